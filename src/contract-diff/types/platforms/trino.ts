import * as t from '../rules.ts';
import { struct } from '../struct.ts';

/** Trino, Presto and Athena, "Data types": times to the millisecond; Athena's `string`, `binary` and `struct` are of its table statements. */
export const trino: t.TypeTable = {
  boolean: { kind: 'boolean' },
  tinyint: t.integer(8),
  smallint: t.integer(16),
  ...t.names('integer|int', t.integer(32)),
  bigint: t.integer(64),
  ...t.names('real|float', t.float(32)),
  ...t.names('double|double precision', t.float(64)),
  ...t.names('decimal|dec|numeric', t.decimal(38, 0)),
  varchar: t.text(),
  string: t.anyText,
  char: t.text({ isFixed: true, length: 1 }),
  ...t.names('varbinary|binary', t.anyBytes),
  date: { kind: 'date' },
  ...t.names('time|time without time zone', t.time(3)),
  'time with time zone': t.time(3, true),
  ...t.names('timestamp|timestamp without time zone', t.timestamp(3, 'NONE')),
  'timestamp with time zone': t.timestamp(3, 'OFFSET'),
  ...t.intervals,
  json: { kind: 'json' },
  uuid: { kind: 'uuid' },
  ipaddress: { kind: 'inet' },
  array: t.array,
  map: t.map,
  ...t.names('row|struct', struct),
  geometry: t.spatial('geometry'),
  sphericalgeography: t.spatial('geography'),
};
