import { describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../../src/impact/change.ts';
import { assess } from '../../../src/impact/impact.ts';
import { urn } from '../../../src/core/urn.ts';
import type { Urn } from '../../../src/core/urn.ts';
import type { FlowGraph } from '../../../src/lineage/model.ts';
import { dataset, field, input, job, meshOf, output, product } from '../../support/mesh-of.ts';

const [u, v, w] = [dataset('u'), dataset('v'), dataset('w')];
const [ua, va, wa] = [field('u', 'a'), field('v', 'a'), field('w', 'a')];

function effects(graph: FlowGraph, subject: Urn, kind: ChangeKind = 'FIELD_REMOVED'): object {
  const { items } = assess(graph, [{ kind, subject, sources: [subject] }]);
  return Object.fromEntries(items.map(({ id, effect }) => [id, effect]));
}

describe('a change breaks', () => {
  const own = {
    nodes: { [u]: { product: product('p') }, [v]: { product: product('c') }, [input('c')]: { uses: ['a'] } },
    flows: [
      { from: u, to: output('p'), kind: 'DECLARED' },
      { from: output('p'), to: input('c'), kind: 'DECLARED' },
      { from: input('c'), to: v, kind: 'DECLARED' },
    ],
  } as const;

  test('the own port that exposes the changed element, and who stands at it; not what lies behind', () => {
    expect(effects(meshOf(own), ua)).toMatchObject({
      [output('p')]: 'BREAKS',
      [input('c')]: 'BREAKS',
      [v]: 'AT_RISK',
      [product('c')]: 'BREAKS',
    });
  });

  test('the job that reads the changed column, and the dataset that it writes', () => {
    const graph = meshOf({
      derivations: [
        { from: ua, to: va, job: job('j') },
        { from: va, to: wa, job: job('k') },
      ],
    });
    expect(effects(graph, ua)).toEqual({
      [va]: 'BREAKS',
      [v]: 'BREAKS',
      [job('j')]: 'BREAKS',
      [wa]: 'AT_RISK',
      [w]: 'AT_RISK',
      [job('k')]: 'AT_RISK',
    });
  });

  test('each field of a dataset that the changed column filters', () => {
    const graph = meshOf({
      nodes: { [v]: { fields: ['a'] } },
      derivations: [{ from: ua, to: v, influence: 'INDIRECT' }],
    });
    expect(effects(graph, ua)).toEqual({ [v]: 'BREAKS', [va]: 'BREAKS' });
  });

  test.each([
    ['FIELD_REMOVED', 'BREAKS'],
    ['FIELD_RENAMED', 'BREAKS'],
    ['FIELD_RETYPED', 'BREAKS'],
    ['FIELD_MADE_NULLABLE', 'BREAKS'],
    ['FIELD_MEANING_CHANGED', 'AT_RISK'],
  ] as const)('by its kind: %s is %s', (kind, effect) => {
    expect(effects(meshOf({ derivations: [{ from: ua, to: va }] }), ua, kind)).toHaveProperty([va], effect);
  });

  test.each([
    ['RETIRED', 'BREAKS'],
    ['REPLACED', 'BREAKS'],
    ['PRODUCT_MOVED', 'AT_RISK'],
  ] as const)('by its kind: %s is %s', (kind, effect) => {
    expect(effects(meshOf({ flows: [{ from: u, to: v }] }), u, kind)).toHaveProperty([v], effect);
  });
});

describe('a promise shields', () => {
  const flows = [
    { from: v, to: output('c'), kind: 'DECLARED' },
    { from: output('c'), to: input('d'), kind: 'DECLARED' },
  ] as const;
  const derivations = [{ from: ua, to: va }];
  const promising = { [output('c')]: { promises: [{ dataset: v, paths: ['a'] }] } };

  test('what lies behind the port of another product, not the port', () => {
    expect(effects(meshOf({ nodes: promising, flows, derivations }), ua)).toMatchObject({
      [output('c')]: 'AT_RISK',
      [input('d')]: 'SHIELDED',
      [product('d')]: 'SHIELDED',
    });
  });

  test('nobody from the product that makes the change', () => {
    const own = { ...promising, [u]: { product: product('c') }, [v]: { product: product('c') } };
    expect(effects(meshOf({ nodes: own, flows, derivations }), ua)).toHaveProperty([input('d')], 'AT_RISK');
  });

  test('nobody while it is in early access', () => {
    const trial = { [output('c')]: { ...promising[output('c')], isTrial: true } };
    expect(effects(meshOf({ nodes: trial, flows, derivations }), ua)).toHaveProperty([input('d')], 'AT_RISK');
  });

  test('nobody when it is of another dataset', () => {
    const other = { [output('c')]: { promises: [{ dataset: w, paths: ['a'] }] } };
    expect(effects(meshOf({ nodes: other, flows, derivations }), ua)).toHaveProperty([input('d')], 'AT_RISK');
    expect(
      effects(meshOf({ nodes: other, flows: [{ from: u, to: v }, ...flows] }), u, 'RETIRED'),
    ).toHaveProperty([input('d')], 'AT_RISK');
  });

  test('nobody who is reached on an open way too, were it a less certain one', () => {
    const open = [
      { from: u, to: dataset('x') },
      { from: dataset('x'), to: output('open') },
      { from: output('open'), to: input('d') },
    ];
    expect(effects(meshOf({ nodes: promising, flows: [...flows, ...open], derivations }), ua)).toHaveProperty(
      [input('d')],
      'AT_RISK',
    );
  });
});

describe('an anticorruption layer shields', () => {
  const [upstream, downstream] = [urn('bounded-context', 'up'), urn('bounded-context', 'down')];
  const nodes = {
    [u]: { context: upstream },
    [v]: { context: downstream, fields: ['b'] },
    [w]: { context: downstream },
  };
  const boundaries = [{ upstream, downstream }];

  test('what lies behind the first node in its context', () => {
    const derivations = [
      { from: ua, to: va },
      { from: va, to: wa },
    ];
    expect(effects(meshOf({ nodes, derivations, boundaries }), ua)).toEqual({
      [va]: 'BREAKS',
      [v]: 'BREAKS',
      [wa]: 'SHIELDED',
      [w]: 'SHIELDED',
    });
    expect(effects(meshOf({ nodes, derivations }), ua)).toMatchObject({ [w]: 'AT_RISK' });
  });

  test('no field of that first node, where all of them are filtered', () => {
    const derivations = [{ from: field('u', 'k'), to: v, influence: 'INDIRECT' }] as const;
    expect(effects(meshOf({ nodes, derivations, boundaries }), field('u', 'k'))).toEqual({
      [v]: 'BREAKS',
      [field('v', 'b')]: 'BREAKS',
    });
  });
});

describe('a set of changes', () => {
  test('names each item once, with the strongest of what its changes say and all of them', () => {
    const graph = meshOf({ flows: [{ from: u, to: v }], derivations: [{ from: wa, to: va }] });
    const change = (subject: Urn, kind: ChangeKind) => ({ kind, subject, sources: [subject] });
    const { items } = assess(graph, [
      change(field('u', 'x'), 'FIELD_REMOVED'),
      change(wa, 'FIELD_MEANING_CHANGED'),
    ]);
    expect(items.map(({ id, certainty, effect, changes }) => [id, certainty, effect, ...changes])).toEqual([
      [v, 'CERTAIN', 'BREAKS', 0, 1],
      [va, 'CERTAIN', 'AT_RISK', 1],
    ]);
  });
});
