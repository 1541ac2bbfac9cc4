import type { ContractChange } from './change.ts';

/** Judges changes anew: the same changes, with the severities and bumps of another view of what breaks. */
export interface Profile {
  readonly name: string;
  readonly judge: (change: ContractChange) => ContractChange;
}

/** As the rule table says. */
export const standard: Profile = { name: 'standard', judge: (change) => change };

/** Judges all changes by a profile. */
export function judge(changes: readonly ContractChange[], profile: Profile): ContractChange[] {
  return changes.map((change) => profile.judge(change));
}
