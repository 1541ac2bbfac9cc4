import * as t from '../rules.ts';
import { struct } from '../struct.ts';

/** Databricks and Spark SQL, "Data types": DECIMAL is DECIMAL(10, 0), FLOAT a single, TIMESTAMP an instant. */
export const databricks: t.TypeTable = {
  ...t.names('tinyint|byte', t.integer(8)),
  ...t.names('smallint|short', t.integer(16)),
  ...t.names('int|integer', t.integer(32)),
  ...t.names('bigint|long', t.integer(64)),
  ...t.names('float|real', t.float(32)),
  double: t.float(64),
  ...t.names('decimal|dec|numeric', t.decimal(10, 0)),
  string: t.anyText,
  varchar: t.text(),
  ...t.names('char|character', t.text({ isFixed: true })),
  binary: t.anyBytes,
  boolean: { kind: 'boolean' },
  date: { kind: 'date' },
  time: t.time(6),
  ...t.names('timestamp|timestamp_ltz', t.timestamp(6, 'INSTANT')),
  timestamp_ntz: t.timestamp(6, 'NONE'),
  ...t.intervals,
  variant: { kind: 'variant' },
  ...t.names('void|null', { kind: 'null' }),
  array: t.array,
  map: t.map,
  struct,
  geography: t.spatial('geography'),
  geometry: t.spatial('geometry'),
};
