import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';

/** A long text as the graph keeps it: gzip (RFC 1952) of its UTF-8, a tenth of the bytes to send and to store. */
export type Packed = Int8Array;

/** Packs a text, or its UTF-8, at the fastest level: repeated names are what makes it long. */
export function pack(text: string | Buffer): Packed {
  return packedOf(gzipSync(text, { level: 1 }));
}

/** The same off the event loop. */
export async function packApart(text: Buffer): Promise<Packed> {
  return packedOf(await deflate(text, { level: 1 }));
}

/** The text of what {@link pack} packed, without a byte order mark; graphs of earlier versions hold it as it is. */
export function unpack(stored: Packed | string): string {
  if (typeof stored === 'string') return stored;
  return textOf(gunzipSync(bytesOf(stored)));
}

/** The same off the event loop. */
export async function unpackApart(stored: Packed): Promise<string> {
  return textOf(await inflate(bytesOf(stored)));
}

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

// The driver takes and gives signed bytes.
const packedOf = ({ buffer, byteOffset, length }: Buffer): Packed =>
  new Int8Array(buffer, byteOffset, length);
const bytesOf = ({ buffer, byteOffset, length }: Packed): Uint8Array =>
  new Uint8Array(buffer, byteOffset, length);
const textOf = (bytes: Buffer): string => new TextDecoder().decode(bytes);
