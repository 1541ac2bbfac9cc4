import type { LifeFact, PatchItem } from '../commit/patch.ts';
import { parentOf, parseUrn } from '../core/urn.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { DataContractDeprecateInput, DataContractRetireVersionInput } from '../generated/schema.ts';

/** A live version gets an end date, or a deprecated one another. */
export function deprecationFacts(input: DataContractDeprecateInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const { until } = reader.instant('until', input.until);
  return stepItem(reader, input, { to: 'DEPRECATED', until: until as string });
}

/** A version is over. */
export function endFacts(input: DataContractRetireVersionInput, path: InputPath): PatchItem {
  return stepItem(new InputReader(path), input, { to: 'RETIRED' });
}

/** One step of a version that is there, and what ports expose after it. */
export function stepItem(
  reader: InputReader,
  { version, expectedRevision }: DataContractRetireVersionInput,
  step: Pick<LifeFact, 'to' | 'until' | 'replaces'>,
): PatchItem {
  const contract = parentOf(version);
  if (!reader.isOfKind(version, ['contract-version'], ['version']) || contract === undefined)
    return reader.item(undefined);
  const number = parseUrn(version)?.parts[1] ?? '';
  const expected = expectedRevision == null ? {} : { expectedRevision };
  reader.facts.push({ type: 'life', contract, version, number, ...step, ...expected, path: ['version'] });
  reader.facts.push({ type: 'exposure', contract });
  return reader.item(version);
}
