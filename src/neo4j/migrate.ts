import { readFile, readdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Driver, Transaction } from 'neo4j-driver';
import { compareChain } from './migration-chain.ts';
import type { AppliedMigration, ChainState, PendingMigration } from './migration-chain.ts';
import { MigrationError, orderMigrationFiles, parseMigrationFile } from './migration-file.ts';
import type { MigrationFile } from './migration-file.ts';
import { acquireMigrationLock, renewal } from './migration-lock.ts';
import type { LeaseOptions, MigrationLock } from './migration-lock.ts';

export { MigrationError } from './migration-file.ts';

/** Which database, and the directory with its `V…__….cypher` and `R…__….cypher` files (sub-directories are not read). */
export interface MigrationOptions {
  readonly database: string;
  readonly directory: string;
}

/** {@link MigrationOptions} with where to tell what happens, one line at a time, and other times for the lock. */
export interface MigrateOptions extends MigrationOptions {
  readonly onProgress?: ((line: string) => void) | undefined;
  readonly lease?: Partial<LeaseOptions> | undefined;
}

/** The file names that were run, in order (none when nothing was pending), and the version the database has now. */
export interface MigrateResult {
  readonly applied: string[];
  readonly version: string;
}

/** How the database stands to the files, and each problem as one line. */
export interface ValidateResult {
  readonly state: ChainState;
  readonly problems: string[];
}

interface Run {
  readonly driver: Driver;
  readonly database: string;
  readonly lock: MigrationLock;
  readonly connectedAs: string | null;
}

const baseline = 'BASELINE';

const schema = [
  `CREATE CONSTRAINT unique_version___Neo4jMigration IF NOT EXISTS
   FOR (migration:__Neo4jMigration) REQUIRE (migration.version, migration.migrationTarget) IS UNIQUE`,
  `CREATE INDEX repeated_at__Neo4jMigration IF NOT EXISTS FOR ()-[repeated:REPEATED]-() ON (repeated.at)`,
] as const;

const createBaseline = `
OPTIONAL MATCH (migration:__Neo4jMigration {version: $baseline}) WHERE migration.migrationTarget IS NULL
WITH count(migration) AS existing WHERE existing = 0
CREATE (:__Neo4jMigration {version: $baseline})`;

const chain = `
MATCH path = (first:__Neo4jMigration {version: $baseline})-[:MIGRATED_TO*]->(migration:__Neo4jMigration)
WHERE first.migrationTarget IS NULL AND migration.type <> 'DELETE'
OPTIONAL MATCH (migration)-[repeated:REPEATED]->(migration)
WITH path, migration, repeated ORDER BY repeated.at DESC
WITH path, migration, collect(repeated.checksum) AS repetitions
RETURN migration.version AS version, coalesce(migration.source, migration.version) AS source,
  coalesce(migration.repeatable, false) AS repeatable,
  coalesce(head(repetitions), migration.checksum) AS checksum
ORDER BY length(path)`;

const recordFirst = `
MATCH (previous:__Neo4jMigration {version: $previous})
WHERE previous.migrationTarget IS NULL AND NOT (previous)-[:MIGRATED_TO]->()
CREATE (previous)-[:MIGRATED_TO {at: datetime({timezone: 'UTC'}), in: duration({milliseconds: toInteger($elapsed)}),
    by: $by, connectedAs: $connectedAs}]->
  (:__Neo4jMigration {version: $version, description: $description, type: 'CYPHER', repeatable: $repeatable,
    source: $source, checksum: $checksum})
RETURN true AS recorded`;

const recordRepeated = `
MATCH (migration:__Neo4jMigration {version: $version}) WHERE migration.migrationTarget IS NULL
CREATE (migration)-[:REPEATED {checksum: $checksum, at: datetime({timezone: 'UTC'}),
    in: duration({milliseconds: toInteger($elapsed)}), by: $by, connectedAs: $connectedAs}]->(migration)
RETURN true AS recorded`;

/**
 * Brings the database to the newest version. Files and graph are those of neo4j-migrations 2, so that its command line
 * may be used on the same database. One transaction per file and no automatic retry: when a reply is lost, running
 * again continues where the chain ends. A data file and its record commit together; a schema file is recorded right
 * after it (Neo4j refuses both in one transaction), so its statements should say `IF NOT EXISTS`.
 *
 * Running it again changes nothing; when several processes run it at once, one migrates and the others wait.
 * Indexes are online when it returns.
 *
 * @throws MigrationError when a file is wrong or fails, the chain does not fit the files, or the lock is not to be had
 */
export async function migrate(driver: Driver, options: MigrateOptions): Promise<MigrateResult> {
  const { database, onProgress } = options;
  const files = await readMigrationFiles(options.directory);
  const before = await readChain(driver, database);
  if (pendingOf(before, files).length === 0) {
    await awaitIndexes(driver, database);
    return { applied: [], version: before.at(-1)?.version ?? baseline };
  }

  const lock = await acquireMigrationLock(driver, { database, lease: options.lease, onProgress });
  try {
    for (const statement of schema) await driver.executeQuery(statement, {}, { database });
    await driver.executeQuery(createBaseline, { baseline }, { database });
    const current = await readChain(driver, database);
    const run: Run = { driver, database, lock, connectedAs: await currentUser(driver, database) };
    const applied: string[] = [];
    let version = current.at(-1)?.version ?? baseline;
    await awaitIndexes(driver, database);
    for (const migration of pendingOf(current, files)) {
      const elapsed = await apply(run, migration, version);
      if (!migration.repeated) version = migration.file.version;
      if (migration.file.kind === 'SCHEMA') await awaitIndexes(driver, database);
      applied.push(migration.file.source);
      onProgress?.(
        `${migration.file.source} ${migration.repeated ? 'repeated' : 'applied'} in ${elapsed} ms`,
      );
    }
    return { applied, version };
  } finally {
    await lock.release();
  }
}

/**
 * Says whether the applied chain is a prefix of the files with equal checksums. Reads only and takes no lock.
 *
 * @throws MigrationError when the files themselves cannot be read
 */
export async function validate(driver: Driver, options: MigrationOptions): Promise<ValidateResult> {
  const files = await readMigrationFiles(options.directory);
  const { state, problems } = compareChain(await readChain(driver, options.database), files);
  return { state, problems: [...problems] };
}

async function readMigrationFiles(directory: string): Promise<MigrationFile[]> {
  const entries = await readdir(directory).catch((cause: unknown) => {
    throw new MigrationError(`Cannot read the migrations directory ${directory}`, { cause });
  });
  const sources = entries.filter((entry) => entry.endsWith('.cypher'));
  if (sources.length === 0) throw new MigrationError(`${directory} holds no .cypher file`);
  const files = await Promise.all(
    sources.map(async (source) =>
      parseMigrationFile(source, await readFile(join(directory, source), 'utf8')),
    ),
  );
  return orderMigrationFiles(files);
}

async function readChain(driver: Driver, database: string): Promise<AppliedMigration[]> {
  const { records } = await driver.executeQuery(chain, { baseline }, { database, routing: 'READ' });
  return records.map((record) => record.toObject() as AppliedMigration);
}

function pendingOf(
  applied: readonly AppliedMigration[],
  files: readonly MigrationFile[],
): readonly PendingMigration[] {
  const { state, problems, pending } = compareChain(applied, files);
  if (state !== 'VALID' && state !== 'PENDING') throw new MigrationError(`${state}: ${problems.join('; ')}`);
  return pending;
}

/** Runs one file and records it behind `previous`; answers with the milliseconds it took. */
async function apply(run: Run, migration: PendingMigration, previous: string): Promise<number> {
  const { file } = migration;
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  if (file.kind === 'DATA') {
    return inTransaction(run, async (transaction) => {
      await runStatements(transaction, file);
      return record(run, transaction, migration, previous, elapsed());
    });
  }
  await inTransaction(run, (transaction) => assertLocked(run.lock, transaction, file));
  await inTransaction(run, (transaction) => runStatements(transaction, file));
  return inTransaction(run, (transaction) => record(run, transaction, migration, previous, elapsed()));
}

async function runStatements(transaction: Transaction, file: MigrationFile): Promise<void> {
  for (const [index, statement] of file.statements.entries()) {
    try {
      await transaction.run(statement);
    } catch (cause) {
      const position = `statement ${index + 1} of ${file.statements.length}`;
      throw new MigrationError(`${file.source}, ${position}: ${firstLine(cause)}`, { cause });
    }
  }
}

async function record(
  run: Run,
  transaction: Transaction,
  { file, repeated }: PendingMigration,
  previous: string,
  elapsed: number,
): Promise<number> {
  await assertLocked(run.lock, transaction, file);
  const { version, description, repeatable, source, checksum } = file;
  const { records } = await transaction.run(repeated ? recordRepeated : recordFirst, {
    previous,
    version,
    description,
    repeatable,
    source,
    checksum,
    elapsed,
    by: operatingSystemUser(),
    connectedAs: run.connectedAs,
  });
  if (records.length !== 1)
    throw new MigrationError(`${source} cannot be recorded: the chain does not end at ${previous}`);
  return elapsed;
}

async function assertLocked(
  lock: MigrationLock,
  transaction: Transaction,
  file: MigrationFile,
): Promise<void> {
  const { name, id, leaseMs } = lock;
  const { records } = await transaction.run(renewal, { name, id, leaseMs });
  if (records.length === 0) {
    throw new MigrationError(`${file.source} stopped: the migration lock was taken over by somebody else`);
  }
}

async function inTransaction<T>(
  { driver, database }: Run,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database, bookmarkManager: driver.executeQueryBookmarkManager });
  try {
    const transaction = await session.beginTransaction();
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } finally {
    await session.close();
  }
}

async function awaitIndexes(driver: Driver, database: string): Promise<void> {
  try {
    await driver.executeQuery('CALL db.awaitIndexes(300)', {}, { database });
  } catch (cause) {
    throw new MigrationError(`Indexes did not come online: ${firstLine(cause)}`, { cause });
  }
}

async function currentUser(driver: Driver, database: string): Promise<string | null> {
  const { records } = await driver.executeQuery('SHOW CURRENT USER YIELD user', {}, { database });
  return (records[0]?.get('user') as string | null | undefined) ?? null;
}

// A container may run under a user id that has no name, and then userInfo throws.
function operatingSystemUser(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split(/\r?\n/, 1)[0] ?? '';
}
