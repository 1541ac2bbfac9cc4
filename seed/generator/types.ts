/** How a type written as in Postgres is spelled on the platform of a namespace. */
export function typeOn(namespace: string, type: string): string {
  const scheme = namespace.slice(0, namespace.indexOf(':'));
  for (const [pattern, spelling] of spellings[scheme] ?? [])
    if (pattern.test(type)) return type.replace(pattern, spelling);
  return type;
}

const lakehouse: readonly (readonly [RegExp, string])[] = [
  [/^(?:varchar|char|text)(?:\(\d+\))?$/, 'string'],
  [/^numeric/, 'decimal'],
  [/^timestamptz$/, 'timestamp'],
  [/^integer$/, 'int'],
];

const spellings: { readonly [scheme: string]: readonly (readonly [RegExp, string])[] } = {
  unitycatalog: lakehouse,
  s3: lakehouse,
  snowflake: [
    [/^numeric/, 'number'],
    [/^timestamptz$/, 'timestamp_tz'],
  ],
  oracle: [
    [/^varchar/, 'varchar2'],
    [/^numeric/, 'number'],
    [/^(?:integer|bigint)$/, 'number(19)'],
  ],
  kafka: [
    [/^(?:varchar|char|text)(?:\(\d+\))?$/, 'string'],
    [/^numeric.*$/, 'double'],
    [/^timestamptz$/, 'timestamp-millis'],
    [/^bigint$/, 'long'],
    [/^integer$/, 'int'],
  ],
};

/** The logical type of ODCS 3.1 for a type written as in Postgres. */
export function logicalTypeOf(type: string): string {
  if (/^(?:bigint|integer)$/.test(type)) return 'integer';
  if (type.startsWith('numeric')) return 'number';
  if (type.startsWith('timestamp')) return 'timestamp';
  if (type === 'date' || type === 'boolean') return type;
  return 'string';
}
