import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type {
  Contract,
  ContractObject,
  ContractProperty,
  TypeOptions,
} from '../../src/data-contracts/contract.ts';
import { contractOf, objectOf, propertyOf } from './contracts.ts';

/** Few names, so that two generated contracts have much in common. */
const names = ['a', 'b', 'c', 'd', 'e', 'order line', 'x/y[1]'];
const text = fc.constantFrom('one', 'two', 'three');
const flag = fc.boolean();
const maybe = <T>(value: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** A list without two elements of one key. */
const listOf = <T>(element: Arbitrary<T>, key: (element: T) => unknown, maxLength = 4): Arbitrary<T[]> =>
  fc.uniqueArray(element, { selector: key, maxLength });

const options: Arbitrary<TypeOptions> = fc
  .record(
    {
      minLength: fc.nat(3),
      maxLength: fc.integer({ min: 3, max: 6 }),
      minimum: fc.nat(3),
      maximum: fc.oneof(fc.nat(9), fc.constantFrom('2026-01-01', '2027-01-01')),
      multipleOf: fc.integer({ min: 1, max: 6 }),
      uniqueItems: flag,
      requiredProperties: fc.uniqueArray(text),
      pattern: fc.constantFrom('^a', '^b'),
      format: fc.constantFrom('email', 'uri', 'i32'),
      timezone: flag,
      defaultTimezone: fc.constantFrom('UTC', 'Europe/Berlin'),
      precision: fc.integer({ min: 5, max: 8 }),
      scale: fc.nat(3),
    },
    { requiredKeys: [] },
  )
  .map((all) => withoutUndefined(all));

const physicalTypes = [
  'int',
  'bigint',
  'integer',
  'varchar(10)',
  'varchar(20)',
  'text',
  'timestamp',
  'blob7',
];
const logicalTypes = ['string', 'integer', 'number', 'timestamp', 'date', 'object', 'array'];

const custom = listOf(
  fc.record({ property: fc.constantFrom('unit', 'owner', 'aliases'), value: text, description: text }),
  ({ property }) => property,
);
const definitions = listOf(
  fc.record({ type: fc.constantFrom('businessDefinition', 'videoTutorial'), url: text, description: text }),
  ({ type }) => type,
);
const quality = listOf(
  fc.record({
    name: text,
    type: fc.constant('library' as const),
    metric: fc.constantFrom('nullValues', 'rowCount'),
    severity: fc.constantFrom('error', 'warning'),
    thresholds: fc.record({ mustBeLessThan: fc.nat(3) }),
    arguments: fc.constant({}),
  }),
  ({ name }) => name,
);
const relationships = listOf(
  fc.record({ id: text, type: fc.constant('foreignKey'), from: fc.tuple(text), to: fc.tuple(text) }),
  ({ id }) => id,
);
const element = {
  physicalName: maybe(fc.constantFrom('A', 'B', 'a', 'b')),
  businessName: maybe(text),
  description: maybe(text),
  isDeprecated: maybe(flag),
  synonyms: maybe(fc.uniqueArray(text)),
  tags: fc.uniqueArray(text),
  relationships,
  quality,
  definitions,
  customProperties: custom,
};

/** Each list in which elements have ids has each id once. */
const identified = <T extends { id?: string | undefined }>(list: T[]): T[] => {
  const seen = new Set<string>();
  return list.map((one) => {
    if (one.id === undefined) return one;
    if (!seen.has(one.id)) {
      seen.add(one.id);
      return one;
    }
    const { id: _, ...rest } = one;
    return rest as T;
  });
};

function propertyAt(depth: number): Arbitrary<ContractProperty> {
  return fc
    .record({
      id: maybe(fc.constantFrom('1', '2', '3')),
      name: fc.constantFrom(...names),
      ...element,
      logicalType: maybe(fc.constantFrom(...logicalTypes)),
      physicalType: maybe(fc.constantFrom(...physicalTypes)),
      options,
      isRequired: flag,
      isUnique: flag,
      isPrimaryKey: flag,
      primaryKeyPosition: maybe(fc.integer({ min: 1, max: 3 })),
      isPartitioned: flag,
      defaultValue: maybe(fc.constantFrom(0, 1, 'x')),
      allowedValues: maybe(fc.uniqueArray(text, { minLength: 1 })),
      classification: maybe(fc.constantFrom('public', 'internal', 'restricted', 'house')),
      isPersonal: maybe(flag),
      encryptedName: maybe(text),
      isCritical: maybe(flag),
      semanticType: maybe(text),
      transformLogic: maybe(text),
      transformDescription: maybe(text),
      transformSources: fc.uniqueArray(text),
      examples: fc.array(fc.nat(2), { maxLength: 2 }),
      ...(depth === 0
        ? {}
        : {
            properties: propertiesAt(depth - 1),
            items: maybe(propertyAt(depth - 1).map(part)),
            mapKey: maybe(propertyAt(0).map(part)),
            mapValue: maybe(propertyAt(0).map(part)),
          }),
    })
    .map(({ name, ...parts }) => propertyOf(name, withoutUndefined(parts)));
}

/** What an array or a map holds is in no key of the object, and has no name that says anything. */
function part({ primaryKeyPosition: _, physicalName: __, ...property }: ContractProperty): ContractProperty {
  return { ...withoutKeys(property), name: 'part' };
}

function withoutKeys({ primaryKeyPosition: _, ...property }: ContractProperty): ContractProperty {
  return {
    ...property,
    isPrimaryKey: false,
    isPartitioned: false,
    properties: property.properties.map(withoutKeys),
  };
}

function propertiesAt(depth: number): Arbitrary<ContractProperty[]> {
  return listOf(propertyAt(depth), ({ name }) => name).map(identified);
}

const object: Arbitrary<ContractObject> = fc
  .record({
    id: maybe(fc.constantFrom('1', '2')),
    name: fc.constantFrom(...names),
    ...element,
    physicalType: maybe(fc.constantFrom('table', 'view', 'topic')),
    granularity: maybe(text),
    properties: propertiesAt(1),
  })
  .map(({ name, ...parts }) => objectOf(name, withoutUndefined(parts)));

/** Contracts with some of everything that a diff looks at. */
export const generatedContract: Arbitrary<Contract> = fc
  .record({
    id: fc.constantFrom('orders', 'sales'),
    version: fc.constantFrom('1.0.0', '1.1.0'),
    status: fc.constantFrom('draft', 'active', 'deprecated', 'retired'),
    name: maybe(text),
    domain: maybe(text),
    purpose: maybe(text),
    usage: maybe(text),
    limitations: maybe(text),
    billing: maybe(text),
    noticePeriod: maybe(fc.constantFrom('P1M', 'P3M', 'soon')),
    createdAt: maybe(text),
    teamName: maybe(text),
    teamTags: maybe(fc.uniqueArray(text, { minLength: 1 })),
    descriptionProperties: maybe(custom),
    context: maybe(fc.record({ hint: text })),
    synonyms: maybe(fc.uniqueArray(text)),
    tags: fc.uniqueArray(text),
    objects: listOf(object, ({ name }) => name, 3).map(identified),
    servers: listOf(
      fc.record({
        server: text,
        type: fc.constantFrom('postgres', 'kafka'),
        environment: fc.constantFrom('prod', 'dev'),
        id: text,
        roles: fc.tuple(fc.record({ role: text })),
        properties: fc.record({ host: text, schema: text, format: fc.constantFrom('avro', 'csv', 'json') }),
      }),
      ({ server }) => server,
    ),
    serviceLevels: listOf(
      fc.record({
        property: fc.constantFrom('latency', 'availability', 'retention', 'endOfSupport', 'other'),
        value: fc.oneof(fc.nat(3), fc.constantFrom('2027-01-01', '2028-01-01', '4h')),
        unit: fc.constantFrom('h', 'd'),
      }),
      ({ property }) => property,
    ),
    roles: listOf(fc.record({ role: text, access: fc.constantFrom('read', 'write') }), ({ role }) => role),
    team: listOf(fc.record({ username: text, role: text }), ({ username }) => username),
    support: listOf(fc.record({ channel: text, url: text }), ({ channel }) => channel),
    price: maybe(fc.record({ amount: fc.nat(3), currency: fc.constantFrom('EUR', 'CHF') })),
    definitions,
    customProperties: custom,
  })
  .map((parts) => contractOf(withoutUndefined(parts)));

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
