import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import type { Document } from '../../ingestion/document.ts';
import { FileError, readDocument, readReferences } from '../../ingestion/files.ts';
import { detectFormat } from '../../ingestion/formats.ts';
import { sniff } from '../../ingestion/upload/sniff.ts';
import { eachTarget, targetOf } from '../targets.ts';

/** What goes to the server in one request: documents that belong together, or one text that is streamed. */
export type Sending =
  | { readonly kind: 'set'; readonly documents: readonly Document[] }
  | { readonly kind: 'stream'; readonly path: string; readonly size?: number; readonly open: () => Readable };

/** Files of records beyond this many bytes are streamed. */
const streamedFrom = 16_000_000;

/** Characters of documents in one request. */
const maxSet = 64_000_000;

/**
 * What the arguments of the command mean: `-` is standard input, a folder all documents of a known format below it, a
 * pattern the files that match. Documents that are named have to be of a known format.
 *
 * @throws FileError with every argument that cannot be read or matches nothing
 */
export async function gather(targets: readonly string[]): Promise<Sending[]> {
  const named: Document[] = [];
  const sendings = await eachTarget(targets, async (target): Promise<Sending[]> => {
    if (target === '-') return [{ kind: 'stream', path: '<stdin>', open: () => process.stdin }];
    const { kind, files } = await targetOf(target);
    return kind === 'folder' ? gatherFolder(target, files) : gatherFiles(files, named);
  });
  return [...(await sets(named)), ...sendings.flat()];
}

async function gatherFiles(files: readonly string[], named: Document[]): Promise<Sending[]> {
  const streams: Sending[] = [];
  for (const file of files) {
    const read = await readSending(file, false);
    if (read === undefined) throw new FileError([`${file}: this is no text`]);
    if ('kind' in read) streams.push(read);
    else named.push(read);
  }
  return streams;
}

/** What is of no known format in a folder is left there, unless a document refers to it. */
async function gatherFolder(folder: string, files: readonly string[]): Promise<Sending[]> {
  const documents: Document[] = [];
  const streams: Sending[] = [];
  for (const file of files) {
    const read = await readSending(file, true);
    if (read === undefined) continue;
    if ('kind' in read) streams.push(read);
    else if (detectFormat(read) !== undefined) documents.push(read);
  }
  if (documents.length + streams.length === 0)
    throw new FileError([`${folder}: no file in it is of a known format`]);
  return [...(await sets(documents)), ...streams];
}

async function readSending(file: string, isOptional: boolean): Promise<Document | Sending | undefined> {
  const path = relative('', file).split(sep).join('/');
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size >= streamedFrom && (await isStreamed(file)))
    return { kind: 'stream', path, size, open: () => createReadStream(file) };
  return readDocument(file, path, isOptional);
}

async function isStreamed(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_000_000), 0, 1_000_000, 0);
    const streamed = sniff(buffer.toString('utf8', 0, bytesRead), false);
    return streamed !== undefined && streamed !== 'whole';
  } finally {
    await handle.close();
  }
}

/** Documents with all that they refer to, in requests of bounded length. */
async function sets(documents: readonly Document[]): Promise<Sending[]> {
  if (documents.length === 0) return [];
  const all = [...documents, ...(await readReferences(documents, ''))];
  const found: Document[][] = [[]];
  let length = 0;
  for (const document of all) {
    if (length > 0 && length + document.text.length > maxSet) {
      found.push([]);
      length = 0;
    }
    found.at(-1)?.push(document);
    length += document.text.length;
  }
  return found.map((set) => ({ kind: 'set', documents: set }));
}
