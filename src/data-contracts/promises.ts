import type { InputReader } from '../entities/input.ts';
import { fieldOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { datasetEntity } from '../datasets/facts.ts';
import type { ContractStatus, DatasetKey } from '../generated/schema.ts';
import { emptyContent } from '../commit/state.ts';
import type { SliceDerivation } from '../commit/patch.ts';
import { datasetOfServer, productionServer } from './binding.ts';
import type { Contract } from './contract.ts';
import { flatProperties } from './view.ts';
import type { FlatProperty } from './view.ts';
import type { PromisedFieldRecord, PromisedObject } from './model.ts';

/** The schema objects of a contract with the datasets that they are bound to; those are mentioned. */
export function promisedObjects(
  reader: InputReader,
  contract: Contract,
  bindings: ReadonlyMap<string, DatasetKey>,
): PromisedObject[] {
  const server = productionServer(contract.servers);
  return contract.objects.map((object): PromisedObject => {
    const { name, physicalName, description } = object;
    const key =
      bindings.get(name) ??
      object.dataset ??
      (server === undefined ? undefined : datasetOfServer(server, physicalName ?? name));
    const fact = key === undefined ? undefined : datasetEntity(reader, key, ['bindings']);
    if (fact !== undefined) reader.mention({ ...fact, isMention: true });
    return {
      name,
      physicalName,
      description,
      dataset: fact?.id,
      fields: flatProperties(object.properties).map(recordOf),
    };
  });
}

function recordOf({ path, property }: FlatProperty): PromisedFieldRecord {
  const { inputFields, options } = property;
  return {
    path,
    logicalType: property.logicalType,
    physicalType: property.physicalType,
    ...(Object.keys(options).length === 0 ? {} : { options }),
    isRequired: property.isRequired,
    isPrimaryKey: property.isPrimaryKey,
    classification: property.classification,
    description: property.description,
    ...(inputFields.length === 0 ? {} : { inputFields }),
  };
}

/**
 * What follows from a version as long as it promises: the fields of the datasets that it is bound to, and the lineage
 * that it tells of them. A retired one takes its lineage back; a draft says nothing yet.
 */
export function promiseFacts(
  reader: InputReader,
  version: Urn,
  objects: readonly PromisedObject[],
  status: ContractStatus,
): void {
  if (status === 'DRAFT') return;
  const promising = status === 'RETIRED' ? [] : objects;
  for (const object of promising) promisedFields(reader, object);
  lineageFact(reader, version, promising);
}

/** What is promised of a bound dataset comes into being as fields; what runs show of them stays apart. */
function promisedFields(reader: InputReader, object: PromisedObject): void {
  if (object.dataset === undefined) return;
  for (const { path, logicalType, physicalType, classification } of object.fields) {
    const type = physicalType ?? logicalType;
    const properties = {
      path,
      ...(type === undefined ? {} : { promisedType: type }),
      ...(classification === undefined ? {} : { classification }),
    };
    reader.facts.push({
      type: 'entity',
      kind: 'field',
      id: fieldOf(object.dataset, path),
      properties,
      references: { dataset: [object.dataset] },
    });
  }
}

/** Slice of the column lineage that a contract version tells of. */
function lineageSlice(version: Urn): string {
  return `contract-lineage:${version}`;
}

/** Column lineage out of the document: values only, for it names no joins and no filters. */
function lineageFact(reader: InputReader, version: Urn, objects: readonly PromisedObject[]): void {
  const derivations: SliceDerivation[] = [];
  const pairs = new Map<string, { readonly from: Urn; readonly to: Urn }>();
  for (const { dataset, fields } of objects) {
    if (dataset === undefined) continue;
    for (const { path, inputFields = [] } of fields)
      for (const input of inputFields) {
        const source = datasetEntity(reader, { namespace: input.namespace, name: input.dataset }, [
          'document',
        ]);
        if (source === undefined) continue;
        const from = fieldOf(source.id, input.field);
        reader.mention({ ...source, isMention: true });
        reader.mention({
          type: 'entity',
          kind: 'field',
          id: from,
          properties: { path: input.field },
          references: { dataset: [source.id] },
          isMention: true,
        });
        derivations.push({ from, to: fieldOf(dataset, path), influence: 'DIRECT' });
        pairs.set(`${source.id} ${dataset}`, { from: source.id, to: dataset });
      }
  }
  reader.facts.push({
    type: 'slice',
    slice: lineageSlice(version),
    kind: 'DECLARED',
    ...emptyContent,
    flows: [...pairs.values()].map((pair) => ({ ...pair, resolved: true, grade: 'VALUES' })),
    derivations,
  });
}
