import { createHash } from 'node:crypto';
import type { PatchItem } from '../commit/patch.ts';
import { fieldOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { datasetEntity } from '../datasets/facts.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { ContractStatus, DataContractUpsertInput, DatasetKey } from '../generated/schema.ts';
import { datasetOfServer, productionServer } from './binding.ts';
import type { PromisedFieldRecord, PromisedObject } from './model.ts';
import { readOdcs } from './odcs.ts';
import type { OdcsDocument, OdcsProperty } from './odcs.ts';
import { endOfSupport } from './end-of-support.ts';
import { hashOf } from '../core/hash.ts';
import type { Json } from '../core/hash.ts';

/** Longest contract document, in characters. */
const maxDocumentLength = 8_000_000;

/** What the statuses of ODCS documents mean for the life of a version. */
const statuses: { readonly [status: string]: ContractStatus } = {
  proposed: 'DRAFT',
  draft: 'DRAFT',
  active: 'LIVE',
  deprecated: 'DEPRECATED',
  retired: 'RETIRED',
};

/** A contract version as its ODCS document says it, with the fields that it promises. */
export function dataContractFacts(input: DataContractUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  if (input.document.length > maxDocumentLength) {
    reader.problem(
      ['document'],
      `the document has ${input.document.length} characters; at most ${maxDocumentLength} fit`,
    );
    return reader.item(undefined);
  }
  const read = readOdcs(input.document);
  if ('findings' in read) {
    for (const { path: at, line, column, message } of read.findings)
      reader.problem(
        ['document', ...at],
        line === undefined ? message : `line ${line}, column ${column}: ${message}`,
      );
    return reader.item(undefined);
  }
  const { document } = read;
  const contract = reader.key('data-contract', [document.id], ['document', 'id']);
  const version = reader.key('contract-version', [document.id, document.version], ['document', 'version']);
  const status = input.status ?? statuses[document.status.toLowerCase()];
  if (status === undefined)
    reader.problem(
      ['document', 'status'],
      `status is ${Object.keys(statuses).join(', ')}; received ${JSON.stringify(document.status)}. Give the state of the version beside the document to keep another word`,
    );
  if (contract === undefined || version === undefined || status === undefined) return reader.item(contract);
  contractEntity(reader, contract, document, input);
  const objects = promisedObjects(reader, document, input);
  const { status: _, ...content } = document;
  const contentHash = hashOf(content as Json);
  versionEntity(reader, version, contract, document, input, contentHash, objects);
  reader.facts.push({
    type: 'life',
    contract,
    version,
    number: document.version,
    to: status,
    until: untilOf(reader, document, input),
    declared: { contentHash },
    path: input.status == null ? ['document', 'status'] : ['status'],
  });
  if (status !== 'DRAFT' && status !== 'RETIRED')
    for (const object of objects) promisedFields(reader, object);
  if (input.port != null && reader.isOfKind(input.port, ['output-port'], ['port']))
    reader.facts.push({
      type: 'entity',
      kind: 'output-port',
      id: input.port,
      properties: {},
      references: { contract: [contract] },
      mustExist: true,
      path: ['port'],
    });
  reader.facts.push({ type: 'exposure', contract });
  return reader.item(version);
}

/** Until when the version stays: as said beside the document, else the end of support that the document promises. */
function untilOf(
  reader: InputReader,
  document: OdcsDocument,
  input: DataContractUpsertInput,
): string | null | undefined {
  if (input.until !== undefined) return reader.instant('until', input.until)['until'] as string | null;
  const levels = document['slaProperties'];
  return endOfSupport(
    Array.isArray(levels) ? levels.filter((level) => typeof level === 'object' && level !== null) : [],
  );
}

function descriptionOf({ description }: OdcsDocument): string | undefined {
  return (typeof description === 'string' ? description : description?.purpose) ?? undefined;
}

function contractEntity(
  reader: InputReader,
  id: Urn,
  document: OdcsDocument,
  input: DataContractUpsertInput,
): void {
  const description = descriptionOf(document);
  const properties = {
    key: document.id,
    ...(document.name == null ? {} : { name: document.name }),
    ...(description === undefined ? {} : { description }),
    ...(document.tags == null ? {} : { tags: [...new Set(document.tags)] }),
  };
  const references = reader.references({ owner: { ids: input.owner, kinds: ['team'] } });
  reader.facts.push({ type: 'entity', kind: 'data-contract', id, properties, references });
}

function versionEntity(
  reader: InputReader,
  id: Urn,
  contract: Urn,
  document: OdcsDocument,
  input: DataContractUpsertInput,
  contentHash: string,
  objects: readonly PromisedObject[],
): void {
  const description = descriptionOf(document);
  const properties = {
    name: `${document.name ?? document.id} ${document.version}`,
    version: document.version,
    apiVersion: document.apiVersion,
    document: input.document,
    documentHash: createHash('sha256').update(input.document).digest('hex'),
    contentHash,
    schema: JSON.stringify(objects),
    ...(description === undefined ? {} : { description }),
    ...(document.tags == null ? {} : { tags: [...new Set(document.tags)] }),
  };
  reader.facts.push({
    type: 'entity',
    kind: 'contract-version',
    id,
    properties,
    references: { contract: [contract] },
  });
}

function promisedObjects(
  reader: InputReader,
  document: OdcsDocument,
  input: DataContractUpsertInput,
): PromisedObject[] {
  const server = productionServer(document.servers ?? []);
  const bindings = new Map((input.bindings ?? []).map(({ object, dataset }) => [object, dataset]));
  for (const [index, { object }] of (input.bindings ?? []).entries())
    if (!(document.schema ?? []).some(({ name }) => name === object))
      reader.problem(
        ['bindings', index, 'object'],
        `the document has no schema object ${JSON.stringify(object)}`,
      );
  return (document.schema ?? []).map((object): PromisedObject => {
    const physicalName = object.physicalName ?? undefined;
    const key: DatasetKey | undefined =
      bindings.get(object.name) ??
      (server === undefined ? undefined : datasetOfServer(server, physicalName ?? object.name));
    const fact = key === undefined ? undefined : datasetEntity(reader, key, ['bindings']);
    if (fact !== undefined) reader.mention({ ...fact, isMention: true });
    return {
      name: object.name,
      physicalName,
      description: object.description ?? undefined,
      dataset: fact?.id,
      fields: fieldsOf(object.properties ?? [], ''),
    };
  });
}

/** Nested properties get dotted paths; what lies in an array has the array's path before it, as in OpenLineage schemas. */
function fieldsOf(properties: readonly OdcsProperty[], prefix: string): PromisedFieldRecord[] {
  return properties.flatMap((property) => {
    const path = `${prefix}${property.physicalName ?? property.name}`;
    const nested = property.properties ?? property.items?.properties ?? [];
    const field: PromisedFieldRecord = {
      path,
      logicalType: property.logicalType ?? undefined,
      physicalType: property.physicalType ?? undefined,
      isRequired: property.required ?? false,
      isPrimaryKey: property.primaryKey ?? false,
      classification: property.classification ?? undefined,
      description: property.description ?? undefined,
    };
    return [field, ...fieldsOf(nested, `${path}.`)];
  });
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
    const id = fieldOf(object.dataset, path);
    reader.facts.push({
      type: 'entity',
      kind: 'field',
      id,
      properties,
      references: { dataset: [object.dataset] },
    });
  }
}
