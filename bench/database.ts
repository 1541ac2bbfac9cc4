import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, ResultSummary } from 'neo4j-driver';
import { migrationsDirectory } from '../src/app.ts';
import { connect } from '../src/neo4j/connect.ts';
import { startLocalNeo4j } from '../src/neo4j/local-neo4j.ts';
import { migrate } from '../src/neo4j/migrate.ts';
import type { Cleanup } from './cleanup.ts';

/** A database of the benchmark's own, migrated and empty. */
export interface BenchDatabase {
  readonly driver: Driver;
  readonly database: string;
  /** Environment with which a server finds it. */
  readonly environment: { readonly [name: string]: string };
  /** Runs a statement in a transaction of its own and fetches its rows. */
  rows<Row>(text: string, params?: object): Promise<Row[]>;
  /** Empties it; indexes and the bookkeeping of migrations stay, and the mesh begins at revision 0. */
  empty(): Promise<void>;
}

/** Starts Neo4j in a temporary directory, heap 2 GB, which goes when the clean-up runs. */
export async function openBenchDatabase(
  cleanup: Cleanup,
  onProgress: (message: string) => void,
): Promise<BenchDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'meshline-bench-'));
  cleanup.add(
    () => rm(home, { recursive: true, force: true }),
    () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  );
  const local = await startLocalNeo4j({
    home,
    owner: 'the benchmark',
    heap: '2g',
    pageCache: '1g',
    onProgress,
  });
  cleanup.add(
    () => local.stop(),
    () => process.kill(local.pid, 'SIGKILL'),
  );
  const driver = await connect(local);
  cleanup.add(() => driver.close());
  const { database, uri, user, password } = local;
  await migrate(driver, { database, directory: migrationsDirectory });

  const rows = async <Row>(text: string, params: object = {}): Promise<Row[]> => {
    const session = driver.session({ database });
    try {
      const { records } = await session.run(text, params);
      return records.map((record) => record.toObject() as Row);
    } finally {
      await session.close();
    }
  };
  return {
    driver,
    database,
    rows,
    environment: {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    },
    async empty() {
      await rows(
        `MATCH (n) WHERE n:Entity OR n:Slice OR n:Commit OR n:Run OR n:RawEvent OR n:Alias OR n:IdempotencyKey
         CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,
      );
      await rows(`MATCH (m:Mesh) SET m = {id: 'mesh', revision: 0}`);
    },
  };
}

/** Database hits of a profiled statement: the sum over its plan. */
export function hitsOf({ profile }: ResultSummary): number {
  if (profile === false) throw new TypeError('the statement was run without PROFILE');
  const sum = (plan: typeof profile): number =>
    plan.dbHits + plan.children.reduce((all, child) => all + sum(child), 0);
  return sum(profile);
}
