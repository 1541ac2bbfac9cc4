import { gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import type { CommitReport, Patch } from '../../../src/commit/patch.ts';
import { DomainError } from '../../../src/core/errors.ts';
import { openLineageEndpoint } from '../../../src/ingestion/endpoint.ts';
import type { OpenLineageEndpointOptions } from '../../../src/ingestion/endpoint.ts';
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

/** A listening server whose commits are kept, and a way to post to it. */
async function serve(options: Partial<OpenLineageEndpointOptions> = {}): Promise<{
  readonly patches: Patch[];
  readonly post: (body: string | Buffer, headers?: Record<string, string>, query?: string) => Promise<Posted>;
}> {
  const patches: Patch[] = [];
  const commit = async (patch: Patch): Promise<CommitReport> => {
    patches.push(patch);
    return {
      revision: 12,
      items: [{ outcome: 'CREATED' }],
      problems: [],
      asserted: 0,
      withdrawn: 0,
      dryRun: false,
    };
  };
  const server = Fastify();
  servers.push(server);
  await server.register(openLineageEndpoint, {
    commit,
    bodyLimit,
    authenticate: () => ({ name: 'pipeline' }),
    now: () => now,
    ...options,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    patches,
    post: async (body, headers = json, query = '') => {
      const response = await fetch(`${url}${path}${query}`, { method: 'POST', body, headers });
      const text = await response.text();
      return {
        status: response.status,
        body: JSON.parse(text) as Record<string, unknown>,
        headers: response.headers,
      };
    },
  };
}

const complete = JSON.stringify(fixture('complete'));

describe('POST /api/v1/lineage', () => {
  test('answers 201 with outcome and revision once the event is committed', async () => {
    const { post, patches } = await serve();
    const { status, body } = await post(complete);
    expect([status, body]).toEqual([201, { outcome: 'CREATED', revision: 12 }]);
    expect(patches).toMatchObject([{ actor: 'pipeline', source: 'openlineage', atomic: 'ALL' }]);
    expect(patches[0]?.items).toHaveLength(1);
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
    const { post, patches } = await serve();
    const event = runEvent({ job: { namespace: 'nächtlich', name: 'j' } });
    const latin = Buffer.from(JSON.stringify(event), 'latin1');
    expect((await post(latin, { 'content-type': 'application/json; charset=iso-8859-1' })).status).toBe(201);
    expect((await post(`\ufeff${JSON.stringify(event)}`)).status).toBe(201);
    expect(patches[0]?.items[0]?.id).toBe(patches[1]?.items[0]?.id);
  });

  test('takes gzip and any query string', async () => {
    const { post } = await serve();
    const headers = { ...json, 'content-encoding': 'gzip' };
    expect((await post(gzipSync(complete), headers, '?api-version=2&x=%00&&=')).status).toBe(201);
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
    const { post, patches } = await serve({ bodyLimit: 1024 * 1024 });
    expect((await post(Buffer.alloc(3 * 1024 * 1024, 'x'))).status).toBe(413);
    expect((await post(complete)).status).toBe(201);
    expect(patches).toHaveLength(1);
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
    const { post, patches } = await serve();
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, detail: expect.any(String) as string });
    expect(patches).toEqual([]);
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

describe('what the server itself has to say', () => {
  const failing = (error: Error): Partial<OpenLineageEndpointOptions> => ({
    commit: () => Promise.reject(error),
  });

  test('is 503 with Retry-After when nothing can be written now', async () => {
    const { post } = await serve(failing(new DomainError('UNAVAILABLE', 'too many are waiting')));
    const { status, headers, body } = await post(complete);
    expect([status, headers.get('retry-after'), body['detail']]).toEqual([503, '1', 'too many are waiting']);
  });

  test('is 422 when the committer refuses the event', async () => {
    const problems = [{ code: 'INVALID' as const, message: 'no', path: ['job'] }];
    const report = {
      revision: 3,
      items: [{ outcome: 'REJECTED' as const }],
      problems,
      asserted: 0,
      withdrawn: 0,
      dryRun: false,
    };
    const { post } = await serve({ commit: async () => report });
    const { status, body } = await post(complete);
    expect([status, body['problems']]).toEqual([422, [{ path: ['job'], message: 'no' }]]);
    const thrown = await serve(failing(new DomainError('INVALID', 'no', problems)));
    expect((await thrown.post(complete)).status).toBe(422);
  });

  test('is 401 to strangers and 403 to those who may not, before the body is read', async () => {
    const { post, patches } = await serve({
      authenticate: () => {
        throw new DomainError('FORBIDDEN', 'a key is wanted');
      },
    });
    const stranger = await post('not even JSON');
    expect([stranger.status, stranger.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await post(complete, { ...json, authorization: 'Bearer abc' })).status).toBe(403);
    expect(patches).toEqual([]);
  });

  test('is the parent server’s business when it is a bug', async () => {
    const { post } = await serve(failing(new TypeError('x is not a function')));
    const { status, headers } = await post(complete);
    expect(status).toBe(500);
    expect(headers.get('content-type')).not.toContain('problem');
  });
});
