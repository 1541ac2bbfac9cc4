import { pino } from 'pino';
import { createApp, migrationsDirectory, seedDirectory } from './app.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { meshRevision } from './entities/queries.ts';
import { seed } from './ingestion/seed.ts';
import { migrate } from './neo4j/migrate.ts';
import { openDatabase } from './neo4j/open.ts';
import type { OpenDatabase } from './neo4j/open.ts';

/** A server that answers. */
export interface Serving {
  readonly url: string;
  readonly app: App;
  /** Drains and stops everything, the local database too. */
  stop(): Promise<void>;
}

/**
 * Opens the database, migrates it, seeds it when it is empty, and serves.
 *
 * @throws what the parts throw, each with one clear line: Neo4jUnavailable, LocalNeo4jError, MigrationError, or
 *   PortTaken
 */
export async function serve(config: Config, onProgress: (message: string) => void): Promise<Serving> {
  const log = pino({ level: config.logLevel, redact: ['req.headers.authorization'] });
  const { neo4j, home } = config;
  const database = await openDatabase({
    neo4j,
    home,
    owner: `http://${config.host}:${config.port}`,
    onProgress,
  });
  try {
    onProgress(`connected to ${database.description}`);
    await migrate(database.driver, {
      database: database.database,
      directory: migrationsDirectory,
      onProgress,
    });
    const app = await createApp({ config, database, log });
    if (config.seed === 'sample') await seedEmpty(app, onProgress);
    const url = await listen(app, config);
    return { url, app, stop: () => stop(app, database) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The port is in use. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

async function listen({ server }: App, { host, port }: Config): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new PortTaken(
        `port ${port} on ${host} is taken: stop what listens there, or set PORT to another`,
      );
    if (
      (error as NodeJS.ErrnoException).code === 'EADDRNOTAVAIL' ||
      (error as NodeJS.ErrnoException).code === 'ENOTFOUND'
    )
      throw new PortTaken(`${host} is no address of this machine: set HOST to one`);
    throw error;
  }
}

async function seedEmpty(
  { committer, graph, schema }: App,
  onProgress: (message: string) => void,
): Promise<void> {
  const [mesh] = await graph.read(meshRevision, {});
  if (mesh?.revision !== 0) return;
  onProgress('the graph is empty: loading the sample mesh (MESHLINE_SEED=off leaves it empty)');
  await seed({ committer, schema, directory: seedDirectory, onProgress });
}

async function stop(app: App, database: OpenDatabase): Promise<void> {
  try {
    await app.close();
  } finally {
    await database.close();
  }
}
