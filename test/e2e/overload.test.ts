import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send } from '../support/http.ts';
import { copyEvent, postEvent } from '../support/lineage-events.ts';
import { environmentOfRun, metricsOf, startServerProcess } from '../support/server-process.ts';
import { startServer } from '../support/server.ts';
import type { StartedServer } from '../support/server.ts';

let server: StartedServer;
const mostWaiting = 40;
const offered = 300;

beforeAll(async () => {
  server = await startServer({ mesh: 'empty', environment: { MAX_WAITING_EVENTS: String(mostWaiting) } });
}, 180_000);
afterAll(async () => server.stop(), 60_000);

/** Sends an event as the stock Python client does: again, when the answer is 503. */
async function sendUntilTaken(body: string): Promise<number> {
  for (let refusals = 0; ; refusals += 1) {
    const { status, headers } = await postEvent(server.url, body);
    if (status === 201) return refusals;
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    await sleep(100 + Math.random() * 200);
  }
}

test('far more than can be projected is refused at once, what is acknowledged is in, and the rest when it comes again', async () => {
  const bodies = Array.from({ length: offered }, (_, number) => JSON.stringify(copyEvent(number)));
  let mostSeen = 0;
  const watch = setInterval(() => {
    mostSeen = Math.max(mostSeen, server.app.eventLog.counts.waitingEvents);
  }, 5);
  // All at once and none of them waits for another: an open loop.
  const first = await Promise.all(bodies.map((body) => postEvent(server.url, body)));
  const taken = bodies.filter((_, index) => first[index]?.status === 201);
  const refused = bodies.filter((_, index) => first[index]?.status === 503);
  expect(taken.length + refused.length).toBe(offered);
  expect(refused.length).toBeGreaterThan(0);
  expect(taken.length).toBeGreaterThanOrEqual(mostWaiting);
  expect(mostSeen).toBeLessThanOrEqual(mostWaiting);
  expect((await send(server.url, '/readyz')).status).toBe(200);

  const { counts } = server.app.eventLog;
  await expect.poll(() => counts.waitingEvents, { timeout: 30_000 }).toBe(0);
  const jobs = async (): Promise<number> => (await server.ask('{ jobs { totalCount } }')).jobs.totalCount;
  expect([counts.accepted, counts.projected, await jobs()]).toEqual([
    taken.length,
    taken.length,
    taken.length,
  ]);

  await Promise.all(refused.map(sendUntilTaken));
  await expect.poll(() => counts.waitingEvents, { timeout: 30_000 }).toBe(0);
  clearInterval(watch);
  expect(mostSeen).toBeLessThanOrEqual(mostWaiting);
  expect([counts.projected, await jobs()]).toEqual([offered, offered]);
  expect((await server.ask('{ ingestions(state: PROJECTED) { totalCount } }')).ingestions.totalCount).toBe(
    offered,
  );
}, 120_000);

describe('three times what can be projected, for seconds, with nobody who waits for an answer', () => {
  const limit = 150;
  const seconds = 4;
  const mib = 2 ** 20;

  interface Sent {
    readonly number: number;
    readonly status: number;
    readonly retryAfter: string | null;
  }

  async function sendOne(url: string, number: number): Promise<Sent> {
    const { status, headers } = await postEvent(url, JSON.stringify(copyEvent(number)));
    return { number, status, retryAfter: headers.get('retry-after') };
  }

  /** Events per second that are in the graph when each connection waits for its answers. */
  async function capacityOf(url: string, from: number): Promise<number> {
    const count = 200;
    const numbers = Array.from({ length: count }, (_, index) => from + index).values();
    const start = performance.now();
    const work = async (): Promise<void> => {
      for (const number of numbers) expect((await sendOne(url, number)).status).toBe(201);
    };
    await Promise.all(Array.from({ length: 8 }, work));
    await untilNothingWaits(url);
    return (count * 1_000) / (performance.now() - start);
  }

  const memory = (metrics: ReadonlyMap<string, number>): number =>
    metrics.get('process_resident_memory_bytes') ?? Number.NaN;
  const countOf = (metrics: ReadonlyMap<string, number>, result: string): number =>
    metrics.get(`meshline_events_total{result="${result}"}`) ?? Number.NaN;
  const projected = (metrics: ReadonlyMap<string, number>): number => countOf(metrics, 'projected');

  async function untilNothingWaits(url: string): Promise<void> {
    const waiting = async (): Promise<number | undefined> =>
      (await metricsOf(url)).get('meshline_waiting_events');
    await expect.poll(waiting, { timeout: 30_000, interval: 50 }).toBe(0);
  }

  test('memory stays, what is too much is refused, and all that was acknowledged is in', async () => {
    const { child, url } = await startServerProcess({
      ...environmentOfRun(),
      MAX_WAITING_EVENTS: String(limit),
    });
    try {
      // A server that has just started gets faster while it works: what it is offered grows with what it has shown.
      let capacity = await capacityOf(url, 10_000);
      const before = await metricsOf(url);
      let [peak, mostWaiting] = [memory(before), 0];
      const sent: Promise<Sent>[] = [];
      const start = performance.now();
      for (let now = 0, due = 0, sampled = { at: 0, metrics: before }; now < seconds * 1_000;) {
        await sleep(5);
        const elapsed = performance.now() - start - now;
        now += elapsed;
        due += (3 * capacity * elapsed) / 1_000;
        while (sent.length < due) sent.push(sendOne(url, 20_000 + sent.length));
        if (now - sampled.at < 250) continue;
        const metrics = await metricsOf(url);
        const took = performance.now() - start - sampled.at;
        const shown = (1_000 * (projected(metrics) - projected(sampled.metrics))) / took;
        if (countOf(metrics, 'overloaded') === countOf(before, 'overloaded'))
          capacity = Math.max(capacity, shown);
        sampled = { at: sampled.at + took, metrics };
        peak = Math.max(peak, memory(metrics));
        mostWaiting = Math.max(mostWaiting, metrics.get('meshline_waiting_events') ?? 0);
      }
      const answers = await Promise.all(sent);
      const [taken, refused] = [201, 503].map((code) => answers.filter(({ status }) => status === code));
      if (taken === undefined || refused === undefined) throw new TypeError('two lists are wanted');
      expect(taken.length + refused.length).toBe(answers.length);
      expect(refused.length).toBeGreaterThan(answers.length / 10);
      expect(new Set(refused.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['1']));
      expect(mostWaiting).toBeGreaterThan(limit / 2);
      expect(mostWaiting).toBeLessThanOrEqual(limit);
      expect(peak).toBeLessThan(memory(before) + 192 * mib);

      await untilNothingWaits(url);
      const after = await metricsOf(url);
      const grown = (result: string): number => countOf(after, result) - countOf(before, result);
      expect([grown('accepted'), grown('projected'), grown('overloaded')]).toEqual([
        taken.length,
        taken.length,
        refused.length,
      ]);
      expect((await numbersInGraph()).sort((a, b) => a - b)).toEqual(taken.map((one) => one.number));
    } finally {
      child.kill('SIGKILL');
    }
  }, 120_000);

  /** Numbers of the events of the open loop whose jobs are in the graph. */
  async function numbersInGraph(): Promise<number[]> {
    const numbers: number[] = [];
    for (let after: string | null = null; ;) {
      const { jobs }: any = await server.ask(
        'query ($after: String) { jobs(first: 100, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      numbers.push(...jobs.nodes.map(({ name }: any) => Number(name.slice('copy-'.length))));
      if (!jobs.pageInfo.hasNextPage) return numbers.filter((number) => number >= 20_000);
      after = jobs.pageInfo.endCursor;
    }
  }
});
