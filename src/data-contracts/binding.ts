import { normaliseDatasetName, normaliseNamespace } from '../core/dataset-name.ts';
import type { DatasetKey } from '../generated/schema.ts';
import type { ContractServer } from './contract.ts';

type ServerText = (name: string) => string;
/** Undefined where a part is missing without which there is no identity. */
type Rule = (server: ServerText, physicalName: string) => DatasetKey | undefined;

/** `a.b.c`, with what the physical name already says left out of the front. */
function qualified(physicalName: string, ...outer: readonly string[]): string {
  const given = physicalName.split('.').length;
  const missing = outer.filter((part) => part !== '').slice(0, Math.max(0, outer.length + 1 - given));
  return [...missing, physicalName].join('.');
}

/** A database found by host and port, with the parts that stand before a table's name. */
function database(scheme: string, port: string, ...outer: readonly string[]): Rule {
  return (server, name) => {
    const host = server('host');
    if (host === '') return undefined;
    const given = server('port');
    return {
      namespace: `${scheme}://${host}:${given === '' ? port : given}`,
      name: qualified(name, ...outer.map(server)),
    };
  };
}

const postgres = database('postgres', '5432', 'database', 'schema');

/** `cluster.<id>.region.redshift.amazonaws.com` is named by cluster and region. */
const redshift: Rule = (server, name) => {
  const host = server('host').replace(/^([^.]+)\.[^.]+\.([^.]+)\.redshift\S*\.amazonaws\.com.*$/i, '$1.$2');
  return database(
    'redshift',
    '5439',
    'database',
    'schema',
  )((part) => (part === 'host' ? host : server(part)), name);
};

/** Synapse has the database in the namespace. */
const synapse: Rule = (server, name) => {
  const place = database('sqlserver', '1433', 'schema')(server, name);
  const suffix = server('database') === '' ? '' : `;database=${server('database')}`;
  return place === undefined ? undefined : { ...place, namespace: `${place.namespace}${suffix}` };
};

/** A path as a location names it: placeholders stand for the object, and what follows a wildcard are files of it. */
function pathOf(location: string, physicalName: string): string {
  const parts = location.replaceAll(/\{\w+\}/g, physicalName).split('/');
  const wild = parts.findIndex((part) => part.includes('*'));
  return (wild === -1 ? parts : parts.slice(0, wild)).join('/');
}

/** `s3://bucket/key/…`: bucket, and key; where there is no key the object is the key. */
const inBucket: Rule = (server, name) => {
  const match = /^([a-z0-9]+:\/\/[^/]+)\/?(.*)$/i.exec(server('location'));
  if (match === null) return undefined;
  const key = pathOf(match[2] ?? '', name);
  return { namespace: match[1] ?? '', name: key === '' ? name : key };
};

/** A rule that holds where all of these members are there. */
function needing(members: readonly string[], rule: (server: ServerText, name: string) => DatasetKey): Rule {
  return (server, name) => (members.some((member) => server(member) === '') ? undefined : rule(server, name));
}

/** Dataset naming of OpenLineage (specification, "Naming conventions"), by ODCS server type. */
const rules: { readonly [type: string]: Rule } = {
  athena: needing(['regionName', 'schema'], (server, name) => ({
    namespace: `awsathena://athena.${server('regionName')}.amazonaws.com`,
    name: qualified(name, server('catalog') === '' ? 'awsdatacatalog' : server('catalog'), server('schema')),
  })),
  azure: inBucket,
  bigquery: needing(['project'], (server, name) => ({
    namespace: 'bigquery',
    name: qualified(name, server('project'), server('dataset')),
  })),
  clickhouse: database('clickhouse', '8123', 'database'),
  databricks: needing(['host'], (server, name) => ({
    namespace: `unitycatalog://${server('host').replace(/^https?:\/\//, '')}`,
    name: qualified(name, server('catalog'), server('schema')),
  })),
  db2: database('db2', '50000', 'database', 'schema'),
  gcs: inBucket,
  glue: needing(['account', 'database'], (server, name) => {
    const region = server('region') === '' ? server('regionName') : server('region');
    const namespace = region === '' ? '' : `arn:aws:glue:${region}:${server('account')}`;
    return { namespace, name: `table/${server('database')}/${name}` };
  }),
  hive: database('hive', '10000', 'database'),
  kafka: needing(['host'], (server, name) => ({
    namespace: `kafka://${server('host').split(',')[0]?.trim() ?? ''}`,
    name,
  })),
  local: needing(['path'], (server, name) => ({
    namespace: 'file',
    name: pathOf(server('path'), name),
  })),
  mysql: database('mysql', '3306', 'database'),
  oracle: database('oracle', '1521', 'serviceName', 'schema'),
  postgres,
  postgresql: postgres,
  presto: database('presto', '8080', 'catalog', 'schema'),
  pubsub: needing(['project'], (server, name) => ({
    namespace: 'pubsub',
    name: `topic:${server('project')}:${name}`,
  })),
  redshift,
  s3: inBucket,
  snowflake: needing(['account'], (server, name) => ({
    namespace: `snowflake://${server('account')}`,
    name: qualified(name, server('database'), server('schema')),
  })),
  sqlserver: database('mssql', '1433', 'database', 'schema'),
  synapse,
  trino: database('trino', '8080', 'catalog', 'schema'),
};

/**
 * The OpenLineage identity of a schema object: from its server and physical name.
 *
 * @returns undefined when the server's type has no rule or lacks a part that the rule needs.
 */
export function datasetOfServer(server: ContractServer, physicalName: string): DatasetKey | undefined {
  const rule = rules[server.type.toLowerCase()];
  const key = rule?.((name) => String(server.properties[name] ?? ''), physicalName);
  if (key === undefined || key.namespace === '') return undefined;
  return { namespace: normaliseNamespace(key.namespace), name: normaliseDatasetName(key.name) };
}

/** The server that production reads: the one so marked, else the first. */
export function productionServer(servers: readonly ContractServer[]): ContractServer | undefined {
  return servers.find(({ environment }) => /^prod/i.test(environment ?? '')) ?? servers[0];
}
