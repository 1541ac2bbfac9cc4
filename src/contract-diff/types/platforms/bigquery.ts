import * as t from '../rules.ts';
import { struct } from '../struct.ts';

/** BigQuery, "Data types", with the names of its API (`RECORD`, `INTEGER`). TIMESTAMP is an instant, DATETIME a wall clock. */
export const bigquery: t.TypeTable = {
  ...t.names('int64|int|integer|bigint|smallint|tinyint|byteint', t.integer(64)),
  ...t.names('numeric|decimal', t.decimal(38, 9)),
  ...t.names('bignumeric|bigdecimal', t.decimal(76, 38)),
  ...t.names('float64|float', t.float(64)),
  string: t.text(),
  bytes: t.bytes(),
  ...t.names('bool|boolean', { kind: 'boolean' }),
  date: { kind: 'date' },
  time: t.time(6),
  datetime: t.timestamp(6, 'NONE'),
  timestamp: t.timestamp(6, 'INSTANT'),
  ...t.intervals,
  json: { kind: 'json' },
  array: t.array,
  ...t.names('struct|record', struct),
  geography: t.spatial('geography'),
};
