import type { Column, Dataset } from './description.ts';
import type { ColumnMeaning } from './openlineage.ts';
import { logicalTypeOf, typeOn } from './types.ts';

type Json = { readonly [key: string]: unknown };

/** A contract with its versions, as the description says it. */
export interface ContractText {
  readonly name: string;
  /** Product and output port that it stands behind: `<product>/<port>`. */
  readonly port: string;
  readonly domain: string;
  readonly team: string;
  readonly purpose: string;
  readonly limitations?: string;
  readonly versions: { readonly [version: string]: VersionText };
}

export interface VersionText {
  readonly status: 'draft' | 'active' | 'deprecated';
  /** Day on which support ends; of deprecated versions. */
  readonly endsOn?: string;
  /** Schema object by its name: the dataset it describes, and columns that are not promised. */
  readonly objects: {
    readonly [name: string]: { readonly dataset: string; readonly without?: readonly string[] };
  };
  readonly availability: number;
  /** Hours after which data is there, and years for which it is kept. */
  readonly latencyHours: number;
  readonly retentionYears: number;
  /** SQL that must give 0, by object. */
  readonly checks?: { readonly [object: string]: string };
}

/** The ODCS 3.1 document of one version of a contract. */
export function contractDocument(
  key: string,
  contract: ContractText,
  version: string,
  datasets: ReadonlyMap<string, Dataset>,
  meanings: ReadonlyMap<string, ColumnMeaning>,
): Json {
  const text = contract.versions[version];
  if (text === undefined) throw new Error(`${key} has no version ${version}`);
  const objects = Object.entries(text.objects).map(([name, object]) => {
    const dataset = datasets.get(object.dataset);
    if (dataset === undefined) throw new Error(`${key}: ${object.dataset} is not described`);
    const columns = dataset.columns.filter((column) => !object.without?.includes(column.name));
    return { name, dataset, columns, check: text.checks?.[name] };
  });
  const first = objects[0];
  if (first === undefined) throw new Error(`${key} ${version} has no objects`);
  return {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: key,
    name: contract.name,
    version,
    status: text.status,
    domain: contract.domain,
    dataProduct: contract.port.split('/')[0],
    description: {
      purpose: contract.purpose,
      ...(contract.limitations === undefined ? {} : { limitations: contract.limitations }),
      usage: `Read it from the output port ${contract.port.replace('/', ', port ')}; ask the team before first use.`,
    },
    servers: [{ server: 'production', environment: 'prod', ...placeOf(first.dataset).server }],
    schema: objects.map((object) => schemaObject(object, meanings)),
    slaProperties: slaOf(text, first.columns, first.name),
    team: {
      name: contract.team,
      members: [{ username: `${contract.team}@nordlicht.example`, role: 'data owner' }],
    },
    roles: [{ role: `${key}-reader`, access: 'read', firstLevelApprovers: contract.team }],
    support: [
      {
        channel: `#data-${contract.team}`,
        tool: 'slack',
        scope: 'interactive',
        url: `https://chat.nordlicht.example/data-${contract.team}`,
      },
      {
        channel: `${contract.team}@nordlicht.example`,
        tool: 'email',
        scope: 'announcements',
        url: `mailto:${contract.team}@nordlicht.example`,
      },
    ],
  };
}

interface SchemaObjectText {
  readonly name: string;
  readonly dataset: Dataset;
  readonly columns: readonly Column[];
  readonly check: string | undefined;
}

function schemaObject(
  { name, dataset, columns, check }: SchemaObjectText,
  meanings: ReadonlyMap<string, ColumnMeaning>,
): Json {
  const { physicalName, physicalType } = placeOf(dataset);
  const rows = {
    type: 'library',
    metric: 'rowCount',
    mustBeGreaterThan: 0,
    dimension: 'completeness',
    severity: 'error',
  };
  const checks =
    check === undefined
      ? []
      : [{ type: 'sql', query: check, mustBe: 0, dimension: 'conformity', severity: 'error' }];
  return {
    name,
    physicalName,
    physicalType,
    logicalType: 'object',
    ...(dataset.about === undefined ? {} : { description: dataset.about }),
    properties: columns.map((column, index) => property(column, index, dataset.namespace, columns, meanings)),
    quality: [rows, ...checks],
  };
}

function property(
  column: Column,
  index: number,
  namespace: string,
  columns: readonly Column[],
  meanings: ReadonlyMap<string, ColumnMeaning>,
): Json {
  const meaning = meanings.get(column.name);
  const position = columns.slice(0, index + 1).filter(({ isKey }) => isKey).length;
  return {
    name: column.name,
    logicalType: logicalTypeOf(column.type),
    physicalType: typeOn(namespace, column.type),
    required: column.isRequired,
    ...(column.isKey ? { primaryKey: true, primaryKeyPosition: position } : {}),
    ...(meaning === undefined ? {} : { description: meaning.description }),
    ...(meaning?.classification === undefined ? {} : { classification: meaning.classification }),
  };
}

function slaOf(text: VersionText, columns: readonly Column[], object: string): Json[] {
  const moment = columns.find(({ type }) => type === 'timestamptz' || type === 'date');
  const element = moment === undefined ? {} : { element: `${object}.${moment.name}` };
  const end = { property: 'endOfSupport', value: text.endsOn, driver: 'operational' };
  return [
    { property: 'availability', value: text.availability, unit: 'percent', driver: 'operational' },
    { property: 'latency', value: text.latencyHours, unit: 'h', ...element, driver: 'analytics' },
    { property: 'retention', value: text.retentionYears, unit: 'y', ...element, driver: 'regulatory' },
    ...(text.endsOn === undefined ? [] : [end]),
  ];
}

/** Where a dataset lives, in the words of an ODCS server; the inverse of the OpenLineage naming rules. */
function placeOf({ namespace, name }: Dataset): { server: Json; physicalName: string; physicalType: string } {
  const [scheme = '', address = ''] = namespace.split('://');
  const [first = '', second = '', ...rest] = name.split('.');
  const [host = '', port] = address.split(':');
  const table = { physicalName: rest.join('.'), physicalType: 'table' };
  switch (scheme) {
    case 'postgres':
      return {
        server: { type: scheme, host, port: Number(port), database: first, schema: second },
        ...table,
      };
    case 'snowflake':
      return { server: { type: scheme, account: address, database: first, schema: second }, ...table };
    case 'unitycatalog':
      return { server: { type: 'databricks', host: address, catalog: first, schema: second }, ...table };
    case 'kafka':
      return {
        server: { type: scheme, host: address, format: 'avro' },
        physicalName: name,
        physicalType: 'topic',
      };
    case 's3':
      return {
        server: { type: scheme, location: namespace, format: 'parquet' },
        physicalName: name,
        physicalType: 'file',
      };
    default:
      throw new Error(`no contract server for ${namespace}`);
  }
}
