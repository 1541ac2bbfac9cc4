import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { CommitReport, ItemReport, Patch } from '../commit/patch.ts';
import { openLineageSource, readOpenLineageEvent } from './adapters/openlineage/event.ts';
import { isObject } from './adapters/openlineage/findings.ts';
import { readJsonBody } from './json-body.ts';
import { problemDocument, problemMediaType, Refusal, refusalOf, unprocessable } from './refusal.ts';

/** What the endpoint is made of. */
export interface OpenLineageEndpointOptions {
  /** Writes a patch; resolves once it is committed. Throws a DomainError UNAVAILABLE when it cannot now. */
  readonly commit: (patch: Patch) => Promise<CommitReport>;
  /** Bytes that a body may have as sent; inflated it may have four times as many. */
  readonly bodyLimit: number;
  /** Who sends; throws when that is nobody who may. Called before the body is read. */
  readonly authenticate: (request: FastifyRequest) => Sender | Promise<Sender>;
  /** The server's clock. */
  readonly now?: (() => Date) | undefined;
}

/** Who sends an event. */
export interface Sender {
  readonly name: string;
}

/**
 * `POST /api/v1/lineage`: one OpenLineage event of any kind, as the stock clients send it, with any query
 * string. Answers 201 `{outcome, revision}` once the event is in the graph; 400 for what is no JSON object,
 * 413, 415, and 422 with all problems for an event that can never be read (problem documents, RFC 9457); 503
 * with Retry-After when the graph cannot be written now. Never 429: stock clients do not retry that.
 */
export const openLineageEndpoint: FastifyPluginAsync<OpenLineageEndpointOptions> = async (
  server,
  options,
) => {
  const { commit, bodyLimit, authenticate, now = () => new Date() } = options;
  const senders = new WeakMap<FastifyRequest, Sender>();

  // Bodies are read by the route itself: gzip, own limits, and a refusal that leaves the connection open.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));

  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error, request.headers.authorization === undefined);
    if (refusal === undefined) throw error;
    return reply
      .code(refusal.status)
      .headers(refusal.headers)
      .type(problemMediaType)
      .send(JSON.stringify(problemDocument(refusal)));
  });

  server.addHook('onRequest', async (request) => {
    senders.set(request, await authenticate(request));
  });

  server.post('/api/v1/lineage', async (request, reply) => {
    const event = await readJsonBody(request.raw, bodyLimit);
    if (!isObject(event)) throw new Refusal(400, 'one event as a JSON object is wanted');
    const read = readOpenLineageEvent(event, { now: now() });
    if ('problems' in read) throw unprocessable(read.problems);
    const actor = senders.get(request)?.name ?? 'anonymous';
    const report = await commit({ actor, source: openLineageSource, atomic: 'ALL', items: [read.item] });
    return reply.code(201).send({ outcome: outcomeOf(report), revision: report.revision });
  });
};

function outcomeOf({ items, problems }: CommitReport): ItemReport['outcome'] {
  const outcome = items[0]?.outcome ?? 'REJECTED';
  if (outcome === 'REJECTED') throw unprocessable(problems);
  return outcome;
}
