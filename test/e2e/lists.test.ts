import { describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { pages } from '../support/pages.ts';
import type { Listed } from '../support/pages.ts';
import { withServer } from '../support/server.ts';

const readings = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings';
const product = 'urn:mesh:data-product:meter-readings';

const server = withServer();

describe('look-ups', () => {
  test('node answers by its id with the type of the kind, and with null for what is not there', async () => {
    const { a, b, c } = await server.ask(`{
      a: node(id: "${product}") { id __typename ... on DataProduct { name } }
      b: node(id: "urn:mesh:data-product:nothing") { id }
      c: node(id: "no urn at all") { id }
    }`);
    expect(a).toEqual({ id: product, __typename: 'DataProduct', name: 'Meter Readings' });
    expect([b, c]).toEqual([null, null]);
  });

  test('nodes answer in the order of the ids, with null in the gaps, by one statement', async () => {
    server.queries();
    const { nodes } = await server.ask(
      `{ nodes(ids: ["${readings}", "urn:mesh:team:nobody", "${product}", "${readings}"]) { id } }`,
    );
    expect(nodes).toEqual([{ id: readings }, null, { id: product }, { id: readings }]);
    expect(server.queries()).toEqual({ 'entities.byIds': 1, 'entities.aliasTargets': 1 });
  });

  test('a look-up of a kind finds nothing of another kind', async () => {
    const { dataProduct } = await server.ask(`{ dataProduct(id: "${readings}") { id } }`);
    expect(dataProduct).toBeNull();
  });

  test('an alias answers like the id, for parts of what was renamed too', async () => {
    const renamed = urn('dataset', 'postgres://metering-db:5432', 'metering.public.readings');
    await server.ask('mutation Rename($input: RenameInput!) { datasetRename(input: $input) { outcome } }', {
      input: { id: readings, to: renamed },
    });
    const { dataset, field, lineage } = await server.ask(`{
      dataset(id: "${renamed}") { id aliases }
      field(id: "${renamed.replace(':dataset:', ':field:')}:reading_kwh") { id }
      lineage(of: "${renamed}", depth: 1) { nodes { id distance } }
    }`);
    expect(dataset).toEqual({ id: readings, aliases: [renamed] });
    expect(field.id).toBe(`${readings.replace(':dataset:', ':field:')}:reading_kwh`);
    expect(lineage.nodes[0]).toEqual({ id: readings, distance: 0 });
  });
});

const lists = [
  'domains',
  'boundedContexts',
  'teams',
  'terms',
  'dataProducts',
  'dataContracts',
  'datasets',
  'jobs',
  'outputPorts',
  'inputPorts',
  'contractVersions',
  'fields',
  'accessAgreements',
];
describe('lists', () => {
  test.each(lists)('%s give everything once, page by page, in order', async (list) => {
    const total = (await server.ask(`{ ${list} { totalCount } }`))[list].totalCount as number;
    const found = await pages(server, list, Math.min(100, Math.max(3, Math.ceil(total / 4))), 'NAME ASC');
    expect(found).toHaveLength(total);
    expect(new Set(found.map(({ id }) => id)).size).toBe(total);
    const names = found.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
  });

  test('an order can be turned round, and by the latest change', async () => {
    const up = await pages(server, 'teams', 4, 'NAME ASC');
    expect(await pages(server, 'teams', 4, 'NAME DESC')).toEqual(up.toReversed());
    await server.ask('mutation { teamUpsert(input: {slug: "billing", tags: ["touched"]}) { outcome } }');
    const [latest] = await pages(server, 'teams', 4, 'CHANGED DESC');
    expect(latest?.id).toBe('urn:mesh:team:billing');
    const changed = await pages(server, 'teams', 4, 'CHANGED ASC');
    expect(changed.at(-1)?.id).toBe('urn:mesh:team:billing');
    expect(changed).toHaveLength(up.length);
  });

  test('a page knows what lies before and behind it', async () => {
    const first = (
      await server.ask(
        '{ teams(first: 2) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
      )
    ).teams;
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0].cursor,
      endCursor: first.edges[1].cursor,
    });
    const second = (
      await server.ask(
        'query P($after: String) { teams(first: 100, after: $after) { pageInfo { hasNextPage hasPreviousPage } } }',
        { after: first.pageInfo.endCursor },
      )
    ).teams;
    expect(second.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  test.each([
    [
      'dataProducts',
      '{domain: ["urn:mesh:domain:billing"]}',
      'domain { id parent { id } }',
      ({ domain }: any) => [domain?.id, domain?.parent?.id].includes('urn:mesh:domain:billing'),
    ],
    [
      'dataProducts',
      '{archetype: [CONSUMER_ALIGNED], status: [ACTIVE]}',
      'archetype status',
      ({ archetype, status }: any) => archetype === 'CONSUMER_ALIGNED' && status === 'ACTIVE',
    ],
    [
      'dataProducts',
      '{owner: ["urn:mesh:team:billing"]}',
      'owner { id }',
      ({ owner }: any) => owner?.id === 'urn:mesh:team:billing',
    ],
    [
      'dataProducts',
      '{certainty: [AUTHORITATIVE]}',
      'certainty',
      ({ certainty }: any) => certainty === 'AUTHORITATIVE',
    ],
    ['datasets', '{platform: ["snowflake"]}', 'platform', ({ platform }: any) => platform === 'snowflake'],
    [
      'datasets',
      '{product: ["urn:mesh:data-product:meter-readings"]}',
      'product { id }',
      ({ product: of }: any) => of?.id === product,
    ],
    [
      'jobs',
      '{namespace: ["airflow-prod"]}',
      'namespace',
      ({ namespace }: any) => namespace === 'airflow-prod',
    ],
    [
      'boundedContexts',
      '{isBigBallOfMud: true}',
      'isBigBallOfMud',
      ({ isBigBallOfMud }: any) => isBigBallOfMud,
    ],
    [
      'terms',
      '{boundedContext: ["urn:mesh:bounded-context:billing"]}',
      'boundedContext { id }',
      ({ boundedContext }: any) => boundedContext?.id === 'urn:mesh:bounded-context:billing',
    ],
    [
      'outputPorts',
      '{type: [TABLE], hasContract: true}',
      'type contract { id }',
      ({ type, contract }: any) => type === 'TABLE' && contract !== null,
    ],
    ['outputPorts', '{hasContract: false}', 'contract { id }', ({ contract }: any) => contract === null],
    [
      'inputPorts',
      '{provider: ["urn:mesh:output-port:meter-readings:readings:1"]}',
      'providers { id }',
      ({ providers }: any) =>
        providers.some(({ id }: Listed) => id === 'urn:mesh:output-port:meter-readings:readings:1'),
    ],
    [
      'inputPorts',
      '{product: ["urn:mesh:data-product:billable-consumption"]}',
      'product { id }',
      ({ product: of }: any) => of?.id === 'urn:mesh:data-product:billable-consumption',
    ],
    [
      'contractVersions',
      '{status: [DEPRECATED], contract: ["urn:mesh:data-contract:meter-readings"]}',
      'status contract { id }',
      ({ status, contract }: any) =>
        status === 'DEPRECATED' && contract?.id === 'urn:mesh:data-contract:meter-readings',
    ],
    [
      'fields',
      `{dataset: ["${readings}"]}`,
      'dataset { id }',
      ({ dataset }: any) => dataset?.id === readings,
    ],
    [
      'accessAgreements',
      '{status: [ACTIVE], port: ["urn:mesh:output-port:meter-readings:readings:1"]}',
      'status port { id }',
      ({ status, port }: any) =>
        status === 'ACTIVE' && port?.id === 'urn:mesh:output-port:meter-readings:readings:1',
    ],
    [
      'accessAgreements',
      '{consumer: ["urn:mesh:team:regulatory-affairs"]}',
      'consumerTeam { id }',
      ({ consumerTeam }: any) => consumerTeam?.id === 'urn:mesh:team:regulatory-affairs',
    ],
    [
      'dataContracts',
      '{status: [DEPRECATED]}',
      'versions { status }',
      ({ versions }: any) => versions.some(({ status }: any) => status === 'DEPRECATED'),
    ],
  ])('%s with the filter %s are just those', async (list, filter, selection, isWanted) => {
    const all = await pages(server, list, 100, 'NAME ASC', selection);
    const some = (await server.ask(`{ ${list}(first: 100, filter: ${filter}) { totalCount nodes { id } } }`))[
      list
    ];
    const found = some.nodes.map(({ id }: Listed) => id);
    expect(found.length).toBeGreaterThan(0);
    expect(some.totalCount).toBe(found.length);
    expect(found).toEqual(all.filter(isWanted).map(({ id }) => id));
  });

  test('a filter of null does not narrow, an empty list matches nothing', async () => {
    const { a, b, c } = await server.ask(
      '{ a: teams { totalCount } b: teams(filter: {tag: null}) { totalCount } c: teams(filter: {tag: []}) { totalCount } }',
    );
    expect(b).toEqual(a);
    expect(c.totalCount).toBe(0);
  });

  test('what is not asked for is not counted', async () => {
    server.queries();
    await server.ask('{ teams { nodes { id } } }');
    expect(server.queries()).toEqual({ 'entities.list.team.NAME ASC': 1 });
    await server.ask('{ teams(first: 0) { totalCount } }');
    expect(server.queries()).toMatchObject({ 'entities.listCount.team': 1 });
  });

  test.each([
    ['first: 101', 'first is between 0 and 100; received 101'],
    ['first: -1', 'first is between 0 and 100; received -1'],
    ['after: "x"', 'after is a cursor from an earlier page; received "x"'],
  ])('%s is refused', async (argument, message) => {
    await expect(server.ask(`{ teams(${argument}) { nodes { id } } }`)).rejects.toThrow(message);
  });
});
