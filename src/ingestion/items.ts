import { accessAgreementFacts } from '../access/facts.ts';
import type { PatchItem } from '../commit/patch.ts';
import { dataContractFacts } from '../data-contracts/facts.ts';
import { readApart } from '../data-contracts/read-apart.ts';
import type { ContractReading } from '../data-contracts/read.ts';
import { dataProductFacts } from '../data-products/facts.ts';
import { datasetFacts } from '../datasets/facts.ts';
import { boundedContextFacts, contextRelationFacts, domainFacts } from '../domains/facts.ts';
import { renameFacts, retireFacts } from '../entities/life.ts';
import type { InputPath } from '../entities/input.ts';
import type { DataContractUpsertInput, IngestItem } from '../generated/schema.ts';
import { termFacts, termMappingFacts } from '../glossary/facts.ts';
import { jobFacts } from '../jobs/facts.ts';
import { lineageFacts, lineageWithdrawalFacts } from '../lineage/facts.ts';
import { qualityCheckFacts } from '../quality/facts.ts';
import { teamFacts } from '../teams/facts.ts';
import { readEventItem } from './adapters/openlineage/event.ts';
import type { Naming } from './adapters/openlineage/naming.ts';

/** Greatest number of items in one call. */
export const maxItems = 10_000;

/** What the reading of an item may depend on besides the item. */
export interface Speaking {
  /** On whose word. */
  readonly source: string;
  readonly now: Date;
  /** Names in OpenLineage events. */
  readonly naming?: Naming | undefined;
  /** What was read of contract documents before, by their inputs. */
  readonly readings?: ReadonlyMap<DataContractUpsertInput, ContractReading> | undefined;
}

/** Reads the contract documents among items, long ones in threads of their own. */
export async function readContracts(
  items: readonly IngestItem[],
): Promise<ReadonlyMap<DataContractUpsertInput, ContractReading>> {
  const inputs = items.flatMap(({ dataContract }) => dataContract ?? []);
  const read = inputs.map(
    async (input) => [input, await readApart(input.document, { strict: input.strict ?? false })] as const,
  );
  return new Map(await Promise.all(read));
}

type Members = { readonly [Key in keyof IngestItem]-?: NonNullable<IngestItem[Key]> };
type Reader<Key extends keyof IngestItem> = (
  input: Members[Key],
  path: InputPath,
  speaking: Speaking,
) => PatchItem;

/** How each member of an IngestItem becomes facts. */
const readers: { readonly [Key in keyof IngestItem]-?: Reader<Key> } = {
  domain: domainFacts,
  boundedContext: boundedContextFacts,
  contextRelation: contextRelationFacts,
  team: teamFacts,
  term: termFacts,
  termMapping: termMappingFacts,
  dataProduct: dataProductFacts,
  dataContract: (input, path, { readings }) => dataContractFacts(input, path, readings?.get(input)),
  dataset: datasetFacts,
  job: jobFacts,
  lineage: (input, path, { source }) => lineageFacts(input, path, source),
  lineageWithdrawal: (input, path, { source }) => lineageWithdrawalFacts(input, path, source),
  accessAgreement: accessAgreementFacts,
  qualityCheck: qualityCheckFacts,
  retire: (input, path) => retireFacts(input, path),
  rename: (input, path) => renameFacts(input, path),
  openLineage: (event, path, { now, naming }) => readEventItem(event, { now, path, naming }),
};

/** The one member that an item has, and its input. */
export function memberOf(item: IngestItem): [name: keyof IngestItem, input: unknown] {
  const entry = Object.entries(item).find(([, value]) => value !== undefined && value !== null);
  if (entry === undefined) throw new TypeError('an item without a member passed the schema');
  return entry as [keyof IngestItem, unknown];
}

/** Turns an item of the bulk into facts; its problems point below `path`. */
export function itemFacts(item: IngestItem, path: InputPath, speaking: Speaking): PatchItem {
  const [member, input] = memberOf(item);
  return (readers[member] as Reader<typeof member>)(input as never, [...path, member], speaking);
}
