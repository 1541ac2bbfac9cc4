import { isGiven, textOf } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import { columnsOf } from '../products/columns.ts';
import type { PortPromise } from '../products/contract.ts';
import type { Placed, References } from './references.ts';

/** Kinds of server of ODCS for platforms whose names end in these words. */
const servers = [
  'postgres',
  'mysql',
  'snowflake',
  'redshift',
  'sqlserver',
  'oracle',
  'trino',
  'kafka',
] as const;

/** The kind of server that a platform such as `westeurope.azure::postgres` has; undefined for one without a rule. */
function serverTypeOf(platform: string | undefined): string | undefined {
  const word = platform?.toLowerCase().replaceAll(/[^a-z]+/g, ' ') ?? '';
  return servers.find((server) => word.split(' ').includes(server));
}

/**
 * What an output port promises: objects and columns of its API where that is a datastore API, service levels, and
 * what it expects of its users. Undefined when it promises nothing.
 */
export function promiseOf(
  port: Placed,
  id: string,
  path: PortPromise['path'],
  references: References,
): PortPromise | undefined {
  const promises = references.member(port, 'promises');
  const obligations = references.member(port, 'obligations');
  if (promises === undefined && obligations === undefined) return undefined;
  const expectations = references.member(port, 'expectations');
  const textIn = (holder: Placed | undefined, name: string): string | undefined => {
    const policy = holder === undefined ? undefined : references.member(holder, name);
    return textOf(policy?.block['description']);
  };
  const api = promises === undefined ? undefined : references.member(promises, 'api');
  const definition = api === undefined ? undefined : references.member(api, 'definition');
  const store = definition !== undefined && 'datastoreapi' in definition.block ? definition : undefined;
  return {
    id,
    version: textOf(port.block['version']) ?? '1.0.0',
    name: textOf(port.block['displayName']) ?? textOf(port.block['name']),
    purpose: textOf(port.block['description']),
    usage: textIn(expectations, 'usage') ?? textIn(obligations, 'termsAndConditions'),
    limitations: textIn(expectations, 'audience'),
    objects: store === undefined ? [] : tablesOf(store, references),
    server:
      store === undefined ? undefined : serverOf(store, textOf(promises?.block['platform']), references),
    serviceLevels: levelsOf([
      ...definitionsOf(obligations, 'sla', references),
      ...definitionsOf(promises, 'slo', references),
    ]),
    path,
  };
}

function tablesOf(store: Placed, references: References): PortPromise['objects'] {
  const schema = references.member(store, 'schema');
  const tables = schema === undefined ? [] : references.members(schema, 'tables');
  return tables.flatMap((table) => {
    const definition = references.member(table, 'definition') ?? table;
    const name = textOf(table.block['name']) ?? textOf(definition.block['name']);
    if (name === undefined) return [];
    const columns = references
      .members(definition, 'columns')
      .map(({ block }) => ({ ...block, constraint: block['columnConstraint'] ?? block['constraint'] }));
    const description = textOf(definition.block['description']);
    return [{ name, physicalName: name, description, columns: columnsOf(columns) }];
  });
}

/** The server of production, where platform and API say enough to find it. */
function serverOf(
  store: Placed,
  platform: string | undefined,
  references: References,
): PortPromise['server'] {
  const type = serverTypeOf(platform);
  const services = references.member(store, 'services');
  const service = services === undefined ? undefined : references.member(services, 'production');
  const variables = service?.block['serverVariables'];
  const schema = references.member(store, 'schema')?.block ?? {};
  const host = isGiven(variables) ? textOf(variables['host']) : undefined;
  if (type === undefined || host === undefined) return undefined;
  const [port, database, name] = [
    isGiven(variables) ? textOf(variables['port']) : undefined,
    textOf(schema['databaseName']),
    textOf(schema['schemaName']),
  ];
  return {
    type,
    environment: 'production',
    host,
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(database === undefined ? {} : { database }),
    ...(name === undefined ? {} : { schema: name }),
  };
}

function definitionsOf(holder: Placed | undefined, name: string, references: References): Given[] {
  const policy = holder === undefined ? undefined : references.member(holder, name);
  const definition = policy === undefined ? undefined : references.member(policy, 'definition');
  return definition === undefined ? [] : [definition.block];
}

/** Single values in definitions by their names, whatever they are grouped by; the first of a name counts. */
function levelsOf(definitions: readonly Given[]): PortPromise['serviceLevels'] {
  const levels = new Map<string, string>();
  const look = (block: Given): void => {
    for (const [property, value] of Object.entries(block)) {
      const text = textOf(value);
      if (isGiven(value)) look(value);
      else if (text !== undefined && !levels.has(property)) levels.set(property, text);
    }
  };
  for (const definition of definitions) look(definition);
  return [...levels].map(([property, value]) => ({ property, value }));
}
