import type { Graph } from '../neo4j/graph.ts';
import type { Records } from '../neo4j/records.ts';
import type { EventLogLimits, WaitingEvent } from './model.ts';
import * as queries from './queries.ts';

/** Work on the log that is nobody's request. */
export interface Keeper {
  start(): void;
  /** Lets go of the process's events: whoever comes next takes them at once. */
  stop(): Promise<void>;
}

/** What a keeper is made of. */
export interface KeeperOptions {
  readonly records: Records;
  readonly graph: Graph;
  /** Name of this process in the log. */
  readonly owner: string;
  readonly limits: EventLogLimits;
  /** Told of events that were taken over. */
  readonly adopted: (events: readonly WaitingEvent[]) => void;
  readonly onError: (error: unknown, message: string) => void;
  readonly now: () => number;
}

/** A process says that it lives this often, and counts as dead after so long without. */
const beatMs = 2_000;
const deadAfterMs = 8_000;
const pruneMs = 600_000;
const portion = 5_000;
const day = 86_400_000;

/** Keeps this process alive in the log, takes over what dead ones have left, and lets old events go. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { records, graph, owner, limits, adopted, onError, now } = options;
  let timer: NodeJS.Timeout | undefined;
  let beating: Promise<void> | undefined;
  let lastPruned = Number.NEGATIVE_INFINITY;
  let isFailing = false;

  async function beat(): Promise<void> {
    try {
      await records.write(queries.renew, { id: owner, ms: deadAfterMs });
      while ((await graph.read(queries.orphans, { owner })).length > 0) {
        const rows = await records.write(queries.adopt, { owner, limit: portion });
        adopted(rows.map(({ hash, ...row }) => ({ key: hash, ...row })));
      }
      if (now() - lastPruned >= pruneMs) {
        lastPruned = now();
        await prune();
      }
      isFailing = false;
    } catch (error) {
      if (!isFailing) onError(error, 'the event log cannot be kept');
      isFailing = true;
    }
  }

  async function prune(): Promise<void> {
    const inPortions = async (act: () => Promise<{ deleted: number }[]>): Promise<void> => {
      while (((await act())[0]?.deleted ?? 0) >= portion);
    };
    await inPortions(() => records.write(queries.dropRejected, { kept: limits.rejected, limit: portion }));
    if (limits.days > 0) {
      const before = new Date(now() - limits.days * day).toISOString();
      await inPortions(() => records.write(queries.expire, { before, limit: portion }));
    }
    await records.write(queries.forgetProjectors, { ms: 3_600_000 });
  }

  function schedule(): void {
    beating = beat().finally(() => {
      if (timer !== undefined) timer = setTimeout(schedule, beatMs).unref();
    });
  }

  return {
    start() {
      if (timer !== undefined) return;
      timer = setTimeout(() => undefined, 0);
      schedule();
    },
    async stop() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      await beating;
      await records.write(queries.resign, { id: owner }).catch(() => undefined);
    },
  };
}
