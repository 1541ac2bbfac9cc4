import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { identify } from '../../src/neo4j/local-process.ts';
import { withServer } from '../support/server.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const column = 'urn:mesh:field:postgres%3A//metering-db%3A5432:metering.public.meter_readings:reading_kwh';

const server = withServer();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meshline-cli-'));
}, 180_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line to its end, with nothing but the given variables of ours. */
function run(
  arguments_: readonly string[],
  environment: Record<string, string> = {},
  onOutput: (child: ChildProcess, out: string) => void = () => undefined,
  input?: string,
): Promise<Ended> {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|MESHLINE_|PORT|HOST)/.test(name)),
  );
  const child = spawn(process.execPath, [cli, ...arguments_], {
    env: { ...own, MESHLINE_HOME: join(folder, 'home'), ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    onOutput(child, out);
  });
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const database = (password?: string): Record<string, string> => {
  const neo4j = inject('neo4j');
  return {
    NEO4J_URI: neo4j.uri,
    NEO4J_USER: neo4j.user,
    NEO4J_PASSWORD: password ?? neo4j.password,
    NEO4J_DATABASE: neo4j.database,
  };
};

const toServer = (): string[] => ['--server', server.url];
const isOneLine = (text: string): boolean => text.trim().split('\n').length === 1;

describe('serve', () => {
  test('drains and stops its local database on SIGTERM', async () => {
    const home = join(folder, 'served');
    const pids: number[] = [];
    const environment = { MESHLINE_HOME: home, MESHLINE_SEED: 'off', PORT: '0', LOG_LEVEL: 'silent' };
    const { code, err } = await run(['serve'], environment, (child, out) => {
      if (!out.includes('serves') || pids.length > 0) return;
      const record = JSON.parse(readFileSync(join(home, 'neo4j.json'), 'utf8')) as { pid: number };
      pids.push(record.pid);
      child.kill('SIGTERM');
    });
    expect({ code, err: err.includes('stopping') }).toEqual({ code: 0, err: true });
    expect(pids).toHaveLength(1);
    expect(await identify(pids[0] ?? 0)).toBeUndefined();
  }, 120_000);
});

describe('help', () => {
  test('names every command, and each command explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'migrate', 'seed', 'ingest', 'impact']) expect(out).toContain(command);
    const helps = await Promise.all(
      ['serve', 'migrate', 'seed', 'ingest', 'impact'].map((command) => run([command, '--help'])),
    );
    for (const { code: end, out: text } of helps) {
      expect(end).toBe(0);
      expect(text).toMatch(/^Usage: meshline \w+/);
      expect(text.split('\n').length).toBeGreaterThan(4);
    }
  }, 60_000);

  test('the version is a version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe.concurrent('bad input ends with 2', () => {
  test.each([
    [['impact', column, '--nonsense'], /unknown option/],
    [['nonsense'], /unknown command/],
    [['impact'], /missing required argument/],
    [['impact', 'reading_kwh'], /wanted a URN such as urn:mesh:field:…; received "reading_kwh"/],
    [['impact', column, '--change', 'vanished'], /--change is one of removed, .*; received vanished/],
    [['impact', column, '--depth', 'deep'], /wanted a whole number/],
    [['impact', column, '--server', 'nowhere'], /--server is a URL/],
    [['ingest', 'no-such-file.json'], /no-such-file\.json: cannot be read \(ENOENT\)/],
  ])('%j', async (arguments_, message) => {
    const { code, err, out } = await run(arguments_);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('all wrong variables are told at once', async () => {
    const { code, err } = await run(['serve'], {
      PORT: 'x',
      LOG_LEVEL: 'loud',
      MESHLINE_NOTHING: '1',
      NEO4J_URI: 'http://x',
    });
    expect(code).toBe(2);
    for (const name of ['PORT', 'LOG_LEVEL', 'MESHLINE_NOTHING', 'NEO4J_URI', 'NEO4J_PASSWORD'])
      expect(err).toContain(name);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('an open door to the network is refused', async () => {
    const { code, err } = await run(['serve'], { HOST: '0.0.0.0' });
    expect(code).toBe(2);
    expect(err).toContain(
      'HOST is "0.0.0.0": wanted a loopback address such as 127.0.0.1, or MESHLINE_API_KEYS',
    );
  });
});

describe('what does not answer ends with 3', () => {
  test('no server', async () => {
    const { code, err } = await run(['impact', column, '--server', 'http://127.0.0.1:9']);
    expect(code).toBe(3);
    expect(err).toBe('meshline: no Meshline answers at http://127.0.0.1:9; npm start runs one\n');
  });

  test('a database that refuses the password, in one line that does not tell it', async () => {
    const { code, err } = await run(['migrate'], database('not-the-password'));
    expect(code).toBe(3);
    expect(err).toMatch(/password|credentials/i);
    expect(err).not.toContain('not-the-password');
    expect(isOneLine(err)).toBe(true);
  }, 60_000);

  test('a database that is not there', async () => {
    const { code, err } = await run(['migrate'], { ...database(), NEO4J_URI: 'bolt://127.0.0.1:9' });
    expect(code).toBe(3);
    expect(err).toContain('127.0.0.1:9');
    expect(isOneLine(err)).toBe(true);
  }, 60_000);

  test('a port that is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as AddressInfo;
    const { code, err } = await run(['serve'], { ...database(), PORT: String(port), LOG_LEVEL: 'silent' });
    blocker.close();
    expect(code).toBe(3);
    expect(err).toContain(
      `meshline: port ${port} on 127.0.0.1 is taken: stop what listens there, or set PORT to another`,
    );
    expect(err).not.toMatch(/\n\s+at /);
  }, 60_000);
});

describe('migrate', () => {
  test('--validate says that a migrated database is valid, and migrating it again does nothing', async () => {
    expect(await run(['migrate', '--validate'], database())).toMatchObject({ code: 0, out: 'VALID\n' });
    expect(await run(['migrate'], database())).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^nothing to do; the database is at /),
    });
  }, 60_000);
});

describe('seed', () => {
  test('a second time it leaves everything as it is', async () => {
    const { meshRevision } = await server.ask('{ meshRevision }');
    expect(await run(['seed'], database())).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ items were read; what was known already/),
    });
    expect(await server.ask('{ meshRevision }')).toEqual({ meshRevision });
  }, 60_000);
});

describe('ingest', () => {
  const files = {
    'contract.txt':
      'apiVersion: v3.1.0\nkind: DataContract\nid: cli\nversion: 1.0.0\nstatus: active\nschema: []\n',
    'catalogue.data':
      'meshline: 1\nitems:\n  - team: {slug: cli, name: From the command line}\n  - domain: {slug: cli, owner: "urn:mesh:team:cli"}\n',
    'events.log': [1, 2]
      .map((number) =>
        JSON.stringify({
          eventType: 'COMPLETE',
          eventTime: '2026-11-20T06:00:00Z',
          producer: 'https://example.org',
          schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
          run: { runId: `00000000-0000-4000-8000-00000000000${number}` },
          job: { namespace: 'cli', name: `job_${number}` },
          inputs: [{ namespace: 'cli', name: 'in' }],
          outputs: [{ namespace: 'cli', name: `out_${number}` }],
        }),
      )
      .join('\n'),
    'bad.yaml':
      'meshline: 1\nitems:\n  - team: {slug: cli-good}\n  - domain: {slug: cli-bad, owner: "urn:mesh:team:nobody"}\n',
    'wrong.yaml': 'meshline: 1\nitems:\n  - team: {name: no slug}\n  - nonsense: {}\n',
    'unknown.txt': 'just: text\n',
  };
  const path = (name: keyof typeof files): string => join(folder, name);
  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  });
  const good = (): string[] => [path('contract.txt'), path('catalogue.data'), path('events.log')];

  const table = (out: string): string[][] =>
    out
      .trim()
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(/  +/));
  const last = (out: string): string | undefined => out.trim().split('\n').at(-1);

  test('files are told apart by their content, and a dry run writes none of it', async () => {
    const dry = await run(['ingest', ...good(), '--dry-run', ...toServer()]);
    expect([dry.code, last(dry.out)]).toEqual([
      0,
      '5 created, 0 updated, 0 unchanged, 0 stale, 0 rejected (dry run)',
    ]);
    expect(table(dry.out).map(([, format, items]) => [format, items])).toEqual([
      ['odcs', '1'],
      ['meshline', '2'],
      ['openlineage', '2'],
    ]);
    expect((await server.ask('{ team(id: "urn:mesh:team:cli") { id } }')).team).toBeNull();
    const first = await run(['ingest', ...good(), ...toServer()]);
    expect([first.code, last(first.out)]).toEqual([0, expect.stringMatching(/^5 created, 0 updated/)]);
    expect(first.err).toBe('1 of 1 requests\n');
    expect((await server.ask('{ domain(id: "urn:mesh:domain:cli") { owner { name } } }')).domain).toEqual({
      owner: { name: 'From the command line' },
    });
    const again = await run(['ingest', ...good(), ...toServer()]);
    expect([again.code, last(again.out)]).toEqual([
      0,
      '0 created, 0 updated, 5 unchanged, 0 stale, 0 rejected',
    ]);
  }, 60_000);

  test('a contract is exported as it came, and as the graph knows it', async () => {
    const original = await run(['export', 'cli', '--format', 'original', ...toServer()]);
    expect(original).toMatchObject({ code: 0, out: files['contract.txt'] });
    const json = await run([
      'export',
      'cli',
      '--contract-version',
      '1.0.0',
      '--format',
      'json',
      ...toServer(),
    ]);
    expect(JSON.parse(json.out)).toMatchObject({ apiVersion: 'v3.1.0', id: 'cli', status: 'active' });
    const none = await run(['export', 'nobody', ...toServer()]);
    expect(none).toMatchObject({
      code: 2,
      err: 'meshline: there is no contract urn:mesh:data-contract:nobody\n',
    });
  }, 60_000);

  test('an item that is refused is named with its place, its neighbours are in, and the code is 2', async () => {
    const { code, out, err } = await run(['ingest', path('bad.yaml'), ...toServer()]);
    expect([code, last(out)]).toEqual([2, '1 created, 0 updated, 0 unchanged, 0 stale, 1 rejected']);
    expect(err).toMatch(
      /bad\.yaml:4:\d+: items\.1\.domain\.owner: there is no urn:mesh:team:nobody \(NOT_FOUND\)/,
    );
  });

  test('all that is wrong with several files is told at once', async () => {
    const { code, err, out } = await run([
      'ingest',
      path('wrong.yaml'),
      path('unknown.txt'),
      path('catalogue.data'),
      ...toServer(),
    ]);
    expect([code, last(out)]).toEqual([2, '0 created, 0 updated, 2 unchanged, 0 stale, 3 rejected']);
    expect(err).toMatch(/wrong\.yaml:3:\d+: items\.0\.team/);
    expect(err).toMatch(/wrong\.yaml:4:\d+: items\.1/);
    expect(err).toMatch(/unknown\.txt:1:1: none of the known formats; wanted a data contract/);
  });

  test('a folder gives the documents of known formats in it, and a pattern the files that match', async () => {
    const nested = join(folder, 'nested', 'deeper');
    await mkdir(nested, { recursive: true });
    await writeFile(join(nested, 'catalogue.yaml'), files['catalogue.data']);
    await writeFile(join(nested, 'notes.md'), '# Notes\n');
    const whole = await run(['ingest', join(folder, 'nested'), ...toServer()]);
    expect([whole.code, table(whole.out).map(([, format]) => format)]).toEqual([0, ['meshline']]);
    const matched = await run(['ingest', join(folder, '**', '*.{md,data}'), '--dry-run', ...toServer()]);
    expect(matched.code).toBe(2);
    expect(matched.err).toMatch(/notes\.md: none of the known formats/);
    const nothing = await run(['ingest', join(folder, '*.nothing'), ...toServer()]);
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('no file matches')]);
  }, 60_000);

  test('standard input is a document as well', async () => {
    const { code, out } = await run(
      ['ingest', '-', ...toServer()],
      {},
      (child) => child,
      files['events.log'],
    );
    expect([code, last(out)]).toEqual([0, '0 created, 0 updated, 2 unchanged, 0 stale, 0 rejected']);
  });

  test('a watched file is sent again when it changes', async () => {
    const file = join(folder, 'watched.yaml');
    const text = (name: string): string => `meshline: 1\nitems:\n  - team: {slug: watched, name: ${name}}\n`;
    await writeFile(file, text('Before'));
    let [wasChanged, wasEnded] = [false, false];
    const { code, out } = await run(['ingest', file, '--watch', ...toServer()], {}, (child, said) => {
      if (!wasChanged && said.includes('1 created')) {
        wasChanged = true;
        setTimeout(() => writeFileSync(file, text('After')), 1_000);
      }
      if (!wasEnded && said.includes('1 updated')) {
        wasEnded = true;
        child.kill('SIGINT');
      }
    });
    expect([code, last(out)]).toEqual([0, '0 created, 1 updated, 0 unchanged, 0 stale, 0 rejected']);
    expect((await server.ask('{ team(id: "urn:mesh:team:watched") { name } }')).team).toEqual({
      name: 'After',
    });
  }, 60_000);
});

describe('check', () => {
  const live = readFileSync(
    fileURLToPath(new URL('../../seed/contracts/meter-readings-2.1.0.odcs.yaml', import.meta.url)),
    'utf8',
  );
  const dropped = live
    .replace('version: 2.1.0', 'version: 3.0.0')
    .replace(/ {6}- name: reading_kwh\n(?: {8}.*\n)+/, '');
  let id: string;

  test('names who breaks with the way there, who does not, who is not known, and who stays until when', async () => {
    const file = join(folder, 'meter-readings.yaml');
    await writeFile(file, dropped);
    const { code, out } = await run(['check', file, ...toServer()]);
    expect(out).toMatch(
      /BREAKS +Billable Consumption · readings \(Billing, #data-billing\)\n.*reading_kwh was removed/,
    );
    expect(out).toContain(
      'meter_readings.reading_kwh → meter-readings/readings → billable-consumption/readings',
    );
    expect(out).toMatch(/POSSIBLE +Load Profiles/);
    expect(out).toMatch(/UNKNOWN +Load Research/);
    expect(out).toMatch(/SAFE +Meter Fleet Activity/);
    expect(out).toMatch(/UNAFFECTED Network Usage Charges.*\n +pins \^1; 1\.4\.0 stays until 2027-03-31/);
    expect(out).toMatch(/Plan\n +1\. /);
    expect(code).toBe(1);
    id = /--recheck (\S+)/.exec(out)?.[1] ?? '';
  });

  test('a recheck says that nothing moved', async () => {
    const { code, out } = await run(['check', '--recheck', id, ...toServer()]);
    expect([code, out]).toEqual([1, expect.stringMatching(/did not change|No verdict moved/)]);
    const unknown = await run(['check', '--recheck', 'nothing', ...toServer()]);
    expect(unknown.code).toBe(2);
  });

  test('the live document against itself breaks nobody', async () => {
    const file = join(folder, 'same.yaml');
    await writeFile(file, live);
    const { code, out } = await run(['check', file, '--fail-on', 'possible', ...toServer()]);
    expect([code, out]).toEqual([0, expect.stringContaining('No changes')]);
  });
});

describe('impact', () => {
  test('tells the story in text, and ends with 1 because somebody is hit', async () => {
    const { code, out } = await run(['impact', column, ...toServer()]);
    expect(code).toBe(1);
    for (const heading of ['CERTAIN (', 'POSSIBLE (', 'UNKNOWN (', 'SAFE (']) expect(out).toContain(heading);
    expect(out).toMatch(/BREAKS {4}urn:mesh:output-port:meter-readings:readings:1 {2}\[Metering Data\]/);
    expect(out).toContain(
      'urn:mesh:team:regulatory-affairs  ACCESS_AGREEMENT_ONLY, entitled by urn:mesh:access-agreement:aa-2025-007',
    );
    expect(out).toMatch(/\d+ entities are hit; the answer is complete, at revision \d+\n$/);
  });

  test('as JSON it is what the server answers', async () => {
    const { code, out } = await run([
      'impact',
      column,
      '--change',
      'meaning',
      '--format',
      'json',
      ...toServer(),
    ]);
    expect(code).toBe(1);
    const impact = JSON.parse(out) as { items: { totalCount: number }; summary: { total: number } };
    expect(impact.items.totalCount).toBe(impact.summary.total);
  });

  test('of what nobody uses it ends with 0', async () => {
    const { code, out } = await run(['impact', 'urn:mesh:dataset:cli:out_2', ...toServer()]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^nobody is hit; the answer is complete, at revision \d+\n$/),
    ]);
  });

  test('of what is not there it ends with 2', async () => {
    const { code, err } = await run(['impact', `${column}x`, ...toServer()]);
    expect([code, err]).toEqual([2, `meshline: there is no ${column}x\n`]);
  });
});
