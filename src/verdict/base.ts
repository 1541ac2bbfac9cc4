import { byVersion, majorLine, speaking, speakingVersion } from '../data-contracts/speaking.ts';
import type { VersionInLife } from '../data-contracts/speaking.ts';

/**
 * The version that a candidate is compared with when nobody names one: of its major line, else the newest below it; of
 * those that are live or deprecated, and one in early access only where there is nothing else.
 */
export function baseFor<Version extends VersionInLife>(
  candidate: string,
  versions: readonly Version[],
): Version | undefined {
  const kept = speaking(versions.filter(({ status }) => status !== 'EARLY_ACCESS'));
  const sameLine = kept.find(({ version }) => majorLine(version) === majorLine(candidate));
  if (sameLine !== undefined) return sameLine;
  const below = kept
    .filter(({ version }) => byVersion(candidate, version) < 0)
    .sort((a, b) => byVersion(a.version, b.version))[0];
  return below ?? kept[0] ?? speakingVersion(versions);
}
