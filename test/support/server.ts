import { afterAll, beforeAll, inject } from 'vitest';
import { pino } from 'pino';
import { createApp, migrationsDirectory, seedDirectory } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { seed } from '../../src/ingestion/seed.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openDriver, wipe } from './graph.ts';

/** A server on the run's database, with a port of its own. */
export interface TestServer {
  readonly url: string;
  readonly app: App;
  /** Names of the statements since the last call, with how often each was sent; what a clock sends is left out. */
  queries(): Record<string, number>;
  /** Sends an operation; throws when the answer has top-level errors. */
  ask<Data = any>(query: string, variables?: object): Promise<Data>;
  /** Rows of a statement, straight from the database. */
  rows<Row>(cypher: string, params?: object): Promise<Row[]>;
}

/** One that whoever started it has to stop. */
export interface StartedServer extends TestServer {
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** What the graph holds at the start. */
  readonly mesh?: 'sample' | 'empty';
  /** Environment variables beside the defaults. */
  readonly environment?: { readonly [name: string]: string };
}

/** The event log looks after its lease and its remains, whatever is asked. */
const isBackground = (name: string): boolean => name.startsWith('eventLog.');

/** Starts a real server on an emptied, migrated database. */
export async function startServer({
  mesh = 'sample',
  environment = {},
}: ServerOptions = {}): Promise<StartedServer> {
  const { database } = inject('neo4j');
  const driver = openDriver();
  await wipe(driver);
  await migrate(driver, { database, directory: migrationsDirectory });
  const sent: string[] = [];
  const config = loadConfig({
    LOG_LEVEL: 'silent',
    PORT: '0',
    REQUEST_TIMEOUT_MS: '30000',
    LINEAGE_TIMEOUT_MS: '20000',
    ...environment,
  });
  const app = await createApp({
    config,
    database: { driver, database },
    log: pino({ level: config.logLevel }),
    onQuery: (name) => sent.push(name),
  });
  if (mesh === 'sample')
    await seed({
      committer: app.committer,
      schema: app.schema,
      directory: seedDirectory,
      onProgress: () => undefined,
    });
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    app,
    queries() {
      const counts: Record<string, number> = {};
      for (const name of sent.splice(0)) if (!isBackground(name)) counts[name] = (counts[name] ?? 0) + 1;
      return counts;
    },
    async ask(query, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: any; errors?: { message: string }[] };
      if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
    async rows<Row>(cypher: string, params: object = {}) {
      const { records } = await driver.executeQuery(cypher, params, { database });
      return records.map((record) => record.toObject() as Row);
    },
    async stop() {
      await app.close();
      await driver.close();
    },
  };
}

/** A server for all tests of a file: started before them, stopped after them. */
export function withServer(options: ServerOptions = {}): TestServer {
  let running: StartedServer | undefined;
  const server = (): TestServer => {
    if (running === undefined) throw new Error('the server runs inside of tests and hooks only');
    return running;
  };
  beforeAll(async () => {
    running = await startServer(options);
  }, 180_000);
  afterAll(async () => running?.stop(), 60_000);
  return {
    get url() {
      return server().url;
    },
    get app() {
      return server().app;
    },
    queries: () => server().queries(),
    rows: (cypher, parameters) => server().rows(cypher, parameters),
    ask: (query, variables) => server().ask(query, variables),
  };
}
