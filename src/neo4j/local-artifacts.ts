import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalNeo4jError } from './local-error.ts';
import { tryLock } from './local-lock.ts';
import type { Lock } from './local-lock.ts';
import { maven } from './local-prerequisites.ts';

/** The Neo4j that is run locally: the long-term support line, in its Community edition. */
export const neo4jVersion = '5.26.31';

/** Where to keep Neo4j's artifacts and whom to tell. */
export interface ArtifactOptions {
  /** Shared by all projects of a user; default {@link userCacheDirectory}. */
  readonly cacheDir?: string | undefined;
  /** Told, in one short line each, how the fetching goes. */
  readonly onProgress?: ((message: string) => void) | undefined;
}

/** `XDG_CACHE_HOME`, `LOCALAPPDATA` on Windows, or `~/.cache`. */
export function userCacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const platform = process.platform === 'win32' ? env.LOCALAPPDATA : undefined;
  return env.XDG_CACHE_HOME || platform || join(homedir(), '.cache');
}

/** The directory of Neo4j's jars, whether they are there or not. */
export function libDirectory({ cacheDir = userCacheDirectory() }: ArtifactOptions): string {
  return join(cacheDir, 'meshline', `neo4j-${neo4jVersion}`);
}

/** Whether the artifacts were fetched before. The directory appears by a rename, so it is complete when it is there. */
export const areArtifactsCached = (options: ArtifactOptions): boolean => existsSync(libDirectory(options));

/**
 * Fetches Neo4j's jars (about 123 MB) with Maven, once per user and version; of two processes one fetches and the other waits.
 *
 * @returns the directory of the jars. @throws LocalNeo4jError with Maven's first complaint.
 */
export async function fetchArtifacts(options: ArtifactOptions): Promise<string> {
  const lib = libDirectory(options);
  await mkdir(dirname(lib), { recursive: true });
  const lock = await waitForLock(`${lib}.lock`, options);
  try {
    if (areArtifactsCached(options)) return lib;
    await removeUnfinished(lib);
    const staging = await mkdtemp(`${lib}-`);
    try {
      await copyDependencies(staging, options);
      await rename(join(staging, 'lib'), lib);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return lib;
  } finally {
    lock.release();
  }
}

/** What killed processes left behind; whoever holds the lock is the only one who fetches. */
async function removeUnfinished(lib: string): Promise<void> {
  const parent = dirname(lib);
  const unfinished = (await readdir(parent)).filter((name) => name.startsWith(`${basename(lib)}-`));
  await Promise.all(unfinished.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

async function waitForLock(path: string, { onProgress }: ArtifactOptions): Promise<Lock> {
  for (let turn = 0; ; turn++) {
    const lock = tryLock(path);
    if (lock !== undefined) return lock;
    if (turn === 0) onProgress?.(`waiting for another process that is fetching Neo4j ${neo4jVersion}`);
    await sleep(250);
  }
}

/** Bare on purpose: with a parent or other dependencies Maven may pick other versions of Netty and Jetty than Neo4j wants. */
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>meshline</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${neo4jVersion}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${neo4jVersion}</version></dependency>
  </dependencies>
</project>
`;

async function copyDependencies(directory: string, { onProgress }: ArtifactOptions): Promise<void> {
  await writeFile(join(directory, 'pom.xml'), pom);
  onProgress?.(`fetching Neo4j ${neo4jVersion} with Maven (123 MB, only this once)`);
  const child = spawn(
    maven,
    [
      '-B',
      '-f',
      'pom.xml',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      '-DoutputDirectory=lib',
    ],
    { cwd: directory, stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).catch((error: Error) => error.message);

  let complaint: string | undefined;
  let files = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    complaint ??= /^\[ERROR\] +(.*)/.exec(line)?.[1];
    if (line.includes('Downloaded from ') && ++files % 100 === 0) onProgress?.(`fetched ${files} files`);
  }
  const code = await ended;
  if (code === 0) return onProgress?.(`Neo4j ${neo4jVersion} is fetched`);
  throw new LocalNeo4jError(
    `Maven could not fetch Neo4j ${neo4jVersion}: ${complaint ?? `it ended with ${code}`}`,
  );
}
