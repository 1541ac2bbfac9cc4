import type { PatchItem } from '../../../commit/patch.ts';
import { canonicalJson, hashText } from '../../../core/hash.ts';
import { instantOf, parseInstant } from '../../../core/instant.ts';
import type { CheckOutcome } from '../../../generated/schema.ts';
import { qualityCheckFacts } from '../../../quality/facts.ts';
import type { Adapter, Finding, ReadContext } from '../../adapter.ts';
import { checkedDataset, unplaced } from '../quality/dataset.ts';
import { isObject } from '../../../core/json.ts';
import { listAt, objectAt, textAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';

type Path = readonly (string | number)[];

/** Validation results of Great Expectations 0.x and 1.x: of one suite, or all of a checkpoint. */
export const greatExpectationsAdapter: Adapter = {
  format: 'great-expectations',
  title: 'Great Expectations validation results',
  detect: ({ value }) => (isObject(value) && suitesIn(value).length > 0 ? 'whole' : undefined),
  read({ value }, context) {
    const findings = new Map<string, Finding>();
    const items = suitesIn(value as JsonObject).flatMap(({ suite, path }) =>
      suiteItems(suite, path, context, (finding) => {
        if (!findings.has(finding.message)) findings.set(finding.message, finding);
      }),
    );
    return { items, findings: [...findings.values()], source: context.source ?? 'great-expectations' };
  },
};

/** The results of suites in a document, and where they stand. */
function suitesIn(value: JsonObject): { suite: JsonObject; path: Path }[] {
  if (isSuite(value)) return [{ suite: value, path: [] }];
  const listed = [
    ...Object.entries(objectAt(value, 'run_results')).map(([key, one]): [Path, unknown] => [
      ['run_results', key],
      one,
    ]),
    ...listAt(value, 'validation_results').map((one, index): [Path, unknown] => [
      ['validation_results', index],
      one,
    ]),
  ];
  return listed.flatMap(([path, one]) => {
    if (!isObject(one)) return [];
    const inner = objectAt(one, 'validation_result');
    if (isSuite(inner)) return [{ suite: inner, path: [...path, 'validation_result'] }];
    return isSuite(one) ? [{ suite: one, path }] : [];
  });
}

function isSuite(value: JsonObject): boolean {
  const results = listAt(value, 'results');
  return (
    typeof value['success'] === 'boolean' &&
    Array.isArray(value['results']) &&
    results.every((result) => isObject(result) && isObject(result['expectation_config'])) &&
    (results.length > 0 || isObject(value['statistics']))
  );
}

function suiteItems(
  suite: JsonObject,
  path: Path,
  context: ReadContext,
  note: (finding: Finding) => void,
): PatchItem[] {
  const meta = objectAt(suite, 'meta');
  const at = timeOf(meta);
  if (at === undefined)
    note({ path: [...path, 'meta'], message: 'the results have no time; the time of arrival stands for it' });
  const { table, dataSource } = batchOf(meta);
  const results = listAt(suite, 'results').filter(isObject);
  const names = results.map(nameOf);
  return results.map((result, index): PatchItem => {
    const here = [...path, 'results', index];
    const config = objectAt(result, 'expectation_config');
    const told = textAt(objectAt(objectAt(config, 'meta'), 'meshline'), 'dataset') ?? table;
    if (told === undefined) {
      const message =
        'the results do not name a table: meta has neither active_batch_definition nor batch_spec; meta.meshline.dataset of the expectation can';
      return { path: here, facts: [], problems: [{ code: 'INVALID', message, path: here }] };
    }
    const dataset = checkedDataset(told, dataSource, context);
    if (context.namespace === undefined)
      note({ path: [...path, 'meta'], message: unplaced(dataSource, dataset.name) });
    const name = names[index] ?? '';
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    return checkItem(result, here, {
      dataset,
      name: isShared ? `${name} ${hashText(canonicalJson(kwargsOf(config) as never)).slice(0, 8)}` : name,
      at: at ?? instantOf(context.now),
    });
  });
}

interface Check {
  readonly dataset: { readonly namespace: string; readonly name: string };
  readonly name: string;
  readonly at: string;
}

function checkItem(result: JsonObject, path: Path, { dataset, name, at }: Check): PatchItem {
  const config = objectAt(result, 'expectation_config');
  const kwargs = kwargsOf(config);
  const { column: _, ...demanded } = kwargs;
  const found = objectAt(result, 'result');
  const failures = found['unexpected_count'];
  const column = textAt(kwargs, 'column');
  const exception = objectAt(result, 'exception_info');
  return qualityCheckFacts(
    {
      dataset,
      name,
      engine: 'great_expectations',
      assertion: typeOf(config),
      description: textAt(config, 'description') ?? textAt(objectAt(config, 'meta'), 'notes'),
      severity: isWarning(config) ? 'WARNING' : 'ERROR',
      ...(column === undefined ? {} : { field: column }),
      result: {
        at,
        outcome: outcomeOf(result),
        observed: found['observed_value'] === undefined ? undefined : textOf(found['observed_value']),
        expected: Object.keys(demanded).length === 0 ? undefined : textOf(demanded),
        failures: typeof failures === 'number' ? failures : undefined,
        message: textAt(exception, 'exception_message'),
      },
    },
    path,
  );
}

function outcomeOf(result: JsonObject): CheckOutcome {
  if (result['success'] === true) return 'PASSED';
  if (objectAt(result, 'exception_info')['raised_exception'] === true) return 'ERRORED';
  return isWarning(objectAt(result, 'expectation_config')) ? 'WARNED' : 'FAILED';
}

/** Severities of 1.x; in 0.x people write them into `meta`. */
function isWarning(config: JsonObject): boolean {
  const severity = textAt(config, 'severity') ?? textAt(objectAt(config, 'meta'), 'severity') ?? '';
  return /^(warn|info)/i.test(severity);
}

function typeOf(config: JsonObject): string {
  return textAt(config, 'type') ?? textAt(config, 'expectation_type') ?? 'expectation';
}

/** What an expectation demands, without what only finds the data. */
function kwargsOf(config: JsonObject): JsonObject {
  const { batch_id: _, ...kwargs } = objectAt(config, 'kwargs');
  return kwargs;
}

/** The same as OpenLineage events have: what is asserted, of which column. */
function nameOf(result: JsonObject): string {
  const config = objectAt(result, 'expectation_config');
  const column = textAt(kwargsOf(config), 'column');
  return column === undefined ? typeOf(config) : `${typeOf(config)}(${column})`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The table that was looked at: 1.x and late 0.x name an asset and a table, early 0.x have `batch_kwargs`. */
function batchOf(meta: JsonObject): { table: string | undefined; dataSource: string } {
  const spec = objectAt(meta, 'batch_spec');
  const kwargs = objectAt(meta, 'batch_kwargs');
  const active = objectAt(meta, 'active_batch_definition');
  const table = [
    textAt(spec, 'schema_name') ?? textAt(kwargs, 'schema'),
    textAt(spec, 'table_name') ?? textAt(kwargs, 'table'),
  ];
  const named = table[1] === undefined ? undefined : table.filter((part) => part !== undefined).join('.');
  const asset = textAt(active, 'data_asset_name') ?? textAt(kwargs, 'data_asset_name');
  // An asset with a full name says more than the table does.
  const isFull = asset?.includes('.') === true && named !== undefined && asset.endsWith(named);
  return {
    table: isFull ? asset : (named ?? asset),
    dataSource: textAt(active, 'datasource_name') ?? textAt(kwargs, 'datasource') ?? 'great-expectations',
  };
}

/** `20260301T060000.000000Z` is how 0.x writes an instant. */
function timeOf(meta: JsonObject): string | undefined {
  const texts = [textAt(meta, 'validation_time'), textAt(objectAt(meta, 'run_id'), 'run_time')];
  for (const text of texts) {
    const plain = text
      ?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6')
      .replace(' ', 'T');
    const instant = plain === undefined ? undefined : (parseInstant(plain) ?? parseInstant(`${plain}Z`));
    if (instant !== undefined) return instant;
  }
  return undefined;
}
