import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { itemsOf } from '../support/impact-items.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meshline-results-'));
}, 180_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/** What was answered, whichever way the document went. */
interface Answer {
  readonly format: string | null;
  readonly counts: Readonly<Record<'created' | 'updated' | 'unchanged' | 'rejected', number>>;
  /** Each problem with its place, as one text. */
  readonly problems: readonly string[];
}

type Way = (name: string, document: string, namespace: string) => Promise<Answer>;

const within = 'warehouse.shop';

interface Report {
  readonly counts: Answer['counts'];
  readonly documents: readonly {
    readonly format: string | null;
    readonly problems: readonly { path: readonly (string | number)[]; line?: number; message: string }[];
  }[];
}

function answerOf({ counts, documents: [document] }: Report): Answer {
  const problems = document?.problems ?? [];
  return {
    format: document?.format ?? null,
    counts,
    problems: problems.map(({ line, path, message }) => `${line ?? ''}: ${path.join('.')}: ${message}`),
  };
}

const ways: { readonly [name: string]: Way } = {
  async REST(name, document, namespace) {
    const query = new URLSearchParams({ path: name, namespace, within }).toString();
    const response = await fetch(`${server.url}/api/v1/ingest/detect?${query}`, {
      method: 'POST',
      body: document,
    });
    expect(response.status).toBe(200);
    return answerOf((await response.json()) as Report);
  },

  async GraphQL(path, document, namespace) {
    const { documentIngest } = await server.ask<{ documentIngest: Report }>(
      `mutation ($input: DocumentIngestInput!) {
        documentIngest(input: $input) {
          counts { created updated unchanged rejected }
          documents { format problems { path line message } }
        }
      }`,
      { input: { document, path, namespace, within } },
    );
    return answerOf(documentIngest);
  },

  async 'the command line'(name, document, namespace) {
    const file = join(folder, name);
    await writeFile(file, document);
    const options = ['--server', server.url, '--namespace', namespace, '--within', within];
    const child = spawn(process.execPath, ['src/cli.ts', 'ingest', file, ...options], {
      cwd: new URL('../..', import.meta.url),
    });
    const [out, err, [code]] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      once(child, 'close') as Promise<[number]>,
    ]);
    const count = (outcome: string): number => Number(new RegExp(`(\\d+) ${outcome}`).exec(out)?.[1]);
    const counts = {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: count('rejected'),
    };
    expect(code).toBe(counts.rejected > 0 ? 2 : 0);
    const format = new RegExp(`${name} +(\\S+)`).exec(out)?.[1] ?? null;
    return { format, counts, problems: err.split('\n').filter((line) => line.includes('INVALID')) };
  },
};

const allWays = Object.entries(ways).map(([title, way], index) => ({
  title,
  way,
  namespace: `postgres://warehouse-${index}.example.org:5432`,
}));

/** Sends a document, which is in, and sends it again, which changes nothing. */
async function sendTwice(
  { way, namespace }: (typeof allWays)[number],
  name: string,
  document: string,
): Promise<Answer> {
  const first = await way(name, document, namespace);
  const { created, updated, rejected } = first.counts;
  const revision = '{ meshRevision }';
  const before = await server.ask(revision);
  const again = await way(name, document, namespace);
  const unchanged = created + updated;
  expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged, rejected });
  expect(await server.ask(revision)).toEqual(before);
  return first;
}

async function checksOn(namespace: string, engine: string): Promise<unknown[]> {
  const { dataset } = await server.ask(
    `query ($id: ID!) {
      dataset(id: $id) {
        qualityChecks { nodes { engine name severity field { path } lastResult { outcome observed failures at } } }
      }
    }`,
    { id: urn('dataset', namespace, 'warehouse.shop.orders') },
  );
  return dataset.qualityChecks.nodes
    .filter((check: any) => check.engine === engine)
    .map(({ engine: _, ...check }: any) => check);
}

const at = '2026-11-01T06:00:00.000Z';

describe('results of Great Expectations', () => {
  const expectation = (success: boolean, column: string, result: object, severity = 'critical'): object => ({
    success,
    expectation_config: { type: 'expect_column_values_to_not_be_null', kwargs: { column }, severity },
    result,
    exception_info: { raised_exception: false },
  });
  const suite = (meta: object): string =>
    JSON.stringify({
      success: false,
      statistics: { evaluated_expectations: 2 },
      results: [
        expectation(false, 'order_id', { unexpected_count: 3 }),
        expectation(true, 'note', { unexpected_count: 0 }, 'warning'),
      ],
      meta: { run_id: { run_time: at }, ...meta },
    });
  const named = { batch_spec: { schema_name: 'shop', table_name: 'orders' } };

  test.each(allWays)('are checks on their columns, by $title, and again unchanged', async (sent) => {
    const answer = await sendTwice(sent, 'validation.json', suite(named));
    expect(answer).toMatchObject({ format: 'great-expectations', counts: { created: 2, rejected: 0 } });
    const result = { observed: null, at };
    expect(await checksOn(sent.namespace, 'great_expectations')).toEqual([
      {
        name: 'expect_column_values_to_not_be_null(note)',
        severity: 'WARNING',
        field: { path: 'note' },
        lastResult: { ...result, outcome: 'PASSED', failures: 0 },
      },
      {
        name: 'expect_column_values_to_not_be_null(order_id)',
        severity: 'ERROR',
        field: { path: 'order_id' },
        lastResult: { ...result, outcome: 'FAILED', failures: 3 },
      },
    ]);
  });

  test.each(allWays)('of which nobody knows the table are named by their place, by $title', async (sent) => {
    const [own] = [
      {
        ...expectation(true, 'id', {}),
        expectation_config: {
          type: 'expect_column_to_exist',
          kwargs: { column: 'id' },
          meta: { meshline: { dataset: 'shop.items' } },
        },
      },
    ];
    const document = JSON.stringify({
      ...JSON.parse(suite({})),
      results: [expectation(true, 'lost', {}), own],
    });
    const { counts, problems } = await sent.way('nameless.json', document, sent.namespace);
    expect(counts).toMatchObject({ created: 1, rejected: 1 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/results\.0: the results do not name a table/);
    const items = urn('dataset', sent.namespace, 'warehouse.shop.items');
    const { dataset } = await server.ask(
      `query ($id: ID!) { dataset(id: $id) { qualityChecks { totalCount } } }`,
      { id: items },
    );
    expect(dataset.qualityChecks.totalCount).toBe(1);
  });
});

describe('scans of Soda', () => {
  const check = (name: string, outcome: string, value: number, over: object = {}): object => ({
    name,
    outcome,
    type: 'generic',
    table: 'orders',
    dataSource: 'warehouse',
    diagnostics: { value, fail: { greaterThan: 0 } },
    ...over,
  });
  const scan = (...checks: object[]): string =>
    JSON.stringify({ scanStartTimestamp: at, dataTimestamp: at, hasFailures: true, checks });

  test.each(allWays)('are checks with what was measured, by $title, and again unchanged', async (sent) => {
    const document = scan(check('duplicates', 'fail', 2, { column: 'order_id' }), check('rows', 'pass', 40));
    const answer = await sendTwice(sent, 'scan.json', document);
    expect(answer).toMatchObject({ format: 'soda', counts: { created: 2, rejected: 0 } });
    expect(await checksOn(sent.namespace, 'soda')).toMatchObject([
      {
        name: 'duplicates',
        field: { path: 'order_id' },
        lastResult: { outcome: 'FAILED', observed: '2', at },
      },
      { name: 'rows', field: null, lastResult: { outcome: 'PASSED', observed: '40', at } },
    ]);
  });

  test.each(allWays)('with a check on nothing have the others in, by $title', async (sent) => {
    const document = scan(check('lost', 'pass', 1, { table: undefined }), check('late', 'warn', 7));
    const { counts, problems } = await sent.way('half.json', document, sent.namespace);
    expect(counts).toMatchObject({ created: 1, rejected: 1 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/checks\.0\.table: a check has a table/);
    expect(await checksOn(sent.namespace, 'soda')).toMatchObject([
      {},
      { name: 'late', severity: 'WARNING', lastResult: { outcome: 'WARNED' } },
      {},
    ]);
  });
});

describe('tables', () => {
  const dataset = (namespace: string, name: string): string => urn('dataset', namespace, name);

  test.each(allWays)(
    'of datasets and of edges are in lineage and impact, by $title, and again unchanged',
    async (sent) => {
      const { namespace } = sent;
      const datasets = 'dataset,type,description\nsales.raw,TABLE,What was sold\nsales.clean,TABLE,\n';
      expect(await sendTwice(sent, 'datasets.csv', datasets)).toMatchObject({
        format: 'csv',
        counts: { created: 2, rejected: 0 },
        problems: [],
      });
      const edges = [
        'from_dataset,to_dataset,from_field,to_field,influence,job',
        'sales.raw,sales.clean,amount,total,DIRECT,clean',
        'sales.raw,sales.clean,state,,INDIRECT,clean',
        'sales.clean,sales.report,total,revenue,DIRECT,report',
      ].join('\n');
      expect(await sendTwice(sent, 'edges.csv', `${edges}\n`)).toMatchObject({ counts: { created: 3 } });
      const [raw, clean, report] = ['sales.raw', 'sales.clean', 'sales.report'].map((name) =>
        dataset(namespace, name),
      ) as [string, string, string];
      const read = await server.ask(`query ($id: ID!) { dataset(id: $id) { description type } }`, {
        id: raw,
      });
      expect(read.dataset).toEqual({ description: 'What was sold', type: 'TABLE' });
      const items = await itemsOf(server, { fieldRemoved: { field: fieldOf(raw, 'amount') } });
      const hit = new Map(items.map(({ id, certainty, distance }) => [id, { certainty, distance }]));
      expect(hit.get(clean)).toEqual({ certainty: 'CERTAIN', distance: 1 });
      expect(hit.get(report)).toEqual({ certainty: 'CERTAIN', distance: 2 });
      expect(hit.get(urn('job', 'csv', 'clean'))).toMatchObject({ certainty: 'CERTAIN' });
    },
  );

  test.each(allWays)(
    'with bad rows have the good ones in, and name the bad by line, by $title',
    async (sent) => {
      const rows = [
        'from_dataset,to_dataset,from_field,to_field,influence',
        'a.in,a.out,,,',
        'a.in,,,,',
        'a.in,a.out,id,id,SIDEWAYS',
        'a.in,a.more,id,id,DIRECT',
      ].join('\n');
      const { counts, problems } = await sent.way('bad.csv', rows, sent.namespace);
      expect(counts).toMatchObject({ created: 2, rejected: 2 });
      expect(problems).toHaveLength(2);
      expect(problems[0]).toMatch(/3.*to_dataset: a name is wanted/);
      expect(problems[1]).toMatch(/4.*influence: DIRECT or INDIRECT is wanted; received "SIDEWAYS"/);
      const { lineage } = await server.ask(
        `query ($of: ID!) { lineage(of: $of, direction: DOWNSTREAM) { nodes { entity { id } } } }`,
        { of: dataset(sent.namespace, 'a.in') },
      );
      const reached = lineage.nodes.map(({ entity }: any) => entity.id);
      expect(reached).toEqual(
        expect.arrayContaining(['a.out', 'a.more'].map((name) => dataset(sent.namespace, name))),
      );
    },
  );
});
