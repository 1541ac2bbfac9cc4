import type {
  Contract,
  ContractObject,
  ContractProperty,
  ContractTeamMember,
  Relationship,
} from '../contract.ts';
import { lift } from './lifted.ts';
import {
  priceOf,
  qualityOf,
  rolesOf,
  serversOf,
  serviceLevelsOf,
  supportOf,
  teamMembersOf,
  typeOptionsOf,
} from './read-parts.ts';
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

/** Takes all that is understood of an ODCS 3 document; id, version and status are read by the caller. */
export function readOdcs(
  document: Given,
  identity: Pick<Contract, 'id' | 'version' | 'status' | 'apiVersion'>,
): Contract {
  const { description } = document;
  const about = isGiven(description) ? description : { purpose: description };
  const members = isGiven(document['team']) ? document['team']['members'] : document['team'];
  const team = isGiven(document['team']) ? document['team'] : {};
  const { lifted, rest } = lift(customPropertiesOf(document['customProperties']), [
    ...['billing', 'noticePeriod', 'context', 'synonyms'],
  ]);
  return defined({
    notation: 'ODCS',
    ...identity,
    name: textOf(document['name']),
    domain: textOf(document['domain']),
    tenant: textOf(document['tenant']),
    dataProduct: textOf(document['dataProduct']),
    purpose: textOf(about['purpose']),
    usage: textOf(about['usage']),
    limitations: textOf(about['limitations']),
    descriptionDefinitions: some(definitionsOf(about['authoritativeDefinitions'])),
    descriptionProperties: some(customPropertiesOf(about['customProperties'])),
    createdAt: textOf(document['contractCreatedTs']),
    slaDefaultElement: textOf(document['slaDefaultElement']),
    teamId: textOf(team['id']),
    teamName: textOf(team['name']),
    teamDescription: textOf(team['description']),
    teamTags: some(textsOf(team['tags'])),
    teamDefinitions: some(definitionsOf(team['authoritativeDefinitions'])),
    teamProperties: some(customPropertiesOf(team['customProperties'])),
    billing: lifted.billing,
    noticePeriod: lifted.noticePeriod,
    context: isGiven(document['context']) ? document['context'] : lifted.context,
    synonyms: some(textsOf(document['synonyms'])) ?? lifted.synonyms,
    tags: textsOf(document['tags']),
    objects: objectsOf(document),
    servers: serversOf(document['servers']),
    serviceLevels: serviceLevelsOf(document['slaProperties']),
    roles: rolesOf(document['roles']),
    team: teamMembersOf(members) satisfies ContractTeamMember[],
    support: supportOf(document['support']),
    price: priceOf(document['price']),
    definitions: definitionsOf(document['authoritativeDefinitions']),
    customProperties: rest,
  });
}

/**
 * The schema objects. Relationships and quality rules at the root of the document, where some documents have them,
 * belong to the object that they name, or to the only one.
 */
function objectsOf(document: Given): ContractObject[] {
  const objects = blocksOf(document['schema'], 'name').flatMap(objectOf);
  const [only] = objects;
  const loose = relationshipsOf(document['relationships']);
  const rules = qualityOf(document['quality']);
  if (only === undefined || (loose.length === 0 && rules.length === 0)) return objects;
  return objects.map((object, index) => ({
    ...object,
    relationships: [
      ...object.relationships,
      ...loose.filter(({ from }) =>
        from.length === 0 ? index === 0 : from[0]?.split('.')[0] === object.name,
      ),
    ],
    quality: index === 0 && objects.length === 1 ? [...object.quality, ...rules] : object.quality,
  }));
}

function objectOf(block: Given): ContractObject[] {
  const name = textOf(block['name']) ?? textOf(block['physicalName']) ?? textOf(block['id']);
  if (name === undefined) return [];
  const { lifted, rest } = lift(customPropertiesOf(block['customProperties']), [
    ...['deprecated', 'synonyms', 'context', 'relationships', 'outputDatasets'],
  ]);
  return [
    defined({
      id: textOf(block['id']),
      name,
      physicalName: textOf(block['physicalName']),
      physicalType: textOf(block['physicalType']),
      businessName: textOf(block['businessName']),
      description: textOf(block['description']),
      granularity: textOf(block['dataGranularityDescription']),
      context: isGiven(block['context']) ? block['context'] : lifted.context,
      dataset: lifted.dataset,
      synonyms: some(textsOf(block['synonyms'])) ?? lifted.synonyms,
      isDeprecated: flagOf(block['deprecated']) ?? lifted.isDeprecated,
      tags: textsOf(block['tags']),
      properties: propertiesOf(block['properties']),
      relationships: relationshipsOf(block['relationships'], lifted.relationships),
      quality: qualityOf(block['quality']),
      definitions: definitionsOf(block['authoritativeDefinitions']),
      customProperties: rest,
    }),
  ];
}

function propertiesOf(value: unknown): ContractProperty[] {
  return blocksOf(value, 'name').flatMap((block) => {
    const name = textOf(block['name']) ?? textOf(block['physicalName']) ?? textOf(block['id']);
    return name === undefined ? [] : [propertyOf(block, name)];
  });
}

/** Words for logical types that documents use and the standard has not, and what it calls them. */
const logicalTypes: { readonly [word: string]: string } = { datetime: 'timestamp' };

const liftedNames = [
  ...['enum', 'pii', 'deprecated', 'masking', 'semanticType', 'default'],
  ...['inputFields', 'synonyms', 'map', 'logicalType', 'logicalTypeOptions', 'precision', 'scale'],
  'relationships',
];

function propertyOf(block: Given, name: string): ContractProperty {
  const { lifted, rest } = lift(customPropertiesOf(block['customProperties']), liftedNames);
  const logicalType = textOf(block['logicalType']);
  const map = isGiven(block['map']) ? block['map'] : lifted.map;
  const items = block['items'];
  const entries = block['enum'];
  return defined({
    id: textOf(block['id']),
    name,
    physicalName: textOf(block['physicalName']),
    businessName: textOf(block['businessName']),
    description: textOf(block['description']),
    logicalType:
      map === undefined ? (lifted.logicalType ?? logicalTypes[logicalType ?? ''] ?? logicalType) : 'map',
    physicalType: textOf(block['physicalType']),
    options: { ...typeOptionsOf(block['logicalTypeOptions']), ...lifted.options },
    isRequired: flagOf(block['required']) ?? false,
    isUnique: flagOf(block['unique']) ?? false,
    isPrimaryKey: flagOf(block['primaryKey']) ?? false,
    primaryKeyPosition: positionOf(block['primaryKeyPosition']),
    isPartitioned: flagOf(block['partitioned']) ?? false,
    partitionKeyPosition: positionOf(block['partitionKeyPosition']),
    defaultValue: block['default'] ?? lifted.defaultValue,
    allowedValues: Array.isArray(entries)
      ? some(textsOf(entries.map((entry) => (isGiven(entry) ? entry['value'] : (entry as unknown)))))
      : lifted.allowedValues,
    classification: textOf(block['classification']),
    isPersonal: lifted.isPersonal,
    encryptedName: textOf(block['encryptedName']),
    masking: lifted.masking,
    isCritical: flagOf(block['criticalDataElement']),
    isDeprecated: flagOf(block['deprecated']) ?? lifted.isDeprecated,
    semanticType: textOf(block['semanticType']) ?? lifted.semanticType,
    transformLogic: textOf(block['transformLogic']),
    transformDescription: textOf(block['transformDescription']),
    transformSources: textsOf(block['transformSourceObjects']),
    synonyms: some(textsOf(block['synonyms'])) ?? lifted.synonyms,
    examples: Array.isArray(block['examples']) ? (block['examples'] as unknown[]) : [],
    tags: textsOf(block['tags']),
    relationships: relationshipsOf(block['relationships'], lifted.relationships),
    quality: qualityOf(block['quality']),
    definitions: definitionsOf(block['authoritativeDefinitions']),
    customProperties: rest,
    properties: propertiesOf(block['properties']),
    items: isGiven(items) ? propertyOf(items, textOf(items['name']) ?? '') : undefined,
    mapKey: memberOf(map, 'key'),
    mapValue: memberOf(map, 'value'),
    inputFields: lifted.inputFields ?? [],
  });
}

function memberOf(map: Given | undefined, name: string): ContractProperty | undefined {
  const member = map?.[name];
  return isGiven(member) ? propertyOf(member, textOf(member['name']) ?? name) : undefined;
}

/** Positions in keys begin at 1; the standard's -1 says that there is none. */
function positionOf(value: unknown): number | undefined {
  const position = numberOf(value);
  return position !== undefined && position >= 0 ? position : undefined;
}

/** Relationships as written; what they refer to is resolved when the whole contract is read. */
function relationshipsOf(value: unknown, more: readonly Given[] = []): Relationship[] {
  return [...blocksOf(value), ...more].map((block) =>
    defined({
      id: textOf(block['id']),
      type: textOf(block['type']) ?? 'foreignKey',
      from: textsOf(block['from']),
      to: textsOf(block['to']),
      isComposite: Array.isArray(block['to']) || Array.isArray(block['from']) ? true : undefined,
      customProperties: some(customPropertiesOf(block['customProperties'])),
    }),
  );
}
