import type { Findings } from './findings.ts';
import type { Naming } from './naming.ts';

/** What the readers of one event share. */
export interface Reading {
  readonly findings: Findings;
  /** Time of the event, a canonical instant; empty where it has none, and then the event is refused. */
  readonly at: string;
  readonly naming: Naming;
  /** What the event says has happened: it is not one of a run that only began, failed or was stopped. */
  readonly isDone: boolean;
  readonly runId: string | undefined;
}
