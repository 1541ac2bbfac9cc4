import { beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../support/pages.ts';
import type { Listed } from '../support/pages.ts';
import { withServer } from '../support/server.ts';

const readings = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings';
const product = 'urn:mesh:data-product:meter-readings';

const server = withServer({ environment: { MAX_COST: '1000000' } });
beforeAll(async () => {
  // Twenty whole pages are more than one request may ask for.
}, 180_000);

const page = `
  id name description status archetype certainty version links { title url } tags
  domain { id name } boundedContext { id name } owner { id name channels { type address } } terms { id name definition }
  outputPorts {
    id name type status server { type location } terms { id }
    contract { id name owner { id } liveVersion { version status schema { name fields { path logicalType isRequired } } } }
    datasets { id name platform fields(first: 10) { nodes { path type isKey classification terms { id } } } }
    consumers { id product { id name } }
    accessAgreements { id status consumerTeam { id } consumerProduct { id } }
  }
  inputPorts { id pin uses providers { id product { id name } } }
  datasets(first: 5) { nodes { id downstream { id name } upstream { id name } producedBy { id } } }
  upstream { id name } downstream { id name }`;

/** One statement for each list at each level of the page, however much of it there is. */
const pageStatements = {
  'dataContracts.contractTexts': 1,
  'dataProducts.downstream': 1,
  'dataProducts.upstream': 1,
  'datasets.downstreamNodes': 1,
  'datasets.upstreamNodes': 1,
  'entities.byIds': 1,
  'entities.page.fields': 1,
  'entities.page.ownDatasets': 1,
  'entities.related.agreements': 1,
  'entities.related.boundedContext': 1,
  'entities.related.consumers': 1,
  'entities.related.contract': 1,
  'entities.related.exposedDatasets': 1,
  'entities.related.grantedProduct': 1,
  'entities.related.grantedTeam': 1,
  'entities.related.inputPorts': 1,
  'entities.related.outputPorts': 1,
  'entities.related.owner': 2,
  'entities.related.parentDomain': 1,
  'entities.related.productOfPort': 2,
  'entities.related.providers': 1,
  'entities.related.terms': 3,
  'entities.related.versions': 1,
  'entities.related.writers': 1,
};

describe('a whole product page', () => {
  test('is one request, and holds what the page shows', async () => {
    const { dataProduct } = await server.ask(`{ dataProduct(id: "${product}") { ${page} } }`);
    expect(dataProduct).toMatchObject({
      name: 'Meter Readings',
      owner: { id: 'urn:mesh:team:metering-data' },
    });
    const [port] = dataProduct.outputPorts;
    expect(port.contract.liveVersion).toMatchObject({ version: '2.1.0', status: 'LIVE' });
    expect(port.datasets.map(({ id }: Listed) => id)).toContain(readings);
    expect(port.datasets[0].fields.nodes.length).toBeGreaterThan(3);
    expect(port.consumers.length).toBeGreaterThan(4);
    expect(dataProduct.downstream.map(({ id }: Listed) => id)).toContain(
      'urn:mesh:data-product:billable-consumption',
    );
  });

  test('costs as many statements for twenty products as for two that have everything between them', async () => {
    const counted = async (ids: readonly string[]): Promise<Record<string, number>> => {
      server.queries();
      await server.ask(`query Pages($ids: [ID!]!) { nodes(ids: $ids) { ... on DataProduct { ${page} } } }`, {
        ids,
      });
      return server.queries();
    };
    const twenty = (await pages(server, 'dataProducts', 100, 'NAME ASC')).slice(0, 20).map(({ id }) => id);
    expect(twenty).toHaveLength(20);
    expect(await counted(twenty)).toEqual(pageStatements);
    expect(await counted([product, 'urn:mesh:data-product:billable-consumption'])).toEqual(pageStatements);
  });
});

describe('the context map', () => {
  const text = (argument: string): string =>
    `{ contextMap${argument} { boundedContexts { id } relations { kind upstream { id } downstream { id } upstreamRoles downstreamRoles } polysemes { kind from { id } to { id } } } }`;

  test('of the mesh has all contexts, every kind of relation, and the polysemes of "meter"', async () => {
    const { contextMap } = await server.ask(text(''));
    const { totalCount } = (await server.ask('{ boundedContexts { totalCount } }')).boundedContexts;
    expect(contextMap.boundedContexts).toHaveLength(totalCount);
    expect(new Set(contextMap.relations.map(({ kind }: any) => kind))).toEqual(
      new Set(['PARTNERSHIP', 'SHARED_KERNEL', 'CUSTOMER_SUPPLIER', 'UPSTREAM_DOWNSTREAM', 'SEPARATE_WAYS']),
    );
    const meters = contextMap.polysemes.filter(({ from }: any) => from.id.endsWith(':meter'));
    expect(meters.length).toBeGreaterThan(0);
    for (const { kind } of contextMap.polysemes) expect(kind).toBe('POLYSEME_OF');
  });

  test('of a domain has the contexts of the domain and its parts, and relations that touch them', async () => {
    const { contextMap } = await server.ask(text('(domain: "urn:mesh:domain:trading")'));
    const inside = new Set(contextMap.boundedContexts.map(({ id }: Listed) => id));
    expect(inside.size).toBeGreaterThan(0);
    for (const { upstream, downstream } of contextMap.relations)
      expect(inside.has(upstream.id) || inside.has(downstream.id)).toBe(true);
    const whole = (await server.ask(text(''))).contextMap;
    expect(inside.size).toBeLessThan(whole.boundedContexts.length);
  });

  test('costs the same few statements whatever its size', async () => {
    server.queries();
    await server.ask(text(''));
    const whole = server.queries();
    await server.ask(text('(domain: "urn:mesh:domain:trading")'));
    const part = server.queries();
    const count = (queries: Record<string, number>): number =>
      Object.values(queries).reduce((sum, each) => sum + each, 0);
    // Relations of a part lead out of it, to contexts that are read after them.
    expect(count(whole)).toBe(5);
    expect(count(part)).toBeLessThanOrEqual(count(whole) + 1);
  });
});
