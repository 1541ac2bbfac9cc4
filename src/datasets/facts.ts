import type { EntityFact, PatchItem, PropertyValue, SchemaField } from '../commit/patch.ts';
import { normaliseDatasetName, normaliseNamespace, platformOf } from '../core/dataset-name.ts';
import type { Urn } from '../core/urn.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { DatasetKey, DatasetUpsertInput, FieldInput } from '../generated/schema.ts';

/** A dataset as somebody says it should be, its schema included. */
export function datasetFacts(input: DatasetUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const fact = datasetEntity(reader, input, []);
  if (fact === undefined) return reader.item(undefined);
  const properties = {
    ...fact.properties,
    ...reader.properties(input, ['description', 'type', 'platform', 'tags']),
  };
  const references = reader.references({
    product: { ids: input.product, kinds: ['data-product'] },
    owner: { ids: input.owner, kinds: ['team'] },
    terms: { ids: input.terms, kinds: ['term'] },
  });
  reader.facts.push({ ...fact, properties, references });
  if (input.fields != null) {
    const fields = schemaFields(reader, input.fields);
    reader.facts.push({ type: 'schema', dataset: fact.id, fields });
  }
  return reader.item(fact.id);
}

/** A dataset by its key, with what follows from that; undefined and a problem when the key is malformed. */
export function datasetEntity(
  reader: InputReader,
  key: DatasetKey,
  path: InputPath,
): (EntityFact & { readonly properties: Record<string, PropertyValue> }) | undefined {
  const namespace = normaliseNamespace(key.namespace);
  const name = normaliseDatasetName(key.name);
  const id: Urn | undefined = reader.key('dataset', [namespace, name], [...path, 'name']);
  if (id === undefined) return undefined;
  const platform = platformOf(namespace);
  return {
    type: 'entity',
    kind: 'dataset',
    id,
    properties: { namespace, name, ...(platform === undefined ? {} : { platform }) },
  };
}

function schemaFields(reader: InputReader, fields: readonly FieldInput[]): SchemaField[] {
  const seen = new Set<string>();
  return fields.map((field, index) => {
    const path = ['fields', index];
    if (field.path === '') reader.problem([...path, 'path'], 'the path of a field is empty');
    if (seen.has(field.path))
      reader.problem([...path, 'path'], `the path ${JSON.stringify(field.path)} is there twice`);
    seen.add(field.path);
    const names = ['type', 'isNullable', 'isKey', 'classification', 'description', 'tags'] as const;
    const properties = reader.properties(field, names, path);
    const references = reader.references({ terms: { ids: field.terms, kinds: ['term'] } }, path);
    return Object.keys(references).length > 0
      ? { path: field.path, properties, references }
      : { path: field.path, properties };
  });
}
