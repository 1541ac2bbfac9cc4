import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { startServer } from '../support/server.ts';
import type { StartedServer } from '../support/server.ts';
import { columnEdges, datasetEdges, produce, settled } from './graph.ts';
import { environmentOf, sparkAgent } from './install.ts';

const folder = mkdtempSync(join(tmpdir(), 'meshline-spark-'));
let server: StartedServer;
beforeAll(async () => {
  const [bin, jar] = [environmentOf('spark'), sparkAgent()];
  server = await startServer({ mesh: 'empty' });
  for (const [name, text] of [
    ['orders', 'order_id,customer_id,amount,status\n1,1,10,paid\n2,2,5,open\n'],
    ['customers', 'id,full_name,country\n1,Ada,DE\n2,Ben,FR\n'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'part.csv'), text);
  }
  const settings = {
    'spark.ui.enabled': 'false',
    'spark.sql.shuffle.partitions': '1',
    'spark.extraListeners': 'io.openlineage.spark.agent.OpenLineageSparkListener',
    'spark.openlineage.transport.type': 'http',
    'spark.openlineage.transport.url': server.url,
    'spark.openlineage.namespace': 'spark',
    'spark.openlineage.columnLineage.datasetLineageEnabled': 'true',
  };
  const configured = Object.entries(settings).map(([name, value]) => `--conf ${name}=${value}`);
  const env = {
    SHOP_FOLDER: folder,
    PYSPARK_SUBMIT_ARGS: `--master local[1] --jars ${jar} ${configured.join(' ')} pyspark-shell`,
  };
  for (const job of ['enrich.py', 'totals.py'])
    await produce(join(bin, 'python'), [join(import.meta.dirname, 'spark', job)], { env });
  await settled(server);
}, 900_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('datasets flow as the code of the jobs says', async () => {
  expect(await datasetEdges()).toEqual(['customers → enriched', 'enriched → totals', 'orders → enriched']);
});

test('columns come from where the code takes them, joins, filters and groups included', async () => {
  expect(await columnEdges()).toEqual([
    'customers.country → enriched.country DIRECT IDENTITY',
    'customers.id → enriched INDIRECT FILTER',
    'customers.id → enriched INDIRECT JOIN',
    'enriched.amount → totals INDIRECT FILTER',
    'enriched.amount → totals.total DIRECT AGGREGATION',
    'enriched.country → totals INDIRECT GROUP_BY',
    'enriched.country → totals.country DIRECT IDENTITY',
    'orders.amount → enriched.amount DIRECT TRANSFORMATION',
    'orders.customer_id → enriched INDIRECT FILTER',
    'orders.customer_id → enriched INDIRECT JOIN',
    'orders.order_id → enriched.order_id DIRECT IDENTITY',
    'orders.status → enriched INDIRECT FILTER',
  ]);
});

test('what nobody reads harms nobody, and a filter is as good as a value', async () => {
  const field = (dataset: string, path: string) => urn('field', 'file', join(folder, dataset), path);
  const enriched = urn('dataset', 'file', join(folder, 'enriched'));
  const impactOf = async (id: string) =>
    (
      await server.ask(
        `query ($id: ID!) {
          impact(change: { fieldRemoved: { field: $id } }) {
            items(first: 100) { nodes { id certainty } }
            excluded(first: 100) { nodes { id proof { reason } } }
          }
        }`,
        { id },
      )
    ).impact;
  const unread = await impactOf(field('customers', 'full_name'));
  expect(unread.items.nodes).toEqual([]);
  expect(unread.excluded.nodes).toContainEqual({ id: enriched, proof: [{ reason: 'COLUMN_EVIDENCE' }] });
  const filtered = await impactOf(field('orders', 'status'));
  expect(filtered.items.nodes).toContainEqual({ id: enriched, certainty: 'CERTAIN' });
});
