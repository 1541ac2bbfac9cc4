import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import type { IngestionReport } from '../../src/ingestion/report.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });
const fixture = readFileSync(new URL('../fixtures/dbt/manifest.json', import.meta.url), 'utf8');
const placeOf = (world: string): string => `postgres://${world}:5432`;
const ordersOf = (world: string): string => urn('dataset', placeOf(world), `warehouse.${world}.orders_v2`);

interface Manifest {
  /** Names of models that are left out. */
  readonly without?: readonly string[];
  readonly time?: string;
  readonly description?: string;
}

/** The manifest of a project that is named after a world, so that one graph holds several which do not touch. */
function manifestOf(world: string, { without = [], time, description }: Manifest = {}): string {
  const manifest = JSON.parse(fixture.replaceAll('shop', world));
  if (time !== undefined) manifest.metadata.generated_at = time;
  for (const name of without) delete manifest.nodes[`model.${world}.${name}`];
  if (description !== undefined) manifest.nodes[`model.${world}.stg_orders`].description = description;
  return JSON.stringify(manifest);
}

interface Way {
  readonly query?: string;
  readonly headers?: { readonly [name: string]: string };
}

async function send(
  world: string,
  text: string,
  { query = '', headers = {} }: Way = {},
): Promise<IngestionReport> {
  const url = `${server.url}/api/v1/ingest/dbt?namespace=${encodeURIComponent(placeOf(world))}${query}`;
  const response = await fetch(url, { method: 'POST', body: text, headers });
  expect(response.status).toBe(200);
  return (await response.json()) as IngestionReport;
}

const unchangedIn = (report: IngestionReport): IngestionReport['documents'] =>
  report.documents.map((document) => ({
    ...document,
    counts: { created: 0, updated: 0, unchanged: document.items.length, stale: 0, rejected: 0 },
    items: document.items.map((item) => ({ ...item, outcome: 'UNCHANGED' })),
  }));

describe('a document that came before', () => {
  test('is answered without being read when nothing changed', async () => {
    const first = await send('same', manifestOf('same'));
    expect(first.counts).toMatchObject({ updated: 0, unchanged: 0, stale: 0, rejected: 0 });
    server.queries();
    const again = await send('same', manifestOf('same'));
    expect(server.queries()).toEqual({ 'commit.position': 1 });
    expect(again).toEqual({
      ...first,
      counts: { created: 0, updated: 0, unchanged: first.counts.created, stale: 0, rejected: 0 },
      documents: unchangedIn(first),
      asserted: 0,
      withdrawn: 0,
    });
  });

  test('is read again where something changed, on another’s word, for a dry run and under a key', async () => {
    await send('again', manifestOf('again'));
    const id = ordersOf('again');
    await server.ask('mutation Retire($id: ID!) { datasetRetire(input: { id: $id }) { outcome } }', { id });
    for (const [way, counts] of [
      [{}, { stale: 3 }],
      [{ query: '&source=audit' }, { rejected: 0 }],
      [{ query: '&dryRun=true' }, { rejected: 0 }],
      [{ headers: { 'idempotency-key': 'known-documents' } }, { rejected: 0 }],
    ] as const) {
      server.queries();
      const report = await send('again', manifestOf('again'), way);
      expect(server.queries()).toMatchObject({ 'commit.lock': 1 });
      expect(report.counts).toMatchObject(counts);
    }
  });

  test('is read again when it does not say of which time it tells', async () => {
    const contract = [
      'apiVersion: v3.1.0',
      'kind: DataContract',
      'id: timeless',
      'version: 1.0.0',
      'status: draft',
    ];
    const document = { format: 'odcs', document: contract.join('\n') };
    const text =
      'mutation Ingest($input: DocumentIngestInput!) { documentIngest(input: $input) { counts { unchanged } } }';
    await server.ask(text, { input: document });
    server.queries();
    expect(await server.ask(text, { input: document })).toEqual({
      documentIngest: { counts: { unchanged: 1 } },
    });
    expect(server.queries()).toMatchObject({ 'commit.lock': 1 });
  });
});

test('whatever comes in whatever order, known documents leave the graph as documents that are read', async () => {
  let world = 0;
  let unread = 0;
  const manifests: readonly Manifest[] = [
    {},
    { time: '2026-10-30T06:00:00Z', without: ['revenue'] },
    { time: '2026-11-03T06:00:00Z', without: ['revenue'] },
    { time: '2026-11-04T06:00:00Z', description: 'Orders, each once' },
  ];
  const said = fc.record({
    what: fc.oneof(fc.nat(manifests.length - 1), fc.constant('retire' as const)),
    repeats: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 2, maxLength: 5 }), async (history) => {
      const say = async (name: string, more: () => Way): Promise<unknown> => {
        const told: unknown[] = [];
        for (const { what, repeats } of history)
          for (let turn = 0; turn < repeats; turn += 1)
            if (what === 'retire') {
              const id = ordersOf(name);
              await server.ask(
                'mutation Retire($id: ID!) { datasetRetire(input: { id: $id }) { outcome } }',
                { id },
              );
            } else {
              server.queries();
              const { documents } = await send(name, manifestOf(name, manifests[what]), more());
              if (server.queries()['commit.lock'] === undefined) unread += 1;
              told.push(documents);
            }
        const rows = await server.rows(
          `MATCH (e:Entity) WHERE e.id CONTAINS $name
           RETURN e.id, labels(e), e.name, e.description, COLLECT {
             MATCH (e)-[r]->(f) RETURN type(r) + coalesce(r.slice, '') + coalesce(f.id, '') AS edge ORDER BY edge
           } ORDER BY e.id`,
          { name },
        );
        return JSON.parse(JSON.stringify([told, rows]).replaceAll(name, 'w')) as unknown;
      };
      world += 1;
      let key = 0;
      const known = await say(`w${world}a`, () => ({}));
      const read = await say(`w${world}b`, () => ({
        headers: { 'idempotency-key': `known-${world}-${(key += 1)}` },
      }));
      expect(known).toEqual(read);
    }),
    { numRuns: 20 },
  );
  expect(unread).toBeGreaterThan(5);
}, 120_000);
