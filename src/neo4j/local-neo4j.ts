import { setTimeout as sleep } from 'node:timers/promises';
import { resolve } from 'node:path';
import neo4j, { Neo4jError } from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { areArtifactsCached, fetchArtifacts, libDirectory, neo4jVersion } from './local-artifacts.ts';
import { LocalNeo4jError } from './local-error.ts';
import {
  createHome,
  ensurePassword,
  readPassword,
  readRecord,
  removeRecord,
  writeRecord,
} from './local-home.ts';
import type { DatabaseRecord, LocalHome, Owner } from './local-home.ts';
import { freePort, launch } from './local-launch.ts';
import { tryLock } from './local-lock.ts';
import type { Lock } from './local-lock.ts';
import { detectPrerequisites, missingPrerequisites } from './local-prerequisites.ts';
import { endProcess, isAlive } from './local-process.ts';

export { LocalNeo4jError } from './local-error.ts';

/** What {@link startLocalNeo4j} starts, and where. Sizes in Java's notation, for example `512m`. */
export interface LocalNeo4jOptions {
  /** Meshline's directory: database, password, state. Created when missing; one Meshline owns it at a time. */
  readonly home: string;
  /** What this process calls itself to another that wants the same home, for example `http://127.0.0.1:4000`. */
  readonly owner?: string | undefined;
  /** When another living Meshline owns the home: use its database instead of refusing, and leave it on `stop()`. */
  readonly share?: boolean | undefined;
  /** Where Neo4j's artifacts are kept for all projects of the user; default the user's cache directory. */
  readonly cacheDir?: string | undefined;
  /** Java heap; default `1g`. */
  readonly heap?: string | undefined;
  /** Neo4j's page cache; default `512m`. */
  readonly pageCache?: string | undefined;
  /** Bolt's port; default a free one. */
  readonly port?: number | undefined;
  /** Told of every step that takes a while, one short line each. */
  readonly onProgress?: ((message: string) => void) | undefined;
}

/** A local database that answers. */
export interface LocalNeo4j {
  /** `bolt://127.0.0.1:<port>`. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Whether it was running already: left over by a Meshline that was killed, or shared. */
  readonly reused: boolean;
  readonly pid: number;
  /** Ends the database and gives up the home; returns once the process is gone. A second call does nothing. */
  stop(): Promise<void>;
}

const user = 'neo4j';
const defaultDatabase = 'neo4j';
const startPatienceMs = 120_000;
/** Neo4j is given this long to write everything down before it is killed (it recovers on the next start then). */
const stopPatienceMs = 15_000;

/**
 * Makes a real Neo4j Community run on this machine without Docker: fetches it once, starts it on the loopback address with
 * a random password, or finds the one that a killed Meshline left behind on the same home.
 *
 * @throws LocalNeo4jError (one line) when Java or Maven is missing, another Meshline owns the home, or Neo4j does not start.
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const home = resolve(options.home);
  const files = await createHome(home).catch((error: Error) => {
    throw new LocalNeo4jError(`the directory ${home} cannot be used: ${error.message}`);
  });
  const lock = tryLock(files.lockFile);
  if (lock === undefined) return share(files, home, options);
  try {
    await writeRecord(files.ownerFile, { pid: process.pid, name: options.owner ?? 'a command' });
    const { database, password, reused } =
      (await findRunning(files, options)) ?? (await start(files, options));
    return {
      ...access(database, password),
      reused,
      stop: stopOnce(files, database, lock),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Running {
  readonly database: DatabaseRecord;
  readonly password: string;
  readonly reused: boolean;
}

const access = ({ pid, port }: DatabaseRecord, password: string) => ({
  uri: `bolt://127.0.0.1:${port}`,
  user,
  password,
  database: defaultDatabase,
  pid,
});

async function share(files: LocalHome, home: string, options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const owner = await readRecord<Owner>(files.ownerFile);
  const who = owner === undefined ? 'another process' : `${owner.name}, process ${owner.pid}`;
  if (options.share !== true) {
    throw new LocalNeo4jError(
      `Meshline is already running at ${who}, with ${home}; stop it, or set another MESHLINE_HOME and PORT`,
    );
  }
  for (const deadline = Date.now() + startPatienceMs; Date.now() < deadline; await sleep(100)) {
    const database = await readRecord<DatabaseRecord>(files.databaseFile);
    if (database === undefined || !(await isAlive(database))) continue;
    const password = await readPassword(files);
    await untilItAnswers(database.port, password);
    return { ...access(database, password), reused: true, stop: () => Promise.resolve() };
  }
  throw new LocalNeo4jError(`the database of the Meshline that is running (${who}) does not answer`);
}

/** The database that a killed Meshline left behind, when it lives and takes our password. */
async function findRunning(
  files: LocalHome,
  { onProgress }: LocalNeo4jOptions,
): Promise<Running | undefined> {
  const database = await readRecord<DatabaseRecord>(files.databaseFile);
  if (database === undefined || !(await isAlive(database))) return undefined;
  onProgress?.(`found the Neo4j of the last run (process ${database.pid})`);
  try {
    const password = await readPassword(files);
    await untilItAnswers(database.port, password);
    return { database, password, reused: true };
  } catch {
    onProgress?.('it does not answer: ending it');
    await endProcess(database, stopPatienceMs);
    return undefined;
  }
}

async function start(files: LocalHome, options: LocalNeo4jOptions): Promise<Running> {
  const { onProgress, heap = '1g', pageCache = '512m' } = options;
  const java = await prepare(options);
  const lib = libDirectory(options);
  const password = await ensurePassword(files, java, lib);
  const port = options.port ?? (await freePort());
  onProgress?.(`starting Neo4j ${neo4jVersion}`);
  const { identity, ended } = await launch(files, { java, lib, heap, pageCache, port });
  const database = { ...identity, port };
  await writeRecord(files.databaseFile, database);
  try {
    await untilItAnswers(port, password, ended);
  } catch (error) {
    await endProcess(identity, stopPatienceMs);
    await removeRecord(files.databaseFile);
    throw error;
  }
  return { database, password, reused: false };
}

/** Sees to the artifacts; returns the Java to run them with. Maven is asked for only when something has to be fetched. */
async function prepare(options: LocalNeo4jOptions): Promise<string> {
  const found = await detectPrerequisites();
  const isCached = areArtifactsCached(options);
  if (found.java === undefined || !(found.hasMaven || isCached)) throw await missingPrerequisites(found);
  if (!isCached) await fetchArtifacts(options);
  return found.java;
}

/** Asks until Bolt answers a query. Refused credentials end the waiting: another database has that port. */
async function untilItAnswers(port: number, password: string, ended?: AbortSignal): Promise<void> {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic(user, password), {
    connectionTimeout: 5_000,
    telemetryDisabled: true,
  });
  try {
    for (const deadline = Date.now() + startPatienceMs; ; await sleep(100)) {
      ended?.throwIfAborted();
      const refusal = await ask(driver);
      if (refusal === undefined) return;
      if (refusal instanceof Neo4jError && refusal.code.startsWith('Neo.ClientError.Security.')) break;
      if (Date.now() > deadline) break;
    }
  } finally {
    await driver.close();
  }
  throw new LocalNeo4jError(`the local Neo4j at port ${port} does not answer with its password`);
}

/** One try, without the driver's own retries; `undefined` when the database answered. */
async function ask(driver: Driver): Promise<unknown> {
  const session = driver.session({ database: defaultDatabase });
  try {
    await session.run('RETURN 1');
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await session.close();
  }
}

function stopOnce(files: LocalHome, database: DatabaseRecord, lock: Lock): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await endProcess(database, stopPatienceMs);
    await removeRecord(files.databaseFile);
    await removeRecord(files.ownerFile);
    lock.release();
  };
  return () => (stopping ??= stop());
}
