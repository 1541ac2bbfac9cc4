import * as t from '../rules.ts';
import { struct } from '../struct.ts';

/** From this length on a text, or a binary, is as long as the platform allows without being told. */
const maxText = 16_777_216;
const maxBytes = 8_388_608;

/** Snowflake, "Summary of data types": whole numbers are NUMBER(38, 0), CHAR is not padded, TIMESTAMP is TIMESTAMP_NTZ. */
export const snowflake: t.TypeTable = {
  ...t.names('number|decimal|dec|numeric', t.decimal(38, 0)),
  ...t.names('int|integer|bigint|smallint|tinyint|byteint', { kind: 'decimal', precision: 38, scale: 0 }),
  ...t.names('float|float4|float8|double|double precision|real', t.float(64)),
  decfloat: { kind: 'decfloat', digits: 38 },
  ...t.names('varchar|string|text|nvarchar|nvarchar2|char varying|nchar varying', t.text({ max: maxText })),
  ...t.names('char|character|nchar', t.text({ length: 1, max: maxText })),
  ...t.names('binary|varbinary', t.bytes({ max: maxBytes })),
  boolean: { kind: 'boolean' },
  date: { kind: 'date' },
  time: t.time(9),
  ...t.names(
    'timestamp|datetime|timestamp_ntz|timestampntz|timestamp without time zone',
    t.timestamp(9, 'NONE'),
  ),
  ...t.names('timestamp_ltz|timestampltz|timestamp with local time zone', t.timestamp(9, 'INSTANT')),
  ...t.names('timestamp_tz|timestamptz|timestamp with time zone', t.timestamp(9, 'OFFSET')),
  ...t.intervals,
  variant: { kind: 'variant' },
  uuid: { kind: 'uuid' },
  array: t.array,
  map: t.map,
  object: struct,
  vector: t.vector,
  geography: t.spatial('geography'),
  geometry: t.spatial('geometry'),
};
