import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntityFact, Fact, SliceFlow } from '../../src/commit/patch.ts';
import type { AssertionKind } from '../../src/lineage/model.ts';
import { fieldOf, urn } from '../../src/core/urn.ts';
import type { Urn, UrnKind } from '../../src/core/urn.ts';
import { openMesh } from '../support/discovery.ts';
import type { Answer, TestMesh } from '../support/discovery.ts';

const operations = urn('domain', 'operations');
const logistics = urn('domain', 'logistics');
const sales = urn('domain', 'sales');
const orderCrew = urn('team', 'order-crew');
const freight = urn('team', 'freight');
const [orders, deliveries, returns, forecasts, sensors] = [
  'orders',
  'deliveries',
  'returns',
  'forecasts',
  'sensors',
].map((key) => urn('data-product', key)) as [Urn, Urn, Urn, Urn, Urn];
const out = (product: string): Urn => urn('output-port', product, 'out', '1');
const into = (product: string): Urn => urn('input-port', product, 'in', '1');
const table = (name: string): Urn => urn('dataset', 'db', name);

function entity(
  kind: UrnKind,
  id: Urn,
  properties: EntityFact['properties'],
  references: EntityFact['references'] = {},
): Fact {
  return { type: 'entity', kind, id, properties, references };
}

function port(
  kind: 'input-port' | 'output-port',
  id: Urn,
  product: Urn,
  references: EntityFact['references'] = {},
): Fact {
  return entity(
    kind,
    id,
    { name: kind === 'input-port' ? 'in' : 'out', version: '1' },
    { product: [product], ...references },
  );
}

function slice(name: string, kind: AssertionKind, ...flows: SliceFlow[]): Fact {
  return { type: 'slice', slice: `test:${name}`, kind, flows, derivations: [], reads: [], writes: [] };
}

const coarse = (from: Urn, to: Urn): SliceFlow => ({ from, to, resolved: false });
const contract = urn('data-contract', 'orders');

/**
 * raw ⇢ orders ⟶ out ⟶ in(deliveries), orders ⟶ deliveries as observed; orders ⟶ returns and readings ⟶ deliveries behind
 * everybody's back; deliveries ⟶ out ⟶ in(forecasts) ⟶ out(forecasts) without a run that has shown it.
 */
const mesh: Fact[] = [
  entity('domain', sales, { slug: 'sales', name: 'Sales' }),
  entity('domain', operations, { slug: 'operations', name: 'Operations' }),
  entity('domain', logistics, { slug: 'logistics', name: 'Logistics' }, { parent: [operations] }),
  entity('team', orderCrew, { slug: 'order-crew', name: 'Order crew' }),
  entity('team', freight, { slug: 'freight', name: 'Freight' }),
  entity(
    'data-product',
    orders,
    { key: 'orders', name: 'Orders', status: 'ACTIVE', certainty: 'CURATED' },
    {
      domain: [sales],
      owner: [orderCrew],
    },
  ),
  entity(
    'data-product',
    deliveries,
    { key: 'deliveries', name: 'Deliveries', status: 'ACTIVE' },
    { domain: [logistics], owner: [freight] },
  ),
  entity('data-product', returns, { key: 'returns', name: 'Returns' }, { domain: [sales] }),
  entity(
    'data-product',
    forecasts,
    { key: 'forecasts', name: 'Forecasts', status: 'DRAFT' },
    { domain: [logistics], owner: [freight] },
  ),
  entity('data-product', sensors, { key: 'sensors', name: 'Sensors' }, { domain: [operations] }),
  entity('data-contract', contract, { key: 'orders' }),
  entity(
    'contract-version',
    urn('contract-version', 'orders', '1.0.0'),
    { version: '1.0.0', status: 'LIVE' },
    { contract: [contract] },
  ),
  entity(
    'contract-version',
    urn('contract-version', 'orders', '0.9.0'),
    { version: '0.9.0', status: 'RETIRED' },
    { contract: [contract] },
  ),
  port('output-port', out('orders'), orders, { contract: [contract] }),
  port('input-port', into('deliveries'), deliveries),
  port('output-port', out('deliveries'), deliveries),
  port('input-port', into('forecasts'), forecasts),
  port('output-port', out('forecasts'), forecasts),
  port('output-port', out('sensors'), sensors),
  entity('dataset', table('raw'), { namespace: 'db', name: 'raw' }),
  entity('dataset', table('orders'), { namespace: 'db', name: 'orders' }, { product: [orders] }),
  entity('dataset', table('deliveries'), { namespace: 'db', name: 'deliveries' }, { product: [deliveries] }),
  entity('dataset', table('returns'), { namespace: 'db', name: 'returns' }, { product: [returns] }),
  entity('dataset', table('readings'), { namespace: 'db', name: 'readings' }),
  { type: 'schema', dataset: table('orders'), fields: [{ path: 'id', properties: {} }] },
  { type: 'schema', dataset: table('deliveries'), fields: [{ path: 'order', properties: {} }] },
  slice(
    'declared',
    'DECLARED',
    coarse(table('raw'), table('orders')),
    coarse(table('orders'), out('orders')),
    coarse(out('orders'), into('deliveries')),
    coarse(table('deliveries'), out('deliveries')),
    coarse(out('deliveries'), into('forecasts')),
    coarse(table('readings'), out('sensors')),
  ),
  slice('inside', 'INFERRED', { ...coarse(into('forecasts'), out('forecasts')), origin: 'PRODUCT' }),
  slice('returns', 'INFERRED', { ...coarse(table('orders'), table('returns')), origin: 'JOB' }),
  slice('readings', 'IMPORTED', coarse(table('readings'), table('deliveries'))),
  slice('blurred', 'INFERRED', { ...coarse(table('orders'), table('deliveries')), origin: 'JOB' }),
  {
    type: 'slice',
    slice: 'test:deliveries',
    kind: 'OBSERVED',
    flows: [{ from: table('orders'), to: table('deliveries'), resolved: true, grade: 'VALUES' }],
    derivations: [
      {
        from: fieldOf(table('orders'), 'id'),
        to: fieldOf(table('deliveries'), 'order'),
        influence: 'DIRECT',
      },
    ],
    reads: [],
    writes: [],
  },
];

let it: TestMesh;
let empty: Answer;
beforeAll(async () => {
  it = await openMesh();
  empty = await it.ask(
    '{ meshOverview { revision lastCommitAt lastLineageAt gaps { count } coverage { flows } } }',
  );
  await it.write(mesh);
});
afterAll(async () => {
  await it?.close();
});

async function ask<Data>(query: string, variables?: { readonly [name: string]: unknown }): Promise<Data> {
  const { data, errors } = await it.ask(query, variables);
  if (errors.length > 0) throw errors[0];
  return data as Data;
}

describe('meshOverview', () => {
  test('counts entities, products and contract versions', async () => {
    const { meshOverview } = await ask<{
      meshOverview: { byKind: { kind: string; count: number }[] };
    }>(`{ meshOverview {
      byKind { kind count } productsByDomain { id name count } productsByStatus { value count }
      productsByCertainty { value count } contractVersionsByStatus { value count }
    } }`);
    expect(meshOverview).toMatchObject({
      productsByDomain: [
        { id: logistics, name: 'Logistics', count: 2 },
        { id: sales, name: 'Sales', count: 2 },
        { id: operations, name: 'Operations', count: 1 },
      ],
      productsByStatus: [
        { value: 'ACTIVE', count: 2 },
        { value: 'DRAFT', count: 1 },
      ],
      productsByCertainty: [{ value: 'CURATED', count: 1 }],
      contractVersionsByStatus: [
        { value: 'LIVE', count: 1 },
        { value: 'RETIRED', count: 1 },
      ],
    });
    expect(Object.fromEntries(meshOverview.byKind.map(({ kind, count }) => [kind, count]))).toEqual({
      DOMAIN: 3,
      BOUNDED_CONTEXT: 0,
      TEAM: 2,
      TERM: 0,
      DATA_PRODUCT: 5,
      OUTPUT_PORT: 4,
      INPUT_PORT: 2,
      DATA_CONTRACT: 1,
      CONTRACT_VERSION: 2,
      DATASET: 5,
      FIELD: 2,
      JOB: 0,
      ACCESS_AGREEMENT: 0,
      CONTRACT_CONSENT: 0,
      QUALITY_CHECK: 0,
    });
  });

  test('says how much is covered, and the assertions and gaps by kind', async () => {
    const { meshOverview } = await ask<{ meshOverview: object }>(`{ meshOverview {
      coverage { outputPorts outputPortsWithContract outputPortsObserved dataProducts dataProductsWithOwner
        datasets datasetsWithProduct datasetsWithLineage flows flowsResolved }
      assertionsByKind { value count } gaps { value count }
    } }`);
    expect(meshOverview).toEqual({
      coverage: {
        outputPorts: 4,
        outputPortsWithContract: 1,
        outputPortsObserved: 3,
        dataProducts: 5,
        dataProductsWithOwner: 3,
        datasets: 5,
        datasetsWithProduct: 4,
        datasetsWithLineage: 4,
        flows: 4,
        flowsResolved: 1,
      },
      assertionsByKind: [
        { value: 'DECLARED', count: 6 },
        { value: 'INFERRED', count: 5 },
        { value: 'OBSERVED', count: 2 },
        { value: 'IMPORTED', count: 1 },
      ],
      gaps: [
        { value: 'UNOBSERVED_PORTS', count: 2 },
        { value: 'UNOBSERVED_PRODUCTS', count: 1 },
        { value: 'UNDECLARED_FLOWS', count: 2 },
        { value: 'UNOBSERVED_FLOWS', count: 1 },
        { value: 'UNRESOLVED_FLOWS', count: 3 },
      ],
    });
  });

  test('is of the present revision, and asks the database only what was asked', async () => {
    it.sent();
    const { meshOverview } = await ask<{ meshOverview: { revision: number; lastLineageAt: string } }>(
      '{ meshOverview { revision lastCommitAt lastLineageAt } meshRevision }',
    );
    expect(meshOverview.revision).toBe(
      (await ask<{ meshRevision: number }>('{ meshRevision }')).meshRevision,
    );
    expect(Date.parse(meshOverview.lastLineageAt)).toBeLessThanOrEqual(Date.now());
    expect(new Set(it.sent())).toEqual(
      new Set(['entities.meshRevision', 'overview.lastLineage', 'overview.latestCommit']),
    );
  });

  test('has no times before anything was written, and no gaps', () => {
    expect(empty).toEqual({
      data: {
        meshOverview: {
          revision: 0,
          lastCommitAt: null,
          lastLineageAt: null,
          gaps: Array.from({ length: 5 }, () => ({ count: 0 })),
          coverage: { flows: 0 },
        },
      },
      errors: [],
    });
  });
});

interface Gaps {
  readonly totalCount: number;
  readonly nodes: { from: { id: string }; to: { id: string } | null; message: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function gaps(kind: string, filter?: object, first = 100, after: string | null = null): Promise<Gaps> {
  const { lineageGaps } = await ask<{ lineageGaps: { found: Gaps } }>(
    `query ($filter: GapFilter, $first: Int, $after: String) { lineageGaps(filter: $filter) {
      found: ${kind}(first: $first, after: $after) {
        totalCount nodes { from { id } to { id } message } pageInfo { hasNextPage endCursor } } } }`,
    { filter, first, after },
  );
  return lineageGaps.found;
}

const pairs = ({ nodes }: Gaps): (string | null)[][] =>
  nodes.map(({ from, to }) => (to === null ? [from.id] : [from.id, to.id]));

describe('lineageGaps', () => {
  test('names ports and products of whose data nobody observed lineage', async () => {
    const ports = await gaps('unobservedPorts');
    expect(pairs(ports)).toEqual([[into('forecasts')], [out('forecasts')]]);
    expect(ports.totalCount).toBe(2);
    const products = await gaps('unobservedProducts');
    expect(pairs(products)).toEqual([[forecasts]]);
    expect(products.nodes[0]?.message).toBe(
      'Nobody has observed any lineage of the data of product "Forecasts".',
    );
  });

  test('names flows between products that were seen and that no port declares', async () => {
    const found = await gaps('undeclaredFlows');
    expect(pairs(found)).toEqual([
      [orders, returns],
      [sensors, deliveries],
    ]);
    expect(found.nodes[0]?.message).toContain('Data of "Orders" was seen to flow into "Returns"');
  });

  test('names flows that ports declare and no run has shown', async () => {
    expect(pairs(await gaps('unobservedFlows'))).toEqual([[out('deliveries'), into('forecasts')]]);
  });

  test('names flows between datasets of which no column is known', async () => {
    expect(pairs(await gaps('unresolvedFlows'))).toEqual([
      [table('orders'), table('returns')],
      [table('raw'), table('orders')],
      [table('readings'), table('deliveries')],
    ]);
  });

  test('keeps to the domain, its parts included, and the team of the product that a gap begins at', async () => {
    const kinds = [
      'unobservedPorts',
      'unobservedProducts',
      'undeclaredFlows',
      'unobservedFlows',
      'unresolvedFlows',
    ];
    const totals = async (filter: object): Promise<number[]> => {
      const found = await Promise.all(kinds.map((kind) => gaps(kind, filter)));
      for (const { totalCount, nodes } of found) expect(nodes).toHaveLength(totalCount);
      return found.map(({ totalCount }) => totalCount);
    };
    expect(await totals({ domain: [sales] })).toEqual([0, 0, 1, 0, 1]);
    expect(await totals({ domain: [operations] })).toEqual([2, 1, 1, 1, 1]);
    expect(await totals({ team: [freight] })).toEqual([2, 1, 0, 1, 0]);
    expect(await totals({ team: [freight], domain: [sales] })).toEqual([0, 0, 0, 0, 0]);
    expect(await totals({ domain: [sales, logistics], team: [orderCrew, freight] })).toEqual([2, 1, 1, 1, 1]);
  });

  test.each(['unobservedPorts', 'undeclaredFlows', 'unresolvedFlows'])(
    'pages through %s one by one',
    async (kind) => {
      const whole = pairs(await gaps(kind));
      const paged: (string | null)[][] = [];
      for (let after: string | null = null; ;) {
        const page = await gaps(kind, undefined, 1, after);
        paged.push(...pairs(page));
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(paged).toEqual(whole);
    },
  );

  test('reads nothing that was not asked for, and counts only when asked', async () => {
    it.sent();
    await ask('{ lineageGaps { unobservedPorts { nodes { from { name } to { name } } } } }');
    expect(it.sent()).toEqual(['entities.byIds', 'overview.gaps.UNOBSERVED_PORTS']);
  });

  test('closes a gap when the flow is seen', async () => {
    await it.write([slice('late', 'OBSERVED', coarse(table('deliveries'), out('forecasts')))]);
    expect((await gaps('unobservedFlows')).totalCount).toBe(0);
    expect((await gaps('unobservedPorts')).totalCount).toBe(0);
    await it.write([{ ...slice('late', 'OBSERVED'), flows: [] } as Fact]);
    expect((await gaps('unobservedFlows')).totalCount).toBe(1);
  });
});
