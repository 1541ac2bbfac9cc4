import { Readable, Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IngestionReport } from '../../ingestion/report.ts';
import { keyHeaders, serverUrl } from '../client.ts';
import type { ServerOptions } from '../client.ts';
import { BadInput, ServerUnavailable } from '../exit.ts';
import type { Sending } from './gather.ts';

/** What the command asks of the server besides the documents. */
export interface SendOptions extends ServerOptions {
  readonly format?: string;
  readonly source?: string;
  readonly namespace?: string;
  readonly within?: string;
  readonly atomic?: boolean;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
}

const attempts = 5;

/**
 * Sends documents to a server and gives its report.
 *
 * @param onBytes told of bytes of a stream as they leave
 * @throws ServerUnavailable when nobody answers or takes it, BadInput with the server's own words when it refuses
 */
export async function send(
  sending: Sending,
  options: SendOptions,
  onBytes: (bytes: number) => void,
): Promise<IngestionReport> {
  const url = urlOf(sending, options);
  for (let attempt = 1; ; attempt += 1) {
    const response = await post(url, sending, options.server, onBytes);
    const text = await response.text();
    if (response.headers.get('content-type')?.startsWith('application/json') === true)
      return JSON.parse(text) as IngestionReport;
    const isWorthAnother = response.status === 503 && attempt < attempts && sending.kind === 'set';
    if (!isWorthAnother) throw refusal(response.status, text, options.server);
    await sleep(1_000 * Number(response.headers.get('retry-after') ?? 1));
  }
}

function urlOf(sending: Sending, options: SendOptions): URL {
  const url = serverUrl(options, `/api/v1/ingest/${encodeURIComponent(options.format ?? 'detect')}`);
  const parameters = {
    path: sending.kind === 'stream' ? sending.path : undefined,
    source: options.source,
    namespace: options.namespace,
    within: options.within,
    atomic: options.atomic === true ? 'ALL' : undefined,
    dryRun: options.dryRun === true ? 'true' : undefined,
    strict: options.strict === true ? 'true' : undefined,
  };
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
}

async function post(
  url: URL,
  sending: Sending,
  server: string,
  onBytes: (bytes: number) => void,
): Promise<Response> {
  try {
    if (sending.kind === 'set')
      return await fetch(url, { method: 'POST', headers: keyHeaders(), body: formOf(sending.documents) });
    const counted = sending.open().pipe(
      new Transform({
        transform(chunk: Buffer, _, done) {
          onBytes(chunk.length);
          done(null, chunk);
        },
      }),
    );
    const headers = { ...keyHeaders(), 'content-type': 'application/octet-stream' };
    return await fetch(url, {
      method: 'POST',
      headers,
      body: Readable.toWeb(counted) as ReadableStream,
      duplex: 'half',
    });
  } catch {
    throw new ServerUnavailable(`no Meshline answers at ${server}; npm start runs one`);
  }
}

function formOf(documents: Extract<Sending, { kind: 'set' }>['documents']): FormData {
  const form = new FormData();
  for (const { path, text, isOptional } of documents)
    form.append(isOptional ? 'related' : 'document', new Blob([text]), path);
  return form;
}

function refusal(status: number, text: string, server: string): Error {
  let detail = text.slice(0, 200);
  try {
    const problem = JSON.parse(text) as { detail?: string; errors?: { message: string }[] };
    detail = problem.detail ?? problem.errors?.map(({ message }) => message).join('\n') ?? detail;
  } catch {
    // Whoever answered is no Meshline; its words are all there is.
  }
  if (status >= 500) return new ServerUnavailable(`${server} answered ${status}: ${detail}`);
  return new BadInput(detail);
}
