import fc from 'fast-check';
import { fieldOf, urn } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import type { Change } from '../../src/impact/change.ts';
import type { Derivation, Flow, FlowGraph, FlowNode } from '../../src/lineage/model.ts';

/** Paths that fields have: some lie inside others. */
const paths = ['a', 'b', 'b.c', 'd'] as const;

const dataset = (index: number): Urn => urn('dataset', 'generated', `t${index}`);
const output = (index: number): Urn => urn('output-port', 'generated', `o${index}`, '1');
const input = (index: number): Urn => urn('input-port', 'generated', `i${index}`, '1');
const product = (index: number): Urn => urn('data-product', `p${index}`);
const context = (index: number): Urn => urn('bounded-context', `c${index}`);
const job = (index: number): Urn => urn('job', 'generated', `j${index}`);

/** Absent one time in `absentIn`. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, absentIn = 2) =>
  fc.option(arbitrary, { nil: undefined, freq: absentIn });
const upTo = (count: number): fc.Arbitrary<number> => fc.nat({ max: count - 1 });
const somePaths = fc.subarray([...paths]);
const place = fc.record({ product: maybe(upTo(3).map(product), 4), context: maybe(upTo(3).map(context)) });

const emptyNode = { distance: 0, name: 'n', tags: [] } as const;

const nodes: fc.Arbitrary<FlowNode[]> = fc
  .tuple(
    fc.array(fc.record({ place, fields: maybe(somePaths, 5), isProduced: fc.boolean() }), {
      minLength: 2,
      maxLength: 5,
    }),
    fc.array(
      fc.record({
        place,
        promises: maybe(
          fc.array(
            fc.record({
              dataset: upTo(5).map(dataset),
              paths: somePaths,
              version: maybe(fc.constantFrom('1.2.0', '2.0.0'), 4),
            }),
            { maxLength: 3 },
          ),
        ),
        hasContract: fc.boolean(),
        isTrial: maybe(fc.boolean()),
      }),
      { maxLength: 3 },
    ),
    fc.array(
      fc.record({
        place,
        uses: maybe(somePaths, 3),
        pin: maybe(fc.constantFrom('^1.0.0', '^2.0.0', 'not a range')),
      }),
      { maxLength: 3 },
    ),
  )
  .map(([datasets, outputs, inputs]) => [
    ...datasets.map(({ place, ...rest }, index): FlowNode => ({
      ...emptyNode,
      ...place,
      ...rest,
      id: dataset(index),
      kind: 'DATASET',
    })),
    ...outputs.map(({ place, promises, hasContract, isTrial }, index): FlowNode => {
      const contract = hasContract ? urn('data-contract', `o${index}`) : undefined;
      return { ...emptyNode, ...place, promises, isTrial, contract, id: output(index), kind: 'OUTPUT_PORT' };
    }),
    ...inputs.map(({ place, ...rest }, index): FlowNode => ({
      ...emptyNode,
      ...place,
      ...rest,
      id: input(index),
      kind: 'INPUT_PORT',
    })),
  ]);

/** Kinds of edge between nodes, by how often they are wanted; the last four are odd and must still do no harm. */
const edges = [
  ...Array(6).fill(['DATASET', 'DATASET']),
  ...Array(4).fill(['DATASET', 'OUTPUT_PORT']),
  ...Array(4).fill(['OUTPUT_PORT', 'INPUT_PORT']),
  ...Array(3).fill(['INPUT_PORT', 'DATASET']),
  ...Array(3).fill(['INPUT_PORT', 'OUTPUT_PORT']),
  ['DATASET', 'INPUT_PORT'],
  ['OUTPUT_PORT', 'DATASET'],
  ['OUTPUT_PORT', 'OUTPUT_PORT'],
  ['INPUT_PORT', 'INPUT_PORT'],
] as readonly (readonly [FlowNode['kind'], FlowNode['kind']])[];

const speaker = fc.record({
  kind: fc.constantFrom('DECLARED', 'OBSERVED', 'OBSERVED', 'IMPORTED', 'INFERRED'),
  job: maybe(upTo(3).map(job)),
  grade: fc.constantFrom('VALUES', 'VALUES_AND_INFLUENCE', undefined),
});
const drawnFlow = fc.record({
  edge: fc.constantFrom(...edges),
  from: fc.nat(),
  to: fc.nat(),
  speaker,
  isResolved: fc.boolean(),
  isAssumed: fc.boolean(),
  copies: fc.constantFrom(1, 1, 1, 2),
});
const drawnDerivation = fc.record({
  from: fc.nat(),
  fromPath: fc.constantFrom(...paths),
  to: fc.nat(),
  toPath: fc.constantFrom(...paths, undefined),
  influence: fc.constantFrom('DIRECT', 'INDIRECT'),
  speaker,
});

type DrawnFlow = typeof drawnFlow extends fc.Arbitrary<infer T> ? T : never;
type DrawnDerivation = typeof drawnDerivation extends fc.Arbitrary<infer T> ? T : never;

const at = (ids: readonly Urn[], index: number): Urn | undefined => ids[index % Math.max(1, ids.length)];

function flowsOf(drawn: readonly DrawnFlow[], ids: ReadonlyMap<FlowNode['kind'], readonly Urn[]>): Flow[] {
  return drawn.flatMap(
    ({ edge, speaker: { kind, job: mover, grade }, isResolved, isAssumed, copies, ...ends }, index) => {
      const [from, to] = [at(ids.get(edge[0]) ?? [], ends.from), at(ids.get(edge[1]) ?? [], ends.to)];
      if (from === undefined || to === undefined) return [];
      const origin =
        isAssumed && edge[1] === 'OUTPUT_PORT' && edge[0] === 'INPUT_PORT' ? 'PRODUCT' : undefined;
      const shared = {
        from,
        to,
        source: 'generated',
        since: 1,
        job: origin === undefined ? mover : undefined,
      };
      const known =
        origin !== undefined
          ? ({ kind: 'INFERRED', resolved: false, origin } as const)
          : ({ kind, resolved: isResolved, grade: isResolved ? grade : undefined } as const);
      return Array.from({ length: copies }, (_, copy): Flow => ({
        ...shared,
        ...known,
        slice: `flow:${index}:${copy}`,
      }));
    },
  );
}

/** A derivation, with the resolved flow of the same slice that it implies. */
function derivationsOf(drawn: readonly DrawnDerivation[], datasets: readonly Urn[]): [Derivation, Flow][] {
  return drawn.flatMap(
    ({ from, fromPath, to, toPath, influence, speaker: { kind, job: mover, grade } }, index) => {
      const [source, target] = [at(datasets, from), at(datasets, to)];
      if (source === undefined || target === undefined) return [];
      const shared = { slice: `columns:${index}`, source: 'generated', since: 1, kind, job: mover };
      const end = toPath === undefined ? target : fieldOf(target, toPath);
      return [
        [
          { ...shared, from: fieldOf(source, fromPath), to: end, influence },
          { ...shared, from: source, to: target, resolved: true, grade },
        ],
      ];
    },
  );
}

/** What a job runs: some tables, some columns, and one column that it filters by. */
const sqlText = maybe(
  fc
    .record({
      selected: fc.subarray(['a', 'b', 'd'], { minLength: 1 }),
      tables: fc.subarray(['t0', 't1', 't2', 't3', 't4'], { minLength: 3 }),
      filtered: maybe(fc.constantFrom('a', 'b', 'd')),
    })
    .map(
      ({ selected, tables, filtered }) =>
        `SELECT ${selected.join(', ')} FROM ${tables.join(', ')}${filtered === undefined ? '' : ` WHERE ${filtered} = 1`}`,
    ),
  2,
);

/**
 * Small flow graphs: datasets with fields, ports, jobs, products and contexts; cycles, self-loops, diamonds and
 * parallel assertions come by chance. Every derivation implies a resolved flow of its slice.
 */
export const flowGraphs: fc.Arbitrary<FlowGraph> = fc
  .record({
    nodes,
    flows: fc.array(drawnFlow, { minLength: 2, maxLength: 16, size: 'max' }),
    derivations: fc.array(drawnDerivation, { maxLength: 8, size: 'max' }),
    reads: fc.array(fc.tuple(upTo(3), fc.nat()), { maxLength: 3 }),
    entitlements: fc.array(fc.tuple(fc.nat(), upTo(5)), { maxLength: 3 }),
    boundaries: fc.array(fc.tuple(upTo(3), upTo(3)), { maxLength: 3 }),
    sql: fc.array(sqlText, { minLength: 3, maxLength: 3 }),
  })
  .map(({ nodes: all, flows, derivations, reads, entitlements, boundaries, sql }) => {
    const groups = Map.groupBy(all, ({ kind }) => kind);
    const ids = new Map([...groups].map(([kind, group]) => [kind, group.map(({ id }) => id)]));
    const datasets = ids.get('DATASET') ?? [];
    const columns = derivationsOf(derivations, datasets);
    return {
      nodes: new Map(all.map((node) => [node.id, node])),
      flows: [...flowsOf(flows, ids), ...columns.map(([, flow]) => flow)],
      derivations: columns.map(([derivation]) => derivation),
      reads: reads.flatMap(([reader, index]) => {
        const read = at(datasets, index);
        return read === undefined
          ? []
          : [{ job: job(reader), dataset: read, slice: 'read', source: 'generated' }];
      }),
      entitlements: entitlements.flatMap(([index, consumer], number) => {
        const port = at(ids.get('OUTPUT_PORT') ?? [], index);
        const grantee = consumer < 3 ? product(consumer) : urn('team', `team${consumer}`);
        return port === undefined
          ? []
          : [{ agreement: urn('access-agreement', `g${number}`), port, consumer: grantee }];
      }),
      boundaries: boundaries.map(([upstream, downstream]) => ({
        upstream: context(upstream),
        downstream: context(downstream),
      })),
      sql: new Map(
        sql.flatMap((text, index) => (text === undefined ? [] : [[job(index), { text }] as const])),
      ),
      completeness: { complete: true, revision: 1, visitedNodes: all.length, visitedEdges: flows.length },
    };
  });

const fieldKinds = [
  'FIELD_REMOVED',
  'FIELD_RENAMED',
  'FIELD_RETYPED',
  'FIELD_MADE_NULLABLE',
  'FIELD_MEANING_CHANGED',
] as const;

const drawnChange = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(...fieldKinds),
      dataset: fc.nat(),
      path: fc.constantFrom(...paths),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('RETIRED', 'REPLACED', 'PRODUCT_MOVED'),
      nodes: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      version: maybe(fc.constantFrom('1.2.0', '2.0.0-rc.1', 'next'), 3),
    }),
  },
);

/** A graph with changes of what it holds. */
export const changedGraphs = (maxChanges = 1): fc.Arbitrary<{ graph: FlowGraph; changes: Change[] }> =>
  fc
    .tuple(flowGraphs, fc.array(drawnChange, { minLength: 1, maxLength: maxChanges }))
    .map(([graph, drawn]) => {
      const ids = [...graph.nodes.keys()];
      const datasets = ids.filter((id) => id.startsWith('urn:mesh:dataset'));
      const changes = drawn.map((each): Change => {
        if ('path' in each) {
          const field = fieldOf(at(datasets, each.dataset) ?? '', each.path);
          return { kind: each.kind, subject: field, sources: [field] };
        }
        const sources = [...new Set(each.nodes.map((index) => at(ids, index) ?? ''))];
        return { kind: each.kind, subject: sources[0] ?? '', sources, version: each.version };
      });
      return { graph, changes };
    });

/** Hops that a walk may take at most. */
export const depths: fc.Arbitrary<number | undefined> = fc.option(fc.nat({ max: 4 }), {
  nil: undefined,
  freq: 2,
});
