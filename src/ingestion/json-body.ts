import type { IncomingMessage } from 'node:http';
import { promisify, TextDecoder } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refusal } from './refusal.ts';

const inflate = promisify(gunzip);

/** How much larger than the raw limit an inflated body may be. */
const inflatedFactor = 4;

const jsonMediaType = /^(?:application|text)\/(?:[\w.!#$&^-]+\+)?json$/i;

/**
 * Reads a request's body as JSON: any JSON media type with any charset, plain or gzip.
 *
 * @param limit bytes that the body may have as sent; inflated it may have four times as many
 * @throws Refusal 400 when it is no JSON, 413 when it is too large, 415 for other media types and encodings
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const decoder = decoderOf(request.headers['content-type']);
  const encoding = encodingOf(request.headers['content-encoding']);
  const raw = await collect(request, limit);
  const bytes = encoding === 'gzip' ? await inflateWithin(raw, limit * inflatedFactor) : raw;
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch (error) {
    throw new Refusal(
      400,
      `the body is no JSON: ${bytes.length === 0 ? 'it is empty' : (error as Error).message}`,
    );
  }
}

function decoderOf(contentType: string | undefined): TextDecoder {
  const [mediaType = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  if (!jsonMediaType.test(mediaType))
    throw new Refusal(415, `the content type application/json is wanted; received ${mediaType || 'none'}`);
  const charset = parameters.map((part) => /^charset="?([^"]+)"?$/i.exec(part)?.[1]).find((found) => found);
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: true });
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
    return await inflate(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal(413, `the inflated body may have ${limit} bytes; received more`);
    throw new Refusal(400, `the body is no gzip: ${(error as Error).message}`);
  }
}
