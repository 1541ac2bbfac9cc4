import type { Outcome } from '../commit/patch.ts';
import type { Packed } from '../core/packed.ts';
import { query, steady } from '../neo4j/query.ts';
import type { EventState, RejectionStage } from './model.ts';

/** A raw event as it is appended. */
export interface AppendedRow {
  readonly hash: string;
  readonly receivedAt: string;
  readonly sender: string;
  /** On whose word, when that is another than OpenLineage's. */
  readonly source: string | null;
  readonly bytes: number;
  /** Packed by `body.ts`. */
  readonly body: Packed;
}

/**
 * Appends events that are not there yet, and takes rejected ones anew. `batch` tells an event of this call, also when the
 * call is made twice because a reply was lost. Rows come in order of their hashes, so that writers never wait for each
 * other in a circle.
 */
export const append = steady<
  { rows: readonly AppendedRow[]; batch: string; owner: string },
  { hash: string; isNew: boolean; outcome: Outcome | null; revision: number | null; owner: string }
>(
  'eventLog.append',
  `UNWIND $rows AS row
   MERGE (e:RawEvent {hash: row.hash})
   WITH e, row, coalesce(e.state, 'REJECTED') = 'REJECTED' OR e.batch = $batch AS isNew
   FOREACH (_ IN CASE WHEN isNew THEN [1] ELSE [] END |
     SET e = row, e.state = 'WAITING', e.batch = $batch, e.owner = $owner)
   RETURN row.hash AS hash, isNew, e.outcome AS outcome, e.revision AS revision, e.owner AS owner`,
);

/** Keeps events that were refused at the endpoint; one that was taken meanwhile stays as it is. */
export const refuse = steady<{ rows: readonly (AppendedRow & { problems: string })[] }, object>(
  'eventLog.refuse',
  `UNWIND $rows AS row
   MERGE (e:RawEvent {hash: row.hash})
   WITH e, row, coalesce(e.times, 0) + 1 AS times WHERE coalesce(e.state, 'REJECTED') = 'REJECTED'
   SET e = row, e.state = 'REJECTED', e.stage = 'ENDPOINT', e.times = times`,
);

/** What an event has come to. */
export interface SettledRow {
  readonly hash: string;
  readonly set: {
    readonly state: EventState;
    readonly outcome: Outcome;
    readonly revision: number;
    readonly stage?: RejectionStage;
    readonly problems?: string;
    readonly times?: number;
  };
}

export const settle = steady<{ rows: readonly SettledRow[] }, object>(
  'eventLog.settle',
  'UNWIND $rows AS row MATCH (e:RawEvent {hash: row.hash}) SET e += row.set',
);

/** Says that a process lives for some more milliseconds, by the clock of the database. */
export const renew = steady<{ id: string; ms: number }, object>(
  'eventLog.renew',
  'MERGE (p:Projector {id: $id}) SET p.until = timestamp() + $ms',
);

export const resign = query<{ id: string }, object>(
  'eventLog.resign',
  'MATCH (p:Projector {id: $id}) DELETE p',
);

/**
 * Takes over events whose process is no more, oldest first. The write lock on the process's own node does not keep
 * another away, so that of the mesh's node does: two that take over at once do so one after the other.
 */
export const adopt = query<{ owner: string; limit: number }, { hash: string; sender: string; bytes: number }>(
  'eventLog.adopt',
  `MATCH (m:Mesh {id: 'mesh'}) SET m.adopter = $owner
   WITH m MATCH (e:RawEvent) WHERE e.state = 'WAITING' AND e.receivedAt > '' AND e.owner <> $owner
     AND NOT EXISTS { MATCH (p:Projector {id: e.owner}) WHERE p.until > timestamp() }
   WITH e ORDER BY e.receivedAt, e.hash LIMIT $limit
   SET e.owner = $owner
   RETURN e.hash AS hash, e.sender AS sender, e.bytes AS bytes`,
);

/** Whether there is anything to take over: asked often, and takes no lock. */
export const orphans = query<{ owner: string }, { hash: string }>(
  'eventLog.orphans',
  `MATCH (e:RawEvent) WHERE e.state = 'WAITING' AND e.receivedAt > '' AND e.owner <> $owner
     AND NOT EXISTS { MATCH (p:Projector {id: e.owner}) WHERE p.until > timestamp() }
   RETURN e.hash AS hash LIMIT 1`,
);

export const bodies = steady<
  { ids: readonly string[] },
  { key: string; source: string | null; body: Packed }
>(
  'eventLog.bodies',
  'UNWIND $ids AS key MATCH (e:RawEvent {hash: key}) RETURN key, e.source AS source, e.body AS body',
);

/** Takes events anew, whatever has become of them; those that wait already are left alone. */
export const requeue = query<
  { keys: readonly string[]; owner: string },
  { hash: string; sender: string; bytes: number }
>(
  'eventLog.requeue',
  `UNWIND $keys AS key MATCH (e:RawEvent {hash: key}) WHERE e.state <> 'WAITING'
   SET e.state = 'WAITING', e.owner = $owner
   RETURN e.hash AS hash, e.sender AS sender, e.bytes AS bytes ORDER BY e.receivedAt, e.hash`,
);

/** Keys behind a position in order of arrival; `state` null: of any state. */
export const keysInOrder = query<
  { state: EventState | null; receivedAt: string; hash: string; limit: number },
  { hash: string; receivedAt: string }
>(
  'eventLog.keysInOrder',
  `MATCH (e:RawEvent) WHERE e.receivedAt >= $receivedAt
     AND (e.receivedAt > $receivedAt OR e.hash > $hash) AND ($state IS NULL OR e.state = $state)
   RETURN e.hash AS hash, e.receivedAt AS receivedAt ORDER BY e.receivedAt, e.hash LIMIT $limit`,
);

/** A row of a list of events. */
export interface EventRow {
  readonly key: string;
  readonly receivedAt: string;
  readonly sender: string;
  readonly bytes: number;
  readonly state: EventState;
  readonly outcome: Outcome | null;
  readonly revision: number | null;
  readonly stage: RejectionStage | null;
  readonly problems: string | null;
  readonly times: number | null;
}

const eventRow = `e.hash AS key, e.receivedAt AS receivedAt, e.sender AS sender, e.bytes AS bytes, e.state AS state,
     e.outcome AS outcome, e.revision AS revision, e.stage AS stage, e.problems AS problems, e.times AS times`;

export const byKeys = steady<{ ids: readonly string[] }, EventRow>(
  'eventLog.byKeys',
  `UNWIND $ids AS key MATCH (e:RawEvent {hash: key}) RETURN ${eventRow}`,
);

/** A page behind a position in one order of arrival; the position itself is left out. */
interface PageParams {
  readonly receivedAt: string;
  readonly hash: string;
  readonly limit: number;
}

/** Where a page begins when nothing is before it, by direction; texts that no event has. */
export const beginnings = {
  ASC: { receivedAt: '', hash: '' },
  DESC: { receivedAt: '\u{10ffff}', hash: '' },
} as const;

const behind = {
  ASC: 'e.receivedAt >= $receivedAt AND (e.receivedAt > $receivedAt OR e.hash > $hash)',
  DESC: 'e.receivedAt <= $receivedAt AND (e.receivedAt < $receivedAt OR e.hash < $hash)',
} as const;

const page = (direction: keyof typeof behind) =>
  query<PageParams, EventRow>(
    `eventLog.page.${direction}`,
    `MATCH (e:RawEvent) WHERE ${behind[direction]}
     RETURN ${eventRow} ORDER BY e.receivedAt ${direction}, e.hash ${direction} LIMIT $limit`,
  );

const pageOfState = (direction: keyof typeof behind) =>
  query<PageParams & { state: EventState }, EventRow>(
    `eventLog.pageOfState.${direction}`,
    `MATCH (e:RawEvent) WHERE e.state = $state AND ${behind[direction]}
     RETURN ${eventRow} ORDER BY e.receivedAt ${direction}, e.hash ${direction} LIMIT $limit`,
  );

export const pages = { ASC: page('ASC'), DESC: page('DESC') };
export const pagesOfState = { ASC: pageOfState('ASC'), DESC: pageOfState('DESC') };

export const countOfState = query<{ state: EventState }, { count: number }>(
  'eventLog.countOfState',
  `MATCH (e:RawEvent) WHERE e.state = $state AND e.receivedAt > '' RETURN count(*) AS count`,
);

export const countAll = query<object, { count: number }>(
  'eventLog.countAll',
  `MATCH (e:RawEvent) WHERE e.receivedAt > '' RETURN count(*) AS count`,
);

/** Deletes a portion of the events that arrived before an instant and are done with. */
export const expire = query<{ before: string; limit: number }, { deleted: number }>(
  'eventLog.expire',
  `MATCH (e:RawEvent) WHERE e.receivedAt < $before AND e.state <> 'WAITING'
   WITH e LIMIT $limit DELETE e RETURN count(*) AS deleted`,
);

/** Deletes a portion of the rejected events beyond the newest ones. */
export const dropRejected = query<{ kept: number; limit: number }, { deleted: number }>(
  'eventLog.dropRejected',
  `MATCH (e:RawEvent) WHERE e.state = 'REJECTED' AND e.receivedAt > ''
   WITH e ORDER BY e.receivedAt DESC SKIP $kept LIMIT $limit DELETE e RETURN count(*) AS deleted`,
);

/** Forgets processes that ended long ago without a word. */
export const forgetProjectors = query<{ ms: number }, object>(
  'eventLog.forgetProjectors',
  'MATCH (p:Projector) WHERE p.until < timestamp() - $ms DELETE p',
);
