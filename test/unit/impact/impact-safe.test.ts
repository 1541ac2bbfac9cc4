import { describe, expect, test } from 'vitest';
import type { Change, ChangeKind } from '../../../src/impact/change.ts';
import { assess } from '../../../src/impact/impact.ts';
import type { AssessOptions } from '../../../src/impact/impact.ts';
import type { Urn } from '../../../src/core/urn.ts';
import type { FlowGraph } from '../../../src/lineage/model.ts';
import { dataset, field, input, job, meshOf, output, product } from '../../support/mesh-of.ts';

const [u, v, w] = [dataset('u'), dataset('v'), dataset('w')];
const [ua, ub, va, vb] = [field('u', 'a'), field('u', 'b'), field('v', 'a'), field('v', 'b')];

const changeOf = (kind: ChangeKind, subject: Urn): Change => ({ kind, subject, sources: [subject] });

/** What is safe: the reasons, with the columns that are really read, by id. */
function safe(graph: FlowGraph, changes: readonly Change[], options: AssessOptions = {}): object {
  const excluded = assess(graph, changes, options).excluded();
  return Object.fromEntries(
    excluded.map(({ id, proof }) => [
      id,
      proof.map(({ reason, reads }) => [reason, ...reads].join(' ')).join('; '),
    ]),
  );
}

describe('safe is', () => {
  test('what reads other columns, by evidence that shows influence too', () => {
    const graph = meshOf({ derivations: [{ from: ub, to: va, job: job('j') }] });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual({
      [v]: 'COLUMN_EVIDENCE b',
      [va]: 'COLUMN_EVIDENCE b',
      [job('j')]: 'COLUMN_EVIDENCE b',
    });
  });

  test('what takes other values, when nothing but values changes', () => {
    const graph = meshOf({ derivations: [{ from: ub, to: va, grade: 'VALUES' }] });
    expect(safe(graph, [changeOf('FIELD_MEANING_CHANGED', ua)])).toEqual({
      [v]: 'VALUES_SUFFICE b',
      [va]: 'VALUES_SUFFICE b',
    });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual({});
  });

  test('a field beside one that is hit', () => {
    const graph = meshOf({
      derivations: [
        { from: ua, to: va },
        { from: ub, to: vb },
      ],
    });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual({ [vb]: 'COLUMN_EVIDENCE b' });
  });

  test('a port that does not promise the field, and what lies behind it', () => {
    const graph = meshOf({
      nodes: { [output('p')]: { promises: [{ dataset: u, paths: ['b'] }] } },
      flows: [
        { from: u, to: output('p'), kind: 'DECLARED' },
        { from: output('p'), to: input('c'), kind: 'DECLARED' },
      ],
    });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual({
      [output('p')]: 'NOT_PROMISED b',
      [product('p')]: 'NOT_PROMISED b',
      [input('c')]: 'BEHIND_SAFE',
      [product('c')]: 'BEHIND_SAFE',
    });
  });

  test('a consumer that declares to use other fields, or was seen to read others', () => {
    const flows = [
      { from: u, to: output('p'), kind: 'DECLARED' },
      { from: output('p'), to: input('c'), kind: 'DECLARED' },
    ] as const;
    const declared = meshOf({ nodes: { [input('c')]: { uses: ['b'] } }, flows });
    expect(safe(declared, [changeOf('FIELD_REMOVED', ua)])).toMatchObject({
      [input('c')]: 'DECLARED_USES b',
    });
    const seen = meshOf({
      nodes: { [v]: { product: product('c') } },
      flows,
      derivations: [{ from: ub, to: va }],
    });
    expect(safe(seen, [changeOf('FIELD_REMOVED', ua)])).toMatchObject({
      [input('c')]: 'COLUMN_EVIDENCE b',
      [product('c')]: expect.any(String),
    });
  });

  test('a consumer that is pinned to another version', () => {
    const graph = meshOf({
      nodes: { [input('c')]: { pin: '^2.0.0' } },
      flows: [{ from: output('p'), to: input('c'), kind: 'DECLARED' }],
    });
    const change = { ...changeOf('RETIRED', output('p')), version: '1.2.0' };
    expect(safe(graph, [change])).toEqual({
      [input('c')]: 'PINNED_ELSEWHERE',
      [product('c')]: 'PINNED_ELSEWHERE',
    });
  });
});

describe('a pin, for a change of what only another version promises', () => {
  const flows = [
    { from: u, to: output('p'), kind: 'DECLARED' },
    { from: v, to: output('p'), kind: 'DECLARED' },
    { from: output('p'), to: input('c'), kind: 'DECLARED' },
  ] as const;
  const promises = [
    { dataset: u, paths: ['a', 'b'], version: '1.2.0' },
    { dataset: v, paths: ['a'], version: '2.0.0' },
  ];
  const pinned = (pin: string, more: object = {}) => ({
    [output('p')]: { promises },
    [input('c')]: { pin, uses: ['a'], ...more },
  });

  test.each([
    ['^2', 'PINNED_ELSEWHERE'],
    ['^1', undefined],
    ['*', undefined],
    ['^3', undefined],
    ['no range', undefined],
  ])('%s: the consumer is safe by %s', (pin, reason) => {
    const graph = meshOf({ nodes: pinned(pin), flows });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual(
      reason === undefined ? {} : { [input('c')]: reason, [product('c')]: reason },
    );
    const reached = assess(graph, [changeOf('FIELD_REMOVED', ua)]).items.map(({ id }) => id);
    expect(reached.includes(input('c'))).toBe(reason === undefined);
  });

  test('speaks also for a consumer of which nobody knows what it uses, and not for other changes', () => {
    const graph = meshOf({ nodes: pinned('^2', { uses: undefined }), flows });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toHaveProperty([input('c')], 'PINNED_ELSEWHERE');
    expect(safe(graph, [changeOf('FIELD_REMOVED', va)])).not.toHaveProperty([input('c')]);
  });

  test('is contradicted by what the consumer is seen to read', () => {
    const nodes = { ...pinned('^2'), [w]: { product: product('c') } };
    const graph = meshOf({ nodes, flows, derivations: [{ from: ua, to: field('w', 'a') }] });
    const { items } = assess(graph, [changeOf('FIELD_REMOVED', ua)]);
    expect(items.find(({ id }) => id === input('c'))).toMatchObject({ certainty: 'CERTAIN' });
  });

  test('says nothing where both versions promise the field, or nobody knows which does', () => {
    const said = (versions: readonly object[]) => ({
      ...pinned('^2'),
      [output('p')]: { promises: versions as typeof promises },
    });
    const both = [...promises, { dataset: u, paths: ['a'], version: '2.0.0' }];
    const untold = promises.map(({ dataset: id, paths }) => ({ dataset: id, paths }));
    for (const versions of [both, untold])
      expect(
        safe(meshOf({ nodes: said(versions), flows }), [changeOf('FIELD_REMOVED', ua)]),
      ).not.toHaveProperty([input('c')]);
  });
});

describe('safe is not', () => {
  test('what nobody looked at', () => {
    const graph = meshOf({
      flows: [
        { from: output('p'), to: input('c'), kind: 'DECLARED' },
        { from: u, to: output('p'), kind: 'DECLARED' },
      ],
    });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual({});
  });

  test('what is hit further away than the depth asked for', () => {
    const wa = field('w', 'a');
    const graph = meshOf({
      derivations: [
        { from: ub, to: va },
        { from: ua, to: wa },
        { from: wa, to: vb },
      ],
    });
    expect(assess(graph, [changeOf('FIELD_REMOVED', ua)], { depth: 1 }).items.map(({ id }) => id)).toEqual([
      w,
      wa,
    ]);
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)], { depth: 1 })).toEqual({ [va]: 'COLUMN_EVIDENCE b' });
  });

  test('what a filter hides', () => {
    const graph = meshOf({ derivations: [{ from: ua, to: va, influence: 'INDIRECT' }] });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)], { influence: 'DIRECT' })).toEqual({});
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)], { kinds: ['DECLARED'] })).toEqual({});
  });

  test('what another change of the set hits, or is made to', () => {
    const graph = meshOf({ nodes: { [v]: { product: product('c') } }, derivations: [{ from: ub, to: va }] });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua), changeOf('FIELD_REMOVED', ub)])).toEqual({});
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua), changeOf('RETIRED', v)])).toEqual({});
  });

  test('the product that makes the change', () => {
    const own = { [u]: { product: product('c') }, [v]: { product: product('c') } };
    const graph = meshOf({ nodes: own, derivations: [{ from: ub, to: va }] });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual({
      [v]: 'COLUMN_EVIDENCE b',
      [va]: 'COLUMN_EVIDENCE b',
    });
  });

  test('a job that exports what its port passes on', () => {
    const graph = meshOf({ flows: [{ from: u, to: output('p'), kind: 'DECLARED', job: job('export') }] });
    expect(safe(graph, [changeOf('FIELD_REMOVED', ua)])).toEqual({});
  });
});
