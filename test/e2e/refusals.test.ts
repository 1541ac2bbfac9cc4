import { beforeAll, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { odcs, refused, table, writeBasis, writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const writer = writerOf(() => server);
const { write, read } = writer;
beforeAll(async () => {
  await writeBasis(writer);
  await write('dataProductUpsert', { key: 'orders', outputPorts: [{ name: 'table' }] });
  await write('accessAgreementUpsert', {
    key: 'aa-1',
    port: urn('output-port', 'orders', 'table', '1'),
    consumer: urn('team', 'grid'),
  });
}, 60_000);

describe('upserts', () => {
  test.each([
    [
      'domainUpsert',
      { slug: 'self', parent: urn('domain', 'self') },
      refused('INVALID', ['parent'], 'a part of itself'),
    ],
    [
      'domainUpsert',
      { slug: 'x', owner: urn('team', 'nobody') },
      refused('NOT_FOUND', ['owner'], 'there is no urn:mesh:team:nobody'),
    ],
    [
      'boundedContextUpsert',
      { slug: 'x', domain: urn('team', 'grid') },
      refused('INVALID', ['domain'], 'domain is urn:mesh:domain:…'),
    ],
    ['teamUpsert', { slug: '' }, refused('INVALID', ['slug'], 'the slug of a team is empty')],
    [
      'termUpsert',
      { context: 'nowhere', slug: 'x' },
      refused('NOT_FOUND', ['context'], 'there is no urn:mesh:bounded-context:nowhere'),
    ],
    [
      'dataProductUpsert',
      { key: 'x', links: [{ title: 'x', url: 'javascript:alert(1)' }] },
      refused('INVALID', ['links', '0', 'url'], 'an http or https URL'),
    ],
    [
      'dataProductUpsert',
      { key: 'x', inputPorts: [{ name: 'a', pin: 'one' }] },
      refused('INVALID', ['inputPorts', '0', 'pin'], 'a semver range'),
    ],
    [
      'dataProductUpsert',
      { key: 'x', outputPorts: [{ name: 'a' }, { name: 'a' }] },
      refused('INVALID', ['outputPorts', '1', 'name'], 'is there twice'),
    ],
    [
      'dataProductUpsert',
      { key: 'x', inputPorts: [{ name: 'a', provider: urn('output-port', 'no', 'port', '1') }] },
      refused('NOT_FOUND', ['inputPorts', '0', 'provider'], 'there is no urn:mesh:output-port:no:port:1'),
    ],
    [
      'dataContractUpsert',
      { document: odcs('x', '1.0.0'), port: urn('output-port', 'no', 'port', '1') },
      refused('NOT_FOUND', ['port'], 'there is no urn:mesh:output-port:no:port:1'),
    ],
    [
      'dataContractUpsert',
      { document: odcs('x', '1.0.0'), bindings: [{ object: 'y', dataset: table('y') }] },
      refused('INVALID', ['bindings', '0', 'object'], 'no schema object "y"'),
    ],
    [
      'datasetUpsert',
      { ...table('x'), fields: [{ path: 'a' }, { path: 'a' }] },
      refused('INVALID', ['fields', '1', 'path'], '"a" is there twice'),
    ],
    [
      'datasetUpsert',
      { ...table('x'), fields: [{ path: 'a', terms: [urn('team', 'grid')] }] },
      refused('INVALID', ['fields', '0', 'terms'], 'received "urn:mesh:team:grid"'),
    ],
    [
      'jobUpsert',
      { namespace: 'airflow', name: 'a\u0000b' },
      refused('INVALID', ['name'], 'has a control character'),
    ],
    [
      'jobUpsert',
      { namespace: 'airflow', name: 'x', sql: 'x'.repeat(40_000) },
      refused('INVALID', ['sql'], 'sql has 40000 characters; at most 32768 fit'),
    ],
    [
      'accessAgreementUpsert',
      {
        key: 'x',
        port: urn('output-port', 'orders', 'table', '1'),
        consumer: urn('team', 'grid'),
        from: '2026-02-01T00:00:00Z',
        until: '2026-01-01T00:00:00Z',
      },
      refused('INVALID', ['until'], 'before it begins'),
    ],
  ])('%s refuses %j', async (name, input, expected) => {
    const before = await read('{ meshRevision }');
    expect(await write(name, input)).toMatchObject(expected);
    expect(await read('{ meshRevision }')).toEqual(before);
  });

  test('an access agreement that is new needs a port and a consumer', async () => {
    const { outcome, userErrors } = await write(
      'accessAgreementUpsert',
      { key: 'bare' },
      'accessAgreement { id }',
    );
    expect(outcome).toBe('REJECTED');
    expect(userErrors.map(({ path }) => path)).toEqual([['port'], ['consumer']]);
    expect(await write('accessAgreementUpsert', { key: 'aa-1', purpose: 'settlement' })).toMatchObject({
      outcome: 'UPDATED',
    });
  });

  test('a contract document that is none is refused with the line of each problem', async () => {
    const { outcome, userErrors } = await write('dataContractUpsert', {
      document: 'apiVersion: v3.1.0\nkind: DataContract\nid: 5\n',
    });
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
    expect(
      (await read(`{ dataProduct(id: "${urn('data-product', 'bad')}") { id } }`)).dataProduct,
    ).toBeNull();
  });
});
