import type { Fact, NamesFact } from '../../../commit/patch.ts';
import { jsonText } from './described.ts';
import { facetOf } from './facets.ts';
import { describe, memberOf, readList, readObject } from './findings.ts';
import type { JsonObject, Path } from './findings.ts';
import { readDatasetIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import type { Reading } from './reading.ts';

/** What the `lifecycleStateChange` facet can say. */
const changes = ['ALTER', 'CREATE', 'DROP', 'OVERWRITE', 'RENAME', 'TRUNCATE'] as const;

/** The `symlinks` facet (1-0-1): the dataset and all that it lists are one, whatever the type of each name. */
export function readSymlinks(
  dataset: JsonObject,
  own: Identity,
  path: Path,
  reading: Reading,
): NamesFact | undefined {
  const facet = facetOf(dataset, 'symlinks', path, reading.findings);
  if (facet === undefined) return undefined;
  const at = [...facet.path, 'identifiers'];
  const ids = readList(memberOf(facet.content, 'identifiers'), at, reading.findings).flatMap(
    (value, index) => {
      const identifier = readObject(value, [...at, index], reading.findings);
      return (identifier && readDatasetIdentity(identifier, [...at, index], reading)?.id) ?? [];
    },
  );
  const names = [...new Set([own.id, ...ids])];
  return names.length < 2 ? undefined : { type: 'names', ids: names };
}

/** What became of a dataset, and what follows from that. */
export interface LifecycleChange {
  /** Change, time and former name as JSON. */
  readonly lifecycle: string | undefined;
  readonly facts: readonly Fact[];
}

/**
 * The `lifecycleStateChange` facet (1-0-1). A dropped dataset is retired; a renamed one is known under its former
 * name too. A run that only began, failed or was stopped did not change anything.
 */
export function readLifecycle(
  dataset: JsonObject,
  own: Identity,
  path: Path,
  reading: Reading,
): LifecycleChange | undefined {
  const facet = facetOf(dataset, 'lifecycleStateChange', path, reading.findings);
  if (facet === undefined) return undefined;
  const said = memberOf(facet.content, 'lifecycleStateChange');
  const change =
    typeof said === 'string' ? changes.find((one) => one === said.trim().toUpperCase()) : undefined;
  if (change === undefined) {
    const wanted = `one of ${changes.join(', ')} is wanted here; received ${describe(said)}`;
    reading.findings.refuse([...facet.path, 'lifecycleStateChange'], wanted);
    return undefined;
  }
  const at = [...facet.path, 'previousIdentifier'];
  const value = memberOf(facet.content, 'previousIdentifier');
  const holder = value === undefined ? undefined : readObject(value, at, reading.findings);
  const former = holder && readDatasetIdentity(holder, at, reading);
  if (!reading.isDone) return undefined;
  const previous = former && { namespace: former.namespace, name: former.name };
  const lifecycle = jsonText({ change, at: reading.at, previous });
  if (change === 'DROP') return { lifecycle, facts: [{ type: 'retire', id: own.id }] };
  if (change !== 'RENAME' || former === undefined || former.id === own.id) return { lifecycle, facts: [] };
  return { lifecycle, facts: [{ type: 'names', ids: [former.id, own.id], former: former.id }] };
}
