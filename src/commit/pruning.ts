import type { Urn } from '../core/urn.ts';
import type { Run } from './load.ts';
import type { RunRecord } from './plan-run.ts';
import * as queries from './queries.ts';

/** What is kept of what is no longer needed. */
export interface Retention {
  /** Runs of each job, beside those that speak for its lineage. */
  readonly runsPerJob: number;
  /** Milliseconds that a run which has ended is kept at least, after its last event arrived. */
  readonly endedRunMs: number;
  /** The same for one that has not ended. */
  readonly silentRunMs: number;
  /** Milliseconds between two prunings. */
  readonly everyMs: number;
}

/** The retention of a committer that is told nothing else. */
export const defaultRetention: Retention = {
  runsPerJob: 100,
  endedRunMs: 3_600_000,
  silentRunMs: 7 * 86_400_000,
  everyMs: 600_000,
};

/** Receipts are kept for a day. */
const receiptMs = 86_400_000;

/** Lets go of what is no longer needed, now and then, inside a commit: nobody else writes meanwhile. */
export interface Pruner {
  /** Notes runs that were written; their jobs are looked at in the next pruning. */
  note(runs: Iterable<RunRecord>): void;
  pruneNowAndThen(run: Run): Promise<void>;
}

export function createPruner(retention: Retention, now: () => number): Pruner {
  const jobs = new Set<Urn>();
  let last = 0;
  const ago = (ms: number): string => new Date(now() - ms).toISOString();
  return {
    note(runs) {
      for (const { job } of runs) jobs.add(job);
    },
    async pruneNowAndThen(run) {
      if (now() - last < retention.everyMs) return;
      last = now();
      await run(queries.pruneReceipts, { before: ago(receiptMs) });
      if (jobs.size === 0) return;
      await run(queries.pruneRuns, {
        jobs: [...jobs],
        keep: retention.runsPerJob,
        endedBefore: ago(retention.endedRunMs),
        silentBefore: ago(retention.silentRunMs),
      });
      jobs.clear();
    },
  };
}
