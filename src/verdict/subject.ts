import type { ContractChange } from '../contract-diff/change.ts';
import { diffContracts } from '../contract-diff/diff.ts';
import { diffHistory } from '../contract-diff/history.ts';
import { isTransitive, parseProfile } from '../contract-diff/profiles.ts';
import type { Profile } from '../contract-diff/profiles.ts';
import { DomainError } from '../core/errors.ts';
import { dayOf } from '../core/instant.ts';
import type { Urn } from '../core/urn.ts';
import type { Contract } from '../data-contracts/contract.ts';
import { text } from '../entities/model.ts';
import type { ContractSource, ContractStatus } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import type { FlowGraph } from '../lineage/model.ts';
import { existing } from '../lineage/starts.ts';
import { baseFor } from './base.ts';
import { unmetExpectations } from './expectations.ts';
import type { CheckMode, ServedVersion, VerdictInput } from './model.ts';
import { readSource, servedVersion, servedVersions } from './sources.ts';
import type { ReadSource } from './sources.ts';
import { datasetsBehind } from './touch.ts';

/** What is to be checked, as the caller says it. */
export interface CheckRequest {
  readonly candidate: ContractSource;
  /** URN of the version to compare with; absent: the one that {@link baseFor} finds. */
  readonly base?: Urn | null | undefined;
  readonly mode?: CheckMode | null | undefined;
  /** Name of a profile of the diff; absent: `standard`. */
  readonly profile?: string | null | undefined;
}

/** A candidate with what it is compared with, before anybody looked at the mesh. */
export interface CheckSubject {
  readonly candidate: ReadSource;
  /** Undefined: the contract has no version that promises anything, so nobody can rely on it. */
  readonly base: ServedVersion | undefined;
  readonly baseContract: Contract | undefined;
  readonly versions: readonly ServedVersion[];
  readonly ports: readonly Urn[];
  readonly mode: CheckMode;
  readonly profile: Profile;
  readonly changes: readonly ContractChange[];
}

/**
 * Reads the candidate and what it is compared with, and tells them apart.
 *
 * @throws DomainError INVALID or NOT_FOUND for a source, base or profile that cannot be
 */
export async function checkSubject(
  context: Context,
  { candidate: source, base: baseId, mode, profile: profileName }: CheckRequest,
): Promise<CheckSubject> {
  const profile = profileNamed(profileName ?? 'standard');
  const read = await readSource(context, source, 'candidate');
  const contract = await context.entities.byId.load(read.id);
  const candidate = contract === undefined ? read : { ...read, id: contract.id };
  const [versions, ports] =
    contract === undefined
      ? [[], []]
      : await Promise.all([
          servedVersions(context, contract.id),
          context.entities.related('portsOfContract').load(contract.id),
        ]);
  const base =
    baseId == null
      ? baseFor(candidate.contract.version, versions)
      : await namedBase(context, baseId, candidate);
  const baseContract =
    base === undefined ? undefined : (await readSource(context, { version: base.id }, 'base')).contract;
  const direct = baseContract === undefined ? [] : changesBetween(baseContract, candidate.contract, profile);
  const former =
    base !== undefined && isTransitive(profile)
      ? await changesToFormer(context, base, candidate, direct, profile)
      : [];
  const changes = [...direct, ...former];
  const served =
    base === undefined || versions.some(({ id }) => id === base.id) ? versions : [...versions, base];
  return {
    candidate,
    base,
    baseContract,
    versions: served,
    ports: ports.map(({ id }) => id),
    mode: mode ?? 'REPLACE',
    profile,
    changes,
  };
}

/** Reads the name of a profile. @throws DomainError INVALID */
export function profileNamed(name: string): Profile {
  try {
    return parseProfile(name);
  } catch (error) {
    throw new DomainError('INVALID', (error as Error).message);
  }
}

async function namedBase(context: Context, id: Urn, candidate: ReadSource): Promise<ServedVersion> {
  const node = await existing(context.entities, id, ['contract-version'], 'base');
  const [contract] = await context.entities.related('contractOfVersion').load(node.id);
  if (contract !== undefined && contract.id !== candidate.id)
    throw new DomainError('INVALID', `base is a version of ${candidate.id}; received ${id}`);
  return servedVersion(node, (text(node, 'status') ?? 'DRAFT') as ContractStatus);
}

/** A candidate's status says where it is in its life, not what it promises: it is left out. */
function changesBetween(base: Contract, candidate: Contract, profile: Profile): ContractChange[] {
  const today = dayOf(new Date());
  return diffContracts(base, { ...candidate, status: base.status }, { profile, today });
}

/**
 * What a candidate changes against former versions, and not against the base: what the transitive modes of schema
 * registries ask for. Only what is about parts of the base counts, for the rest nobody relies on any more.
 */
async function changesToFormer(
  context: Context,
  base: ServedVersion,
  { id, version, contract }: ReadSource,
  known: readonly ContractChange[],
  profile: Profile,
): Promise<ContractChange[]> {
  const nodes = await context.entities.related('versions').load(id);
  const formers = nodes.filter(
    (node) => node.id !== base.id && node.id !== version && text(node, 'status') !== 'DRAFT',
  );
  const read = await Promise.all(formers.map((node) => readSource(context, { version: node.id }, 'former')));
  const keyOf = ({ rule, path }: ContractChange): string => `${rule} ${path}`;
  const found = new Map<string, ContractChange>();
  const today = dayOf(new Date());
  for (const { changes } of diffHistory(
    read.map((source) => ({ ...source.contract, status: contract.status })),
    contract,
    { profile, today },
  ))
    for (const change of changes) found.set(keyOf(change), change);
  for (const change of known) found.delete(keyOf(change));
  return [...found.values()].filter(({ rule }) => rule !== 'version-changed');
}

/** Where the walk for the consumers begins: the ports, and the datasets behind them. */
export function walkStarts({ base, ports }: CheckSubject): Urn[] {
  if (base === undefined) return [];
  return [...new Set([...ports, ...base.objects.flatMap((object) => datasetsBehind(ports, object))])];
}

/** All that the verdicts need, once the mesh was walked. */
export async function verdictInput(
  context: Context,
  subject: CheckSubject,
  graph: FlowGraph,
): Promise<VerdictInput | undefined> {
  const { base, baseContract, candidate, ports, versions, mode, changes } = subject;
  if (base === undefined || baseContract === undefined) return undefined;
  return {
    graph,
    ports,
    base,
    versions,
    candidate: { version: candidate.contract.version, objects: candidate.objects },
    mode,
    changes,
    expectations: await unmetExpectations(context, graph, ports, baseContract, candidate.contract),
  };
}
