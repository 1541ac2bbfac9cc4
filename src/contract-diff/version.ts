import semver from 'semver';
import type { SemVer } from 'semver';
import type { ContractChange } from './change.ts';

/** A part of a version. */
export type Bump = ContractChange['bump'];

const bySize: readonly Bump[] = ['PATCH', 'MINOR', 'MAJOR'];

/** What is wrong with a candidate's version (row 58 of the rule table). */
export interface VersionFinding {
  readonly outcome: keyof typeof versionOutcomes;
  readonly base: string;
  readonly candidate: string;
  /** What the changes need; absent where no version can be suggested. */
  readonly needs?: Bump | undefined;
  readonly suggested?: string | undefined;
}

/** When a version is found fault with, and how that is told. */
export const versionOutcomes = {
  notSemver: {
    when: 'a version is no semantic version',
    say: ({ base, candidate }: VersionFinding) =>
      `version ${JSON.stringify(readVersion(candidate) === undefined ? candidate : base)} is no semantic version such as 1.2.0`,
  },
  unchanged: {
    when: 'the content changes and the version does not',
    say: ({ base, needs, suggested }: VersionFinding) =>
      `version is still ${base}, though the content changed: ${needs ?? ''} is needed, such as ${suggested ?? ''}`,
  },
  tooSmall: {
    when: 'the step of the version is smaller than what the changes need',
    say: ({ base, candidate, needs, suggested }: VersionFinding) =>
      `version goes from ${base} to ${candidate}, which is too small a step: ${needs ?? ''} is needed, such as ${suggested ?? ''}`,
  },
  backwards: {
    when: 'the version goes back',
    say: ({ base, candidate, suggested }: VersionFinding) =>
      `version goes back from ${base} to ${candidate}; ${suggested ?? ''} would follow`,
  },
} as const;

/** Whether a change is of the content, and not the version itself. */
const isContent = ({ rule }: ContractChange): boolean => rule !== 'version-changed';

/** The largest step that one of the changes asks for; undefined: nothing changed but the version. */
export function requiredBump(changes: readonly ContractChange[]): Bump | undefined {
  const sizes = changes.filter(isContent).map(({ bump }) => bySize.indexOf(bump));
  return sizes.length === 0 ? undefined : bySize[Math.max(...sizes)];
}

/**
 * The next version for these changes; before 1.0.0 a minor step counts as a major one. The base comes back when nothing
 * changed.
 *
 * @returns undefined when the base is no semantic version
 */
export function suggestedVersion(base: string, changes: readonly ContractChange[]): string | undefined {
  const from = readVersion(base);
  const bump = requiredBump(changes);
  if (from === undefined || bump === undefined) return from && base;
  return new semver.SemVer(from.version).inc(stepOf(bump, from)).version;
}

/** The version after this step, by the arithmetic of semantic versions alone. */
export function nextVersion(base: string, bump: Bump): string | undefined {
  const from = readVersion(base);
  return from && new semver.SemVer(from.version).inc(steps[bump]).version;
}

const steps = { MAJOR: 'major', MINOR: 'minor', PATCH: 'patch' } as const;

/** Row 58: whether the candidate's version says enough for what changed. All that is wrong with it; empty: nothing. */
export function checkVersion(
  base: string,
  candidate: string,
  changes: readonly ContractChange[],
): VersionFinding[] {
  const [from, to] = [readVersion(base), readVersion(candidate)];
  const needs = requiredBump(changes);
  if (from === undefined || to === undefined) return [{ outcome: 'notSemver', base, candidate, needs }];
  const finding = { base, candidate, needs, suggested: suggestedVersion(base, changes) };
  if (to.compare(from) < 0) return [{ outcome: 'backwards', ...finding }];
  if (needs === undefined) return [];
  if (to.compare(from) === 0) return [{ outcome: 'unchanged', ...finding }];
  const least = new semver.SemVer(from.version).inc(stepOf(needs, from));
  // 2.0.0-rc.1 is on its way to 2.0.0, so a prerelease counts as the release that it leads to.
  return semver.coerce(to.version)?.compare(least) === -1 ? [{ outcome: 'tooSmall', ...finding }] : [];
}

/** One sentence on what is wrong. */
export function versionMessageOf(finding: VersionFinding): string {
  return `The ${versionOutcomes[finding.outcome].say(finding)}`;
}

/** Reads `1.2.3`, and also `v1.2.3`, `1.2` and `1`; undefined for anything else. */
export function readVersion(text: string): SemVer | undefined {
  const written = text.trim().replace(/^v(?=\d)/i, '');
  const strict = semver.parse(written);
  if (strict !== null) return strict;
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?$/.exec(written) ?? [];
  return major === undefined ? undefined : (semver.parse(`${Number(major)}.${Number(minor)}.0`) ?? undefined);
}

function stepOf(bump: Bump, { major }: SemVer): 'major' | 'minor' | 'patch' {
  return bump === 'MAJOR' && major === 0 ? 'minor' : steps[bump];
}
