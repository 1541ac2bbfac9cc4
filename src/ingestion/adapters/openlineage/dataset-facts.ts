import type { EntityFact, Fact, SchemaFact } from '../../../commit/patch.ts';
import { platformOf } from '../../../core/dataset-name.ts';
import { datasetOfField, kindOf, fieldOf, pathOfField } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { readColumnLineage } from './column-lineage.ts';
import type { ColumnLineage } from './column-lineage.ts';
import { checkFacets, facetOf } from './facets.ts';
import { memberOf, readList, readObject, readOptionalText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import { readDatasetIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { toldOf } from './properties.ts';
import { readSchema } from './schema-facet.ts';

/** A dataset as one mention of it in an event tells it. */
export interface ToldDataset {
  readonly entity: EntityFact;
  readonly schema?: SchemaFact | undefined;
  readonly columns?: ColumnLineage | undefined;
}

/** The datasets listed under `inputs` or `outputs`; column lineage is read of outputs. */
export function readDatasets(
  event: JsonObject,
  member: 'inputs' | 'outputs',
  path: Path,
  findings: Findings,
): ToldDataset[] {
  const at = [...path, member];
  return readList(memberOf(event, member), at, findings).flatMap((value, index) => {
    const dataset = readDataset(value, [...at, index], member === 'outputs', findings);
    return dataset === undefined ? [] : [dataset];
  });
}

/** One dataset with its facets `schema`, `documentation` and, where wanted, `columnLineage`. */
export function readDataset(
  value: unknown,
  path: Path,
  withColumns: boolean,
  findings: Findings,
): ToldDataset | undefined {
  const dataset = readObject(value, path, findings);
  if (dataset === undefined) return undefined;
  checkFacets(dataset, path, findings);
  const identity = readDatasetIdentity(dataset, path, findings);
  if (identity === undefined) return undefined;
  const documentation = facetOf(dataset, 'documentation', path, findings);
  const description =
    documentation &&
    readOptionalText(
      memberOf(documentation.content, 'description'),
      [...documentation.path, 'description'],
      findings,
    );
  const schema = facetOf(dataset, 'schema', path, findings);
  const columns = withColumns ? facetOf(dataset, 'columnLineage', path, findings) : undefined;
  return {
    entity: { ...entityOf(identity, description), path },
    schema: schema && readSchema(identity.id, schema, findings),
    columns: columns && readColumnLineage(identity.id, columns, findings),
  };
}

function entityOf({ id, namespace, name }: Identity, description?: string): EntityFact {
  const properties = { namespace, name, ...toldOf({ platform: platformOf(namespace), description }) };
  return { type: 'entity', kind: 'dataset', id, properties };
}

/**
 * The facts about all datasets of an event: each dataset once, its schema, and what its column lineage names
 * besides, as mentions. Where an event tells a dataset twice, what comes later (outputs after inputs) stands.
 */
export function datasetFacts(datasets: readonly ToldDataset[]): Fact[] {
  const entities = new Map<Urn, EntityFact>();
  const schemas = new Map<Urn, SchemaFact>();
  for (const { entity, schema } of datasets) {
    const properties = { ...entities.get(entity.id)?.properties, ...entity.properties };
    entities.set(entity.id, { ...entity, properties });
    if (schema !== undefined) schemas.set(schema.dataset, schema);
  }
  const mentioned = new Map<Urn, EntityFact>();
  const fields = new Set<Urn>();
  for (const { columns } of datasets) {
    for (const source of columns?.sources.values() ?? [])
      if (!entities.has(source.id)) mentioned.set(source.id, { ...entityOf(source), isMention: true });
    for (const { from, to } of columns?.evidence.derivations ?? []) fields.add(from).add(to);
  }
  for (const { dataset, fields: listed } of schemas.values())
    for (const { path } of listed) fields.delete(fieldOf(dataset, path));
  for (const field of fields) if (kindOf(field) === 'field') mentioned.set(field, mentionOf(field));
  return [...entities.values(), ...schemas.values(), ...mentioned.values()];
}

function mentionOf(field: Urn): EntityFact {
  const references = { dataset: [datasetOfField(field)] };
  return {
    type: 'entity',
    kind: 'field',
    id: field,
    properties: { path: pathOfField(field) },
    references,
    isMention: true,
  };
}
