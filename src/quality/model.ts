import type { CheckOutcome } from '../generated/schema.ts';

/** A result of a check as it is kept, in JSON, on the check: the last one by its own time. */
export interface CheckResultRecord {
  readonly outcome: CheckOutcome;
  /** Canonical instant. */
  readonly at: string;
  readonly observed?: string | undefined;
  readonly expected?: string | undefined;
  readonly failures?: number | undefined;
  readonly message?: string | undefined;
  readonly runId?: string | undefined;
}
