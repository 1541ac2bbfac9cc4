import { describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { event, mixedItems, namespace } from '../support/mixed-items.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty', environment: { REQUEST_TIMEOUT_MS: '120000' } });

interface Report {
  readonly report: readonly {
    readonly index: number;
    readonly outcome: string;
    readonly id: string | null;
  }[];
  readonly counts: Record<'created' | 'updated' | 'unchanged' | 'stale' | 'rejected', number>;
  readonly isDryRun: boolean;
  readonly revision: number;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
  }[];
}

async function ingest(input: object): Promise<Report> {
  const { ingest: report } = await server.ask(
    `mutation Ingest($input: IngestInput!) { ingest(input: $input) {
      report { index outcome id } counts { created updated unchanged stale rejected } isDryRun revision userErrors { code message path } } }`,
    { input },
  );
  return report as Report;
}

const overview = async (): Promise<unknown> =>
  (
    await server.ask(
      '{ meshOverview { byKind { kind count } assertionsByKind { value count } coverage { flows flowsResolved } } }',
    )
  ).meshOverview;

describe('ten thousand mixed items', () => {
  const items = mixedItems(10_000);

  test('are written, and sent again they are all unchanged and the graph is equal', async () => {
    const first = await ingest({ items });
    expect(first.userErrors).toEqual([]);
    expect(first.counts).toMatchObject({ rejected: 0, stale: 0, unchanged: 0 });
    expect(first.report).toHaveLength(10_000);
    const before = await overview();
    const again = await ingest({ items });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 10_000, stale: 0, rejected: 0 });
    expect(again.revision).toBe(first.revision);
    expect(await overview()).toEqual(before);
  }, 120_000);

  test('with 137 bad ones among them name each by index, code and path, and the good ones stay', async () => {
    const bad = new Map<number, [item: object, code: string, path: string[]]>();
    const makers: ((index: number) => [object, string, string[]])[] = [
      (index) => [{ team: { slug: '' } }, 'INVALID', ['items', `${index}`, 'team', 'slug']],
      (index) => [
        { dataProduct: { key: `bad-${index}`, owner: urn('team', 'nobody') } },
        'NOT_FOUND',
        ['items', `${index}`, 'dataProduct', 'owner'],
      ],
      (index) => [
        { dataset: { namespace, name: 'x', fields: [{ path: '' }] } },
        'INVALID',
        ['items', `${index}`, 'dataset', 'fields', '0', 'path'],
      ],
      (index) => [
        { openLineage: { ...event(index), run: {} } },
        'INVALID',
        ['items', `${index}`, 'openLineage', 'run', 'runId'],
      ],
      (index) => [
        { retire: { id: urn('team', `never-${index}`) } },
        'NOT_FOUND',
        ['items', `${index}`, 'retire', 'id'],
      ],
      (index) => [
        {
          contextRelation: {
            upstream: urn('bounded-context', 'context-1'),
            downstream: urn('bounded-context', 'context-2'),
            kind: 'CUSTOMER_SUPPLIER',
            downstreamRoles: ['CONFORMIST'],
          },
        },
        'INVALID',
        ['items', `${index}`, 'contextRelation', 'downstreamRoles'],
      ],
    ];
    for (let count = 0; count < 137; count++) {
      const index = count * 73;
      bad.set(index, (makers[count % makers.length] as (typeof makers)[0])(index));
    }
    const with137 = items.map((item, index) => bad.get(index)?.[0] ?? item);
    const { counts, userErrors, report } = await ingest({ items: with137 });
    expect(counts).toEqual({ created: 0, updated: 0, unchanged: 10_000 - 137, stale: 0, rejected: 137 });
    expect(userErrors.map(({ code, path }) => [code, path.join('.')])).toEqual(
      [...bad.values()].map(([, code, path]) => [code, path.join('.')]),
    );
    for (const { index, outcome } of report)
      expect(outcome, `item ${index}`).toBe(bad.has(index) ? 'REJECTED' : 'UNCHANGED');
  }, 120_000);

  test('and one are refused as a whole', async () => {
    const before = await overview();
    const tooMany = Array.from({ length: 10_001 }, (_, index) => ({ team: { slug: `many-${index}` } }));
    await expect(ingest({ items: tooMany })).rejects.toThrow(
      'items has at most 10000 members; received 10001',
    );
    expect(await overview()).toEqual(before);
  }, 60_000);
});

const teams = (...slugs: string[]): object[] => slugs.map((slug) => ({ team: { slug } }));

describe('how it is written', () => {
  test('atomic EACH writes the good ones, and reports in order', async () => {
    const { report, counts } = await ingest({ items: teams('each-1', '', 'each-2') });
    expect(report).toEqual([
      { index: 0, outcome: 'CREATED', id: urn('team', 'each-1') },
      { index: 1, outcome: 'REJECTED', id: null },
      { index: 2, outcome: 'CREATED', id: urn('team', 'each-2') },
    ]);
    expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, stale: 0, rejected: 1 });
  });

  test('atomic ALL writes nothing when one is bad', async () => {
    const { meshRevision } = await server.ask('{ meshRevision }');
    const { userErrors } = await ingest({ items: teams('all-1', '', 'all-2'), atomic: 'ALL' });
    expect(userErrors.map(({ path }) => path.join('.'))).toEqual(['items.1.team.slug']);
    expect(await server.ask(`{ meshRevision team(id: "${urn('team', 'all-1')}") { id } }`)).toEqual({
      meshRevision,
      team: null,
    });
  });

  test('what refers to a refused item is refused with it', async () => {
    const items = [
      { dataset: { namespace, name: 'chain', product: urn('data-product', 'chain') } },
      { dataProduct: { key: 'chain', domain: urn('domain', 'chain') } },
      { domain: { slug: 'chain', owner: urn('team', 'nobody') } },
    ];
    const { counts, userErrors } = await ingest({ items });
    expect(counts.rejected).toBe(3);
    expect(userErrors.map(({ path }) => path.join('.')).sort()).toEqual([
      'items.0.dataset.product',
      'items.1.dataProduct.domain',
      'items.2.domain.owner',
    ]);
  });

  test('a dry run says what would be and writes nothing', async () => {
    const { meshRevision } = await server.ask('{ meshRevision }');
    const dry = await ingest({ items: teams('dry'), dryRun: true });
    expect(dry).toMatchObject({ isDryRun: true, counts: { created: 1 } });
    expect(await server.ask(`{ meshRevision team(id: "${urn('team', 'dry')}") { id } }`)).toEqual({
      meshRevision,
      team: null,
    });
  });

  test('the same idempotency key gives the first report again; with another input it is a conflict', async () => {
    const input = { items: teams('once'), idempotencyKey: 'key-1' };
    const first = await ingest(input);
    expect(first.counts.created).toBe(1);
    expect(await ingest(input)).toEqual(first);
    const other = await ingest({ items: teams('twice'), idempotencyKey: 'key-1' }).catch(
      (error: Error) => error,
    );
    expect(JSON.stringify(other instanceof Error ? other.message : other.userErrors)).toMatch(/idempotency/i);
    expect((await server.ask(`{ team(id: "${urn('team', 'twice')}") { id } }`)).team).toBeNull();
  });

  test('older words never overwrite newer ones', async () => {
    const said = (name: string, eventTime: string): Promise<Report> =>
      ingest({ items: [{ team: { slug: 'clock', name } }], eventTime });
    expect((await said('newer', '2026-03-01T00:00:00Z')).counts.created).toBe(1);
    expect((await said('older', '2026-01-01T00:00:00Z')).counts.stale).toBe(1);
    expect((await said('newest', '2026-04-01T00:00:00Z')).counts.updated).toBe(1);
    expect((await server.ask(`{ team(id: "${urn('team', 'clock')}") { name } }`)).team).toEqual({
      name: 'newest',
    });
  });

  test('a late word cannot raise the dead', async () => {
    await ingest({ items: teams('dead'), eventTime: '2026-01-01T00:00:00Z' });
    await ingest({ items: [{ retire: { id: urn('team', 'dead') } }], eventTime: '2026-03-01T00:00:00Z' });
    const late = await ingest({
      items: [{ team: { slug: 'dead', name: 'late' } }],
      eventTime: '2026-02-01T00:00:00Z',
    });
    expect(late.counts.stale).toBe(1);
    expect((await server.ask(`{ team(id: "${urn('team', 'dead')}") { isRetired } }`)).team).toEqual({
      isRetired: true,
    });
  });

  test('words from the future are refused', async () => {
    await expect(ingest({ items: teams('future'), eventTime: '2126-01-01T00:00:00Z' })).rejects.toThrow(
      'eventTime lies ahead',
    );
  });

  test('a source keeps its slices apart from those of others', async () => {
    const lineage = {
      slice: 'same',
      flows: [{ from: urn('dataset', namespace, 'p'), to: urn('dataset', namespace, 'q') }],
    };
    await ingest({ items: [{ lineage }], source: 'pipeline-a' });
    await ingest({ items: [{ lineage }], source: 'pipeline-b' });
    await ingest({ items: [{ lineageWithdrawal: { slice: 'same' } }], source: 'pipeline-a' });
    const { dataset } = await server.ask(
      `{ dataset(id: "${urn('dataset', namespace, 'q')}") { upstream { id } } }`,
    );
    expect(dataset.upstream).toEqual([{ id: urn('dataset', namespace, 'p') }]);
  });

  test('an item of two members, or of none, does not pass the schema', async () => {
    await expect(ingest({ items: [{ team: { slug: 'a' }, domain: { slug: 'a' } }] })).rejects.toThrow(
      'Exactly one',
    );
    await expect(ingest({ items: [{}] })).rejects.toThrow('Exactly one');
  });

  test('nothing at all is nothing', async () => {
    expect((await ingest({ items: [] })).counts).toEqual({
      created: 0,
      updated: 0,
      unchanged: 0,
      stale: 0,
      rejected: 0,
    });
  });
});
