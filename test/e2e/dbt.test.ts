import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import type { IngestionReport } from '../../src/ingestion/report.ts';
import { withServer } from '../support/server.ts';

const place = 'postgres://warehouse.example.org:5432';
const artifact = (name: string): string =>
  readFileSync(new URL(`../fixtures/dbt/${name}.json`, import.meta.url), 'utf8');
const dataset = (name: string): string => urn('dataset', place, name);

const server = withServer({ mesh: 'empty' });

async function send(manifest: string): Promise<IngestionReport> {
  const form = new FormData();
  form.append('manifest', new Blob([manifest]), 'target/manifest.json');
  for (const name of ['catalog', 'run_results'])
    form.append(name, new Blob([artifact(name)]), `target/${name}.json`);
  const url = `${server.url}/api/v1/ingest/detect?namespace=${encodeURIComponent(place)}`;
  const response = await fetch(url, { method: 'POST', body: form });
  expect(response.status).toBe(200);
  return (await response.json()) as IngestionReport;
}

const isThere = async (id: string): Promise<boolean> =>
  (await server.ask('query Dataset($id: ID!) { dataset(id: $id) { isRetired } }', { id })).dataset
    .isRetired === false;

describe('a dbt project', () => {
  test('is in the graph with one request, and again unchanged', async () => {
    const first = await send(artifact('manifest'));
    expect(first.documents.flatMap(({ problems, findings }) => [...problems, ...findings])).toEqual([]);
    expect(first).toMatchObject({ counts: { created: 12, rejected: 0 }, asserted: 9 });
    expect(await send(artifact('manifest'))).toMatchObject({
      counts: { created: 0, updated: 0, unchanged: 12 },
      asserted: 0,
      withdrawn: 0,
      revision: first.revision,
    });
  }, 60_000);

  test('meets what a run reports under the same name', async () => {
    const event = {
      eventType: 'COMPLETE',
      eventTime: '2026-11-02T06:00:00Z',
      producer: 'https://example.org',
      run: { runId: '00000000-0000-4000-8000-000000000001' },
      job: { namespace: 'airflow', name: 'export' },
      inputs: [{ namespace: place, name: 'warehouse.shop.revenue' }],
      outputs: [{ namespace: 's3://exports', name: 'revenue' }],
    };
    const sent = await fetch(`${server.url}/api/v1/ingest/openlineage`, {
      method: 'POST',
      body: JSON.stringify(event),
    });
    expect(sent.status).toBe(200);
    const { impact } = await server.ask(
      `query Impact($change: ChangeInput!) { impact(change: $change) { items(first: 100) { nodes { id certainty } } } }`,
      { change: { fieldRemoved: { field: urn('field', place, 'warehouse.shop.stg_orders', 'ORDER_ID') } } },
    );
    const hit = new Map<string, string>(impact.items.nodes.map(({ id, certainty }: any) => [id, certainty]));
    expect(
      hit.get(urn('field', place, 'warehouse.shop.orders_v2', 'order_id')) ??
        hit.get(dataset('warehouse.shop.orders_v2')),
    ).toBe('CERTAIN');
    for (const id of [
      urn('dataset', 'dbt', 'exposure.shop.weekly_sales'),
      urn('dataset', 'dbt', 'exposure.shop.forecast'),
      urn('dataset', 's3://exports', 'revenue'),
    ])
      expect(hit.get(id), id).toBe('POSSIBLE');
  }, 60_000);

  test('of which a model was removed loses what only it said, and nothing that a run says', async () => {
    const manifest = JSON.parse(artifact('manifest'));
    manifest.metadata.generated_at = '2026-11-03T06:00:00Z';
    for (const name of [
      'model.shop.revenue',
      'test.shop.revenue_is_positive',
      'snapshot.shop.orders_history',
    ])
      delete manifest.nodes[name];
    delete manifest.exposures['exposure.shop.weekly_sales'];
    const report = await send(JSON.stringify(manifest));
    expect(report).toMatchObject({ counts: { rejected: 0 }, withdrawn: 3 });
    expect(await isThere(dataset('warehouse.snapshots.orders_history'))).toBe(false);
    expect(await isThere(urn('dataset', 'dbt', 'exposure.shop.weekly_sales'))).toBe(false);
    expect(await isThere(dataset('warehouse.shop.revenue'))).toBe(true);
    const { dataset: revenue } = await server
      .ask(
        `query Revenue($id: ID!) { dataset(id: $id) { id qualityChecks { totalCount } }
        lineage(of: $id, direction: BOTH) { edges { from to } } }`,
        { id: dataset('warehouse.shop.revenue') },
      )
      .then((data) => ({ dataset: { ...data.dataset, edges: data.lineage.edges } }));
    expect(revenue.edges).toEqual([
      { from: dataset('warehouse.shop.revenue'), to: urn('dataset', 's3://exports', 'revenue') },
    ]);
    expect(revenue.qualityChecks.totalCount).toBe(0);
  }, 60_000);
});
