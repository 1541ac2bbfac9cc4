import fc from 'fast-check';

/** An OpenLineage event as it is sent. */
export type Event = Record<string, unknown>;

/** Each event one to five times, in any order. */
export function resent(events: readonly Event[]): fc.Arbitrary<Event[]> {
  const copies = events.map((event) =>
    fc.integer({ min: 1, max: 5 }).map((times) => Array<Event>(times).fill(event)),
  );
  return fc
    .tuple(...copies)
    .chain((lists) => fc.shuffledSubarray(lists.flat(), { minLength: lists.flat().length }));
}

const namespace = 'lake';
const tables = ['orders', 'customers', 'sales', 'report'];
const columns = ['id', 'sum', 'note'];
const aTable = fc.constantFrom(...tables);
const aColumn = fc.constantFrom(...columns);

const schema = fc.subarray(columns).map((names) => ({
  schema: { fields: names.map((name) => ({ name, type: name === 'id' ? 'int' : 'text' })) },
}));

const transformation = fc.constantFrom(
  [],
  [{ type: 'DIRECT', subtype: 'IDENTITY' }],
  [{ type: 'INDIRECT', subtype: 'FILTER', masking: true }],
);

const columnLineage = fc
  .dictionary(aColumn, fc.tuple(aTable, aColumn, transformation), { maxKeys: 2 })
  .map((fields) => ({
    columnLineage: {
      fields: Object.fromEntries(
        Object.entries(fields).map(([target, [name, field, transformations]]) => [
          target,
          { inputFields: [{ namespace, name, field, transformations }] },
        ]),
      ),
    },
  }));

const explicit = fc.tuple(aColumn, aTable, aColumn).map(([target, name, field]) => ({
  lineage: { fields: { [target]: { inputs: [{ namespace, name, type: 'DATASET', field }] } } },
}));

const described = fc.constantFrom(
  { documentation: { description: 'What was sold.' } },
  { documentation: { description: 'What is sold.' }, datasetType: { datasetType: 'VIEW' } },
  { ownership: { owners: [{ name: 'team:sales', type: 'OWNER' }] } },
  { ownership: { owners: [{ name: 'team:finance' }, { name: 'team:sales' }] } },
  { tags: { tags: [{ key: 'pii', value: 'true', source: 'CATALOGUE' }] } },
);

const names = fc.tuple(aTable, fc.constantFrom('shop.sales', 'shop.orders')).map(([name, other]) => ({
  name,
  facets: { symlinks: { identifiers: [{ namespace: 'hive://meta:9083', name: other, type: 'TABLE' }] } },
}));

const lifecycle = fc
  .tuple(fc.constantFrom('DROP', 'RENAME', 'TRUNCATE', 'CREATE'), aTable, aTable)
  .map(([lifecycleStateChange, name, previous]) => ({
    name,
    facets: {
      lifecycleStateChange: {
        lifecycleStateChange,
        ...(lifecycleStateChange === 'RENAME' && name !== previous
          ? { previousIdentifier: { namespace, name: previous } }
          : {}),
      },
    },
  }));

/** A dataset with facets, of which the column evidence is of one kind. */
const datasetWith = (evidence: fc.Arbitrary<object>): fc.Arbitrary<{ name: string; facets: object }> =>
  fc.oneof(
    { weight: 3, arbitrary: aTable.map((name) => ({ name, facets: {} })) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(aTable, fc.oneof(schema, evidence, described), fc.oneof(schema, fc.constant({})))
        .map(([name, one, other]) => ({ name, facets: { ...other, ...one } })),
    },
    { weight: 1, arbitrary: names },
    { weight: 1, arbitrary: lifecycle },
  );
/** A run has one kind of evidence: what names sources one by one outranks the rest, whose fields were seen all the same. */
const evidences = [columnLineage, explicit].map(datasetWith);

const second = fc.integer({ min: 0, max: 20 });
const instant = (seconds: number): string => `2026-03-01T00:00:${String(seconds).padStart(2, '0')}Z`;
const identified = (one: { name: string; facets: object }): object => ({ namespace, ...one });

const runEvent = fc
  .constantFrom(0, 1)
  .chain((kind) => {
    const dataset = evidences[kind] ?? fc.constant({ name: 'orders', facets: {} });
    return fc.record({
      eventType: fc.constantFrom('START', 'RUNNING', 'COMPLETE', 'COMPLETE', 'FAIL'),
      second,
      run: fc.constantFrom(`a${kind}`, `b${kind}`),
      job: fc.constantFrom('load', 'load', 'report'),
      facets: fc.constantFrom(
        {},
        { sql: { query: 'select id from orders where sum > 1' } },
        { ownership: { owners: [{ name: 'team:sales' }] } },
        { jobType: { processingType: 'BATCH', integration: 'SPARK' } },
      ),
      runFacets: fc.constantFrom(
        {},
        {},
        { errorMessage: { message: 'the disk is full', programmingLanguage: 'JAVA' } },
        { parent: { run: { runId: 'whole' }, job: { namespace: 'nightly', name: 'all' } } },
      ),
      inputs: fc.array(dataset, { maxLength: 2 }),
      outputs: fc.array(dataset, { maxLength: 2 }),
    });
  })
  .map(({ second: at, run, job, facets, runFacets, inputs, outputs, eventType }): Event => ({
    eventType,
    eventTime: instant(at),
    run: { runId: run, facets: runFacets },
    job: { namespace: 'nightly', name: job, facets },
    inputs: inputs.map(identified),
    outputs: outputs.map(identified),
  }));

const datasetEvent = fc
  .tuple(second, fc.oneof(...evidences))
  .map(([at, one]): Event => ({ eventTime: instant(at), dataset: identified(one) }));

const jobEvent = fc
  .tuple(second, fc.array(aTable, { maxLength: 1 }), aTable)
  .map(([at, inputs, output]): Event => ({
    eventTime: instant(at),
    job: { namespace: 'nightly', name: 'view' },
    inputs: inputs.map((name) => ({ namespace, name })),
    outputs: [{ namespace, name: output }],
  }));

/** What several producers say of a few tables in twenty seconds: runs, schemas, names, ends, owners, in all facets. */
export const history: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: runEvent },
    { weight: 2, arbitrary: datasetEvent },
    { weight: 1, arbitrary: jobEvent },
  ),
  { minLength: 2, maxLength: 12 },
);

/** More of them, which say more of each table. */
export const longHistory: fc.Arbitrary<Event[]> = fc
  .tuple(history, history, history)
  .map((parts) => parts.flat());
