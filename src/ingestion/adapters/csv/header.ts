/** The tables that are known, with their columns; those that begin with `!` have to be there. */
const tables = {
  edges: [
    '!from_dataset',
    '!to_dataset',
    'from_namespace',
    'to_namespace',
    'from_field',
    'to_field',
    'influence',
    'job_namespace',
    'job',
  ],
  fields: [
    '!dataset',
    '!field',
    'namespace',
    'type',
    'nullable',
    'key',
    'description',
    'classification',
    'tags',
  ],
  datasets: ['!dataset', 'namespace', 'type', 'platform', 'description', 'owner', 'product', 'tags'],
} as const;

/** What the rows of a table are. */
export type TableKind = keyof typeof tables;

/** A table by its header. */
export interface Header {
  readonly table: TableKind;
  readonly delimiter: string;
  /** Columns in order, as they are known. */
  readonly columns: readonly string[];
  /** Columns that are not known; they are left out. */
  readonly unknown: readonly string[];
}

/** A column as it is known: `From Dataset`, `from-dataset` and `from_dataset` are one. */
export function columnName(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** The character between the columns of a header: the most frequent of comma, semicolon and tab. */
export function delimiterOf(line: string): string {
  const counts = [',', ';', '\t'].map((one) => ({ one, count: line.split(one).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.one ?? ',';
}

/** Reads the first line of a text as the header of a table; undefined when it is none. */
export function readHeader(text: string): Header | undefined {
  const line = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const delimiter = delimiterOf(line);
  const columns = line.split(delimiter).map(columnName);
  for (const [table, wanted] of Object.entries(tables) as [TableKind, readonly string[]][]) {
    const known = wanted.map((name) => name.replace('!', ''));
    const needed = wanted.filter((name) => name.startsWith('!')).map((name) => name.slice(1));
    const found = columns.filter((name) => known.includes(name));
    if (found.length < 2 || !needed.every((name) => columns.includes(name))) continue;
    return { table, delimiter, columns, unknown: columns.filter((name) => !known.includes(name)) };
  }
  return undefined;
}

/** The columns of each table, for messages. */
export function tableTitles(): string {
  return Object.entries(tables)
    .map(([table, columns]) => `${table} (${columns.map((name) => name.replace('!', '')).join(', ')})`)
    .join('; ');
}
