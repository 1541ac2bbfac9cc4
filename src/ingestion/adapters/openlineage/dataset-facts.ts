import type { EntityFact, Fact, SchemaFact, SchemaField } from '../../../commit/patch.ts';
import { platformOf } from '../../../core/dataset-name.ts';
import { datasetOfField, fieldOf, kindOf, parseUrn, pathOfField } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { readColumnLineage } from './column-lineage.ts';
import type { ColumnLineage } from './column-lineage.ts';
import { datasetReaders } from './dataset-readers.ts';
import { describedBy } from './described.ts';
import type { Told } from './described.ts';
import { checkFacets, deletedFacets, facetOf } from './facets.ts';
import { memberOf, readList, readObject, readOptionalText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import { readDatasetIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { toldOf } from './properties.ts';
import { readExposures } from './exposures.ts';
import { fieldTags, owningTeam } from './people.ts';
import { readAssertions } from './quality-facets.ts';
import { readDatasetLineage } from './lineage-facet.ts';
import type { ExplicitLineage } from './lineage-facet.ts';
import { readLifecycle, readSymlinks } from './names-facets.ts';
import type { Reading } from './reading.ts';
import { readSchema } from './schema-facet.ts';

/** A dataset as one mention of it in an event tells it. */
export interface ToldDataset {
  readonly identity: Identity;
  readonly entity: EntityFact;
  readonly schema?: SchemaFact | undefined;
  readonly columns?: ColumnLineage | undefined;
  /** Teams and fields that its facets name besides. */
  readonly besides: readonly EntityFact[];
  /** Other names of it, its end, checks on it, and who uses it besides. */
  readonly changes: readonly Fact[];
}

/** Facets of datasets that are more than a description. */
const handled: ReadonlySet<string> = new Set([
  'schema',
  'documentation',
  'columnLineage',
  'lineage',
  'symlinks',
  'lifecycleStateChange',
  'dbt_exposures',
]);

/** What the readers of the datasets of an event share. */
export interface DatasetReading {
  readonly reading: Reading;
  /** Takes what `lineage` facets say. */
  readonly explicit: ExplicitLineage;
  /** The event's job. */
  readonly own: Identity | undefined;
}

/** The datasets listed under `inputs` or `outputs`; column lineage is read of outputs. */
export function readDatasets(
  event: JsonObject,
  member: 'inputs' | 'outputs',
  path: Path,
  shared: DatasetReading,
): ToldDataset[] {
  const at = [...path, member];
  return readList(memberOf(event, member), at, shared.reading.findings).flatMap((value, index) => {
    const dataset = readDataset(value, [...at, index], member === 'outputs', shared);
    return dataset === undefined ? [] : [dataset];
  });
}

/** One dataset with its facets; `columnLineage` where that is wanted. */
export function readDataset(
  value: unknown,
  path: Path,
  withColumns: boolean,
  { reading, explicit, own }: DatasetReading,
): ToldDataset | undefined {
  const { findings } = reading;
  const dataset = readObject(value, path, findings);
  if (dataset === undefined) return undefined;
  checkFacets(dataset, path, findings);
  const identity = readDatasetIdentity(dataset, path, reading);
  if (identity === undefined) return undefined;
  const { id } = identity;
  const lineage = facetOf(dataset, 'lineage', path, findings);
  if (lineage !== undefined) readDatasetLineage(lineage, identity, own, explicit, reading);
  const schema = facetOf(dataset, 'schema', path, findings);
  const columns = withColumns ? facetOf(dataset, 'columnLineage', path, findings) : undefined;
  const symlinks = readSymlinks(dataset, identity, path, reading);
  const change = readLifecycle(dataset, identity, path, reading);
  const told: Told = {
    ...describedBy(dataset, datasetReaders, handled, reading.at),
    ...toldOf({ lifecycle: change?.lifecycle }),
    ...documentationOf(dataset, path, findings),
  };
  const team = facetOf(dataset, 'ownership', path, findings);
  const owner = team && owningTeam(team.content);
  const references = owner === undefined ? {} : { references: { owner: [owner.id] } };
  const tagFacet = facetOf(dataset, 'tags', path, findings);
  const tags = new Map(tagFacet && fieldTags(tagFacet.content));
  const fields = withTags(
    deletedFacets(dataset).has('schema') ? [] : schema && readSchema(id, schema, findings),
    tags,
  );
  return {
    identity,
    entity: { ...entityOf(identity, told), ...references, path },
    schema: fields && { type: 'schema', dataset: id, fields },
    columns: columns && readColumnLineage(id, columns, reading),
    besides: [...(owner === undefined ? [] : [owner]), ...taggedFields(id, tags)],
    changes: [
      ...(symlinks === undefined ? [] : [symlinks]),
      ...(change?.facts ?? []),
      ...readAssertions(dataset, identity, reading),
      ...readExposures(dataset, identity, reading),
    ],
  };
}

/** Fields with their tags, which are taken out of the map: the schema tells them. */
function withTags(
  fields: readonly SchemaField[] | undefined,
  tags: Map<string, readonly string[]>,
): readonly SchemaField[] | undefined {
  return fields?.map((field) => {
    const texts = tags.get(field.path);
    if (texts === undefined || !tags.delete(field.path)) return field;
    return { ...field, properties: { ...field.properties, tags: texts } };
  });
}

/** The `documentation` facet of a dataset or job; nothing where it has none. */
export function documentationOf(holder: JsonObject, path: Path, findings: Findings): Told {
  if (deletedFacets(holder).has('documentation')) return { description: null };
  const facet = facetOf(holder, 'documentation', path, findings);
  const at = [...(facet?.path ?? []), 'description'];
  return facet === undefined
    ? {}
    : toldOf({ description: readOptionalText(memberOf(facet.content, 'description'), at, findings) });
}

function entityOf({ id, namespace, name }: Identity, told: Told = {}): EntityFact {
  const properties = { namespace, name, ...toldOf({ platform: platformOf(namespace) }), ...told };
  return { type: 'entity', kind: 'dataset', id, properties };
}

/** Fields that the `tags` facet names, with their tags; what cannot be a field is left out. */
function taggedFields(dataset: Urn, tags: ReadonlyMap<string, readonly string[]>): EntityFact[] {
  return [...tags].flatMap(([path, texts]) => {
    const id = fieldOf(dataset, path);
    if (parseUrn(id) === undefined) return [];
    const references = { dataset: [dataset] };
    return [{ type: 'entity', kind: 'field', id, properties: { path, tags: texts }, references }];
  });
}

/**
 * The facts about all datasets of an event: each dataset once, its schema, and what its column lineage names
 * besides, as mentions. Where an event tells a dataset twice, what comes later (outputs after inputs) stands.
 */
export function datasetFacts(datasets: readonly ToldDataset[], explicit: ExplicitLineage): Fact[] {
  const entities = new Map<Urn, EntityFact>();
  const schemas = new Map<Urn, SchemaFact>();
  const besides = new Map<Urn, EntityFact>();
  for (const { entity, schema, besides: named } of datasets) {
    const known = entities.get(entity.id);
    const properties = { ...known?.properties, ...entity.properties };
    entities.set(entity.id, { ...known, ...entity, properties });
    if (schema !== undefined) schemas.set(schema.dataset, schema);
    for (const fact of named) besides.set(fact.id, fact);
  }
  const mentioned = new Map<Urn, EntityFact>();
  const fields = new Set<Urn>();
  const mention = (identity: Identity): void => {
    if (!entities.has(identity.id)) mentioned.set(identity.id, { ...entityOf(identity), isMention: true });
  };
  for (const { dataset } of explicit.targets.values()) mention(dataset);
  for (const { reads, writes } of explicit.jobs.values())
    for (const dataset of [...reads.values(), ...writes.values()]) mention(dataset);
  const named = [...explicit.targets.values()].map(({ lineage }) => lineage);
  for (const columns of [...datasets.map((told) => told.columns), ...named]) {
    for (const source of columns?.sources.values() ?? []) mention(source);
    for (const { from, to } of columns?.evidence.derivations ?? []) fields.add(from).add(to);
  }
  for (const id of besides.keys()) fields.delete(id);
  for (const { dataset, fields: listed } of schemas.values())
    for (const { path } of listed) fields.delete(fieldOf(dataset, path));
  for (const field of fields) if (kindOf(field) === 'field') mentioned.set(field, mentionOf(field));
  return [
    ...entities.values(),
    ...schemas.values(),
    ...besides.values(),
    ...mentioned.values(),
    ...datasets.flatMap(({ changes }) => changes),
  ];
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
