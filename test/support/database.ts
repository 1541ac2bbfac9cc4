import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { areArtifactsCached } from '../../src/neo4j/local-artifacts.ts';
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.ts';
import { detectPrerequisites, dockerAnswers } from '../../src/neo4j/local-prerequisites.ts';

/** The database of this run, as `inject('neo4j')` gives it to a test. */
export interface TestDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestDatabase;
  }
}

interface Started {
  readonly access: TestDatabase;
  readonly stop: () => Promise<void>;
}

/** Each project loads this module anew, and all of them are to share one database. */
const shared = globalThis as { meshlineTestDatabase?: { readonly started: Promise<Started>; users: number } };

/** Gives the project the run's database, started by the first project that asks and ended by the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = (shared.meshlineTestDatabase ??= { started: start(), users: 0 });
  database.users++;
  const { access, stop } = await database.started;
  project.provide('neo4j', access);
  return async () => {
    if (--database.users > 0) return;
    delete shared.meshlineTestDatabase;
    await stop();
  };
}

async function start(): Promise<Started> {
  const { MESHLINE_TEST_NEO4J_URI: uri, MESHLINE_TEST_NEO4J_PASSWORD: password = '' } = process.env;
  const { MESHLINE_TEST_NEO4J_USER: user = 'neo4j', MESHLINE_TEST_NEO4J_DATABASE: database = 'neo4j' } =
    process.env;
  if (uri) return { access: { uri, user, password, database }, stop: async () => {} };

  const { java, hasMaven } = await detectPrerequisites();
  if (java !== undefined && (hasMaven || areArtifactsCached({}))) return startLocally();
  if (await dockerAnswers()) return startContainer();
  throw new Error(
    'The tests need a Neo4j database: Java >= 17 with Maven, or Docker, or MESHLINE_TEST_NEO4J_URI and ..._PASSWORD',
  );
}

async function startLocally(): Promise<Started> {
  const home = await mkdtemp(join(tmpdir(), 'meshline-test-'));
  const neo4j = await startLocalNeo4j({
    home,
    owner: 'the tests',
    heap: '512m',
    pageCache: '256m',
    onProgress: (message) => console.log(message),
  });
  // A run that is stopped hard never comes to its teardown.
  const kill = () => {
    process.kill(neo4j.pid, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', kill);
  const { uri, user, password, database } = neo4j;
  return {
    access: { uri, user, password, database },
    async stop() {
      process.off('exit', kill);
      await neo4j.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function startContainer(): Promise<Started> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer('neo4j:5.26-community').start();
  return {
    access: {
      uri: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
      database: 'neo4j',
    },
    stop: async () => void (await container.stop()),
  };
}
