import { normaliseDatasetName, normaliseNamespace } from '../core/dataset-name.ts';
import type { DatasetKey } from '../generated/schema.ts';
import type { ContractServer } from './contract.ts';

type ServerText = (name: string) => string;
type Rule = (server: ServerText, physicalName: string) => DatasetKey;

/** `a.b.c`, with what the physical name already says left out of the front. */
function qualified(physicalName: string, ...outer: readonly string[]): string {
  const given = physicalName.split('.').length;
  const missing = outer.filter((part) => part !== '').slice(0, Math.max(0, outer.length + 1 - given));
  return [...missing, physicalName].join('.');
}

function hostPort(server: ServerText, port: string): string {
  const given = server('port');
  return `${server('host')}:${given === '' ? port : given}`;
}

/** `s3://bucket/key/…` as bucket and key. */
function bucket(location: string): { root: string; key: string } {
  const match = /^([a-z0-9]+:\/\/[^/]+)\/?(.*)$/i.exec(location);
  return { root: match?.[1] ?? location, key: match?.[2] ?? '' };
}

const inBucket: Rule = (server, physicalName) => {
  const { root, key } = bucket(server('location'));
  return { namespace: root, name: key.includes('{') || key === '' ? physicalName : key };
};

/** Dataset naming of OpenLineage (specification, "Naming conventions"), by ODCS server type. */
const rules: { readonly [type: string]: Rule } = {
  postgres: (s, name) => ({
    namespace: `postgres://${hostPort(s, '5432')}`,
    name: qualified(name, s('database'), s('schema')),
  }),
  postgresql: (s, name) => ({
    namespace: `postgres://${hostPort(s, '5432')}`,
    name: qualified(name, s('database'), s('schema')),
  }),
  mysql: (s, name) => ({ namespace: `mysql://${hostPort(s, '3306')}`, name: qualified(name, s('database')) }),
  sqlserver: (s, name) => ({
    namespace: `mssql://${hostPort(s, '1433')}`,
    name: qualified(name, s('database'), s('schema')),
  }),
  redshift: (s, name) => ({
    namespace: `redshift://${hostPort(s, '5439')}`,
    name: qualified(name, s('database'), s('schema')),
  }),
  trino: (s, name) => ({
    namespace: `trino://${hostPort(s, '8080')}`,
    name: qualified(name, s('catalog'), s('schema')),
  }),
  oracle: (s, name) => ({
    namespace: `oracle://${hostPort(s, '1521')}`,
    name: qualified(name, s('serviceName'), s('schema')),
  }),
  snowflake: (s, name) => ({
    namespace: `snowflake://${s('account')}`,
    name: qualified(name, s('database'), s('schema')),
  }),
  bigquery: (s, name) => ({ namespace: 'bigquery', name: qualified(name, s('project'), s('dataset')) }),
  databricks: (s, name) => ({
    namespace: `unitycatalog://${s('host')}`,
    name: qualified(name, s('catalog'), s('schema')),
  }),
  kafka: (s, name) => ({ namespace: `kafka://${s('host').split(',')[0] ?? ''}`, name }),
  s3: inBucket,
  gcs: inBucket,
  azure: inBucket,
};

/**
 * The OpenLineage identity of a schema object: from its server and physical name.
 *
 * @returns undefined when the server's type has no rule or lacks a part that the rule needs.
 */
export function datasetOfServer(server: ContractServer, physicalName: string): DatasetKey | undefined {
  const rule = rules[server.type.toLowerCase()];
  if (rule === undefined) return undefined;
  const key = rule((name) => String(server.properties[name] ?? ''), physicalName);
  if (/:\/\/(:|$)/.test(key.namespace)) return undefined;
  return { namespace: normaliseNamespace(key.namespace), name: normaliseDatasetName(key.name) };
}

/** The server that production reads: the one so marked, else the first. */
export function productionServer(servers: readonly ContractServer[]): ContractServer | undefined {
  return servers.find(({ environment }) => /^prod/i.test(environment ?? '')) ?? servers[0];
}
