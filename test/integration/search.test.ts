import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntityFact, Fact } from '../../src/commit/patch.ts';
import { urn } from '../../src/core/urn.ts';
import type { Urn, UrnKind } from '../../src/core/urn.ts';
import { openMesh } from '../support/discovery.ts';
import type { TestMesh } from '../support/discovery.ts';

const operations = urn('domain', 'operations');
const logistics = urn('domain', 'logistics');
const sales = urn('domain', 'sales');
const ordering = urn('bounded-context', 'ordering');
const orderCrew = urn('team', 'order-crew');
const freight = urn('team', 'freight');
const orders = urn('data-product', 'orders');
const deliveries = urn('data-product', 'deliveries');
const ordersPort = urn('output-port', 'orders', 'daily', '1');
const ordersTable = urn('dataset', 'postgres://shop', 'public.orders');
const archive = urn('dataset', 'postgres://shop', 'public.orders_archive');
const parcels = urn('dataset', 'kafka://hub', 'parcelEvents');

function entity(
  kind: UrnKind,
  id: Urn,
  properties: EntityFact['properties'],
  references: { readonly [name: string]: readonly Urn[] } = {},
): Fact {
  return { type: 'entity', kind, id, properties, references };
}

function schemaOf(dataset: Urn, ...paths: string[]): Fact {
  return { type: 'schema', dataset, fields: paths.map((path) => ({ path, properties: { type: 'string' } })) };
}

const mesh: Fact[] = [
  entity('domain', sales, { slug: 'sales', name: 'Sales' }),
  entity('domain', operations, { slug: 'operations', name: 'Operations' }),
  entity('domain', logistics, { slug: 'logistics', name: 'Logistics' }, { parent: [operations] }),
  entity('bounded-context', ordering, { slug: 'ordering', name: 'Ordering' }, { domain: [sales] }),
  entity('team', orderCrew, { slug: 'order-crew', name: 'Order crew' }),
  entity('team', freight, { slug: 'freight', name: 'Freight' }),
  entity(
    'term',
    urn('term', 'ordering', 'basket'),
    { slug: 'basket', name: 'Basket', definition: 'What is not ordered yet' },
    {
      context: [ordering],
    },
  ),
  entity(
    'data-product',
    orders,
    {
      key: 'orders',
      name: 'Orders',
      description: 'Every order of the shop',
      status: 'ACTIVE',
      certainty: 'AUTHORITATIVE',
      tags: ['gold'],
    },
    { domain: [sales], boundedContext: [ordering], owner: [orderCrew] },
  ),
  entity(
    'data-product',
    deliveries,
    { key: 'deliveries', name: 'Deliveries', status: 'DRAFT' },
    { domain: [logistics], owner: [freight] },
  ),
  entity('data-contract', urn('data-contract', 'orders'), { key: 'orders', name: 'Orders contract' }),
  entity(
    'output-port',
    ordersPort,
    { name: 'daily', version: '1', type: 'TABLE' },
    {
      product: [orders],
      contract: [urn('data-contract', 'orders')],
    },
  ),
  entity(
    'dataset',
    ordersTable,
    { namespace: 'postgres://shop', name: 'public.orders', platform: 'postgres', tags: ['gold', 'pii'] },
    {
      product: [orders],
    },
  ),
  entity(
    'dataset',
    archive,
    { namespace: 'postgres://shop', name: 'public.orders_archive', platform: 'postgres' },
    { owner: [freight] },
  ),
  entity('dataset', parcels, {
    namespace: 'kafka://hub',
    name: 'parcelEvents',
    platform: 'kafka',
    description: `${'Long ago the hub was built. '.repeat(20)}A scanner sees each parcel twice. ${'And so it went on. '.repeat(20)}`,
  }),
  schemaOf(ordersTable, 'order_id', 'customerEmail', 'placed_at'),
  schemaOf(archive, 'order_id', 'archived_at'),
  schemaOf(parcels, 'parcelId', 'address.street', 'address.city'),
  {
    type: 'slice',
    slice: 'test:archive',
    kind: 'DECLARED',
    flows: [{ from: archive, to: ordersPort, resolved: false }],
    derivations: [],
    reads: [],
    writes: [],
  },
];

let it: TestMesh;
beforeAll(async () => {
  it = await openMesh();
  await it.write(mesh);
});
afterAll(async () => {
  await it?.close();
});

const invalid = { extensions: { code: 'BAD_USER_INPUT' } };

interface Hit {
  readonly id: string;
  readonly score: number;
  readonly highlights: { property: string; text: string; ranges: { start: number; end: number }[] }[];
  readonly matchedFields: { path: string }[];
}
interface Found {
  readonly totalCount: number;
  readonly nodes: Hit[];
  readonly facets: { name: string; values: { value: string; label: string; count: number }[] }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const document = `query ($text: String!, $filter: SearchFilter, $first: Int, $after: String) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id score entity { id name } highlights { property text ranges { start end } } matchedFields { path } }
    facets { name values { value label count } }
  }
}`;

async function find(
  text: string,
  filter?: object,
  page: { first?: number; after?: string | null } = {},
): Promise<Found> {
  const { data, errors } = await it.ask(document, { text, filter, ...page });
  if (errors.length > 0) throw errors[0];
  return (data as { search: Found }).search;
}

const ids = ({ nodes }: Found): string[] => nodes.map(({ id }) => id);

function facet({ facets }: Found, name: string): { [value: string]: number } {
  const values = facets.find((one) => one.name === name)?.values ?? [];
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}

describe('search', () => {
  test('puts the exact name before the last part of a name, a beginning and any other match', async () => {
    const found = ids(await find('orders'));
    expect(found.slice(0, 2)).toEqual([orders, ordersTable]);
    expect(new Set(found.slice(2, 4))).toEqual(new Set([archive, urn('data-contract', 'orders')]));
  });

  test('finds identifiers by their words, whole, and by the beginning of the last word', async () => {
    expect(ids(await find('parcel events'))).toEqual([parcels]);
    expect(ids(await find('parcelEvents'))).toEqual([parcels]);
    expect(ids(await find('PARCEL eve'))).toEqual([parcels]);
    expect(ids(await find('public.orders_archive'))).toEqual([archive]);
  });

  test('finds a dataset by a column and names the column', async () => {
    const { nodes } = await find('customer email');
    expect(nodes.map(({ id, matchedFields }) => [id, matchedFields])).toEqual([
      [ordersTable, [{ path: 'customerEmail' }]],
    ]);
    expect(nodes[0]?.highlights).toContainEqual({
      property: 'fieldNames',
      text: 'customerEmail',
      ranges: [{ start: 0, end: 13 }],
    });
  });

  test('wants all words, and settles for any only where nothing in the mesh has them all', async () => {
    expect(ids(await find('parcel scanner'))).toEqual([parcels]);
    expect(new Set(ids(await find('scanner basket')))).toEqual(
      new Set([parcels, urn('term', 'ordering', 'basket')]),
    );
    expect(ids(await find('parcel scanner', { kind: ['TERM'] }))).toEqual([]);
  });

  test('answers to a URN with its entity first', async () => {
    expect(ids(await find(archive))[0]).toBe(archive);
    expect(ids(await find(urn('field', 'postgres://shop', 'public.orders', 'placed_at')))).toEqual([
      ordersTable,
    ]);
  });

  test('shows a part of a long text around the match', async () => {
    const [hit] = (await find('scanner')).nodes;
    const highlight = hit?.highlights.find(({ property }) => property === 'description');
    expect(highlight?.text.length).toBeLessThanOrEqual(240);
    expect(highlight?.ranges.map(({ start, end }) => highlight.text.slice(start, end))).toEqual(['scanner']);
  });

  test('counts every facet over all hits, not only the page', async () => {
    const found = await find('order', undefined, { first: 1 });
    expect(found.nodes).toHaveLength(1);
    expect(facet(found, 'KIND')).toEqual({
      DATASET: 2,
      DATA_PRODUCT: 1,
      DATA_CONTRACT: 1,
      TEAM: 1,
      TERM: 1,
      BOUNDED_CONTEXT: 1,
    });
    expect(Object.values(facet(found, 'KIND')).reduce((sum, count) => sum + count, 0)).toBe(found.totalCount);
    expect(facet(found, 'PLATFORM')).toEqual({ postgres: 2 });
    expect(facet(found, 'TAG')).toEqual({ gold: 2, pii: 1 });
    expect(found.facets.map(({ name }) => name)).toEqual([
      'KIND',
      'DOMAIN',
      'BOUNDED_CONTEXT',
      'TEAM',
      'PLATFORM',
      'CERTAINTY',
      'STATUS',
      'TAG',
    ]);
  });

  test('places an entity by its product: a port, a contract, an owned dataset, and one that only a port exposes', async () => {
    const found = await find('', { certainty: ['AUTHORITATIVE'] });
    expect(new Set(ids(found))).toEqual(
      new Set([orders, ordersPort, urn('data-contract', 'orders'), ordersTable, archive]),
    );
    expect(facet(found, 'TEAM')).toEqual({ [orderCrew]: 4, [freight]: 1 });
    expect(facet(found, 'STATUS')).toEqual({ ACTIVE: 5 });
    expect(found.facets.find(({ name }) => name === 'DOMAIN')?.values).toEqual([
      { value: sales, label: 'Sales', count: 5 },
    ]);
  });

  test('takes a domain with its parts, and each count of a facet is the total under that filter', async () => {
    expect(new Set(ids(await find('', { domain: [operations] })))).toEqual(
      new Set([operations, logistics, deliveries]),
    );
    const everything = await find('');
    const filters = {
      KIND: 'kind',
      DOMAIN: 'domain',
      BOUNDED_CONTEXT: 'boundedContext',
      TEAM: 'team',
      PLATFORM: 'platform',
      CERTAINTY: 'certainty',
      STATUS: 'status',
      TAG: 'tag',
    };
    let compared = 0;
    for (const [name, field] of Object.entries(filters))
      for (const [value, count] of Object.entries(facet(everything, name))) {
        const narrowed = await find('', { [field]: [value] }, { first: 100 });
        expect([name, value, narrowed.totalCount, narrowed.nodes.length]).toEqual([
          name,
          value,
          count,
          count,
        ]);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(15);
  });

  test.each(['order', ''])(
    'pages through "%s" without a gap or a repeat, in the order of the whole',
    async (text) => {
      const whole = await find(text, undefined, { first: 100 });
      expect(whole.nodes).toHaveLength(whole.totalCount);
      const paged: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Found = await find(text, undefined, { first: 2, after });
        paged.push(...ids(page));
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(paged).toEqual(ids(whole));
      expect(whole.nodes.map(({ score }) => score)).toEqual(
        whole.nodes.map(({ score }) => score).sort((a, b) => b - a),
      );
    },
  );

  test('needs one round trip for the page and one for the numbers, entities included', async () => {
    it.sent();
    await it.ask(
      '{ search(text: "order") { totalCount facets { name } nodes { entity { name } highlights { text } } } }',
    );
    expect(it.sent()).toEqual(['search.groupsOfText', 'search.hits']);
    await it.ask('{ search(text: "order") { totalCount } }');
    expect(it.sent()).toEqual(['search.groupsOfText']);
  });

  test.each([
    '*:*',
    'name:orders',
    '/(a+)+$/',
    'orders~2 shop~2',
    '* '.repeat(200),
    '"orders',
    'orders" OR name:*',
    '\\',
    '\\" OR *:*',
    '+orders -public',
    '(((',
    '[a TO z]',
    'AND',
    'NOT orders',
    'a && b || !c',
    'field^99999',
    '\u202eorders',
    '🙂🙂',
    '\ud800',
    'orders\u0000',
  ])('takes %j for words and never for syntax', async (text) => {
    const found = await find(text, undefined, { first: 100 });
    expect(found.totalCount).toBeLessThan((await find('')).totalCount);
    expect(found.nodes).toHaveLength(found.totalCount);
  });

  test('finds nothing for a text without a word, and reads nothing', async () => {
    it.sent();
    expect((await find('*:*')).totalCount).toBe(0);
    expect(it.sent()).toEqual([]);
  });

  test('refuses texts that are too long, and cursors of other lists', async () => {
    await expect(find('x'.repeat(513))).rejects.toMatchObject({
      ...invalid,
      message: expect.stringContaining('513'),
    });
    await expect(find('a '.repeat(33))).rejects.toMatchObject({
      ...invalid,
      message: expect.stringContaining('33'),
    });
    await expect(find('order', undefined, { after: 'nonsense' })).rejects.toMatchObject(invalid);
    const { pageInfo } = await find('', undefined, { first: 1 });
    await expect(find('order', undefined, { after: pageInfo.endCursor })).rejects.toMatchObject(invalid);
    await expect(find('order', undefined, { first: 101 })).rejects.toMatchObject(invalid);
  });

  test('forgets what was retired', async () => {
    const gone = urn('dataset', 'kafka://hub', 'ephemeralThings');
    await it.write([entity('dataset', gone, { namespace: 'kafka://hub', name: 'ephemeralThings' })]);
    expect(ids(await find('ephemeral'))).toEqual([gone]);
    await it.write([{ type: 'retire', id: gone }]);
    expect(await find('ephemeral')).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('autocomplete', () => {
  async function complete(prefix: string, options = ''): Promise<string[]> {
    const { data, errors } = await it.ask(
      `query ($p: String!) { autocomplete(prefix: $p ${options}) { id name kind } }`,
      {
        p: prefix,
      },
    );
    if (errors.length > 0) throw errors[0];
    return (data as { autocomplete: { name: string }[] }).autocomplete.map(({ name }) => name);
  }

  test('gives names that begin so first, short ones before long ones, then names with a later word', async () => {
    expect(await complete('Ord')).toEqual([
      'Orders',
      'Ordering',
      'Order crew',
      'Orders contract',
      'public.orders',
      'public.orders_archive',
    ]);
    expect(await complete('orders c')).toEqual(['Orders contract']);
    expect(await complete('eve')).toEqual(['parcelEvents']);
  });

  test('keeps to the kinds and the number that were asked for', async () => {
    expect(await complete('ord', 'kind: [DATASET]')).toEqual(['public.orders', 'public.orders_archive']);
    expect(await complete('ord', 'first: 2')).toEqual(['Orders', 'Ordering']);
    expect(await complete('ord', 'first: 0')).toEqual([]);
    await expect(complete('ord', 'first: 21')).rejects.toMatchObject(invalid);
  });

  test('has nothing to add to nothing', async () => {
    expect(await complete(' ')).toEqual([]);
    expect(await complete('*')).toEqual([]);
    expect(await complete('zebra')).toEqual([]);
  });
});
