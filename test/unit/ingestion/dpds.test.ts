import { describe, expect, test } from 'vitest';
import {
  createMeshModel,
  fixture,
  readProducts,
  send,
  sendAgain,
  shortly,
} from '../../support/read-products.ts';

const names = [
  'descriptor.json',
  'ports/shop-input.json',
  'ports/orders-port.json',
  'ports/api/orders-api.yaml',
  'schemas/orders.json',
];
const files = Object.fromEntries(names.map((name) => [`sales/${name}`, fixture(`dpds/${name}`)]));
const key = 'org.example/sales/2';
const contract = 'urn%3Adpds%3Aorg.example%3Adataproducts%3Asales%3A2%3Aoutputports%3Aorders';

function meshAfter(...sets: readonly { readonly [path: string]: string }[]) {
  const mesh = createMeshModel();
  for (const set of sets) send(mesh, readProducts(set).items);
  return mesh;
}

/** A descriptor with one output port that is somewhere else. */
const referring = (reference: string, components = '{}'): string =>
  `{ "dataProductDescriptor": "1.0.0",
     "info": { "fullyQualifiedName": "urn:dpds:org:dataproducts:p:1", "name": "p", "version": "1.0.0", "domain": "d", "owner": { "id": "ada" } },
     "interfaceComponents": { "outputPorts": [{ "$ref": "${reference}" }] },
     "components": ${components} }`;

describe('a data product descriptor', () => {
  test('is told by its content and read with what it refers to, without a finding', () => {
    const { formats, problems, findings } = readProducts(files);
    expect({ problems, findings }).toEqual({ problems: [], findings: [] });
    expect(formats).toEqual(['dpds', undefined, undefined, undefined, undefined]);
  });

  test('is in the mesh with its ports, what they promise, and whom they name', () => {
    const { ids, entity } = shortly(meshAfter(files));
    expect(ids).toEqual([
      `contract-version:${key}/events:1.0.0`,
      `contract-version:${contract}:2.1.0`,
      `data-contract:${key}/events`,
      `data-contract:${contract}`,
      `data-product:${key}`,
      'data-product:org.example/shop/1',
      'dataset:postgres%3A//db.example.org%3A5433:sales.public.orders',
      'domain:order-management',
      'field:postgres%3A//db.example.org%3A5433:sales.public.orders:id',
      'field:postgres%3A//db.example.org%3A5433:sales.public.orders:placed_at',
      'field:postgres%3A//db.example.org%3A5433:sales.public.orders:state',
      `input-port:${key}:erp:2`,
      `input-port:${key}:shop:2`,
      `output-port:${key}:events:2`,
      `output-port:${key}:orders:2`,
      'output-port:org.example/shop/1:carts:1',
      'output-port:org.example/shop/1:visits:1',
      'team:team-of-sales',
    ]);
    const product = entity(`data-product:${key}`);
    expect(product).toMatchObject({ name: 'Sales', version: '2.4.1', tags: ['sales'] });
    expect(JSON.parse(String(product?.['managementPorts']))).toMatchObject([
      { name: 'catalogue', content: 'discoverability', description: 'Where to look' },
      { name: 'health', content: 'observability', type: 'rest-services' },
      { name: 'knobs', content: 'control' },
    ]);
    expect(entity(`output-port:${key}:orders:2`)).toMatchObject({
      description: 'One row per order',
      type: 'TABLE',
      tags: ['version:2.1.0'],
      server: '{"type":"postgres","location":"europe.cloud::postgres"}',
    });
    expect(entity('team:team-of-sales')).toMatchObject({
      members: '[{"username":"ada@example.org","name":"Ada","role":"DATA_OWNER"}]',
      channels: '[{"type":"CHAT","address":"#sales"}]',
    });
    const version = entity(`contract-version:${contract}:2.1.0`);
    expect(JSON.parse(String(version?.['contract']))).toMatchObject({
      usage: 'Filter by day',
      limitations: 'Not for care',
      // What is owed counts before what is aimed at.
      serviceLevels: [
        { property: 'availability', value: '99.5' },
        { property: 'freshness', value: '5m' },
      ],
    });
    expect(JSON.parse(String(version?.['schema']))[0].fields).toMatchObject([
      { path: 'id', logicalType: 'integer', isPrimaryKey: true },
      { path: 'state', physicalType: 'VARCHAR(50)', isRequired: true },
      { path: 'placed_at', logicalType: 'timestamp', isRequired: false },
    ]);
  });

  test('has the flows that its applications and the names of other ports tell of', () => {
    expect(shortly(meshAfter(files)).edges).toEqual([
      `dataset:postgres%3A//db.example.org%3A5433:sales.public.orders → output-port:${key}:orders:2 DECLARED`,
      `input-port:${key}:erp:2 → output-port:${key}:events:2 INFERRED/PRODUCT`,
      `input-port:${key}:shop:2 → output-port:${key}:events:2 INFERRED/PRODUCT`,
      `input-port:${key}:shop:2 → output-port:${key}:orders:2 DECLARED`,
      `output-port:org.example/shop/1:carts:1 → input-port:${key}:shop:2 DECLARED`,
      `output-port:org.example/shop/1:visits:1 → input-port:${key}:shop:2 DECLARED`,
    ]);
  });

  test('of which one application is silent has no flow inside but the assumed ones', () => {
    const silent = files['sales/descriptor.json']?.replace('"consumesFrom": ["shop"], ', '') ?? '';
    const { edges } = shortly(meshAfter({ ...files, 'sales/descriptor.json': silent }));
    expect(edges.filter((edge) => edge.startsWith('input-port'))).toHaveLength(4);
    expect(edges.filter((edge) => edge.includes('INFERRED/PRODUCT'))).toHaveLength(4);
  });

  test('sent again is unchanged, and sent without a port takes it back', () => {
    const mesh = meshAfter(files);
    expect(new Set(sendAgain(mesh, readProducts(files).items))).toEqual(new Set(['UNCHANGED']));
    const shorter = files['sales/descriptor.json']
      ?.replace('{ "$ref": "ports/shop-input.json" }, ', '')
      .replace('"consumesFrom": ["shop"]', '"consumesFrom": ["erp"]');
    const { 'sales/ports/shop-input.json': _, ...rest } = files;
    const { ids } = shortly(meshAfter(files, { ...rest, 'sales/descriptor.json': shorter ?? '' }));
    expect(ids.filter((id) => id.includes('shop'))).toEqual([]);
  });

  test.each([
    ['https://example.org/port.json', /is a URL, and nothing is ever fetched/],
    ['//example.org/port.json', /is a URL, and nothing is ever fetched/],
    ['../port.json', /leaves the folder of the descriptor/],
    ['/etc/port.json', /leaves the folder of the descriptor/],
    ['port.json', /there is no document port.json among what was sent/],
    ['#/components/outputPorts/none', /descriptor.json has nothing at "\/components\/outputPorts\/none"/],
    ['#components.outputPorts', /wanted a mapping at a JSON pointer/],
    ['#/components/a', /refers to what it stands in: descriptor.json#\/components\/a → .*\/b → .*\/a/],
  ])('with a reference to %s is told of it, and loses nothing else', (reference, message) => {
    const components = '{ "a": { "$ref": "#/components/b" }, "b": { "$ref": "#/components/a" } }';
    const { findings, problems, items } = readProducts({
      'descriptor.json': referring(reference, components),
    });
    expect(problems).toEqual([]);
    expect(findings.filter((finding) => message.test(finding))).toHaveLength(1);
    const mesh = createMeshModel();
    send(mesh, items);
    expect(shortly(mesh).ids).toContain('data-product:org/p/1');
  });

  test('is told of what is wrong in another document at its place there', () => {
    const { findings } = readProducts({
      '../a/descriptor.json': referring('ports/port.yaml'),
      '../a/ports/port.yaml': 'name: out\nversion: 1\ntags: x\n',
    });
    expect(findings).toEqual([
      '../a/ports/port.yaml:2:10 version: version: wanted text; received 1',
      '../a/ports/port.yaml:3:7 tags: tags: wanted a list; received "x"',
    ]);
    expect(
      readProducts({ 'descriptor.json': referring('port.json') }, { strict: true }).problems,
    ).not.toEqual([]);
  });

  test('without a name of its own is refused', () => {
    expect(readProducts({ a: '{ "dataProductDescriptor": "1.0.0", "info": {} }' }).problems).toEqual([
      'info.fullyQualifiedName: wanted urn:dpds:<mesh>:dataproducts:<product>:<major>; received none',
    ]);
  });
});
