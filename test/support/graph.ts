import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { migrationsDirectory } from '../../src/app.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
export type { TestDatabase } from './database.ts';

/** A driver for the run's database, set up as the product's own. The test closes it. */
export function openDriver(): Driver {
  const { uri, user, password } = inject('neo4j');
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
  });
}

/** Deletes all nodes and relationships; constraints and indexes stay. */
export async function wipe(driver: Driver): Promise<void> {
  const session = driver.session({ database: inject('neo4j').database });
  try {
    // session.run and not executeQuery: IN TRANSACTIONS is refused inside a transaction.
    // Relationships first: a thousand nodes of a clique hold more of them than one transaction's memory.
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
  } finally {
    await session.close();
  }
}

/** Deletes everything, and brings constraints and indexes: without those, what is looked up by id takes for ever. */
export async function wipeAndMigrate(driver: Driver): Promise<void> {
  await wipe(driver);
  await migrate(driver, { database: inject('neo4j').database, directory: migrationsDirectory });
}
