import type { PatchItem } from '../commit/patch.ts';
import { parseInstant } from '../core/instant.ts';
import { fieldOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { datasetEntity } from '../datasets/facts.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { QualityCheckResultInput, QualityCheckUpsertInput } from '../generated/schema.ts';
import type { CheckResultRecord } from './model.ts';

/** Longest text that is kept of what an engine found, demanded or said, in characters. */
const maxResultText = 2_000;

/**
 * A check as somebody says it should be, with a result of it. The dataset and field are mentioned: a check may be
 * known before them. With a result, the whole is true as of the time at which the check ran, so that the results
 * of a check can arrive in any order.
 */
export function qualityCheckFacts(input: QualityCheckUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const dataset = datasetEntity(reader, input.dataset, ['dataset']);
  const { namespace = '', name = '' } = (dataset?.properties ?? {}) as { namespace?: string; name?: string };
  const id =
    dataset === undefined ? undefined : reader.key('quality-check', [namespace, name, input.name], ['name']);
  const properties = {
    ...reader.properties(input, ['name', 'description', 'assertion', 'engine', 'severity', 'tags']),
    ...(input.result == null ? {} : resultProperties(reader, input.result)),
  };
  if (dataset === undefined || id === undefined) return reader.item(id);
  reader.mention({ ...dataset, isMention: true });
  const field = input.field == null ? undefined : mentionField(reader, dataset.id, input.field);
  const references = {
    dataset: [dataset.id],
    ...(input.field === undefined ? {} : { field: field === undefined ? [] : [field] }),
  };
  reader.facts.push({ type: 'entity', kind: 'quality-check', id, properties, references });
  const eventTime = input.result == null ? undefined : parseInstant(input.result.at);
  return { ...reader.item(id), eventTime };
}

function mentionField(reader: InputReader, dataset: Urn, path: string): Urn | undefined {
  if (path === '') {
    reader.problem(['field'], 'the path of the field is empty');
    return undefined;
  }
  const id = fieldOf(dataset, path);
  const references = { dataset: [dataset] };
  reader.mention({ type: 'entity', kind: 'field', id, properties: { path }, references, isMention: true });
  return id;
}

function resultProperties(
  reader: InputReader,
  { at, outcome, failures, ...texts }: QualityCheckResultInput,
): { readonly outcome?: string; readonly lastResult?: string } {
  const ranAt = parseInstant(at);
  if (ranAt === undefined) {
    reader.problem(['result', 'at'], `at is an ISO 8601 instant; received ${JSON.stringify(at)}`);
    return {};
  }
  const short = (text: string | null | undefined): string | undefined => text?.slice(0, maxResultText);
  const result: CheckResultRecord = {
    outcome,
    at: ranAt,
    observed: short(texts.observed),
    expected: short(texts.expected),
    failures: failures ?? undefined,
    message: short(texts.message),
    runId: short(texts.runId),
  };
  return { outcome, lastResult: JSON.stringify(result) };
}
