import { describe, expect, test } from 'vitest';
import type { EntityFact } from '../../../src/commit/patch.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { factsOf, runEvent } from './read-event.ts';

const invoice = urn('dataset', 'db', 'invoice');
const producer = 'https://github.com/OpenLineage/OpenLineage/tree/1.54.0/integration/dbt';

function input(members: object): object {
  return { namespace: 'db', name: 'invoice', ...members };
}

function checksIn(event: unknown): EntityFact[] {
  return factsOf(event, 'entity').filter(({ kind }) => kind === 'quality-check');
}

function asserting(...assertions: object[]): object {
  return { dataQualityAssertions: { _producer: producer, assertions } };
}

describe('assertions on a dataset', () => {
  test.each(['facets', 'inputFacets'])('become checks with their results, in %s', (bag) => {
    const facet = asserting(
      { assertion: 'not_null', success: true, column: 'id' },
      {
        assertion: 'custom',
        name: 'no_orphans',
        success: false,
        severity: 'warn',
        expected: '0',
        actual: '3',
      },
    );
    const event = runEvent({ inputs: [input({ [bag]: facet })] });
    const [notNull, orphans] = checksIn(event);
    expect(notNull).toMatchObject({
      id: urn('quality-check', 'db', 'invoice', 'not_null(id)'),
      properties: { name: 'not_null(id)', assertion: 'not_null', engine: 'dbt', outcome: 'PASSED' },
      references: { dataset: [invoice], field: [fieldOf(invoice, 'id')] },
    });
    expect(orphans).toMatchObject({
      id: urn('quality-check', 'db', 'invoice', 'no_orphans'),
      properties: { outcome: 'WARNED', severity: 'WARNING' },
    });
    expect(JSON.parse(String(orphans?.properties['lastResult']))).toEqual({
      outcome: 'WARNED',
      at: '2026-03-02T04:00:00.000000000Z',
      observed: '3',
      expected: '0',
      runId: 'r1',
    });
  });

  test('of one name are told apart by what they demand, in any order', () => {
    const rules = [{ expected: '5' }, { expected: '9' }].map((rule) => ({
      assertion: 'row_count',
      success: true,
      ...rule,
    }));
    const ids = [rules, rules.toReversed()].map((list) =>
      checksIn(runEvent({ inputs: [input({ facets: asserting(...list) })] })).map(({ id }) => id),
    );
    expect(new Set(ids[0]).size).toBe(2);
    expect(ids[1]?.toReversed()).toEqual(ids[0]);
  });

  test('that failed with an error fail, and those that were only announced are none', () => {
    const facets = asserting({ assertion: 'unique', success: false, severity: 'error' });
    const event = runEvent({ inputs: [input({ facets })] });
    expect(checksIn(event)[0]?.properties).toMatchObject({ outcome: 'FAILED', severity: 'ERROR' });
    expect(checksIn({ ...event, eventType: 'START' })).toEqual([]);
    expect(
      checksIn(runEvent({ inputs: [input({ facets: asserting({ assertion: 'x' }, { success: true }) })] })),
    ).toEqual([]);
  });
});

describe('tests of a run', () => {
  const facets = {
    test: {
      tests: [
        { name: 'fresh', status: 'pass' },
        { name: 'full', status: 'skip', type: 'row_count' },
      ],
    },
  };
  const run = { runId: 'r1', facets };

  test('are checks of the dataset where there is only one', () => {
    const checks = checksIn(runEvent({ run, inputs: [input({})] }));
    expect(checks.map(({ id, properties }) => [id, properties['outcome']])).toEqual([
      [urn('quality-check', 'db', 'invoice', 'fresh'), 'PASSED'],
      [urn('quality-check', 'db', 'invoice', 'full'), 'SKIPPED'],
    ]);
  });

  test('are kept with the run whatever it looks at', () => {
    const event = runEvent({ run, inputs: [input({}), { namespace: 'db', name: 'rate' }] });
    expect(checksIn(event)).toEqual([]);
    expect(factsOf(event, 'run')[0]?.details?.['tests']).toBe(
      '[{"name":"fresh","status":"PASS"},{"name":"full","status":"SKIP"}]',
    );
  });
});

describe('the exposures of dbt', () => {
  const exposure = {
    unique_id: 'exposure.shop.weekly',
    name: 'weekly',
    type: 'dashboard',
    url: 'https://me:secret@bi.example.org/weekly',
    owner: { name: 'Sales Team' },
  };
  const output = (exposures: object[]): object => ({
    namespace: 'db',
    name: 'invoice',
    facets: { dbt_exposures: { exposures } },
  });
  const weekly = urn('dataset', 'dbt', 'exposure.shop.weekly');

  test('are datasets that their source flows to', () => {
    const event = runEvent({ outputs: [output([exposure])] });
    expect(factsOf(event, 'entity').find(({ id }) => id === weekly)).toMatchObject({
      properties: { type: 'DASHBOARD', platform: 'dbt', description: 'https://bi.example.org/weekly' },
      references: { owner: [urn('team', 'sales-team')] },
      isMention: true,
    });
    expect(factsOf(event, 'slice')).toMatchObject([
      { kind: 'DECLARED', flows: [{ from: invoice, to: weekly, resolved: false }], reads: [] },
    ]);
  });

  test('of a run that failed, or without a name, are left out', () => {
    const failed = { ...runEvent({ outputs: [output([exposure])] }), eventType: 'FAIL' };
    expect(factsOf(failed, 'slice')).toEqual([]);
    expect(factsOf(runEvent({ outputs: [output([{ type: 'dashboard' }])] }), 'slice')).toEqual([]);
  });
});
