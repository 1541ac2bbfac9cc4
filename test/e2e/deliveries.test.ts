import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longHistory, resent } from '../support/event-histories.ts';
import type { Event } from '../support/event-histories.ts';
import { postEvent } from '../support/lineage-events.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';
import { storedExport } from '../support/stored-export.ts';

const clients = 16;

/** How clients deliver: what each sends, and which of their requests they give up on before the answer. */
interface Delivery {
  readonly order: readonly Event[];
  /** Milliseconds until a reply is lost, by turns; null: it arrives. */
  readonly losses: readonly (number | null)[];
}

const deliveryOf = (events: readonly Event[]): fc.Arbitrary<Delivery> =>
  fc.record({
    order: resent(events),
    losses: fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 2 }), {
      minLength: 5,
      maxLength: 20,
    }),
  });

/** Sends an event until it is acknowledged, as a stock client does. */
async function deliver(url: string, event: Event, loss: number | null): Promise<void> {
  const body = JSON.stringify(event);
  if (loss !== null) {
    const signal = AbortSignal.timeout(loss);
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/api/v1/lineage`, { method: 'POST', body, headers, signal }).catch(() => undefined);
  }
  for (;;) {
    const { status } = await postEvent(url, body);
    if (status === 201) return;
    expect(status).toBe(503);
    await sleep(20);
  }
}

/** The graph of a server of its own after a delivery, as one text. */
async function graphAfter(send: (server: TestServer) => Promise<unknown>): Promise<string> {
  // Few may wait, so that some are refused at first.
  const server = await startServer({ mesh: 'empty', environment: { MAX_WAITING_EVENTS: '12' } });
  try {
    await send(server);
    await expect.poll(() => server.app.eventLog.counts.waitingEvents, { timeout: 30_000 }).toBe(0);
    return await storedExport(server.rows);
  } finally {
    await server.stop();
  }
}

test('events sent one to five times, shuffled, by 16 clients, with lost replies and refusals, leave the bytes of one ordered send', async () => {
  const cases = longHistory.chain((events) => fc.tuple(fc.constant(events), deliveryOf(events)));
  await fc.assert(
    fc.asyncProperty(cases, async ([events, { order, losses }]) => {
      const ordered = await graphAfter(async ({ url }) => {
        for (const event of events) await deliver(url, event, null);
      });
      const delivered = await graphAfter(async ({ url }) => {
        const waiting = order.entries();
        const client = async (): Promise<void> => {
          for (const [index, event] of waiting)
            await deliver(url, event, losses[index % losses.length] ?? null);
        };
        await Promise.all(Array.from({ length: clients }, client));
      });
      expect(delivered).toBe(ordered);
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 240_000);
