import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ mesh: 'empty' });
  await write('teamUpsert', { slug: 'grid', name: 'Grid' });
  await write('domainUpsert', { slug: 'network', name: 'Network' });
  for (const slug of ['billing', 'grid-operations']) await write('boundedContextUpsert', { slug, domain: urn('domain', 'network') });
  await write('termUpsert', { context: 'billing', slug: 'meter', definition: 'a line of an invoice' });
  await write('termUpsert', { context: 'grid-operations', slug: 'meter', definition: 'an instrument' });
}, 60_000);
afterAll(async () => {
  await server.stop();
});

interface Payload {
  readonly outcome: string;
  readonly revision: number;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
  readonly [member: string]: any;
}

/** Sends a mutation; `selection` is what is asked of the payload besides the common fields. */
async function write(name: string, input: object, selection = ''): Promise<Payload> {
  const type = server.app.schema.getMutationType()?.getFields()[name]?.args[0]?.type;
  const text = `mutation Write($input: ${String(type)}) { ${name}(input: $input) { outcome revision userErrors { code message path } ${selection} } }`;
  return (await server.ask(text, { input }))[name] as Payload;
}

async function read(text: string): Promise<any> {
  return server.ask(text);
}

const table = (name: string) => ({ namespace: 'postgres://db:5432', name: `shop.public.${name}` });
const tableId = (name: string) => urn('dataset', 'postgres://db:5432', `shop.public.${name}`);
const refused = (code: string, path: readonly string[], message: string) => ({
  outcome: 'REJECTED',
  userErrors: [{ code, path, message: expect.stringContaining(message) }],
});

const odcs = (id: string, version: string, extra = '') =>
  `apiVersion: v3.1.0\nkind: DataContract\nid: ${id}\nversion: ${version}\nstatus: active\nname: ${id}\n${extra}schema:\n  - name: orders\n    physicalName: orders\n    properties:\n      - name: id\n        logicalType: string\n        required: true\n        primaryKey: true\n      - name: total\n        logicalType: number\n`;

describe('upserts', () => {
  const cases: readonly [name: string, input: object, selection: string, written: object][] = [
    [
      'domainUpsert',
      { slug: 'sales', name: 'Sales', type: 'AGGREGATE', subdomainType: 'CORE', parent: urn('domain', 'network'), owner: urn('team', 'grid'), tags: ['eu', 'eu'] },
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
      { slug: 'shop', members: [{ username: 'ann', role: 'DATA_OWNER' }, { username: 'bob' }], channels: [{ type: 'CHAT', address: '#shop' }] },
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
        outputPorts: [{ name: 'table', type: 'TABLE', datasets: [table('orders')], server: { type: 'postgres', location: 'postgres://u:secret@db:5432' } }],
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
        inputPorts: [{ name: 'orders', provider: urn('output-port', 'orders', 'table', '1'), pin: '^1', uses: ['total'] }],
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
          { path: 'mail', type: 'text', classification: 'personal', terms: [urn('term', 'billing', 'meter')] },
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
      { namespace: 'airflow', name: 'nightly', sql: 'SELECT 1', sourceCodeLocation: 'https://u:secret@git.example/x', owner: urn('team', 'grid') },
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
  ];

  test('each creates what it says, and said again it changes nothing', async () => {
    for (const [name, input, selection, written] of cases) {
      const first = await write(name, input, selection);
      expect(first, name).toMatchObject({ outcome: 'CREATED', userErrors: [], ...written });
      const again = await write(name, input, selection);
      expect(again, name).toMatchObject({ outcome: 'UNCHANGED', userErrors: [], ...written });
      expect(again.revision, name).toBe(first.revision);
    }
  });

  test('an absent field is left alone, null clears, another value changes', async () => {
    await write('domainUpsert', { slug: 'parts', name: 'Parts', description: 'spare parts', tags: ['a'] });
    const changed = await write('domainUpsert', { slug: 'parts', name: 'Spare parts', tags: null }, 'domain { name description tags }');
    expect(changed).toMatchObject({ outcome: 'UPDATED', domain: { name: 'Spare parts', description: 'spare parts', tags: [] } });
    const cleared = await write('domainUpsert', { slug: 'parts', description: null }, 'domain { name description }');
    expect(cleared).toMatchObject({ outcome: 'UPDATED', domain: { name: 'Spare parts', description: null } });
  });

  test('a product keeps the ports that are said and retires the others', async () => {
    await write('dataProductUpsert', { key: 'ports', outputPorts: [{ name: 'a' }, { name: 'b' }] });
    const { dataProduct } = await write('dataProductUpsert', { key: 'ports', outputPorts: [{ name: 'b' }, { name: 'b', version: '2' }] }, 'dataProduct { outputPorts { id } }');
    expect(dataProduct.outputPorts).toEqual([
      { id: urn('output-port', 'ports', 'b', '1') },
      { id: urn('output-port', 'ports', 'b', '2') },
    ]);
    const gone = await read(`{ outputPort(id: "${urn('output-port', 'ports', 'a', '1')}") { isRetired } }`);
    expect(gone.outputPort).toEqual({ isRetired: true });
  });

  test('a dataset keeps the fields that are said, in their order', async () => {
    await write('datasetUpsert', { ...table('wide'), fields: [{ path: 'a' }, { path: 'b' }, { path: 'c' }] });
    const { dataset } = await write('datasetUpsert', { ...table('wide'), fields: [{ path: 'c' }, { path: 'a' }] }, 'dataset { fields { nodes { path } } }');
    expect(dataset.fields.nodes).toEqual([{ path: 'c' }, { path: 'a' }]);
  });

  test.each([
    ['domainUpsert', { slug: 'self', parent: urn('domain', 'self') }, refused('INVALID', ['parent'], 'a part of itself')],
    ['domainUpsert', { slug: 'x', owner: urn('team', 'nobody') }, refused('NOT_FOUND', ['owner'], 'there is no urn:mesh:team:nobody')],
    ['boundedContextUpsert', { slug: 'x', domain: urn('team', 'grid') }, refused('INVALID', ['domain'], 'domain is urn:mesh:domain:…')],
    ['teamUpsert', { slug: '' }, refused('INVALID', ['slug'], 'the slug of a team is empty')],
    ['termUpsert', { context: 'nowhere', slug: 'x' }, refused('NOT_FOUND', ['context'], 'there is no urn:mesh:bounded-context:nowhere')],
    ['dataProductUpsert', { key: 'x', links: [{ title: 'x', url: 'javascript:alert(1)' }] }, refused('INVALID', ['links', '0', 'url'], 'an http or https URL')],
    ['dataProductUpsert', { key: 'x', inputPorts: [{ name: 'a', pin: 'one' }] }, refused('INVALID', ['inputPorts', '0', 'pin'], 'a semver range')],
    ['dataProductUpsert', { key: 'x', outputPorts: [{ name: 'a' }, { name: 'a' }] }, refused('INVALID', ['outputPorts', '1', 'name'], 'is there twice')],
    ['dataProductUpsert', { key: 'x', inputPorts: [{ name: 'a', provider: urn('output-port', 'no', 'port', '1') }] }, refused('NOT_FOUND', ['inputPorts', '0', 'provider'], 'there is no urn:mesh:output-port:no:port:1')],
    ['dataContractUpsert', { document: odcs('x', '1.0.0'), port: urn('output-port', 'no', 'port', '1') }, refused('NOT_FOUND', ['port'], 'there is no urn:mesh:output-port:no:port:1')],
    ['dataContractUpsert', { document: odcs('x', '1.0.0'), bindings: [{ object: 'y', dataset: table('y') }] }, refused('INVALID', ['bindings', '0', 'object'], 'no schema object "y"')],
    ['datasetUpsert', { ...table('x'), fields: [{ path: 'a' }, { path: 'a' }] }, refused('INVALID', ['fields', '1', 'path'], '"a" is there twice')],
    ['datasetUpsert', { ...table('x'), fields: [{ path: 'a', terms: [urn('team', 'grid')] }] }, refused('INVALID', ['fields', '0', 'terms'], 'received "urn:mesh:team:grid"')],
    ['jobUpsert', { namespace: 'airflow', name: 'a\u0000b' }, refused('INVALID', ['name'], 'has a control character')],
    ['jobUpsert', { namespace: 'airflow', name: 'x', sql: 'x'.repeat(40_000) }, refused('INVALID', ['sql'], 'sql has 40000 characters; at most 32768 fit')],
    ['accessAgreementUpsert', { key: 'x', port: urn('output-port', 'orders', 'table', '1'), consumer: urn('team', 'grid'), from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' }, refused('INVALID', ['until'], 'before it begins')],
  ])('%s refuses %j', async (name, input, expected) => {
    const before = await read('{ meshRevision }');
    expect(await write(name, input)).toMatchObject(expected);
    expect(await read('{ meshRevision }')).toEqual(before);
  });

  test('an access agreement that is new needs a port and a consumer', async () => {
    const { outcome, userErrors } = await write('accessAgreementUpsert', { key: 'bare' }, 'accessAgreement { id }');
    expect(outcome).toBe('REJECTED');
    expect(userErrors.map(({ path }) => path)).toEqual([['port'], ['consumer']]);
    expect(await write('accessAgreementUpsert', { key: 'aa-1', purpose: 'settlement' })).toMatchObject({ outcome: 'UPDATED' });
  });

  test('a contract document that is none is refused with the line of each problem', async () => {
    const { outcome, userErrors } = await write('dataContractUpsert', { document: 'apiVersion: v3.1.0\nkind: DataContract\nid: 5\n' });
    expect(outcome).toBe('REJECTED');
    expect(userErrors.length).toBeGreaterThan(1);
    for (const { code, path } of userErrors) expect([code, path[0]]).toEqual(['INVALID', 'document']);
  });

  test('all problems of an input come at once, each with code, message and path, and nothing is written', async () => {
    const { outcome, userErrors, dataProduct } = await write(
      'dataProductUpsert',
      {
        key: 'bad',
        domain: 'network',
        owner: urn('domain', 'network'),
        links: [{ title: 'x', url: 'ftp://x' }],
        outputPorts: [{ name: '', terms: ['x'] }],
        inputPorts: [{ name: 'a', pin: '^^', provider: 'x' }],
      },
      'dataProduct { id }',
    );
    expect([outcome, dataProduct]).toEqual(['REJECTED', null]);
    expect(userErrors.map(({ code, path }) => `${code} ${path.join('.')}`).sort()).toEqual([
      'INVALID domain',
      'INVALID inputPorts.0.pin',
      'INVALID inputPorts.0.provider',
      'INVALID links.0.url',
      'INVALID outputPorts.0.name',
      'INVALID owner',
    ]);
    for (const { message } of userErrors) expect(message.length).toBeGreaterThan(10);
    expect((await read(`{ dataProduct(id: "${urn('data-product', 'bad')}") { id } }`)).dataProduct).toBeNull();
  });
});

describe('the context map', () => {
  const [upstream, downstream] = [urn('bounded-context', 'grid-operations'), urn('bounded-context', 'billing')];
  const selection = 'contextRelation { kind upstream { id } downstream { id } upstreamRoles downstreamRoles description }';

  test('a relation is set, replaced and removed', async () => {
    const set = await write(
      'contextRelationSet',
      { upstream, downstream, kind: 'UPSTREAM_DOWNSTREAM', upstreamRoles: ['PUBLISHED_LANGUAGE', 'OPEN_HOST_SERVICE'], downstreamRoles: ['ANTICORRUPTION_LAYER'], description: 'readings' },
      selection,
    );
    expect(set).toMatchObject({
      outcome: 'CREATED',
      contextRelation: {
        kind: 'UPSTREAM_DOWNSTREAM',
        upstream: { id: upstream },
        downstream: { id: downstream },
        upstreamRoles: ['OPEN_HOST_SERVICE', 'PUBLISHED_LANGUAGE'],
        downstreamRoles: ['ANTICORRUPTION_LAYER'],
        description: 'readings',
      },
    });
    const again = { upstream, downstream, kind: 'CUSTOMER_SUPPLIER' };
    expect(await write('contextRelationSet', again, selection)).toMatchObject({
      outcome: 'UPDATED',
      contextRelation: { kind: 'CUSTOMER_SUPPLIER', upstreamRoles: [], downstreamRoles: [], description: null },
    });
    expect(await write('contextRelationSet', again, selection)).toMatchObject({ outcome: 'UNCHANGED' });
    const { contextMap } = await read('{ contextMap { relations { kind upstream { id } } } }');
    expect(contextMap.relations).toEqual([{ kind: 'CUSTOMER_SUPPLIER', upstream: { id: upstream } }]);
    expect(await write('contextRelationSet', { upstream, downstream, kind: null }, selection)).toMatchObject({ outcome: 'UPDATED', contextRelation: null });
    expect((await read('{ contextMap { relations { kind } } }')).contextMap.relations).toEqual([]);
  });

  test('a symmetric relation is one, from whichever side it is said', async () => {
    expect(await write('contextRelationSet', { upstream, downstream, kind: 'PARTNERSHIP' })).toMatchObject({ outcome: 'CREATED' });
    expect(await write('contextRelationSet', { upstream: downstream, downstream: upstream, kind: 'PARTNERSHIP' })).toMatchObject({ outcome: 'UNCHANGED' });
    const { boundedContext } = await read(`{ boundedContext(id: "${upstream}") { relations { kind } } }`);
    expect(boundedContext.relations).toEqual([{ kind: 'PARTNERSHIP' }]);
  });

  test.each([
    [{ kind: 'CUSTOMER_SUPPLIER', upstreamRoles: ['OPEN_HOST_SERVICE'] }, 'upstreamRoles', 'does not offer one open host service for everybody'],
    [{ kind: 'CUSTOMER_SUPPLIER', downstreamRoles: ['CONFORMIST'] }, 'downstreamRoles', 'a conformist has none'],
    [{ kind: 'UPSTREAM_DOWNSTREAM', downstreamRoles: ['CONFORMIST', 'ANTICORRUPTION_LAYER'] }, 'downstreamRoles', 'takes the model over as it is'],
    [{ kind: 'PARTNERSHIP', upstreamRoles: ['PUBLISHED_LANGUAGE'] }, 'upstreamRoles', 'has no upstream side'],
    [{ kind: 'SHARED_KERNEL', downstreamRoles: ['CONFORMIST'] }, 'downstreamRoles', 'has no downstream side'],
    [{ kind: 'SEPARATE_WAYS', upstreamRoles: ['OPEN_HOST_SERVICE'] }, 'upstreamRoles', 'has no upstream side'],
    [{ kind: 'PARTNERSHIP', downstream: upstream }, 'downstream', 'no relation with itself'],
  ])('%j is refused with the reason', async (input, path, message) => {
    const payload = await write('contextRelationSet', { upstream, downstream, ...input }, selection);
    expect(payload).toMatchObject({ ...refused('INVALID', [path], message), contextRelation: null });
  });

  test('a relation with what is not there, or is no context, is refused', async () => {
    const unknown = { upstream: urn('bounded-context', 'nowhere'), downstream, kind: 'PARTNERSHIP' };
    expect(await write('contextRelationSet', unknown)).toMatchObject(refused('NOT_FOUND', ['upstream'], 'there is no'));
    const team = { upstream: urn('team', 'grid'), downstream, kind: 'PARTNERSHIP' };
    expect(await write('contextRelationSet', team)).toMatchObject(refused('INVALID', ['upstream'], 'received "urn:mesh:team:grid"'));
  });
});

describe('the glossary', () => {
  const [from, to] = [urn('term', 'billing', 'meter'), urn('term', 'grid-operations', 'meter')];

  test('a mapping is set, replaced and removed, and polysemes stand in the context map', async () => {
    const selection = 'termMapping { kind from { id } to { id } description }';
    expect(await write('termMap', { from, to, kind: 'POLYSEME_OF', description: 'a line, an instrument' }, selection)).toMatchObject({
      outcome: 'CREATED',
      termMapping: { kind: 'POLYSEME_OF', from: { id: from }, to: { id: to }, description: 'a line, an instrument' },
    });
    const { contextMap } = await read('{ contextMap { polysemes { from { id } to { id } } } }');
    expect(contextMap.polysemes).toEqual([{ from: { id: from }, to: { id: to } }]);
    expect(await write('termMap', { from, to, kind: 'NARROWER' }, selection)).toMatchObject({ outcome: 'UPDATED', termMapping: { kind: 'NARROWER', description: null } });
    expect(await write('termMap', { from, to, kind: null }, selection)).toMatchObject({ outcome: 'UPDATED', termMapping: null });
    expect((await read(`{ term(id: "${from}") { mappings { kind } } }`)).term.mappings).toEqual([]);
  });

  test('two meanings inside one context, a mapping to itself and unknown terms are refused', async () => {
    await write('termUpsert', { context: 'billing', slug: 'counter' });
    const inside = { from, to: urn('term', 'billing', 'counter'), kind: 'POLYSEME_OF' };
    expect(await write('termMap', inside)).toMatchObject(refused('INVALID', ['to'], 'inside which a word has one meaning'));
    expect(await write('termMap', { from, to: from, kind: 'SAME_AS' })).toMatchObject(refused('INVALID', ['to'], 'no mapping to itself'));
    const unknown = { from, to: urn('term', 'billing', 'nothing'), kind: 'SAME_AS' };
    expect(await write('termMap', unknown)).toMatchObject(refused('NOT_FOUND', ['to'], 'there is no'));
  });
});

describe('lineage', () => {
  const flow = { from: tableId('a'), to: tableId('b'), fields: [{ from: 'x', to: 'y' }] };

  test('a slice is asserted, replaced and withdrawn as a whole', async () => {
    const first = await write('lineageAssert', { slice: 'design', flows: [flow], job: { namespace: 'airflow', name: 'copy' } }, 'slice asserted withdrawn');
    expect(first).toMatchObject({ outcome: 'CREATED', slice: 'person:anonymous:design', withdrawn: 0 });
    expect(first['asserted']).toBeGreaterThan(1);
    const field = fieldOf(tableId('b'), 'y');
    const upstream = `{ field(id: "${field}") { upstream { field { id } influence evidence { kind source job { id } isResolved } } } }`;
    expect((await read(upstream)).field.upstream).toEqual([
      {
        field: { id: fieldOf(tableId('a'), 'x') },
        influence: 'DIRECT',
        evidence: { kind: 'DECLARED', source: 'person:anonymous', job: { id: urn('job', 'airflow', 'copy') }, isResolved: true },
      },
    ]);
    await write('datasetUpsert', table('c'));
    const replaced = await write('lineageAssert', { slice: 'design', flows: [{ from: tableId('c'), to: tableId('b') }] }, 'asserted withdrawn');
    expect(replaced.outcome).toBe('UPDATED');
    expect((await read(upstream)).field.upstream).toEqual([]);
    const withdrawn = await write('lineageWithdraw', { slice: 'design' }, 'slice asserted withdrawn');
    expect(withdrawn).toMatchObject({ outcome: 'UPDATED', asserted: 0, withdrawn: 1 });
    expect((await read(`{ dataset(id: "${tableId('b')}") { upstream { id } } }`)).dataset.upstream).toEqual([]);
    expect(await write('lineageWithdraw', { slice: 'design' })).toMatchObject({ outcome: 'UNCHANGED' });
  });

  test('what another slice says stays when one is withdrawn', async () => {
    for (const slice of ['one', 'two']) await write('lineageAssert', { slice, flows: [flow] });
    await write('lineageWithdraw', { slice: 'one' });
    const { dataset } = await read(`{ dataset(id: "${tableId('b')}") { upstream { id } } }`);
    expect(dataset.upstream).toEqual([{ id: tableId('a') }]);
    await write('lineageWithdraw', { slice: 'two' });
  });

  test.each([
    [{ slice: '', flows: [] }, ['slice'], 'the name of the slice is empty'],
    [{ slice: 's', flows: [flow], kind: 'INFERRED' }, ['kind'], 'INFERRED is what the server concludes'],
    [{ slice: 's', flows: [{ from: 'x', to: tableId('b') }] }, ['flows', '0', 'from'], 'received "x"'],
    [{ slice: 's', flows: [{ ...flow, fields: [{ from: 'x' }] }] }, ['flows', '0', 'fields', '0', 'influence'], 'say INDIRECT'],
  ])('%j is refused', async (input, path, message) => {
    expect(await write('lineageAssert', input, 'slice')).toMatchObject({ ...refused('INVALID', path, message), slice: null });
  });

  test('a flow from a port that is not there is refused, and so is a slice without a name', async () => {
    const input = { slice: 's', flows: [{ from: urn('output-port', 'no', 'port', '1'), to: tableId('b') }] };
    expect(await write('lineageAssert', input)).toMatchObject(refused('NOT_FOUND', ['flows', '0', 'from'], 'there is no'));
    expect(await write('lineageWithdraw', { slice: '' })).toMatchObject(refused('INVALID', ['slice'], 'is empty'));
  });
});

/** Names of mutations that end in a word. */
const named = (ending: string): string[] =>
  Object.keys(server.app.schema.getMutationType()?.getFields() ?? {}).filter((name) => name.endsWith(ending));

describe('the end of things', () => {
  const ends: readonly [mutation: string, id: string, make: readonly [string, object]][] = [
    ['domainRetire', urn('domain', 'gone'), ['domainUpsert', { slug: 'gone' }]],
    ['boundedContextRetire', urn('bounded-context', 'gone'), ['boundedContextUpsert', { slug: 'gone' }]],
    ['teamRetire', urn('team', 'gone'), ['teamUpsert', { slug: 'gone' }]],
    ['termRetire', urn('term', 'billing', 'gone'), ['termUpsert', { context: 'billing', slug: 'gone' }]],
    ['outputPortRetire', urn('output-port', 'gone', 'out', '1'), ['dataProductUpsert', { key: 'gone', outputPorts: [{ name: 'out' }], inputPorts: [{ name: 'in' }] }]],
    ['inputPortRetire', urn('input-port', 'gone', 'in', '1'), ['dataProductUpsert', { key: 'gone' }]],
    ['dataProductRetire', urn('data-product', 'gone'), ['dataProductUpsert', { key: 'gone' }]],
    ['contractVersionRetire', urn('contract-version', 'gone', '1.0.0'), ['dataContractUpsert', { document: odcs('gone', '1.0.0') }]],
    ['dataContractRetire', urn('data-contract', 'gone'), ['dataContractUpsert', { document: odcs('gone', '1.1.0') }]],
    ['datasetRetire', tableId('gone'), ['datasetUpsert', { ...table('gone'), fields: [{ path: 'a' }] }]],
    ['jobRetire', urn('job', 'airflow', 'gone'), ['jobUpsert', { namespace: 'airflow', name: 'gone' }]],
    ['accessAgreementRetire', urn('access-agreement', 'gone'), ['accessAgreementUpsert', { key: 'gone', port: urn('output-port', 'orders', 'table', '1'), consumer: urn('team', 'grid') }]],
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
      expect(await write(name, { id: `${id}x` }, 'id'), name).toMatchObject({ ...refused('NOT_FOUND', ['id'], 'there is no'), id: null });
      expect(await write(name, { id: urn('field', 'a', 'b', 'c') }), name).toMatchObject(refused('INVALID', ['id'], 'received "urn:mesh:field:a:b:c"'));
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
    expect(back['team']).toMatchObject({ isRetired: false, history: [{ operation: 'REVIVED' }, { operation: 'RETIRED' }, { operation: 'CREATED' }] });
  });
});

describe('other names', () => {
  const renames: readonly [mutation: string, id: string, to: string, make: readonly [string, object]][] = [
    ['domainRename', urn('domain', 'old'), urn('domain', 'new'), ['domainUpsert', { slug: 'old' }]],
    ['boundedContextRename', urn('bounded-context', 'old'), urn('bounded-context', 'new'), ['boundedContextUpsert', { slug: 'old' }]],
    ['teamRename', urn('team', 'old'), urn('team', 'new'), ['teamUpsert', { slug: 'old' }]],
    ['termRename', urn('term', 'billing', 'old'), urn('term', 'billing', 'new'), ['termUpsert', { context: 'billing', slug: 'old' }]],
    ['dataProductRename', urn('data-product', 'old'), urn('data-product', 'new'), ['dataProductUpsert', { key: 'old' }]],
    ['dataContractRename', urn('data-contract', 'old'), urn('data-contract', 'new'), ['dataContractUpsert', { document: odcs('old', '1.0.0') }]],
    ['datasetRename', tableId('old'), tableId('new'), ['datasetUpsert', { ...table('old'), fields: [{ path: 'a' }] }]],
    ['jobRename', urn('job', 'airflow', 'old'), urn('job', 'airflow', 'new'), ['jobUpsert', { namespace: 'airflow', name: 'old' }]],
  ];

  test('each rename is tried', () => {
    expect(renames.map(([name]) => name).sort()).toEqual(named('Rename').sort());
  });

  test('the id stays, the new name answers too, and a name that is taken is refused', async () => {
    for (const [name, id, to, [make, input]] of renames) {
      await write(make, input);
      expect(await write(name, { id, to }, 'entity { id aliases }'), name).toMatchObject({ outcome: 'UPDATED', entity: { id, aliases: [to] } });
      expect((await read(`{ node(id: "${to}") { id } }`)).node, name).toEqual({ id });
      expect(await write(name, { id, to }), name).toMatchObject({ outcome: 'UNCHANGED' });
      expect(await write(name, { id: `${id}x`, to: `${to}x` }, 'entity { id }'), name).toMatchObject({ ...refused('NOT_FOUND', ['id'], 'there is no'), entity: null });
      expect(await write(name, { id, to: urn('field', 'a', 'b', 'c') }), name).toMatchObject(refused('INVALID', ['to'], 'received'));
    }
    await write('teamUpsert', { slug: 'third' });
    expect(await write('teamRename', { id: urn('team', 'third'), to: urn('team', 'grid') })).toMatchObject(refused('CONFLICT', ['to'], 'is taken'));
  });

  test('what is said under the new name is said of the same thing, its parts too', async () => {
    expect(await write('teamUpsert', { slug: 'new', description: 'renamed' }, 'team { id description }')).toMatchObject({
      outcome: 'UPDATED',
      team: { id: urn('team', 'old'), description: 'renamed' },
    });
    const { field } = await read(`{ field(id: "${fieldOf(tableId('new'), 'a')}") { id dataset { id } } }`);
    expect(field).toEqual({ id: fieldOf(tableId('old'), 'a'), dataset: { id: tableId('old') } });
    const product = await write('dataProductUpsert', { key: 'of-team', owner: urn('team', 'new') }, 'dataProduct { owner { id } }');
    expect(product['dataProduct'].owner).toEqual({ id: urn('team', 'old') });
  });

  test('a term stays in its context', async () => {
    const input = { id: urn('term', 'billing', 'meter'), to: urn('term', 'grid-operations', 'device') };
    expect(await write('termRename', input)).toMatchObject(refused('INVALID', ['to'], 'a term stays in its bounded context'));
  });
});

describe('the audit log', () => {
  test('says who changed what, when, on whose word, before and after', async () => {
    const created = await write('domainUpsert', { slug: 'audited', name: 'Audited', description: 'one' });
    const updated = await write('domainUpsert', { slug: 'audited', description: 'two' });
    const { domain } = await read(
      `{ domain(id: "${urn('domain', 'audited')}") { history { revision at actor source operation entity before after } } }`,
    );
    expect(domain.history).toEqual([
      {
        revision: updated.revision,
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        actor: 'anonymous',
        source: 'person:anonymous',
        operation: 'UPDATED',
        entity: urn('domain', 'audited'),
        before: { description: 'one' },
        after: { description: 'two' },
      },
      expect.objectContaining({ revision: created.revision, operation: 'CREATED', before: null, after: expect.objectContaining({ name: 'Audited' }) }),
    ]);
  });

  test('commits are a feed without gaps', async () => {
    const { meshRevision } = await read('{ meshRevision }');
    const first = await write('teamUpsert', { slug: 'feed' });
    const second = await write('teamRetire', { id: urn('team', 'feed') });
    const { commits } = await read(`{ commits(since: ${meshRevision}) { revision created updated retired changes { entity operation } } }`);
    expect(commits).toEqual([
      { revision: first.revision, created: 1, updated: 0, retired: 0, changes: [{ entity: urn('team', 'feed'), operation: 'CREATED' }] },
      { revision: second.revision, created: 0, updated: 0, retired: 1, changes: [{ entity: urn('team', 'feed'), operation: 'RETIRED' }] },
    ]);
    const all: number[] = [];
    for (let since = 0; ; ) {
      const page = (await read(`{ commits(since: ${since}, first: 30) { revision } }`)).commits as { revision: number }[];
      if (page.length === 0) break;
      all.push(...page.map(({ revision }) => revision));
      since = all.at(-1) ?? 0;
    }
    expect(all).toEqual(Array.from({ length: second.revision }, (_, index) => index + 1));
  });
});
