import { changed, integer, like, oneOf, since, text, uri } from './shape.ts';
import type { Member, Need, Shape } from './shape.ts';

/** What a type of server is told by. */
interface ServerShape {
  readonly needs: readonly Need[];
  readonly may?: readonly string[];
  readonly since?: string;
  /** Members whose shape is not that of {@link memberShapes}. */
  readonly own?: { readonly [name: string]: Member };
}

const format = oneOf('parquet', 'delta', 'json', 'csv');
const delimiter = oneOf('new_line', 'array');
/** Of files: up to 3.0.2 the formats were a closed list. */
const ofFiles = { format: changed('3.1.0', format, text), delimiter: changed('3.1.0', delimiter, text) };

const memberShapes: { readonly [name: string]: Shape } = { port: integer, location: uri, endpointUrl: uri };

const byHost = ['host', 'port', 'database'];
const postgres: ServerShape = { needs: [...byHost, 'schema'] };

/** ODCS "Infrastructure and servers": types of server, with the members that each needs and may have. */
export const serverShapes: { readonly [type: string]: ServerShape } = {
  api: { needs: ['location'] },
  athena: {
    needs: [
      'schema',
      { member: 'staging_dir', until: '3.0.2' },
      { member: 'stagingDir', since: '3.0.2', until: '3.2.0' },
    ],
    may: ['stagingDir', 'catalog', 'regionName'],
    own: { stagingDir: uri, workgroup: since('3.2.0', text) },
  },
  azure: { needs: ['location', 'format'], may: ['delimiter'], own: ofFiles },
  bigquery: { needs: ['project', 'dataset'] },
  clickhouse: { needs: byHost },
  databricks: { needs: ['catalog', 'schema'], may: ['host'] },
  denodo: { needs: ['host', 'port'], may: ['database'] },
  dremio: { needs: ['host', 'port'], may: ['schema'] },
  duckdb: { needs: ['database'], may: ['schema'], own: { schema: changed('3.1.0', integer, text) } },
  glue: { needs: ['account', 'database'], may: ['location', 'format'] },
  cloudsql: postgres,
  db2: { needs: byHost, may: ['schema'] },
  hive: { needs: ['host', 'database'], may: ['port'], since: '3.1.0' },
  impala: { needs: ['host', 'database'], may: ['port'], since: '3.1.0' },
  informix: { needs: ['host', 'database'], may: ['port'] },
  zen: { needs: ['host', 'database'], may: ['port'], since: '3.1.0' },
  iceberg: { needs: [], may: ['location', 'catalog', 'schema', 'database', 'host', 'port'], since: '3.2.0' },
  hana: { needs: ['host'], may: ['port', 'database', 'schema'], since: '3.2.0' },
  custom: {
    needs: [],
    may: [
      ...[
        'account',
        'catalog',
        'database',
        'dataset',
        'delimiter',
        'endpointUrl',
        'format',
        'host',
        'location',
      ],
      ...[
        'path',
        'port',
        'project',
        'region',
        'regionName',
        'schema',
        'serviceName',
        'stagingDir',
        'warehouse',
      ],
    ],
    own: { stream: since('3.1.0', text) },
  },
  kafka: { needs: ['host'], may: ['format'] },
  kinesis: { needs: [], may: ['region', 'format'] },
  local: { needs: ['path', 'format'] },
  mysql: { needs: byHost },
  oracle: { needs: ['host', 'port', 'serviceName'] },
  postgresql: postgres,
  postgres,
  presto: { needs: ['host'], may: ['catalog', 'schema'] },
  pubsub: { needs: ['project'] },
  redshift: { needs: ['database', 'schema'], may: ['host', 'region', 'account'] },
  s3: { needs: ['location'], may: ['endpointUrl', 'format', 'delimiter'], own: ofFiles },
  sftp: {
    needs: ['location'],
    may: ['format', 'delimiter'],
    own: { ...ofFiles, location: like(/^sftp:\/\/\S+$/, 'a URI that begins with sftp://') },
  },
  snowflake: { needs: ['account', 'database', 'schema'], may: ['host', 'port', 'warehouse'] },
  sqlserver: { needs: ['host', 'database', 'schema'], may: ['port'] },
  synapse: { needs: byHost },
  trino: { needs: ['host', 'port', 'catalog', 'schema'] },
  vertica: { needs: [...byHost, 'schema'] },
};

/** All members of a type of server. */
export function serverMembers({ needs, may = [], own = {} }: ServerShape): {
  readonly [name: string]: Member;
} {
  const needed = needs.filter((need) => typeof need === 'string');
  const names = [...needed, ...may].map((name) => [name, memberShapes[name] ?? text] as const);
  return { ...Object.fromEntries(names), ...own };
}
