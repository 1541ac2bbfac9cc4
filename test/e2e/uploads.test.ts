import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { IngestionReport } from '../../src/ingestion/report.ts';
import { openApp } from '../support/open-app.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty', environment: { MAX_DOCUMENT_BYTES: '100000' } });

const event = (number: number, job = 'job'): string =>
  JSON.stringify({
    eventType: 'COMPLETE',
    eventTime: '2026-11-20T06:00:00Z',
    producer: 'https://example.org',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` },
    job: { namespace: 'uploads', name: `${job}_${number}` },
    inputs: [{ namespace: 'uploads', name: 'in' }],
    outputs: [{ namespace: 'uploads', name: `${job}_out_${number}` }],
  });
const contract = 'apiVersion: v3.1.0\nkind: DataContract\nid: uploaded\nversion: 1.0.0\nstatus: active\n';

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: IngestionReport & { readonly detail: string; readonly problems: readonly object[] };
}

async function post(
  path: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}/api/v1/ingest/${path}`, { method: 'POST', body, headers });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Answer['body'],
  };
}

describe('a text of records is committed while it arrives', () => {
  const lines = Array.from({ length: 1_100 }, (_, index) => event(index));

  test('as lines, with the bad ones named by their line, larger than a document may be', async () => {
    const text = [...lines.slice(0, 700), '{"broken', ...lines.slice(700)].join('\n');
    expect(text.length).toBeGreaterThan(100_000);
    const { status, body } = await post('detect', text);
    expect([status, body.counts]).toEqual([
      200,
      { created: 1_100, updated: 0, unchanged: 0, stale: 0, rejected: 1 },
    ]);
    expect(body.documents).toMatchObject([
      { format: 'openlineage', problems: [{ code: 'INVALID', path: [700], line: 701 }] },
    ]);
  }, 60_000);

  test('as a list, compressed, again unchanged', async () => {
    const { status, body } = await post('openlineage', gzipSync(`[\n${lines.join(',\n')}\n]`), {
      'content-encoding': 'gzip',
    });
    expect([status, body.counts]).toEqual([
      200,
      { created: 0, updated: 0, unchanged: 1_100, stale: 0, rejected: 0 },
    ]);
  }, 60_000);

  test('and what came before it broke is in', async () => {
    const { status, body } = await post('detect', `[${event(1, 'cut')}, ${event(2, 'cut')}, {"run": `);
    expect([status, body.counts.created, body.counts.rejected]).toEqual([200, 2, 1]);
    expect(body.documents[0]?.problems).toMatchObject([
      { path: [2], message: expect.stringContaining('the rest is no JSON') },
    ]);
  });

  test('and progress is told line by line when it is asked for', async () => {
    const response = await fetch(`${server.url}/api/v1/ingest/detect`, {
      method: 'POST',
      body: lines.join('\n'),
      headers: { accept: 'application/x-ndjson' },
    });
    const said = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { progress?: { records: number }; report?: IngestionReport });
    expect(said.map(({ progress }) => progress?.records)).toEqual([500, 1_000, 1_100, undefined]);
    expect(said.at(-1)?.report?.counts.unchanged).toBe(1_100);
  }, 60_000);

  test('the first records are in before the last ones are sent', async () => {
    const url = new URL(`${server.url}/api/v1/ingest/detect`);
    const sending = request(url, { method: 'POST', headers: { accept: 'application/x-ndjson' } });
    const answered = new Promise<string>((resolve, reject) => {
      sending.on('error', reject);
      sending.on('response', (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes('"progress"')) sending.end();
        });
        response.on('end', () => resolve(text));
      });
    });
    for (const line of Array.from({ length: 501 }, (_, index) => event(index, 'early')))
      sending.write(`${line}\n`);
    const text = await answered;
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(text).toContain('"created":501');
  }, 60_000);
});

describe('documents that are read as a whole', () => {
  test('are told by their content, alone or together', async () => {
    const alone = await post('detect', contract);
    expect([alone.status, alone.body.counts.created]).toEqual([200, 1]);
    const form = new FormData();
    form.append(
      'document',
      new Blob(['meshline: 1\nitems:\n  - dataContract: {documentFile: ../c.yaml}\n']),
      'a/b.yaml',
    );
    form.append('related', new Blob([contract]), 'c.yaml');
    form.append('related', new Blob(['nothing']), 'notes.txt');
    const together = await post('detect', form);
    expect([together.status, together.body.counts.unchanged, together.body.counts.rejected]).toEqual([
      200, 1, 0,
    ]);
    expect(together.body.documents.map(({ path, format }) => [path, format])).toEqual([
      ['a/b.yaml', 'meshline'],
      ['c.yaml', null],
      ['notes.txt', null],
    ]);
  });

  test('are refused with 422 and the report when nothing of them could be accepted', async () => {
    const { status, body } = await post('detect?path=broken.yaml', contract.replace('version: 1.0.0\n', ''));
    expect(status).toBe(422);
    expect(body.documents).toMatchObject([
      { path: 'broken.yaml', format: 'odcs', counts: { rejected: 1 }, problems: [{ code: 'INVALID' }] },
    ]);
    expect(await post('meshline', contract)).toMatchObject({
      status: 422,
      body: {
        documents: [{ problems: [{ message: expect.stringContaining('wanted a Meshline catalogue') }] }],
      },
    });
  });

  test('write nothing in a dry run, and the first report again under one key', async () => {
    const text = contract.replace('uploaded', 'keyed');
    const dry = await post('odcs?dryRun=true', text);
    expect(dry.body).toMatchObject({ isDryRun: true, counts: { created: 1 } });
    const first = await post('odcs', text, { 'idempotency-key': 'once' });
    const second = await post('odcs', text, { 'idempotency-key': 'once' });
    expect(first.body.counts.created).toBe(1);
    expect(second.body).toEqual(first.body);
  });
});

describe('a request that is no upload', () => {
  test.each([
    ['a format that nobody knows', 'nonsense', contract, {}, 404, /the path ends with one of detect, odcs/],
    [
      'parameters that nobody knows',
      'odcs?dry=1',
      contract,
      {},
      400,
      /the parameters are path, .*; received dry/,
    ],
    ['another encoding', 'odcs', contract, { 'content-encoding': 'br' }, 415, /gzip and identity/],
    ['what is no gzip', 'odcs', contract, { 'content-encoding': 'gzip' }, 400, /no gzip/],
    ['bytes that are no text', 'odcs', Buffer.from([0x61, 0xff, 0xfe, 0x62]), {}, 400, /no text in UTF-8/],
    ['a form without a file', 'detect', new FormData(), {}, 400, /no file/],
    ['a document that is too large', 'odcs', `${contract}# ${'x'.repeat(200_000)}`, {}, 413, /100000 bytes/],
  ])('%s', async (_, path, body, headers, status, detail) => {
    const answer = await post(path, body as never, headers);
    expect(answer).toMatchObject({
      status,
      type: 'application/problem+json; charset=utf-8',
      body: { status },
    });
    expect(answer.body.detail).toMatch(detail);
  });
});

describe('documentIngest', () => {
  const ingest = async (input: object): Promise<any> =>
    (
      await server.ask(
        `mutation Ingest($input: DocumentIngestInput!) { documentIngest(input: $input) {
          documents { path format counts { created unchanged rejected } items { path outcome id } problems { code message path line column } findings { message } }
          counts { created rejected } isDryRun revision userErrors { code path message } } }`,
        { input },
      )
    ).documentIngest;

  test('reads a document with those that it refers to, and says where something is wrong', async () => {
    const catalogue = `meshline: 1\nitems:\n  - team: {slug: docs}\n  - domain: {slug: docs, owner: "urn:mesh:team:nobody"}\n  - dataContract: {documentFile: c.yaml}\n`;
    const answer = await ingest({
      document: catalogue,
      path: 'a.yaml',
      related: [{ path: 'c.yaml', document: contract.replace('uploaded', 'related') }],
    });
    expect(answer.counts).toEqual({ created: 2, rejected: 1 });
    expect(answer.documents[0]).toMatchObject({
      path: 'a.yaml',
      format: 'meshline',
      items: [
        { outcome: 'CREATED' },
        { outcome: 'REJECTED', path: ['items', '1', 'domain'] },
        { outcome: 'CREATED' },
      ],
      problems: [{ code: 'NOT_FOUND', path: ['items', '1', 'domain', 'owner'], line: 4 }],
    });
    expect(answer.userErrors).toMatchObject([{ path: ['document', 'items', '1', 'domain', 'owner'] }]);
  });

  test('names the formats that are known', async () => {
    const { documentFormats } = await server.ask('{ documentFormats { format title } }');
    expect(documentFormats).toContainEqual({
      format: 'odcs',
      title: expect.stringContaining('a data contract'),
    });
    expect(await ingest({ document: 'just: text' })).toMatchObject({
      documents: [{ format: null }],
      userErrors: [{ code: 'INVALID', message: expect.stringContaining('a data contract') }],
    });
  });
});

test('a body that never ends does not keep the server from its own end', async () => {
  const { url, close } = await openApp({}, undefined, { drainMs: 200 });
  const sending = request(new URL(`${url}/api/v1/ingest/openlineage`), { method: 'POST' });
  const cut = new Promise<string | undefined>((resolve) =>
    sending.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code)),
  );
  sending.write(`${event(1, 'endless')}\n`);
  await expect.poll(() => sending.socket?.bytesWritten ?? 0).toBeGreaterThan(0);
  await close();
  expect(await cut).toBe('ECONNRESET');
}, 60_000);
