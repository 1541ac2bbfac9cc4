import type {
  Contract,
  ContractObject,
  ContractProperty,
  ContractServer,
  CustomProperty,
  QualityRule,
  SupportChannel,
} from '../contract.ts';
import { priceOf, rolesOf, serviceLevelsOf, teamMembersOf } from './read-parts.ts';
import {
  blocksOf,
  customPropertiesOf,
  defined,
  definitionsOf,
  flagOf,
  isGiven,
  numberOf,
  some,
  textOf,
  textsOf,
} from './take.ts';
import type { Given } from './take.ts';

/** Takes all that is understood of an ODCS 2.2 document, in the words of ODCS 3. */
export function readOdcs2(
  document: Given,
  identity: Pick<Contract, 'id' | 'version' | 'status' | 'apiVersion'>,
): Contract {
  const about = isGiven(document['description'])
    ? document['description']
    : { purpose: document['description'] };
  const quantum = textOf(document['quantumName']);
  return defined<Contract>({
    notation: 'ODCS',
    ...identity,
    name: textOf(document['datasetName']) ?? quantum,
    domain: textOf(document['datasetDomain']),
    tenant: textOf(document['tenant']),
    dataProduct: quantum,
    purpose: textOf(about['purpose']),
    usage: textOf(about['usage']),
    limitations: textOf(about['limitations']),
    slaDefaultElement: textOf(document['slaDefaultColumn']),
    tags: textsOf(document['tags']),
    objects: blocksOf(document['dataset']).flatMap(objectOf),
    servers: serversOf(document),
    serviceLevels: serviceLevelsOf(document['slaProperties']),
    roles: rolesOf(document['roles']),
    team: teamMembersOf(document['stakeholders']),
    support: supportOf(document),
    price: priceOf(document['price']),
    definitions: definitionsOf(document['authoritativeDefinitions']),
    customProperties: [
      ...customPropertiesOf(document['customProperties']),
      ...customOf(document, ['datasetKind', 'userConsumptionMode', 'schedulerAppName']),
    ],
  });
}

function customOf(block: Given, names: readonly string[]): CustomProperty[] {
  return names.flatMap((property) =>
    block[property] === undefined || block[property] === null ? [] : [{ property, value: block[property] }],
  );
}

/** Platforms as version 2 names them. */
const platforms: { readonly [name: string]: string } = {
  bigquery: 'bigquery',
  googlecloudplatform: 'bigquery',
  postgresql: 'postgres',
  postgres: 'postgres',
  snowflake: 'snowflake',
  redshift: 'redshift',
};

/** Version 2 tells one server by members of the root. User and password stay in the document alone. */
function serversOf(document: Given): ContractServer[] {
  const names = ['server', 'project', 'database', 'sourceSystem', 'sourcePlatform', 'driver'];
  if (names.every((name) => textOf(document[name]) === undefined)) return [];
  const type = ['sourceSystem', 'driver', 'sourcePlatform']
    .map((name) => platforms[textOf(document[name])?.toLowerCase() ?? ''])
    .find((platform) => platform !== undefined);
  const properties =
    type === 'bigquery'
      ? {
          project: textOf(document['project']),
          dataset: textOf(document['database'] ?? document['datasetName']),
        }
      : { host: textOf(document['server']), database: textOf(document['database']) };
  return [{ server: 'default', type: type ?? 'custom', properties: defined(properties) }];
}

function supportOf(document: Given): SupportChannel[] {
  const channels = [
    { name: 'productSlackChannel', tool: 'slack' },
    { name: 'productDl', tool: 'email' },
    { name: 'productFeedbackUrl', tool: 'web' },
  ];
  return channels.flatMap(({ name, tool }) => {
    const said = textOf(document[name]);
    if (said === undefined) return [];
    return [defined({ channel: said, tool, url: /^\w+:/.test(said) ? said : undefined })];
  });
}

function objectOf(block: Given): ContractObject[] {
  const name = textOf(block['table']) ?? textOf(block['physicalName']);
  if (name === undefined) return [];
  return [
    defined<ContractObject>({
      name,
      physicalName: textOf(block['physicalName']),
      physicalType: 'table',
      description: textOf(block['description']),
      granularity: textOf(block['dataGranularity']),
      tags: textsOf(block['tags']),
      properties: blocksOf(block['columns']).flatMap(propertyOf),
      relationships: [],
      quality: blocksOf(block['quality']).map(ruleOf),
      definitions: definitionsOf(block['authoritativeDefinitions']),
      customProperties: customOf(block, ['priorTableName']),
    }),
  ];
}

function propertyOf(block: Given): ContractProperty[] {
  const name = textOf(block['column']);
  if (name === undefined) return [];
  const isPrimaryKey = flagOf(block['isPrimaryKey'] ?? block['isPrimary']) ?? false;
  const position = (member: string): number | undefined => {
    const given = numberOf(block[member]);
    return given !== undefined && given > 0 ? given : undefined;
  };
  return [
    defined<ContractProperty>({
      name,
      businessName: textOf(block['businessName']),
      description: textOf(block['description']),
      logicalType: textOf(block['logicalType']),
      physicalType: textOf(block['physicalType']),
      options: {},
      isRequired: flagOf(block['isNullable']) === false,
      isUnique: flagOf(block['isUnique']) ?? false,
      isPrimaryKey,
      primaryKeyPosition: position('primaryKeyPosition'),
      isPartitioned: flagOf(block['partitionStatus']) ?? false,
      partitionKeyPosition: position('partitionKeyPosition'),
      classification: textOf(block['classification']),
      encryptedName: textOf(block['encryptedColumnName']),
      isCritical: flagOf(block['criticalDataElementStatus']),
      transformLogic: textOf(block['transformLogic']),
      transformDescription: textOf(block['transformDescription']),
      transformSources: textsOf(block['transformSourceTables']),
      examples: textsOf(block['sampleValues']),
      tags: textsOf(block['tags']),
      relationships: [],
      quality: blocksOf(block['quality']).map(ruleOf),
      definitions: definitionsOf(block['authoritativeDefinitions']),
      customProperties: customOf(block, ['clusterStatus', 'clusterKeyPosition']),
      properties: [],
      inputFields: [],
    }),
  ];
}

/** A rule of version 2 is one of a tool. */
function ruleOf(block: Given): QualityRule {
  const schedule = textOf(block['scheduleCronExpression']);
  return defined<QualityRule>({
    name: textOf(block['code']),
    type: 'custom',
    engine: textOf(block['toolName']),
    implementation: textOf(block['toolRuleName']) ?? textOf(block['templateName']),
    description: textOf(block['description']),
    dimension: textOf(block['dimension']),
    severity: textOf(block['severity']),
    businessImpact: textOf(block['businessImpact']),
    schedule,
    scheduler: schedule === undefined ? undefined : 'cron',
    customProperties: some([
      ...customPropertiesOf(block['customProperties']),
      ...customOf(block, ['templateName', 'type', 'columns', 'column']),
    ]),
    thresholds: {},
    arguments: {},
  });
}
