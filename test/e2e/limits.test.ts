import { describe, expect, test } from 'vitest';
import { post, send } from '../support/http.ts';
import { openApp } from '../support/open-app.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });

describe('limits', () => {
  const cases: readonly [name: string, query: string, limit: number][] = [
    ['fields inside fields', `{ domains { nodes { ${'parent { '.repeat(11)}id${' }'.repeat(11)} } } }`, 12],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ')} }`, 30],
    [
      'root fields',
      `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: meshRevision`).join(' ')} }`,
      20,
    ],
    [
      'directives',
      `query D($a: Boolean = true) { teams { ${'... @include(if: $a) { totalCount } '.repeat(51)} } }`,
      50,
    ],
    [
      'fields to resolve at most',
      '{ dataProducts(first: 100) { nodes { datasets(first: 100) { nodes { name description } } } } }',
      10_000,
    ],
  ];

  test.each(cases)(
    'too many %s are refused with the limit and what was received',
    async (name, query, limit) => {
      server.queries();
      const { status, body } = await post(server.url, query);
      expect(status).toBe(400);
      const [error] = body.errors;
      expect(error.extensions).toMatchObject({ code: 'OPERATION_TOO_COSTLY', limit });
      expect(error.extensions.received).toBeGreaterThan(limit);
      expect(error.message).toBe(
        `the operation has ${error.extensions.received} ${name}; at most ${limit} are allowed`,
      );
      expect(server.queries()).toEqual({});
    },
  );

  test('a document of too many tokens is refused while it is parsed', async () => {
    const { status, body } = await post(server.url, `{ ${'meshRevision '.repeat(4_001)} }`);
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/4000|4,000/);
  });

  test('a page larger than the limit is refused', async () => {
    const { body } = await post(server.url, '{ teams(first: 101) { nodes { id } } }');
    expect(body.errors[0]).toMatchObject({
      message: 'first is between 0 and 100; received 101',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('a query may have 256 KB, a mutation more, and nothing more than 8 MB', async () => {
    const text = 'query Q($text: String!) { search(text: $text) { totalCount } }';
    const large = await post(server.url, text, { variables: { text: 'x'.repeat(300_000) } });
    expect(large).toMatchObject({ status: 400 });
    expect(large.body.errors[0]).toMatchObject({
      message: expect.stringContaining('bytes; at most 262144 are allowed'),
    });
    const mutation =
      'mutation M($input: TeamUpsertInput!) { teamUpsert(input: $input) { userErrors { message } } }';
    const refused = await post(server.url, mutation, {
      variables: { input: { slug: 'large', description: 'x'.repeat(300_000) } },
    });
    expect(refused.body.data.teamUpsert.userErrors[0].message).toBe(
      'description has 300000 characters; at most 32768 fit',
    );
    const huge = await post(server.url, mutation, {
      variables: { input: { slug: 'x', description: 'x'.repeat(8_500_000) } },
    });
    expect(huge).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] },
    });
  });

  test('a body that comes in chunks has the same limit', async () => {
    const query = 'query Q($text: String!) { search(text: $text) { totalCount } }';
    const body = JSON.stringify({ query, variables: { text: 'x'.repeat(300_000) } });
    const chunks = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    };
    const { status, body: answer } = await send(server.url, '/graphql', init as RequestInit);
    expect([status, answer.errors[0].extensions]).toEqual([
      400,
      { code: 'OPERATION_TOO_COSTLY', limit: 262_144, received: expect.any(Number) },
    ]);
  });

  test('introspection may be asked as tools do, and not in depth without end', async () => {
    const { getIntrospectionQuery } = await import('graphql/index.js');
    const { status, text } = await post(server.url, getIntrospectionQuery());
    expect([status, text.includes('"BoundedContext"')]).toEqual([200, true]);
    const deep = `{ __schema { types { ${'fields { type { '.repeat(8)}name${' } }'.repeat(8)} } } }`;
    expect((await post(server.url, deep)).status).toBe(400);
  });

  test('fragments that call each other, and fields without end, are refused at once', async () => {
    const start = performance.now();
    const cycle = await post(
      server.url,
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    );
    const repeated = await post(server.url, `{ ${'meshRevision '.repeat(3_000)} }`);
    expect(cycle.status).toBe(400);
    expect([200, 400]).toContain(repeated.status);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('errors', () => {
  test('an unknown field is named, and nothing like it suggested', async () => {
    const { status, body } = await post(server.url, '{ dataProduct(id: "x") { nam } }');
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain('Cannot query field "nam"');
    expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
  });

  test('an unknown enum value or argument gets no suggestion either', async () => {
    for (const query of [
      '{ teams(orderBy: {field: NAM}) { totalCount } }',
      '{ teams(firs: 1) { totalCount } }',
    ]) {
      const { body } = await post(server.url, query);
      expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
    }
  });

  test('a bug is masked: an id, no stack, no statement', async () => {
    const broken = await openApp({});
    const lines = broken.app.schema.getQueryType()?.getFields()['meshRevision'];
    if (lines === undefined) throw new TypeError('the schema has no meshRevision');
    lines.resolve = () => {
      throw new TypeError('MATCH (n) at bolt://secret:7687');
    };
    const { body, text } = await post(broken.url, '{ meshRevision }');
    await broken.close();
    const { message, extensions } = body.errors[0];
    expect(extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(message).toBe(`something went wrong inside; the log has it under ${extensions.errorId}`);
    expect(text).not.toMatch(/MATCH|bolt|stack|\.ts/);
  });

  test('every answer names its request', async () => {
    const [a, b] = await Promise.all([
      post(server.url, '{ meshRevision }'),
      post(server.url, '{ meshRevision }'),
    ]);
    expect(a?.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(a?.headers.get('x-request-id')).not.toBe(b?.headers.get('x-request-id'));
  });

  test('Cypher in a text is stored as the text that it is', async () => {
    const name = "x' }) DETACH DELETE n // ` $param \\u0060";
    const write = 'mutation M($input: TeamUpsertInput!) { teamUpsert(input: $input) { team { name tags } } }';
    const { body } = await post(server.url, write, {
      variables: { input: { slug: 'cypher', name, tags: [name] } },
    });
    expect(body.data.teamUpsert.team).toEqual({ name, tags: [name] });
    const filter = 'query F($filter: TeamFilter) { teams(filter: $filter) { totalCount } }';
    expect(
      (await post(server.url, filter, { variables: { filter: { tag: [name] } } })).body.data.teams.totalCount,
    ).toBe(1);
  });
});
