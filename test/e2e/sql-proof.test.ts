import { expect, test } from 'vitest';
import { fieldOf } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { table, tableId, writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const { write, read } = writerOf(() => server);

/** An event of a source that shows values only, as dbt's does, with the text that its job ran. */
const event = (name: string, sql: string) => ({
  eventType: 'COMPLETE',
  eventTime: '2026-11-20T06:00:00Z',
  producer: 'https://example.org/producer',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: `00000000-0000-4000-8000-00000000000${name.length}` },
  job: {
    namespace: 'dbt',
    name,
    facets: {
      sql: {
        _producer: 'https://example.org/producer',
        _schemaURL: 'https://openlineage.io/spec/facets/1-1-0/SQLJobFacet.json',
        query: sql,
      },
    },
  },
  inputs: [table('orders')],
  outputs: [
    {
      ...table(name),
      facets: {
        columnLineage: {
          _producer: 'https://example.org/producer',
          _schemaURL: 'https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json',
          fields: {
            total: { inputFields: [{ ...table('orders'), field: 'amount', transformations: [] }] },
          },
        },
      },
    },
  ],
});

test('the SQL of jobs decides what evidence of values cannot', async () => {
  const orders = table('orders').name;
  await write('datasetUpsert', { ...table('orders'), fields: [{ path: 'amount' }, { path: 'status' }] });
  const items = [
    { openLineage: event('filters', `select sum(amount) as total\nfrom ${orders}\nwhere status = 'paid'`) },
    { openLineage: event('sums', `select sum(amount) as total from ${orders} -- not status`) },
  ];
  const { ingest } = await server.ask(
    'mutation ($input: IngestInput!) { ingest(input: $input) { userErrors { path message } } }',
    { input: { items } },
  );
  expect(ingest.userErrors).toEqual([]);
  const { impact } = await read(`{
    impact(change: { fieldRemoved: { field: "${fieldOf(tableId('orders'), 'status')}" } }) {
      items { nodes { id certainty reasons path { hops { reason note } } } }
      excluded { nodes { id certainty proof { reason reads } } }
    }
  }`);
  const hit = impact.items.nodes.find(({ id }: { id: string }) => id === tableId('filters'));
  expect(hit).toMatchObject({
    certainty: 'POSSIBLE',
    reasons: ['NAMED_IN_SQL'],
    path: { hops: [{ reason: 'NAMED_IN_SQL', note: "WHERE on line 3 of the job's SQL" }] },
  });
  const safe = impact.excluded.nodes.find(({ id }: { id: string }) => id === tableId('sums'));
  expect(safe).toMatchObject({
    certainty: 'SAFE',
    proof: [{ reason: 'NOT_NAMED_IN_SQL', reads: ['amount'] }],
  });
});
