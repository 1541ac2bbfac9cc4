import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from './client.ts';
import type { BenchDatabase } from './database.ts';
import { eventOf, lineageEvent } from './generator/events.ts';
import { fingerprint, readMesh } from './mesh-rows.ts';
import { rawBatches, writeRaw } from './raw.ts';
import type { RawBatch } from './raw.ts';
import { timed } from './statistics.ts';

/** Events per second with a number of connections, and the same rows written raw beside it. */
export interface OpenLineageRow {
  readonly connections: number;
  readonly events: number;
  readonly bytesPerEvent: number;
  readonly new: number;
  readonly again: number;
  /** One transaction per 50 events, one after another. */
  readonly rawNew: number;
  readonly rawAgain: number;
}

export interface OpenLineageOptions {
  readonly database: BenchDatabase;
  readonly url: string;
  /** Events per row of the result. */
  readonly events: number;
  readonly onProgress: (message: string) => void;
}

const connectionCounts = [1, 8, 32];
const eventsPerTransaction = 50;
/** Events until the database has compiled most of what it runs; until then new events take up to three times as long. */
const warmUp = 2_000;

/**
 * Posts events that nobody has seen and posts them again, each number of connections on an emptied database, and
 * writes what has come of them raw: new and once more.
 *
 * @throws Error when an event is refused, a repeated one changes the graph, or the raw graph differs.
 */
export async function measureOpenLineage(options: OpenLineageOptions): Promise<OpenLineageRow[]> {
  const { database, url, events, onProgress } = options;
  onProgress('OpenLineage: warming up');
  await database.empty();
  await post(url, 8, bodiesOf(0, warmUp));
  await untilProjected(database);
  const results: OpenLineageRow[] = [];
  for (const [index, connections] of connectionCounts.entries()) {
    const bodies = bodiesOf(index + 1, events);
    onProgress(`OpenLineage: ${events} events over ${connections} connections`);
    await database.empty();
    const newMs = await timed(async () => {
      await post(url, connections, bodies);
      await untilProjected(database);
    });
    const before = await revisionOf(database);
    const againMs = await post(url, connections, bodies);
    if ((await revisionOf(database)) !== before)
      throw new Error('events that were sent again have changed the graph');
    const mesh = await readMesh(database);
    const batches = rawBatches(mesh, (row) =>
      Math.floor(eventOf('label' in row ? String(row.properties['id']) : row.from) / eventsPerTransaction),
    );
    onProgress(`OpenLineage: the same rows raw, ${mesh.edges.length / events} relationships per event`);
    await database.empty();
    const rawNewMs = await timed(() => writeAll(database, batches));
    const rawAgainMs = await timed(() => writeAll(database, batches));
    if (fingerprint(mesh) !== fingerprint(await readMesh(database))) throw new Error('the raw graph differs');
    const rate = (ms: number): number => (events * 1_000) / ms;
    results.push({
      connections,
      events,
      bytesPerEvent: Math.round(bodies.reduce((sum, { length }) => sum + length, 0) / events),
      new: rate(newMs),
      again: rate(againMs),
      rawNew: rate(rawNewMs),
      rawAgain: rate(rawAgainMs),
    });
  }
  return results;
}

/** An event is acknowledged when it is durable; it counts when it is in the graph. */
async function untilProjected({ rows }: BenchDatabase): Promise<void> {
  const isWaiting = `MATCH (e:RawEvent) WHERE e.state = 'WAITING' AND e.receivedAt > '' RETURN e.hash LIMIT 1`;
  while ((await rows(isWaiting)).length > 0) await sleep(20);
}

function bodiesOf(round: number, count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => Buffer.from(lineageEvent(round, index)));
}

/** Each connection sends its next event when the last one is answered; milliseconds for all of them. */
async function post(url: string, connections: number, bodies: readonly Buffer[]): Promise<number> {
  const client = createClient(url, connections);
  const waiting = bodies.values();
  const work = async (): Promise<void> => {
    for (const body of waiting) await client.post('/api/v1/lineage', body);
  };
  try {
    return await timed(async () => void (await Promise.all(Array.from({ length: connections }, work))));
  } finally {
    client.close();
  }
}

async function writeAll(database: BenchDatabase, batches: readonly RawBatch[]): Promise<void> {
  for (const batch of batches) await writeRaw(database, batch);
}

async function revisionOf({ rows }: BenchDatabase): Promise<number> {
  const [mesh] = await rows<{ revision: number }>('MATCH (m:Mesh) RETURN m.revision AS revision');
  return mesh?.revision ?? 0;
}
