import { parse } from 'csv-parse/sync';
import type { PatchItem } from '../../../commit/patch.ts';
import type { Adapter, Finding } from '../../adapter.ts';
import { columnName, readHeader, tableTitles } from './header.ts';
import { csvSource, rowItem } from './rows.ts';
import type { Row } from './rows.ts';

/**
 * Tables of datasets, fields or edges as CSV, told by their header. Under a source's name a table replaces what the
 * last one of that path and source said; else its rows only add.
 */
export const csvAdapter: Adapter = {
  format: 'csv',
  title: `a CSV table with a header: ${tableTitles()}`,
  detect: ({ text, lines }) =>
    lines === undefined && !/^\s*[[{]/.test(text) && readHeader(text) !== undefined ? 'whole' : undefined,
  read({ text, path }, context) {
    const header = readHeader(text);
    if (header === undefined) return { items: [], problems: [{ path: [], message: 'the header is gone' }] };
    const { rows, broken } = readRows(text, header.delimiter);
    const items = rows.map(({ row, line }) => rowItem(header.table, row, [line], context));
    const findings: Finding[] = header.unknown.map((name) => ({
      path: [1],
      message: `the column ${JSON.stringify(name)} is not known in a table of ${header.table}; it was left out`,
    }));
    const covers = context.source === undefined ? undefined : `${header.table}/${path}`;
    return { items: [...items, ...broken], findings, source: context.source ?? csvSource, covers };
  },
  records: {
    kinds: ['rows'],
    source: csvSource,
    isWholeWithSource: true,
    read(value, path, context) {
      const row = value as Row;
      const header = readHeader(Object.keys(row).join(','));
      if (header === undefined)
        return {
          path,
          facts: [],
          problems: [{ code: 'INVALID', path, message: 'the row has no known columns' }],
        };
      return rowItem(header.table, row, path, context);
    },
  },
};

/** Rows by line of the text; the path of an item is its line. */
function readRows(
  text: string,
  delimiter: string,
): { rows: { row: Row; line: number }[]; broken: PatchItem[] } {
  const broken: PatchItem[] = [];
  const rows = parse(text, {
    bom: true,
    columns: (header: string[]) => header.map(columnName),
    delimiter,
    info: true,
    relax_column_count_less: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error === undefined) return undefined;
      const path = [Number(error['lines'])];
      broken.push({ path, facts: [], problems: [{ code: 'INVALID', message: error.message, path }] });
      return undefined;
    },
  }) as unknown as { record: Row; info: { lines: number } }[];
  return { rows: rows.map(({ record, info }) => ({ row: record, line: info.lines })), broken };
}
