import type { InputPath } from '../../entities/input.ts';
import type {
  AuthoritativeDefinition,
  Contract,
  ContractObject,
  ContractProperty,
  ContractServer,
  CustomProperty,
  ServiceLevel,
  TypeOptions,
} from '../contract.ts';
import { inputFieldsOf } from './lifted.ts';
import { qualityOf, serversOf, typeOptionsOf } from './read-parts.ts';
import { defined, flagOf, isGiven, listOf, numberOf, some, textOf, textsOf } from './take.ts';
import type { Given } from './take.ts';

/** Something that refers to nothing, by where it stands. */
export interface Dangling {
  readonly path: InputPath;
  readonly message: string;
}

/** Takes all that is understood of a Data Contract Specification 1.x document. */
export function readDcs(
  document: Given,
  identity: Pick<Contract, 'id' | 'version' | 'status' | 'apiVersion'>,
): { readonly contract: Contract; readonly dangling: readonly Dangling[] } {
  const info = block(document['info']);
  const terms = block(document['terms']);
  const contact = block(info['contact']);
  const reader = new DcsReader(document);
  const channel = textOf(contact['name']) ?? textOf(contact['email']) ?? textOf(contact['url']);
  const email = textOf(contact['email']);
  const policies = terms['policies'];
  const servers = serversOf(document['servers']);
  const contract = defined<Contract>({
    notation: 'DCS',
    ...identity,
    name: textOf(info['title']),
    purpose: textOf(info['description']),
    usage: textOf(terms['usage']),
    limitations: textOf(terms['limitations']),
    billing: textOf(terms['billing']),
    noticePeriod: textOf(terms['noticePeriod']),
    teamName: textOf(info['owner']),
    tags: textsOf(document['tags']),
    objects: reader.objects(document['models'], servers),
    servers,
    serviceLevels: serviceLevelsOf(block(document['servicelevels'])),
    roles: [],
    team: [],
    support:
      channel === undefined
        ? []
        : [
            defined({
              channel,
              url: textOf(contact['url']) ?? (email === undefined ? undefined : `mailto:${email}`),
            }),
          ],
    definitions: linksOf(document['links']),
    customProperties: policies === undefined ? [] : [{ property: 'policies', value: policies }],
  });
  return { contract, dangling: reader.dangling };
}

function block(value: unknown): Given {
  return isGiven(value) ? value : {};
}

function linksOf(value: unknown): AuthoritativeDefinition[] {
  return Object.entries(block(value)).flatMap(([type, url]) =>
    typeof url === 'string' ? [{ type, url }] : [],
  );
}

/** Types of the specification, as logical types with the options that say the rest of what they say. */
const types: { readonly [type: string]: { readonly logicalType: string; readonly options?: TypeOptions } } = {
  string: { logicalType: 'string' },
  text: { logicalType: 'string' },
  varchar: { logicalType: 'string' },
  number: { logicalType: 'number' },
  decimal: { logicalType: 'number' },
  numeric: { logicalType: 'number' },
  int: { logicalType: 'integer', options: { format: 'i32' } },
  integer: { logicalType: 'integer', options: { format: 'i32' } },
  long: { logicalType: 'integer', options: { format: 'i64' } },
  bigint: { logicalType: 'integer', options: { format: 'i64' } },
  float: { logicalType: 'number', options: { format: 'f32' } },
  double: { logicalType: 'number', options: { format: 'f64' } },
  boolean: { logicalType: 'boolean' },
  timestamp: { logicalType: 'timestamp', options: { timezone: true } },
  timestamp_tz: { logicalType: 'timestamp', options: { timezone: true } },
  timestamp_ntz: { logicalType: 'timestamp', options: { timezone: false } },
  date: { logicalType: 'date' },
  time: { logicalType: 'time' },
  array: { logicalType: 'array' },
  map: { logicalType: 'map' },
  object: { logicalType: 'object' },
  record: { logicalType: 'object' },
  struct: { logicalType: 'object' },
};

class DcsReader {
  readonly dangling: Dangling[] = [];
  private readonly document: Given;

  constructor(document: Given) {
    this.document = document;
  }

  objects(models: unknown, servers: readonly ContractServer[]): ContractObject[] {
    const topics = new Set(servers.map(({ properties }) => textOf(properties['topic'])));
    const [topic] = topics.size === 1 ? topics : [];
    const entries = Object.entries(block(models)).filter(([, model]) => isGiven(model));
    return entries.map(([name, given]): ContractObject => {
      const model = block(given);
      const path = ['models', name];
      const keys = textsOf(model['primaryKey']);
      const properties = this.fields(model['fields'], [...path, 'fields'], []).map((property) => {
        const position = keys.indexOf(property.name);
        return position === -1
          ? property
          : { ...property, isPrimaryKey: true, primaryKeyPosition: position + 1 };
      });
      for (const key of keys)
        if (!properties.some((property) => property.name === key))
          this.dangling.push({
            path: [...path, 'primaryKey'],
            message: `the key names the field ${key}, which the model has not`,
          });
      return defined<ContractObject>({
        name,
        physicalName: entries.length === 1 ? topic : undefined,
        physicalType: textOf(model['type']),
        businessName: textOf(model['title']),
        description: textOf(model['description']),
        tags: textsOf(model['tags']),
        properties,
        relationships: [],
        quality: qualityOf(model['quality']),
        definitions: linksOf(model['links']),
        customProperties: customOf(model, ['examples', 'config', 'additionalFields']),
      });
    });
  }

  private fields(fields: unknown, path: InputPath, trail: readonly string[]): ContractProperty[] {
    return Object.entries(block(fields)).flatMap(([name, field]) =>
      isGiven(field) ? [this.field(name, field, [...path, name], trail)] : [],
    );
  }

  private field(name: string, given: Given, path: InputPath, trail: readonly string[]): ContractProperty {
    const { field, seen } = this.resolved(given, path, trail);
    const written = textOf(field['type']);
    const known = written === undefined ? undefined : types[written.toLowerCase()];
    const config = block(field['config']);
    const nested = (member: string, called: string): ContractProperty | undefined => {
      const value = field[member];
      return isGiven(value) ? this.field(called, value, [...path, member], seen) : undefined;
    };
    const to = textOf(field['references']);
    const lineage = block(field['lineage']);
    return defined<ContractProperty>({
      name,
      businessName: textOf(field['title']),
      description: textOf(field['description']),
      logicalType: known?.logicalType,
      physicalType: physicalType(config) ?? (known === undefined ? written : undefined),
      options: { ...known?.options, ...typeOptionsOf(field) },
      isRequired: flagOf(field['required']) ?? false,
      isUnique: flagOf(field['unique']) ?? false,
      isPrimaryKey: flagOf(field['primaryKey'] ?? field['primary']) ?? false,
      isPartitioned: false,
      defaultValue: field['default'],
      allowedValues: some(textsOf(field['enum'])),
      classification: textOf(field['classification']),
      isPersonal: flagOf(field['pii']),
      transformDescription: textOf(lineage['transformationDescription']),
      transformSources: [],
      examples: [...listOf(field['example']), ...listOf(field['examples'])],
      tags: textsOf(field['tags']),
      relationships: to === undefined ? [] : [{ type: 'foreignKey', from: [], to: [to] }],
      quality: qualityOf(field['quality']),
      definitions: linksOf(field['links']),
      customProperties: customOf(field, ['config']),
      properties: this.fields(field['fields'], [...path, 'fields'], seen),
      items: nested('items', ''),
      mapKey: nested('keys', 'key'),
      mapValue: nested('values', 'value'),
      inputFields: inputFieldsOf(lineage['inputFields']),
    });
  }

  /** A field with what the definition that it refers to says; its own members win. */
  private resolved(
    given: Given,
    path: InputPath,
    trail: readonly string[],
  ): { readonly field: Given; readonly seen: readonly string[] } {
    const reference = given['$ref'];
    if (typeof reference !== 'string') return { field: given, seen: trail };
    const refuse = (message: string): { field: Given; seen: readonly string[] } => {
      this.dangling.push({ path: [...path, '$ref'], message });
      return { field: given, seen: trail };
    };
    if (trail.includes(reference)) return refuse(`${reference} refers to itself`);
    if (!reference.startsWith('#/'))
      return refuse(`${reference} lies outside of the document, and is not fetched`);
    let target: unknown = this.document;
    for (const part of reference.slice(2).split('/'))
      target = isGiven(target) && Object.hasOwn(target, part) ? target[part] : undefined;
    if (!isGiven(target)) return refuse(`the document has no ${reference}`);
    const { field, seen } = this.resolved(target, path, [...trail, reference]);
    return { field: { ...field, ...given }, seen };
  }
}

/** The physical type that a field's configuration gives, if it gives one: `postgresType`, `physicalType` … */
function physicalType(config: Given): string | undefined {
  const found = Object.entries(config).filter(
    ([name]) => /^[a-z]+Type$/.test(name) && !/^(avro|json)/.test(name),
  );
  const values = new Set(found.map(([, value]) => textOf(value)));
  return values.size === 1 ? [...values][0] : undefined;
}

function customOf(given: Given, names: readonly string[]): CustomProperty[] {
  return names.flatMap((property) =>
    given[property] === undefined ? [] : [{ property, value: given[property] }],
  );
}

/** The blocks of `servicelevels` as one or more service levels each. */
function serviceLevelsOf(levels: Given): ServiceLevel[] {
  return Object.entries(levels).flatMap(([property, given]): ServiceLevel[] => {
    if (!isGiven(given)) return [];
    const description = textOf(given['description']);
    const element = ['timestampField', 'sourceTimestampField', 'processedTimestampField']
      .map((name) => textOf(given[name]))
      .filter((name) => name !== undefined)
      .join(', ');
    const schedule = textOf(given['cron']);
    const main =
      given['unlimited'] === true
        ? 'unlimited'
        : ['percentage', 'period', 'threshold', 'interval', 'time', 'type']
            .map((name) => textOf(given[name]))
            .find((value) => value !== undefined);
    const first: ServiceLevel = defined({
      property,
      ...measure(main),
      element: element === '' ? undefined : element,
      schedule,
      scheduler: schedule === undefined ? undefined : 'cron',
      description,
    });
    const others = ['responseTime', 'recoveryTime', 'recoveryPoint'].flatMap((name): ServiceLevel[] => {
      const value = textOf(given[name]);
      const called = `${property}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      return value === undefined ? [] : [{ property: called, ...measure(value) }];
    });
    return [first, ...others];
  });
}

/** `25h` as 25 h, `99.9%` as 99.9 %; other texts as they are. */
function measure(value: string | undefined): Pick<ServiceLevel, 'value' | 'unit'> {
  const match = /^(\d+(?:\.\d+)?)\s*(%|[A-Za-z]+)$/.exec(value ?? '');
  if (match === null) return { value: value ?? null };
  return { value: numberOf(match[1]) ?? null, ...(match[2] === undefined ? {} : { unit: match[2] }) };
}
