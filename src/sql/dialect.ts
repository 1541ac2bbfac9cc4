/** SQL dialects whose lexical rules are known; `generic` stands for any other: whatever differs makes a text unreadable. */
export const dialects = [
  'snowflake',
  'bigquery',
  'spark',
  'postgres',
  'redshift',
  'mysql',
  'tsql',
  'duckdb',
  'trino',
  'oracle',
  'generic',
] as const;
export type DialectName = (typeof dialects)[number];

/** The lexical rules in which dialects differ. `unsure`: where it occurs, nobody knows how it is read. */
export interface Dialect {
  /** Whether a backslash in a string escapes what follows. */
  readonly backslash: 'escapes' | 'plain' | 'unsure';
  /** Whether `/*` inside of a block comment opens another one. */
  readonly nestedComments: boolean | 'unsure';
  /** What `#` is: the beginning of a comment, a part of names, or an operator. */
  readonly hash: 'comment' | 'name' | 'operator' | 'unsure';
  /** Whether `//` begins a comment. */
  readonly slashes: 'comment' | 'plain' | 'unsure';
  /** Whether `--` begins a comment only in front of white space. */
  readonly dashesWantSpace: boolean;
  /** Whether `$$…$$` and `$tag$…$tag$` are strings. */
  readonly dollarQuotes: boolean | 'unsure';
  /** Whether `[name]` is a quoted name. */
  readonly brackets: boolean;
  /** Whether `"…"` is a string and can never be a name. */
  readonly doubleQuotedStrings: boolean;
  /** Whether `r'…'` is a string without escapes, and also `'''…'''` one. */
  readonly pythonStrings: 'raw' | 'triple' | false;
  /** Whether `q'[…]'` is a string. */
  readonly bracketedStrings: boolean;
  /** Whether `name(row)` may read the column `name` of a row (PostgreSQL, "Functional notation"). */
  readonly functionalNotation: boolean;
}

const ansi: Dialect = {
  backslash: 'plain',
  nestedComments: false,
  hash: 'operator',
  slashes: 'plain',
  dashesWantSpace: false,
  dollarQuotes: false,
  brackets: false,
  doubleQuotedStrings: false,
  pythonStrings: false,
  bracketedStrings: false,
  functionalNotation: false,
};

/** By dialect, from the chapters on lexical structure in each product's manual. */
export const dialectRules: { readonly [name in DialectName]: Dialect } = {
  snowflake: { ...ansi, backslash: 'escapes', slashes: 'comment', dollarQuotes: true },
  bigquery: {
    ...ansi,
    backslash: 'escapes',
    hash: 'comment',
    doubleQuotedStrings: true,
    pythonStrings: 'triple',
  },
  spark: { ...ansi, backslash: 'escapes', nestedComments: true, pythonStrings: 'raw' },
  postgres: { ...ansi, nestedComments: true, dollarQuotes: true, functionalNotation: true },
  redshift: {
    ...ansi,
    backslash: 'unsure',
    nestedComments: true,
    dollarQuotes: true,
    functionalNotation: true,
  },
  mysql: { ...ansi, backslash: 'escapes', hash: 'comment', dashesWantSpace: true },
  tsql: { ...ansi, nestedComments: true, brackets: true, hash: 'name' },
  duckdb: { ...ansi, nestedComments: 'unsure', dollarQuotes: true },
  trino: ansi,
  oracle: { ...ansi, bracketedStrings: true, hash: 'name' },
  generic: {
    ...ansi,
    backslash: 'unsure',
    nestedComments: 'unsure',
    hash: 'unsure',
    slashes: 'unsure',
    dollarQuotes: 'unsure',
    functionalNotation: true,
  },
};

/** Platforms and the words that sources use for dialects. */
const aliases: { readonly [word: string]: DialectName } = {
  databricks: 'spark',
  unitycatalog: 'spark',
  hive: 'spark',
  postgresql: 'postgres',
  mssql: 'tsql',
  sqlserver: 'tsql',
  presto: 'trino',
  mariadb: 'mysql',
};

/** The dialect that a word means: a platform of the mesh, or the `dialect` of an OpenLineage `sql` facet. */
export function dialectOf(word: string | undefined): DialectName {
  const name = word?.toLowerCase() ?? '';
  return dialects.find((dialect) => dialect === name) ?? aliases[name] ?? 'generic';
}
