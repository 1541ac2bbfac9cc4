import type { ContractChange } from './change.ts';
import { omds } from './profiles/omds.ts';
import type { Profile } from './profiles/profile.ts';
import { registry, registryModes } from './profiles/registry.ts';
import { strict } from './profiles/strict.ts';

/** As the rule table says. */
export const standard: Profile = { name: 'standard', judge: (change) => change };

const plain: readonly Profile[] = [standard, strict, omds];

/** Every profile's name, in the order in which it is told to people. */
export const profileNames: readonly string[] = [
  ...plain.map(({ name }) => name),
  ...registryModes.map((mode) => `registry:${mode}`),
];

/**
 * Reads the name of a profile: `standard`, `strict`, `omds` or `registry:` with a mode, in whatever case.
 *
 * @throws RangeError that says what was received and what there is
 */
export function parseProfile(text: string): Profile {
  const wanted = text.trim().toLowerCase();
  const found = plain.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const mode = registryModes.find((name) => `registry:${name.toLowerCase()}` === wanted);
  if (mode !== undefined) return registry(mode);
  throw new RangeError(`profile ${JSON.stringify(text)} is unknown; there are ${profileNames.join(', ')}`);
}

/** Judges all changes by a profile. */
export function judge(changes: readonly ContractChange[], { judge: one }: Profile): ContractChange[] {
  return changes.map(one);
}

/** Whether a profile is to be asked of all former versions and not of the last one alone: see `diffHistory`. */
export function isTransitive({ name }: Profile): boolean {
  return name.endsWith('_TRANSITIVE');
}

export type { Profile };
