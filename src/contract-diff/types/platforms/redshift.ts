import * as t from '../rules.ts';

/** From this many bytes on VARCHAR is as long as the platform allows. */
const max = 65_535;
const varying = { unit: 'BYTE', length: 256, max } as const;

/** Amazon Redshift, "Data types": lengths are bytes, TEXT is VARCHAR(256), DECIMAL is DECIMAL(18, 0). */
export const redshift: t.TypeTable = {
  ...t.names('smallint|int2', t.integer(16)),
  ...t.names('integer|int|int4', t.integer(32)),
  ...t.names('bigint|int8', t.integer(64)),
  ...t.names('decimal|numeric', t.decimal(18, 0)),
  ...t.names('real|float4', t.float(32)),
  ...t.names('double precision|float8', t.float(64)),
  float: t.floatOf(24, 64),
  ...t.names('varchar|character varying|nvarchar', t.text(varying)),
  text: { ...t.anyText, length: 256, unit: 'BYTE' },
  ...t.names('char|character|nchar', t.text({ unit: 'BYTE', isFixed: true, length: 1 })),
  bpchar: { ...t.anyText, length: 256, unit: 'BYTE', isFixed: true },
  ...t.names('varbyte|varbinary|binary varying', t.bytes({ length: 64_000 })),
  ...t.names('boolean|bool', { kind: 'boolean' }),
  date: { kind: 'date' },
  ...t.names('time|time without time zone', t.time(6)),
  ...t.names('timetz|time with time zone', t.time(6, true)),
  ...t.names('timestamp|timestamp without time zone', t.timestamp(6, 'NONE')),
  ...t.names('timestamptz|timestamp with time zone', t.timestamp(6, 'INSTANT')),
  ...t.intervals,
  super: { kind: 'variant' },
  geography: t.spatial('geography'),
  geometry: t.spatial('geometry'),
};
