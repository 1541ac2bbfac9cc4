import { describe, expect, test } from 'vitest';
import {
  createMeshModel,
  fixture,
  readProducts,
  send,
  sendAgain,
  shortly,
} from '../../support/read-products.ts';

const charging = fixture('dps/charging.yaml');
const read = (text: string, strict = false) => readProducts({ 'product.yaml': text }, { strict });
const key = 'mobility/charging/2';

function meshAfter(...texts: readonly string[]) {
  const mesh = createMeshModel();
  for (const text of texts) send(mesh, read(text).items);
  return mesh;
}

describe('a product of the Data Product Specification', () => {
  test('is told by its id, and read without a finding', () => {
    expect(read(charging)).toMatchObject({
      formats: ['data-product-specification'],
      problems: [],
      findings: [],
    });
  });

  test('is in the mesh with ports, contracts, jobs, storages and its team', () => {
    const { ids, entity } = shortly(meshAfter(charging));
    const contract = (name: string): string => `urn%3Admb%3Acmp%3Amobility%3Acharging%3A2%3A${name}`;
    expect(ids).toEqual([
      `contract-version:${contract('raw')}:2.0.1`,
      `contract-version:${contract('sessions')}:2.1.0`,
      `contract-version:${contract('topics')}:2.0.0`,
      `data-contract:${contract('raw')}`,
      `data-contract:${contract('sessions')}`,
      `data-contract:${contract('topics')}`,
      'data-product:grid/stations/1',
      `data-product:${key}`,
      'dataset:external:vendor-api',
      `dataset:mesh:${key}/cleaned`,
      `dataset:mesh:${key}/raw/raw`,
      `dataset:mesh:${key}/sessions/sessions`,
      `dataset:mesh:${key}/topics/topics`,
      'domain:mobility',
      `field:mesh:${key}/sessions/sessions:id`,
      `field:mesh:${key}/sessions/sessions:plate`,
      `field:mesh:${key}/sessions/sessions:readings`,
      `field:mesh:${key}/sessions/sessions:station`,
      `field:mesh:${key}/sessions/sessions:station.city`,
      `input-port:${key}:grid/stations/1/all:1`,
      `job:${key}:clean`,
      `job:${key}:load`,
      'output-port:grid/stations/1:all:1',
      `output-port:${key}:raw:2`,
      `output-port:${key}:sessions:2`,
      `output-port:${key}:topics:2`,
      'team:charging-crew',
    ]);
    expect(entity(`data-product:${key}`)).toMatchObject({
      name: 'Charging Sessions',
      status: 'ACTIVE',
      version: '2.3.0',
      tags: ['energy', 'environment:production', 'maturity:tactical'],
      managementPorts: expect.stringContaining('"content":"observability"'),
      '@owner': ['urn:mesh:team:charging-crew'],
      '@domain': ['urn:mesh:domain:mobility'],
    });
    expect(entity(`output-port:${key}:sessions:2`)).toMatchObject({
      type: 'TABLE',
      tags: ['version:2.1.0'],
      server: '{"type":"impala","environment":"production","location":"https://impala.example.org/sessions"}',
    });
    expect(entity('team:charging-crew')).toMatchObject({
      members: '[{"username":"ada.example.org","name":"Ada","role":"DATA_OWNER"}]',
      channels: '[{"type":"EMAIL","address":"charging@example.org"}]',
    });
  });

  test('promises its columns by a contract version in force', () => {
    const id = 'contract-version:urn%3Admb%3Acmp%3Amobility%3Acharging%3A2%3Asessions:2.1.0';
    const version = shortly(meshAfter(charging)).entity(id);
    expect(version).toMatchObject({ status: 'LIVE', version: '2.1.0' });
    const [object] = JSON.parse(String(version?.['schema']));
    expect(object.fields).toMatchObject([
      { path: 'id', logicalType: 'integer', physicalType: 'BIGINT', isRequired: true, isPrimaryKey: true },
      { path: 'plate', logicalType: 'string', physicalType: 'VARCHAR(12)', isRequired: false },
      { path: 'station', logicalType: 'object' },
      { path: 'station.city', logicalType: 'string', isRequired: true },
      { path: 'readings', logicalType: 'array' },
    ]);
    const { contract } = version as { contract: string };
    expect(JSON.parse(contract)).toMatchObject({
      purpose: 'Plan stations',
      limitations: 'Not for billing',
      serviceLevels: [
        { property: 'upTime', value: '99.9%' },
        { property: 'timeliness', value: '1 hour' },
      ],
    });
  });

  test('has lineage inside, through its workloads, and from ports of other products', () => {
    expect(shortly(meshAfter(charging)).edges).toEqual([
      `dataset:external:vendor-api → dataset:mesh:${key}/raw/raw DECLARED`,
      `dataset:external:vendor-api → dataset:mesh:${key}/topics/topics INFERRED/PRODUCT`,
      `dataset:mesh:${key}/cleaned → dataset:mesh:${key}/sessions/sessions DECLARED`,
      `dataset:mesh:${key}/raw/raw → dataset:mesh:${key}/cleaned DECLARED`,
      `dataset:mesh:${key}/raw/raw → dataset:mesh:${key}/sessions/sessions DECLARED`,
      `dataset:mesh:${key}/raw/raw → output-port:${key}:raw:2 DECLARED`,
      // Once by its list of datasets, once by its contract.
      `dataset:mesh:${key}/sessions/sessions → output-port:${key}:sessions:2 DECLARED`,
      `dataset:mesh:${key}/sessions/sessions → output-port:${key}:sessions:2 DECLARED`,
      `dataset:mesh:${key}/topics/topics → output-port:${key}:topics:2 DECLARED`,
      `input-port:${key}:grid/stations/1/all:1 → dataset:mesh:${key}/raw/raw DECLARED`,
      `input-port:${key}:grid/stations/1/all:1 → dataset:mesh:${key}/topics/topics INFERRED/PRODUCT`,
      `job:${key}:clean → dataset:mesh:${key}/cleaned undefined`,
      `job:${key}:clean → dataset:mesh:${key}/raw/raw undefined`,
      `job:${key}:load → dataset:external:vendor-api undefined`,
      `job:${key}:load → dataset:mesh:${key}/raw/raw undefined`,
      `output-port:grid/stations/1:all:1 → input-port:${key}:grid/stations/1/all:1 DECLARED`,
    ]);
  });

  test('of which nothing says what a workload feeds is taken to feed every port with it', () => {
    const loose = charging.replace(
      'dependsOn: [urn:dmb:cmp:mobility:charging:2:load]',
      'dependsOn: [urn:dmb:cmp:mobility:charging:2:cleaned]',
    );
    const { edges } = shortly(meshAfter(loose));
    for (const port of ['raw/raw', 'sessions/sessions', 'topics/topics'])
      expect(edges).toContain(
        `input-port:${key}:grid/stations/1/all:1 → dataset:mesh:${key}/${port} INFERRED/PRODUCT`,
      );
  });

  test('keeps its edge when the product that it reads is sent later', () => {
    const provider =
      'id: urn:dmb:dp:grid:stations:1\nname: stations\nkind: dataproduct\ndomain: grid\nversion: 1.0.0\ncomponents:\n  - { id: "urn:dmb:cmp:grid:stations:1:all", name: all, kind: outputport, version: 1.0.0, outputPortType: SQL, dataContract: { schema: [] } }\n';
    const edge = `output-port:grid/stations/1:all:1 → input-port:${key}:grid/stations/1/all:1 DECLARED`;
    for (const texts of [
      [charging, provider],
      [provider, charging],
    ])
      expect(shortly(meshAfter(...texts)).edges).toContain(edge);
  });

  test('sent again is unchanged, and sent without a component takes that back', () => {
    const mesh = meshAfter(charging);
    expect(new Set(sendAgain(mesh, read(charging).items))).toEqual(new Set(['UNCHANGED']));
    const shorter = charging
      .replace(/ {2}- id: urn:dmb:cmp:mobility:charging:2:load\n[^]*?(?= {2}- id)/, '')
      .replace('dependsOn: [urn:dmb:cmp:mobility:charging:2:load]', 'dependsOn: []');
    const { ids, edges } = shortly(meshAfter(charging, shorter));
    expect(ids.filter((id) => /load|vendor|grid/.test(id))).toEqual([]);
    expect(edges.filter((edge) => /load|vendor|grid/.test(edge))).toEqual([]);
  });

  test('with what it should not have is told of with the place, or refused where nothing can be read', () => {
    const wrong = charging
      .replace('urn:dmb:cmp:grid:stations:1:all', 'the stations')
      .replace('- urn:dmb:cmp:mobility:charging:2:cleaned', '- urn:dmb:cmp:mobility:charging:2:nothing')
      .replace('kind: storage', 'kind: shed')
      .replace('status: PUBLISHED', 'status: 7');
    const { findings, problems } = read(wrong);
    expect(problems).toEqual([]);
    expect(findings).toEqual([
      expect.stringMatching(/:14:9 status: .*wanted one of draft, published, retired.*received 7/),
      expect.stringMatching(
        /components.5.kind: wanted one of outputport, workload, storage, observability; received "shed"/,
      ),
      expect.stringMatching(/:38:9 components.1.dependsOn.1: the product has no component .*nothing/),
      expect.stringMatching(
        /components.3.readsFrom.0: wanted urn:dmb:cmp.*received "the stations", which is left out/,
      ),
    ]);
    expect(read(wrong, true).problems).toHaveLength(4);
    expect(read('id: urn:dmb:dp:x\ncomponents: []\n').problems).toEqual([
      'id: wanted urn:dmb:dp:<domain>:<product>:<major>; received "urn:dmb:dp:x"',
    ]);
  });
});
