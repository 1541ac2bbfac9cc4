import { gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import type { Settlement } from '../../../src/event-log/model.ts';
import { DomainError } from '../../../src/core/errors.ts';
import { urn } from '../../../src/core/urn.ts';
import { openLineageEndpoint } from '../../../src/ingestion/endpoint.ts';
import type { OpenLineageEndpointOptions } from '../../../src/ingestion/endpoint.ts';
import { memoryEventLog } from '../../support/memory-event-log.ts';
import type { MemoryEventLog, MemoryOptions } from '../../support/memory-event-log.ts';
import { fixture, now, runEvent } from './read-event.ts';

const path = '/api/v1/lineage';
const bodyLimit = 64 * 1024;
const json = { 'content-type': 'application/json' };
const servers: FastifyInstance[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface Posted {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

type Options = Partial<Omit<OpenLineageEndpointOptions, 'log'>> &
  MemoryOptions & { readonly prefix?: string };
type Post = (body: string | Buffer, headers?: Record<string, string>, to?: string) => Promise<Posted>;

/** A listening server whose log is in memory, and a way to post to it. */
async function serve({ settle, failing, isFull, ...options }: Options = {}): Promise<{
  readonly log: MemoryEventLog;
  readonly post: Post;
}> {
  const log = memoryEventLog({ settle, failing, isFull });
  const server = Fastify();
  servers.push(server);
  await server.register(openLineageEndpoint, {
    log,
    bodyLimit,
    bytesUnderWay: 16 * 1024 * 1024,
    authenticate: () => ({ name: 'pipeline' }),
    now: () => now,
    ...options,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    log,
    post: async (body, headers = json, to = path) => {
      const response = await fetch(`${url}${to}`, { method: 'POST', body, headers });
      const text = await response.text();
      return {
        status: response.status,
        body: JSON.parse(text) as Record<string, unknown>,
        headers: response.headers,
      };
    },
  };
}

const created: Settlement = { outcome: 'CREATED', revision: 12, problems: [] };
const refused: Settlement = {
  outcome: 'REJECTED',
  revision: 3,
  problems: [{ code: 'INVALID', message: 'no', path: ['job'] }],
};

const complete = JSON.stringify(fixture('complete'));

describe('POST /api/v1/lineage', () => {
  test('reads names as they are configured', async () => {
    const naming = { namespaces: new Map(), jobs: [{ pattern: /load_\d+/, name: 'load' }] };
    const { post, log } = await serve({ naming });
    await post(JSON.stringify({ ...runEvent(), job: { namespace: 'nightly', name: 'load_42' } }));
    expect(log.arrivals[0]?.item.id).toBe(urn('job', 'nightly', 'load'));
  });

  test('answers 201 once the event is in the log, word for word', async () => {
    const { post, log } = await serve({ settle: () => created });
    const { status, body } = await post(complete);
    expect([status, body]).toEqual([201, { key: expect.any(String) as string, outcome: 'ACCEPTED' }]);
    expect(log.arrivals).toMatchObject([{ sender: 'pipeline', key: body['key'] }]);
    expect(log.arrivals[0]?.body.toString()).toBe(complete);
  });

  test('answers what became of the event to a client that waits', async () => {
    const { post } = await serve({ settle: () => created });
    const { status, body, headers } = await post(complete, { ...json, prefer: 'respond-async, wait=5' });
    expect([status, body]).toMatchObject([201, { outcome: 'CREATED', revision: 12 }]);
    expect(headers.get('preference-applied')).toBe('wait=5');
  });

  test('answers 201 without an outcome when the wait is over before it is known', async () => {
    const { post } = await serve();
    const { status, body } = await post(complete, { ...json, prefer: 'wait=1' });
    expect([status, body]).toMatchObject([201, { outcome: 'ACCEPTED' }]);
  });

  test('takes an event once, however it is packed', async () => {
    const { post, log } = await serve({ settle: () => created });
    const first = await post(complete);
    const second = await post(gzipSync(complete), { ...json, 'content-encoding': 'gzip' });
    expect(second).toMatchObject({ status: 201, body: { key: first.body['key'], outcome: 'UNCHANGED' } });
    expect(log.arrivals).toHaveLength(1);
  });

  test('answers below a prefix', async () => {
    const { post } = await serve({ prefix: '/openlineage' });
    expect((await post(complete, json, `/openlineage${path}`)).status).toBe(201);
  });

  test.each([
    ['application/json; charset=utf-8'],
    ['Application/JSON;charset="UTF-8"'],
    ['application/vnd.openlineage+json'],
    ['text/json'],
  ])('takes %s', async (contentType) => {
    const { post } = await serve();
    expect((await post(complete, { 'content-type': contentType })).status).toBe(201);
  });

  test('takes other charsets and a byte order mark', async () => {
    const { post, log } = await serve();
    const event = runEvent({ job: { namespace: 'nächtlich', name: 'j' } });
    const latin = Buffer.from(JSON.stringify(event), 'latin1');
    expect((await post(latin, { 'content-type': 'application/json; charset=iso-8859-1' })).status).toBe(201);
    expect((await post(`\ufeff${JSON.stringify(event)}`)).status).toBe(201);
    expect(log.arrivals[0]?.item.id).toBe(log.arrivals[1]?.item.id);
  });

  test('takes gzip and any query string', async () => {
    const { post } = await serve();
    const headers = { ...json, 'content-encoding': 'gzip' };
    expect((await post(gzipSync(complete), headers, `${path}?api-version=2&x=%00&&=`)).status).toBe(201);
  });

  test('takes a body as large as the limit, and inflated up to four times that', async () => {
    const { post } = await serve();
    const padded = (size: number): string => complete + ' '.repeat(size - complete.length);
    const headers = { ...json, 'content-encoding': 'gzip' };
    expect((await post(padded(bodyLimit))).status).toBe(201);
    expect((await post(padded(bodyLimit + 1))).status).toBe(413);
    expect((await post(gzipSync(padded(4 * bodyLimit)), headers)).status).toBe(201);
    expect((await post(gzipSync(padded(4 * bodyLimit + 1)), headers)).status).toBe(413);
  });

  test('answers a client that sends far too much, and the next one too', async () => {
    const { post, log } = await serve({ bodyLimit: 1024 * 1024 });
    expect((await post(Buffer.alloc(3 * 1024 * 1024, 'x'))).status).toBe(413);
    expect((await post(complete)).status).toBe(201);
    expect(log.arrivals).toHaveLength(1);
  });
});

describe('a body that is no event', () => {
  test.each([
    ['half of an object', '{"eventTime":', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['a text', '"event"', 400],
    ['null', 'null', 400],
    ['wrong UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    ['an empty object', '{}', 422],
  ])('%s is refused', async (_, body, status) => {
    const { post, log } = await serve();
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, detail: expect.any(String) as string });
    expect(log.arrivals).toEqual([]);
    expect(log.refusals).toMatchObject([{ sender: 'pipeline', body: Buffer.from(body) }]);
    expect(log.refusals[0]?.problems).not.toEqual([]);
  });

  test('is named with all that is wrong with it', async () => {
    const { post } = await serve();
    const { status, body } = await post(JSON.stringify(runEvent({ run: {}, eventTime: 'soon' })));
    expect(status).toBe(422);
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      detail:
        'eventTime: an instant such as "2024-05-01T10:00:00.123Z" is wanted here; received "soon" (and 1 more problems)',
      problems: [
        { path: ['eventTime'], message: expect.stringContaining('"soon"') as string },
        { path: ['run', 'runId'], message: 'a text that is not empty is wanted here; received nothing' },
      ],
    });
  });

  test.each([
    ['text/plain', undefined, 415],
    ['application/x-www-form-urlencoded', undefined, 415],
    ['application/json; charset=klingon', undefined, 415],
    ['nonsense', undefined, 415],
    ['application/json', 'br', 415],
    ['application/json', 'gzip, gzip', 415],
    ['application/json', 'gzip', 400],
    ['application/json', 'identity', 201],
  ])('content type %s with encoding %s is %i %i', async (contentType, encoding, status) => {
    const { post } = await serve();
    const headers = {
      'content-type': contentType,
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    };
    expect((await post(complete, headers)).status).toBe(status);
  });

  test('cut in the middle of its gzip is refused', async () => {
    const { post } = await serve();
    const half = gzipSync(complete).subarray(0, 200);
    expect((await post(half, { ...json, 'content-encoding': 'gzip' })).status).toBe(400);
  });
});

const batchPath = `${path}/batch`;

describe('POST /api/v1/lineage/batch', () => {
  const [one, two] = [runEvent({}), runEvent({ job: { namespace: 'nightly', name: 'two' } })];

  test('answers 200 with the count of what is in', async () => {
    const { post, log } = await serve();
    const { status, body } = await post(JSON.stringify([one, two]), json, batchPath);
    expect([status, body]).toEqual([
      200,
      {
        status: 'success',
        summary: { received: 2, successful: 2, failed: 0, retriable: 0, non_retriable: 0 },
        failed_events: [],
      },
    ]);
    expect(log.arrivals).toHaveLength(2);
  });

  test('names what failed by its index, and whether it may come again', async () => {
    const { post, log } = await serve({
      failing: ({ item }) =>
        item.id?.endsWith('two') === true ? new DomainError('UNAVAILABLE', 'not now') : undefined,
    });
    const bad = { ...one, run: {} };
    const { status, body } = await post(JSON.stringify([bad, two, one, 'text']), json, batchPath);
    expect([status, body]).toEqual([
      200,
      {
        status: 'partial_success',
        summary: { received: 4, successful: 1, failed: 3, retriable: 1, non_retriable: 2 },
        failed_events: [
          { index: 0, reason: expect.stringContaining('run.runId') as string, retriable: false },
          { index: 1, reason: 'not now', retriable: true },
          { index: 3, reason: 'one event as a JSON object is wanted', retriable: false },
        ],
      },
    ]);
    expect(log.refusals).toHaveLength(2);
  });

  test('says with Prefer: wait what the graph has refused', async () => {
    const { post } = await serve({ settle: () => refused });
    const headers = { ...json, prefer: 'wait=2' };
    const { body } = await post(JSON.stringify([one]), headers, batchPath);
    expect(body['failed_events']).toEqual([{ index: 0, reason: 'job: no', retriable: false }]);
  });

  test('is 503 when nothing of it is in and all of it may come again', async () => {
    const { post } = await serve({ failing: () => new DomainError('UNAVAILABLE', 'not now') });
    expect((await post(JSON.stringify([one, two]), json, batchPath)).status).toBe(503);
  });

  test.each(['{}', '"text"', '[', ''])('is 400 for %s', async (body) => {
    const { post } = await serve();
    expect((await post(body, json, batchPath)).status).toBe(400);
  });
});

describe('what the server itself has to say', () => {
  const failing = (error: Error): Options => ({ failing: () => error });

  test('is 503 with Retry-After when nothing can be written now', async () => {
    const { post } = await serve(failing(new DomainError('UNAVAILABLE', 'too many are waiting')));
    const { status, headers, body } = await post(complete);
    expect([status, headers.get('retry-after'), body['detail']]).toEqual([503, '1', 'too many are waiting']);
  });

  test('is 503 when too much waits, whatever is sent', async () => {
    const { post, log } = await serve({ isFull: true });
    const { status, headers } = await post('not even JSON');
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(log.refusals).toEqual([]);
  });

  test('is 422 to a client that waits when the graph refuses the event', async () => {
    const { post } = await serve({ settle: () => refused });
    const { status, body } = await post(complete, { ...json, prefer: 'wait=5' });
    expect([status, body['problems']]).toEqual([422, [{ path: ['job'], message: 'no' }]]);
  });

  test('is 401 to strangers and 403 to those who may not, before the body is read', async () => {
    const { post, log } = await serve({
      authenticate: () => {
        throw new DomainError('FORBIDDEN', 'a key is wanted');
      },
    });
    const stranger = await post('not even JSON');
    expect([stranger.status, stranger.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await post(complete, { ...json, authorization: 'Bearer abc' })).status).toBe(403);
    expect([log.arrivals, log.refusals]).toEqual([[], []]);
  });

  test('is the parent server’s business when it is a bug', async () => {
    const { post } = await serve(failing(new TypeError('x is not a function')));
    const { status, headers } = await post(complete);
    expect(status).toBe(500);
    expect(headers.get('content-type')).not.toContain('problem');
  });
});
