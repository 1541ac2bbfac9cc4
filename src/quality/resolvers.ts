import { pageSize } from '../core/page.ts';
import { instant, json, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { CheckSeverity, QualityCheckResult, Resolvers } from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { qualityCheckFacts } from './facts.ts';
import type { CheckResultRecord } from './model.ts';

/** Changes of an entity that the audit log keeps. */
const keptChanges = 100;

function answer(result: CheckResultRecord): QualityCheckResult {
  const { outcome, at, observed, expected, failures, message, runId } = result;
  return {
    outcome,
    at: instant(at) ?? at,
    observed: observed ?? null,
    expected: expected ?? null,
    failures: failures ?? null,
    message: message ?? null,
    runId: runId ?? null,
  };
}

/** The result that a change of a check brought, if it brought one. */
function resultOf(after: unknown): CheckResultRecord[] {
  const value = (after as { readonly lastResult?: unknown } | null)?.lastResult;
  return typeof value === 'string' ? [JSON.parse(value) as CheckResultRecord] : [];
}

export const resolvers: Resolvers = {
  QualityCheck: {
    ...catalogEntity,
    assertion: (node) => text(node, 'assertion'),
    engine: (node) => text(node, 'engine'),
    severity: (node) => text(node, 'severity') as CheckSeverity | null,
    dataset: async ({ id }, _, { entities }) =>
      (await entities.related('checkedDataset').load(id))[0] ?? null,
    field: async ({ id }, _, { entities }) => (await entities.related('checkedField').load(id))[0] ?? null,
    lastResult: (node) => {
      const result = json<CheckResultRecord>(node, 'lastResult');
      return result === undefined ? null : answer(result);
    },
    results: async ({ id }, { first }, { entities }) => {
      const changes = await entities.history(id, keptChanges);
      return changes
        .flatMap(({ after }) => resultOf(after))
        .slice(0, pageSize(first))
        .map(answer);
    },
  },
  Mutation: {
    qualityCheckUpsert: (_, { input }, context) => payload(context, qualityCheckFacts(input, [])),
  },
};
