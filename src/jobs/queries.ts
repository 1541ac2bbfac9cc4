import type { Packed } from '../core/packed.ts';
import type { Urn } from '../core/urn.ts';
import { query } from '../neo4j/query.ts';

/** A run as it is kept, see `unpackRun`. */
interface RunRow {
  readonly key: string;
  readonly record: Packed | string;
}

export const runsByIds = query<{ ids: readonly string[] }, RunRow>(
  'jobs.runsByIds',
  'UNWIND $ids AS id MATCH (r:Run {id: id}) RETURN id AS key, r.record AS record',
);

/** The latest run that has a run id: clients are known to use one id under several jobs. */
export const latestOfRunId = query<{ runId: string }, RunRow>(
  'jobs.latestOfRunId',
  'MATCH (r:Run {runId: $runId}) RETURN r.id AS key, r.record AS record ORDER BY r.clock DESC, r.id DESC LIMIT 1',
);

/** A page of the runs of each of several jobs behind a position, newest first, `limit` rows each. */
export const runsOfJobs = query<
  { ids: readonly Urn[]; clock: string; id: string; limit: number },
  { job: Urn; key: string; record: Packed | string }
>(
  'jobs.runsOfJobs',
  `UNWIND $ids AS job
   CALL (job) {
     MATCH (r:Run) WHERE r.job = job AND r.clock <= $clock AND (r.clock < $clock OR r.id < $id)
     RETURN r ORDER BY r.clock DESC, r.id DESC LIMIT $limit
   }
   RETURN job, r.id AS key, r.record AS record ORDER BY job, r.clock DESC, r.id DESC`,
);

export const runCounts = query<{ ids: readonly Urn[] }, { key: Urn; count: number }>(
  'jobs.runCounts',
  `UNWIND $ids AS job RETURN job AS key, COUNT { MATCH (r:Run) WHERE r.job = job AND r.clock > '' } AS count`,
);
