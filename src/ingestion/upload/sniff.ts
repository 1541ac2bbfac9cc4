import { JSONParser } from '@streamparser/json';
import type { Adapter, RecordKind, RecordReader } from '../adapter.ts';
import { createDocument } from '../document.ts';
import { detectFormat } from '../formats.ts';

/** A text whose records can be read one by one, and the adapter that reads them. */
export interface Streamed {
  readonly kind: RecordKind;
  readonly adapter: Adapter;
  readonly reader: RecordReader;
}

/** Characters within which a text has to show what it is. */
const maxHead = 1_000_000;

/**
 * Whether a text can be read record by record, by its beginning: JSON objects one per line, a JSON list, or rows below
 * a header, of a format whose records stand for themselves. `whole` for anything else, undefined when more of it is
 * needed to tell.
 */
export function sniff(head: string, isEnd: boolean): Streamed | 'whole' | undefined {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('[')) return ofList(text, isEnd);
  const end = text.indexOf('\n');
  if (end === -1 && !isEnd && text.length < maxHead) return undefined;
  const line = end === -1 ? text : text.slice(0, end);
  if (line.length >= maxHead) return 'whole';
  if (text.startsWith('{')) {
    if (!isJson(line)) return 'whole';
    return streamed('lines', line);
  }
  return streamed('rows', `${line}\n`);
}

function ofList(text: string, isEnd: boolean): Streamed | 'whole' | undefined {
  const first = firstOf(text);
  if (first !== undefined) return streamed('list', JSON.stringify(first));
  return isEnd || text.length >= maxHead ? 'whole' : undefined;
}

function streamed(kind: RecordKind, sample: string): Streamed | 'whole' {
  const adapter = detectFormat(createDocument('', sample))?.adapter;
  const reader = adapter?.records;
  return adapter !== undefined && reader?.kinds.includes(kind) === true ? { kind, adapter, reader } : 'whole';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The first element of a JSON list of which only the beginning is there. */
function firstOf(text: string): unknown {
  let first: unknown;
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  parser.onValue = ({ value }) => {
    first ??= value;
  };
  parser.onError = () => undefined;
  parser.write(text);
  return first;
}
