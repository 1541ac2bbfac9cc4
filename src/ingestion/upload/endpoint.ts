import { PassThrough } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { CommitReport, Patch, PatchItem } from '../../commit/patch.ts';
import type { Naming } from '../adapters/openlineage/naming.ts';
import type { DocumentText } from '../document.ts';
import { ingestDocuments, itemReader } from '../documents.ts';
import type { KnownDocuments } from '../known-documents.ts';
import { problemDocument, problemMediaType, Refusal, refusalOf } from '../refusal.ts';
import type { IngestionReport } from '../report.ts';
import { bytesOf, textOf } from './body.ts';
import { documentsOfForm, isForm, wholeText } from './form.ts';
import { readParameters } from './parameters.ts';
import type { Parameters } from './parameters.ts';
import { sniff } from './sniff.ts';
import type { Streamed } from './sniff.ts';
import { ingestStream } from './stream.ts';
import type { StreamProgress } from './stream.ts';

/** What the endpoint is made of. */
export interface UploadEndpointOptions {
  /** Writes a patch; resolves once it is committed. Throws a DomainError UNAVAILABLE when it cannot now. */
  readonly commit: (patch: Patch) => Promise<CommitReport>;
  readonly schema: GraphQLSchema;
  readonly knownDocuments: KnownDocuments;
  /** Names in OpenLineage events. */
  readonly naming?: Naming | undefined;
  /** Bytes of documents that are read as a whole. What is streamed may have any number. */
  readonly documentLimit: number;
  /** Who sends; throws when that is nobody who may. Called before the body is read. */
  readonly authenticate: (request: FastifyRequest) => { readonly name: string };
}

const progressMediaType = 'application/x-ndjson';

/**
 * `POST /api/v1/ingest/:format`, or `/detect`: a document of a known format, or several that belong together as
 * `multipart/form-data`. Texts of records (JSON lines, a JSON list, CSV) are committed in batches while they arrive.
 * Answers the report: 200, or 422 when nothing of it could be accepted; problem documents (RFC 9457) before there is
 * one. With `Accept: application/x-ndjson` it answers progress line by line, the report last.
 */
export const uploadEndpoint: FastifyPluginAsync<UploadEndpointOptions> = async (server, options) => {
  const senders = new WeakMap<FastifyRequest, string>();
  // Bodies are read by the route itself: while they arrive, and with limits of their own.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));

  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error, request.headers.authorization === undefined);
    if (refusal === undefined) throw error;
    // What is still being sent is not read any more.
    if (!request.raw.complete) void reply.header('connection', 'close');
    request.raw.resume();
    return reply
      .code(refusal.status)
      .headers(refusal.headers)
      .type(problemMediaType)
      .send(JSON.stringify(problemDocument(refusal)));
  });

  server.addHook('onRequest', async (request) => {
    senders.set(request, options.authenticate(request).name);
  });

  server.post<{ Params: { format: string } }>('/api/v1/ingest/:format', async (request, reply) => {
    const parameters = readParameters(request.params.format, request.query, request.headers);
    const upload: Upload = { request, parameters, actor: senders.get(request) ?? 'anonymous', options };
    if (!wantsProgress(request)) {
      const report = await ingest(upload);
      return reply.code(isRefused(report) ? 422 : 200).send(report);
    }
    return answerProgress(upload, reply);
  });
};

interface Upload {
  readonly request: FastifyRequest;
  readonly parameters: Parameters;
  readonly actor: string;
  readonly options: UploadEndpointOptions;
  readonly onProgress?: ((progress: StreamProgress) => void) | undefined;
}

function wantsProgress(request: FastifyRequest): boolean {
  return request.headers.accept?.includes(progressMediaType) === true;
}

/** Nothing of it could be accepted. */
function isRefused({ counts }: IngestionReport): boolean {
  return counts.rejected > 0 && counts.created + counts.updated + counts.unchanged + counts.stale === 0;
}

function answerProgress(upload: Upload, reply: FastifyReply): FastifyReply {
  const lines = new PassThrough();
  const say = (line: object): unknown => lines.write(`${JSON.stringify(line)}\n`);
  void ingest({ ...upload, onProgress: (progress) => say({ progress }) })
    .then((report) => say({ report }))
    .catch((error: unknown) => {
      const isAnonymous = upload.request.headers.authorization === undefined;
      const refusal = refusalOf(error, isAnonymous) ?? new Refusal(500, 'something went wrong inside');
      say({ problem: problemDocument(refusal) });
    })
    .finally(() => lines.end());
  return reply.type(progressMediaType).send(lines);
}

async function ingest(upload: Upload): Promise<IngestionReport> {
  const { request, options, parameters } = upload;
  const { 'content-type': contentType } = request.headers;
  if (isForm(contentType)) {
    const bytes = bytesOf(request.raw, options.documentLimit);
    return ingestSet(await documentsOfForm(bytes, contentType ?? ''), upload);
  }
  const text = textOf(bytesOf(request.raw, Infinity));
  const { streamed, rest } = await look(text, parameters, options.documentLimit);
  if (streamed === 'whole') {
    const whole = await wholeText(rest, options.documentLimit);
    return ingestSet([{ path: parameters.path, text: whole, isOptional: false }], upload);
  }
  const { source, namespace, within, path } = parameters;
  const now = new Date();
  const { naming, schema } = options;
  const item = itemReader(schema, { source: source ?? `person:${upload.actor}`, now, naming });
  return ingestStream(rest, {
    streamed,
    path,
    context: { now, source, namespace, within, naming, item },
    write: (items, batch) => write(upload, items, `/${batch}`),
    onProgress: upload.onProgress,
  });
}

/** Reads as much of a text as it takes to tell whether it can be streamed; `rest` is all of it again. */
async function look(
  text: AsyncIterable<string>,
  { format, source, atomic }: Parameters,
  limit: number,
): Promise<{ streamed: Streamed | 'whole'; rest: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  let head = '';
  let streamed: Streamed | 'whole' | undefined = atomic === 'ALL' ? 'whole' : undefined;
  let isEnd = false;
  while (streamed === undefined && head.length <= limit) {
    const { value, done } = await chunks.next();
    isEnd = done === true;
    head += isEnd ? '' : (value as string);
    streamed = sniff(head, isEnd);
    if (isEnd) break;
  }
  const rest = (async function* () {
    yield head;
    for (;;) {
      const { value, done } = await chunks.next();
      if (done === true) return;
      yield value;
    }
  })();
  if (streamed === undefined || streamed === 'whole') return { streamed: 'whole', rest };
  // A format that is asked for and is not this one gets its refusal where whole documents are read.
  const isAsked = format === undefined || format === streamed.adapter.format;
  const isWhole = streamed.reader.isWholeWithSource === true && source !== undefined;
  return { streamed: isAsked && !isWhole ? streamed : 'whole', rest };
}

function ingestSet(texts: readonly DocumentText[], upload: Upload): Promise<IngestionReport> {
  const { format, source, namespace, within, strict, dryRun, idempotencyKey } = upload.parameters;
  return ingestDocuments(texts, {
    schema: upload.options.schema,
    format,
    source,
    namespace,
    within,
    naming: upload.options.naming,
    strict,
    now: new Date(),
    speaking: `person:${upload.actor}`,
    write: (items) => write(upload, items, ''),
    dryRun,
    idempotencyKey,
    known: upload.options.knownDocuments,
  });
}

function write(
  { actor, parameters, options }: Upload,
  items: readonly PatchItem[],
  batch: string,
): Promise<CommitReport> {
  const { atomic, dryRun, idempotencyKey, source = `person:${actor}` } = parameters;
  const key = idempotencyKey === undefined ? undefined : `${idempotencyKey}${batch}`;
  return options.commit({
    actor,
    // What the sender says outranks what the items' format says.
    source,
    atomic,
    dryRun,
    idempotencyKey: key,
    items: parameters.source === undefined ? items : items.map((item) => ({ ...item, source })),
  });
}
