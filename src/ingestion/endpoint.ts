import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { DomainError } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { keyOf } from '../event-log/body.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { Acknowledgement, Settlement } from '../event-log/model.ts';
import { readOpenLineageEvent } from './adapters/openlineage/event.ts';
import { isObject } from '../core/json.ts';
import type { Naming } from './adapters/openlineage/naming.ts';
import { batchAnswer } from './batch-answer.ts';
import type { FailedEvent } from './batch-answer.ts';
import { parseJson, readBody } from './json-body.ts';
import { preferredWait } from './prefer.ts';
import {
  problemDocument,
  problemMediaType,
  Refusal,
  refusalOf,
  summaryOf,
  unprocessable,
} from './refusal.ts';
import { createRoom } from './room.ts';

/** What the endpoint is made of. */
export interface OpenLineageEndpointOptions {
  readonly log: EventLog;
  /** Bytes that a body may have as sent; inflated it may have four times as many. */
  readonly bodyLimit: number;
  /** Bytes of all bodies that are being read or written at a time. */
  readonly bytesUnderWay: number;
  /** Names in events. */
  readonly naming?: Naming | undefined;
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
 * `POST …/api/v1/lineage`: one OpenLineage event of any kind, as the stock clients send it, with any query string.
 * Answers 201 once the event is durable; it is in the graph a moment later, or when the answer comes with
 * `Prefer: wait=N`. `POST …/api/v1/lineage/batch`: a list of them, answered 200 with what failed.
 *
 * 400 for what is no JSON object, 413, 415, and 422 with all problems for an event that can never be read (problem
 * documents, RFC 9457); 503 with Retry-After when too much waits or the database cannot be written now. Never 429: stock
 * clients do not retry that. What is refused with 400 or 422 is kept with its reason.
 */
export const openLineageEndpoint: FastifyPluginAsync<OpenLineageEndpointOptions> = async (
  server,
  options,
) => {
  const { log, bodyLimit, naming, authenticate, now = () => new Date() } = options;
  const senders = new WeakMap<FastifyRequest, string>();
  const room = createRoom(options.bytesUnderWay);
  let underWay = 0;

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

  server.addHook('onRequest', async (request, reply) => {
    senders.set(request, (await authenticate(request)).name);
    // Before the body is read: a refusal is to cost nothing.
    const bytes = bytesAnnounced(request, bodyLimit);
    if (log.refusesMore(underWay) || !room.take(bytes)) throw tooMuch();
    underWay += 1;
    reply.raw.once('close', () => {
      underWay -= 1;
      room.give(bytes);
    });
  });

  const senderOf = (request: FastifyRequest): string => senders.get(request) ?? 'anonymous';

  server.post('/api/v1/lineage', async (request, reply) => {
    const body = await readBody(request.raw, bodyLimit);
    const key = keyOf(body);
    const sender = senderOf(request);
    const acknowledged = log.recall(key) ?? (await take(key, body, sender));
    const seconds = preferredWait(request.headers.prefer);
    if (seconds !== undefined) void reply.header('preference-applied', `wait=${seconds}`);
    const settlement = acknowledged.settlement ?? (await settled(key, seconds));
    if (settlement?.outcome === 'REJECTED') throw unprocessable(settlement.problems);
    return reply.code(201).send(answerTo(key, acknowledged, settlement));
  });

  async function take(key: string, body: Buffer, sender: string): Promise<Acknowledgement> {
    try {
      return await log.append({ key, body, sender, item: itemOf(parseJson(body)) });
    } catch (error) {
      if (error instanceof Refusal) log.refuse({ key, body, sender, problems: problemsOf(error) });
      throw error;
    }
  }

  function itemOf(event: unknown) {
    if (!isObject(event)) throw new Refusal(400, 'one event as a JSON object is wanted');
    const read = readOpenLineageEvent(event, { now: now(), naming });
    if ('problems' in read) throw unprocessable(read.problems);
    return read.item;
  }

  const settled = async (key: string, seconds: number | undefined): Promise<Settlement | undefined> =>
    seconds === undefined || seconds === 0 ? undefined : log.settlementOf(key, seconds * 1_000);

  server.post('/api/v1/lineage/batch', async (request, reply) => {
    const events = parseJson(await readBody(request.raw, bodyLimit));
    if (!Array.isArray(events)) throw new Refusal(400, 'a list of events is wanted');
    const seconds = preferredWait(request.headers.prefer);
    if (seconds !== undefined) void reply.header('preference-applied', `wait=${seconds}`);
    const until = now().getTime() + (seconds ?? 0) * 1_000;
    const sender = senderOf(request);
    const outcomes = await Promise.all(
      events.map((event, index) => takeOne(event, index, sender, seconds === undefined ? undefined : until)),
    );
    const failures = outcomes.filter((failure) => failure !== undefined);
    const isNothingIn = failures.length > 0 && failures.length === events.length;
    if (isNothingIn && failures.every(({ retriable }) => retriable)) throw tooMuch();
    return reply.code(200).send(batchAnswer(events.length, failures));
  });

  async function takeOne(
    event: unknown,
    index: number,
    sender: string,
    until: number | undefined,
  ): Promise<FailedEvent | undefined> {
    const body = Buffer.from(JSON.stringify(event));
    const key = keyOf(body);
    try {
      const acknowledged = log.recall(key) ?? (await take(key, body, sender));
      const left = until === undefined ? 0 : Math.max(1, until - now().getTime());
      const settlement =
        acknowledged.settlement ?? (left > 0 ? await log.settlementOf(key, left) : undefined);
      if (settlement?.outcome !== 'REJECTED') return undefined;
      return { index, reason: summaryOf(settlement.problems), retriable: false };
    } catch (error) {
      if (error instanceof Refusal) return { index, reason: error.message, retriable: false };
      if (error instanceof DomainError && error.code === 'UNAVAILABLE')
        return { index, reason: error.message, retriable: true };
      throw error;
    }
  }

  server.addHook('onListen', async () => log.start());
};

/** Bytes that a request may come to need: what it says it has, and what gzip may make of them. */
function bytesAnnounced({ headers }: FastifyRequest, limit: number): number {
  const length = Number(headers['content-length'] ?? limit / 16);
  const isPacked = headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity';
  return Math.min(Number.isFinite(length) ? length : limit, limit) * (isPacked ? 4 : 1);
}

const tooMuch = (): DomainError =>
  new DomainError('UNAVAILABLE', 'too many events wait to be written; send this again later');

function problemsOf({ message, problems }: Refusal): readonly Problem[] {
  return problems.length > 0 ? problems : [{ code: 'INVALID', message, path: [] }];
}

function answerTo(key: string, { isNew }: Acknowledgement, settlement: Settlement | undefined): object {
  if (settlement === undefined) return { key, outcome: isNew ? 'ACCEPTED' : 'UNCHANGED' };
  return { key, outcome: isNew ? settlement.outcome : 'UNCHANGED', revision: settlement.revision };
}
