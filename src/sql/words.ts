// What words mean in SQL, in lower case, over all dialects that are read.

/** Words that begin a statement whose reads all are in it. */
export const statements: ReadonlySet<string> = new Set([
  'select',
  'with',
  'insert',
  'create',
  'merge',
  'update',
  'delete',
  'replace',
]);
/** Words that begin a statement which reads no column. */
export const harmless: ReadonlySet<string> = new Set([
  'use',
  'set',
  'commit',
  'rollback',
  'drop',
  'truncate',
  'analyze',
  'grant',
  'revoke',
]);
/** Words after which a text is more than statements. */
export const procedural: ReadonlySet<string> = new Set([
  'function', 'procedure', 'macro', 'trigger', 'pivot', 'unpivot', 'match_recognize', 'exec', 'execute',
]); // prettier-ignore
/** Words that are neither the name of a column nor of a table unless they are quoted. */
export const reserved: ReadonlySet<string> = new Set([
  'and', 'or', 'not', 'in', 'is', 'null', 'case', 'when', 'then', 'else', 'end', 'between', 'like', 'exists', 'true',
  'false', 'if', 'distinct', 'by', 'asc', 'desc', 'over', 'insert', 'create', 'select', 'replace', 'merge', 'delete',
  'matched', 'temporary', 'overwrite', 'materialized', 'recursive', 'partition', 'rows', 'range', 'preceding', 'current',
]); // prettier-ignore

/** Words that begin a clause. A column of such a name only makes what follows count as outside of a select list. */
export const clauses: ReadonlySet<string> = new Set([
  'from', 'join', 'on', 'using', 'where', 'group', 'having', 'qualify', 'window', 'order', 'limit', 'offset', 'fetch',
  'cluster', 'distribute', 'sort', 'values', 'set', 'returning', 'lateral', 'into', 'connect', 'start', 'output',
]); // prettier-ignore
/** Those of them that can end a select list. */
export const afterSelect: ReadonlySet<string> = new Set([
  'from', 'where', 'group', 'having', 'qualify', 'window', 'order', 'limit', 'into',
]); // prettier-ignore
/** Inside of an expression, these begin a part that orders, groups or filters. */
export const innerClauses: ReadonlySet<string> = new Set([
  'order',
  'partition',
  'where',
  'group',
  'sort',
  'distribute',
  'cluster',
  'having',
]);
/** Words that begin a query. */
export const queryWords: ReadonlySet<string> = new Set(['select', 'with', 'values', 'from', 'table']);
/** Types whose parts stand in angle brackets. */
export const typeWords: ReadonlySet<string> = new Set(['struct', 'array', 'map', 'row']);
/** Words that join two queries. */
export const setOperators: ReadonlySet<string> = new Set(['union', 'intersect', 'except', 'minus']);
/** Between the names of tables. */
export const fromWords: ReadonlySet<string> = new Set([
  'from', 'join', 'inner', 'left', 'right', 'full', 'outer', 'cross', 'natural', 'lateral', 'view', 'only', 'table',
  'as', 'using', 'into', 'asof', 'anti', 'semi', 'any', 'all', 'tablesample', 'update', 'with', 'ordinality', 'unnest',
]); // prettier-ignore
/** Behind a `*`: which columns it leaves out or replaces. */
export const starModifiers: ReadonlySet<string> = new Set([
  'except',
  'exclude',
  'replace',
  'rename',
  'ilike',
  'like',
]);
