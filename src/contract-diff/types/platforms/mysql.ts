import type { CanonicalType } from '../canonical.ts';
import * as t from '../rules.ts';

/** A text or blob of at most so many bytes, where the argument only chooses among its kinds. */
const textOf = (length: number): CanonicalType => ({ ...t.anyText, length, unit: 'BYTE' });
const blobOf = (length: number): CanonicalType => ({ kind: 'binary', isFixed: false, length });

const unsignedIntegers = Object.entries({
  tinyint: 8,
  smallint: 16,
  mediumint: 24,
  int: 32,
  integer: 32,
  bigint: 64,
}).map(([name, size]) => [`${name} unsigned`, t.unsigned(size)] as const);

/** MySQL and MariaDB, "Data types": TINYINT(1) is BOOLEAN, the width of other integers means nothing, TIMESTAMP is an instant. */
export const mysql: t.TypeTable = {
  ...t.names('bool|boolean', { kind: 'boolean' }),
  tinyint: (args) => (args?.length === 1 && t.isOne(args[0]) ? { kind: 'boolean' } : t.integer(8)),
  ...t.names('smallint|smallint signed', t.integer(16)),
  ...t.names('mediumint|mediumint signed', t.integer(24)),
  ...t.names('int|integer|int signed|integer signed', t.integer(32)),
  ...t.names('bigint|bigint signed', t.integer(64)),
  ...Object.fromEntries(unsignedIntegers),
  serial: t.unsigned(64),
  ...t.names('decimal|dec|numeric|fixed', t.decimal(10, 0)),
  float: t.floatOf(24, 32),
  ...t.names('double|double precision|real', t.float(64)),
  ...t.names(
    'varchar|character varying|char varying|nvarchar|national varchar|national character varying',
    t.text(),
  ),
  ...t.names('char|character|nchar|national char|national character', t.text({ isFixed: true, length: 1 })),
  tinytext: textOf(255),
  text: textOf(65_535),
  mediumtext: textOf(16_777_215),
  longtext: t.anyText,
  binary: t.bytes({ isFixed: true, length: 1 }),
  varbinary: t.bytes(),
  tinyblob: blobOf(255),
  blob: blobOf(65_535),
  mediumblob: blobOf(16_777_215),
  longblob: t.anyBytes,
  bit: t.bits(true, 1),
  date: { kind: 'date' },
  time: t.time(0),
  datetime: t.timestamp(0, 'NONE'),
  timestamp: t.timestamp(0, 'INSTANT'),
  year: { kind: 'year' },
  json: { kind: 'jsonb' },
  enum: t.enumeration,
  set: t.set,
  uuid: { kind: 'uuid' },
  vector: t.vector,
  geometry: t.spatial('geometry'),
};
