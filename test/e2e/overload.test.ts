import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from '../support/http.ts';
import { copyEvent, postEvent } from '../support/lineage-events.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

let server: TestServer;
const mostWaiting = 40;
const offered = 600;

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
