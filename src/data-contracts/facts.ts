import { createHash } from 'node:crypto';
import type { PatchItem } from '../commit/patch.ts';
import { hashText } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { ContractStatus, DataContractUpsertInput } from '../generated/schema.ts';
import type { Contract } from './contract.ts';
import { endOfSupport } from './end-of-support.ts';
import type { PromisedObject } from './model.ts';
import { promiseFacts, promisedObjects } from './promises.ts';
import { readContract } from './read.ts';
import type { ContractReading, Finding } from './read.ts';
import { statusOfWord, statusWords } from './status.ts';
import { contractText } from './stored.ts';
import { rulesOf } from './view.ts';

/** An item of facts with what was noticed in its document. */
export interface ContractItem extends PatchItem {
  /** Paths are those of the document. */
  readonly findings: readonly Finding[];
}

/**
 * A contract version as its document says it, with the fields that it promises.
 *
 * @param reading what was read of the document, where that happened before
 */
export function dataContractFacts(
  input: DataContractUpsertInput,
  path: InputPath,
  reading: ContractReading = readContract(input.document, { strict: input.strict ?? false }),
): ContractItem {
  const reader = new InputReader(path);
  const { contract, findings } = reading;
  const item = (id: Urn | undefined): ContractItem => ({ ...reader.item(id), findings });
  if (contract === undefined) {
    for (const finding of findings)
      if (finding.severity === 'ERROR') reader.problem(['document', ...finding.path], located(finding));
    return item(undefined);
  }
  const id = reader.key('data-contract', [contract.id], ['document', 'id']);
  const version = reader.key('contract-version', [contract.id, contract.version], ['document', 'version']);
  const status = input.status ?? statusOf(reader, contract);
  if (id === undefined || version === undefined || status === undefined) return item(id);
  contractEntity(reader, id, contract, input);
  const bindings = new Map((input.bindings ?? []).map(({ object, dataset }) => [object, dataset]));
  for (const [index, { object }] of (input.bindings ?? []).entries())
    if (!contract.objects.some(({ name }) => name === object))
      reader.problem(
        ['bindings', index, 'object'],
        `the document has no schema object ${JSON.stringify(object)}`,
      );
  const objects = promisedObjects(reader, contract, bindings);
  const properties = versionProperties(contract, input.document, objects);
  const { contentHash, documentHash } = properties;
  reader.facts.push({
    type: 'entity',
    kind: 'contract-version',
    id: version,
    properties,
    references: { contract: [id] },
  });
  reader.facts.push({
    type: 'life',
    contract: id,
    version,
    number: contract.version,
    to: status,
    until: untilOf(reader, contract, input),
    declared: { contentHash, documentHash },
    ...(input.expectedRevision == null ? {} : { expectedRevision: input.expectedRevision }),
    path: input.status == null ? ['document', 'status'] : ['status'],
  });
  promiseFacts(reader, version, objects, status);
  if (input.port != null && reader.isOfKind(input.port, ['output-port'], ['port']))
    reader.facts.push({
      type: 'entity',
      kind: 'output-port',
      id: input.port,
      properties: {},
      references: { contract: [id] },
      mustExist: true,
      path: ['port'],
    });
  reader.facts.push({ type: 'exposure', contract: id });
  return item(version);
}

/** A finding as text, with its place. */
export function located({ line, column, message }: Finding): string {
  return line === undefined ? message : `line ${line}, column ${column}: ${message}`;
}

/** A document of the Data Contract Specification may have no status: it is what is in force. */
function statusOf(reader: InputReader, { notation, status }: Contract): ContractStatus | undefined {
  if (notation === 'DCS' && status === '') return 'LIVE';
  const known = statusOfWord(status);
  if (known !== undefined) return known;
  const at = notation === 'DCS' ? ['document', 'info', 'status'] : ['document', 'status'];
  const received = status === '' ? 'none' : JSON.stringify(status);
  reader.problem(
    at,
    `status is one of ${statusWords.join(', ')}; received ${received}. Give the state of the version beside the document to keep another word`,
  );
  return undefined;
}

function contractEntity(
  reader: InputReader,
  id: Urn,
  contract: Contract,
  input: DataContractUpsertInput,
): void {
  const properties = { key: contract.id, ...described(contract) };
  if (contract.name !== undefined) Object.assign(properties, { name: contract.name });
  const references = reader.references({ owner: { ids: input.owner, kinds: ['team'] } });
  reader.facts.push({ type: 'entity', kind: 'data-contract', id, properties, references });
}

function described({ purpose, tags }: Contract): { description?: string; tags?: readonly string[] } {
  return {
    ...(purpose === undefined ? {} : { description: purpose }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
  };
}

/** Until when the version stays: as said beside the document, else the end of support that the document promises. */
function untilOf(
  reader: InputReader,
  contract: Contract,
  input: DataContractUpsertInput,
): string | null | undefined {
  if (input.until !== undefined) return reader.instant('until', input.until)['until'] as string | null;
  return endOfSupport(contract.serviceLevels);
}

function versionProperties(contract: Contract, document: string, objects: readonly PromisedObject[]) {
  const rules = rulesOf(contract);
  return {
    name: `${contract.name ?? contract.id} ${contract.version}`,
    version: contract.version,
    apiVersion: contract.apiVersion,
    document,
    documentHash: createHash('sha256').update(document).digest('hex'),
    // What the version says, in whatever notation: the status is a matter of its life.
    contentHash: hashText(contractText({ ...contract, notation: 'ODCS', apiVersion: '', status: '' })),
    schema: JSON.stringify(objects),
    contract: contractText(contract),
    serviceLevels: contract.serviceLevels.length === 0 ? null : JSON.stringify(contract.serviceLevels),
    qualityRules: rules.length === 0 ? null : JSON.stringify(rules),
    ...described(contract),
  };
}
