import type { Contract } from '../data-contracts/contract.ts';
import type { ContractChange } from './change.ts';
import { messageOf } from './message.ts';
import { parsePath } from './path.ts';
import { omdsImpact } from './profiles/omds.ts';
import type { Profile } from './profiles/profile.ts';
import { nextVersion, requiredBump } from './version.ts';

/** Which document is compared. */
export interface OmdsSource {
  readonly id: string;
  readonly version: string;
  readonly canonicalUrl?: string | undefined;
}

/** One difference. `value1` is absent for ADD, `value2` for REMOVE. */
export interface OmdsDifference {
  readonly type: 'ADD' | 'REMOVE' | 'CHANGE';
  /** Section of the document, such as `schema`. */
  readonly section: string;
  /** The member that changed. */
  readonly field: string;
  readonly path: string;
  readonly value1?: unknown;
  readonly value2?: unknown;
  readonly message: string;
  readonly impactLevel: 'MAJOR' | 'MINOR' | 'PATCH' | 'UNKNOWN';
}

/** A metadata difference as Bitol drafts it (OMDS, RFC 0039). */
export interface OmdsDocument {
  readonly apiVersion: string;
  readonly kind: 'MetadataDifference';
  readonly sourceKind: 'DataContract' | 'DataProduct';
  readonly source1: OmdsSource;
  readonly source2: OmdsSource;
  readonly scope: 'all';
  readonly impact: { readonly major: number; readonly minor: number; readonly patch: number };
  readonly suggestedVersion?: string | undefined;
  readonly diffs: readonly OmdsDifference[];
}

const types = { ADDED: 'ADD', REMOVED: 'REMOVE', CHANGED: 'CHANGE', RENAMED: 'CHANGE' } as const;

/**
 * Writes changes as an OMDS document. Impact is what the draft's own tables say, so that tools agree; with another
 * profile, for producers that are stricter, what that profile said.
 *
 * @param profile the profile that judged the changes; absent: the draft's tables judge
 */
export function omdsDocument(
  source1: OmdsSource | Contract,
  source2: OmdsSource | Contract,
  changes: readonly ContractChange[],
  {
    profile,
    sourceKind = 'DataContract',
  }: { profile?: Profile; sourceKind?: OmdsDocument['sourceKind'] } = {},
): OmdsDocument {
  const judged = profile === undefined ? changes.map((one) => ({ ...one, bump: omdsImpact(one) })) : changes;
  const count = (bump: ContractChange['bump']): number =>
    judged.filter((change) => change.bump === bump).length;
  // The draft bumps 0.1.0 to 1.0.0: it does not take minor steps for major ones before 1.0.0.
  const bump = requiredBump(judged);
  const suggested = bump && nextVersion(source1.version, bump);
  return {
    apiVersion: 'v1.0.0',
    kind: 'MetadataDifference',
    sourceKind,
    source1: sourceOf(source1),
    source2: sourceOf(source2),
    scope: 'all',
    impact: { major: count('MAJOR'), minor: count('MINOR'), patch: count('PATCH') },
    ...(suggested === undefined ? {} : { suggestedVersion: suggested }),
    diffs: judged.map(differenceOf),
  };
}

function sourceOf(source: OmdsSource | Contract): OmdsSource {
  const url = 'canonicalUrl' in source ? source.canonicalUrl : undefined;
  return { id: source.id, version: source.version, ...(url === undefined ? {} : { canonicalUrl: url }) };
}

function differenceOf(change: ContractChange): OmdsDifference {
  const { operation, path, before, after, bump } = change;
  const steps = parsePath(path);
  return {
    type: types[operation],
    section: steps[0]?.member ?? '',
    field: operation === 'RENAMED' ? 'name' : (steps.at(-1)?.member ?? ''),
    path: operation === 'RENAMED' ? `${path}/name` : path,
    ...(before === undefined ? {} : { value1: before }),
    ...(after === undefined ? {} : { value2: after }),
    message: messageOf(change),
    impactLevel: bump,
  };
}
