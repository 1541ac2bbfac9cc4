import type { EntityFact } from '../commit/patch.ts';
import { DomainError } from '../core/errors.ts';
import { parseUrn, urn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Contract } from '../data-contracts/contract.ts';
import { dataContractFacts } from '../data-contracts/facts.ts';
import type { PromisedObject } from '../data-contracts/model.ts';
import { readApart } from '../data-contracts/read-apart.ts';
import type { Finding } from '../data-contracts/read.ts';
import { speakingVersion } from '../data-contracts/speaking.ts';
import { json, text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { ContractSource, ContractStatus } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { existing } from '../lineage/starts.ts';
import type { ServedVersion } from './model.ts';

/** A contract version that was read, from a document that was sent or from the graph. */
export interface ReadSource {
  readonly contract: Contract;
  /** URN of the contract. */
  readonly id: Urn;
  /** URN of the version; of one that is not here too. */
  readonly version: Urn;
  readonly document: string;
  readonly contentHash: string;
  readonly objects: readonly PromisedObject[];
  readonly findings: readonly Finding[];
  /** The version is in the graph. */
  readonly isStored: boolean;
}

/**
 * Reads what a source names.
 *
 * @throws DomainError INVALID with all problems of a document that cannot be read, NOT_FOUND
 */
export async function readSource(
  context: Context,
  source: ContractSource,
  what: string,
): Promise<ReadSource> {
  if (source.document != null) return readText(source.document, what);
  const node = await versionNode(context, source, what);
  const document = await context.entities.documents.load(node.id);
  if (document === null) throw new DomainError('NOT_FOUND', `${node.id} has no document`);
  const read = await readText(document, what);
  const [contract] = await context.entities.related('contractOfVersion').load(node.id);
  return {
    ...read,
    id: contract?.id ?? read.id,
    version: node.id,
    objects: json<PromisedObject[]>(node, 'schema') ?? read.objects,
    isStored: true,
  };
}

async function versionNode(context: Context, source: ContractSource, what: string): Promise<EntityNode> {
  const { entities } = context;
  if (source.version != null) return existing(entities, source.version, ['contract-version'], what);
  const contract = await existing(entities, source.contract ?? '', ['data-contract'], what);
  const versions = (await entities.related('versions').load(contract.id)).map((node) => ({
    node,
    version: text(node, 'version') ?? '',
    status: (text(node, 'status') ?? 'DRAFT') as ContractStatus,
  }));
  const spoken = speakingVersion(versions);
  if (spoken === undefined)
    throw new DomainError(
      'NOT_FOUND',
      `${contract.id} has no version that is live, deprecated or in early access`,
    );
  return spoken.node;
}

async function readText(document: string, what: string): Promise<ReadSource> {
  const reading = await readApart(document);
  const { contract, findings } = reading;
  const item = dataContractFacts({ document, status: 'DRAFT' }, [what], reading);
  const fact = item.facts.find(
    (each): each is EntityFact => each.type === 'entity' && each.kind === 'contract-version',
  );
  if (contract === undefined || fact === undefined) {
    const problems = item.problems ?? [];
    const message = problems.map((problem) => problem.message).join('; ');
    throw new DomainError('INVALID', `${what} cannot be read: ${message}`, problems);
  }
  return {
    contract,
    id: urn('data-contract', contract.id),
    version: fact.id,
    document,
    contentHash: String(fact.properties['contentHash']),
    objects: JSON.parse(String(fact.properties['schema'])) as PromisedObject[],
    findings,
    isStored: false,
  };
}

/** The versions of a contract that promise something. */
export async function servedVersions({ entities }: Context, contract: Urn): Promise<ServedVersion[]> {
  const nodes = await entities.related('versions').load(contract);
  return nodes.flatMap((node): ServedVersion[] => {
    const status = (text(node, 'status') ?? 'DRAFT') as ContractStatus;
    if (status === 'DRAFT' || status === 'RETIRED') return [];
    return [servedVersion(node, status)];
  });
}

/** A version as verdicts look at it. */
export function servedVersion(node: EntityNode, status: ContractStatus): ServedVersion {
  return {
    id: node.id,
    version: text(node, 'version') ?? parseUrn(node.id)?.parts[1] ?? '',
    status,
    until: text(node, 'until') ?? undefined,
    objects: json<PromisedObject[]>(node, 'schema') ?? [],
  };
}
