import { beforeAll, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { writerOf } from '../support/writer.ts';

const port = urn('output-port', 'bills', 'table', '1');
const consumer = urn('input-port', 'report', 'bills', '1');
const version = (number: string) => urn('contract-version', 'bills', number);
const document = (number: string, columns: readonly string[], status = 'draft', id = 'bills'): string =>
  [
    `apiVersion: v3.1.0\nkind: DataContract\nid: ${id}\nversion: ${number}\nstatus: ${status}\nname: Bills\nschema:`,
    '  - name: bills\n    properties:',
    ...columns.map(
      (name) =>
        `      - name: ${name.replace('!', '')}\n        logicalType: string\n        required: ${name.endsWith('!')}`,
    ),
    '',
  ].join('\n');

const server = withServer({ mesh: 'empty' });
const writer = writerOf(() => server);
const { write } = writer;

const publish = (input: object) =>
  write(
    'dataContractPublish',
    input,
    `policy warnings missing { id } contractVersion { status liveSince } dataContract { liveVersion { version } }
     check { verdict requiredBump consumers { nodes { id verdict } } }`,
  );
const upsert = (text: string) =>
  write('dataContractUpsert', { document: text, port }, 'contractVersion { status }');
const policy = (publishPolicy: string | null) =>
  write('domainUpsert', { slug: 'money', publishPolicy }, 'domain { publishPolicyInForce }');
const statuses = async (): Promise<Record<string, string>> => {
  const { dataContract } = await server.ask(
    `{ dataContract(id: "${urn('data-contract', 'bills')}") { versions { version status until } } }`,
  );
  return Object.fromEntries(dataContract.versions.map((each: any) => [each.version, each.status]));
};

beforeAll(async () => {
  await write('teamUpsert', { slug: 'reporting' });
  await write('domainUpsert', { slug: 'money' });
  await write('domainUpsert', { slug: 'billing', parent: urn('domain', 'money') });
  await write('dataProductUpsert', {
    key: 'bills',
    domain: urn('domain', 'billing'),
    outputPorts: [{ name: 'table' }],
  });
  await write('dataProductUpsert', {
    key: 'report',
    owner: urn('team', 'reporting'),
    inputPorts: [{ name: 'bills', provider: port, uses: ['total'] }],
  });
}, 120_000);

describe('the life of a contract version', () => {
  test('begins as a draft, is tried, and goes live; the port then exposes what it promises', async () => {
    await upsert(document('1.0.0', ['id', 'total']));
    expect(await publish({ version: version('1.0.0'), as: 'EARLY_ACCESS' })).toMatchObject({
      outcome: 'UPDATED',
      contractVersion: { status: 'EARLY_ACCESS', liveSince: null },
    });
    const live = await publish({ version: version('1.0.0') });
    expect(live).toMatchObject({
      outcome: 'UPDATED',
      policy: 'WARN',
      userErrors: [],
      contractVersion: { status: 'LIVE', liveSince: expect.any(String) },
      dataContract: { liveVersion: { version: '1.0.0' } },
    });
    expect(await publish({ version: version('1.0.0') })).toMatchObject({
      outcome: 'UNCHANGED',
      revision: live.revision,
    });
    const { outputPort } = await server.ask(
      `{ outputPort(id: "${port}") { datasets { fields { nodes { path } } } } }`,
    );
    expect(outputPort.datasets).toEqual([{ fields: { nodes: [{ path: 'id' }, { path: 'total' }] } }]);
  });

  test('keeps its document from the first live day, and says why another one is refused', async () => {
    const refused = await upsert(document('1.0.0', ['id']));
    expect(refused).toMatchObject({ outcome: 'REJECTED', userErrors: [{ code: 'CONFLICT' }] });
    expect(refused.userErrors[0]?.message).toContain('fixed');
    expect(await upsert(document('1.0.0', ['id', 'total']))).toMatchObject({ outcome: 'UNCHANGED' });
  });

  test('ends for the version whose place another one takes, at once or at a date', async () => {
    await upsert(document('1.1.0', ['id', 'total', 'tax']));
    const until = '2031-01-01T00:00:00.000Z';
    expect(await publish({ version: version('1.1.0'), previousUntil: until })).toMatchObject({
      outcome: 'UPDATED',
    });
    expect(await statuses()).toEqual({ '1.1.0': 'LIVE', '1.0.0': 'DEPRECATED' });
    await upsert(document('1.2.0', ['id', 'total', 'tax', 'note']));
    await publish({ version: version('1.2.0') });
    expect(await statuses()).toEqual({ '1.2.0': 'LIVE', '1.1.0': 'RETIRED', '1.0.0': 'DEPRECATED' });
    const early = await write(
      'dataContractRetireVersion',
      { version: version('1.0.0') },
      'contractVersion { id }',
    );
    expect(early.userErrors[0]?.message).toContain('stays until 2031-01-01');
    await write('dataContractDeprecate', { version: version('1.0.0'), until: '2020-01-01T00:00:00Z' });
    expect(
      await write('dataContractRetireVersion', { version: version('1.0.0') }, 'contractVersion { status }'),
    ).toMatchObject({ outcome: 'UPDATED', contractVersion: { status: 'RETIRED' } });
  });

  test('is in the history, step by step', async () => {
    const { contractVersion } = await server.ask(
      `{ contractVersion(id: "${version('1.0.0')}") { history { operation after } } }`,
    );
    const steps = contractVersion.history
      .map(({ after }: any) => after.status)
      .filter((status: unknown) => status !== undefined);
    expect(steps).toEqual(['RETIRED', 'DEPRECATED', 'LIVE', 'EARLY_ACCESS', 'DRAFT']);
  });

  test('is refused when somebody else wrote since the revision that the caller looked at', async () => {
    const { revision } = await upsert(document('1.3.0', ['id', 'total', 'tax', 'note', 'paid']));
    await upsert(document('1.3.0', ['id', 'total', 'tax', 'note', 'due']));
    const late = await publish({ version: version('1.3.0'), expectedRevision: revision });
    expect(late).toMatchObject({
      outcome: 'REJECTED',
      userErrors: [{ code: 'CONFLICT', path: ['version'] }],
    });
    expect(late.userErrors[0]?.message).toContain(`after the expected revision ${revision}`);
    expect(await publish({ version: version('1.3.0'), expectedRevision: late.revision })).toMatchObject({
      outcome: 'UPDATED',
    });
  });

  test('is refused when the version is too small a step for what changes', async () => {
    await upsert(document('1.4.0', ['id', 'total']));
    const small = await publish({ version: version('1.4.0') });
    expect(small).toMatchObject({ outcome: 'REJECTED', check: { requiredBump: 'MAJOR' } });
    expect(small.userErrors[0]?.message).toContain('too small a step');
  });
});

describe('publishing what breaks a consumer', () => {
  const breaking = { version: version('2.0.0') };
  const consent =
    'contractConsent { id type note givenBy until isExpired isForPresentContent consumer { id } }';

  test('is refused by a domain that refuses, inherited from the one above; a draft stays a draft', async () => {
    await upsert(document('2.0.0', ['id', 'tax', 'note', 'due']));
    expect(await policy('REFUSE')).toMatchObject({ domain: { publishPolicyInForce: 'REFUSE' } });
    const { domain } = await server.ask(
      `{ domain(id: "${urn('domain', 'billing')}") { publishPolicy publishPolicyInForce } }`,
    );
    expect(domain).toEqual({ publishPolicy: null, publishPolicyInForce: 'REFUSE' });
    const refused = await publish(breaking);
    expect(refused).toMatchObject({
      outcome: 'REJECTED',
      policy: 'REFUSE',
      missing: [{ id: consumer }],
      contractVersion: null,
      check: { verdict: 'BREAKS', consumers: { nodes: [{ id: consumer, verdict: 'BREAKS' }] } },
    });
    expect(refused.userErrors[0]?.message).toContain('contractVersionWaive');
    expect((await statuses())['2.0.0']).toBe('DRAFT');
  });

  test('does not go round the domain by a document that says active', async () => {
    const round = await upsert(document('2.0.0', ['id', 'tax', 'note', 'due'], 'active'));
    expect(round).toMatchObject({ outcome: 'REJECTED', userErrors: [{ code: 'CONFLICT' }] });
    expect(round.userErrors[0]?.message).toContain('dataContractPublish');
  });

  test('asks for the approval of who breaks, for the very content that goes live', async () => {
    await policy('APPROVE');
    const given = await write(
      'contractVersionApprove',
      { version: version('2.0.0'), consumer, note: 'we move in May' },
      consent,
    );
    expect(given.contractConsent).toMatchObject({
      type: 'APPROVAL',
      note: 'we move in May',
      isExpired: false,
      isForPresentContent: true,
      consumer: { id: consumer },
    });
    await upsert(document('2.0.0', ['id', 'note', 'due']));
    const stale = await server.ask(
      `{ contractVersion(id: "${version('2.0.0')}") { consents { isForPresentContent } } }`,
    );
    expect(stale.contractVersion.consents).toEqual([{ isForPresentContent: false }]);
    expect(await publish(breaking)).toMatchObject({ outcome: 'REJECTED', missing: [{ id: consumer }] });
  });

  test('goes by a waiver until it ends', async () => {
    const waive = (until: string) =>
      write('contractVersionWaive', { version: version('2.0.0'), consumer, note: 'agreed', until }, consent);
    expect((await waive('2020-01-01T00:00:00Z')).contractConsent).toMatchObject({
      type: 'WAIVER',
      isExpired: true,
    });
    expect(await publish(breaking)).toMatchObject({ outcome: 'REJECTED' });
    const waiver = (await waive('2031-01-01T00:00:00Z')).contractConsent;
    expect(waiver).toMatchObject({ isExpired: false });
    await write('contractConsentRetire', { id: waiver.id }, 'id');
    expect(await publish(breaking)).toMatchObject({ outcome: 'REJECTED' });
    await waive('2031-01-01T00:00:00Z');
    expect(await publish(breaking)).toMatchObject({ outcome: 'UPDATED', missing: [], userErrors: [] });
    expect(await statuses()).toMatchObject({ '2.0.0': 'LIVE', '1.3.0': 'RETIRED' });
  });

  test('is told where the domain only warns', async () => {
    await policy(null);
    await upsert(document('3.0.0', ['id']));
    await write('dataProductUpsert', {
      key: 'report',
      inputPorts: [{ name: 'bills', provider: port, uses: ['due'] }],
    });
    expect(await publish({ version: version('3.0.0'), mode: 'SIDE_BY_SIDE' })).toMatchObject({
      outcome: 'UPDATED',
      policy: 'WARN',
      check: { consumers: { nodes: [{ id: consumer, verdict: 'UNAFFECTED' }] } },
    });
    expect(await statuses()).toMatchObject({ '3.0.0': 'LIVE', '2.0.0': 'LIVE' });
  });
});

test('a consumer that holds a contract of its own is told when its expectation is no longer met', async () => {
  await write('dataContractUpsert', {
    document: document('1.0.0', ['id', 'due!'], 'active', 'report-expects'),
  });
  await write('dataProductUpsert', {
    key: 'report',
    inputPorts: [{ name: 'bills', provider: port, pin: '^2', expectation: 'report-expects' }],
  });
  const { contractCheck } = await server.ask(
    `query Check($document: String!) {
      contractCheck(candidate: {document: $document}) {
        consumers { nodes { id verdict reasons pin hits { direction } } }
      }
    }`,
    { document: document('2.1.0', ['id', 'note']) },
  );
  expect(contractCheck.consumers.nodes).toMatchObject([
    { id: consumer, verdict: 'BREAKS', reasons: expect.arrayContaining(['EXPECTATION_UNMET']) },
  ]);
  const { inputPort } = await server.ask(`{ inputPort(id: "${consumer}") { expectation { key } } }`);
  expect(inputPort).toEqual({ expectation: { key: 'report-expects' } });
});
