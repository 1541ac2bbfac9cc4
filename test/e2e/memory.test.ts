import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { createCommitter } from '../../src/commit/committer.ts';
import { urn } from '../../src/core/urn.ts';
import { openDriver } from '../support/graph.ts';
import { repeatedItems } from '../support/repeated-items.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });
beforeEach(() => void server.queries());

interface Report {
  readonly report: readonly { readonly outcome: string; readonly id: string | null }[];
  readonly revision: number;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

async function ingest(items: readonly object[], more: object = {}, isLong = false): Promise<Report> {
  const { ingest: report } = await server.ask(
    `mutation Ingest($input: IngestInput!) { ingest(input: $input) { report { outcome id } revision userErrors { code path } } }`,
    { input: { items, source: 'shop', ...more }, ...(isLong ? { padding } : {}) },
  );
  return report as Report;
}

/** Calls of this length are known by their bytes. */
const padding = ' '.repeat(16_384);

const outcomes = ({ report }: Report): string[] => report.map(({ outcome }) => outcome);
const namespace = 'postgres://memory:5432';
const tables = (prefix: string) =>
  ['orders', 'sales', 'returns'].map((name) => ({
    dataset: { namespace, name: `${prefix}.${name}`, fields: [{ path: 'id' }, { path: 'amount' }] },
  }));
const idOf = (name: string): string => urn('dataset', namespace, name);

describe('items that were written before', () => {
  test('are answered without being read when nothing changed', async () => {
    const first = await ingest(tables('plain'));
    expect(outcomes(first)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    server.queries();
    const again = await ingest(tables('plain'));
    expect(again.report).toEqual(first.report.map(({ id }) => ({ id, outcome: 'UNCHANGED' })));
    expect(again.revision).toBe(first.revision);
    expect(server.queries()).toEqual({ 'commit.position': 1 });
  });

  test('are written again where something changed, and only there', async () => {
    await ingest(tables('changed'));
    await server.ask(
      `mutation { datasetUpsert(input: { namespace: "${namespace}", name: "changed.sales", fields: [{ path: "id" }] }) { outcome } }`,
    );
    expect(outcomes(await ingest(tables('changed')))).toEqual(['UNCHANGED', 'UPDATED', 'UNCHANGED']);
    const { dataset } = await server.ask(
      `{ dataset(id: "${idOf('changed.sales')}") { fields { totalCount } } }`,
    );
    expect(dataset.fields.totalCount).toBe(2);
  });

  test('are not recalled on another’s word, of another time, or under a key', async () => {
    await ingest(tables('others'));
    for (const more of [
      { source: 'stock' },
      { eventTime: '2026-01-01T00:00:00Z' },
      { idempotencyKey: 'others-again' },
    ]) {
      server.queries();
      await ingest(tables('others'), more);
      expect(server.queries()).toMatchObject({ 'commit.lock': 1 });
    }
  });

  test('are all forgotten when another process writes', async () => {
    await ingest(tables('foreign'));
    const driver = openDriver();
    const other = createCommitter({ driver, database: inject('neo4j').database });
    const id = idOf('foreign.orders');
    const { items } = await other.commit({
      actor: 'elsewhere',
      source: 'elsewhere',
      atomic: 'ALL',
      items: [{ path: [], id, facts: [{ type: 'retire', id }] }],
    });
    expect(items.map(({ outcome }) => outcome)).toEqual(['UPDATED']);
    expect(outcomes(await ingest(tables('foreign')))).toEqual(['UPDATED', 'UNCHANGED', 'UNCHANGED']);
    await other.stop();
    await driver.close();
  });

  test('are written again where an assertion ended, though nothing else changed', async () => {
    const table = (name: string, ...paths: string[]) => ({
      dataset: { namespace, name: `ended.${name}`, fields: paths.map((path) => ({ path })) },
    });
    const lineage = {
      lineage: {
        slice: 'ended',
        flows: [
          {
            from: idOf('ended.orders'),
            to: idOf('ended.sales'),
            fields: [{ from: 'amount', to: 'total' }],
          },
        ],
      },
    };
    const derivations = () => server.rows(`MATCH ()-[r:DERIVES {slice: 'shop:ended'}]->() RETURN 1`);
    await ingest([table('orders', 'id', 'amount'), table('sales', 'total')]);
    await ingest([lineage]);
    expect(outcomes(await ingest([lineage]))).toEqual(['UNCHANGED']);
    await sleep(20);
    const [between, later] = [new Date(), new Date(Date.now() + 20)].map((at) => at.toISOString());
    await sleep(40);
    await ingest([table('orders', 'id', 'amount')], { eventTime: later });
    // It arrives late: the field had ended in between, and with it what had been said up to then.
    await ingest([table('orders', 'id')], { eventTime: between });
    expect(await derivations()).toHaveLength(0);
    expect(outcomes(await ingest([lineage]))).toEqual(['UPDATED']);
    expect(await derivations()).toHaveLength(1);
  });

  test('are written when another item of the call tells of the same', async () => {
    const [sales] = tables('together');
    const less = { dataset: { ...sales?.dataset, fields: [{ path: 'id' }] } };
    await ingest([sales as object]);
    expect(outcomes(await ingest([less, sales as object]))).toEqual(['UPDATED', 'UPDATED']);
  });

  test('are written when another item of the call brings a part back that they leave out', async () => {
    const orders = (...paths: string[]) => ({
      dataset: { namespace, name: 'back.orders', fields: paths.map((path) => ({ path })) },
    });
    const [from, to] = [idOf('back.orders'), idOf('back.sales')];
    const lineage = {
      lineage: { slice: 'back', flows: [{ from, to, fields: [{ from: 'amount', to: 'total' }] }] },
    };
    await ingest([orders('id', 'amount')]);
    await ingest([orders('id')]);
    expect(outcomes(await ingest([orders('id'), lineage]))).toEqual(['UNCHANGED', 'CREATED']);
    expect(outcomes(await ingest([orders('id'), lineage]))).toEqual(['UPDATED', 'UNCHANGED']);
    // Where the part is listed, a mention of it brings nothing back.
    await ingest([orders('id', 'amount')]);
    await ingest([orders('id', 'amount'), lineage]);
    server.queries();
    expect(outcomes(await ingest([orders('id', 'amount')]))).toEqual(['UNCHANGED']);
    expect(server.queries()).toEqual({ 'commit.position': 1 });
  });

  test('that contradict each other in one call are written each time', async () => {
    const [sales] = tables('contrary');
    const items = [sales, { dataset: { ...sales?.dataset, fields: [{ path: 'id' }] } }] as object[];
    expect(outcomes(await ingest(items))).toEqual(['CREATED', 'UPDATED']);
    expect(outcomes(await ingest(items))).toEqual(['UPDATED', 'UPDATED']);
    expect(outcomes(await ingest(items.slice(0, 1)))).toEqual(['UPDATED']);
  });
});

describe('long calls that came before', () => {
  const long = (prefix: string) => ingest(tables(prefix), {}, true);

  test('are answered without being read when nothing changed, whatever their form', async () => {
    const selection =
      '{ ingest(input: { items: $items, source: "shop" }) { counts { unchanged } revision } }';
    const text = `mutation ($items: [IngestItem!]!) ${selection}`;
    const variables = { items: tables('bytes'), padding };
    const first = await server.ask(text, variables);
    expect(first).toMatchObject({ ingest: { counts: { unchanged: 0 } } });
    server.queries();
    const again = await server.ask(text, variables);
    expect(again).toEqual({ ingest: { counts: { unchanged: 3 }, revision: first.ingest.revision } });
    expect(server.queries()).toEqual({ 'commit.position': 1 });
    const asInput = await long('bytes');
    expect(await long('bytes')).toEqual(asInput);
    expect(outcomes(asInput)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  });

  test('are read and written again where something changed', async () => {
    await long('altered');
    await long('altered');
    await server.ask(
      `mutation { datasetUpsert(input: { namespace: "${namespace}", name: "altered.sales", fields: [{ path: "id" }] }) { outcome } }`,
    );
    expect(outcomes(await long('altered'))).toEqual(['UNCHANGED', 'UPDATED', 'UNCHANGED']);
  });

  test('answer for each of several fields by itself', async () => {
    const field = (name: string) =>
      `${name}: ingest(input: { items: $${name}, source: "shop" }) { report { id } }`;
    const text = `mutation ($a: [IngestItem!]!, $b: [IngestItem!]!) { ${field('a')} ${field('b')} }`;
    const variables = { a: tables('left'), b: tables('right'), padding };
    const first = await server.ask(text, variables);
    expect(await server.ask(text, variables)).toEqual(first);
    const inFragment = `mutation ($a: [IngestItem!]!, $b: [IngestItem!]!) { ...Both } fragment Both on Mutation { ${field('a')} ${field('b')} }`;
    for (let turn = 0; turn < 2; turn += 1) expect(await server.ask(inFragment, variables)).toEqual(first);
    expect(first.b.report).toEqual(
      ['orders', 'sales', 'returns'].map((name) => ({ id: idOf(`right.${name}`) })),
    );
  });
});

test('whatever is said in whatever order comes to the same as without a memory', async () => {
  let world = 0;
  let unread = 0;
  const size = repeatedItems('count').length;
  const call = fc.record({
    source: fc.constantFrom('shop', 'stock'),
    // Twice as likely to be what makes others possible.
    items: fc.array(fc.oneof(fc.nat(size - 1), fc.nat(9)), { minLength: 1, maxLength: 6 }),
    repeats: fc.integer({ min: 1, max: 3 }),
    isLong: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 6 }), async (calls) => {
      const say = async (prefix: string, more: () => object): Promise<unknown[]> => {
        const items = repeatedItems(prefix);
        const told: unknown[] = [];
        for (const { source, items: chosen, repeats, isLong } of calls)
          for (let turn = 0; turn < repeats; turn += 1) {
            const input = chosen.map((index) => items[index] as object);
            server.queries();
            const { report, userErrors } = await ingest(input, { source, ...more() }, isLong);
            if (server.queries()['commit.lock'] === undefined) unread += 1;
            told.push([report, userErrors]);
          }
        const rows = await server.rows<{ id: string }>(
          `MATCH (e:Entity)-[r]->(f:Entity)
           RETURN e.id AS id, labels(e), e.name, e.description, type(r), r.slice, f.id ORDER BY e.id, type(r), f.id, r.slice`,
        );
        told.push(rows.filter(({ id }) => id.includes(prefix)));
        return JSON.parse(JSON.stringify(told).replaceAll(prefix, 'w')) as unknown[];
      };
      world += 1;
      let key = 0;
      const recalled = await say(`w${world}a`, () => ({}));
      const written = await say(`w${world}b`, () => ({ idempotencyKey: `${world}-${(key += 1)}` }));
      expect(recalled).toEqual(written);
    }),
    { numRuns: 40 },
  );
  expect(unread).toBeGreaterThan(5);
}, 120_000);
