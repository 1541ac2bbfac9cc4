import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchDatabase } from './database.ts';
import { lineageEvent } from './generator/events.ts';
import { percentile } from './statistics.ts';

/** What came of more events than the server can project. Times in milliseconds, memory in megabytes. */
export interface OverloadResult {
  /** Events per second that were in the graph when eight connections waited for their answers. */
  readonly capacity: number;
  /** Events that may wait: ten times what one group takes. */
  readonly limit: number;
  /** Events per second that were sent, whatever was answered. */
  readonly offered: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** Events of the log that are projected once nothing waits. */
  readonly projected: number;
  readonly refusalP50: number;
  readonly refusalP99: number;
  readonly acknowledgementP50: number;
  readonly acknowledgementP99: number;
  /** For how long the server's event loop was held up at most, in 99 of 100 turns: so long a refusal waits. */
  readonly eventLoopP99: number;
  /** By how much waited, from one group to the limit. */
  readonly memory: readonly MemoryRow[];
}

/** The most memory that the server had while at least so many events waited, and before the next row. */
export interface MemoryRow {
  readonly waiting: number;
  readonly resident: number;
  readonly heap: number;
}

export interface OverloadOptions {
  readonly database: BenchDatabase;
  /** Starts a server in which at most so many events may wait. */
  readonly startServer: (mostWaiting: number) => Promise<string>;
  readonly onProgress: (message: string) => void;
}

/** Events that the projector puts into one patch at most. */
const groupEvents = 500;
const limit = 10 * groupEvents;
const capacityEvents = 600;
const times = 3;
const openMs = 10_000;
/** The log is filled with batches, over some connections, until something is refused, or for so long. */
const filling = 8;
const eventsPerBatch = 100;
const longestFillMs = 60_000;

interface Answered {
  readonly status: number;
  readonly ms: number;
}

/**
 * Finds out how many events a second end up in the graph, lets as many wait as may, and then sends three times as many
 * as end up there for ten seconds, without waiting for answers.
 *
 * @throws Error when an answer is neither 201 nor 503 with Retry-After, or an acknowledged event is not projected.
 */
export async function measureOverload(options: OverloadOptions): Promise<OverloadResult> {
  const { database, startServer, onProgress } = options;
  await database.empty();
  const url = await startServer(limit);
  const agent = new Agent({ keepAlive: true });
  const send = (round: number, index: number): Promise<Answered> =>
    postEvent(url, agent, lineageEvent(round, index));
  try {
    onProgress('overload: finding out what the server can do');
    await closedLoop((index) => send(1, index));
    await untilNothingWaits(url);
    const capacityMs = await timedUntil(url, () => closedLoop((index) => send(2, index)));
    const capacity = (capacityEvents * 1_000) / capacityMs;
    onProgress(
      `overload: ${Math.round(times * capacity)} events per second, ${Math.round(capacity)} are possible`,
    );
    const watch = watchMemory(url);
    const filled = await fill(url);
    const start = performance.now();
    const answers = await openLoop(times * capacity, (index) => send(4, index));
    const sentMs = performance.now() - start;
    const memory = await watch.stop();
    const lag = (await metricsOf(url)).get('nodejs_eventloop_lag_p99_seconds') ?? Number.NaN;
    onProgress('overload: until nothing waits');
    await untilNothingWaits(url);
    const [taken, refused] = [201, 503].map((code) =>
      answers.flatMap(({ status, ms }) => (status === code ? [ms] : [])),
    ) as [number[], number[]];
    const projected = (await projectedIn(database)) - 2 * capacityEvents - filled;
    if (projected !== taken.length)
      throw new Error(`${taken.length} events were acknowledged, and ${projected} are projected`);
    return {
      capacity,
      limit,
      offered: (answers.length * 1_000) / sentMs,
      acknowledged: taken.length,
      refused: refused.length,
      projected,
      refusalP50: percentile(refused, 50),
      refusalP99: percentile(refused, 99),
      acknowledgementP50: percentile(taken, 50),
      acknowledgementP99: percentile(taken, 99),
      eventLoopP99: lag * 1_000,
      memory,
    };
  } finally {
    agent.destroy();
  }
}

async function closedLoop(send: (index: number) => Promise<Answered>): Promise<void> {
  const waiting = Array.from({ length: capacityEvents }, (_, index) => index).values();
  const work = async (): Promise<void> => {
    for (const index of waiting)
      if ((await send(index)).status !== 201) throw new Error('an event was refused');
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** Sends batches until something is refused; how many events were taken. */
async function fill(url: string): Promise<number> {
  const start = performance.now();
  let [next, taken, isFull] = [0, 0, false];
  const work = async (): Promise<void> => {
    while (!isFull && performance.now() - start < longestFillMs) {
      const from = next;
      next += eventsPerBatch;
      const events = Array.from({ length: eventsPerBatch }, (_, index) => lineageEvent(3, from + index));
      const response = await fetch(`${url}/api/v1/lineage/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `[${events.join(',')}]`,
      });
      const answer = (await response.json()) as { summary?: { successful: number } };
      taken += answer.summary?.successful ?? 0;
      isFull = response.status === 503;
    }
  };
  await Promise.all(Array.from({ length: filling }, work));
  return taken;
}

/** Sends at a rate, whatever is answered. */
async function openLoop(rate: number, send: (index: number) => Promise<Answered>): Promise<Answered[]> {
  const sent: Promise<Answered>[] = [];
  const start = performance.now();
  for (let now = 0; now < openMs; now = performance.now() - start) {
    while (sent.length < (rate * now) / 1_000) sent.push(send(sent.length));
    await sleep(2);
  }
  return Promise.all(sent);
}

/** Looks at the server's memory four times a second. */
function watchMemory(url: string): { stop: () => Promise<MemoryRow[]> } {
  const peaks = new Map<number, MemoryRow>();
  const ending = new AbortController();
  const look = async (): Promise<void> => {
    const metrics = await metricsOf(url);
    const waiting = Math.floor((metrics.get('meshline_waiting_events') ?? 0) / groupEvents) * groupEvents;
    const megabytes = (name: string): number => (metrics.get(name) ?? 0) / 1e6;
    const known = peaks.get(waiting);
    peaks.set(waiting, {
      waiting,
      resident: Math.max(megabytes('process_resident_memory_bytes'), known?.resident ?? 0),
      heap: Math.max(megabytes('nodejs_heap_size_used_bytes'), known?.heap ?? 0),
    });
  };
  const watching = (async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await look();
      await sleep(250);
    }
  })();
  return {
    async stop() {
      ending.abort();
      await watching;
      return [...peaks.values()].sort((a, b) => a.waiting - b.waiting);
    },
  };
}

function postEvent(url: string, agent: Agent, body: string): Promise<Answered> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/api/v1/lineage`, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0 } = response;
        const isExpected =
          status === 201 || (status === 503 && response.headers['retry-after'] !== undefined);
        if (isExpected) resolve({ status, ms: performance.now() - start });
        else reject(new Error(`an event was answered with ${status}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function timedUntil(url: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  await untilNothingWaits(url);
  return performance.now() - start;
}

async function untilNothingWaits(url: string): Promise<void> {
  while ((await metricsOf(url)).get('meshline_waiting_events') !== 0) await sleep(50);
}

async function metricsOf(url: string): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

async function projectedIn({ rows }: BenchDatabase): Promise<number> {
  const [row] = await rows<{ count: number }>(
    `MATCH (e:RawEvent) WHERE e.state = 'PROJECTED' AND e.receivedAt > '' RETURN count(e) AS count`,
  );
  return row?.count ?? 0;
}
