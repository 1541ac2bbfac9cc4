import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { startServer } from '../support/server.ts';
import type { StartedServer } from '../support/server.ts';
import { columnEdges, datasetEdges, produce, settled } from './graph.ts';
import { environmentOf } from './install.ts';

const folder = mkdtempSync(join(tmpdir(), 'meshline-dbt-'));
const namespace = `duckdb://${join(folder, 'shop.duckdb')}`;
const table = (name: string): string => urn('dataset', namespace, `shop.main.${name}`);
const column = (name: string, path: string): string => urn('field', namespace, `shop.main.${name}`, path);

let server: StartedServer;
beforeAll(async () => {
  const bin = environmentOf('dbt');
  server = await startServer({ mesh: 'empty' });
  cpSync(join(import.meta.dirname, 'dbt'), folder, { recursive: true });
  const env = {
    SHOP_DATABASE: join(folder, 'shop.duckdb'),
    OPENLINEAGE_URL: server.url,
    OPENLINEAGE_NAMESPACE: 'dbt',
    DBT_SEND_ANONYMOUS_USAGE_STATS: 'false',
    DO_NOT_TRACK: '1',
    PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
  };
  const where = ['--project-dir', '.', '--profiles-dir', '.'];
  await produce(join(bin, 'dbt-ol'), ['build', ...where], { env, cwd: folder });
  await settled(server);
}, 600_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('models flow as their SQL says, seeds included, which the events leave out of the inputs', async () => {
  expect(await datasetEdges()).toEqual([
    'orders_by_country → revenue',
    'raw_customers → stg_customers',
    'raw_orders → stg_orders',
    // The exposure.
    'revenue → revenue_dashboard',
    'stg_customers → orders_by_country',
    'stg_orders → orders_by_country',
    'stg_orders → paid_orders',
  ]);
});

test('columns come from where the SQL takes them', async () => {
  expect(await columnEdges()).toEqual(
    [
      'orders_by_country.amount → revenue.total',
      'orders_by_country.country → revenue.country',
      'raw_customers.country → stg_customers.country',
      'raw_customers.full_name → stg_customers.full_name',
      'raw_customers.id → stg_customers.customer_id',
      'raw_orders.amount → stg_orders.amount',
      'raw_orders.customer_id → stg_orders.customer_id',
      'raw_orders.id → stg_orders.order_id',
      'raw_orders.ordered_at → stg_orders.ordered_at',
      'raw_orders.status → stg_orders.status',
      'stg_customers.country → orders_by_country.country',
      'stg_orders.amount → orders_by_country.amount',
      'stg_orders.amount → paid_orders.amount',
      'stg_orders.order_id → orders_by_country.order_id',
      'stg_orders.order_id → paid_orders.order_id',
    ].map((edge) => `${edge} DIRECT`),
  );
});

describe('what a removed column does', () => {
  const impactOf = async (name: string, path: string): Promise<Record<string, string>> => {
    const { impact } = await server.ask(
      `query ($id: ID!) {
        impact(change: { fieldRemoved: { field: $id } }) {
          items(first: 100, orderBy: DISTANCE) { nodes { id certainty reasons } }
          excluded(first: 100) { nodes { id proof { reason } } }
        }
      }`,
      { id: column(name, path) },
    );
    const found: Record<string, string> = {};
    for (const { id, certainty, reasons } of impact.items.nodes)
      found[id] = [certainty, ...reasons].join(' ');
    for (const { id, proof } of impact.excluded.nodes)
      found[id] ??= `SAFE ${proof.map(({ reason }: { reason: string }) => reason).join(' ')}`;
    return found;
  };

  test('a filter that the events do not show is found in the SQL, and what the SQL does not name is safe', async () => {
    expect(await impactOf('stg_orders', 'status')).toMatchObject({
      [table('paid_orders')]: 'POSSIBLE NAMED_IN_SQL',
      [table('orders_by_country')]: 'SAFE NOT_NAMED_IN_SQL',
    });
  });

  test('so is the column of a join', async () => {
    expect(await impactOf('stg_customers', 'customer_id')).toMatchObject({
      [table('orders_by_country')]: 'POSSIBLE NAMED_IN_SQL',
    });
  });

  test('an exposure is a consumer', async () => {
    const hit = Object.keys(await impactOf('revenue', 'total'));
    expect(hit.filter((id) => id.includes('revenue_dashboard')).length).toBeGreaterThan(0);
  });
});

test('tests are checks of their model, with what became of them', async () => {
  const { dataset } = await server.ask(
    'query ($id: ID!) { dataset(id: $id) { qualityChecks { nodes { assertion lastResult { outcome } } } } }',
    { id: table('revenue') },
  );
  const checks = dataset.qualityChecks.nodes as { assertion: string; lastResult: { outcome: string } }[];
  expect(checks.map(({ assertion, lastResult }) => `${assertion} ${lastResult.outcome}`).sort()).toEqual([
    'not_null PASSED',
    'unique PASSED',
  ]);
});
