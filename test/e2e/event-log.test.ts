import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { send } from '../support/http.ts';
import { copyEvent, postEvent } from '../support/lineage-events.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty', environment: { LINEAGE_PATH_PREFIX: '/from/pipelines' } });

const waiting = { prefer: 'wait=20' };
const jobId = (number: number): string => urn('job', 'copies', `copy-${number}`);
const patience = { timeout: 20_000 };

/** Runs the command line against the server; its exit code and what it said. */
async function meshline(...args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args, '--server', server.url], {
    cwd: new URL('../..', import.meta.url),
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

describe('an event that was sent', () => {
  test('is found by its key with what has become of it, and its body word for word', async () => {
    const text = JSON.stringify(copyEvent(1), null, 3);
    const { status, body, headers } = await postEvent(server.url, text, waiting);
    expect([status, body]).toEqual([
      201,
      { key: expect.any(String) as string, outcome: 'CREATED', revision: 1 },
    ]);
    expect(headers.get('preference-applied')).toBe('wait=20');
    const { ingestion } = await server.ask(
      `query ($key: ID!) { ingestion(key: $key) {
        key state sender bytes outcome revision rejectedAt reason problems { message } timesRejected body } }`,
      { key: body.key },
    );
    expect(ingestion).toEqual({
      key: body.key,
      state: 'PROJECTED',
      sender: 'anonymous',
      bytes: text.length,
      outcome: 'CREATED',
      revision: 1,
      rejectedAt: null,
      reason: null,
      problems: [],
      timesRejected: 0,
      body: text,
    });
  });

  test('is visible at the revision that was answered', async () => {
    const { body } = await postEvent(server.url, JSON.stringify(copyEvent(2)), waiting);
    const answer = await send(server.url, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-mesh-min-revision': String(body.revision) },
      body: JSON.stringify({ query: `{ job(id: "${jobId(2)}") { lastRun { state } } }` }),
    });
    expect(answer.body.data.job.lastRun.state).toBe('COMPLETE');
  });

  test('and not waited for is in the graph soon', async () => {
    const { status, body } = await postEvent(server.url, JSON.stringify(copyEvent(3)));
    expect([status, body.outcome]).toEqual([201, 'ACCEPTED']);
    await expect
      .poll(async () => (await server.ask(`{ job(id: "${jobId(3)}") { name } }`)).job?.name, patience)
      .toBe('copy-3');
    // What became of it is noted a moment after that.
    const again = async () => (await postEvent(server.url, JSON.stringify(copyEvent(3)))).body as object;
    await expect
      .poll(again, patience)
      .toMatchObject({ key: body.key, outcome: 'UNCHANGED', revision: expect.any(Number) as number });
  });

  test('leaves no credentials behind', async () => {
    const inputs = [
      { namespace: 'postgres://reader:s3cret@db.example.org:5432', name: 'a.b.c?password=hunter2' },
    ];
    const { body } = await postEvent(server.url, JSON.stringify(copyEvent(4, { inputs })), waiting);
    const { ingestion } = await server.ask(`query ($key: ID!) { ingestion(key: $key) { body } }`, {
      key: body.key,
    });
    expect(ingestion.body).not.toMatch(/s3cret|hunter2|reader/);
    expect(ingestion.body).toContain('postgres://db.example.org:5432');
  });

  test('may come below the configured path', async () => {
    const { status } = await postEvent(`${server.url}/from/pipelines`, JSON.stringify(copyEvent(5)));
    expect(status).toBe(201);
  });
});

describe('POST /api/v1/lineage/batch', () => {
  test('takes what is good, and says of the rest why', async () => {
    const events = [copyEvent(10), { ...copyEvent(11), job: { namespace: 'copies' } }, copyEvent(12)];
    const { status, body } = await send(server.url, '/api/v1/lineage/batch', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...waiting },
      body: JSON.stringify(events),
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'partial_success',
      summary: { received: 3, successful: 2, failed: 1, retriable: 0, non_retriable: 1 },
      failed_events: [{ index: 1, retriable: false, reason: expect.stringContaining('job.name') as string }],
    });
    const { job } = await server.ask(`{ job(id: "${jobId(12)}") { name } }`);
    expect(job.name).toBe('copy-12');
  });
});

describe('rejectedEvents', () => {
  const rejected = `{ rejectedEvents(first: 50) { totalCount nodes {
    key state rejectedAt reason problems { code message path } timesRejected sender body } } }`;

  test('shows what the endpoint refused, and why', async () => {
    const bad = JSON.stringify({ ...copyEvent(20), run: {}, eventTime: 'soon' });
    expect((await postEvent(server.url, bad)).status).toBe(422);
    expect((await postEvent(server.url, bad)).status).toBe(422);
    expect((await postEvent(server.url, '{"half":')).status).toBe(400);
    const find = async (body: string): Promise<any> =>
      (await server.ask(rejected)).rejectedEvents.nodes.find((one: { body: string }) => one.body === body);
    await expect.poll(async () => (await find(bad))?.timesRejected, patience).toBe(2);
    expect(await find(bad)).toMatchObject({
      state: 'REJECTED',
      rejectedAt: 'ENDPOINT',
      sender: 'anonymous',
      reason: expect.stringMatching(/^eventTime: .*and 1 more problems/) as string,
      problems: [{ path: ['eventTime'] }, { path: ['run', 'runId'] }],
    });
    await expect.poll(async () => (await find('{"half":'))?.reason, patience).toContain('no JSON');
  });

  test('are looked at again by a replay', async () => {
    const early = JSON.stringify(copyEvent(21, { eventTime: new Date(Date.now() + 600_000).toISOString() }));
    const { body } = await postEvent(server.url, early);
    expect(body.status).toBe(422);
    const replay = `mutation ($input: LineageEventReplayInput!) {
      lineageEventReplay(input: $input) { replayed outcome userErrors { code path } } }`;
    const ahead = async (): Promise<any> =>
      (await server.ask(rejected)).rejectedEvents.nodes.find((one: { body: string }) => one.body === early);
    await expect.poll(async () => (await ahead())?.state, patience).toBe('REJECTED');
    const { key } = await ahead();
    // The clock has not moved on: it is looked at again, by the plan, and refused again.
    const { lineageEventReplay } = await server.ask(replay, { input: { keys: [key] } });
    expect(lineageEventReplay).toEqual({ replayed: 1, outcome: 'UPDATED', userErrors: [] });
    await expect.poll(async () => (await ahead())?.rejectedAt, patience).toBe('PLAN');
    const unknown = await server.ask(replay, { input: { keys: [key, 'nothing'] } });
    expect(unknown.lineageEventReplay).toEqual({
      replayed: null,
      outcome: 'REJECTED',
      userErrors: [{ code: 'NOT_FOUND', path: ['keys', '1'] }],
    });
  });
});

test('ingestions are listed in either order, page by page, and by state', async () => {
  const list = async (args: string): Promise<any> =>
    (
      await server.ask(
        `{ ingestions(${args}) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }`,
      )
    ).ingestions;
  const all = await list('first: 100, direction: ASC');
  expect(all.nodes).toHaveLength(all.totalCount);
  const keys: string[] = [];
  for (let after = ''; ;) {
    const page = await list(`first: 3, ${after}`);
    keys.push(...page.nodes.map(({ key }: { key: string }) => key));
    if (!page.pageInfo.hasNextPage) break;
    after = `after: "${page.pageInfo.endCursor}"`;
  }
  expect(keys).toEqual(all.nodes.map(({ key }: { key: string }) => key).reverse());
  const counts = await Promise.all(
    ['WAITING', 'PROJECTED', 'REJECTED'].map(async (state) => (await list(`state: ${state}`)).totalCount),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.totalCount);
});

test('the runs of a job are kept with times, failure and datasets', async () => {
  const run = (number: number, type: string, seconds: number, facets: object = {}): Promise<unknown> => {
    const event = copyEvent(30, { eventType: type });
    const eventTime = new Date(Date.UTC(2026, 1, number) + seconds * 1_000).toISOString();
    return postEvent(
      server.url,
      JSON.stringify({ ...event, eventTime, run: { runId: `run-${number}`, facets } }),
      waiting,
    );
  };
  const errorMessage = {
    _producer: 'x',
    _schemaURL: 'y',
    message: 'no space left',
    programmingLanguage: 'SQL',
  };
  for (const [number, end, facets] of [
    [1, 'COMPLETE', {}],
    [2, 'FAIL', { errorMessage }],
    [3, undefined, {}],
  ] as const) {
    await run(number, 'START', 0);
    if (end !== undefined) await run(number, end, 90, facets);
  }
  const { job } = await server.ask(
    `{ job(id: "${jobId(30)}") {
      lastRun { id startedAt endedAt }
      runs(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes {
        id runId state startedAt endedAt durationSeconds error inputs { name } outputs { name } job { name } } } } }`,
  );
  const times = { startedAt: '2026-02-02T00:00:00.000Z', endedAt: '2026-02-02T00:01:30.000Z' };
  expect(job.runs).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: true },
    nodes: [
      { runId: 'run-3', state: 'START', endedAt: null, durationSeconds: null },
      {
        runId: 'run-2',
        state: 'FAIL',
        ...times,
        durationSeconds: 90,
        error: 'no space left',
        job: { name: 'copy-30' },
      },
    ],
  });
  expect(job.runs.nodes[1].inputs).toEqual([{ name: 'raw.public.t30' }]);
  expect(job.runs.nodes[1].outputs).toEqual([{ name: 'clean.public.t30' }]);
  expect(job.lastRun).toEqual({
    id: job.runs.nodes[0].id,
    startedAt: '2026-02-03T00:00:00.000Z',
    endedAt: null,
  });
  const next = await server.ask(
    `query ($after: String) { job(id: "${jobId(30)}") { runs(first: 2, after: $after) { nodes { runId } } } }`,
    { after: job.runs.pageInfo.endCursor },
  );
  expect(next.job.runs.nodes).toEqual([{ runId: 'run-1' }]);
  for (const id of [job.runs.nodes[1].id, 'run-2'])
    expect(await server.ask(`query ($id: ID!) { run(id: $id) { runId state } }`, { id })).toEqual({
      run: { runId: 'run-2', state: 'FAIL' },
    });
  expect(await server.ask('{ run(id: "nobody") { runId } }')).toEqual({ run: null });
});

test('metrics count events by what became of them', async () => {
  const { text } = await send(server.url, '/metrics');
  const value = (line: string): number => Number(new RegExp(`^${line} (\\d+)$`, 'm').exec(text)?.[1]);
  expect(value('meshline_events_total{result="accepted"}')).toBeGreaterThan(5);
  expect(value('meshline_events_total{result="repeated"}')).toBeGreaterThan(0);
  expect(value('meshline_events_total{result="rejected_at_endpoint"}')).toBeGreaterThan(3);
  expect(value('meshline_waiting_events')).toBe(0);
});

describe('meshline replay', () => {
  test('projects the kept events again: nothing changes', async () => {
    const before = await server.ask('{ meshRevision }');
    const { code, said } = await meshline('replay');
    expect(said).toMatch(/\d+ events replayed; \d+ are rejected/);
    expect([code, await server.ask('{ meshRevision }')]).toEqual([0, before]);
  });

  test('sends them to another server in order of arrival', async () => {
    const { code, said } = await meshline('replay', '--to', server.url);
    expect(said).toMatch(/\d+ events are in, \d+ failed/);
    expect(code).toBe(2);
  });

  test('refuses a key that is not there', async () => {
    expect(await meshline('replay', 'nothing')).toMatchObject({
      code: 2,
      said: expect.stringContaining('there is no event nothing') as string,
    });
  });
});

test('events that come in documents are in the log too, by each of the ways', async () => {
  const event = (number: number): object => copyEvent(number, { job: { namespace: 'documents', name: 'd' } });
  const count = async (): Promise<number> =>
    (await server.ask('{ ingestions(state: PROJECTED) { totalCount } }')).ingestions.totalCount;
  const before = await count();
  const dryRun = true;
  const items = 'mutation ($input: IngestInput!) { ingest(input: $input) { counts { created updated } } }';
  const document =
    'mutation ($input: DocumentIngestInput!) { documentIngest(input: $input) { counts { created updated } } }';
  const upload = (number: number, query = '') =>
    send(server.url, `/api/v1/ingest/openlineage${query}`, {
      method: 'POST',
      body: `${JSON.stringify(event(number))}\n`,
    });
  await server.ask(items, { input: { items: [{ openLineage: event(901) }], dryRun } });
  await server.ask(document, { input: { document: JSON.stringify(event(902)), dryRun } });
  await upload(903, '?dryRun=true');
  expect(await count()).toBe(before);
  await server.ask(items, { input: { items: [{ openLineage: event(901) }] } });
  await server.ask(document, { input: { document: JSON.stringify(event(902)) } });
  expect((await upload(903)).status).toBe(200);
  expect(await count()).toBe(before + 3);
  const again = await postEvent(server.url, JSON.stringify(event(903)));
  expect(again.body.outcome).toBe('UNCHANGED');
});
