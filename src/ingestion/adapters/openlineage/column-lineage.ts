import type { ColumnEvidence, SliceDerivation } from '../../../commit/patch.ts';
import type { Urn } from '../../../core/urn.ts';
import type { Influence } from '../../../lineage/model.ts';
import { describe, memberOf, readList, readObject, readOptionalText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import type { Facet } from './facets.ts';
import { readDatasetIdentity, readField } from './identity.ts';
import type { Identity } from './identity.ts';

/** A source of a column, and how it gets there. */
interface Source {
  readonly field: Urn;
  readonly transformations: readonly Transformation[];
}

interface Transformation {
  readonly type?: Influence | undefined;
  readonly subtype?: string | undefined;
  readonly masking?: boolean | undefined;
}

/** What a `columnLineage` facet shows, and the datasets that it names as sources. */
export interface ColumnLineage {
  readonly evidence: ColumnEvidence;
  readonly sources: ReadonlyMap<Urn, Identity>;
}

/**
 * The `columnLineage` facet (1-2-0) of an output: `fields` gives one derivation per source field, influence
 * and subtype; the `dataset` list gives an INDIRECT derivation of the dataset as a whole. A source without a
 * transformation type gives values. The grade is VALUES_AND_INFLUENCE when each source states a type: a
 * producer that does so shows joins and filters too.
 *
 * @returns undefined when the facet names no source at all: that is no evidence
 */
export function readColumnLineage(dataset: Urn, facet: Facet, findings: Findings): ColumnLineage | undefined {
  const sources = new Map<Urn, Identity>();
  const derivations = new Map<string, SliceDerivation>();
  let isTyped = true;

  const add = (from: Urn, to: Urn, influence: Influence, { subtype, masking }: Transformation): void => {
    const key = `${from}\n${to}\n${influence}\n${subtype ?? ''}`;
    const isMasked = masking === true || derivations.get(key)?.masking === true ? true : masking;
    derivations.set(key, {
      from,
      to,
      influence,
      ...(subtype === undefined ? {} : { subtype }),
      ...(isMasked === undefined ? {} : { masking: isMasked }),
    });
  };
  const read = (value: unknown, at: Path): Source | undefined => {
    const source = readSource(value, at, sources, findings);
    if (source !== undefined && !source.transformations.some(({ type }) => type !== undefined))
      isTyped = false;
    return source;
  };

  for (const { to, inputs, path } of columnsOf(dataset, facet, findings))
    for (const [index, value] of inputs.entries()) {
      const source = read(value, [...path, index]);
      if (source === undefined) continue;
      if (source.transformations.length === 0) add(source.field, to, 'DIRECT', {});
      for (const transformation of source.transformations)
        add(source.field, to, transformation.type ?? 'DIRECT', transformation);
    }
  const wholePath = [...facet.path, 'dataset'];
  for (const [index, value] of readList(memberOf(facet.content, 'dataset'), wholePath, findings).entries()) {
    const source = read(value, [...wholePath, index]);
    if (source === undefined) continue;
    if (source.transformations.length === 0) add(source.field, dataset, 'INDIRECT', {});
    for (const transformation of source.transformations)
      add(source.field, dataset, 'INDIRECT', transformation);
  }
  if (derivations.size === 0) return undefined;
  const grade = isTyped ? 'VALUES_AND_INFLUENCE' : 'VALUES';
  return { evidence: { grade, derivations: [...derivations.values()] }, sources };
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

function readSource(
  value: unknown,
  path: Path,
  sources: Map<Urn, Identity>,
  findings: Findings,
): Source | undefined {
  const source = readObject(value, path, findings);
  if (source === undefined) return undefined;
  const dataset = readDatasetIdentity(source, path, findings);
  if (dataset === undefined) return undefined;
  const field = readField(dataset.id, memberOf(source, 'field'), [...path, 'field'], findings);
  if (field === undefined) return undefined;
  sources.set(dataset.id, dataset);
  const at = [...path, 'transformations'];
  const transformations = readList(memberOf(source, 'transformations'), at, findings).flatMap(
    (one, index) => {
      const content = readObject(one, [...at, index], findings);
      return content === undefined ? [] : [readTransformation(content, [...at, index], findings)];
    },
  );
  return { field, transformations };
}

function readTransformation(content: JsonObject, path: Path, findings: Findings): Transformation {
  const type = memberOf(content, 'type');
  const upper = typeof type === 'string' ? type.toUpperCase() : type;
  const isKnown = upper === 'DIRECT' || upper === 'INDIRECT';
  if (!isKnown && upper !== undefined && upper !== '')
    findings.refuse([...path, 'type'], `DIRECT or INDIRECT is wanted here; received ${describe(type)}`);
  const masking = memberOf(content, 'masking');
  if (masking !== undefined && typeof masking !== 'boolean')
    findings.refuse([...path, 'masking'], `true or false is wanted here; received ${describe(masking)}`);
  return {
    type: isKnown ? upper : undefined,
    subtype: readOptionalText(memberOf(content, 'subtype'), [...path, 'subtype'], findings),
    masking: typeof masking === 'boolean' ? masking : undefined,
  };
}
