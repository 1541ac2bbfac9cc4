import type { PatchItem } from '../../../commit/patch.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { CheckOutcome } from '../../../generated/schema.ts';
import { qualityCheckFacts } from '../../../quality/facts.ts';
import type { Adapter, Finding } from '../../adapter.ts';
import { checkedDataset, unplaced } from '../quality/dataset.ts';
import { isObject } from '../../../core/json.ts';
import { listAt, objectAt, textAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';

const outcomes: { readonly [word: string]: CheckOutcome } = {
  pass: 'PASSED',
  warn: 'WARNED',
  fail: 'FAILED',
  error: 'ERRORED',
};

/** The results of a scan of Soda Core 3, as `soda scan --scan-results-file` writes them. */
export const sodaAdapter: Adapter = {
  format: 'soda',
  title: 'Soda scan results',
  detect: ({ value }) =>
    isObject(value) &&
    Array.isArray(value['checks']) &&
    ('scanStartTimestamp' in value || 'scanEndTimestamp' in value || 'hasFailures' in value)
      ? 'whole'
      : undefined,
  read({ value }, context) {
    const scan = value as JsonObject;
    const at = parseInstant(textAt(scan, 'dataTimestamp') ?? textAt(scan, 'scanEndTimestamp') ?? '');
    if (at === undefined) {
      const message = `dataTimestamp is an ISO 8601 instant; received ${JSON.stringify(scan['dataTimestamp'] ?? null)}`;
      return { items: [], problems: [{ path: ['dataTimestamp'], message }] };
    }
    const findings = new Map<string, Finding>();
    const items = listAt(scan, 'checks').map((check, index): PatchItem => {
      const path = ['checks', index];
      const table = isObject(check) ? textAt(check, 'table') : undefined;
      if (!isObject(check) || table === undefined) {
        const message = 'a check has a table; received none';
        return { path, facts: [], problems: [{ code: 'INVALID', message, path: [...path, 'table'] }] };
      }
      const dataSource = textAt(check, 'dataSource') ?? textAt(scan, 'defaultDataSource') ?? 'soda';
      const dataset = checkedDataset(table, dataSource, context);
      if (context.namespace === undefined) {
        const message = unplaced(dataSource, dataset.name);
        findings.set(message, { path, message });
      }
      return checkItem(check, path, dataset, at, textAt(scan, 'scanId'));
    });
    return { items, findings: [...findings.values()], source: context.source ?? 'soda' };
  },
};

function checkItem(
  check: JsonObject,
  path: readonly (string | number)[],
  dataset: { readonly namespace: string; readonly name: string },
  at: string,
  runId: string | undefined,
): PatchItem {
  const diagnostics = objectAt(check, 'diagnostics');
  const { value } = diagnostics;
  const column = textAt(check, 'column');
  const outcome = outcomes[textAt(check, 'outcome')?.toLowerCase() ?? ''] ?? 'ERRORED';
  const expected = thresholdOf(diagnostics);
  const reasons = listAt(check, 'outcomeReasons').flatMap((reason) =>
    typeof reason === 'string' ? reason : isObject(reason) ? (textAt(reason, 'message') ?? []) : [],
  );
  return qualityCheckFacts(
    {
      dataset,
      name: textAt(check, 'name') ?? textAt(check, 'identity') ?? 'check',
      engine: 'soda',
      assertion: textAt(check, 'type') ?? 'generic',
      description: textAt(check, 'definition'),
      ...(column === undefined ? {} : { field: column }),
      ...(outcome === 'WARNED' || outcome === 'FAILED'
        ? { severity: outcome === 'WARNED' ? 'WARNING' : 'ERROR' }
        : {}),
      result: {
        at,
        outcome,
        observed: value === undefined || value === null ? undefined : String(value),
        expected,
        message: reasons.length === 0 ? undefined : reasons.join('; '),
        runId,
      },
    },
    path,
  );
}

/** When a check fails or warns, in Soda's words: `fail when greaterThan 0`. */
function thresholdOf(diagnostics: JsonObject): string | undefined {
  const parts = ['fail', 'warn'].flatMap((level) =>
    Object.entries(objectAt(diagnostics, level)).map(
      ([relation, bound]) => `${level} when ${relation} ${String(bound)}`,
    ),
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}
