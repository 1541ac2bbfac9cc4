import { stringify } from 'yaml';
import type {
  Contract,
  ContractObject,
  ContractProperty,
  CustomProperty,
  Relationship,
  TypeOptions,
} from '../contract.ts';
import { check } from './check.ts';
import { odcsVersions, propertyShape } from './odcs-shape.ts';
import { defined, some } from './take.ts';
import {
  custom,
  idOf,
  links,
  price,
  quality,
  roles,
  server,
  serviceLevels,
  support,
  team,
  writtenVersion,
} from './write-parts.ts';
import type { Written } from './write-parts.ts';

/** Notations in which a contract is written. */
export type WrittenFormat = 'YAML' | 'JSON';

/** A contract as an ODCS 3.1 document; `readContract` reads the same contract from it. */
export function odcsText(contract: Contract, format: WrittenFormat): string {
  const document = odcsDocument(contract);
  if (format === 'JSON') return `${JSON.stringify(document, null, 2)}\n`;
  // Readers of YAML 1.1 take unquoted days, times and `yes` for something else than texts.
  return stringify(document, { lineWidth: 110, aliasDuplicateObjects: false, compat: 'yaml-1.1' });
}

/**
 * A contract as an ODCS 3.1 document. What the standard has no member for is written as custom properties that are
 * understood when they are read (`lifted.ts`).
 */
export function odcsDocument(contract: Contract): Written {
  return defined({
    version: contract.version,
    apiVersion: `v${writtenVersion}`,
    kind: 'DataContract',
    id: contract.id,
    name: contract.name,
    status: contract.status,
    domain: contract.domain,
    tenant: contract.tenant,
    dataProduct: contract.dataProduct,
    description: description(contract),
    tags: some(contract.tags),
    servers: some(contract.servers.map(server)),
    schema: some(contract.objects.map((object) => objectBlock(object, contract.objects))),
    support: some(support(contract.support)),
    price: price(contract),
    team: team(contract),
    roles: roles(contract.roles),
    slaDefaultElement: contract.slaDefaultElement,
    slaProperties: some(serviceLevels(contract.serviceLevels)),
    authoritativeDefinitions: links(contract.definitions),
    customProperties: custom([
      ...contract.customProperties,
      ...extra({
        billing: contract.billing,
        noticePeriod: contract.noticePeriod,
        context: contract.context,
        synonyms: contract.synonyms,
      }),
    ]),
    contractCreatedTs: contract.createdAt,
  });
}

function description(contract: Contract): Written | undefined {
  const { purpose, usage, limitations, descriptionDefinitions, descriptionProperties } = contract;
  const block = defined({
    purpose,
    usage,
    limitations,
    authoritativeDefinitions: links(descriptionDefinitions),
    customProperties: custom(descriptionProperties),
  });
  return Object.keys(block).length === 0 ? undefined : block;
}

/** Values as custom properties, those that are not there left out. */
function extra(values: { readonly [property: string]: unknown }): CustomProperty[] {
  return Object.entries(values).flatMap(([property, value]) =>
    value === undefined ? [] : [{ property, value }],
  );
}

function objectBlock(object: ContractObject, all: readonly ContractObject[]): Written {
  const { said, unsaid } = relationships(object.relationships, all, true);
  return defined({
    id: idOf(object.id),
    name: object.name,
    physicalName: object.physicalName,
    physicalType: object.physicalType,
    businessName: object.businessName,
    description: object.description,
    dataGranularityDescription: object.granularity,
    tags: some(object.tags),
    authoritativeDefinitions: links(object.definitions),
    customProperties: custom([
      ...object.customProperties,
      ...extra({
        deprecated: object.isDeprecated,
        synonyms: object.synonyms,
        context: object.context,
        outputDatasets: object.dataset === undefined ? undefined : [object.dataset],
        relationships: unsaid,
      }),
    ]),
    properties: some(object.properties.map((property) => propertyBlock(property, all))),
    relationships: said,
    quality: some(object.quality.map(quality)),
  });
}

function propertyBlock(property: ContractProperty, all: readonly ContractObject[]): Written {
  const { said, unsaid } = relationships(property.relationships, all, false);
  const { mapKey, mapValue } = property;
  const map =
    mapKey === undefined || mapValue === undefined
      ? undefined
      : { key: propertyBlock(mapKey, all), value: propertyBlock(mapValue, all) };
  const members = property.properties.map((member) => propertyBlock(member, all));
  const items = property.items === undefined ? undefined : propertyBlock(property.items, all);
  const type = map === undefined ? property.logicalType : 'object';
  const holds = { properties: some(members), items };
  const isKnown =
    type === undefined ||
    fits({ name: 'a', logicalType: type, properties: holds.properties && [], items: items && {} });
  const logicalType = isKnown ? type : undefined;
  const { options, rest } = optionsBlock(property.options, logicalType);
  return defined({
    id: idOf(property.id),
    name: property.name === '' ? undefined : property.name,
    physicalName: property.physicalName,
    businessName: property.businessName,
    logicalType,
    logicalTypeOptions: options,
    physicalType: property.physicalType,
    description: property.description,
    required: property.isRequired || undefined,
    unique: property.isUnique || undefined,
    primaryKey: property.isPrimaryKey || undefined,
    primaryKeyPosition: property.primaryKeyPosition,
    partitioned: property.isPartitioned || undefined,
    partitionKeyPosition: property.partitionKeyPosition,
    classification: property.classification,
    encryptedName: property.encryptedName,
    criticalDataElement: property.isCritical,
    transformSourceObjects: some(property.transformSources),
    transformLogic: property.transformLogic,
    transformDescription: property.transformDescription,
    examples: some(property.examples),
    tags: some(property.tags),
    authoritativeDefinitions: links(property.definitions),
    customProperties: custom([
      ...property.customProperties,
      ...extra({
        logicalType: isKnown ? undefined : type,
        ...rest,
        map,
        enum: property.allowedValues,
        pii: property.isPersonal,
        deprecated: property.isDeprecated,
        masking: property.masking,
        semanticType: property.semanticType,
        default: property.defaultValue,
        synonyms: property.synonyms,
        inputFields: some(
          property.inputFields.map(({ namespace, dataset, field }) => ({ namespace, name: dataset, field })),
        ),
        relationships: unsaid,
      }),
    ]),
    relationships: said,
    quality: some(property.quality.map(quality)),
    ...holds,
  });
}

/** Whether ODCS 3.1 takes a property; what it holds is looked at by itself. */
function fits(block: Written): boolean {
  return check(defined(block), propertyShape, writtenVersion, odcsVersions).length === 0;
}

/** The options that ODCS 3.1 has for a logical type, and the others as custom properties. */
function optionsBlock(
  given: TypeOptions,
  logicalType: string | undefined,
): { readonly options: Written | undefined; readonly rest: Written } {
  const { requiredProperties, precision, scale, ...plain } = given;
  const entries = Object.entries(defined({ ...plain, required: requiredProperties }));
  const options: Written = {};
  const others: Written = {};
  for (const [name, value] of entries) {
    const isOption = fits({ name: 'a', logicalType, logicalTypeOptions: { [name]: value } });
    Object.assign(isOption ? options : others, { [name]: value });
  }
  return {
    options: Object.keys(options).length === 0 ? undefined : options,
    rest: {
      precision,
      scale,
      logicalTypeOptions: Object.keys(others).length === 0 ? undefined : others,
    },
  };
}

/** Relationships as ODCS 3.1 says them, and those that it cannot say. */
function relationships(
  given: readonly Relationship[],
  all: readonly ContractObject[],
  isOfObject: boolean,
): { readonly said: Written[] | undefined; readonly unsaid: Written[] | undefined } {
  const said: Written[] = [];
  const unsaid: Written[] = [];
  for (const { type, from, to, contract, isComposite, customProperties } of given) {
    const ends = (paths: readonly string[]): unknown =>
      isComposite === true || paths.length !== 1
        ? paths.map((path) => reference(path, all))
        : reference(paths[0] ?? '', all);
    const block = defined({
      type,
      from: isOfObject ? ends(from) : undefined,
      to: contract === undefined ? ends(to) : prefixed(contract, to, isComposite),
      customProperties: custom(customProperties),
    });
    const isSaid = isOfObject
      ? from.length > 0 && isRelationship({ to: block['from'] }) && isRelationship(block, 'from')
      : isRelationship(block);
    // Behind one that cannot be said the others follow, so that their order stays.
    (isSaid && unsaid.length === 0 ? said : unsaid).push(block);
  }
  return { said: some(said) as Written[] | undefined, unsaid: some(unsaid) as Written[] | undefined };
}

function isRelationship(block: Written, without?: string): boolean {
  const { [without ?? '']: _, ...rest } = block;
  return fits({ name: 'a', relationships: [rest] });
}

/** A dotted name where it says enough, else the way by ids or names. */
function reference(path: string, all: readonly ContractObject[]): string {
  if (/^[A-Za-z_]\w*\.[A-Za-z_]\w*$/.test(path)) return path;
  const object = all.find(({ name }) => path.startsWith(`${name}.`));
  if (object === undefined) return path;
  return pointer(object.name, path.slice(object.name.length + 1).split('.'));
}

function pointer(object: string, names: readonly string[]): string {
  return ['schema', object, ...names.flatMap((name) => ['properties', name])].join('/');
}

function prefixed(contract: string, to: readonly string[], isComposite: boolean | undefined): unknown {
  const ends = to.map((path) => {
    const [object = '', ...names] = path.split('.');
    return `${contract}#${pointer(object, names)}`;
  });
  return isComposite === true || ends.length !== 1 ? ends : ends[0];
}
