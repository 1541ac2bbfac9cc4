import type { Urn } from '../core/urn.ts';
import type { ContractStatus } from '../generated/schema.ts';
import { byVersion, majorLine } from './speaking.ts';

/** Where a version of a contract is in its life. */
export interface VersionLife {
  readonly id: Urn;
  readonly version: string;
  readonly status: ContractStatus;
  /** Instant until which a deprecated version stays; undefined: nobody said. */
  readonly until?: string | undefined;
  /** Content hash of what its document says, its status left out; undefined: not known. */
  readonly contentHash?: string | undefined;
}

/** A step that somebody wants a version to take. */
export interface Move {
  readonly id: Urn;
  readonly version: string;
  readonly to: ContractStatus;
  readonly until?: string | undefined;
}

/** The states in the order in which a version passes them; it may leave some out, and never goes back. */
const course: readonly ContractStatus[] = ['DRAFT', 'EARLY_ACCESS', 'LIVE', 'DEPRECATED', 'RETIRED'];

/** States that only a version has which was live. */
const afterLive: readonly ContractStatus[] = ['LIVE', 'DEPRECATED'];

/**
 * Why a version cannot take a step (design, "Contracts"). A version that was not there may come into being in any state,
 * so that a history can be told from its middle on.
 *
 * @param versions all versions of the contract as they are, without retired entities
 * @param now canonical instant
 * @returns undefined when it can
 */
export function moveProblem(versions: readonly VersionLife[], move: Move, now: string): string | undefined {
  const { version, to } = move;
  const present = versions.find(({ id }) => id === move.id);
  if (present?.status === to) return undefined;
  if (present !== undefined) {
    const { status } = present;
    if (course.indexOf(to) < course.indexOf(status))
      return `version ${version} is ${status} and never goes back to ${to}; give what it says a new version`;
    if (to === 'DEPRECATED' && status !== 'LIVE')
      return `version ${version} is ${status}; only a LIVE version can be deprecated`;
    if (to === 'RETIRED' && status === 'LIVE')
      return `version ${version} is LIVE; deprecate it with an end date before it is retired`;
    if (to === 'RETIRED' && present.until !== undefined && present.until > now)
      return `version ${version} stays until ${day(present.until)}; retire it then, or deprecate it until an earlier date`;
  }
  if (to !== 'LIVE' && to !== 'EARLY_ACCESS') return undefined;
  const line = majorLine(version);
  const others = versions.filter((other) => other.id !== move.id && majorLine(other.version) === line);
  const rival = others.find(({ status }) => status === to);
  if (rival !== undefined)
    return `version ${rival.version} is ${to}, and a major line has one such version at most; received ${version}. ${wayOut[to]}`;
  const higher = others.find(
    (other) => afterLive.includes(other.status) && byVersion(other.version, version) < 0,
  );
  if (higher !== undefined)
    return `version ${higher.version} of the same major line was live before; give what ${version} says a higher version`;
  return undefined;
}

const wayOut = {
  LIVE: 'Publish it with dataContractPublish, which replaces the present one, or deprecate that one first',
  EARLY_ACCESS: 'Retire that one first, or make it live',
} as const;

/**
 * Why the document of a version cannot be replaced by another one: what a version says is fixed once it was live. Its
 * status may differ, and so may the spelling of the document.
 */
export function documentProblem(present: VersionLife, contentHash: string): string | undefined {
  if (present.status === 'DRAFT' || present.status === 'EARLY_ACCESS') return undefined;
  if (present.contentHash === undefined || present.contentHash === contentHash) return undefined;
  return `version ${present.version} is ${present.status}, so what its document says is fixed; received another document. Give it a new version`;
}

function day(instant: string): string {
  return instant.slice(0, 10);
}
