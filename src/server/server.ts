import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { viewerOf } from '../auth/keys.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { CommitReport, Patch } from '../commit/patch.ts';
import { caughtUpPlugin } from '../graphql/caught-up.ts';
import type { Context } from '../graphql/context.ts';
import { formatError } from '../graphql/errors.ts';
import { limitsPlugin } from '../graphql/limits.ts';
import type { OperationLimits } from '../graphql/limits.ts';
import type { Naming } from '../ingestion/adapters/openlineage/naming.ts';
import { openLineageEndpoint } from '../ingestion/endpoint.ts';
import type { KnownCalls, OpenedCall } from '../ingestion/known-calls.ts';
import type { KnownDocuments } from '../ingestion/known-documents.ts';
import { uploadEndpoint } from '../ingestion/upload/endpoint.ts';
import { marquezEndpoint } from '../marquez/endpoint.ts';
import { metricsPlugin } from '../observability/apollo.ts';
import type { Metrics } from '../observability/metrics.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import type { Readiness } from './health.ts';
import { guardLoopback } from './loopback.ts';
import { pageRoutes } from './page.ts';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** Makes the context of one operation. */
  readonly contextFor: (viewer: Viewer, requestId: string, signal: AbortSignal, call?: OpenedCall) => Context;
  readonly knownCalls: KnownCalls;
  readonly knownDocuments: KnownDocuments;
  readonly eventLog: EventLog;
  /** Names in OpenLineage events. */
  readonly naming: Naming;
  /** Writes what documents say. */
  readonly commit: (patch: Patch) => Promise<CommitReport>;
  /** Path below which the OpenLineage endpoint answers too; empty: none. */
  readonly lineagePrefix: string;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly limits: OperationLimits & {
    /** Bytes of a GraphQL request, and of an OpenLineage event. */
    readonly bodyBytes: number;
    readonly lineageBytes: number;
    /** Bytes of documents that are read as a whole. */
    readonly documentBytes: number;
    readonly tokens: number;
    /** Milliseconds. */
    readonly requestTime: number;
    readonly concurrentRequests: number;
  };
  /** API key names by SHA-256; empty: open, for loopback only. */
  readonly apiKeys: ReadonlyMap<string, string>;
  /** Whether the API may be asked for its schema. */
  readonly introspection: boolean;
  /** Directory of the built GraphiQL page. */
  readonly webDirectory: string;
}

/** Bytes of event bodies that are read or written at a time. */
const bytesUnderWay = 64 * 1024 * 1024;

/** Puts the HTTP surface together: GraphQL, OpenLineage, the page, health and metrics. It does not listen yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { schema, contextFor, limits, log, apiKeys } = options;
  const server = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    // A stream may take as long as it is alive; the other bodies have their time below.
    requestTimeout: 0,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 4_000 },
  });
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    // It would send the signal again when it has drained, and a second signal ends everything at once.
    stopOnTerminationSignals: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      fastifyApolloDrainPlugin(server),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(limits),
      caughtUpPlugin(2_000),
      metricsPlugin(options.metrics, log),
    ],
  });
  await apollo.start();

  const authenticate = (request: FastifyRequest): Viewer => viewerOf(request.headers.authorization, apiKeys);
  if (apiKeys.size === 0) guardLoopback(server);
  limitConcurrency(server, limits.concurrentRequests);
  limitBodyTime(server, 30_000);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
  });

  server.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    if (status < 500)
      return reply
        .code(status)
        .send({ errors: [{ message: error.message, extensions: { code: codeOf(status) } }] });
    log.error({ err: error, requestId: request.id }, 'a request ran into a bug');
    const message = `something went wrong inside; the log has it under ${request.id}`;
    return reply
      .code(500)
      .send({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: request.id } }] });
  });

  await server.register(graphqlRoute, {
    apollo,
    knownCalls: options.knownCalls,
    authenticate,
    contextOf: (request, reply, call) =>
      contextFor(authenticate(request), request.id, abortOf(reply.raw, limits.requestTime), call),
  });
  const endpoint = {
    log: options.eventLog,
    naming: options.naming,
    bodyLimit: limits.lineageBytes,
    bytesUnderWay: Math.max(bytesUnderWay, limits.lineageBytes),
    authenticate,
  };
  await server.register(openLineageEndpoint, endpoint);
  if (options.lineagePrefix !== '')
    await server.register(openLineageEndpoint, { ...endpoint, prefix: options.lineagePrefix });
  await server.register(uploadEndpoint, {
    commit: options.commit,
    knownDocuments: options.knownDocuments,
    schema,
    naming: options.naming,
    documentLimit: limits.documentBytes,
    authenticate,
  });
  await server.register(marquezEndpoint, {
    readingFor: (request, reply) =>
      contextFor(authenticate(request), request.id, abortOf(reply.raw, limits.requestTime)),
  });
  await server.register(healthRoutes, { readiness: options.readiness, metrics: options.metrics });
  await server.register(pageRoutes, { directory: options.webDirectory });
  return server;
}

function codeOf(status: number): string {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  return status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
}

/** Aborted when the time is over or the client has gone before the answer. */
function abortOf(
  raw: { once(event: 'close', listener: () => void): unknown; writableFinished: boolean },
  timeMs: number,
): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new DOMException('the client has gone', 'AbortError'));
  });
  return AbortSignal.any([gone.signal, AbortSignal.timeout(timeMs)]);
}

/** Lets go of a client whose request does not come to its end; documents are streamed, and let go of when nothing comes. */
function limitBodyTime(server: FastifyInstance, timeMs: number): void {
  server.server.headersTimeout = timeMs;
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/v1/ingest/')) return;
    const timer = setTimeout(() => {
      if (!request.raw.complete) request.raw.destroy();
    }, timeMs);
    reply.raw.once('close', () => clearTimeout(timer));
  });
}

/** Refuses at once what would only wait: 503 with Retry-After. */
function limitConcurrency(server: FastifyInstance, most: number): void {
  let running = 0;
  server.addHook('onRequest', async (request, reply) => {
    if (request.url === '/healthz') return;
    if (running >= most) {
      await reply
        .code(503)
        .header('retry-after', '1')
        .send({
          errors: [{ message: 'too many requests at once; try again', extensions: { code: 'UNAVAILABLE' } }],
        });
      return;
    }
    running += 1;
    reply.raw.once('close', () => {
      running -= 1;
    });
  });
}
