import semver from 'semver';
import type { ContractStatus } from '../generated/schema.ts';

/** What decides which version of a contract speaks for it. */
export interface VersionInLife {
  /** As its document says, usually semver. */
  readonly version: string;
  readonly status: ContractStatus;
}

/** The statuses in which a version promises something, the strongest word first. */
export const speakingStatuses = [
  'LIVE',
  'DEPRECATED',
  'EARLY_ACCESS',
] as const satisfies readonly ContractStatus[];

/** Newest first by semver (specification 2.0.0, item 11); what is no semver stands behind, by text. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [parsed(a), parsed(b)];
  if (left !== null && right !== null) return semver.rcompare(left, right) || byText(a, b);
  if (left !== null || right !== null) return left !== null ? -1 : 1;
  return byText(a, b);
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

/** `1.2` and `v1` are read as `1.2.0` and `1.0.0`, as their authors mean them. */
function parsed(version: string): semver.SemVer | null {
  return semver.parse(version) ?? semver.coerce(version, { includePrerelease: true });
}

/**
 * The versions that promise something, in the order in which they speak: LIVE ones before DEPRECATED ones before those
 * in EARLY_ACCESS, each the newest first. Drafts and retired ones promise nothing.
 */
export function speaking<Version extends VersionInLife>(versions: readonly Version[]): Version[] {
  return speakingStatuses.flatMap((status) =>
    versions.filter((version) => version.status === status).sort((a, b) => byVersion(a.version, b.version)),
  );
}

/** The version whose word counts for the contract as a whole; undefined: nothing is promised yet, or any more. */
export function speakingVersion<Version extends VersionInLife>(
  versions: readonly Version[],
): Version | undefined {
  return speaking(versions)[0];
}

/** The major line of a version: `2` for 2.1.0; what is no semver is a line of its own. */
export function majorLine(version: string): string {
  return parsed(version)?.major.toString() ?? version;
}

/** Whether a pin lets a version in. One that cannot be read keeps nothing out, and a candidate counts as its release. */
export function isPinnedTo(pin: string, version: string): boolean {
  const release = semver.coerce(version);
  if (release === null || semver.validRange(pin) === null) return true;
  return [release, version].some((each) => semver.satisfies(each, pin, { includePrerelease: true }));
}

/**
 * The version that a consumer relies on: of those that its pin lets in, the one that speaks first. No pin lets all in.
 *
 * @returns undefined when nothing that is promised satisfies the pin.
 */
export function pinnedVersion<Version extends VersionInLife>(
  pin: string | undefined,
  versions: readonly Version[],
): Version | undefined {
  return speaking(versions).find(({ version }) => pin === undefined || isPinnedTo(pin, version));
}
