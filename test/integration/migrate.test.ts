import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { MigrationError, migrate, validate } from '../../src/neo4j/migrate.ts';
import type { MigrateOptions } from '../../src/neo4j/migrate.ts';
import { acquireMigrationLock } from '../../src/neo4j/migration-lock.ts';
import { openDriver } from '../support/graph.ts';

const { database } = inject('neo4j');
const lockName = database === 'neo4j' ? 'John Doe' : database;

const schemaFile = 'V0001__Probe_is_unique.cypher';
const firstFile = 'V0002__Add_probes.cypher';
const repeatableFile = 'R0003__Count_probes.cypher';
const lateFile = 'V0004__Add_more_probes.cypher';
const uniqueProbe = `CREATE CONSTRAINT migration_probe_id IF NOT EXISTS
FOR (probe:MigrationProbe) REQUIRE probe.id IS UNIQUE;
CREATE INDEX migration_probe_name IF NOT EXISTS FOR (probe:MigrationProbe) ON (probe.name);
`;
const twoProbes = `CREATE (:MigrationProbe {id: 1});
CREATE (:MigrationProbe {id: 2});
`;

let directory: string;
let driver: Driver;
let otherDriver: Driver;

const write = (source: string, text: string): Promise<void> => writeFile(join(directory, source), text);
const run = (options: Partial<MigrateOptions> = {}) => migrate(driver, { database, directory, ...options });
const state = async (): Promise<string> => (await validate(driver, { database, directory })).state;

async function rows(cypher: string): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(cypher, {}, { database });
  return records.map((record) => record.toObject());
}

async function removeEverything(): Promise<void> {
  await rows('MATCH (n:__Neo4jMigration|__Neo4jMigrationsLock|MigrationProbe) DETACH DELETE n');
  await rows('DROP CONSTRAINT migration_probe_id IF EXISTS');
  await rows('DROP INDEX migration_probe_name IF EXISTS');
}

const probes = () => rows('MATCH (p:MigrationProbe) RETURN toString(p.id) AS id ORDER BY id');
const chain = () =>
  rows(`MATCH ()-[step:MIGRATED_TO]->(m:__Neo4jMigration)
    RETURN m.version AS version, toString(step.at) AS at ORDER BY version`);
const blockedRemovals = `SHOW TRANSACTIONS YIELD status, currentQuery
  WHERE status STARTS WITH 'Blocked' AND currentQuery CONTAINS '__Neo4jMigrationsLock' RETURN status`;
const locks = () => rows('MATCH (lock:__Neo4jMigrationsLock) RETURN lock.id AS id');

beforeAll(() => {
  driver = openDriver();
  otherDriver = openDriver();
});

beforeEach(async () => {
  await removeEverything();
  directory = await mkdtemp(join(tmpdir(), 'meshline-migrate-'));
  await write(schemaFile, uniqueProbe);
  await write(firstFile, twoProbes);
});

afterEach(() => rm(directory, { recursive: true }));

afterAll(async () => {
  await removeEverything();
  await Promise.all([driver.close(), otherDriver.close()]);
});

describe('migrate', () => {
  it('applies every file to an empty database, in order, and gives the lock back', async () => {
    const lines: string[] = [];
    expect(await state()).toBe('PENDING');

    const result = await run({ onProgress: (line) => lines.push(line) });

    expect(result).toEqual({ applied: [schemaFile, firstFile], version: '0002' });
    expect(lines.map((line) => line.split(' ', 2).join(' '))).toEqual([
      `${schemaFile} applied`,
      `${firstFile} applied`,
    ]);
    expect(await probes()).toEqual([{ id: '1' }, { id: '2' }]);
    expect(
      await rows("SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'migration_probe' RETURN state"),
    ).toEqual([{ state: 'ONLINE' }, { state: 'ONLINE' }]);
    expect(await state()).toBe('VALID');
    expect(await locks()).toEqual([]);
  });

  it('leaves the graph and the schema of neo4j-migrations', async () => {
    await run();

    expect(
      await rows(`MATCH (a:__Neo4jMigration)-[step:MIGRATED_TO]->(b:__Neo4jMigration)
        RETURN properties(a) AS a, step.at IS :: ZONED DATETIME AS at, step.in IS :: DURATION NOT NULL AS in,
          step.connectedAs AS connectedAs, properties(b) AS b ORDER BY b.version LIMIT 1`),
    ).toEqual([
      {
        a: { version: 'BASELINE' },
        at: true,
        in: true,
        connectedAs: inject('neo4j').user,
        b: {
          version: '0001',
          description: 'Probe is unique',
          type: 'CYPHER',
          repeatable: false,
          source: schemaFile,
          checksum: expect.stringMatching(/^\d+$/) as string,
        },
      },
    ]);
    const names = await rows(`SHOW INDEXES YIELD name, properties WHERE name CONTAINS '__Neo4jMigration'
      RETURN name, properties ORDER BY name`);
    expect(names).toEqual([
      { name: '__Neo4jMigrationsLock__has_unique_id', properties: ['id'] },
      { name: '__Neo4jMigrationsLock__has_unique_name', properties: ['name'] },
      { name: 'repeated_at__Neo4jMigration', properties: ['at'] },
      { name: 'unique_version___Neo4jMigration', properties: ['version', 'migrationTarget'] },
    ]);
  });

  it('changes nothing when it runs twice', async () => {
    await run();
    const before = await chain();
    expect(await run()).toEqual({ applied: [], version: '0002' });
    expect(await chain()).toEqual(before);
    expect(await probes()).toHaveLength(2);
  });

  it('continues where the chain ends', async () => {
    await run();
    await write(lateFile, 'CREATE (:MigrationProbe {id: 4});\n');
    expect(await state()).toBe('PENDING');
    expect(await run()).toEqual({ applied: [lateFile], version: '0004' });
    expect((await chain()).map(({ version }) => version)).toEqual(['0001', '0002', '0004']);
  });

  it('runs once when two start at once', async () => {
    const results = await Promise.all([
      migrate(driver, { database, directory, lease: { pollMs: 10 } }),
      migrate(otherDriver, { database, directory, lease: { pollMs: 10 } }),
    ]);
    expect(results.map(({ version }) => version)).toEqual(['0002', '0002']);
    expect(results.flatMap(({ applied }) => applied).toSorted()).toEqual([schemaFile, firstFile]);
    expect(await chain()).toHaveLength(2);
    expect(await probes()).toHaveLength(2);
  });

  it('repeats a repeatable file when it changed, and only then', async () => {
    const count = (by: number) => `MERGE (p:MigrationProbe {id: 9}) SET p.n = coalesce(p.n, 0) + ${by};\n`;
    await write(repeatableFile, count(1));
    await run();
    expect((await run()).applied).toEqual([]);

    await write(repeatableFile, count(10));
    expect(await state()).toBe('PENDING');
    expect(await run()).toEqual({ applied: [repeatableFile], version: '0003' });
    expect((await run()).applied).toEqual([]);

    await write(repeatableFile, count(100));
    await run();
    expect(await state()).toBe('VALID');
    expect(await rows('MATCH (p:MigrationProbe {id: 9}) RETURN toString(toInteger(p.n)) AS n')).toEqual([
      { n: '111' },
    ]);
    const repetitions = await rows(`MATCH (m:__Neo4jMigration {version: '0003'})-[r:REPEATED]->(m)
      RETURN r.checksum <> m.checksum AND r.at IS NOT NULL AND r.in IS NOT NULL AS repeated`);
    expect(repetitions).toEqual([{ repeated: true }, { repeated: true }]);
  });

  it('applies all of a data file or nothing, names the statement, and can be run again', async () => {
    await write(firstFile, `${twoProbes}CREATE (:MigrationProbe {id: 1});\n`);
    const failure = await run().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MigrationError);
    expect((failure as Error).message).toMatch(
      /^V0002__Add_probes.cypher, statement 3 of 3: .*already exists/,
    );
    expect((failure as Error).message).not.toContain('\n');
    expect(await probes()).toEqual([]);
    expect(await locks()).toEqual([]);

    await write(firstFile, twoProbes);
    expect(await run()).toEqual({ applied: [firstFile], version: '0002' });
  });

  it('refuses a directory without migrations', async () => {
    await expect(run({ directory: join(directory, 'missing') })).rejects.toThrow(
      /^Cannot read the migrations/,
    );
    await Promise.all([schemaFile, firstFile].map((source) => unlink(join(directory, source))));
    await expect(run()).rejects.toThrow('holds no .cypher file');
  });
});

describe('a chain that does not fit the files is refused and left alone', () => {
  it.each([
    ['CHECKSUM_MISMATCH', 'a changed file', () => write(firstFile, `${twoProbes}RETURN 1;\n`)],
    ['UNKNOWN_MIGRATION', 'a missing file', () => unlink(join(directory, firstFile))],
    [
      'OUT_OF_ORDER',
      'a file before one that is applied',
      () => write('V0001_5__Between.cypher', 'RETURN 1;\n'),
    ],
  ])('%s: %s', async (expected, _case, change) => {
    await run();
    const before = await chain();
    await change();

    const { state: found, problems } = await validate(driver, { database, directory });
    expect(found).toBe(expected);
    expect(problems).toHaveLength(1);
    await expect(run()).rejects.toThrow(`${expected}: ${problems[0]}`);
    expect(await chain()).toEqual(before);
    expect(await locks()).toEqual([]);
  });
});

describe('the lock', () => {
  const foreignLock = (properties: string) =>
    rows(
      `CREATE (:__Neo4jMigrationsLock {id: 'foreign', name: '${lockName}' ${properties}}) RETURN 1 AS one`,
    );

  it('is taken over when a crash left it behind and its lease has expired', async () => {
    const lines: string[] = [];
    await foreignLock(", owner: 'crashed:1', expiresAt: datetime() - duration('PT1S')");
    const { applied } = await run({ onProgress: (line) => lines.push(line) });
    expect(applied).toHaveLength(2);
    expect(lines[0]).toBe('Took over the migration lock of crashed:1, whose lease has expired');
    expect(await locks()).toEqual([]);
  });

  it('is waited for while a foreign lease lives', async () => {
    await foreignLock(", owner: 'short:1', expiresAt: datetime() + duration('PT0.3S')");
    expect((await run({ lease: { pollMs: 20 } })).applied).toHaveLength(2);
  });

  it('is refused after the deadline, naming the owner, while a foreign lease lives', async () => {
    await foreignLock(", owner: 'busy:7', expiresAt: datetime() + duration('PT1H')");
    await expect(run({ lease: { waitMs: 100, pollMs: 20 } })).rejects.toThrow(
      new MigrationError('Migrations are locked by busy:7; waited 0.1 s'),
    );
    expect(await chain()).toEqual([]);
    expect(await locks()).toEqual([{ id: 'foreign' }]);
  });

  it('of another tool has no lease and is never taken over', async () => {
    await foreignLock('');
    await expect(run({ lease: { waitMs: 50, pollMs: 20 } })).rejects.toThrow(
      /^Migrations are locked by foreign; waited 0.05 s. That lock has no lease/,
    );
  });

  it('is renewed while it is held', async () => {
    const lease = { leaseMs: 600, waitMs: 1500, pollMs: 50 };
    const lock = await acquireMigrationLock(driver, { database, lease });
    try {
      await expect(acquireMigrationLock(otherDriver, { database, lease })).rejects.toThrow(
        /^Migrations are locked by/,
      );
    } finally {
      await lock.release();
    }
    expect(await locks()).toEqual([]);
  });

  it('that somebody else took over is neither used nor released', async () => {
    await write(firstFile, `${twoProbes}MATCH (lock:__Neo4jMigrationsLock) SET lock.id = 'thief';\n`);
    await expect(run()).rejects.toThrow(
      `${firstFile} stopped: the migration lock was taken over by somebody else`,
    );
    expect(await probes()).toEqual([]);
    expect((await chain()).map(({ version }) => version)).toEqual(['0001']);

    const lock = await acquireMigrationLock(driver, { database });
    await rows("MATCH (lock:__Neo4jMigrationsLock) SET lock.id = 'thief'");
    await lock.release();
    expect(await locks()).toEqual([{ id: 'thief' }]);
  });

  it('that is being taken over at the same moment is seen as lost', async () => {
    const lock = await acquireMigrationLock(driver, { database });
    const session = otherDriver.session({ database });
    const takeover = await session.beginTransaction();
    await takeover.run("MATCH (lock:__Neo4jMigrationsLock) SET lock.id = 'thief'");
    const release = lock.release();
    await expect.poll(() => rows(blockedRemovals)).toHaveLength(1);
    await takeover.commit();
    await release;
    await session.close();
    expect(await locks()).toEqual([{ id: 'thief' }]);
  });
});
