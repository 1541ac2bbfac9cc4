import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Records } from '../neo4j/records.ts';
import { packBody } from './body.ts';
import * as queries from './queries.ts';
import type { AppendedRow } from './queries.ts';

/** A body to append. */
export interface Appended {
  readonly key: string;
  readonly body: Buffer;
  readonly sender: string;
  readonly source?: string | undefined;
  readonly receivedAt: string;
}

/** What the log says of an event that was appended. */
export type AppendedAnswer = Awaited<ReturnType<typeof answersOf>>[number];

const answersOf = (records: Records, rows: readonly AppendedRow[], owner: string) =>
  records.write(queries.append, { rows, batch: randomUUID(), owner });

interface Waiting {
  readonly event: Appended;
  readonly resolve: (answer: AppendedAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Events and bytes of one transaction. */
const groupEvents = 500;
const groupBytes = 8 * 1024 * 1024;
/**
 * Milliseconds in which those who were answered may send their next event. Without them senders fall into two halves, each
 * of which waits for the other's transaction as well as for its own.
 */
const gatherMs = 5;

/**
 * Appends events in groups: one transaction runs at a time, and what arrives meanwhile goes into the next one
 * (group commit). Each key may be appended once at a time.
 */
export function createAppender(
  records: Records,
  owner: string,
): (event: Appended) => Promise<AppendedAnswer> {
  const queue: Waiting[] = [];
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    for (let group = takeGroup(queue); group.length > 0; group = takeGroup(queue)) {
      await write(group);
      if (group.length > 1) await sleep(gatherMs);
    }
    isWorking = false;
  }

  async function write(group: readonly Waiting[]): Promise<void> {
    try {
      const rows = await Promise.all(group.map(({ event }) => rowOf(event)));
      rows.sort((a, b) => (a.hash < b.hash ? -1 : 1));
      const answers = new Map((await answersOf(records, rows, owner)).map((answer) => [answer.hash, answer]));
      for (const { event, resolve } of group) resolve(answers.get(event.key) as AppendedAnswer);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return (event) =>
    new Promise((resolve, reject) => {
      queue.push({ event, resolve, reject });
      if (!isWorking) void work();
    });
}

function takeGroup(queue: Waiting[]): Waiting[] {
  let count = 0;
  let bytes = 0;
  for (const { event } of queue) {
    if (count > 0 && (count >= groupEvents || bytes + event.body.length > groupBytes)) break;
    count += 1;
    bytes += event.body.length;
  }
  return queue.splice(0, count);
}

/** An event as a row of the log. */
export async function rowOf({ key, body, sender, source, receivedAt }: Appended): Promise<AppendedRow> {
  return {
    hash: key,
    receivedAt,
    sender,
    source: source ?? null,
    bytes: body.length,
    body: await packBody(body),
  };
}
