import type { Urn } from '../core/urn.ts';
import type { RunState } from '../generated/schema.ts';

/** The latest run as it stands, in JSON, on its job. */
export interface LastRun {
  readonly runId: string;
  readonly state: RunState;
  /** Canonical instant of its latest event, and of the span of time that it is for. */
  readonly at: string;
  readonly nominalStart?: string | undefined;
  readonly nominalEnd?: string | undefined;
  readonly error?: string | undefined;
  readonly engine?: string | undefined;
  readonly externalQuery?: string | undefined;
  readonly parentRun?: string | undefined;
  readonly rootRun?: string | undefined;
  /** A list as JSON text. */
  readonly tags?: string | undefined;
  /** A list of names and results as JSON text. */
  readonly tests?: string | undefined;
  /** The name before it was folded. */
  readonly jobName?: string | undefined;
}

/** A job that another one waits for or sets off. */
export interface JobDependencyRecord {
  readonly id: Urn;
  readonly namespace: string;
  readonly name: string;
  readonly type?: string | undefined;
  readonly sequence?: string | undefined;
  readonly status?: string | undefined;
}

/** What a run last said of the jobs around its own, as it stands, in JSON, on the job. */
export interface Dependencies {
  readonly upstream: readonly JobDependencyRecord[];
  readonly downstream: readonly JobDependencyRecord[];
}
