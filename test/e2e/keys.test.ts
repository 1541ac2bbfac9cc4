import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post, send } from '../support/http.ts';
import type { Answer } from '../support/http.ts';
import { openApp } from '../support/open-app.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });

describe('API keys', () => {
  const key = 'k'.repeat(43);
  const sha256 = createHash('sha256').update(key).digest('hex');
  let locked: Awaited<ReturnType<typeof openApp>>;
  beforeAll(async () => {
    locked = await openApp({ MESHLINE_API_KEYS: `pipeline:${sha256}` });
  });
  afterAll(async () => {
    await locked.close();
  });

  test.each([
    ['nothing', {}],
    ['an empty token', { authorization: 'Bearer ' }],
    ['null', { authorization: 'Bearer null' }],
    ['a wrong key', { authorization: `Bearer ${key}x` }],
    ['the beginning of the key', { authorization: `Bearer ${key.slice(0, -1)}` }],
    ['the hash of the key', { authorization: `Bearer ${sha256}` }],
    ['the key with another scheme', { authorization: `Basic ${key}` }],
  ])('%s opens neither GraphQL nor the lineage endpoint', async (_, headers: Record<string, string>) => {
    const graphql = await post(locked.url, '{ meshRevision }', { headers });
    expect(graphql).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    const lineage = await send(locked.url, '/api/v1/lineage', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
    expect(lineage.status).toBe(401);
    expect(lineage.headers.get('www-authenticate')).toBe('Bearer');
    expect(graphql.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a key in the address is no key', async () => {
    expect(
      (
        await send(
          locked.url,
          `/graphql?access_token=${key}&query=${encodeURIComponent('{ meshRevision }')}`,
          {},
        )
      ).status,
    ).toBe(401);
  });

  test('the key opens both, and its name stands in the audit log', async () => {
    const headers = { authorization: `Bearer ${key}` };
    const { body } = await post(
      locked.url,
      'mutation { teamUpsert(input: {slug: "keyed"}) { team { history { actor source } } } }',
      { headers },
    );
    expect(body.data.teamUpsert.team.history).toEqual([{ actor: 'pipeline', source: 'person:pipeline' }]);
    const lineage = await send(locked.url, '/api/v1/lineage', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
    expect(lineage.status).toBe(422);
  });

  test('with keys any host name is answered; health needs no key', async () => {
    expect((await send(locked.url, '/healthz')).status).toBe(200);
    expect((await send(locked.url, '/readyz')).status).toBe(200);
  });
});

describe("reading one's own write", () => {
  const asking = (revision: string): Promise<Answer> =>
    post(server.url, '{ meshRevision }', { headers: { 'x-mesh-min-revision': revision } });

  test('a revision that is there is answered at once', async () => {
    const { body } = await post(server.url, 'mutation { teamUpsert(input: {slug: "own"}) { revision } }');
    const { revision } = body.data.teamUpsert;
    const answer = await asking(String(revision));
    expect(answer.body.data.meshRevision).toBeGreaterThanOrEqual(revision);
  });

  test('a revision that is about to come is waited for', async () => {
    const { meshRevision } = (await post(server.url, '{ meshRevision }')).body.data;
    const waiting = asking(String(meshRevision + 1));
    await post(server.url, 'mutation { teamUpsert(input: {slug: "awaited"}) { revision } }');
    expect((await waiting).body.data.meshRevision).toBe(meshRevision + 1);
  });

  test('one that does not come is refused after the deadline', async () => {
    const { status, body } = await asking('999999');
    expect(status).toBe(409);
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining('revision 999999 is not visible yet'),
      extensions: { code: 'NOT_CAUGHT_UP' },
    });
  });

  test.each([['x'], ['-1'], ['1.5']])('the revision %s is refused', async (revision) => {
    const { status, body } = await asking(revision);
    expect(status).toBe(400);
    expect(body.errors[0].message).toBe(`x-mesh-min-revision is a revision; received "${revision}"`);
  });
});
