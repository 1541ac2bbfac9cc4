import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { inject } from 'vitest';
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
    // A transaction of its own: IN TRANSACTIONS is refused inside another one.
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
  } finally {
    await session.close();
  }
}
