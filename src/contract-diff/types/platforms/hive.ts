import * as t from '../rules.ts';
import { union } from '../struct.ts';
import { databricks } from './databricks.ts';

/** Hive, Impala and the Glue catalogue spell as Spark does; their TIMESTAMP is a wall clock to the nanosecond. */
export const hive: t.TypeTable = {
  ...databricks,
  'double precision': t.float(64),
  timestamp: t.timestamp(9, 'NONE'),
  'timestamp with local time zone': t.timestamp(9, 'INSTANT'),
  uniontype: union,
};
