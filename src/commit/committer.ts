import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import type { Driver, Transaction } from 'neo4j-driver';
import { DomainError } from '../core/errors.ts';
import { domainErrorOf, parametersOf } from '../neo4j/graph.ts';
import { createFeed } from './feed.ts';
import type { Feed } from './feed.ts';
import { planGroup } from './load.ts';
import type { Run } from './load.ts';
import type { ArrivedPatch, CommitReport, Patch } from './patch.ts';
import { createPruner, defaultRetention } from './pruning.ts';
import type { Retention } from './pruning.ts';
import * as queries from './queries.ts';
import { writePlan } from './write.ts';
import type { Written } from './write.ts';

/** The one way into the graph. */
export interface Committer {
  /**
   * Applies a patch; resolves when it is durable.
   *
   * @throws DomainError UNAVAILABLE when too much is waiting, the database does not answer, or the server stops.
   *   What was refused is in the report, not thrown.
   */
  commit(patch: Patch): Promise<CommitReport>;
  readonly feed: Feed;
  /** Facts that wait to be written. */
  readonly backlog: number;
  /** Takes nothing more; resolves when all that was taken is written. */
  stop(): Promise<void>;
}

export interface CommitterOptions {
  readonly driver: Driver;
  readonly database: string;
  /** The present time in milliseconds. */
  readonly now?: () => number;
  /** Milliseconds that one transaction may take. */
  readonly transactionTimeoutMs?: number;
  /** Facts that may wait before more is refused. */
  readonly maxBacklog?: number;
  /** What is kept of runs. */
  readonly retention?: Retention;
  /** Told of each statement: name, milliseconds until its last row, rows. */
  readonly onQuery?: ((name: string, ms: number, rows: number) => void) | undefined;
}

/** Facts that are merged into one transaction; a larger patch goes alone. */
const groupSize = 5_000;
const maxAttempts = 5;

interface Waiting {
  readonly patch: ArrivedPatch;
  readonly size: number;
  readonly resolve: (report: CommitReport) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens the committer. One transaction runs at a time; patches that arrive meanwhile are merged into the next
 * (group commit, DeWitt et al. 1984), each with its own outcome.
 */
export function createCommitter(options: CommitterOptions): Committer {
  const {
    driver,
    database,
    now = Date.now,
    transactionTimeoutMs = 60_000,
    maxBacklog = 200_000,
    onQuery,
    retention = defaultRetention,
  } = options;
  const feed = createFeed();
  const queue: Waiting[] = [];
  let backlog = 0;
  let lastArrival = 0;
  let working: Promise<void> | undefined;
  let isStopping = false;
  const pruner = createPruner(retention, now);

  const arrivalOf = (): string => {
    lastArrival = Math.max(now(), lastArrival + 1);
    return new Date(lastArrival).toISOString().replace('Z', '000000Z');
  };

  async function work(): Promise<void> {
    while (queue.length > 0) {
      const group = takeGroup(queue);
      await settle(group);
      for (const { size } of group) backlog -= size;
    }
    working = undefined;
  }

  async function settle(group: readonly Waiting[]): Promise<void> {
    try {
      const { reports, changed } = await commitGroup(group.map(({ patch }) => patch));
      for (const [index, { patch, resolve }] of group.entries()) {
        const report = reports[index] as CommitReport;
        resolve(report);
        const { actor, source } = patch;
        feed.announce({ revision: report.revision, actor, source, report, changed: changed[index] ?? [] });
      }
    } catch (error) {
      // A bug that one patch runs into must not fail its neighbours: each is tried by itself.
      if (group.length > 1 && !(error instanceof DomainError)) for (const one of group) await settle([one]);
      else for (const { reject } of group) reject(error);
    }
  }

  async function commitGroup(patches: readonly ArrivedPatch[]): Promise<Written> {
    const group = randomUUID();
    let unanswered: Written | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const session = driver.session({ database, bookmarkManager: driver.executeQueryBookmarkManager });
      const pending: { written?: Written } = {};
      try {
        const tx = await session.beginTransaction({
          timeout: transactionTimeoutMs,
          metadata: { app: 'meshline', query: 'commit' },
        });
        return await attemptGroup(tx, patches, group, unanswered, pending);
      } catch (error) {
        unanswered = pending.written ?? unanswered;
        if (!(error instanceof Neo4jError)) throw error;
        if (!error.retryable || attempt === maxAttempts) throw domainErrorOf(error);
        await sleep(25 * 2 ** (attempt - 1) * (0.5 + Math.random()));
      } finally {
        await session.close();
      }
    }
  }

  /** `unanswered` is what an earlier attempt wrote whose commit got no reply: when it did happen, that is the answer. */
  async function attemptGroup(
    tx: Transaction,
    patches: readonly ArrivedPatch[],
    group: string,
    unanswered: Written | undefined,
    pending: { written?: Written },
  ): Promise<Written> {
    const run: Run = async (query, params) => {
      const start = performance.now();
      const { records } = await tx.run(query.text, parametersOf(params));
      onQuery?.(query.name, performance.now() - start, records.length);
      return records.map((record) => record.toObject() as never);
    };
    try {
      const [mesh] = await run(queries.lock, {});
      if (mesh === undefined)
        throw new DomainError('UNAVAILABLE', 'the database is not migrated: there is no Mesh node');
      if (unanswered !== undefined && !unanswered.isIdle) {
        const [found] = await run(queries.commitOfGroup, { revision: unanswered.revision });
        if (found?.group === group) {
          await tx.rollback();
          return unanswered;
        }
      }
      const planned = await planGroup(run, patches, mesh.revision, mesh.hasAliases);
      const at = new Date(now()).toISOString();
      const written = await writePlan(run, planned, group, at);
      if (written.isIdle) {
        await tx.rollback();
        return written;
      }
      pruner.note(planned.draft.runs.values());
      await pruner.pruneNowAndThen(run);
      pending.written = written;
      await tx.commit();
      return written;
    } catch (error) {
      if (tx.isOpen()) await tx.rollback().catch(() => undefined);
      throw error;
    }
  }

  return {
    feed,
    get backlog() {
      return backlog;
    },
    commit(patch) {
      if (isStopping)
        return Promise.reject(new DomainError('UNAVAILABLE', 'the server is stopping; try again'));
      const size = 1 + patch.items.reduce((sum, item) => sum + item.facts.length, 0);
      if (backlog > 0 && backlog + size > maxBacklog)
        return Promise.reject(
          new DomainError('UNAVAILABLE', `${backlog} facts wait to be written; try again`),
        );
      backlog += size;
      return new Promise((resolve, reject) => {
        queue.push({ patch: { ...patch, arrivedAt: arrivalOf() }, size, resolve, reject });
        working ??= work();
      });
    },
    async stop() {
      isStopping = true;
      await working;
    },
  };
}

function takeGroup(queue: Waiting[]): Waiting[] {
  let size = 0;
  let count = 0;
  while (count < queue.length && (count === 0 || size + (queue[count]?.size ?? 0) <= groupSize)) {
    size += queue[count]?.size ?? 0;
    count += 1;
  }
  return queue.splice(0, count);
}
