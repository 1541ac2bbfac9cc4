import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';

const server = withServer();

type Event = Record<string, unknown>;

/** Waits until the event is in the graph, so that a test sees what it wrote. */
const waiting = { prefer: 'wait=20' };

/** One of our events, with all its names moved into a host of its own, so that tests do not meet. */
function event(name: string, world: string): Event {
  const file = new URL(`../fixtures/openlineage/${name}.json`, import.meta.url);
  const text = readFileSync(file, 'utf8').replaceAll('example.org', `${world}.example.org`);
  return JSON.parse(text.replaceAll('"nightly"', `"nightly-${world}"`)) as Event;
}

interface Posted {
  readonly status: number;
  readonly body: { outcome?: string; revision?: number; problems?: { path: unknown[]; message: string }[] };
}

async function post(
  body: string | Buffer,
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Posted> {
  const response = await fetch(`${server.url}/api/v1/lineage${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...waiting, ...headers },
  });
  return { status: response.status, body: (await response.json()) as Posted['body'] };
}

const lineageQuery = `query Lineage($dataset: ID!, $job: ID!) {
  dataset(id: $dataset) {
    namespace
    name
    platform
    description
    fields(first: 100) {
      nodes {
        path
        type
        upstream { influence subtype field { id } }
      }
    }
    producedBy { id }
  }
  job(id: $job) {
    type
    sourceCodeLocation
    lastRun { runId state at }
    reads { id }
    writes { id }
  }
  lineage(of: $dataset, direction: UPSTREAM) {
    nodes { id distance }
    edges { from to isResolved evidence { kind slice grade isResolved } }
    completeness { complete }
  }
}`;

interface Lineage {
  readonly dataset: {
    readonly platform: string;
    readonly fields: {
      readonly nodes: readonly {
        readonly path: string;
        readonly upstream: readonly {
          readonly influence: string;
          readonly subtype: string;
          readonly field: { id: string };
        }[];
      }[];
    };
  };
  readonly job: { readonly lastRun: { readonly state: string } };
  readonly lineage: {
    readonly nodes: readonly { readonly id: string; readonly distance: number }[];
    readonly edges: readonly {
      readonly from: string;
      readonly isResolved: boolean;
      readonly evidence: readonly { readonly kind: string; readonly grade: string }[];
    }[];
    readonly completeness: { readonly complete: boolean };
  };
}

/** What the mesh says about the settlement of a world. */
async function lineageOf(world: string): Promise<Lineage> {
  const variables = {
    dataset: urn('dataset', `s3://lake.${world}.example.org`, 'settlement/daily'),
    job: urn('job', `nightly-${world}`, 'billing.settle_invoices'),
  };
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: lineageQuery, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Lineage; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** The answer with the world's own name taken out, for comparing two worlds. */
function without(world: string, lineage: Lineage): unknown {
  return JSON.parse(JSON.stringify(lineage).replaceAll(world, 'world')) as unknown;
}

describe('a run that is told by START and COMPLETE', () => {
  test('shows its lineage at dataset and column grain', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const started = await post(gzipSync(JSON.stringify(event('start', 'plain'))), {
      headers,
      query: '?api-version=1&x',
    });
    expect([started.status, started.body.outcome]).toEqual([201, 'CREATED']);
    const completed = await post(gzipSync(JSON.stringify(event('complete', 'plain'))), { headers });
    expect([completed.status, completed.body.outcome]).toEqual([201, 'UPDATED']);

    const { dataset, job, lineage } = await lineageOf('plain');
    const [invoice, rate] = ['erp.sales.invoice', 'erp.ref.rate'].map((name) =>
      urn('dataset', 'postgres://erp.plain.example.org:5432', name),
    ) as [string, string];
    expect(dataset.platform).toBe('s3');
    expect(dataset.fields.nodes.map(({ path }) => path)).toEqual(['invoice', 'gross']);
    const gross = dataset.fields.nodes.find(({ path }) => path === 'gross');
    expect(new Set(gross?.upstream.map(({ influence, field }) => `${influence} ${field.id}`))).toEqual(
      new Set([
        `DIRECT ${fieldOf(invoice, 'net')}`,
        `DIRECT ${fieldOf(invoice, 'tax')}`,
        `INDIRECT ${fieldOf(invoice, 'tax')}`,
      ]),
    );
    expect(job.lastRun.state).toBe('COMPLETE');
    expect(lineage.completeness.complete).toBe(true);
    expect(new Set(lineage.edges.map(({ from }) => from))).toEqual(new Set([invoice, rate]));
    for (const { isResolved, evidence } of lineage.edges) {
      expect(isResolved).toBe(true);
      expect(evidence).toMatchObject([{ kind: 'OBSERVED', grade: 'VALUES_AND_INFLUENCE' }]);
    }
  });

  test('gives the same lineage when events come twice and in reversed order', async () => {
    for (const name of ['start', 'complete'])
      expect((await post(JSON.stringify(event(name, 'forth')))).status).toBe(201);
    for (const name of ['complete', 'start', 'complete', 'start'])
      expect((await post(JSON.stringify(event(name, 'back')))).status).toBe(201);
    expect(without('back', await lineageOf('back'))).toEqual(without('forth', await lineageOf('forth')));
  });

  test('is unchanged by an event that was seen, and so is the revision', async () => {
    const body = JSON.stringify(event('complete', 'again'));
    const first = await post(body);
    const second = await post(body);
    expect([second.status, second.body.outcome]).toEqual([201, 'UNCHANGED']);
    expect(second.body.revision).toBe(first.body.revision);
  });
});

describe('an event that cannot be taken', () => {
  test('is 400 when it is no JSON', async () => {
    expect((await post('{"eventType": "COMPLETE",')).status).toBe(400);
  });

  test('is 422 with the place of what is missing', async () => {
    const { status, body } = await post(JSON.stringify({ ...event('complete', 'bad'), run: {} }));
    expect(status).toBe(422);
    expect(body.problems?.map(({ path }) => path)).toEqual([['run', 'runId']]);
  });

  test('is 415 when it is sent as something else', async () => {
    const { status } = await post(JSON.stringify(event('complete', 'bad')), {
      headers: { 'content-type': 'text/plain' },
    });
    expect(status).toBe(415);
  });
});
