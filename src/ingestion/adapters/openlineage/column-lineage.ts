import type { ColumnEvidence } from '../../../commit/patch.ts';
import type { Urn } from '../../../core/urn.ts';
import { memberOf, readList, readObject } from './findings.ts';
import type { Findings, Path } from './findings.ts';
import type { Facet } from './facets.ts';
import { readDatasetIdentity, readField } from './identity.ts';
import type { Identity } from './identity.ts';
import type { Reading } from './reading.ts';
import { collectDerivations, readTransformations } from './transformations.ts';

/** What a facet shows of where an output comes from, and the datasets that it names as sources. */
export interface ColumnLineage {
  readonly evidence: ColumnEvidence;
  readonly sources: ReadonlyMap<Urn, Identity>;
}

/**
 * The `columnLineage` facet (1-2-0) of an output: `fields` gives one derivation per source field, influence
 * and subtype; the `dataset` list gives an INDIRECT derivation of the dataset as a whole. A source without a
 * transformation type gives values.
 *
 * @returns undefined when the facet names no source at all: that is no evidence
 */
export function readColumnLineage(dataset: Urn, facet: Facet, reading: Reading): ColumnLineage | undefined {
  const { findings } = reading;
  const sources = new Map<Urn, Identity>();
  const derivations = collectDerivations((to) => to === dataset);
  const read = (value: unknown, at: Path, to: Urn): void => {
    const source = readObject(value, at, findings);
    const from = source && readDatasetIdentity(source, at, reading);
    if (source === undefined || from === undefined) return;
    const field = readField(from.id, memberOf(source, 'field'), [...at, 'field'], findings);
    if (field === undefined) return;
    sources.set(from.id, from);
    derivations.add(field, to, readTransformations(source, at, findings));
  };
  for (const { to, inputs, path } of columnsOf(dataset, facet, findings))
    for (const [index, value] of inputs.entries()) read(value, [...path, index], to);
  const wholePath = [...facet.path, 'dataset'];
  for (const [index, value] of readList(memberOf(facet.content, 'dataset'), wholePath, findings).entries())
    read(value, [...wholePath, index], dataset);
  if (derivations.all().length === 0) return undefined;
  return { evidence: { grade: derivations.grade(), derivations: derivations.all() }, sources };
}

interface Column {
  readonly to: Urn;
  readonly inputs: readonly unknown[];
  readonly path: Path;
}

function* columnsOf(dataset: Urn, facet: Facet, findings: Findings): Iterable<Column> {
  const path = [...facet.path, 'fields'];
  const fields = memberOf(facet.content, 'fields');
  if (fields === undefined && memberOf(facet.content, 'dataset') !== undefined) return;
  for (const [name, value] of Object.entries(readObject(fields, path, findings) ?? {})) {
    const at = [...path, name];
    const column = readObject(value, at, findings);
    const to = readField(dataset, name, at, findings);
    if (column === undefined || to === undefined) continue;
    const inputsPath = [...at, 'inputFields'];
    yield { to, inputs: readList(memberOf(column, 'inputFields'), inputsPath, findings), path: inputsPath };
  }
}
