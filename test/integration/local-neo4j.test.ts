import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { connect as connectTo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/neo4j/connect.ts';
import { LocalNeo4jError, startLocalNeo4j } from '../../src/neo4j/local-neo4j.ts';
import type { LocalNeo4j } from '../../src/neo4j/local-neo4j.ts';
import { identify } from '../../src/neo4j/local-process.ts';

let home: string;
const running: LocalNeo4j[] = [];

const small = { heap: '256m', pageCache: '64m' };

async function start(): Promise<LocalNeo4j> {
  const neo4j = await startLocalNeo4j({ home, owner: 'http://127.0.0.1:1', ...small });
  running.push(neo4j);
  return neo4j;
}

async function rows(neo4j: LocalNeo4j, cypher: string): Promise<Record<string, unknown>[]> {
  const driver = await connect(neo4j);
  try {
    const { records } = await driver.executeQuery(cypher, {}, { database: neo4j.database });
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

async function untilDead(pid: number): Promise<void> {
  for (let turn = 0; turn < 200 && (await identify(pid)) !== undefined; turn++) await sleep(25);
  expect(await identify(pid)).toBeUndefined();
}

async function opens(host: string, port: number): Promise<boolean> {
  const socket = connectTo({ host, port, timeout: 1_000 });
  try {
    return await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('timeout', () => resolve(false));
    });
  } finally {
    socket.destroy();
  }
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meshline-local-'));
});

afterAll(async () => {
  for (const neo4j of running) await neo4j.stop();
  await rm(home, { recursive: true, force: true });
});

/** A Meshline in a process of its own, which owns the home until it is killed. */
const ownerProgram = `
  import { startLocalNeo4j } from ${JSON.stringify(new URL('../../src/neo4j/local-neo4j.ts', import.meta.url).href)};
  const { uri, pid } = await startLocalNeo4j(JSON.parse(process.argv[1]));
  console.log(JSON.stringify({ uri, pid }));
  setInterval(() => {}, 1000);
`;

describe('a local database', { timeout: 120_000 }, () => {
  let first: LocalNeo4j;

  it('starts in an empty home and answers with its random password, which only its owner can read', async () => {
    first = await start();
    expect(first).toMatchObject({ user: 'neo4j', database: 'neo4j', reused: false });
    await rows(first, 'CREATE (:Kept {since: "the first run"})');
    const file = join(home, 'neo4j-password');
    expect((await readFile(file, 'utf8')).trim()).toBe(first.password);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(home, 'neo4j'))).mode & 0o077).toBe(0);
  });

  it('refuses any other password', async () => {
    await expect(connect({ ...first, password: 'wrong-password' })).rejects.toThrow(
      `${first.uri} refuses user neo4j or the password: check NEO4J_USER and NEO4J_PASSWORD`,
    );
  });

  it('names a database that does not exist', async () => {
    await expect(connect({ ...first, database: 'nowhere' })).rejects.toThrow(
      'there is no database nowhere at',
    );
  });

  it('listens on the loopback address only', async () => {
    const port = Number(new URL(first.uri).port);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    expect(await opens('127.0.0.1', port)).toBe(true);
    for (const { address } of others) expect(await opens(address, port)).toBe(false);
    const conf = await readFile(join(home, 'neo4j', 'conf', 'neo4j.conf'), 'utf8');
    expect(conf).toContain('server.http.enabled=false');
  });

  it('is not started twice on the same home: the second Meshline is told who has it', async () => {
    const second = startLocalNeo4j({ home, ...small });
    await expect(second).rejects.toThrow(LocalNeo4jError);
    await expect(second).rejects.toThrow(
      `Meshline is already running at http://127.0.0.1:1, process ${process.pid}`,
    );
  });

  it('is lent to a command that asks to share it, and outlives the command', async () => {
    const guest = await startLocalNeo4j({ home, share: true });
    expect(guest).toMatchObject({ uri: first.uri, pid: first.pid, reused: true });
    await guest.stop();
    expect(await rows(first, 'MATCH (n:Kept) RETURN n.since AS since')).toEqual([{ since: 'the first run' }]);
  });

  it('ends with stop, which may be called again', async () => {
    await first.stop();
    await first.stop();
    expect(await identify(first.pid)).toBeUndefined();
  });

  it('is found again, still running, when its Meshline was killed, and recovers when it was killed itself', async () => {
    const options = JSON.stringify({ home, ...small });
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', ownerProgram, options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: owner.stdout }), 'line')) as [string];
    const left = JSON.parse(line) as { uri: string; pid: number };
    owner.kill('SIGKILL');
    await once(owner, 'exit');

    const found = await start();
    expect(found).toMatchObject({ ...left, reused: true });
    await rows(found, 'CREATE (:Kept {since: "the second run"})');
    process.kill(found.pid, 'SIGKILL');
    await untilDead(found.pid);
    await found.stop();

    const recovered = await start();
    expect(recovered.reused).toBe(false);
    expect(await rows(recovered, 'MATCH (n:Kept) RETURN n.since AS since ORDER BY since')).toEqual([
      { since: 'the first run' },
      { since: 'the second run' },
    ]);
    await recovered.stop();
    expect(await identify(recovered.pid)).toBeUndefined();
  });
});
