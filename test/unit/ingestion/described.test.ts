import { describe, expect, test } from 'vitest';
import type { EntityFact, RunFact } from '../../../src/commit/patch.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { readOpenLineageEvent } from '../../../src/ingestion/adapters/openlineage/event.ts';
import { factsOf, now, outputWith, runEvent } from './read-event.ts';

const settlement = urn('dataset', 'db', 'settlement');
const job = urn('job', 'nightly', 'settle');

function entityIn(event: unknown, id: string): EntityFact | undefined {
  return factsOf(event, 'entity').find((fact) => fact.id === id);
}

/** What the output of an event is told to have by these facets. */
function told(facets: unknown): EntityFact['properties'] {
  return entityIn(outputWith(facets), settlement)?.properties ?? {};
}

function jobWith(facets: unknown): Record<string, unknown> {
  return runEvent({ job: { namespace: 'nightly', name: 'settle', facets } });
}

function runWith(facets: unknown): RunFact | undefined {
  return factsOf(runEvent({ run: { runId: 'r1', facets } }), 'run')[0];
}

describe('facets that describe a dataset', () => {
  test.each<[string, object, object]>([
    [
      'datasetType',
      { datasetType: 'VIEW', subType: 'MATERIALIZED' },
      { type: 'VIEW', subtype: 'MATERIALIZED' },
    ],
    ['datasetType', { datasetType: 'TABLE' }, { type: 'TABLE', subtype: null }],
    [
      'dataSource',
      { name: 'erp', uri: 'jdbc:postgresql://me:secret@erp/db' },
      { source: '{"name":"erp","uri":"jdbc:postgresql://erp/db"}' },
    ],
    [
      'storage',
      { storageLayer: 'delta', fileFormat: 'parquet' },
      { storage: '{"format":"parquet","layer":"delta"}' },
    ],
    ['version', { datasetVersion: '7' }, { version: '7' }],
    [
      'hierarchy',
      {
        hierarchy: [
          { type: 'DATABASE', name: 'shop' },
          { type: 'TABLE', name: 'orders' },
        ],
      },
      { hierarchy: '[{"type":"DATABASE","name":"shop"},{"type":"TABLE","name":"orders"}]' },
    ],
    [
      'catalog',
      { framework: 'iceberg', type: 'glue', name: 'lake', catalogProperties: { password: 'x' } },
      { catalog: '{"framework":"iceberg","name":"lake","type":"glue"}' },
    ],
    [
      'tags',
      { tags: [{ key: 'pii' }, { key: 'zone', value: 'eu' }, { key: 'x', value: 'true' }] },
      { tags: ['pii', 'x', 'zone=eu'] },
    ],
    ['documentation', { description: 'Settled.' }, { description: 'Settled.' }],
  ])('%s %j', (name, facet, properties) => {
    expect(told({ [name]: facet })).toMatchObject(properties);
    expect(Object.keys(told({ [name]: facet })).filter((key) => key.startsWith('facet:'))).toEqual([]);
  });

  test('are cleared when they are deleted', () => {
    expect(
      told({
        datasetType: { _deleted: true },
        documentation: { _deleted: true },
        'a.b': { _deleted: true },
      }),
    ).toMatchObject({ type: null, subtype: null, description: null, 'facet:a.b': null });
  });

  test('that have another shape or are unknown are kept as they came, without secrets', () => {
    expect(
      told({ storage: { layer: 5 }, 'my.facet': { url: 's3://k:s@bucket/x', apiKey: 'x', a: [1] } }),
    ).toMatchObject({
      'facet:storage': '{"layer":5}',
      'facet:my.facet': '{"a":[1],"url":"s3://bucket/x"}',
    });
  });

  test('that are too large are kept as their size, and of very many only some', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, { index }]));
    const kept = Object.keys(told(many)).filter((name) => name.startsWith('facet:'));
    expect(kept).toHaveLength(30);
    expect(told({ plan: { text: 'x'.repeat(10_000) } })['facet:plan']).toBe(
      '{"_omitted":{"characters":10011}}',
    );
  });

  test('tell how much was read and written, and when', () => {
    const input = {
      namespace: 'db',
      name: 'invoice',
      inputFacets: { inputStatistics: { rowCount: 5, size: 90 } },
    };
    const output = {
      namespace: 'db',
      name: 'settlement',
      outputFacets: { outputStatistics: { rowCount: 4 } },
    };
    const event = runEvent({ inputs: [input], outputs: [output] });
    const at = '2026-03-02T04:00:00.000000000Z';
    const readOf = entityIn(event, urn('dataset', 'db', 'invoice'))?.properties['lastRead'];
    expect(JSON.parse(String(readOf))).toEqual({ rows: 5, bytes: 90, at });
    expect(JSON.parse(String(entityIn(event, settlement)?.properties['lastWritten']))).toEqual({
      rows: 4,
      at,
    });
  });

  test('tag fields through the schema where it lists them', () => {
    const tags = {
      tags: [
        { key: 'pii', field: 'mail' },
        { key: 'pii', field: 'name' },
      ],
    };
    const event = outputWith({ tags, schema: { fields: [{ name: 'mail' }] } });
    expect(factsOf(event, 'schema')[0]?.fields).toEqual([
      { path: 'mail', properties: { ordinal: 0, tags: ['pii'] } },
    ]);
    expect(entityIn(event, fieldOf(settlement, 'name'))?.properties['tags']).toEqual(['pii']);
    expect(entityIn(event, fieldOf(settlement, 'mail'))).toBeUndefined();
  });
});

describe('owners', () => {
  const ownership = (...names: string[]): object => ({
    ownership: { owners: names.map((name) => ({ name })) },
  });

  test('are kept as written, and the first team among them owns', () => {
    const event = outputWith(ownership('user:ada', 'bob@example.org', 'team:Billing Ops'));
    const team = urn('team', 'billing-ops');
    expect(entityIn(event, settlement)).toMatchObject({
      properties: { owners: '[{"name":"user:ada"},{"name":"bob@example.org"},{"name":"team:Billing Ops"}]' },
      references: { owner: [team] },
    });
    expect(entityIn(event, team)).toMatchObject({ isMention: true, properties: { name: 'Billing Ops' } });
  });

  test.each(['airflow', 'user:ada', 'ada@example.org', ' ', '--'])('%j is no team', (name) => {
    expect(entityIn(jobWith(ownership(name)), job)?.references).toBeUndefined();
  });
});

describe('facets of jobs and runs', () => {
  test('tell dialect and repository', () => {
    const sourceCodeLocation = { type: 'git', url: 'https://git/x', repoUrl: 'https://git', branch: 'main' };
    expect(
      entityIn(jobWith({ sql: { query: 'SELECT 1', dialect: 'trino' }, sourceCodeLocation }), job)
        ?.properties,
    ).toMatchObject({
      sql: 'SELECT 1',
      sqlDialect: 'trino',
      sourceCode: '{"branch":"main","repoUrl":"https://git","type":"git"}',
    });
    expect(entityIn(jobWith({ sql: { _deleted: true } }), job)?.properties).toMatchObject({
      sql: null,
      sqlDialect: null,
    });
  });

  test('tell of the run what people ask for', () => {
    const details = runWith({
      nominalTime: { nominalStartTime: '2026-03-01T00:00:00Z', nominalEndTime: null },
      errorMessage: { message: 'no space left', stackTrace: 'x' },
      processing_engine: { name: 'spark', version: '3.5.6' },
      externalQuery: { externalQueryId: 'q1', source: 'bigquery' },
      tags: { tags: [{ key: 'env', value: 'prod' }] },
    })?.details;
    expect(details).toEqual({
      nominalStart: '2026-03-01T00:00:00.000000000Z',
      error: 'no space left',
      engine: 'spark 3.5.6',
      externalQuery: 'q1',
      tags: '["env=prod"]',
    });
  });

  test.each(['parent', 'parentRun'])('%s names the job above', (name) => {
    const facet = {
      run: { runId: 'p1' },
      job: { namespace: 'nightly', name: 'dag' },
      root: { run: { runId: 'p0' }, job: { namespace: 'nightly', name: 'top' } },
    };
    const event = runEvent({ run: { runId: 'r1', facets: { [name]: facet } } });
    const [dag, top] = ['dag', 'top'].map((one) => urn('job', 'nightly', one)) as [string, string];
    expect(entityIn(event, job)).toMatchObject({ references: { parent: [dag] }, properties: { root: top } });
    expect(entityIn(event, dag)?.isMention).toBe(true);
    expect(entityIn(event, top)?.isMention).toBe(true);
    expect(factsOf(event, 'run')[0]?.details).toEqual({ parentRun: 'p1', rootRun: 'p0' });
  });

  test('a parent that is no job, or the job itself, is none', () => {
    for (const parent of [{}, { job: {} }, { job: { namespace: 'nightly', name: 'settle' } }, 'x']) {
      const event = runEvent({ run: { runId: 'r1', facets: { parent } } });
      expect(entityIn(event, job)?.references).toBeUndefined();
    }
  });

  test('tell which jobs wait for which', () => {
    const jobDependencies = {
      upstream: [{ job: { namespace: 'nightly', name: 'load' }, dependency_type: 'DIRECT_INVOCATION' }],
    };
    const event = runEvent({ run: { runId: 'r1', facets: { jobDependencies } } });
    expect(JSON.parse(String(entityIn(event, job)?.properties['dependencies']))).toEqual({
      upstream: [
        { id: urn('job', 'nightly', 'load'), namespace: 'nightly', name: 'load', type: 'DIRECT_INVOCATION' },
      ],
      downstream: [],
    });
  });
});

describe('names', () => {
  test('of queries become one job, and the run keeps its own', () => {
    const event = runEvent({ job: { namespace: 'trino://lake:8080', name: '20260301_101500_00042_abcde' } });
    const [run] = factsOf(event, 'run');
    expect(run?.job).toBe(urn('job', 'trino://lake:8080', 'query'));
    expect(run?.details).toEqual({ jobName: '20260301_101500_00042_abcde' });
  });

  test('follow aliases of namespaces and patterns of jobs', () => {
    const naming = {
      namespaces: new Map([['postgres://10.0.0.5:5432', 'postgres://erp:5432']]),
      jobs: [{ pattern: /(\w+\.\w+)\.out_\d+/, name: '$1' }],
    };
    const event = runEvent({
      job: { namespace: 'spark', name: 'app.save.out_20260301' },
      inputs: [{ namespace: 'Postgres://10.0.0.5', name: 'a.b.c' }],
    });
    const read = readOpenLineageEvent(event, { now, naming });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const run = read.item.facts.find((fact) => fact.type === 'run');
    expect(run).toMatchObject({
      job: urn('job', 'spark', 'app.save'),
      inputs: [urn('dataset', 'postgres://erp:5432', 'a.b.c')],
    });
  });
});
