import { setTimeout as sleep } from 'node:timers/promises';
import type { Records } from '../neo4j/records.ts';
import { rowOf } from './appender.ts';
import type { Appended } from './appender.ts';
import type { RefusedEvent } from './model.ts';
import * as queries from './queries.ts';

/** Keeps refused events in the log, behind the back of the requests. */
export interface RefusalWriter {
  /** False: there is no room, and it is not kept. */
  add(event: RefusedEvent & Appended): boolean;
  /** Resolves when all that was added is kept, or cannot be. */
  finish(): Promise<void>;
}

/** Refusals and bytes on their way into the log. */
const mostEvents = 10_000;
const mostBytes = 32 * 1024 * 1024;
const groupEvents = 200;
const attempts = 5;

/** @param onLost told how many refusals could not be written */
export function createRefusalWriter(records: Records, onLost: (count: number) => void): RefusalWriter {
  const queue: (RefusedEvent & Appended)[] = [];
  let bytes = 0;
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (queue.length > 0) {
      const group = queue.slice(0, groupEvents);
      if (!(await write(group))) onLost(group.length);
      queue.splice(0, group.length);
      for (const { body } of group) bytes -= body.length;
    }
    working = undefined;
  }

  async function write(group: readonly (RefusedEvent & Appended)[]): Promise<boolean> {
    const rows = await Promise.all(
      group.map(async (event) => ({ ...(await rowOf(event)), problems: JSON.stringify(event.problems) })),
    );
    rows.sort((a, b) => (a.hash < b.hash ? -1 : 1));
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        await records.write(queries.refuse, { rows });
        return true;
      } catch {
        await sleep(200 * 2 ** attempt);
      }
    }
    return false;
  }

  return {
    add(event) {
      if (queue.length >= mostEvents || bytes + event.body.length > mostBytes) return false;
      queue.push(event);
      bytes += event.body.length;
      working ??= work();
      return true;
    },
    finish: async () => working,
  };
}
