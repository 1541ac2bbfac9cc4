import { beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { odcs, refused, table, tableId, writeBasis, writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const writer = writerOf(() => server);
const { write, read, named } = writer;
beforeAll(async () => {
  await writeBasis(writer);
  await write('dataProductUpsert', { key: 'orders', outputPorts: [{ name: 'table' }] });
  await write('dataContractUpsert', { document: odcs('orders', '1.0.0') });
}, 60_000);

describe('the end of things', () => {
  const ends: readonly [mutation: string, id: string, make: readonly [string, object]][] = [
    ['domainRetire', urn('domain', 'gone'), ['domainUpsert', { slug: 'gone' }]],
    ['boundedContextRetire', urn('bounded-context', 'gone'), ['boundedContextUpsert', { slug: 'gone' }]],
    ['teamRetire', urn('team', 'gone'), ['teamUpsert', { slug: 'gone' }]],
    ['termRetire', urn('term', 'billing', 'gone'), ['termUpsert', { context: 'billing', slug: 'gone' }]],
    [
      'outputPortRetire',
      urn('output-port', 'gone', 'out', '1'),
      ['dataProductUpsert', { key: 'gone', outputPorts: [{ name: 'out' }], inputPorts: [{ name: 'in' }] }],
    ],
    ['inputPortRetire', urn('input-port', 'gone', 'in', '1'), ['dataProductUpsert', { key: 'gone' }]],
    ['dataProductRetire', urn('data-product', 'gone'), ['dataProductUpsert', { key: 'gone' }]],
    [
      'contractVersionRetire',
      urn('contract-version', 'gone', '1.0.0'),
      ['dataContractUpsert', { document: odcs('gone', '1.0.0') }],
    ],
    [
      'dataContractRetire',
      urn('data-contract', 'gone'),
      ['dataContractUpsert', { document: odcs('gone', '1.1.0') }],
    ],
    ['datasetRetire', tableId('gone'), ['datasetUpsert', { ...table('gone'), fields: [{ path: 'a' }] }]],
    ['jobRetire', urn('job', 'airflow', 'gone'), ['jobUpsert', { namespace: 'airflow', name: 'gone' }]],
    [
      'accessAgreementRetire',
      urn('access-agreement', 'gone'),
      [
        'accessAgreementUpsert',
        { key: 'gone', port: urn('output-port', 'orders', 'table', '1'), consumer: urn('team', 'grid') },
      ],
    ],
    [
      'contractConsentRetire',
      urn('contract-consent', 'orders', '1.0.0', 'approval', urn('team', 'grid')),
      [
        'contractVersionApprove',
        { version: urn('contract-version', 'orders', '1.0.0'), consumer: urn('team', 'grid') },
      ],
    ],
    [
      'qualityCheckRetire',
      urn('quality-check', table('checked').namespace, table('checked').name, 'gone'),
      ['qualityCheckUpsert', { dataset: table('checked'), name: 'gone' }],
    ],
  ];

  test('each retirement is tried', () => {
    expect(ends.map(([name]) => name).sort()).toEqual(named('Retire').sort());
  });

  test('what is retired stays readable by its id, answers UNCHANGED the second time, and what never was is refused', async () => {
    for (const [name, id, [make, input]] of ends) {
      await write(make, input);
      expect(await write(name, { id }, 'id'), name).toMatchObject({ outcome: 'UPDATED', id, userErrors: [] });
      const { node } = await read(`{ node(id: "${id}") { id ... on CatalogEntity { isRetired } } }`);
      expect(node, name).toEqual({ id, isRetired: true });
      expect(await write(name, { id }), name).toMatchObject({ outcome: 'UNCHANGED' });
      expect(await write(name, { id: `${id}x` }, 'id'), name).toMatchObject({
        ...refused('NOT_FOUND', ['id'], 'there is no'),
        id: null,
      });
      expect(await write(name, { id: urn('field', 'a', 'b', 'c') }), name).toMatchObject(
        refused('INVALID', ['id'], 'received "urn:mesh:field:a:b:c"'),
      );
    }
  });

  test('what is contained goes with its container, and the retired are in no list', async () => {
    await write('dataProductUpsert', { key: 'box', outputPorts: [{ name: 'out' }] });
    await write('datasetUpsert', { ...table('box'), fields: [{ path: 'a' }] });
    await write('dataProductRetire', { id: urn('data-product', 'box') });
    await write('datasetRetire', { id: tableId('box') });
    const port = urn('output-port', 'box', 'out', '1');
    const { a, b, dataProducts } = await read(
      `{ a: node(id: "${port}") { ... on CatalogEntity { isRetired } } b: node(id: "${fieldOf(tableId('box'), 'a')}") { ... on CatalogEntity { isRetired } }
         dataProducts(first: 100) { nodes { id } } }`,
    );
    expect([a, b]).toEqual([{ isRetired: true }, { isRetired: true }]);
    expect(dataProducts.nodes).not.toContainEqual({ id: urn('data-product', 'box') });
  });

  test('the retired can come back', async () => {
    await write('teamUpsert', { slug: 'phoenix', name: 'Phoenix' });
    await write('teamRetire', { id: urn('team', 'phoenix') });
    const back = await write('teamUpsert', { slug: 'phoenix' }, 'team { isRetired history { operation } }');
    expect(back['team']).toMatchObject({
      isRetired: false,
      history: [{ operation: 'REVIVED' }, { operation: 'RETIRED' }, { operation: 'CREATED' }],
    });
  });
});
