import { setTimeout as sleep } from 'node:timers/promises';
import type { CommitReport, Patch, PatchItem } from '../commit/patch.ts';
import { DomainError } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import type { Settlement, Settling, WaitingEvent } from './model.ts';

/** What a projector is made of. */
export interface ProjectorOptions {
  readonly commit: (patch: Patch) => Promise<CommitReport>;
  /** On whose word the events are. */
  readonly source: string;
  /** Reads the events of these keys from the log, all of them; one that cannot be read gives an item with problems. */
  readonly load: (keys: readonly string[]) => Promise<ReadonlyMap<string, PatchItem>>;
  /** Told what came of events, in order, once it is in the graph. */
  readonly settled: (events: readonly Settling[]) => Promise<void>;
  /** Told of what is a bug, and of a database that does not answer. */
  readonly onError: (error: unknown, message: string) => void;
}

/** Turns events into commits, in order of arrival. */
export interface Projector {
  add(events: readonly WaitingEvent[]): void;
  /** Somebody waits for what comes of the events that are there. */
  hurry(): void;
  /** Ends when nothing waits, or after so many milliseconds, whatever is under way then. */
  stop(drainMs: number): Promise<void>;
}

/** Facts and events of one patch: about what the committer takes into one transaction. */
const groupFacts = 4_000;
const groupEvents = 500;
/** Events that are read from the log at a time. */
const loadedBytes = 16 * 1024 * 1024;
const longestPauseMs = 5_000;
/**
 * Milliseconds after a patch in which events may gather for the next one, and how many are enough: a patch takes a dozen
 * statements, however little it says.
 */
const gatherMs = 50;
const gatheredEvents = 100;

/**
 * Starts a projector. One patch is under way at a time. When the database does not answer it tries again for as long
 * as it takes: the events are durable. An event that runs into a bug is rejected, and its neighbours are not.
 */
export function createProjector(options: ProjectorOptions): Projector {
  const { commit, source, load, settled, onError } = options;
  const queue: WaitingEvent[] = [];
  const ending = new AbortController();
  let isDraining = false;
  let wake: () => void = () => undefined;
  let isHurried = false;
  /** The note of what came of the last group, taken down while the next one is projected. */
  let settling: Promise<unknown> = Promise.resolve();
  async function work(): Promise<void> {
    while (!ending.signal.aborted) {
      if (queue.length === 0) {
        if (isDraining) return void (await settling);
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      try {
        await project((await patiently(() => readGroup())) ?? []);
        await gather();
      } catch (error) {
        onError(error, 'events wait: the projector ran into a bug');
        await pause(longestPauseMs);
      }
    }
  }

  const pause = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal: ending.signal }).catch(() => undefined);

  async function gather(): Promise<void> {
    const end = pause(gatherMs).then(() => true);
    const isEnough = (): boolean => isHurried || isDraining || queue.length >= gatheredEvents;
    for (let isOver = false; !isOver && !isEnough();)
      isOver = await Promise.race([end, new Promise<boolean>((go) => (wake = () => go(false)))]);
    isHurried &&= queue.length > 0;
  }

  /** The next events of one sender, read, with the facts of one patch; they stay in the queue until they are settled. */
  async function readGroup(): Promise<(readonly [WaitingEvent, PatchItem])[]> {
    const [first] = queue;
    const unread: string[] = [];
    let bytes = 0;
    for (const event of queue.slice(0, groupEvents)) {
      if (event.sender !== first?.sender) break;
      if (event.item !== undefined) continue;
      bytes += event.bytes;
      if (unread.length > 0 && bytes > loadedBytes) break;
      unread.push(event.key);
    }
    const read = unread.length === 0 ? new Map<string, PatchItem>() : await load(unread);
    const group: (readonly [WaitingEvent, PatchItem])[] = [];
    let facts = 0;
    for (const event of queue.slice(0, groupEvents)) {
      const item = event.item ?? read.get(event.key);
      if (event.sender !== first?.sender || item === undefined) break;
      if (group.length > 0 && facts + item.facts.length > groupFacts) break;
      facts += item.facts.length;
      group.push([event, item]);
    }
    return group;
  }

  async function project(group: readonly (readonly [WaitingEvent, PatchItem])[]): Promise<void> {
    if (group.length === 0) return;
    const patch = patchOf(group, source);
    const report = await patiently(() => commit(patch), group.length > 1 ? 'throw' : 'reject').catch(
      () => 'bug' as const,
    );
    if (report === undefined) return;
    if (report === 'bug') {
      for (const one of group) await project([one]);
      return;
    }
    const settlements = settlementsOf(report, group.length);
    const results = group.map(([event], index) => [event, settlements[index] as Settlement] as const);
    queue.splice(0, group.length);
    await settling;
    settling = patiently(() => settled(results)).catch((error: unknown) =>
      onError(error, 'what came of events could not be noted'),
    );
  }

  /**
   * Does something until it is done: undefined when the projector ended before. A bug is thrown, or told and turned into a
   * report that rejects.
   */
  async function patiently<T>(
    act: () => Promise<T>,
    bug: 'throw' | 'reject' = 'throw',
  ): Promise<T | undefined> {
    for (let attempt = 1; !ending.signal.aborted; attempt += 1) {
      try {
        return await act();
      } catch (error) {
        const isTransient = error instanceof DomainError && error.code === 'UNAVAILABLE';
        if (!isTransient && bug === 'reject') {
          onError(error, 'an event ran into a bug and was rejected');
          return failedReport(error) as T;
        }
        if (!isTransient) throw error;
        if (attempt === 1) onError(error, 'events wait: the graph cannot be written');
        await pause(Math.min(longestPauseMs, 50 * 2 ** Math.min(attempt, 10)) * (0.5 + Math.random()));
      }
    }
    return undefined;
  }

  const finished = work();

  return {
    add(events) {
      queue.push(...events);
      wake();
    },
    hurry() {
      isHurried = true;
      wake();
    },
    async stop(drainMs) {
      isDraining = true;
      wake();
      const isOver = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
      const timer = setTimeout(() => ending.abort(), drainMs);
      await Promise.race([finished, isOver]);
      clearTimeout(timer);
    },
  };
}

/** One patch of several events; each is an item by itself, and problems are found by its index. */
function patchOf(group: readonly (readonly [WaitingEvent, PatchItem])[], source: string): Patch {
  const items = group.map(([, item], index) => ({
    ...item,
    path: [index],
    problems: item.problems?.map((problem) => ({ ...problem, path: [index, ...problem.path] })),
  }));
  return { actor: group[0]?.[0].sender ?? '', source, atomic: 'EACH', items };
}

function settlementsOf(report: CommitReport, count: number): Settlement[] {
  const problems = Map.groupBy(report.problems, ({ path }) => path[0]);
  return Array.from({ length: count }, (_, index) => ({
    outcome: report.items[index]?.outcome ?? 'REJECTED',
    revision: report.revision,
    problems: (problems.get(index) ?? []).map(({ path, ...rest }): Problem => ({
      ...rest,
      path: path.slice(1),
    })),
  }));
}

function failedReport(error: unknown): CommitReport {
  const message = `it could not be written: ${error instanceof Error ? error.message : String(error)}`;
  return {
    revision: 0,
    items: [{ outcome: 'REJECTED' }],
    problems: [{ code: 'INVALID', message, path: [0] }],
    asserted: 0,
    withdrawn: 0,
    dryRun: false,
  };
}
