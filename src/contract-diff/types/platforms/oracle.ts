import * as t from '../rules.ts';

/** Binary digits of FLOAT as decimal ones ("Data types": multiply by 0.30103). */
const decimalDigits = (binary: number) => Math.ceil(binary * 0.30103);

/**
 * Oracle Database, "Data types": NUMBER keeps the digits of each value, INTEGER is NUMBER(38, 0), DATE has a time of day,
 * lengths are bytes unless they say CHAR.
 */
export const oracle: t.TypeTable = {
  number: t.decimal(),
  ...t.names('integer|int|smallint', { kind: 'decimal', precision: 38, scale: 0 }),
  ...t.names('decimal|dec|numeric', t.decimal(38, 0)),
  float: (args) => ({ kind: 'decfloat', digits: decimalDigits(t.numberIn(args, 126)) }),
  'double precision': { kind: 'decfloat', digits: decimalDigits(126) },
  real: { kind: 'decfloat', digits: decimalDigits(63) },
  binary_float: t.float(32),
  binary_double: t.float(64),
  ...t.names('varchar2|varchar|character varying|char varying', t.text({ unit: 'BYTE' })),
  ...t.names('char|character', t.text({ unit: 'BYTE', isFixed: true, length: 1 })),
  ...t.names('nvarchar2|national character varying|national char varying|nchar varying', t.text()),
  ...t.names('nchar|national char|national character', t.text({ isFixed: true, length: 1 })),
  ...t.names('clob|nclob|long', t.anyText),
  raw: t.bytes(),
  ...t.names('blob|long raw|bfile', t.anyBytes),
  boolean: { kind: 'boolean' },
  date: { kind: 'timestamp', precision: 0, zone: 'NONE' },
  timestamp: t.timestamp(6, 'NONE'),
  'timestamp with time zone': t.timestamp(6, 'OFFSET'),
  'timestamp with local time zone': t.timestamp(6, 'INSTANT'),
  ...t.intervals,
  json: { kind: 'jsonb' },
  ...t.names('xmltype', { kind: 'xml' }),
  vector: t.vector,
  sdo_geometry: t.spatial('geometry'),
};
