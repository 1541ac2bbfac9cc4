import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalNeo4jError } from './local-error.ts';
import type { ProcessIdentity } from './local-process.ts';

const run = promisify(execFile);

/** The files of one local database, all below one directory of Meshline's. */
export interface LocalHome {
  /** Neo4j's own home: its configuration, files and logs. */
  readonly neo4j: string;
  /** Neo4j's console output of the present or last run. */
  readonly console: string;
  readonly passwordFile: string;
  /** Held by the process that owns the database. */
  readonly lockFile: string;
  readonly ownerFile: string;
  readonly databaseFile: string;
}

/** The Meshline process that owns the home. */
export interface Owner {
  readonly pid: number;
  /** What the owner calls itself, for example the address that it serves. */
  readonly name: string;
}

/** The database process that was started last on the home. */
export interface DatabaseRecord extends ProcessIdentity {
  readonly port: number;
}

/** The layout of a home. */
export function localHome(home: string): LocalHome {
  return {
    neo4j: join(home, 'neo4j'),
    console: join(home, 'neo4j', 'logs', 'console.log'),
    passwordFile: join(home, 'neo4j-password'),
    lockFile: join(home, 'owner.lock'),
    ownerFile: join(home, 'owner.json'),
    databaseFile: join(home, 'neo4j.json'),
  };
}

/** Creates the directories, readable by their owner only. */
export async function createHome(home: string): Promise<LocalHome> {
  const files = localHome(home);
  await mkdir(home, { recursive: true, mode: 0o700 });
  await mkdir(join(files.neo4j, 'conf'), { recursive: true, mode: 0o700 });
  await mkdir(join(files.neo4j, 'logs'), { recursive: true, mode: 0o700 });
  return files;
}

/** Writes a small JSON file so that a reader sees the old one or the new one, never a part. */
export async function writeRecord(path: string, record: Owner | DatabaseRecord): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(record), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Reads what {@link writeRecord} wrote; `undefined` when it is not there or not readable. */
export async function readRecord<T extends Owner | DatabaseRecord>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Removes a record; it may be gone already. */
export const removeRecord = (path: string): Promise<void> => rm(path, { force: true });

/** The password of a home that has one. @throws LocalNeo4jError when it has none. */
export async function readPassword({ passwordFile }: LocalHome): Promise<string> {
  return (await readFile(passwordFile, 'utf8').catch(() => refuseWithoutPassword(passwordFile))).trim();
}

/**
 * The database's password: chosen by chance and given to the database before its first start, read from its file later.
 *
 * @throws LocalNeo4jError when the database has files but the password's file is gone.
 */
export async function ensurePassword(files: LocalHome, java: string, lib: string): Promise<string> {
  const hasStarted = existsSync(join(files.neo4j, 'data', 'databases'));
  if (!hasStarted) {
    await writeFile(files.passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    await setInitialPassword(files, java, lib);
  }
  const password = await readPassword(files);
  await chmod(files.passwordFile, 0o600);
  return password;
}

function refuseWithoutPassword(passwordFile: string): never {
  throw new LocalNeo4jError(
    `the local database's password is gone: ${passwordFile} is missing or cannot be read`,
  );
}

/** The tool reads the password from its file (`@file`), so that no list of processes shows it. */
async function setInitialPassword(
  { neo4j, passwordFile }: LocalHome,
  java: string,
  lib: string,
): Promise<void> {
  const tool = [
    '-cp',
    join(lib, '*'),
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
    `@${passwordFile}`,
  ];
  const env = { ...process.env, NEO4J_HOME: neo4j, NEO4J_CONF: join(neo4j, 'conf') };
  await run(java, ['-XX:TieredStopAtLevel=1', ...tool], { env }).catch(
    (error: Error & { stderr?: string }) => {
      const reason = error.stderr?.trim().split('\n').at(-1) ?? error.message;
      throw new LocalNeo4jError(`the local database's password could not be set: ${reason}`);
    },
  );
}
