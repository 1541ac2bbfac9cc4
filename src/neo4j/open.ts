import type { Driver } from 'neo4j-driver';
import { connect } from './connect.ts';
import type { ConnectOptions } from './connect.ts';
import { startLocalNeo4j } from './local-neo4j.ts';

/** A database that answers, and how to let go of it. */
export interface OpenDatabase {
  readonly driver: Driver;
  readonly database: string;
  /** How people are told of it; no password. */
  readonly description: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A database that somebody else runs; absent: the local one. */
  readonly neo4j: ConnectOptions | undefined;
  /** Home of the local one. */
  readonly home: string;
  /** What this process calls itself to another that wants the same home. */
  readonly owner: string;
  /** Use the local database of a Meshline that runs already. */
  readonly share?: boolean;
  readonly onProgress: (message: string) => void;
}

/**
 * Opens the database that the configuration names, or the local one.
 *
 * @throws LocalNeo4jError or Neo4jUnavailable, one line each
 */
export async function openDatabase({
  neo4j,
  home,
  owner,
  share = false,
  onProgress,
}: OpenOptions): Promise<OpenDatabase> {
  if (neo4j !== undefined) {
    const driver = await connect(neo4j);
    return { driver, database: neo4j.database, description: neo4j.uri, close: () => driver.close() };
  }
  const local = await startLocalNeo4j({ home, owner, share, onProgress });
  try {
    const driver = await connect(local);
    const close = async (): Promise<void> => {
      await driver.close();
      await local.stop();
    };
    return { driver, database: local.database, description: `local Neo4j at ${local.uri}`, close };
  } catch (error) {
    await local.stop();
    throw error;
  }
}
