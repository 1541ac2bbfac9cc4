import type { Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { canonicalJson } from '../../src/core/hash.ts';
import { migrationsDirectory } from '../../src/app.ts';
import { createCommitter } from '../../src/commit/committer.ts';
import type { Committer } from '../../src/commit/committer.ts';
import type { CommitReport, Patch, PatchItem } from '../../src/commit/patch.ts';
import type { IngestItem } from '../../src/generated/schema.ts';
import { itemFacts } from '../../src/ingestion/items.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openDriver, wipe } from './graph.ts';

/** A mesh in the run's database that is written through a committer. */
export interface CommittedMesh {
  readonly driver: Driver;
  readonly committer: Committer;
  /** Another committer on the same database, as a second server has one. */
  another(driver?: Driver): Committer;
  commit(items: readonly PatchItem[], parts?: Partial<Patch>): Promise<CommitReport>;
  /** Names of the statements since the last call. */
  statements(): string[];
  rows<Row>(cypher: string, params?: object): Promise<Row[]>;
  revision(): Promise<number>;
  /** All that the graph holds, in one order: entities, then relationships. */
  dump(): Promise<string[]>;
  close(): Promise<void>;
}

/** An empty, migrated mesh. */
export async function openCommittedMesh(): Promise<CommittedMesh> {
  const driver = openDriver();
  const { database } = inject('neo4j');
  await wipe(driver);
  await migrate(driver, { database, directory: migrationsDirectory });
  const names: string[] = [];
  const open = (connection: Driver): Committer =>
    createCommitter({ driver: connection, database, onQuery: (name) => names.push(name) });
  const committer = open(driver);
  const rows = async <Row>(cypher: string, params: object = {}): Promise<Row[]> => {
    const { records } = await driver.executeQuery(cypher, params, { database });
    return records.map((record) => record.toObject() as Row);
  };
  return {
    driver,
    committer,
    another: (connection = driver) => open(connection),
    commit: (items, parts = {}) =>
      committer.commit({ actor: 'tester', source: 'test', atomic: 'ALL', items, ...parts }),
    statements: () => names.splice(0),
    rows,
    async revision() {
      const [mesh] = await rows<{ revision: number }>(
        "MATCH (m:Mesh {id: 'mesh'}) RETURN m.revision AS revision",
      );
      return mesh?.revision ?? Number.NaN;
    },
    async dump() {
      const entities = await rows<{ labels: string[]; properties: object }>(
        'MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS properties',
      );
      const relations = await rows<{ properties: object }>(
        'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties',
      );
      return [...entities, ...relations].map((row) => canonicalJson(row as never)).sort();
    },
    async close() {
      await committer.stop();
      await driver.close();
    },
  };
}

/** Inputs as the bulk reads them. */
export function itemsOf(inputs: readonly IngestItem[]): PatchItem[] {
  const now = new Date();
  return inputs.map((input, index) => itemFacts(input, ['items', index], { source: 'test', now }));
}

/** Statements that change the graph, the lock excepted: it is taken back when there is nothing to write. */
export function writes(statements: readonly string[]): string[] {
  const reads =
    /^commit\.(lock|aliases|entities|mentions|parts|holders|slices|runs|receipts|links|commitOfGroup|stored\.)/;
  return statements.filter((name) => !reads.test(name));
}
