import { gunzipSync, gzipSync } from 'node:zlib';

/** A long text as the graph keeps it: gzip (RFC 1952) of its UTF-8, a tenth of the bytes to send and to store. */
export type Packed = Int8Array;

/** Packs a text at the fastest level: repeated names are what makes it long. */
export function pack(text: string): Packed {
  const bytes = gzipSync(text, { level: 1 });
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The text of what {@link pack} packed; graphs of earlier versions hold it as it is. */
export function unpack(stored: Packed | string): string {
  if (typeof stored === 'string') return stored;
  return gunzipSync(new Uint8Array(stored.buffer, stored.byteOffset, stored.length)).toString('utf8');
}
