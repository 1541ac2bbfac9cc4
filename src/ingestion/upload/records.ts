import { Readable } from 'node:stream';
import { JSONParser } from '@streamparser/json';
import { parse } from 'csv-parse';
import { columnName, delimiterOf } from '../adapters/csv/header.ts';
import { Refusal } from '../refusal.ts';
import type { RecordKind } from '../adapter.ts';

/** One record of a stream. */
export interface StreamRecord {
  /** A JSON value, or a row by the names of its header. Undefined when it could not be read. */
  readonly value: unknown;
  readonly problem?: string | undefined;
  /** Where it stands among the records, from 0. */
  readonly index: number;
  /** Line of the text, from 1, where it is known. */
  readonly line?: number | undefined;
}

/** Longest record, in characters. */
const maxRecord = 64_000_000;

/** Cuts a text into records while it arrives; only the present one is in memory. */
export function recordsOf(kind: RecordKind, text: AsyncIterable<string>): AsyncIterable<StreamRecord> {
  switch (kind) {
    case 'lines':
      return lines(text);
    case 'list':
      return elements(text);
    case 'rows':
      return rows(text);
  }
}

async function* lines(text: AsyncIterable<string>): AsyncIterable<StreamRecord> {
  let rest = '';
  let [line, index] = [0, 0];
  const read = (one: string): StreamRecord | undefined => {
    line += 1;
    const json = one.replace(/^\uFEFF/, '').trim();
    if (json === '') return undefined;
    const place = { line, index: index++ };
    try {
      return { value: JSON.parse(json) as unknown, ...place };
    } catch (error) {
      return { value: undefined, problem: (error as Error).message, ...place };
    }
  };
  for await (const chunk of text) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > maxRecord)
      throw new Refusal(413, `a line may have ${maxRecord} characters; received more`);
    for (const part of parts) {
      const record = read(part);
      if (record !== undefined) yield record;
    }
  }
  const last = read(rest);
  if (last !== undefined) yield last;
}

async function* elements(text: AsyncIterable<string>): AsyncIterable<StreamRecord> {
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  let read: unknown[] = [];
  let broken: Error | undefined;
  let index = 0;
  parser.onValue = ({ value }) => read.push(value);
  parser.onError = (error) => {
    broken ??= error;
  };
  for await (const chunk of text) {
    if (!parser.isEnded || chunk.trim() !== '')
      parser.write(index === 0 ? chunk.replace(/^\uFEFF/, '') : chunk);
    for (const value of read) yield { value, index: index++ };
    read = [];
    if (broken !== undefined) break;
  }
  const problem = broken?.message ?? (parser.isEnded ? undefined : 'the list has no end');
  if (problem !== undefined) yield { value: undefined, problem: `the rest is no JSON: ${problem}`, index };
}

async function* rows(text: AsyncIterable<string>): AsyncIterable<StreamRecord> {
  const { head, rest } = await untilLine(text);
  const skipped: StreamRecord[] = [];
  let index = 0;
  const parser = parse({
    bom: true,
    columns: (header: string[]) => header.map(columnName),
    delimiter: delimiterOf(head.split(/\r?\n/, 1)[0] ?? ''),
    info: true,
    relax_column_count_less: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    skip_records_with_error: true,
    max_record_size: maxRecord,
    on_skip: (error) => {
      if (error === undefined) return undefined;
      const { message, lines } = error;
      skipped.push({ value: undefined, problem: message, index: index++, line: Number(lines) });
      return undefined;
    },
  });
  const source = Readable.from(rest);
  source.on('error', (error) => parser.destroy(error));
  for await (const { record, info } of source.pipe(parser) as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number };
  }>) {
    yield* skipped.splice(0);
    yield { value: record, index: index++, line: info.lines };
  }
  yield* skipped;
}

/** The beginning of a text up to its first line break at least, and the whole text again. */
async function untilLine(
  text: AsyncIterable<string>,
): Promise<{ head: string; rest: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  let head = '';
  while (!head.includes('\n') && head.length < maxRecord) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    head += value;
  }
  const rest = async function* (): AsyncIterable<string> {
    yield head;
    for (;;) {
      const { value, done } = await chunks.next();
      if (done === true) return;
      yield value;
    }
  };
  return { head, rest: rest() };
}
