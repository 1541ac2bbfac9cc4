import { describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { factsOf, fixture, itemOf, pathsOf, problemsOf, runEvent } from './read-event.ts';

const job = urn('job', 'nightly', 'billing.settle_invoices');
const invoice = urn('dataset', 'postgres://erp.example.org:5432', 'erp.sales.invoice');
const rate = urn('dataset', 'postgres://erp.example.org:5432', 'erp.ref.rate');
const settlement = urn('dataset', 's3://lake.example.org', 'settlement/daily');

describe('a run event', () => {
  test('is an item of its job at its time', () => {
    const { id, eventTime, facts } = itemOf(fixture('complete'));
    expect(id).toBe(job);
    expect(eventTime).toBe('2026-03-02T04:07:31.250000000Z');
    expect(facts.map(({ type }) => type)).toEqual([
      ...Array(3).fill('entity'),
      'schema',
      'schema',
      'entity',
      'entity',
      'run',
    ]);
  });

  test('tells its job with type, SQL, source code without credentials, and description', () => {
    expect(factsOf(fixture('complete'), 'entity')[0]).toMatchObject({
      kind: 'job',
      id: job,
      properties: {
        namespace: 'nightly',
        name: 'billing.settle_invoices',
        type: 'BATCH SPARK SQL_JOB',
        sql: expect.stringContaining('INSERT INTO settlement') as string,
        sourceCodeLocation: 'https://git.example.org/billing/jobs.git',
        description: 'Settles the invoices of the day.',
      },
    });
  });

  test('tells its datasets under their normalised names, and mentions what only its columns name', () => {
    const entities = factsOf(fixture('complete'), 'entity').slice(1);
    expect(entities.map(({ id, isMention }) => [id, isMention ?? false])).toEqual([
      [invoice, false],
      [settlement, false],
      [rate, true],
      [fieldOf(rate, 'zone'), true],
    ]);
    expect(entities[1]?.properties).toEqual({
      namespace: 's3://lake.example.org',
      name: 'settlement/daily',
      platform: 's3',
      description: 'One row per settled invoice.',
      'facet:com.example.quality': '{"score":0.97}',
    });
    expect(entities[3]).toMatchObject({ properties: { path: 'zone' }, references: { dataset: [rate] } });
  });

  test('is a part of its run, with the evidence of its columns', () => {
    const [run] = factsOf(fixture('complete'), 'run');
    const runId = '0195520c-2a00-7000-8000-000000000001';
    expect(run).toMatchObject({ runId, job, state: 'COMPLETE', inputs: [invoice] });
    const from = (path: string): string => fieldOf(invoice, path);
    const to = (path: string): string => fieldOf(settlement, path);
    expect(run?.outputs).toEqual([
      {
        dataset: settlement,
        columns: {
          grade: 'VALUES_AND_INFLUENCE',
          derivations: [
            { from: from('id'), to: to('invoice'), influence: 'DIRECT', subtype: 'IDENTITY', masking: true },
            { from: from('net'), to: to('gross'), influence: 'DIRECT', subtype: 'TRANSFORMATION' },
            { from: from('tax'), to: to('gross'), influence: 'DIRECT', subtype: 'TRANSFORMATION' },
            { from: from('tax'), to: to('gross'), influence: 'INDIRECT', subtype: 'CONDITION' },
            { from: fieldOf(rate, 'zone'), to: settlement, influence: 'INDIRECT', subtype: 'JOIN' },
          ],
        },
      },
    ]);
  });

  test('may have its state in lower case, null or not at all', () => {
    expect(factsOf(runEvent({ eventType: 'start' }), 'run')[0]?.state).toBe('START');
    expect(factsOf(runEvent({ eventType: null }), 'run')[0]?.state).toBeUndefined();
    expect(pathsOf(runEvent({ eventType: 'FINISHED' }))).toEqual(['eventType']);
  });

  test('may lack lists and facets, or have null for them', () => {
    const event = runEvent({ inputs: null, outputs: null, job: { namespace: 'n', name: 'j', facets: null } });
    expect(factsOf(event, 'run')).toEqual([
      { type: 'run', runId: 'r1', state: 'COMPLETE', job: urn('job', 'n', 'j'), inputs: [], outputs: [] },
    ]);
  });

  test('that lists a dataset twice tells it once, and what the outputs say of it stands', () => {
    const dataset = (type: string): object => ({
      namespace: 'db',
      name: 't',
      facets: { schema: { fields: [{ name: 'a', type }] } },
    });
    const event = runEvent({ inputs: [dataset('int'), dataset('int')], outputs: [dataset('long')] });
    expect(factsOf(event, 'entity')).toHaveLength(2);
    expect(factsOf(event, 'schema').map(({ fields }) => fields[0]?.properties['type'])).toEqual(['long']);
    expect(factsOf(event, 'run')[0]?.inputs).toHaveLength(1);
  });
});

describe('a job event', () => {
  test('declares a slice per output, column by column where it can', () => {
    const [openItems, revenue] = ['open_items', 'revenue'].map((name) =>
      urn('dataset', 'bigquery', `acme.reports.${name}`),
    ) as [string, string];
    const [amounts, calendar] = ['billing.settlement', 'ref.calendar'].map((name) =>
      urn('dataset', 'bigquery', `acme.${name}`),
    ) as [string, string];
    const report = urn('job', 'nightly', 'billing.monthly_report');
    const slices = factsOf(fixture('job'), 'slice');
    expect(slices.map(({ slice, kind, job: mover }) => [slice, kind, mover])).toEqual(
      [openItems, revenue, ''].map((output) => [
        `openlineage:${report}->${output}#declared`,
        'DECLARED',
        report,
      ]),
    );
    expect(slices[0]?.flows).toEqual(
      [amounts, calendar].map((from) => ({ from, to: openItems, resolved: false })),
    );
    expect(slices[1]?.flows).toEqual(
      [amounts, calendar].map((from) => ({ from, to: revenue, resolved: true, grade: 'VALUES' })),
    );
    expect(slices[1]?.derivations).toEqual([
      { from: fieldOf(amounts, 'gross'), to: fieldOf(revenue, 'amount'), influence: 'DIRECT' },
    ]);
    expect(slices[2]).toMatchObject({ flows: [], reads: [], writes: [] });
    expect(itemOf(fixture('job')).eventTime).toBe('2026-02-28T23:00:00.000000000Z');
    expect(factsOf(fixture('job'), 'run')).toEqual([]);
  });

  test('without outputs declares what the job reads', () => {
    const { outputs: _, ...event } = fixture('job');
    const [slice, ...others] = factsOf(event, 'slice');
    expect(others).toEqual([]);
    expect(slice?.reads).toHaveLength(2);
  });
});

describe('a dataset event', () => {
  test('declares where its columns come from', () => {
    const [clean, raw] = ['clean', 'raw'].map((name) =>
      urn('dataset', 'kafka://broker-1.example.org:9092', `meter.readings.${name}`),
    ) as [string, string];
    const { id, eventTime } = itemOf(fixture('dataset'));
    expect([id, eventTime]).toEqual([clean, '2026-03-01T12:00:00.123456789Z']);
    expect(factsOf(fixture('dataset'), 'slice')).toEqual([
      {
        type: 'slice',
        slice: `openlineage:${clean}#declared`,
        kind: 'DECLARED',
        flows: [{ from: raw, to: clean, resolved: true, grade: 'VALUES' }],
        derivations: [{ from: fieldOf(raw, 'wh'), to: fieldOf(clean, 'kwh'), influence: 'DIRECT' }],
        reads: [],
        writes: [],
      },
    ]);
  });

  test('without column lineage says nothing of lineage', () => {
    const event = { eventTime: '2026-03-01T12:00:00', dataset: { namespace: 'db', name: 't' } };
    expect(itemOf(event).facts.map(({ type }) => type)).toEqual(['entity']);
  });
});

describe('an event that cannot be read', () => {
  test.each([
    ['no run', { run: undefined }, ['run.runId']],
    ['a run that is null', { run: null, eventType: undefined }, ['run.runId']],
    ['no run id', { run: {} }, ['run.runId']],
    ['an empty run id', { run: { runId: ' ' } }, ['run.runId']],
    ['a run that is a text', { run: 'r1' }, ['run']],
    ['no job', { job: undefined }, ['job']],
    ['no job namespace', { job: { name: 'j' } }, ['job.namespace']],
    ['an empty job name', { job: { namespace: 'n', name: '' } }, ['job.name']],
    ['a number for a name', { job: { namespace: 'n', name: 5 } }, ['job.name']],
    ['a control character in a name', { job: { namespace: 'n', name: 'a\u0000b' } }, ['job.name']],
    ['no dataset name', { inputs: [{ namespace: 'db' }] }, ['inputs.0.name']],
    ['a dataset that is a text', { outputs: ['db.t'] }, ['outputs.0']],
    ['inputs that are no list', { inputs: {} }, ['inputs']],
    [
      'facets that are a list',
      { outputs: [{ namespace: 'db', name: 't', facets: [] }] },
      ['outputs.0.facets'],
    ],
    ['no event time', { eventTime: undefined }, ['eventTime']],
    ['an event time that is none', { eventTime: 'soon' }, ['eventTime']],
    ['an event time that is a number', { eventTime: 1772424000 }, ['eventTime']],
    ['an event time in the future', { eventTime: '2026-03-02T05:05:01Z' }, ['eventTime']],
    [
      'a SQL that is a list',
      { job: { namespace: 'n', name: 'j', facets: { sql: { query: [] } } } },
      ['job.facets.sql.query'],
    ],
    [
      'a namespace that is far too long',
      { job: { namespace: 'n/ '.repeat(500_000), name: 'j' } },
      ['job.namespace'],
    ],
    [
      'a name that is too long',
      { inputs: [{ namespace: 'db', name: 'x'.repeat(4_000) }] },
      ['inputs.0.name'],
    ],
  ])('%s: the problem says where', (_, members, paths) => {
    expect(pathsOf(runEvent(members))).toEqual(paths);
  });

  test('is no run event when its schema says that it is a job event', () => {
    const { run: _, ...event } = runEvent({
      schemaURL: 'https://example.org/OpenLineage.json#/$defs/JobEvent',
    });
    expect(factsOf(event, 'slice')).toHaveLength(1);
  });

  test('names a run event by its schema when nothing else does', () => {
    const { run: _run, eventType: _type, ...event } = runEvent();
    expect(pathsOf({ ...event, schemaURL: 'https://example.org/OpenLineage.json#/$defs/RunEvent' })).toEqual([
      'run.runId',
    ]);
  });

  test('has all its problems listed at once, under where it stands', () => {
    const event = { eventTime: '?', run: {}, job: {}, inputs: [{}], outputs: [{ namespace: 'db' }] };
    expect(pathsOf(event)).toEqual([
      'eventTime',
      'run.runId',
      'job.namespace',
      'job.name',
      'inputs.0.namespace',
      'inputs.0.name',
      'outputs.0.name',
    ]);
    expect(problemsOf(event)[1]?.message).toBe('a text that is not empty is wanted here; received nothing');
  });

  test.each([[{}], [[]], ['text'], [null], [7]])('%j is no event', (event) => {
    expect(pathsOf(event)).toEqual(['']);
  });

  test('lists no more than a hundred problems, and counts the rest', () => {
    const problems = problemsOf(runEvent({ inputs: Array(150).fill('x') }));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe('50 more problems');
  });
});
