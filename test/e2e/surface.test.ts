import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { post, send } from '../support/http.ts';
import { openApp } from '../support/open-app.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });

describe('health', () => {
  test('the process is alive, and ready when database and migrations are', async () => {
    expect(await send(server.url, '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await send(server.url, '/readyz')).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: { database: 'ok', migrations: 'ok' } },
    });
  });

  test('with the database gone it is alive and not ready, and questions are refused as such', async () => {
    const nowhere = neo4j.driver('bolt://127.0.0.1:9', undefined, { maxTransactionRetryTime: 1_000 });
    const gone = await openApp({}, nowhere);
    expect(await send(gone.url, '/healthz')).toMatchObject({ status: 200 });
    expect(await send(gone.url, '/readyz')).toMatchObject({
      status: 503,
      body: { status: 'not ready', checks: { database: 'does not answer' } },
    });
    const { body, text } = await post(gone.url, '{ meshRevision }');
    expect(body.errors[0]).toMatchObject({
      message: 'the database cannot be reached',
      extensions: { code: 'UNAVAILABLE' },
    });
    expect(text).not.toMatch(/neo4j|bolt|node_modules/i);
    const lineage = {
      eventTime: '2026-11-20T06:00:00Z',
      producer: 'x',
      schemaURL: 'x',
      dataset: { namespace: 'a', name: 'b' },
    };
    const event = await send(gone.url, '/api/v1/lineage', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(lineage),
    });
    expect([event.status, event.headers.get('retry-after')]).toEqual([503, '1']);
    await gone.close();
  });

  test('metrics are in the text format of Prometheus and count operations and statements', async () => {
    await post(server.url, 'query Counted { meshRevision }');
    const { status, headers, text } = await send(server.url, '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/^# HELP /m);
    expect(text).toMatch(/operation="Counted"/);
    expect(text).toMatch(/entities\.meshRevision/);
  });
});

describe('the page', () => {
  test('is served with a policy that lets nothing in from elsewhere', async () => {
    const { status, headers } = await send(server.url, '/');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'self'|default-src 'none'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('is where a browser gets to that opens the endpoint', async () => {
    const { status, headers } = await send(server.url, '/graphql', {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect([status, headers.get('location')]).toEqual([303, './']);
  });

  test('no path leads out of its directory', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/.env',
    ])
      expect((await send(server.url, path)).status, path).toBeGreaterThanOrEqual(400);
  });

  test('what is not there is a 404 without a stack', async () => {
    const { status, text } = await send(server.url, '/nothing/here');
    expect(status).toBe(404);
    expect(text).not.toMatch(/\bat .*\.ts|node_modules/);
  });
});

describe('who may send what', () => {
  test('a GET without a header of ours is refused, with one it reads', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ meshRevision }')}`;
    expect(await send(server.url, path)).toMatchObject({ status: 400 });
    expect(await send(server.url, path, { headers: { 'apollo-require-preflight': 'true' } })).toMatchObject({
      status: 200,
      body: { data: { meshRevision: 0 } },
    });
  });

  test('a GET never writes', async () => {
    const text = 'mutation { teamUpsert(input: {slug: "by-get"}) { outcome } }';
    const { status } = await send(server.url, `/graphql?query=${encodeURIComponent(text)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(status).toBe(405);
    expect((await post(server.url, '{ teams { totalCount } }')).body.data.teams.totalCount).toBe(0);
  });

  test.each([['text/plain'], ['application/x-www-form-urlencoded'], ['multipart/form-data; boundary=x']])(
    'a POST of %s is refused',
    async (type) => {
      const { status } = await send(server.url, '/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"query":"{ meshRevision }"}',
      });
      expect([400, 415]).toContain(status);
    },
  );

  test('several operations in one request are refused', async () => {
    const one = { query: '{ meshRevision }' };
    const { status, text } = await send(server.url, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([one, one]),
    });
    expect(status).toBe(400);
    expect(text).not.toContain('"meshRevision":');
  });

  test.each([
    ['', 400],
    ['null', 400],
    ['[]', 400],
    ['{', 400],
    ['{"query": 5}', 400],
    ['{"query": ""}', 400],
    ['"x"', 400],
  ])('the body %j is refused as JSON, without a stack', async (body, expected) => {
    const { status, text, headers } = await send(server.url, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(status).toBe(expected);
    expect(headers.get('content-type')).toContain('json');
    expect(text).not.toMatch(/node_modules|\.ts:/);
  });

  test('a prototype in the variables stays outside', async () => {
    const body = '{"query":"{ meshRevision }","variables":{"__proto__":{"polluted":true}}}';
    await send(server.url, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('in open mode a request in the name of another site is refused', async () => {
    const { port } = new URL(server.url);
    const asked = (host: string, path: string): Promise<{ status: number; headers: IncomingHttpHeaders }> =>
      new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
          response.resume();
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
        });
        sent.on('error', reject);
        sent.end();
      });
    expect((await asked('evil.example', '/healthz')).status).toBe(403);
    expect((await asked('localhost.evil.example', '/')).status).toBe(403);
    expect((await asked(`127.0.0.1:${port}`, '/healthz')).status).toBe(200);
    expect((await asked(`localhost:${port}`, '/healthz')).status).toBe(200);
  });
});
