import type { Platform } from './canonical.ts';
import { bigquery } from './platforms/bigquery.ts';
import { databricks } from './platforms/databricks.ts';
import { duckdb } from './platforms/duckdb.ts';
import { generic } from './platforms/generic.ts';
import { hive } from './platforms/hive.ts';
import { mysql } from './platforms/mysql.ts';
import { oracle } from './platforms/oracle.ts';
import { postgres } from './platforms/postgres.ts';
import { redshift } from './platforms/redshift.ts';
import { snowflake } from './platforms/snowflake.ts';
import { sqlserver } from './platforms/sqlserver.ts';
import { trino } from './platforms/trino.ts';
import type { TypeTable } from './rules.ts';

/** What the names of types mean on each platform. */
export const tables: { readonly [platform in Platform]: TypeTable } = {
  snowflake,
  bigquery,
  databricks,
  hive,
  postgres,
  mysql,
  sqlserver,
  redshift,
  oracle,
  trino,
  duckdb,
  generic,
};

/** Types of ODCS servers, and what people write for them, by the platform whose spellings they have. */
const serverTypes: { readonly [type: string]: Platform } = {
  snowflake: 'snowflake',
  bigquery: 'bigquery',
  databricks: 'databricks',
  spark: 'databricks',
  delta: 'databricks',
  unitycatalog: 'databricks',
  hive: 'hive',
  impala: 'hive',
  glue: 'hive',
  postgres: 'postgres',
  postgresql: 'postgres',
  mysql: 'mysql',
  mariadb: 'mysql',
  sqlserver: 'sqlserver',
  mssql: 'sqlserver',
  synapse: 'sqlserver',
  redshift: 'redshift',
  oracle: 'oracle',
  trino: 'trino',
  presto: 'trino',
  athena: 'trino',
  duckdb: 'duckdb',
};

/** Platform whose spellings the physical types of a server of this type have; `generic` for topics, files and all others. */
export function platformOf(serverType: string | undefined): Platform {
  const type = serverType?.toLowerCase() ?? '';
  return Object.hasOwn(serverTypes, type) ? (serverTypes[type] ?? 'generic') : 'generic';
}
