import type { IncomingMessage } from 'node:http';
import { promisify, TextDecoder } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { Refusal } from './refusal.ts';

const inflate = promisify(gunzip);

/** How much larger than the raw limit an inflated body may be. */
const inflatedFactor = 4;

/** A gzip body below this size is inflated at once: a thread of the pool would take longer. */
const smallBody = 16 * 1024;

const jsonMediaType = /^(?:application|text)\/(?:[\w.!#$&^-]+\+)?json$/i;

/**
 * Reads the body of a request as UTF-8: any JSON media type with any charset, plain or gzip. Nothing is parsed.
 *
 * @param limit bytes that the body may have as sent; inflated it may have four times as many
 * @throws Refusal 400 when it breaks off or is no gzip, 413 when it is too large, 415 for other media types and
 *   encodings
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const charset = charsetOf(request.headers['content-type']);
  const encoding = encodingOf(request.headers['content-encoding']);
  const raw = await collect(request, limit);
  const bytes = encoding === 'gzip' ? await inflateWithin(raw, limit * inflatedFactor) : raw;
  return charset === 'utf-8' ? bytes : Buffer.from(new TextDecoder(charset).decode(bytes));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a UTF-8 body as JSON.
 *
 * @throws Refusal 400 when it is none
 */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch (error) {
    throw new Refusal(
      400,
      `the body is no JSON: ${bytes.length === 0 ? 'it is empty' : (error as Error).message}`,
    );
  }
}

function charsetOf(contentType: string | undefined): string {
  const [mediaType = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  if (!jsonMediaType.test(mediaType))
    throw new Refusal(415, `the content type application/json is wanted; received ${mediaType || 'none'}`);
  const charset = parameters.map((part) => /^charset="?([^"]+)"?$/i.exec(part)?.[1]).find((found) => found);
  try {
    return charset === undefined ? 'utf-8' : new TextDecoder(charset).encoding;
  } catch {
    throw new Refusal(415, `not a charset that is known here: ${charset}`);
  }
}

function encodingOf(header: string | undefined): 'gzip' | 'identity' {
  const encoding = (header ?? '').trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return 'gzip';
  if (encoding === '' || encoding === 'identity') return 'identity';
  const message = `the content encodings gzip and identity are understood; received ${encoding}`;
  throw new Refusal(415, message, { headers: { 'accept-encoding': 'gzip' } });
}

async function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      // A client that is still sending does not read the answer: what is too large is drained, within reason.
      if (size > limit * inflatedFactor) break;
    }
  } catch (error) {
    throw new Refusal(400, `the body ended early: ${(error as Error).message}`);
  }
  if (size > limit) throw new Refusal(413, `the body may have ${limit} bytes; received more`);
  return Buffer.concat(chunks, size);
}

async function inflateWithin(bytes: Buffer, limit: number): Promise<Buffer> {
  try {
    return bytes.length < smallBody
      ? gunzipSync(bytes, { maxOutputLength: limit })
      : await inflate(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal(413, `the inflated body may have ${limit} bytes; received more`);
    throw new Refusal(400, `the body is no gzip: ${(error as Error).message}`);
  }
}
