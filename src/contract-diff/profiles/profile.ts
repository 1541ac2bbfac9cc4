import type { ContractChange } from '../change.ts';

/** Judges changes anew: the same changes, with the severities and bumps of another view of what breaks. */
export interface Profile {
  /** As it is asked for: `standard`, `strict`, `omds`, `registry:FULL`. */
  readonly name: string;
  readonly judge: (change: ContractChange) => ContractChange;
}
