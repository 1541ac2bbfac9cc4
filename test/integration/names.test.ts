import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PatchItem } from '../../src/commit/patch.ts';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { itemsOf, openCommittedMesh } from '../support/committing.ts';
import type { CommittedMesh } from '../support/committing.ts';

const at = (second: number): string => `2026-03-02T04:00:0${second}Z`;
const place = { namespace: 's3://lake', name: 'sales/bills' };
const table = { namespace: 'hive://lake:9083', name: 'sales.bills' };
const [placeId, tableId] = [place, table].map(({ namespace, name }) => urn('dataset', namespace, name)) as [
  string,
  string,
];
const [meters, report] = ['meters', 'report'].map((name) => urn('dataset', 'db', name)) as [string, string];

interface Parts {
  readonly time?: number;
  readonly inputs?: readonly object[];
  readonly outputs?: readonly object[];
}

const run = (job: string, { time = 1, inputs = [], outputs = [] }: Parts): object => ({
  eventType: 'COMPLETE',
  eventTime: at(time),
  run: { runId: `${job}-${time}` },
  job: { namespace: 'nightly', name: job },
  inputs,
  outputs,
});
const columnLineage = (target: string, from: object): object => ({
  columnLineage: { fields: { [target]: { inputFields: [from] } } },
});
const db = (name: string): object => ({ namespace: 'db', name });
const schema = (...names: string[]): object => ({ schema: { fields: names.map((name) => ({ name })) } });

/** One engine writes files, another reads the table. */
const writes = run('write', {
  inputs: [db('meters')],
  outputs: [
    {
      ...place,
      facets: { ...schema('id', 'sum'), ...columnLineage('sum', { ...db('meters'), field: 'kwh' }) },
    },
  ],
});
const reads = run('read', {
  time: 2,
  inputs: [
    { ...table, facets: { ...schema('id', 'sum', 'zone'), documentation: { description: 'Bills.' } } },
  ],
  outputs: [{ ...db('report'), facets: columnLineage('total', { ...table, field: 'sum' }) }],
});
const links = { identifiers: [{ ...table, type: 'TABLE' }] };
const same = run('catalogue', { time: 3, outputs: [{ ...place, facets: { symlinks: links } }] });

let mesh: CommittedMesh;
beforeAll(async () => {
  mesh = await openCommittedMesh();
});
afterAll(() => mesh.close());
beforeEach(async () => {
  await mesh.close();
  mesh = await openCommittedMesh();
});

async function send(...events: readonly object[]): Promise<void> {
  for (const openLineage of events) {
    const { problems } = await mesh.commit(itemsOf([{ openLineage }]), { source: 'openlineage' });
    expect(problems).toEqual([]);
  }
}

/** What people see: living entities and relationships, without the revisions and clocks of how they came. */
async function graph(): Promise<unknown> {
  const entities = await mesh.rows<{ entity: object }>(
    `MATCH (e:Entity) WHERE NOT e:Tombstone
     RETURN e {.*, _revision: 0, _revisions: 0, _clock: 0, _clocks: 0, _seen: 0, _died: 0, schemaHash: 0} AS entity ORDER BY e.id`,
  );
  const relations = await mesh.rows<{ relation: unknown }>(
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.until IS NULL
     RETURN [a.id, type(r), b.id, r {.*, since: 0}] AS relation ORDER BY a.id, type(r), b.id, r.slice`,
  );
  const slices = await mesh.rows(
    'MATCH (s:Slice) RETURN s.id AS id, s.clock AS clock, s.isPartial AS partial ORDER BY id',
  );
  const aliases = await mesh.rows('MATCH (a:Alias) RETURN a.id AS id, a.target AS target ORDER BY id');
  return { entities, relations, slices, aliases };
}

describe('two names of one dataset', () => {
  test('become one entity with all that was said of either, however late that turns out', async () => {
    await send(writes, reads);
    expect(await mesh.rows('MATCH (d:Dataset) RETURN d.id AS id ORDER BY id')).toHaveLength(4);
    await send(same);
    expect(await mesh.rows('MATCH (d:Dataset) RETURN d.id AS id ORDER BY id')).toEqual(
      [meters, report, tableId].map((id) => ({ id })),
    );
    const [dataset] = await mesh.rows(
      'MATCH (d:Dataset {id: $id}) RETURN d.name AS name, d.description AS text, d.fieldNames AS fields',
      { id: tableId },
    );
    expect(dataset).toEqual({ name: 'sales.bills', text: 'Bills.', fields: ['id', 'sum', 'zone'] });
    expect(await mesh.rows('MATCH (a)-[:FLOWS_TO]->(b) RETURN a.id AS a, b.id AS b ORDER BY a')).toEqual([
      { a: meters, b: tableId },
      { a: tableId, b: report },
    ]);
    expect(await mesh.rows('MATCH (a)-[:DERIVES]->(b) RETURN a.id AS a, b.id AS b ORDER BY a')).toEqual([
      { a: fieldOf(meters, 'kwh'), b: fieldOf(tableId, 'sum') },
      { a: fieldOf(tableId, 'sum'), b: fieldOf(report, 'total') },
    ]);
    expect(await mesh.rows('MATCH (a:Alias) RETURN a.id AS id, a.target AS target')).toEqual([
      { id: placeId, target: tableId },
    ]);
  });

  test('give the same graph in any order', async () => {
    const later = run('write', { time: 4, inputs: [db('meters')], outputs: [place] });
    const drop = run('clean', {
      time: 5,
      outputs: [{ ...db('report'), facets: { lifecycleStateChange: { lifecycleStateChange: 'DROP' } } }],
    });
    await send(same, writes, reads, later, drop);
    const expected = await graph();
    await mesh.close();
    mesh = await openCommittedMesh();
    await send(drop, reads, later, writes, same, writes);
    expect(await graph()).toEqual(expected);
  }, 60_000);

  test('take what was withdrawn along, and sending again changes nothing', async () => {
    await send(writes, run('write', { time: 2, outputs: [place] }), same);
    expect(await mesh.rows('MATCH (a)-[r:FLOWED_TO]->(b) RETURN a.id AS a, b.id AS b')).toEqual([
      { a: meters, b: tableId },
    ]);
    const revision = await mesh.revision();
    await send(writes, run('write', { time: 2, outputs: [place] }), same);
    expect(await mesh.revision()).toBe(revision);
  });

  test('are known to a late event of a run that used the other one', async () => {
    const begun = run('write', { inputs: [db('meters')], outputs: [place] });
    // The run that speaks when the names meet is another one.
    const next = run('write', { time: 2, inputs: [db('meters')], outputs: [place] });
    await send(begun, next, same, { ...run('write', {}), eventTime: at(9) });
    const slices = await mesh.rows<{ id: string }>('MATCH (s:Slice {job: $job}) RETURN s.id AS id', {
      job: urn('job', 'nightly', 'write'),
    });
    expect(slices.map(({ id }) => id).sort()).toEqual(
      ['', tableId].map((output) => `openlineage:${urn('job', 'nightly', 'write')}->${output}`),
    );
  });

  test('take a consent along that was given for one of them', async () => {
    await send(reads);
    const id = urn('contract-consent', 'bills', '2.0.0', 'dataset', tableId);
    const consent: PatchItem = {
      path: [],
      facts: [
        {
          type: 'entity',
          kind: 'contract-consent',
          id,
          properties: { name: 'bills' },
          references: { consumer: [tableId] },
        },
      ],
    };
    expect((await mesh.commit([consent])).problems).toEqual([]);
    const older = { namespace: 'db', name: 'bills' };
    const renamed = { lifecycleStateChange: 'RENAME', previousIdentifier: table };
    await send(run('ddl', { time: 4, outputs: [{ ...older, facets: { lifecycleStateChange: renamed } }] }));
    expect(await mesh.rows('MATCH (c {id: $id})-[:CONSENTS_FOR]->(d) RETURN d.id AS id', { id })).toEqual([
      { id: urn('dataset', 'db', 'bills') },
    ]);
  });

  test('bring two slices together whose rows are the same at other ends: each row is there once', async () => {
    const both = run('write', { inputs: [db('meters')], outputs: [place, table] });
    await send(both);
    const more = { ...run('write', { inputs: [db('report')] }), eventTime: at(2) };
    // The first goes alone, and those that arrive meanwhile together.
    await Promise.all([run('other', {}), more, same].map((event) => send(event)));
    expect(
      await mesh.rows(
        'MATCH (:Job {name: $job})-[r:READS]->(d) RETURN d.id AS dataset, count(*) AS count ORDER BY dataset',
        { job: 'write' },
      ),
    ).toEqual([meters, report].map((dataset) => ({ dataset, count: 1 })));
  });

  test('of a renamed dataset lead to the new one, and a rename back to the old', async () => {
    const renamed = (time: number, from: object, to: object): object =>
      run('ddl', {
        time,
        outputs: [
          {
            ...to,
            facets: { lifecycleStateChange: { lifecycleStateChange: 'RENAME', previousIdentifier: from } },
          },
        ],
      });
    await send(
      run('write', { inputs: [db('meters')], outputs: [db('draft')] }),
      run('write', { time: 2, inputs: [db('meters')], outputs: [db('final')] }),
      renamed(3, db('draft'), db('final')),
    );
    const living = (): Promise<unknown> =>
      mesh.rows('MATCH (d:Dataset)<-[:WRITES]-(j:Job {name: "write"}) RETURN DISTINCT d.name AS name');
    expect(await living()).toEqual([{ name: 'final' }]);
    await send(renamed(4, db('final'), db('draft')));
    expect(await living()).toEqual([{ name: 'draft' }]);
    await send(run('write', { time: 5, inputs: [db('meters')], outputs: [db('final')] }));
    expect(await mesh.rows('MATCH (d:Dataset) RETURN d.name AS name ORDER BY name')).toEqual([
      { name: 'draft' },
      { name: 'meters' },
    ]);
    expect(await mesh.rows('MATCH ()-[r:FLOWS_TO]->(d {name: "draft"}) RETURN count(r) AS flows')).toEqual([
      { flows: 1 },
    ]);
  });
});

test('what a document covered goes under the name that it has by now', async () => {
  const speaker = 'sheet/csv:datasets';
  const covering = (...names: string[]): PatchItem[] => {
    const entities = names.map((name) => urn('dataset', 'db', name));
    const told = entities.map((id, index): PatchItem => {
      const properties = { namespace: 'db', name: names[index] ?? '' };
      return { path: [], speaker, facts: [{ type: 'entity', kind: 'dataset', id, properties }] };
    });
    return [
      ...told,
      {
        path: [],
        speaker,
        facts: [{ type: 'snapshot', speaker, entities, slices: [], links: [], references: [] }],
      },
    ];
  };
  const ids = [meters, urn('dataset', 'db', 'meter')];
  await mesh.commit(covering('meters', 'report'));
  await mesh.commit([{ path: [], facts: [{ type: 'names', ids, former: meters }] }]);
  const names = (): Promise<unknown> => mesh.rows('MATCH (d:Dataset) RETURN d.id AS id ORDER BY id');
  expect(await names()).toEqual([{ id: ids[1] }, { id: report }]);
  await mesh.commit(covering('report'));
  expect(await names()).toEqual([{ id: report }]);
});
