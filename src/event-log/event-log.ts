import { randomUUID } from 'node:crypto';
import type { CommitReport, Patch, PatchItem } from '../commit/patch.ts';
import { unpackApart } from '../core/packed.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Records } from '../neo4j/records.ts';
import { createAppender } from './appender.ts';
import type { AppendedAnswer } from './appender.ts';
import { createArrivalClock } from './arrival-clock.ts';
import { createKeeper } from './keeper.ts';
import { createKnownEvents } from './known-events.ts';
import type {
  Acknowledgement,
  Arrival,
  EventCounts,
  EventLogLimits,
  EventState,
  Kept,
  RefusedEvent,
  Settlement,
  Settling,
  WaitingEvent,
} from './model.ts';
import { createProjector } from './projector.ts';
import * as queries from './queries.ts';
import { createRefusalWriter } from './refusals.ts';
import { acknowledged, settledRow, settlementOfRow } from './settlements.ts';

/** The log of raw events: what is acknowledged is durable, and is projected into the graph in order of arrival. */
export interface EventLog {
  /** What is known of an event without asking the database; undefined: nothing, it has to be appended. */
  recall(key: string): Acknowledgement | undefined;
  /**
   * Appends an event; resolves when it is durable.
   *
   * @throws DomainError UNAVAILABLE when the database cannot be written now.
   */
  append(arrival: Arrival): Promise<Acknowledgement>;
  /**
   * Appends events that the caller commits by itself. Those that were not known are the caller's from then on: each goes to
   * {@link settle} or {@link leave}.
   *
   * @throws DomainError UNAVAILABLE when not all of them are in; those that are will be projected.
   */
  keep(arrivals: readonly Kept[]): Promise<readonly WaitingEvent[]>;
  /** Notes what came of events that were kept; what cannot be noted now is projected again. */
  settle(events: readonly Settling[]): Promise<void>;
  /** Events that were kept are projected like all others. */
  leave(events: readonly WaitingEvent[]): void;
  /** Keeps an event that was refused at the endpoint, as far as there is room; nobody has to wait for it. */
  refuse(event: RefusedEvent): void;
  /** What comes of an event, or undefined when that is not known after so many milliseconds. */
  settlementOf(key: string, ms: number): Promise<Settlement | undefined>;
  /** Projects events anew, whatever became of them; resolves with how many wait to be projected then. */
  requeue(keys: readonly string[]): Promise<number>;
  /** Projects all events of a state anew, in order of arrival; resolves with how many. */
  requeueAll(state: EventState | undefined): Promise<number>;
  /** So much waits, with so many requests that are under way, that no more is taken; counts as a refusal. */
  refusesMore(underWay?: number): boolean;
  readonly counts: EventCounts;
  /** Begins to project: what this process takes in, and what others have left. */
  start(): void;
  /** What waits may be projected for so many milliseconds (absent: 5,000); the rest stays for the next process. */
  stop(drainMs?: number): Promise<void>;
}

/** What an event log is made of. */
export interface EventLogOptions {
  readonly records: Records;
  readonly graph: Graph;
  readonly commit: (patch: Patch) => Promise<CommitReport>;
  /** On whose word the events are. */
  readonly source: string;
  /** Reads the text of a body; what cannot be read gives an item with problems. */
  readonly read: (body: string) => PatchItem;
  readonly limits: EventLogLimits;
  readonly onError: (error: unknown, message: string) => void;
  /** The present time in milliseconds. */
  readonly now?: () => number;
}

/** Bytes of bodies whose facts are kept in memory until they are projected; the others are read again from the log. */
const rememberedBytes = 16 * 1024 * 1024;
/** Events that are recalled without the database. */
const knownEvents = 100_000;
const pollMs = 50;
const defaultDrainMs = 5_000;
const portion = 5_000;

/** Opens the log of this process. Several processes may have the same log: each projects what it has taken in. */
export function createEventLog(options: EventLogOptions): EventLog {
  const { records, graph, commit, source, read, limits, onError, now = Date.now } = options;
  const owner = randomUUID();
  const appendRow = createAppender(records, owner);
  const arrivalTime = createArrivalClock(now);
  const known = createKnownEvents(knownEvents);
  const underWay = new Map<string, Promise<AppendedAnswer>>();
  const settling = new Map<string, PromiseWithResolvers<Settlement>>();
  const counts = {
    accepted: 0,
    repeated: 0,
    projected: 0,
    rejectedAtEndpoint: 0,
    rejectedByPlan: 0,
    overloaded: 0,
    unrecorded: 0,
    waitingEvents: 0,
    waitingBytes: 0,
  };
  let remembered = 0;
  /** What this process has taken in, or over, and not yet projected. */
  const waiting = new Set<string>();

  const projector = createProjector({ commit, source, load, settled, onError });
  const refusals = createRefusalWriter(records, (count) => (counts.unrecorded += count));
  const keeper = createKeeper({ records, graph, owner, limits, adopted: enqueue, onError, now });

  function enqueue(events: readonly WaitingEvent[]): void {
    for (const { key, bytes } of events) {
      waiting.add(key);
      counts.waitingEvents += 1;
      counts.waitingBytes += bytes;
    }
    projector.add(events);
  }

  async function load(keys: readonly string[]): Promise<Map<string, PatchItem>> {
    const rows = await graph.read(queries.bodies, { ids: keys });
    const bodies = new Map(rows.map(({ key, ...row }) => [key, row]));
    const items = await Promise.all(
      keys.map(async (key) => {
        const row = bodies.get(key);
        if (row === undefined) return unreadable('it is no longer in the log');
        const text = await unpackApart(row.body).catch((error: Error) => error);
        if (typeof text !== 'string') return unreadable(text.message);
        return { ...read(text), source: row.source ?? undefined };
      }),
    );
    return new Map(keys.map((key, index) => [key, items[index] as PatchItem]));
  }

  async function settled(events: readonly Settling[]): Promise<void> {
    await note(events);
    for (const [{ key, bytes, item }, settlement] of events) {
      waiting.delete(key);
      counts.waitingEvents -= 1;
      counts.waitingBytes -= bytes;
      if (item !== undefined) remembered -= bytes;
      settling.get(key)?.resolve(settlement);
      settling.delete(key);
    }
  }

  async function note(events: readonly Settling[]): Promise<void> {
    const rows = events.map(([{ key }, settlement]) => settledRow(key, settlement));
    await records.write(queries.settle, { rows });
    for (const [{ key }, settlement] of events) {
      if (settlement.outcome === 'REJECTED') {
        counts.rejectedByPlan += 1;
        known.delete(key);
      } else {
        counts.projected += 1;
        known.set(key, settlement.revision);
      }
    }
  }

  async function append({ item, ...event }: Arrival): Promise<Acknowledgement> {
    const answer = await appendOnce(event);
    if (answer.isNew) {
      const { key, sender, body } = event;
      const isRemembered = remembered + body.length <= rememberedBytes;
      if (isRemembered) remembered += body.length;
      enqueue([{ key, sender, bytes: body.length, item: isRemembered ? item : undefined }]);
    }
    return acknowledged(answer);
  }

  /** Appends an event that is not known; of equal ones at a time one is new. */
  async function appendOnce(event: Kept): Promise<AppendedAnswer> {
    const { key } = event;
    const same = underWay.get(key);
    if (same !== undefined) {
      counts.repeated += 1;
      return { ...(await same), isNew: false };
    }
    const answering = appendRow({ ...event, receivedAt: arrivalTime() });
    underWay.set(key, answering);
    try {
      const answer = await answering;
      if (answer.isNew || answer.revision !== null) known.set(key, answer.isNew ? null : answer.revision);
      if (answer.isNew) counts.accepted += 1;
      else counts.repeated += 1;
      return answer;
    } finally {
      underWay.delete(key);
    }
  }

  async function keep(arrivals: readonly Kept[]): Promise<readonly WaitingEvent[]> {
    const answers = await Promise.allSettled(arrivals.map(appendOnce));
    const taken = arrivals.flatMap(({ key, sender, body }, index): WaitingEvent[] => {
      const answer = answers[index];
      return answer?.status === 'fulfilled' && answer.value.isNew
        ? [{ key, sender, bytes: body.length }]
        : [];
    });
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed === undefined) return taken;
    enqueue(taken);
    throw failed.reason;
  }

  async function settlementOf(key: string, ms: number): Promise<Settlement | undefined> {
    const until = now() + ms;
    if (waiting.has(key)) {
      let own = settling.get(key);
      if (own === undefined) settling.set(key, (own = Promise.withResolvers()));
      projector.hurry();
      return Promise.race([own.promise, later(ms)]);
    }
    // Another process projects it, and only the log knows.
    for (let pause = pollMs; ; pause = Math.min(pause * 2, 1_000)) {
      const [row] = await graph.read(queries.byKeys, { ids: [key] });
      if (row !== undefined && row.state !== 'WAITING') return settlementOfRow(row);
      const left = until - now();
      if (left <= 0) return undefined;
      await later(Math.min(pause, left));
    }
  }

  async function requeue(keys: readonly string[]): Promise<number> {
    const rows = await records.write(queries.requeue, { keys, owner });
    for (const { hash } of rows) known.set(hash, null);
    enqueue(rows.map(({ hash, ...row }) => ({ key: hash, ...row })));
    return rows.length;
  }

  return {
    recall(key) {
      const revision = known.get(key);
      if (revision === undefined) return undefined;
      counts.repeated += 1;
      return revision === null
        ? { isNew: false }
        : { isNew: false, settlement: { outcome: 'UNCHANGED', revision, problems: [] } };
    },
    append,
    keep,
    settle: (events) => note(events).catch(() => enqueue(events.map(([event]) => event))),
    leave: enqueue,
    refuse(event) {
      counts.rejectedAtEndpoint += 1;
      if (!refusals.add({ ...event, receivedAt: arrivalTime() })) counts.unrecorded += 1;
    },
    settlementOf,
    requeue,
    async requeueAll(state) {
      let position = { receivedAt: '', hash: '' };
      let total = 0;
      const until = arrivalTime();
      for (;;) {
        const rows = await graph.read(queries.keysInOrder, {
          state: state ?? null,
          ...position,
          limit: portion,
        });
        const taken = rows.filter(({ receivedAt }) => receivedAt < until);
        if (taken.length > 0) total += await requeue(taken.map(({ hash }) => hash));
        const last = rows.at(-1);
        if (last === undefined || taken.length < rows.length) return total;
        position = last;
      }
    },
    refusesMore(underWay = 0) {
      const isFull =
        counts.waitingEvents + underWay >= limits.waitingEvents || counts.waitingBytes >= limits.waitingBytes;
      if (isFull) counts.overloaded += 1;
      return isFull;
    },
    counts,
    start: () => keeper.start(),
    async stop(drainMs = defaultDrainMs) {
      await Promise.all([projector.stop(drainMs), refusals.finish()]);
      await keeper.stop();
    },
  };
}

function unreadable(message: string): PatchItem {
  return { path: [], facts: [], problems: [{ code: 'INVALID', message, path: [] }] };
}

const later = (ms: number): Promise<undefined> =>
  new Promise((resolve) => void setTimeout(() => resolve(undefined), ms).unref());
