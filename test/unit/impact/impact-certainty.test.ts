import { describe, expect, test } from 'vitest';
import type { Change, ChangeKind } from '../../../src/impact/change.ts';
import { assess } from '../../../src/impact/impact.ts';
import type { AssessOptions } from '../../../src/impact/impact.ts';
import { urn } from '../../../src/core/urn.ts';
import type { Urn } from '../../../src/core/urn.ts';
import type { FlowGraph } from '../../../src/lineage/model.ts';
import { dataset, field, input, job, meshOf, output, product } from '../../support/mesh-of.ts';

const [u, v, w] = [dataset('u'), dataset('v'), dataset('w')];
const [ua, ub, va] = [field('u', 'a'), field('u', 'b'), field('v', 'a')];
const promisesOnlyA = { promises: [{ dataset: u, paths: ['a'] }] };

const changeOf = (kind: ChangeKind, subject: Urn): Change => ({ kind, subject, sources: [subject] });

/** Who is hit by the removal of a field, or another change: certainty, distance and reasons, by id. */
function hit(
  graph: FlowGraph,
  subject: Urn,
  kind: ChangeKind = 'FIELD_REMOVED',
  options: AssessOptions = {},
): object {
  const impact = assess(graph, [changeOf(kind, subject)], options);
  return Object.fromEntries(
    impact.items.map((item) => [
      item.id,
      [item.certainty, item.distance, ...impact.reasonsOf(item)].join(' '),
    ]),
  );
}

describe('rule 1: a derivation', () => {
  const graph = meshOf({ derivations: [{ from: ua, to: va, job: job('j') }] });

  test('makes its target, and the job that derives, certain', () => {
    expect(hit(graph, ua)).toEqual({ [va]: 'CERTAIN 1', [v]: 'CERTAIN 1', [job('j')]: 'CERTAIN 1' });
  });

  test('does not speak for other fields', () => {
    expect(hit(graph, ub)).toEqual({});
  });

  test('counts as much when it is an influence', () => {
    const joined = meshOf({ derivations: [{ from: ua, to: va, influence: 'INDIRECT' }] });
    expect(hit(joined, ua)).toEqual({ [va]: 'CERTAIN 1', [v]: 'CERTAIN 1' });
    expect(hit(joined, ua, 'FIELD_REMOVED', { influence: 'DIRECT' })).toEqual({});
  });
});

describe('rules 2 and 3: an influence on a dataset as a whole', () => {
  const graph = meshOf({
    nodes: { [v]: { fields: ['x'] } },
    derivations: [
      { from: ua, to: v, influence: 'INDIRECT' },
      { from: va, to: field('w', 'a') },
    ],
  });

  test('reaches its known fields at no further hop, and goes on from them', () => {
    expect(hit(graph, ua)).toEqual({
      [v]: 'CERTAIN 1',
      [field('v', 'x')]: 'CERTAIN 1',
      [va]: 'CERTAIN 1',
      [w]: 'CERTAIN 2',
      [field('w', 'a')]: 'CERTAIN 2',
    });
  });

  test('lies within a depth that ends at the dataset, also when a field of it was seen from further away', () => {
    const both = meshOf({
      derivations: [
        { from: ua, to: field('m', 'a') },
        { from: ua, to: field('n', 'a') },
        { from: field('m', 'a'), to: va },
        { from: field('n', 'a'), to: v, influence: 'INDIRECT' },
        { from: field('v', 'a'), to: field('w', 'a') },
        { from: ua, to: v, influence: 'INDIRECT' },
      ],
    });
    expect(hit(both, ua, 'FIELD_REMOVED', { depth: 2 })).toMatchObject({
      [va]: 'CERTAIN 1',
      [w]: 'CERTAIN 2',
    });
  });
});

describe('rule 4: a coarse pair', () => {
  test('may carry any field', () => {
    const graph = meshOf({ flows: [{ from: u, to: v, job: job('j') }] });
    expect(hit(graph, ua)).toEqual({
      [v]: 'POSSIBLE 1 COARSE_EVIDENCE',
      [job('j')]: 'POSSIBLE 1 COARSE_EVIDENCE',
    });
  });

  test('is coarse although another job shows columns', () => {
    const graph = meshOf({
      flows: [{ from: u, to: v, job: job('k') }],
      derivations: [{ from: ub, to: va, job: job('j') }],
    });
    expect(hit(graph, ua)).toEqual({
      [v]: 'POSSIBLE 1 COARSE_EVIDENCE',
      [job('k')]: 'POSSIBLE 1 COARSE_EVIDENCE',
    });
  });

  test('is resolved when the column evidence of its job is for the same target', () => {
    const graph = meshOf({
      flows: [{ from: u, to: v, job: job('j'), kind: 'INFERRED', origin: 'JOB' }],
      derivations: [{ from: field('w', 'a'), to: va, job: job('j') }],
    });
    expect(hit(graph, ua)).toEqual({});
  });

  test('says so when nothing but a declaration or a product as a whole speaks for it', () => {
    const declared = meshOf({ flows: [{ from: u, to: v, kind: 'DECLARED' }] });
    const assumed = meshOf({ flows: [{ from: u, to: v, kind: 'INFERRED', origin: 'PRODUCT' }] });
    expect(hit(declared, ua)).toEqual({ [v]: 'POSSIBLE 1 DECLARED_ONLY' });
    expect(hit(assumed, ua)).toEqual({ [v]: 'POSSIBLE 1 PRODUCT_ASSUMPTION' });
  });

  test('is none where a coarse declaration stands beside what runs have shown; its own job remains possible', () => {
    const graph = meshOf({
      flows: [{ from: u, to: v, kind: 'DECLARED', job: job('planned') }],
      derivations: [{ from: ub, to: va, job: job('j') }],
    });
    expect(hit(graph, ua)).toEqual({ [job('planned')]: 'POSSIBLE 1 DECLARED_ONLY' });
  });

  test('carries a field of which neither schema nor evidence knows', () => {
    const graph = meshOf({ nodes: { [u]: { fields: [] } }, flows: [{ from: u, to: v }] });
    expect(hit(graph, field('u', 'unheard'))).toEqual({ [v]: 'POSSIBLE 1 COARSE_EVIDENCE' });
  });
});

describe('rule 5: evidence that shows values only', () => {
  const graph = meshOf({
    derivations: [
      { from: ub, to: va, grade: 'VALUES', job: job('j') },
      { from: va, to: field('w', 'a'), grade: 'VALUES' },
    ],
  });

  test.each(['FIELD_REMOVED', 'FIELD_RENAMED', 'FIELD_RETYPED'] as const)(
    'cannot exclude a field %s, at any hop',
    (kind) => {
      expect(hit(graph, ua, kind)).toEqual({
        [v]: 'POSSIBLE 1 WEAK_EVIDENCE',
        [job('j')]: 'POSSIBLE 1 WEAK_EVIDENCE',
        [w]: expect.stringMatching(/^POSSIBLE 2 WEAK_EVIDENCE/),
        [field('w', 'a')]: 'POSSIBLE 2 WEAK_EVIDENCE SOME_FIELD',
      });
    },
  );

  test.each(['FIELD_MADE_NULLABLE', 'FIELD_MEANING_CHANGED'] as const)('excludes a field %s', (kind) => {
    expect(hit(graph, ua, kind)).toEqual({});
  });

  test('speaks with its grade for all that its job moves there', () => {
    const inferred = meshOf({
      flows: [{ from: u, to: v, job: job('j'), kind: 'INFERRED', origin: 'JOB' }],
      derivations: [{ from: field('w', 'a'), to: va, job: job('j'), grade: 'VALUES' }],
    });
    expect(hit(inferred, ua)).toMatchObject({ [v]: 'POSSIBLE 1 WEAK_EVIDENCE' });
    expect(hit(inferred, ua, 'FIELD_MADE_NULLABLE')).toEqual({});
  });
});

describe('rule 6: some field, unknown which', () => {
  test('makes what derives from any field of the dataset possible', () => {
    const graph = meshOf({
      flows: [{ from: u, to: v }],
      derivations: [
        { from: va, to: field('w', 'a') },
        { from: field('v', 'b'), to: dataset('x'), influence: 'INDIRECT' },
      ],
    });
    expect(hit(graph, ua)).toEqual({
      [v]: 'POSSIBLE 1 COARSE_EVIDENCE',
      [w]: 'POSSIBLE 2 COARSE_EVIDENCE SOME_FIELD',
      [field('w', 'a')]: 'POSSIBLE 2 COARSE_EVIDENCE SOME_FIELD',
      [dataset('x')]: 'POSSIBLE 2 COARSE_EVIDENCE SOME_FIELD',
    });
  });
});

describe('rule 7: an output port', () => {
  const exposed = { flows: [{ from: u, to: output('p'), kind: 'DECLARED' }] } as const;

  test('passes every field while no contract speaks of the dataset', () => {
    expect(hit(meshOf(exposed), ub)).toEqual({ [output('p')]: 'CERTAIN 1', [product('p')]: 'CERTAIN 1' });
  });

  test('passes what its contract promises: a field, what lies in it, what holds it', () => {
    const graph = meshOf({
      ...exposed,
      nodes: { [output('p')]: { promises: [{ dataset: u, paths: ['a.b'] }] } },
    });
    expect(hit(graph, field('u', 'a.b'))).toHaveProperty([output('p')], 'CERTAIN 1');
    expect(hit(graph, field('u', 'a.b.c'))).toHaveProperty([output('p')], 'CERTAIN 1');
    expect(hit(graph, field('u', 'a'))).toHaveProperty([output('p')], 'CERTAIN 1');
    expect(hit(graph, field('u', 'a.bc'))).toEqual({});
  });

  test('passes everything when its contract names the dataset and none of its fields', () => {
    const graph = meshOf({ ...exposed, nodes: { [output('p')]: { promises: [{ dataset: u, paths: [] }] } } });
    expect(hit(graph, ub)).toHaveProperty([output('p')], 'CERTAIN 1');
  });

  test('stands with its contract', () => {
    const contract = urn('data-contract', 'p');
    expect(hit(meshOf({ ...exposed, nodes: { [output('p')]: { contract } } }), ua)).toHaveProperty(
      [contract],
      'CERTAIN 1',
    );
  });
});

describe('rule 8: a consumer', () => {
  const offered = [
    { from: u, to: output('p'), kind: 'DECLARED' },
    { from: output('p'), to: input('c'), kind: 'DECLARED' },
  ] as const;
  const inC = { [v]: { product: product('c') } };

  test('that was seen to derive from the field is certain', () => {
    const graph = meshOf({ nodes: inC, flows: offered, derivations: [{ from: ua, to: va }] });
    expect(hit(graph, ua)).toMatchObject({ [input('c')]: 'CERTAIN 2', [va]: 'CERTAIN 1' });
  });

  test('that was seen to read, nobody knows which columns, is possible', () => {
    const graph = meshOf({ nodes: inC, flows: [...offered, { from: u, to: v }] });
    expect(hit(graph, ua)).toMatchObject({
      [input('c')]: 'POSSIBLE 2 COARSE_EVIDENCE',
      [v]: 'POSSIBLE 1 COARSE_EVIDENCE',
    });
  });

  test('that was seen to read other columns is not hit, whatever it declares', () => {
    const nodes = { ...inC, [input('c')]: { uses: ['a'] } };
    const graph = meshOf({ nodes, flows: offered, derivations: [{ from: ub, to: va }] });
    expect(Object.keys(hit(graph, ua))).toEqual([output('p'), product('p')].sort());
  });

  test('that was not seen is hit in what it declares to use', () => {
    const graph = meshOf({ nodes: { [input('c')]: { uses: ['a'] } }, flows: offered });
    expect(hit(graph, ua)).toHaveProperty([input('c')], 'CERTAIN 2');
    expect(hit(graph, ub)).not.toHaveProperty([input('c')]);
  });

  test('that declares uses is possible when nobody knows which field comes', () => {
    const flows = [{ from: w, to: u }, ...offered];
    const graph = meshOf({ nodes: { [input('c')]: { uses: ['a'] } }, flows });
    expect(hit(graph, field('w', 'x'))).toHaveProperty([input('c')], 'POSSIBLE 3 COARSE_EVIDENCE SOME_FIELD');
  });

  test('that nobody looked at is unknown', () => {
    expect(hit(meshOf({ flows: offered }), ua)).toHaveProperty([input('c')], 'UNKNOWN 2 NEVER_OBSERVED');
  });

  test('is not taken for seen by a declaration or by an assumption', () => {
    const said = [
      { from: input('c'), to: v, kind: 'DECLARED' },
      { from: u, to: v, kind: 'INFERRED', origin: 'PRODUCT' },
    ] as const;
    expect(hit(meshOf({ nodes: inC, flows: [...offered, ...said] }), ua)).toHaveProperty(
      [input('c')],
      'UNKNOWN 2 NEVER_OBSERVED',
    );
  });

  test('of some field of a port is possible where it reads what the port exposes', () => {
    const flows = [{ from: input('p'), to: output('p') }, { from: w, to: input('p') }, ...offered];
    const graph = meshOf({ nodes: inC, flows, derivations: [{ from: ua, to: va }] });
    expect(hit(graph, field('w', 'x'))).toHaveProperty([input('c')], 'POSSIBLE 3 COARSE_EVIDENCE SOME_FIELD');
  });
});

describe('rule 9: inside a product', () => {
  const entered = [
    { from: u, to: output('p'), kind: 'DECLARED' },
    { from: output('p'), to: input('c'), kind: 'DECLARED' },
  ] as const;
  const usesA = { [input('c')]: { uses: ['a'] } };
  const assumed = { from: input('c'), to: output('c'), kind: 'INFERRED', origin: 'PRODUCT' } as const;

  test('a coarse flow from the input port makes the target possible', () => {
    const graph = meshOf({ nodes: usesA, flows: [...entered, { from: input('c'), to: v }] });
    expect(hit(graph, ua)).toHaveProperty([v], 'POSSIBLE 3 COARSE_EVIDENCE');
  });

  test('an input port feeds an output port by assumption, while nobody saw what makes it', () => {
    const flows = [...entered, assumed, { from: v, to: output('c'), kind: 'DECLARED' } as const];
    expect(hit(meshOf({ nodes: usesA, flows }), ua)).toHaveProperty(
      [output('c')],
      'POSSIBLE 3 PRODUCT_ASSUMPTION',
    );
    expect(hit(meshOf({ nodes: { ...usesA, [v]: { isProduced: true } }, flows }), ua)).not.toHaveProperty([
      output('c'),
    ]);
  });
});

describe('rule 10: something as a whole', () => {
  const chain = meshOf({
    flows: [
      { from: u, to: output('p'), kind: 'DECLARED' },
      { from: output('p'), to: input('c'), kind: 'DECLARED' },
      { from: input('c'), to: output('c'), kind: 'INFERRED', origin: 'PRODUCT' },
      { from: output('c'), to: input('d'), kind: 'DECLARED' },
    ],
  });

  test('hits every reader for certain, and with doubt behind what a product is only assumed to do', () => {
    expect(hit(chain, u, 'RETIRED')).toEqual({
      [output('p')]: 'CERTAIN 1',
      [product('p')]: 'CERTAIN 1',
      [input('c')]: 'CERTAIN 2',
      [product('c')]: 'CERTAIN 2',
      [output('c')]: 'POSSIBLE 3 PRODUCT_ASSUMPTION',
      [input('d')]: 'POSSIBLE 4 PRODUCT_ASSUMPTION',
      [product('d')]: 'POSSIBLE 4 PRODUCT_ASSUMPTION',
    });
  });

  test.each([
    ['^1.0.0', true],
    ['1.2.x', true],
    ['^2.0.0', false],
    ['no range', true],
  ])('a version 1.2.0 that goes reaches a consumer with the pin %s: %s', (pin, isReached) => {
    const graph = meshOf({
      nodes: { [input('c')]: { pin } },
      flows: [{ from: output('p'), to: input('c'), kind: 'DECLARED' }],
    });
    const change = { ...changeOf('RETIRED', output('p')), version: '1.2.0' };
    expect(assess(graph, [change]).items.some(({ id }) => id === input('c'))).toBe(isReached);
  });
});

describe('rule 10: an input port that goes', () => {
  const exposed = [
    { from: u, to: output('p'), kind: 'DECLARED' },
    { from: output('p'), to: input('c'), kind: 'DECLARED' },
  ] as const;
  const own = { [v]: { product: product('c') } };
  const past = { from: u, to: v, job: job('load') } as const;

  test('takes along what its product is seen to read past it, with the job, and what lies behind', () => {
    const graph = meshOf({ nodes: own, flows: [...exposed, past, { from: v, to: w }] });
    const expected = {
      [v]: 'CERTAIN 1',
      [product('c')]: 'CERTAIN 1',
      [job('load')]: 'CERTAIN 1',
      [w]: 'CERTAIN 2',
    };
    expect(hit(graph, input('c'), 'RETIRED')).toEqual(expected);
    expect(hit(graph, input('c'), 'REPLACED')).toEqual(expected);
    const { items } = assess(graph, [changeOf('RETIRED', input('c'))]);
    expect(items.find(({ id }) => id === v)).toMatchObject({ effect: 'BREAKS' });
  });

  test('leaves alone what only declarations lead to, what others read, and what it reads elsewhere', () => {
    const graph = meshOf({
      nodes: { ...own, [w]: { product: product('d') } },
      flows: [...exposed, { ...past, kind: 'DECLARED' }, { from: u, to: w }, { from: dataset('x'), to: v }],
    });
    expect(hit(graph, input('c'), 'RETIRED')).toEqual({});
  });

  test('leaves alone the other input ports of its product', () => {
    const other = urn('input-port', 'c', 'other', '1');
    const graph = meshOf({
      nodes: { [other]: { product: product('c') } },
      flows: [...exposed, { from: output('p'), to: other }],
    });
    expect(hit(graph, input('c'), 'RETIRED')).toEqual({});
  });

  test('takes along what is read from a dataset that feeds it without an output port', () => {
    const graph = meshOf({ nodes: own, flows: [{ from: u, to: input('c'), kind: 'DECLARED' }, past] });
    expect(hit(graph, input('c'), 'RETIRED')).toHaveProperty([v], 'CERTAIN 1');
  });

  test('leaves doubt where another input port of the product carries the same data, unless that goes too', () => {
    const other = urn('input-port', 'c', 'other', '1');
    const graph = meshOf({
      nodes: { ...own, [other]: { product: product('c') } },
      flows: [
        ...exposed,
        { from: u, to: output('q'), kind: 'DECLARED' },
        { from: output('q'), to: other, kind: 'DECLARED' },
        past,
        { from: v, to: w },
      ],
    });
    const doubtful = {
      [v]: 'POSSIBLE 1 OTHER_INPUT_PORT',
      [product('c')]: 'POSSIBLE 1 OTHER_INPUT_PORT',
      [job('load')]: 'POSSIBLE 1 OTHER_INPUT_PORT',
      [w]: 'POSSIBLE 2 OTHER_INPUT_PORT',
    };
    expect(hit(graph, input('c'), 'RETIRED')).toEqual(doubtful);
    expect(hit(graph, other, 'RETIRED')).toEqual(doubtful);
    const both = assess(graph, [changeOf('RETIRED', input('c')), changeOf('RETIRED', other)]);
    expect(both.items.map(({ id, certainty }) => [id, certainty])).toEqual(
      [job('load'), v, product('c'), w]
        .sort()
        .map((id) => [id, 'CERTAIN'])
        .toSorted(([a], [b]) => Number(a === w) - Number(b === w)),
    );
  });
});

describe('rule 10: an output port that goes', () => {
  const own = { [v]: { product: product('c') } };
  const flows = [
    { from: u, to: output('p'), kind: 'DECLARED' },
    { from: output('p'), to: input('c'), kind: 'DECLARED' },
    { from: u, to: v, job: job('load') },
  ] as const;

  test('takes along what its consumers are seen to read past the ports, behind their input ports', () => {
    const graph = meshOf({
      nodes: own,
      flows: [...flows, { from: u, to: w }, { from: v, to: dataset('x') }],
    });
    expect(hit(graph, output('p'), 'RETIRED')).toEqual({
      [input('c')]: 'CERTAIN 1',
      [product('c')]: 'CERTAIN 1',
      [v]: 'CERTAIN 2',
      [job('load')]: 'CERTAIN 2',
      [dataset('x')]: 'CERTAIN 3',
    });
  });

  test('leaves doubt where the consumer has the data by another output port as well', () => {
    const other = urn('input-port', 'c', 'other', '1');
    const graph = meshOf({
      nodes: { ...own, [other]: { product: product('c') } },
      flows: [
        ...flows,
        { from: u, to: output('q'), kind: 'DECLARED' },
        { from: output('q'), to: other, kind: 'DECLARED' },
      ],
    });
    expect(hit(graph, output('p'), 'RETIRED')).toMatchObject({
      [input('c')]: 'CERTAIN 1',
      [v]: 'POSSIBLE 2 OTHER_INPUT_PORT',
    });
  });

  test('leaves alone what comes by other data of a port that is only hit by what goes before it', () => {
    const graph = meshOf({
      nodes: own,
      flows: [...flows, { from: dataset('x'), to: output('p'), kind: 'DECLARED' }],
    });
    expect(hit(graph, dataset('x'), 'RETIRED')).not.toHaveProperty([v]);
  });

  test('with one contract version only, hits who is pinned to that', () => {
    const to = (pin: string) => {
      const graph = meshOf({ nodes: { ...own, [input('c')]: { pin } }, flows });
      return assess(graph, [{ ...changeOf('RETIRED', output('p')), version: '1.2.0' }]).items.map(
        ({ id }) => id,
      );
    };
    expect(to('^1.0.0')).toContain(v);
    expect(to('^2.0.0')).toEqual([]);
  });
});

describe('rule 11: an access agreement', () => {
  const team = urn('team', 't');
  const granted = [
    { port: output('p'), consumer: team },
    { port: output('p'), consumer: product('c') },
  ];
  const exposed = { from: u, to: output('p'), kind: 'DECLARED' } as const;

  test('makes its consumer unknown', () => {
    const found = hit(meshOf({ flows: [exposed], entitlements: granted }), ua);
    expect(found).toMatchObject({
      [team]: 'UNKNOWN 2 ACCESS_AGREEMENT_ONLY',
      [product('c')]: 'UNKNOWN 2 ACCESS_AGREEMENT_ONLY',
    });
  });

  test('says nothing where an input port or an observed flow speaks for the consumer', () => {
    const subscribed = { from: output('p'), to: input('c'), kind: 'DECLARED' } as const;
    const notUsing = meshOf({
      nodes: { [input('c')]: { uses: ['b'] } },
      flows: [exposed, subscribed],
      entitlements: granted,
    });
    expect(hit(notUsing, ua)).not.toHaveProperty([product('c')]);
    const reading = meshOf({
      nodes: { [v]: { product: product('c') } },
      flows: [exposed],
      derivations: [{ from: ub, to: va }],
      entitlements: granted,
    });
    expect(hit(reading, ua)).not.toHaveProperty([product('c')]);
  });

  test('is not reached by a field that the port does not promise', () => {
    const graph = meshOf({
      nodes: { [output('p')]: promisesOnlyA },
      flows: [exposed],
      entitlements: granted,
    });
    expect(hit(graph, ub)).toEqual({});
  });
});

describe('a job that reads', () => {
  const reads = [{ job: job('report'), dataset: u }];

  test('and moves nothing that is known is possible for a field, certain for the whole', () => {
    expect(hit(meshOf({ reads }), ua)).toEqual({ [job('report')]: 'POSSIBLE 1 COARSE_EVIDENCE' });
    expect(hit(meshOf({ reads }), u, 'RETIRED')).toEqual({ [job('report')]: 'CERTAIN 1' });
  });

  test('and moves is spoken for by what it moves', () => {
    expect(hit(meshOf({ reads, derivations: [{ from: ub, to: va, job: job('report') }] }), ua)).toEqual({});
  });

  test('out of a port that carries the change is hit like what it writes', () => {
    const graph = meshOf({ flows: [{ from: u, to: output('p'), kind: 'DECLARED', job: job('export') }] });
    expect(hit(graph, ua)).toHaveProperty([job('export')], 'CERTAIN 1');
  });
});
