import type { CommitReport, Patch, PatchItem } from '../commit/patch.ts';
import type { Problem } from '../core/errors.ts';
import { keyOf } from './body.ts';
import type { EventLog } from './event-log.ts';
import type { Kept, Settlement, Settling, WaitingEvent } from './model.ts';

/** What a logged commit is made of. */
export interface LoggedCommitOptions {
  readonly log: Pick<EventLog, 'keep' | 'settle' | 'leave' | 'refuse'>;
  readonly commit: (patch: Patch) => Promise<CommitReport>;
  /** On whose word events are when they come by themselves. */
  readonly source: string;
}

/** A lineage event inside a patch. */
interface EventOfPatch extends Kept {
  readonly item: PatchItem;
  /** Index of the item. */
  readonly index: number;
}

/**
 * Commits patches, and keeps the lineage events in them in the log, so that a replay knows those too that came in
 * documents. They are appended before they are committed, like all others. Where all items stand or fall together, or a key
 * may bring the first answer again, what is refused says nothing of the single event: there they are appended after the
 * commit and before its answer, and only those that are in. A dry run keeps nothing.
 */
export function createLoggedCommit(options: LoggedCommitOptions): (patch: Patch) => Promise<CommitReport> {
  const { log, commit, source } = options;

  async function logFirst(patch: Patch, events: readonly EventOfPatch[]): Promise<CommitReport> {
    const [bad, good] = [events.filter(isUnreadable), events.filter((event) => !isUnreadable(event))];
    const taken = await log.keep(good);
    let report: CommitReport;
    try {
      report = await commit(patch);
    } catch (error) {
      log.leave(taken);
      throw error;
    }
    for (const { item, ...event } of bad) log.refuse({ ...event, problems: ownProblems(item) });
    await log.settle(settlingsOf(taken, good, report));
    return report;
  }

  async function logAfter(patch: Patch, events: readonly EventOfPatch[]): Promise<CommitReport> {
    const report = await commit(patch);
    const accepted = events.filter(({ index }) => report.items[index]?.outcome !== 'REJECTED');
    await log.settle(settlingsOf(await log.keep(accepted), accepted, report));
    return report;
  }

  return async (patch) => {
    const items = patch.items.map(({ event: _, ...item }): PatchItem => item);
    const events = patch.dryRun === true ? [] : eventsOf(patch, source);
    if (events.length === 0) return commit({ ...patch, items });
    const isByItself = patch.atomic === 'EACH' && patch.idempotencyKey === undefined;
    return (isByItself ? logFirst : logAfter)({ ...patch, items }, events);
  };
}

function eventsOf(patch: Patch, usual: string): EventOfPatch[] {
  return patch.items.flatMap((item, index) => {
    if (item.event === undefined) return [];
    const speaking = item.source ?? patch.source;
    const source = speaking === usual ? undefined : speaking;
    const body = Buffer.from(JSON.stringify(item.event));
    return [{ key: keyOf(body, source), body, sender: patch.actor, source, item, index }];
  });
}

const isUnreadable = ({ item }: EventOfPatch): boolean => (item.problems?.length ?? 0) > 0;

/** What was found before planning, with paths inside the event. */
function ownProblems({ path, problems = [] }: PatchItem): Problem[] {
  return problems.map((problem) => ({ ...problem, path: problem.path.slice(path.length) }));
}

function settlingsOf(
  taken: readonly WaitingEvent[],
  events: readonly EventOfPatch[],
  { items, problems, revision }: CommitReport,
): Settling[] {
  // Of equal events the first one is what changed the graph.
  const byKey = new Map(events.toReversed().map((event) => [event.key, event]));
  return taken.map((waiting): Settling => {
    const { item, index } = byKey.get(waiting.key) as EventOfPatch;
    const outcome = items[index]?.outcome ?? 'REJECTED';
    const own = outcome === 'REJECTED' ? problems.filter(isBelow(item.path)) : [];
    const settlement: Settlement = { outcome, revision, problems: ownProblems({ ...item, problems: own }) };
    return [waiting, settlement];
  });
}

const isBelow =
  (path: readonly (string | number)[]) =>
  (problem: Problem): boolean =>
    path.every((part, at) => problem.path[at] === part);
