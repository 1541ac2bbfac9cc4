import { serverMembers, serverShapes } from './odcs-servers.ts';
import {
  any,
  changed,
  count,
  day,
  either,
  flag,
  integer,
  like,
  listOf,
  mapping,
  moment,
  number,
  oneOf,
  scalar,
  since,
  text,
} from './shape.ts';
import type { BlockShape, Member, Need, Shape, Span } from './shape.ts';

/** Versions of ODCS 3 that are known, oldest first. Another version is read like the nearest one. */
export const odcsVersions = ['3.0.0', '3.0.1', '3.0.2', '3.1.0', '3.2.0'] as const;

/** The last version whose schema is published; its schema takes documents of older versions too. */
export const publishedOdcs = '3.1.0';

/** Up to 3.0.2 most blocks took members of any name. */
const openOnce: Span = { until: '3.1.0' };

function block(
  name: string,
  members: { readonly [name: string]: Member },
  more: Omit<Partial<BlockShape>, 'kind' | 'name' | 'members'> = {},
): BlockShape {
  return { kind: 'block', name, members, ...more };
}

const stableId = like(/^[\w-]+$/, 'an id of letters, digits, - and _');
const id = since('3.1.0', stableId);
const tags = listOf(text);

const customProperty = block(
  'custom property',
  { id, property: text, value: any, description: since('3.1.0', text) },
  {
    isOpen: openOnce,
    needs: [
      { member: 'property', since: '3.1.0' },
      { member: 'value', since: '3.1.0' },
    ],
  },
);
const customProperties = listOf(customProperty);
const laterProperties = since('3.1.0', customProperties);

const definition = block(
  'authoritative definition',
  { id, url: text, type: text, description: since('3.1.0', text) },
  { isOpen: openOnce, needs: ['url', 'type'] },
);
const definitions = listOf(definition);
const laterDefinitions = since('3.1.0', definitions);

const role = block(
  'role',
  {
    id,
    role: text,
    description: text,
    access: text,
    firstLevelApprovers: text,
    secondLevelApprovers: text,
    customProperties: since('3.0.1', customProperties),
  },
  { isOpen: openOnce, needs: ['role'] },
);

/** A server. */
export const serverShape = block(
  'server',
  {
    id,
    server: text,
    type: [
      ...['3.0.0', '3.1.0', '3.2.0'].map((start, index, starts) => ({
        since: start,
        ...(starts[index + 1] === undefined ? {} : { until: starts[index + 1] }),
        shape: oneOf(
          ...Object.keys(serverShapes).filter((type) => (serverShapes[type]?.since ?? start) <= start),
        ),
      })),
    ],
    description: text,
    environment: text,
    roles: listOf(role),
    customProperties,
    synonyms: since('3.2.0', tags),
  },
  {
    isOpen: openOnce,
    needs: ['server', 'type'],
    cases: Object.entries(serverShapes).map(([type, shape]) => ({
      when: [{ member: 'type', is: [type], ...(shape.since === undefined ? {} : { since: shape.since }) }],
      members: serverMembers(shape),
      needs: shape.needs,
    })),
  },
);

/** Bounds of dates; up to 3.0.2 the exclusive ones were flags on the others. */
const bounds = (value: Shape): { readonly [name: string]: Member } => ({
  minimum: value,
  maximum: value,
  exclusiveMinimum: changed('3.1.0', flag, value),
  exclusiveMaximum: changed('3.1.0', flag, value),
});
const multipleOf: Shape = { kind: 'number', above: 0 };
const widths = ['8', '16', '32', '64', '128'];
const optionsByType: readonly {
  readonly types: readonly string[];
  readonly since?: string;
  readonly members: BlockShape['members'];
}[] = [
  { types: ['string'], members: { minLength: count, maxLength: count, pattern: text, format: text } },
  { types: ['date'], members: { format: text, ...bounds(text) } },
  {
    types: ['timestamp', 'time'],
    since: '3.1.0',
    members: { format: text, ...bounds(text), timezone: flag, defaultTimezone: text },
  },
  {
    types: ['integer'],
    members: {
      multipleOf,
      ...bounds(number),
      format: oneOf(...widths.map((width) => `i${width}`), ...widths.map((width) => `u${width}`)),
    },
  },
  { types: ['number'], members: { multipleOf, ...bounds(number), format: oneOf('f32', 'f64') } },
  {
    types: ['object'],
    members: {
      minProperties: count,
      maxProperties: count,
      required: listOf(text, { atLeast: 1, isSet: true }),
    },
  },
  { types: ['array'], members: { minItems: count, maxItems: count, uniqueItems: flag } },
];

const pair = listOf(number, { atLeast: 2, atMost: 2, isSet: true });
const operators: BlockShape['members'] = {
  mustBe: any,
  mustNotBe: any,
  mustBeGreaterThan: number,
  mustBeGreaterOrEqualTo: number,
  mustBeLessThan: number,
  mustBeLessOrEqualTo: number,
  mustBeBetween: pair,
  mustNotBeBetween: pair,
};
/** Names of the thresholds of a quality rule. */
export const operatorNames: readonly string[] = Object.keys(operators);
const dimensions = 'accuracy completeness conformity consistency coverage timeliness uniqueness'.split(' ');

/** A quality rule. */
export const qualityShape = block(
  'quality rule',
  {
    id,
    name: text,
    type: oneOf('text', 'library', 'sql', 'custom'),
    description: text,
    dimension: oneOf(...dimensions),
    method: text,
    severity: text,
    businessImpact: text,
    unit: text,
    schedule: text,
    scheduler: text,
    tags,
    authoritativeDefinitions: definitions,
    customProperties,
  },
  {
    isOpen: openOnce,
    cases: [
      {
        when: [{ member: 'type', is: ['library'], orAbsent: true, until: '3.1.0' }],
        members: { rule: text, ...operators },
        needs: ['rule'],
      },
      {
        when: [
          { member: 'type', is: ['library'], since: '3.1.0' },
          { member: 'metric', since: '3.1.0' },
        ],
        members: {
          metric: oneOf('nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount'),
          rule: text,
          arguments: mapping,
          ...operators,
        },
        needs: ['metric'],
        exactlyOne: operatorNames,
      },
      {
        when: [{ member: 'type', is: ['sql'], until: '3.1.0' }],
        members: { query: text },
        needs: ['query'],
      },
      {
        when: [{ member: 'type', is: ['sql'], since: '3.1.0' }],
        members: { query: text, ...operators },
        needs: ['query'],
        exactlyOne: operatorNames,
      },
      {
        when: [{ member: 'type', is: ['custom'] }],
        members: { engine: text, implementation: either(text, mapping) },
        needs: ['engine', 'implementation'],
      },
    ],
  },
);
const quality = listOf(qualityShape);

const word = '[A-Za-z_]\\w*';
const dotted = new RegExp(`^${word}\\.${word}$`);
const pointer = new RegExp(`^(?:(?:https?://)?[\\w.\\-/]+\\.yaml#)?/?${word}/[\\w-]+(?:/${word}/[\\w-]+)*$`);
const reference = like(
  new RegExp(`${dotted.source}|${pointer.source}`),
  'object.property or schema/<id>/properties/<id>, where need be after <file or address>.yaml#',
);
const ends = either(reference, listOf(reference, { atLeast: 1 }));
const relationship = { id: since('3.2.0', stableId), type: oneOf('foreignKey'), to: ends, customProperties };
const ofObject = block(
  'relationship of an object',
  { ...relationship, from: ends },
  { needs: ['from', 'to'], alike: ['from', 'to'] },
);
const ofProperty = block('relationship of a property', relationship, { needs: ['to'] });

const context = since(
  '3.2.0',
  block('context', { instructions: any, verifiedStatements: any, constraints: any }, { isOpen: true }),
);

const element: BlockShape['members'] = {
  id,
  name: text,
  physicalName: text,
  physicalType: text,
  description: text,
  businessName: text,
  authoritativeDefinitions: definitions,
  tags,
  customProperties,
  deprecated: since('3.2.0', flag),
  synonyms: since('3.2.0', tags),
  quality,
};

const logicalTypes = ['string', 'date', 'number', 'integer', 'object', 'array', 'boolean'];
const propertyMembers: Record<string, Member> = {
  ...element,
  physicalName: since('3.0.2', text),
  logicalType: [
    { until: '3.1.0', shape: oneOf(...logicalTypes) },
    { since: '3.1.0', until: '3.2.0', shape: oneOf(...logicalTypes, 'timestamp', 'time') },
    { since: '3.2.0', shape: oneOf(...logicalTypes, 'timestamp', 'time', 'map', 'vector') },
  ],
  logicalTypeOptions: mapping,
  required: flag,
  unique: flag,
  primaryKey: flag,
  primaryKeyPosition: integer,
  partitioned: flag,
  partitionKeyPosition: integer,
  classification: text,
  encryptedName: text,
  criticalDataElement: flag,
  transformSourceObjects: listOf(text),
  transformLogic: text,
  transformDescription: text,
  examples: listOf(any),
  relationships: since('3.1.0', listOf(ofProperty)),
  semanticType: since('3.2.0', oneOf('column', 'measure', 'dimension')),
  enum: since(
    '3.2.0',
    listOf(
      block(
        'enum entry',
        {
          id: stableId,
          value: any,
          label: text,
          description: text,
          tags,
          customProperties,
          authoritativeDefinitions: definitions,
        },
        { needs: ['value'] },
      ),
      { atLeast: 1, isSet: true },
    ),
  ),
};

/** Nested properties: these shapes hold each other. */
/** A property. */
export const propertyShape: BlockShape = { kind: 'block', name: 'property', members: {}, needs: ['name'] };
const items: BlockShape = { kind: 'block', name: 'items', members: {} };
const memberProperties = listOf(propertyShape);
const nested = [
  {
    when: [{ member: 'logicalType', is: ['object'], orAbsent: true }],
    members: { properties: memberProperties },
  },
  { when: [{ member: 'logicalType', is: ['array'], orAbsent: true }], members: { items } },
  {
    when: [{ member: 'logicalType', is: ['map'], since: '3.2.0' }],
    members: { map: block('map', { key: items, value: items }, { needs: ['key', 'value'] }) },
    needs: ['map'],
  },
  ...optionsByType.map(({ types, since: start, members }) => ({
    when: [
      {
        member: 'logicalType',
        is: types,
        orAbsent: true,
        ...(start === undefined ? {} : { since: start }),
      },
    ],
    members: { logicalTypeOptions: block(`options of ${types.join(' or ')}`, members) },
  })),
];
Object.assign(propertyShape, { members: propertyMembers, cases: nested });
Object.assign(items, {
  members: { ...propertyMembers, properties: [{ until: '3.1.0', shape: memberProperties }] },
  cases: nested,
});

const schemaObject = block(
  'schema object',
  {
    ...element,
    logicalType: oneOf('object'),
    dataGranularityDescription: text,
    properties: memberProperties,
    relationships: since('3.1.0', listOf(ofObject)),
    context,
  },
  { needs: ['name'] },
);

const memberOfTeam = block(
  'team member',
  {
    id,
    username: text,
    name: [{ since: '3.0.2', shape: text }],
    description: [{ since: '3.0.2', shape: text }],
    role: text,
    dateIn: day,
    dateOut: day,
    replacedByUsername: text,
    tags: since('3.1.0', tags),
    customProperties: laterProperties,
    authoritativeDefinitions: laterDefinitions,
  },
  { isOpen: openOnce, needs: [{ member: 'username', since: '3.1.0' }] },
);
const team = block('team', {
  id: stableId,
  name: text,
  description: text,
  members: listOf(memberOfTeam),
  tags,
  customProperties,
  authoritativeDefinitions: definitions,
});

const serviceLevel = block(
  'service level',
  {
    id,
    property: text,
    value: scalar,
    valueExt: scalar,
    unit: text,
    element: text,
    driver: text,
    description: since('3.1.0', text),
    scheduler: since('3.1.0', text),
    schedule: since('3.1.0', text),
    customProperties: since('3.2.0', customProperties),
  },
  { isOpen: openOnce, needs: ['property', 'value'] },
);

const supportChannel = block(
  'support channel',
  {
    id,
    channel: text,
    url: text,
    description: text,
    tool: text,
    scope: text,
    invitationUrl: text,
    customProperties: laterProperties,
  },
  { isOpen: openOnce, needs: ['channel', { member: 'url', until: '3.1.0' }] satisfies Need[] },
);

const price = block(
  'price',
  { id, priceAmount: number, priceCurrency: text, priceUnit: text },
  { isOpen: openOnce },
);

const description = block(
  'description',
  {
    usage: text,
    purpose: text,
    limitations: text,
    authoritativeDefinitions: since('3.0.1', definitions),
    customProperties: since('3.0.1', customProperties),
  },
  { isOpen: true },
);

/** Texts of `apiVersion` that documents of a version may have: its own and those before it. */
const older = ['v2.2.0', 'v2.2.1', 'v2.2.2'];
const apiVersion = odcsVersions.map((version, index) => {
  const next = odcsVersions[index + 1];
  const words = [...older, ...odcsVersions.slice(0, index + 1).map((known) => `v${known}`)];
  return { since: version, ...(next === undefined ? {} : { until: next }), shape: oneOf(...words.reverse()) };
});

/** The Open Data Contract Standard, versions 3.0.0 to 3.2.0, block by block as its documentation tells of them. */
export const odcsShape: BlockShape = block(
  'the contract',
  {
    version: text,
    kind: oneOf('DataContract'),
    apiVersion,
    id: text,
    name: text,
    tenant: text,
    tags,
    status: text,
    servers: listOf(serverShape),
    dataProduct: text,
    description,
    domain: text,
    schema: listOf(schemaObject),
    support: listOf(supportChannel),
    price,
    team: changed('3.1.0', listOf(memberOfTeam), either(team, listOf(memberOfTeam))),
    roles: listOf(role),
    slaDefaultElement: text,
    slaProperties: listOf(serviceLevel),
    authoritativeDefinitions: since('3.0.1', definitions),
    customProperties,
    contractCreatedTs: moment,
    context,
    synonyms: since('3.2.0', tags),
    variables: since('3.2.0', any),
  },
  { needs: ['version', 'apiVersion', 'kind', 'id', 'status'] },
);
