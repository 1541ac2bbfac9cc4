import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import type { Verdict } from '../../../src/verdict/model.ts';
import { change, check, object, port, served, verdictsIn } from '../../support/contract-checks.ts';
import { dataset, field, input, job, meshOf, output, product } from '../../support/mesh-of.ts';
import type { Mesh } from '../../support/mesh-of.ts';

const team = urn('team', 'audit');
const subscribed = (name: string) => ({ from: port, to: input(name), kind: 'DECLARED' }) as const;
const owned = (name: string) => ({ [dataset(name)]: { product: product(name), fields: ['x'] } });

describe('a consumer', () => {
  test('BREAKS when runs show that it uses the column, with the way there', () => {
    const answer = check({
      nodes: owned('c'),
      flows: [subscribed('c')],
      derivations: [{ from: field('t2', 'a'), to: field('c', 'x'), job: job('j') }],
    });
    expect(answer.consumers).toMatchObject([
      {
        consumer: { id: input('c'), knowledge: 'OBSERVED', fields: ['a'] },
        verdict: 'BREAKS',
        certainty: 'CERTAIN',
        hits: [{ change: { rule: 'property-removed' }, direction: 'OUT' }],
        pinned: { version: '2.1.0' },
      },
    ]);
    expect(answer.consumers[0]?.path.map(({ from, to }) => [from, to])).toEqual([
      [field('t2', 'a'), port],
      [port, input('c')],
    ]);
  });

  test('is SAFE when runs show that it uses other columns, with the proof', () => {
    const [safe] = check({
      nodes: owned('c'),
      flows: [subscribed('c')],
      derivations: [{ from: field('t2', 'b'), to: field('c', 'x') }],
    }).consumers;
    expect(safe).toMatchObject({ verdict: 'SAFE', certainty: 'CERTAIN', hits: [] });
    expect(safe?.proof).toMatchObject([{ reason: 'COLUMN_EVIDENCE', reads: ['b'] }]);
  });

  test('BREAKS or is SAFE by its own word, where nobody saw it', () => {
    const answer = check({
      nodes: { [input('c')]: { uses: ['a'] }, [input('d')]: { uses: ['b'] } },
      flows: [subscribed('c'), subscribed('d')],
    });
    expect(verdictsIn(answer)).toEqual({ [input('c')]: 'BREAKS', [input('d')]: 'SAFE' });
    expect(answer.consumers.map(({ consumer }) => consumer.knowledge)).toEqual(['DECLARED', 'DECLARED']);
  });

  test('is POSSIBLE when it is seen to read the data and nobody knows the columns', () => {
    const [possible] = check({
      nodes: owned('c'),
      flows: [subscribed('c'), { from: dataset('t2'), to: dataset('c') }],
    }).consumers;
    expect(possible).toMatchObject({
      verdict: 'POSSIBLE',
      reasons: ['COARSE_EVIDENCE'],
      consumer: { knowledge: 'COARSE' },
    });
  });

  test('is UNKNOWN when nobody looked and it says nothing, never SAFE', () => {
    const answer = check({ flows: [subscribed('c')], entitlements: [{ port, consumer: team }] });
    expect(verdictsIn(answer)).toEqual({ [input('c')]: 'UNKNOWN', [team]: 'UNKNOWN' });
    expect(answer.consumers.map(({ reasons }) => reasons)).toEqual([
      ['NEVER_OBSERVED'],
      ['ACCESS_AGREEMENT_ONLY'],
    ]);
  });

  test('is SAFE, whatever it uses, when no change can harm anybody', () => {
    const answer = check(
      { flows: [subscribed('c')] },
      { changes: [change('property-added', 't2', 'd', 'INFO')] },
    );
    expect(answer.consumers).toMatchObject([{ verdict: 'SAFE', reasons: ['COMPATIBLE'] }]);
  });

  test('is UNAFFECTED while the version that it is pinned to stays, with the date', () => {
    const answer = check({ nodes: { [input('c')]: { pin: '^1', uses: ['a'] } }, flows: [subscribed('c')] });
    expect(answer.consumers).toMatchObject([
      { verdict: 'UNAFFECTED', pinned: { version: '1.4.0', until: '2027-03-31T00:00:00.000000000Z' } },
    ]);
    expect(answer.indirect).toEqual([]);
  });

  test('is not believed to be pinned elsewhere when runs show that it reads what changes', () => {
    const [contradicted] = check({
      nodes: { ...owned('c'), [input('c')]: { pin: '^1' } },
      flows: [subscribed('c')],
      derivations: [{ from: field('t2', 'a'), to: field('c', 'x') }],
    }).consumers;
    expect(contradicted).toMatchObject({ verdict: 'BREAKS', reasons: ['PIN_CONTRADICTED'] });
  });

  test('is hit although pinned to another version that lives in the same dataset', () => {
    const base = served('2.1.0', 'LIVE', [object('t2', ['a', 'b'])]);
    const versions = [base, served('1.4.0', 'DEPRECATED', [object('t2', ['a'])])];
    const mesh: Mesh = { nodes: { [input('c')]: { pin: '^1', uses: ['a'] } }, flows: [subscribed('c')] };
    expect(verdictsIn(check(mesh, { base, versions }))).toEqual({ [input('c')]: 'BREAKS' });
  });

  test('that is pinned to nothing that is promised is told so', () => {
    const [lost] = check({
      nodes: { [input('c')]: { pin: '^7', uses: ['b'] } },
      flows: [subscribed('c')],
    }).consumers;
    expect(lost).toMatchObject({ verdict: 'SAFE', reasons: ['PIN_UNSATISFIED'], pinned: undefined });
  });

  test('is found without a port: a product, an unowned dataset and a job that read the data', () => {
    const answer = check({
      nodes: { [dataset('c')]: { product: product('c') } },
      flows: [{ from: dataset('t2'), to: dataset('loose') }],
      derivations: [{ from: field('t2', 'a'), to: field('c', 'x') }],
      reads: [{ job: job('reader'), dataset: dataset('t2') }],
    });
    expect(verdictsIn(answer)).toEqual({
      [product('c')]: 'BREAKS',
      [dataset('loose')]: 'POSSIBLE',
      [job('reader')]: 'POSSIBLE',
    });
  });

  test('BREAKS when its own expectation is no longer met, whatever runs show', () => {
    const unmet = {
      ...change('property-added', 't2', 'a', 'NONE'),
      severity: { OUT: 'NONE', HIST: 'NONE', IN: 'BREAKING' },
    } as const;
    const [broken] = check(
      { flows: [subscribed('c')], nodes: { [input('c')]: { uses: ['b'] } } },
      { expectations: new Map([[input('c'), [unmet]]]) },
    ).consumers;
    expect(broken).toMatchObject({
      verdict: 'BREAKS',
      reasons: ['EXPECTATION_UNMET'],
      hits: [{ direction: 'IN' }],
    });
  });
});

describe('an object that goes', () => {
  const two = served('2.1.0', 'LIVE', [object('t2', ['a', 'b']), object('other', ['x'])]);
  const gone = { base: two, versions: [two], changes: [change('object-removed', 'other')] };

  test('breaks who reads it, column evidence or not, and not who reads the other objects of the port', () => {
    const mesh: Mesh = {
      nodes: { ...owned('c'), ...owned('d'), [input('e')]: { uses: ['x'] }, [input('f')]: { uses: ['a'] } },
      flows: [
        { from: dataset('other'), to: port, kind: 'DECLARED' },
        ...['c', 'd', 'e', 'f', 'g'].map(subscribed),
        { from: dataset('other'), to: dataset('c') },
      ],
      derivations: [{ from: field('t2', 'a'), to: field('d', 'x') }],
    };
    expect(verdictsIn(check(mesh, gone))).toEqual({
      [input('c')]: 'BREAKS',
      [input('d')]: 'SAFE',
      [input('e')]: 'BREAKS',
      [input('f')]: 'SAFE',
      [input('g')]: 'UNKNOWN',
    });
  });
});

describe('a change of the contract as a whole', () => {
  const mesh: Mesh = { nodes: { [input('c')]: { uses: ['b'] } }, flows: [subscribed('c')] };

  test('breaks everybody when the address moves, and may break them when terms do', () => {
    const moved = check(mesh, { changes: [change('server-changed', undefined)] });
    const relaxed = check(mesh, {
      changes: [change('service-level-relaxed', undefined, undefined, 'WARNING')],
    });
    expect([verdictsIn(moved), verdictsIn(relaxed)]).toEqual([
      { [input('c')]: 'BREAKS' },
      { [input('c')]: 'POSSIBLE' },
    ]);
    expect(relaxed.consumers[0]?.reasons).toEqual(['RELIES_ON_CONTRACT']);
  });
});

describe('side by side', () => {
  const mesh: Mesh = {
    nodes: {
      [input('c')]: { uses: ['a'] },
      [input('d')]: { uses: ['a'], pin: '*' },
      [input('e')]: { uses: ['a'], pin: '^2' },
    },
    flows: ['c', 'd', 'e'].map(subscribed),
  };
  const beside = {
    mode: 'SIDE_BY_SIDE',
    candidate: { version: '3.0.0', objects: [object('t2', ['b'], 't3')] },
  } as const;

  test('only who follows every version meets the candidate', () => {
    expect(verdictsIn(check(mesh, beside))).toEqual({
      [input('c')]: 'UNAFFECTED',
      [input('d')]: 'BREAKS',
      [input('e')]: 'UNAFFECTED',
    });
  });

  test('a candidate in the same dataset changes it under everybody', () => {
    const same = { ...beside, candidate: { version: '3.0.0', objects: [object('t2', ['b'])] } };
    expect(verdictsIn(check(mesh, same))).toEqual({
      [input('c')]: 'BREAKS',
      [input('d')]: 'BREAKS',
      [input('e')]: 'BREAKS',
    });
  });
});

test('who stands behind a consumer is at risk, or shielded by the promise of its own provider', () => {
  const mesh = (promises: Mesh['nodes']): Mesh => ({
    nodes: { ...owned('c'), ...promises },
    flows: [
      subscribed('c'),
      { from: dataset('c'), to: output('c'), kind: 'DECLARED' },
      { from: output('c'), to: input('d'), kind: 'DECLARED' },
    ],
    derivations: [{ from: field('t2', 'a'), to: field('c', 'x') }],
  });
  const promising = { [output('c')]: { promises: [{ dataset: dataset('c'), paths: ['x'] }] } };
  const effects = (answer: ReturnType<typeof check>) => answer.indirect.map(({ id, effect }) => [id, effect]);
  expect(effects(check(mesh({})))).toEqual([[input('d'), 'AT_RISK']]);
  expect(effects(check(mesh(promising)))).toEqual([[input('d'), 'SHIELDED']]);
});

describe('on generated meshes', () => {
  const paths = ['a', 'b', 'c'];
  const some = fc.subarray(paths);
  const aConsumer = fc.record({
    pin: fc.constantFrom(undefined, '^1', '^2', '*'),
    evidence: fc.oneof(
      some.map((read) => ({ type: 'columns', read }) as const),
      some.map((read) => ({ type: 'uses', read }) as const),
      fc.constant({ type: 'coarse', read: paths } as const),
      fc.constant({ type: 'nothing', read: [] } as const),
    ),
  });

  test('each consumer gets what its pin and what it reads say', () => {
    fc.assert(
      fc.property(fc.array(aConsumer, { maxLength: 5 }), some, some, (consumers, removed, warned) => {
        const name = (index: number): string => `c${index}`;
        const mesh: Mesh = {
          nodes: Object.assign(
            {},
            ...consumers.map(({ pin, evidence: { type, read } }, index) => ({
              ...owned(name(index)),
              [input(name(index))]: { pin, ...(type === 'uses' ? { uses: read } : {}) },
            })),
          ),
          flows: consumers.flatMap(({ evidence }, index) => [
            subscribed(name(index)),
            ...(evidence.type === 'coarse' ? [{ from: dataset('t2'), to: dataset(name(index)) }] : []),
          ]),
          derivations: consumers.flatMap(({ evidence }, index) =>
            evidence.type === 'columns'
              ? evidence.read.map((path) => ({ from: field('t2', path), to: field(name(index), 'x') }))
              : [],
          ),
        };
        const changes = [
          ...removed.map((path) => change('property-removed', 't2', path)),
          ...warned.map((path) => change('enum-value-added', 't2', path, 'WARNING')),
        ];
        const expected = consumers.map(({ pin, evidence: { type, read } }): Verdict => {
          const isSeen = type === 'coarse' || (type === 'columns' && read.length > 0);
          if (pin === '^1' && !isSeen) return 'UNAFFECTED';
          const isKnown = isSeen || type === 'uses';
          const isHitBy = (changed: readonly string[]): boolean =>
            read.some((path) => changed.includes(path));
          const verdict: Verdict =
            changes.length === 0
              ? 'SAFE'
              : !isKnown
                ? 'UNKNOWN'
                : type === 'coarse'
                  ? 'POSSIBLE'
                  : isHitBy(removed)
                    ? 'BREAKS'
                    : isHitBy(warned)
                      ? 'POSSIBLE'
                      : 'SAFE';
          return verdict === 'SAFE' && pin === '^1' ? 'UNAFFECTED' : verdict;
        });
        const received = verdictsIn(check(mesh, { changes }));
        expect(consumers.map((_, index) => received[input(name(index))])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

test('of several versions behind one port, the base is taken for what the port exposes', () => {
  const old = served('1.4.0', 'DEPRECATED', [object('t1', ['a', 'b'])]);
  const versions = [served('2.1.0', 'LIVE', [object('t2', ['a', 'b', 'c'])]), old];
  const mesh: Mesh = {
    nodes: {
      [dataset('c')]: { product: product('c'), fields: ['x'] },
      [input('c')]: { pin: '^1' },
      [input('d')]: { pin: '^2', uses: ['a'] },
    },
    flows: [subscribed('c'), subscribed('d')],
    derivations: [{ from: field('t1', 'a'), to: field('c', 'x') }],
  };
  const parts = { base: old, versions, changes: [change('property-removed', 't1', 'a')] };
  expect(verdictsIn(check(mesh, parts))).toEqual({ [input('c')]: 'BREAKS', [input('d')]: 'UNAFFECTED' });
});

test('nobody is SAFE by a walk that was cut', () => {
  const mesh: Mesh = { nodes: { [input('c')]: { uses: ['b'] } }, flows: [subscribed('c')] };
  const cut = {
    complete: false,
    reason: 'NODE_LIMIT',
    revision: 1,
    visitedNodes: 1,
    visitedEdges: 0,
  } as const;
  const graph = { ...meshOf({ ...mesh, flows: [...(mesh.flows ?? [])] }), completeness: cut };
  expect(check(mesh, { graph }).consumers).toMatchObject([
    { verdict: 'UNKNOWN', certainty: 'UNKNOWN', reasons: ['INCOMPLETE'] },
  ]);
});
