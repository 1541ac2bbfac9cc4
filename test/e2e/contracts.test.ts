import { describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const { write, read } = writerOf(() => server);

const document = `apiVersion: v3.1.0
kind: DataContract
id: bills
version: 1.0.0
status: active
name: Bills
description: { purpose: What customers owe, usage: reports }
servers:
  - { server: live, type: postgres, host: db, port: 5432, database: shop, schema: public }
schema:
  - name: bills
    physicalType: table
    properties:
      - name: id
        logicalType: integer
        required: true
        unique: true
        primaryKey: true
        primaryKeyPosition: 1
      - name: customer
        logicalType: string
        logicalTypeOptions: { maxLength: 20 }
        classification: confidential
        tags: [person]
        relationships: [{ to: customers.id }]
        quality: [{ metric: nullValues, mustBe: 0, dimension: completeness, severity: error }]
        customProperties: [{ property: pii, value: true }, { property: enum, value: [a, b] }]
    quality:
      - { type: custom, engine: soda, implementation: 'checks: 1' }
  - name: customers
    properties: [{ name: id, logicalType: string }]
slaProperties:
  - { property: availability, value: 99.9, unit: percent }
  - { property: retention, value: 3, unit: y, element: bills }
roles: [{ role: reader, access: read }]
team: { name: Billing, members: [{ username: ana, role: owner }] }
support: [{ channel: '#bills', tool: slack }]
price: { priceAmount: 1.5, priceCurrency: EUR, priceUnit: GB }
customProperties: [{ property: noticePeriod, value: P3M }]
authoritativeDefinitions: [{ type: tutorial, url: https://example.org }]
`;
const version = urn('contract-version', 'bills', '1.0.0');

const parts = `
  serviceLevels { property value number unit element }
  qualityRules { object field rule { type metric engine dimension thresholds { operator value } } }
  servers { name type properties { name value } }
  roles { role access } team { name members { username role } } support { channel tool }
  price { amount currency unit } terms { usage noticePeriod } links { type url }
  schema {
    name physicalType dataset { id }
    fields {
      path isRequired isUnique primaryKeyPosition classification isPersonal allowedValues tags
      constraints { name value } foreignKeys { from to } qualityRules { metric }
    }
  }`;

describe('a contract document', () => {
  test('is written without a finding, and unchanged when it is sent again', async () => {
    const first = await write('dataContractUpsert', { document }, 'findings { message }');
    expect(first).toMatchObject({ outcome: 'CREATED', findings: [], userErrors: [] });
    const again = await write('dataContractUpsert', { document }, 'findings { message }');
    expect(again).toMatchObject({ outcome: 'UNCHANGED', revision: first.revision });
  });

  test('answers with all it says as values', async () => {
    const { contractVersion } = await read(`{ contractVersion(id: "${version}") { ${parts} } }`);
    expect(contractVersion).toMatchObject({
      serviceLevels: [
        { property: 'availability', value: '99.9', number: 99.9, unit: 'percent' },
        { property: 'retention', number: 3, element: 'bills' },
      ],
      qualityRules: [
        { object: 'bills', field: null, rule: { type: 'CUSTOM', engine: 'soda' } },
        {
          object: 'bills',
          field: 'customer',
          rule: { type: 'LIBRARY', metric: 'nullValues', thresholds: [{ operator: 'mustBe', value: 0 }] },
        },
      ],
      servers: [{ name: 'live', type: 'postgres' }],
      roles: [{ role: 'reader', access: 'read' }],
      team: { name: 'Billing', members: [{ username: 'ana', role: 'owner' }] },
      support: [{ channel: '#bills', tool: 'slack' }],
      price: { amount: 1.5, currency: 'EUR', unit: 'GB' },
      terms: { usage: 'reports', noticePeriod: 'P3M' },
      links: [{ type: 'tutorial', url: 'https://example.org' }],
    });
    expect(contractVersion.schema[0]).toMatchObject({
      name: 'bills',
      dataset: { id: urn('dataset', 'postgres://db:5432', 'shop.public.bills') },
      fields: [
        { path: 'id', isRequired: true, isUnique: true, primaryKeyPosition: 1 },
        {
          path: 'customer',
          classification: 'confidential',
          isPersonal: true,
          allowedValues: ['a', 'b'],
          tags: ['person'],
          constraints: [{ name: 'maxLength', value: 20 }],
          foreignKeys: [{ from: ['bills.customer'], to: ['customers.id'] }],
          qualityRules: [{ metric: 'nullValues' }],
        },
      ],
    });
  });

  test('is exported byte for byte, and from the graph as one that says the same', async () => {
    const ask = `{ contractVersion(id: "${version}") { original: export(format: ORIGINAL) yaml: export json: export(format: ODCS_JSON) } }`;
    const { contractVersion } = await read(ask);
    expect(contractVersion.original).toBe(document);
    for (const text of [contractVersion.yaml, contractVersion.json] as string[]) {
      const written = await write(
        'dataContractUpsert',
        { document: text, strict: true },
        'findings { message }',
      );
      expect(written).toMatchObject({ findings: [], userErrors: [] });
      const said = await read(`{ contractVersion(id: "${version}") { ${parts} } }`);
      await write('dataContractUpsert', { document });
      expect(said).toEqual(await read(`{ contractVersion(id: "${version}") { ${parts} } }`));
    }
  });

  test('is found by what it promises, page by page', async () => {
    const ask = `query ($filter: ServiceLevelFilter, $after: String) {
      serviceLevels(first: 1, after: $after, filter: $filter) {
        nodes { serviceLevel { property } contractVersion { id } } totalCount pageInfo { hasNextPage endCursor }
      } }`;
    const all = await server.ask(ask, {});
    expect(all.serviceLevels).toMatchObject({
      nodes: [{ serviceLevel: { property: 'availability' }, contractVersion: { id: version } }],
      totalCount: 2,
    });
    const { endCursor } = all.serviceLevels.pageInfo;
    const next = await server.ask(ask, { after: endCursor });
    expect(next.serviceLevels.nodes).toMatchObject([{ serviceLevel: { property: 'retention' } }]);
    const named = await server.ask(ask, { filter: { property: ['Retention'] } });
    expect(named.serviceLevels).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    const drafts = await server.ask(ask, { filter: { status: ['DRAFT'] } });
    expect(drafts.serviceLevels.totalCount).toBe(0);
    const rules = await read(
      '{ qualityRules(filter: { engine: ["SODA"] }) { nodes { object rule { engine } } } }',
    );
    expect(rules.qualityRules.nodes).toEqual([{ object: 'bills', rule: { engine: 'soda' } }]);
  });
});

describe('drift', () => {
  const dataset = { namespace: 'postgres://db:5432', name: 'shop.public.bills' };
  const ask =
    '{ dataContract(id: "urn:mesh:data-contract:bills") { drift { object isObserved dataset { id } fields { kind path promised observed field { id } } } } }';

  test('is not known before somebody shows the schema', async () => {
    const { dataContract } = await read(ask);
    expect(dataContract.drift).toMatchObject([
      { object: 'bills', isObserved: false, fields: [] },
      { object: 'customers', isObserved: false, fields: [] },
    ]);
  });

  test('is told of the contract, and across contracts by kind', async () => {
    await write('datasetUpsert', {
      ...dataset,
      fields: [
        { path: 'id', type: 'text', isNullable: true },
        { path: 'colour', type: 'text' },
      ],
    });
    const { dataContract } = await read(ask);
    expect(dataContract.drift[0]).toMatchObject({
      isObserved: true,
      dataset: { id: urn('dataset', dataset.namespace, dataset.name) },
      fields: [
        { kind: 'MISSING', path: 'customer', promised: 'string', observed: null },
        { kind: 'TYPE', path: 'id', promised: 'integer', observed: 'text' },
        { kind: 'NULLABILITY', path: 'id' },
        { kind: 'EXTRA', path: 'colour', promised: null, observed: 'text' },
      ],
    });
    const listed = await read(
      '{ contractDrift(first: 1, filter: { kind: [TYPE, EXTRA] }) { totalCount nodes { object drift { kind path } contractVersion { version } dataset { name } } } }',
    );
    expect(listed.contractDrift).toMatchObject({
      totalCount: 2,
      nodes: [
        { object: 'bills', drift: { kind: 'TYPE', path: 'id' }, contractVersion: { version: '1.0.0' } },
      ],
    });
  });
});

test('the logical dataset of a port becomes the physical one as soon as that is known, with all that was said of it', async () => {
  const port = urn('output-port', 'shop', 'orders', '1');
  await write('domainUpsert', { slug: 'shop', name: 'Shop' });
  const product = { key: 'shop', name: 'Shop', domain: 'urn:mesh:domain:shop' };
  await write('dataProductUpsert', { ...product, outputPorts: [{ name: 'orders', version: '1' }] });
  const base = 'apiVersion: v3.1.0\nkind: DataContract\nid: orders\nstatus: active\n';
  const schema = 'schema:\n  - name: orders\n    properties: [{ name: id, logicalType: string }]\n';
  await write('dataContractUpsert', { document: `${base}version: 1.0.0\n${schema}`, port });
  const [logical, physical, report] = [
    urn('dataset', 'mesh', 'shop/orders/orders'),
    urn('dataset', 'postgres://db:5432', 'shop.public.orders'),
    urn('dataset', 'bi', 'report'),
  ];
  const flow = { from: logical, to: report, fields: [{ from: 'id', to: 'id' }] };
  await write('lineageAssert', { slice: 'report', flows: [flow] });
  const servers =
    'servers: [{ server: live, type: postgres, host: db, port: 5432, database: shop, schema: public }]\n';
  await write('dataContractUpsert', { document: `${base}version: 2.0.0\n${servers}${schema}` });
  const { dataset, outputPort, lineage } = await read(`{
    dataset(id: "${logical}") { id aliases fields { nodes { id } } }
    outputPort(id: "${port}") { datasets { id } }
    lineage(of: "${report}", direction: UPSTREAM) { edges { from to } }
  }`);
  expect(dataset).toEqual({
    id: physical,
    aliases: [logical],
    fields: { nodes: [{ id: fieldOf(physical, 'id') }] },
  });
  expect(outputPort.datasets).toEqual([{ id: physical }]);
  expect(lineage.edges).toEqual([{ from: physical, to: report }]);
});

describe('a document that deviates', () => {
  const odd = `${document.replace('id: bills', 'id: odd').replace('status: active', 'status: draft')}colour: blue\n`;

  test('is written, and what deviates is told with its place', async () => {
    const written = await write(
      'dataContractUpsert',
      { document: odd },
      'findings { severity path line column message wanted }',
    );
    expect(written).toMatchObject({
      outcome: 'CREATED',
      findings: [{ severity: 'ERROR', path: ['colour'], line: odd.split('\n').length - 1, column: 9 }],
    });
  });

  test('is refused by strict reading', async () => {
    const refused = await write('dataContractUpsert', { document: odd, strict: true });
    expect(refused).toMatchObject({
      outcome: 'REJECTED',
      userErrors: [{ path: ['document', 'colour'], message: expect.stringContaining('no member colour') }],
    });
  });
});

test('the Data Contract Specification keeps its lineage of fields, as long as the version promises', async () => {
  const text = `dataContractSpecification: 1.2.0
id: owed
info: { title: Owed, version: 1.0.0 }
servers: { live: { type: postgres, host: db, port: 5432, database: shop, schema: public } }
models:
  owed:
    fields:
      customer:
        type: text
        lineage: { inputFields: [{ namespace: 'postgres://db:5432', name: shop.public.bills, field: customer }] }
`;
  const written = await write('dataContractUpsert', { document: text }, 'findings { message }');
  expect(written).toMatchObject({ outcome: 'CREATED', findings: [] });
  const [from, to] = ['bills', 'owed'].map((name) =>
    urn('dataset', 'postgres://db:5432', `shop.public.${name}`),
  );
  const lineage = await read(
    `{ lineage(of: "${fieldOf(to ?? '', 'customer')}", direction: UPSTREAM, grain: FIELD) {
      edges { from to evidence { kind source } } } }`,
  );
  expect(lineage.lineage.edges).toMatchObject([
    {
      from: fieldOf(from ?? '', 'customer'),
      to: fieldOf(to ?? '', 'customer'),
      evidence: [{ kind: 'DECLARED' }],
    },
  ]);
});
