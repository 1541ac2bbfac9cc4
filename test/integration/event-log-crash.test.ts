import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, expect, inject, test } from 'vitest';
import { projectRoot } from '../../src/config.ts';
import { openDriver, wipe } from '../support/graph.ts';
import { post } from '../support/http.ts';
import { copyEvent, postEvent } from '../support/lineage-events.ts';

/** A Meshline in a process of its own, on the database of the run. */
interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

async function start(environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], {
    cwd: projectRoot,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      JAVA_HOME: process.env['JAVA_HOME'],
      ...environment,
      MESHLINE_SEED: 'off',
      LOG_LEVEL: 'silent',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /(http:\/\/\S+)\/graphql/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, url };
}

const events = Array.from({ length: 250 }, (_, number) => JSON.stringify(copyEvent(number)));

/** Sends events over some connections until enough are acknowledged or the server has gone; adds to what is acknowledged. */
async function sendUntil(url: string, bodies: readonly string[], acknowledged: Set<string>, enough: number) {
  const statuses: number[] = [];
  const goal = acknowledged.size + enough;
  const queue = bodies.values();
  const client = async (): Promise<void> => {
    for (const body of queue) {
      if (acknowledged.size >= goal) return;
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
async function expectAllIn(url: string, acknowledged: Set<string>, wanted: readonly string[]): Promise<void> {
  const counts = '{ meshRevision jobs { totalCount } ingestions { totalCount } }';
  await untilProjected(url);
  const before = await ask(url, counts);
  expect(before.jobs.totalCount).toBeGreaterThanOrEqual(acknowledged.size);
  await sendUntil(url, [...acknowledged], new Set(), acknowledged.size);
  await untilProjected(url);
  expect((await ask(url, counts)).meshRevision).toBe(before.meshRevision);
  await sendUntil(url, wanted, new Set(), wanted.length);
  await untilProjected(url);
  const after = await ask(url, counts);
  expect([after.jobs.totalCount, after.ingestions.totalCount]).toEqual([wanted.length, wanted.length]);
}

// Starting a server takes its time on a busy machine.
const patience = { timeout: 60_000, interval: 1 };

test('kill −9 of the server in the middle loses nothing that was acknowledged', async () => {
  const { uri, user, password, database } = inject('neo4j');
  const driver = openDriver();
  await wipe(driver);
  await driver.close();
  const environment = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  const wanted = events.slice(0, 200);
  const acknowledged = new Set<string>();
  const first = await start(environment);
  const dying = sendUntil(first.url, wanted, acknowledged, wanted.length);
  await expect.poll(() => acknowledged.size, patience).toBeGreaterThan(60);
  first.child.kill('SIGKILL');
  await dying;
  expect(acknowledged.size).toBeLessThan(wanted.length);

  const second = await start(environment);
  await expectAllIn(second.url, acknowledged, wanted);
  second.child.kill('SIGTERM');
  const [code] = (await once(second.child, 'exit')) as [number];
  expect(code).toBe(0);
}, 300_000);
