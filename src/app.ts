import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { createCommitter } from './commit/committer.ts';
import type { Committer } from './commit/committer.ts';
import { createMemory } from './commit/memory.ts';
import { defaultRetention } from './commit/pruning.ts';
import { projectRoot } from './config.ts';
import type { Config } from './config.ts';
import { createEntityLoaders } from './entities/loaders.ts';
import { meshRevision } from './entities/queries.ts';
import { createEventLog } from './event-log/event-log.ts';
import type { EventLog } from './event-log/event-log.ts';
import { createLoggedCommit } from './event-log/logged-commit.ts';
import { createSchema } from './graphql/schema.ts';
import { writeFor } from './graphql/writing.ts';
import { openLineageSource } from './ingestion/adapters/openlineage/event.ts';
import { readEventText } from './ingestion/event-text.ts';
import { createKnownCalls } from './ingestion/known-calls.ts';
import { createKnownDocuments } from './ingestion/known-documents.ts';
import { createCypherLineage } from './lineage/cypher-lineage.ts';
import { createTurns } from './lineage/parallel.ts';
import { createGraph } from './neo4j/graph.ts';
import type { Graph } from './neo4j/graph.ts';
import { validate } from './neo4j/migrate.ts';
import { createRecords } from './neo4j/records.ts';
import type { OpenDatabase } from './neo4j/open.ts';
import { createMetrics } from './observability/metrics.ts';
import type { Readiness } from './server/health.ts';
import { createServer } from './server/server.ts';

/** Directory of the migrations. */
export const migrationsDirectory: string = join(projectRoot, 'migrations');
/** Directory of the sample mesh. */
export const seedDirectory: string = join(projectRoot, 'seed');

const defaultDrainMs = 9_000;

/** Everything that runs, put together. */
export interface App {
  readonly schema: GraphQLSchema;
  readonly committer: Committer;
  readonly graph: Graph;
  readonly server: FastifyInstance;
  readonly eventLog: EventLog;
  /** Finishes what is under way, as far as {@link AppOptions.drainMs} goes, then lets go of everything but the database. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly database: Pick<OpenDatabase, 'driver' | 'database'>;
  readonly log: Logger;
  /** Milliseconds that requests under way get at the end; absent: nine seconds. Then their connections are cut. */
  readonly drainMs?: number;
  /** Told of each statement that was answered; tests count round trips by it. */
  readonly onQuery?: (name: string) => void;
}

/** Puts the parts together: the only place that knows all of them. The database is migrated already. */
export async function createApp({
  config,
  database: { driver, database },
  log,
  drainMs = defaultDrainMs,
  onQuery,
}: AppOptions): Promise<App> {
  const { limits } = config;
  const schema = createSchema();
  const metrics = createMetrics({ backlog: () => committer.backlog, events: () => eventLog.counts });
  const record = (name: string, ms: number, rows: number): void => {
    metrics.query(name, ms, rows);
    onQuery?.(name);
  };
  const graph = createGraph({
    driver,
    database,
    transactionTimeoutMs: limits.transactionTimeoutMs,
    onQuery: record,
  });
  const committer = createCommitter({
    driver,
    database,
    onQuery: record,
    retention: { ...defaultRetention, runsPerJob: config.retention.runsPerJob },
  });
  const records = createRecords({ driver, database, onQuery: record });
  const memory = createMemory({ feed: committer.feed, records });
  const knownCalls = createKnownCalls(memory);
  const knownDocuments = createKnownDocuments(memory);
  const eventLog = createEventLog({
    records,
    graph,
    commit: (patch) => committer.commit(patch),
    source: openLineageSource,
    read: (text) => readEventText(text, config.naming),
    limits: {
      waitingEvents: limits.maxWaitingEvents,
      waitingBytes: limits.maxWaitingBytes,
      days: config.retention.eventDays,
      rejected: config.retention.rejectedEvents,
    },
    onError: (error, message) => log.error({ err: error }, message),
  });
  const commit = createLoggedCommit({
    log: eventLog,
    commit: (patch) => committer.commit(patch),
    source: openLineageSource,
  });
  const cypher = createCypherLineage({ graph, timeoutMs: limits.lineageTimeoutMs });
  const lineage = {
    ...cypher,
    walk: (request: Parameters<typeof cypher.walk>[0]) =>
      cypher.walk({ maxNodes: limits.lineageMaxNodes, ...request }),
  };
  const inTurns = createTurns(limits.lineageParallel);

  const server = await createServer({
    schema,
    contextFor(viewer, requestId, signal, call) {
      const own: Graph = {
        read: (q, params, options) => graph.read(q, params, { signal, ...options }),
        readTogether: (name, work, options) => graph.readTogether(name, work, { signal, ...options }),
      };
      return {
        viewer,
        requestId,
        naming: config.naming,
        signal,
        graph: own,
        lineage: inTurns(viewer.name, lineage),
        entities: createEntityLoaders(own),
        records,
        write: writeFor(commit, viewer, Date.now),
        memory,
        knownDocuments,
        call,
        events: eventLog,
      };
    },
    knownCalls,
    knownDocuments,
    eventLog,
    commit,
    naming: config.naming,
    lineagePrefix: config.lineagePrefix,
    readiness: () => readinessOf(graph, database, driver),
    metrics,
    log,
    limits: {
      queryBytes: limits.maxQueryBytes,
      bodyBytes: limits.maxIngestBytes,
      lineageBytes: limits.maxLineageBytes,
      documentBytes: limits.maxDocumentBytes,
      tokens: limits.maxTokens,
      depth: limits.maxDepth,
      aliases: limits.maxAliases,
      rootFields: limits.maxRootFields,
      directives: 50,
      cost: limits.maxCost,
      requestTime: limits.requestTimeoutMs,
      concurrentRequests: 512,
    },
    apiKeys: new Map(config.apiKeys.map(({ name, sha256 }) => [sha256, name])),
    introspection: true,
    webDirectory: join(projectRoot, 'web', 'dist'),
  });
  return {
    schema,
    committer,
    graph,
    server,
    eventLog,
    async close() {
      const timer = setTimeout(() => server.server.closeAllConnections(), drainMs);
      try {
        await server.close();
      } finally {
        clearTimeout(timer);
      }
      await eventLog.stop();
      await committer.stop();
    },
  };
}

async function readinessOf(
  graph: Graph,
  database: string,
  driver: OpenDatabase['driver'],
): Promise<Readiness> {
  const checks: Record<string, string> = {};
  try {
    const [mesh] = await graph.read(meshRevision, {}, { timeoutMs: 1_500 });
    checks['database'] = mesh === undefined ? 'not migrated' : 'ok';
    const { state } = await validate(driver, { database, directory: migrationsDirectory });
    checks['migrations'] = state === 'VALID' ? 'ok' : state;
  } catch {
    checks['database'] = 'does not answer';
  }
  return { isReady: Object.values(checks).every((check) => check === 'ok'), checks };
}
