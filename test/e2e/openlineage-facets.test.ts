import { beforeAll, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';

const server = withServer({
  mesh: 'empty',
  environment: { MESHLINE_NAMESPACE_ALIASES: '{"postgres://10.0.0.5":"postgres://erp"}' },
});

const at = '2026-03-02T04:00:00Z';
const [sales, table, orders] = [
  urn('dataset', 's3://lake', 'sales'),
  urn('dataset', 'hive://lake:9083', 'shop.sales'),
  urn('dataset', 'postgres://erp:5432', 'erp.orders'),
] as [string, string, string];
const job = (name: string): string => urn('job', 'nightly', name);

const event = {
  eventType: 'COMPLETE',
  eventTime: at,
  run: {
    runId: 'r1',
    facets: {
      parent: { run: { runId: 'p1' }, job: { namespace: 'nightly', name: 'dag' } },
      nominalTime: { nominalStartTime: '2026-03-01T00:00:00Z' },
      processing_engine: { name: 'spark', version: '3.5.6' },
      jobDependencies: {
        upstream: [
          { job: { namespace: 'nightly', name: 'extract' }, dependency_type: 'IMPLICIT_DEPENDENCY' },
        ],
      },
    },
  },
  job: {
    namespace: 'nightly',
    name: 'dag.settle',
    facets: {
      ownership: { owners: [{ name: 'team:billing', type: 'OWNER' }] },
      'com.example.cost': { cpu: 4 },
    },
  },
  inputs: [
    {
      namespace: 'postgres://10.0.0.5',
      name: 'erp.orders',
      inputFacets: {
        inputStatistics: { rowCount: 12 },
        dataQualityAssertions: { assertions: [{ assertion: 'not_null', column: 'id', success: false }] },
      },
    },
  ],
  outputs: [
    {
      namespace: 's3://lake',
      name: 'sales',
      facets: {
        symlinks: { identifiers: [{ namespace: 'hive://lake:9083', name: 'shop.sales', type: 'TABLE' }] },
        storage: { storageLayer: 'delta', fileFormat: 'parquet' },
        catalog: { framework: 'hive', type: 'hive', name: 'lake' },
        tags: { tags: [{ key: 'gold' }] },
        lifecycleStateChange: { lifecycleStateChange: 'OVERWRITE' },
        dbt_exposures: {
          exposures: [{ unique_id: 'exposure.shop.weekly', name: 'weekly', type: 'dashboard' }],
        },
      },
      outputFacets: { outputStatistics: { rowCount: 9, size: 1_000 } },
    },
  ],
};

async function send(openLineage: object): Promise<{ outcome: string }> {
  const { ingest } = await server.ask(
    'mutation Send($item: IngestItem!) { ingest(input: { items: [$item] }) { report { outcome } userErrors { message } } }',
    { item: { openLineage } },
  );
  expect(ingest.userErrors).toEqual([]);
  return ingest.report[0];
}

describe('the facets of an event', () => {
  beforeAll(async () => {
    expect(await send(event)).toEqual({ outcome: 'CREATED' });
    expect(await send(event)).toEqual({ outcome: 'UNCHANGED' });
  }, 60_000);

  test('are shown on the dataset, which answers to each of its names', async () => {
    const { dataset } = await server.ask(
      `query One($id: ID!) { dataset(id: $id) {
        id name aliases tags storage { layer format } catalog { name } lastWritten { rows bytes } lifecycle { change }
        producedBy { name } downstream { name }
      } }`,
      { id: sales },
    );
    expect(dataset).toEqual({
      id: table,
      name: 'shop.sales',
      aliases: [sales],
      tags: ['gold'],
      storage: { layer: 'delta', format: 'parquet' },
      catalog: { name: 'lake' },
      lastWritten: { rows: 9, bytes: 1_000 },
      lifecycle: { change: 'OVERWRITE' },
      producedBy: [{ name: 'dag.settle' }],
      downstream: [{ name: 'exposure.shop.weekly' }],
    });
  });

  test('are shown on the job and its run', async () => {
    const found = await server.ask(
      `query Jobs($id: ID!, $parent: ID!) {
        job(id: $id) {
          owner { slug } owners { name type } parent { id } facets { name content } dependsOn { name type job { id } }
          lastRun { engine nominalStart parentRunId }
        }
        parent: job(id: $parent) { children { totalCount nodes { name } } }
      }`,
      { id: job('dag.settle'), parent: job('dag') },
    );
    expect(found.job).toEqual({
      owner: { slug: 'billing' },
      owners: [{ name: 'team:billing', type: 'OWNER' }],
      parent: { id: job('dag') },
      facets: [{ name: 'com.example.cost', content: { cpu: 4 } }],
      dependsOn: [{ name: 'extract', type: 'IMPLICIT_DEPENDENCY', job: null }],
      lastRun: { engine: 'spark 3.5.6', nominalStart: '2026-03-01T00:00:00.000Z', parentRunId: 'p1' },
    });
    expect(found.parent.children).toEqual({ totalCount: 1, nodes: [{ name: 'dag.settle' }] });
  });

  test('are checks with results, under the namespace that the alias means', async () => {
    const { dataset } = await server.ask(
      'query One($id: ID!) { dataset(id: $id) { lastRead { rows } qualityChecks { nodes { name lastResult { outcome runId } field { path } } } } }',
      { id: orders },
    );
    expect(dataset).toEqual({
      lastRead: { rows: 12 },
      qualityChecks: {
        nodes: [
          { name: 'not_null(id)', lastResult: { outcome: 'FAILED', runId: 'r1' }, field: { path: 'id' } },
        ],
      },
    });
  });

  test('let impact reach a dashboard from its source', async () => {
    const { impact } = await server.ask(
      'query Impact($id: ID!) { impact(change: { retired: { id: $id } }) { items(first: 20) { nodes { id certainty } } } }',
      { id: orders },
    );
    expect(impact.items.nodes).toContainEqual({
      id: urn('dataset', 'dbt', 'exposure.shop.weekly'),
      certainty: 'CERTAIN',
    });
  });
});
