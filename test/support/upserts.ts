import { expect } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { odcs, table, tableId } from './writer.ts';

/** One input of each upsert in an order that each finds what it refers to: mutation, input, what is asked, what is answered. */
export const upserts: readonly [name: string, input: object, selection: string, written: object][] = [
  [
    'domainUpsert',
    {
      slug: 'sales',
      name: 'Sales',
      type: 'AGGREGATE',
      subdomainType: 'CORE',
      parent: urn('domain', 'network'),
      owner: urn('team', 'grid'),
      tags: ['eu', 'eu'],
    },
    'domain { id name type subdomainType tags parent { id } owner { id } isRetired }',
    {
      domain: {
        id: urn('domain', 'sales'),
        name: 'Sales',
        type: 'AGGREGATE',
        subdomainType: 'CORE',
        tags: ['eu'],
        parent: { id: urn('domain', 'network') },
        owner: { id: urn('team', 'grid') },
        isRetired: false,
      },
    },
  ],
  [
    'boundedContextUpsert',
    { slug: 'checkout', vision: 'pay in one step', isBigBallOfMud: true, domain: urn('domain', 'network') },
    'boundedContext { id name vision isBigBallOfMud domain { id } }',
    {
      boundedContext: {
        id: urn('bounded-context', 'checkout'),
        name: 'checkout',
        vision: 'pay in one step',
        isBigBallOfMud: true,
        domain: { id: urn('domain', 'network') },
      },
    },
  ],
  [
    'teamUpsert',
    {
      slug: 'shop',
      members: [{ username: 'ann', role: 'DATA_OWNER' }, { username: 'bob' }],
      channels: [{ type: 'CHAT', address: '#shop' }],
    },
    'team { id name members { username name role } channels { type address } }',
    {
      team: {
        id: urn('team', 'shop'),
        name: 'shop',
        members: [
          { username: 'ann', name: null, role: 'DATA_OWNER' },
          { username: 'bob', name: null, role: 'MEMBER' },
        ],
        channels: [{ type: 'CHAT', address: '#shop' }],
      },
    },
  ],
  [
    'termUpsert',
    { context: 'billing', slug: 'invoice', name: 'Invoice', definition: 'a claim', synonyms: ['bill'] },
    'term { id name description synonyms boundedContext { id } }',
    {
      term: {
        id: urn('term', 'billing', 'invoice'),
        name: 'Invoice',
        description: 'a claim',
        synonyms: ['bill'],
        boundedContext: { id: urn('bounded-context', 'billing') },
      },
    },
  ],
  [
    'dataProductUpsert',
    {
      key: 'orders',
      archetype: 'SOURCE_ALIGNED',
      domain: urn('domain', 'network'),
      owner: urn('team', 'grid'),
      links: [{ title: 'Wiki', url: 'https://wiki.example/orders' }],
      outputPorts: [
        {
          name: 'table',
          type: 'TABLE',
          datasets: [table('orders')],
          server: { type: 'postgres', location: 'postgres://u:secret@db:5432' },
        },
      ],
    },
    'dataProduct { id key archetype links { url } owner { id } outputPorts { id version server { location } datasets { id product { id } } } inputPorts { id } }',
    {
      dataProduct: {
        id: urn('data-product', 'orders'),
        key: 'orders',
        archetype: 'SOURCE_ALIGNED',
        links: [{ url: 'https://wiki.example/orders' }],
        owner: { id: urn('team', 'grid') },
        outputPorts: [
          {
            id: urn('output-port', 'orders', 'table', '1'),
            version: '1',
            server: { location: expect.not.stringContaining('secret') },
            datasets: [{ id: tableId('orders'), product: { id: urn('data-product', 'orders') } }],
          },
        ],
        inputPorts: [],
      },
    },
  ],
  [
    'dataProductUpsert',
    {
      key: 'reports',
      outputPorts: [{ name: 'pdf' }],
      inputPorts: [
        {
          name: 'orders',
          provider: urn('output-port', 'orders', 'table', '1'),
          pin: '^1',
          uses: ['total'],
        },
      ],
    },
    'dataProduct { inputPorts { id pin uses providers { id } } upstream { id } }',
    {
      dataProduct: {
        inputPorts: [
          {
            id: urn('input-port', 'reports', 'orders', '1'),
            pin: '^1',
            uses: ['total'],
            providers: [{ id: urn('output-port', 'orders', 'table', '1') }],
          },
        ],
        upstream: [{ id: urn('data-product', 'orders') }],
      },
    },
  ],
  [
    'dataContractUpsert',
    {
      document: odcs('orders', '1.0.0'),
      port: urn('output-port', 'orders', 'table', '1'),
      owner: urn('team', 'grid'),
      bindings: [{ object: 'orders', dataset: table('orders') }],
    },
    `dataContract { id owner { id } ports { id } liveVersion { version } }
     contractVersion { id status documentHash schema { name dataset { id } fields { path isRequired isPrimaryKey } } }`,
    {
      dataContract: {
        id: urn('data-contract', 'orders'),
        owner: { id: urn('team', 'grid') },
        ports: [{ id: urn('output-port', 'orders', 'table', '1') }],
        liveVersion: { version: '1.0.0' },
      },
      contractVersion: {
        id: urn('contract-version', 'orders', '1.0.0'),
        status: 'LIVE',
        documentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        schema: [
          {
            name: 'orders',
            dataset: { id: tableId('orders') },
            fields: [
              { path: 'id', isRequired: true, isPrimaryKey: true },
              { path: 'total', isRequired: false, isPrimaryKey: false },
            ],
          },
        ],
      },
    },
  ],
  [
    'datasetUpsert',
    {
      ...table('customers'),
      type: 'TABLE',
      product: urn('data-product', 'orders'),
      fields: [
        { path: 'id', type: 'uuid', isKey: true, isNullable: false },
        {
          path: 'mail',
          type: 'text',
          classification: 'personal',
          terms: [urn('term', 'billing', 'meter')],
        },
      ],
    },
    'dataset { id platform type owner { id } fields { totalCount nodes { path type isKey isNullable classification terms { id } } } }',
    {
      dataset: {
        id: tableId('customers'),
        platform: 'postgres',
        type: 'TABLE',
        owner: { id: urn('team', 'grid') },
        fields: {
          totalCount: 2,
          nodes: [
            { path: 'id', type: 'uuid', isKey: true, isNullable: false, classification: null, terms: [] },
            {
              path: 'mail',
              type: 'text',
              isKey: null,
              isNullable: null,
              classification: 'personal',
              terms: [{ id: urn('term', 'billing', 'meter') }],
            },
          ],
        },
      },
    },
  ],
  [
    'jobUpsert',
    {
      namespace: 'airflow',
      name: 'nightly',
      sql: 'SELECT 1',
      sourceCodeLocation: 'https://u:secret@git.example/x',
      owner: urn('team', 'grid'),
    },
    'job { id sql sourceCodeLocation owner { id } lastRun { runId } }',
    {
      job: {
        id: urn('job', 'airflow', 'nightly'),
        sql: 'SELECT 1',
        sourceCodeLocation: expect.not.stringContaining('secret'),
        owner: { id: urn('team', 'grid') },
        lastRun: null,
      },
    },
  ],
  [
    'accessAgreementUpsert',
    {
      key: 'aa-1',
      port: urn('output-port', 'orders', 'table', '1'),
      consumer: urn('team', 'grid'),
      status: 'ACTIVE',
      from: '2026-01-01T00:00:00Z',
      until: '2026-12-31T00:00:00+01:00',
    },
    'accessAgreement { id status from until port { id } consumerTeam { id } consumerProduct { id } }',
    {
      accessAgreement: {
        id: urn('access-agreement', 'aa-1'),
        status: 'ACTIVE',
        from: '2026-01-01T00:00:00.000Z',
        until: '2026-12-30T23:00:00.000Z',
        port: { id: urn('output-port', 'orders', 'table', '1') },
        consumerTeam: { id: urn('team', 'grid') },
        consumerProduct: null,
      },
    },
  ],
  [
    'qualityCheckUpsert',
    {
      dataset: table('orders'),
      name: 'not_null(id)',
      field: 'id',
      engine: 'dbt',
      severity: 'ERROR',
      result: { outcome: 'FAILED', at: '2026-01-02T06:00:00Z', failures: 3 },
    },
    `qualityCheck {
      id name engine severity assertion dataset { id } field { id } lastResult { outcome at failures message }
    }`,
    {
      qualityCheck: {
        id: urn('quality-check', table('orders').namespace, table('orders').name, 'not_null(id)'),
        name: 'not_null(id)',
        engine: 'dbt',
        severity: 'ERROR',
        assertion: null,
        dataset: { id: tableId('orders') },
        field: { id: fieldOf(tableId('orders'), 'id') },
        lastResult: { outcome: 'FAILED', at: '2026-01-02T06:00:00.000Z', failures: 3, message: null },
      },
    },
  ],
];
