import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../refusal.ts';

/** A client that sends nothing for this long is let go. */
const idleMs = 60_000;

/**
 * The bytes of a request as they arrive, inflated where they are gzip.
 *
 * @param limit bytes that it may have, as sent and inflated
 * @throws Refusal 415 for other encodings; while it is read 400 for what ends early or is no gzip, 413 beyond the limits
 */
export function bytesOf(request: IncomingMessage, limit: number): AsyncIterable<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  request.setTimeout(idleMs, () => request.destroy(new Error('nothing was sent for a minute')));
  if (encoding === 'identity' || encoding === '') return limited(request, limit, 'body');
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    const message = `the content encodings gzip and identity are understood; received ${encoding}`;
    throw new Refusal(415, message, { headers: { 'accept-encoding': 'gzip' } });
  }
  const inflating = new PassThrough();
  // What goes wrong on the way reaches whoever reads the end of it.
  pipeline(limited(request, limit, 'body'), createGunzip(), inflating).catch(() => undefined);
  return limited(inflating, limit, 'inflated body', 'is no gzip');
}

async function* limited(
  stream: AsyncIterable<unknown>,
  limit: number,
  what: string,
  failure = 'ended early',
): AsyncIterable<Buffer> {
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > limit) throw new Refusal(413, `the ${what} may have ${limit} bytes; received more`);
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, `the body ${failure}: ${(error as Error).message}`);
  }
}

/** Bytes as text, whatever the boundaries of the chunks. UTF-8, or UTF-16 by its byte order mark. */
export async function* textOf(bytes: AsyncIterable<Buffer>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'the body is no text in UTF-8');
  }
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}
