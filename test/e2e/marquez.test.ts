import { beforeAll, describe, expect, test } from 'vitest';
import { send } from '../support/http.ts';
import { copyEvent } from '../support/lineage-events.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });
const namespace = 'postgres://db.example.org:5432';
const facet = { _producer: 'x', _schemaURL: 'y' };

/** a → b → c by two jobs, column by column; a → x by another one; and one that only reads c. */
const flows: readonly (readonly [job: string, inputs: readonly string[], outputs: readonly string[]])[] = [
  ['first', ['a'], ['b']],
  ['second', ['b'], ['c']],
  ['sibling', ['a'], ['x']],
  ['reader', ['c'], []],
];

function dataset(name: string, from?: string): object {
  const columnLineage = {
    ...facet,
    fields: Object.fromEntries(
      ['id', 'total'].map((field) => [
        field,
        {
          inputFields: [
            { namespace, name: from, field, transformations: [{ type: 'DIRECT', subtype: 'IDENTITY' }] },
          ],
        },
      ]),
    ),
  };
  return {
    namespace,
    name,
    facets: {
      schema: {
        ...facet,
        fields: [
          { name: 'id', type: 'int', description: 'the key' },
          { name: 'total', type: 'numeric' },
        ],
      },
      ...(from === undefined ? {} : { columnLineage }),
    },
  };
}

beforeAll(async () => {
  const events = flows.flatMap(([name, inputs, outputs], index) =>
    ['START', 'COMPLETE'].map((eventType, step) =>
      copyEvent(index, {
        eventType,
        eventTime: `2026-01-0${index + 1}T00:00:${step}0Z`,
        job: { namespace: 'nightly', name },
        inputs: inputs.map((input) => dataset(input)),
        outputs: outputs.map((output) => dataset(output, inputs[0])),
      }),
    ),
  );
  const { body } = await send(server.url, '/api/v1/lineage/batch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: 'wait=20' },
    body: JSON.stringify(events),
  });
  expect(body.status).toBe('success');
}, 180_000);

async function get(path: string): Promise<any> {
  const { status, body, text } = await send(server.url, `/api/v1${path}`);
  if (status !== 200) throw new Error(`${path} is ${status}: ${text}`);
  return body;
}

const inNamespace = `/namespaces/${encodeURIComponent(namespace)}`;
const node = (name: string): string => `dataset:${namespace}:${name}`;
const job = (name: string): string => `job:nightly:${name}`;
const graphOf = async (nodeId: string, more = ''): Promise<any[]> =>
  (await get(`/lineage?nodeId=${encodeURIComponent(nodeId)}${more}`)).graph;
const idsOf = (graph: readonly { id: string }[]): string[] => graph.map(({ id }) => id);

test('namespaces are those of datasets and of jobs', async () => {
  const { namespaces } = await get('/namespaces');
  expect(namespaces.map(({ name }: { name: string }) => name)).toEqual(['nightly', namespace]);
  expect(await get(inNamespace)).toEqual({
    name: namespace,
    createdAt: expect.stringMatching(/^20\d\d-/) as string,
    updatedAt: expect.stringMatching(/^20\d\d-/) as string,
    ownerName: null,
    description: null,
    isHidden: false,
  });
});

test('datasets have their fields', async () => {
  const { datasets, totalCount } = await get(`${inNamespace}/datasets?limit=2&offset=1`);
  expect([totalCount, datasets.map(({ name }: { name: string }) => name)]).toEqual([4, ['b', 'c']]);
  expect(await get(`${inNamespace}/datasets/c`)).toMatchObject({
    id: { namespace, name: 'c' },
    type: 'DB_TABLE',
    name: 'c',
    physicalName: 'c',
    namespace,
    sourceName: namespace,
    fields: [
      { name: 'id', type: 'int', tags: [], description: 'the key' },
      { name: 'total', type: 'numeric', tags: [], description: '' },
    ],
    tags: [],
    deleted: false,
  });
});

test('jobs have inputs, outputs and their runs', async () => {
  const { jobs, totalCount } = await get('/namespaces/nightly/jobs');
  expect([totalCount, jobs.map(({ name }: { name: string }) => name)]).toEqual([
    4,
    ['first', 'reader', 'second', 'sibling'],
  ]);
  const second = await get('/namespaces/nightly/jobs/second');
  const run = {
    id: '00000000-0000-4000-8000-000000000001',
    state: 'COMPLETED',
    startedAt: '2026-01-02T00:00:00.000Z',
    endedAt: '2026-01-02T00:00:10.000Z',
    durationMs: 10_000,
    inputVersions: [{ namespace, name: 'b', version: null }],
    outputVersions: [{ namespace, name: 'c', version: null }],
  };
  expect(second).toMatchObject({
    id: { namespace: 'nightly', name: 'second' },
    type: 'BATCH',
    simpleName: 'second',
    inputs: [{ namespace, name: 'b' }],
    outputs: [{ namespace, name: 'c' }],
    latestRun: run,
  });
  expect(await get('/namespaces/nightly/jobs/second/runs')).toMatchObject({ runs: [run], totalCount: 1 });
  expect(await get(`/jobs/runs/${run.id}`)).toMatchObject(run);
});

describe('lineage', () => {
  test('of a dataset goes through jobs both ways, without what only shares a source', async () => {
    const graph = await graphOf(node('b'));
    expect(idsOf(graph)).toEqual(
      [node('a'), node('b'), node('c'), job('first'), job('reader'), job('second')].sort(),
    );
    const b = graph.find(({ id }) => id === node('b'));
    expect(b).toMatchObject({
      type: 'DATASET',
      data: { name: 'b' },
      inEdges: [{ origin: job('first'), destination: node('b') }],
      outEdges: [{ origin: node('b'), destination: job('second') }],
    });
    expect(graph.find(({ id }) => id === job('reader'))).toMatchObject({
      type: 'JOB',
      data: { outputs: [] },
      inEdges: [{ origin: node('c'), destination: job('reader') }],
      outEdges: [],
    });
  });

  test.each([
    [0, ['b'], []],
    [1, ['a', 'b', 'c'], ['first', 'second']],
  ])('has the hops that are asked for: %i', async (depth, datasets, jobs) => {
    const ids = idsOf(await graphOf(node('b'), `&depth=${depth}`));
    expect(ids).toEqual([...datasets.map(node), ...jobs.map(job)].sort());
  });

  test('of a job begins with what it reads and writes', async () => {
    expect(idsOf(await graphOf(job('second'), '&depth=1'))).toEqual(
      [node('b'), node('c'), job('second')].sort(),
    );
    expect(idsOf(await graphOf(job('reader')))).toEqual(
      [node('a'), node('b'), node('c'), job('first'), job('second'), job('reader')].sort(),
    );
  });

  test('says whether it is complete', async () => {
    const at = `nodeId=${encodeURIComponent(node('b'))}`;
    expect((await get(`/lineage?${at}`)).completeness).toEqual({ complete: true, reason: null });
    expect((await get(`/lineage?${at}&depth=1`)).completeness).toEqual({ complete: true, reason: null });
    expect((await get(`/lineage?${at}&depth=0`)).completeness).toEqual({
      complete: false,
      reason: 'DEPTH_LIMIT',
    });
  });
});

describe('column lineage', () => {
  const columns = async (nodeId: string, more = ''): Promise<any[]> =>
    (await get(`/column-lineage?nodeId=${encodeURIComponent(nodeId)}${more}`)).graph;
  const field = (name: string, path: string): string => `datasetField:${namespace}:${name}:${path}`;

  test('of a field goes up, and down when that is asked for', async () => {
    expect(idsOf(await columns(field('b', 'total')))).toEqual([field('a', 'total'), field('b', 'total')]);
    const both = await columns(field('b', 'total'), '&withDownstream=true');
    expect(idsOf(both)).toEqual([field('a', 'total'), field('b', 'total'), field('c', 'total')]);
    expect(both[1]).toEqual({
      id: field('b', 'total'),
      type: 'DATASET_FIELD',
      data: {
        namespace,
        dataset: 'b',
        datasetVersion: null,
        field: 'total',
        fieldType: 'numeric',
        transformationDescription: null,
        transformationType: null,
        inputFields: [
          {
            namespace,
            dataset: 'a',
            datasetVersion: null,
            field: 'total',
            transformationDescription: 'IDENTITY',
            transformationType: 'DIRECT',
          },
        ],
      },
      inEdges: [{ origin: field('a', 'total'), destination: field('b', 'total') }],
      outEdges: [{ origin: field('b', 'total'), destination: field('c', 'total') }],
    });
  });

  test('of a dataset and of a job has all of its fields', async () => {
    const all = ['a', 'b', 'c'].flatMap((name) => ['id', 'total'].map((path) => field(name, path)));
    expect(idsOf(await columns(node('c')))).toEqual(all);
    expect(idsOf(await columns(job('second')))).toEqual(all);
    expect(idsOf(await columns(node('c'), '&depth=1'))).toEqual(all.slice(2));
  });
});

test('search finds datasets and jobs', async () => {
  expect(await get('/search?q=second&limit=5')).toMatchObject({
    totalCount: 1,
    results: [{ type: 'JOB', name: 'second', namespace: 'nightly', nodeId: job('second') }],
  });
  const { results } = await get('/search?q=total&filter=DATASET');
  expect(new Set(results.map(({ type }: { type: string }) => type))).toEqual(new Set(['DATASET']));
});

test.each([
  ['/namespaces/nowhere', 404],
  ['/namespaces/nightly/jobs/nothing', 404],
  [`${inNamespace}/datasets/nothing`, 404],
  ['/jobs/runs/nothing', 404],
  ['/lineage?nodeId=dataset:nowhere:nothing', 404],
  ['/lineage?nodeId=table:nowhere:nothing', 400],
  ['/lineage', 400],
  ['/lineage?nodeId=job:nightly:first&depth=-1', 400],
  ['/namespaces/nightly/jobs?limit=many', 400],
  ['/search', 400],
])('%s is %i, with a message', async (path, status) => {
  const answer = await send(server.url, `/api/v1${path}`);
  expect([answer.status, answer.body]).toEqual([
    status,
    { code: status, message: expect.stringMatching(/\w/) as string },
  ]);
});
