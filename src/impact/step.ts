import type { Derivation, Entitlement, Flow } from '../lineage/model.ts';

/** How sure a step is; greater is surer. */
export const level = { UNKNOWN: 1, POSSIBLE: 2, CERTAIN: 3 } as const;
export type Level = (typeof level)[keyof typeof level];

/** Why a step is not CERTAIN. */
export type StepReason =
  | 'COARSE_EVIDENCE'
  | 'DECLARED_ONLY'
  | 'PRODUCT_ASSUMPTION'
  | 'WEAK_EVIDENCE'
  | 'NAMED_IN_SQL'
  | 'SOME_FIELD'
  | 'OTHER_INPUT_PORT'
  | 'NEVER_OBSERVED'
  | 'ACCESS_AGREEMENT_ONLY';

/** One way on from an element. `hops` is 1, or 0 from all fields of a dataset to each of them. */
export interface Step {
  readonly to: number;
  readonly level: Level;
  readonly hops: 0 | 1;
  readonly reason?: StepReason | undefined;
  /** What the reason rests on, in words: where in a job's SQL a column is named. */
  readonly note?: string | undefined;
  /** The assertions, or the agreement, that the step rests on. */
  readonly evidence: readonly (Flow | Derivation)[];
  readonly entitlement?: Entitlement | undefined;
  /** It enters an output port whose live contract promises what comes: the port's owner must keep the promise. */
  readonly isPromised?: boolean | undefined;
}

export type Emit = (step: Step) => void;
