import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDriver, wipe } from '../support/graph.ts';
import { post } from '../support/http.ts';
import { copyEvent, postEvent } from '../support/lineage-events.ts';
import { environmentOfRun, startServerProcess } from '../support/server-process.ts';
import type { ServerProcess } from '../support/server-process.ts';

let home: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meshline-crash-'));
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  const pid = await databasePid().catch(() => undefined);
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

async function databasePid(): Promise<number> {
  return (JSON.parse(await readFile(join(home, 'neo4j.json'), 'utf8')) as { pid: number }).pid;
}

async function start(environment: Record<string, string>): Promise<ServerProcess> {
  const server = await startServerProcess(environment);
  running.push(server.child);
  return server;
}

/** A refusal by a database that is down takes its time. */
const enoughRefusals = 4;

const events = Array.from({ length: 100 }, (_, number) => JSON.stringify(copyEvent(number)));

/**
 * Sends events over some connections until enough are acknowledged, some were refused, or the server has gone; adds to what is
 * acknowledged.
 */
async function sendUntil(url: string, bodies: readonly string[], acknowledged: Set<string>, enough: number) {
  const statuses: number[] = [];
  const goal = acknowledged.size + enough;
  const queue = bodies.values();
  const client = async (): Promise<void> => {
    for (const body of queue) {
      if (acknowledged.size >= goal || statuses.filter((status) => status !== 201).length >= enoughRefusals)
        return;
      const { status } = await postEvent(url, body);
      statuses.push(status);
      if (status === 201) acknowledged.add(body);
    }
  };
  await Promise.all([1, 2, 3, 4].map(client)).catch(() => undefined);
  return statuses;
}

async function ask(url: string, query: string): Promise<any> {
  return (await post(url, query)).body.data;
}

async function untilProjected(url: string): Promise<void> {
  const query = '{ ingestions(state: WAITING) { totalCount } }';
  await expect
    .poll(async () => (await ask(url, query)).ingestions.totalCount, { timeout: 60_000, interval: 200 })
    .toBe(0);
}

/** The events are in, each once, and sending the acknowledged ones again changes nothing. */
async function expectAllIn(url: string, acknowledged: Set<string>): Promise<void> {
  const counts = '{ meshRevision jobs { totalCount } ingestions { totalCount } }';
  await untilProjected(url);
  const before = await ask(url, counts);
  expect(before.jobs.totalCount).toBeGreaterThanOrEqual(acknowledged.size);
  await sendUntil(url, [...acknowledged], new Set(), acknowledged.size);
  await untilProjected(url);
  expect((await ask(url, counts)).meshRevision).toBe(before.meshRevision);
  await sendUntil(url, events, new Set(), events.length);
  await untilProjected(url);
  const after = await ask(url, counts);
  expect([after.jobs.totalCount, after.ingestions.totalCount]).toEqual([events.length, events.length]);
}

// Starting a server, and a database more so, takes its time on a busy machine.
const patience = { timeout: 60_000, interval: 1 };

test('kill −9 of the server in the middle loses nothing that was acknowledged', async () => {
  const driver = openDriver();
  await wipe(driver);
  await driver.close();
  const acknowledged = new Set<string>();
  const first = await start(environmentOfRun());
  const dying = sendUntil(first.url, events, acknowledged, events.length);
  await expect.poll(() => acknowledged.size, patience).toBeGreaterThan(30);
  first.child.kill('SIGKILL');
  await dying;
  expect(acknowledged.size).toBeLessThan(events.length);

  const second = await start(environmentOfRun());
  await expectAllIn(second.url, acknowledged);
  second.child.kill('SIGTERM');
  const [code] = (await once(second.child, 'exit')) as [number];
  expect(code).toBe(0);
}, 300_000);

test('kill −9 of Neo4j in the middle is answered with 503, and loses nothing that was acknowledged', async () => {
  const acknowledged = new Set<string>();
  const first = await start({ MESHLINE_HOME: home });
  const failing = sendUntil(first.url, events, acknowledged, events.length);
  await expect.poll(() => acknowledged.size, patience).toBeGreaterThan(30);
  process.kill(await databasePid(), 'SIGKILL');
  // Stock clients try again after 503, and drop an event after anything below 500.
  expect(new Set(await failing)).toEqual(new Set([201, 503]));
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await start({ MESHLINE_HOME: home });
  await expectAllIn(second.url, acknowledged);
}, 300_000);
