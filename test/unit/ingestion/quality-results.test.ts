import { describe, expect, test } from 'vitest';
import type { EntityFact } from '../../../src/commit/patch.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { createDocument } from '../../../src/ingestion/document.ts';
import { readDocuments } from '../../../src/ingestion/reading.ts';
import type { ReadOptions } from '../../../src/ingestion/reading.ts';

const place = 'postgres://db.example.org:5432';
const orders = 'warehouse.shop.orders';

function read(value: object, options: Partial<ReadOptions> = {}) {
  const { items, sections } = readDocuments([createDocument('', JSON.stringify(value))], {
    now: new Date('2026-11-20T00:00:00Z'),
    item: () => {
      throw new Error('results are no items of the bulk');
    },
    namespace: place,
    within: 'warehouse.shop',
    ...options,
  });
  const checks = items.flatMap(({ facts }) =>
    facts.filter((fact): fact is EntityFact => fact.type === 'entity' && fact.kind === 'quality-check'),
  );
  return {
    format: sections[0]?.adapter?.format,
    checks,
    results: checks.map(({ properties }) => JSON.parse(String(properties['lastResult'])) as object),
    times: [...new Set(items.map(({ eventTime }) => eventTime))],
    findings: sections.flatMap(({ findings }) => findings.map(({ message }) => message)),
    problems: items.flatMap(({ problems = [] }) => problems),
  };
}

describe('Great Expectations', () => {
  const suite = {
    success: false,
    suite_name: 'orders',
    statistics: { evaluated_expectations: 3 },
    results: [
      {
        success: false,
        expectation_config: {
          type: 'expect_column_values_to_not_be_null',
          kwargs: { column: 'order_id', batch_id: 'warehouse-orders', mostly: 0.99 },
          severity: 'critical',
        },
        result: { element_count: 10, unexpected_count: 3 },
        exception_info: { raised_exception: false },
      },
      {
        success: false,
        expectation_config: {
          type: 'expect_table_row_count_to_be_between',
          kwargs: { min_value: 1 },
          severity: 'warning',
        },
        result: { observed_value: 0 },
      },
      {
        success: false,
        expectation_config: { type: 'expect_table_row_count_to_be_between', kwargs: { min_value: 100 } },
        exception_info: { raised_exception: true, exception_message: 'no such table' },
      },
    ],
    meta: {
      run_id: { run_name: 'nightly', run_time: '2026-11-01T06:00:00.5+00:00' },
      active_batch_definition: { datasource_name: 'warehouse', data_asset_name: 'orders' },
      batch_spec: { schema_name: 'shop', table_name: 'orders' },
    },
  };

  test('1.x: a suite gives checks with their results, under the names that its OpenLineage action gives', () => {
    const { format, checks, results, times, findings, problems } = read(suite);
    expect([format, findings, problems]).toEqual(['great-expectations', [], []]);
    expect(checks[0]).toMatchObject({
      id: urn('quality-check', place, orders, 'expect_column_values_to_not_be_null(order_id)'),
      properties: { engine: 'great_expectations', outcome: 'FAILED', severity: 'ERROR' },
      references: { field: [fieldOf(urn('dataset', place, orders), 'order_id')] },
    });
    expect(results).toMatchObject([
      { failures: 3, expected: '{"mostly":0.99}' },
      { outcome: 'WARNED', observed: '0' },
      { outcome: 'ERRORED', message: 'no such table' },
    ]);
    // Two of one name are told apart by what they demand.
    expect(new Set(checks.map(({ id }) => id)).size).toBe(3);
    expect(times).toEqual(['2026-11-01T06:00:00.500000000Z']);
  });

  test('0.x: a checkpoint gives the checks of its suites', () => {
    const old = {
      success: true,
      results: [
        {
          success: true,
          expectation_config: { expectation_type: 'expect_column_to_exist', kwargs: { column: 'id' } },
          result: {},
        },
      ],
      statistics: {},
      meta: {
        expectation_suite_name: 'orders',
        validation_time: '20261101T060000.000000Z',
        batch_kwargs: { datasource: 'warehouse', schema: 'shop', table: 'orders' },
      },
    };
    const checkpoint = {
      success: true,
      run_results: { 'ValidationResultIdentifier::a': { validation_result: old } },
    };
    const { format, checks, times } = read(checkpoint);
    expect(format).toBe('great-expectations');
    expect(checks).toMatchObject([
      {
        id: urn('quality-check', place, orders, 'expect_column_to_exist(id)'),
        properties: { outcome: 'PASSED' },
      },
    ]);
    expect(times).toEqual(['2026-11-01T06:00:00.000000000Z']);
  });

  test('without a place the data source is the namespace, which is told once; without a table nothing is guessed', () => {
    const { checks, findings } = read(suite, { namespace: undefined, within: undefined });
    expect(checks[0]?.references?.['dataset']).toEqual([urn('dataset', 'warehouse', 'shop.orders')]);
    expect(findings).toEqual([expect.stringContaining('the results do not say where warehouse is')]);
    expect(read({ ...suite, meta: {} }).problems).toMatchObject([
      { path: [0, 'results', 0], message: expect.stringContaining('do not name a table') },
      {},
      {},
    ]);
  });
});

describe('Soda', () => {
  const scan = {
    definitionName: 'nightly',
    defaultDataSource: 'warehouse',
    dataTimestamp: '2026-11-01T06:00:00+00:00',
    scanEndTimestamp: '2026-11-01T06:00:09+00:00',
    hasFailures: true,
    checks: [
      {
        identity: 'abc',
        name: 'missing_count(order_id) = 0',
        type: 'generic',
        definition: 'checks for orders:\n  - missing_count(order_id) = 0\n',
        dataSource: 'warehouse',
        table: 'orders',
        column: 'order_id',
        outcome: 'fail',
        diagnostics: { value: 3, fail: { notEqual: 0 } },
        outcomeReasons: [],
      },
      {
        name: 'freshness(loaded_at) < 1d',
        table: 'orders',
        outcome: 'warn',
        diagnostics: { value: '2 days' },
      },
      { name: 'row_count > 0', table: 'orders', outcome: null },
      { name: 'nowhere', outcome: 'pass' },
    ],
  };

  test('a scan gives checks with their results; one without an outcome broke, one without a table is refused', () => {
    const { format, checks, results, times, problems } = read(scan);
    expect(format).toBe('soda');
    expect(checks.map(({ properties }) => properties['outcome'])).toEqual(['FAILED', 'WARNED', 'ERRORED']);
    expect(checks[0]).toMatchObject({
      id: urn('quality-check', place, orders, 'missing_count(order_id) = 0'),
      properties: { engine: 'soda', severity: 'ERROR' },
    });
    expect(results[0]).toMatchObject({ observed: '3', expected: 'fail when notEqual 0' });
    expect(times).toContain('2026-11-01T06:00:00.000000000Z');
    expect(problems).toMatchObject([
      { path: [0, 'checks', 3, 'table'], message: 'a check has a table; received none' },
    ]);
  });

  test('a scan without a time is refused', () => {
    expect(read({ ...scan, dataTimestamp: 'yesterday' }).problems).toMatchObject([
      { path: [0, 'dataTimestamp'], message: expect.stringContaining('received "yesterday"') },
    ]);
  });
});
