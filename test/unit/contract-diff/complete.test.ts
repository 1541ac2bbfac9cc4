import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/contract-diff/apply.ts';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import type {
  AuthoritativeDefinition,
  Contract,
  ContractObject,
  ContractPrice,
  ContractProperty,
  ContractRole,
  ContractServer,
  ContractTeamMember,
  CustomProperty,
  InputField,
  QualityRule,
  Relationship,
  ServiceLevel,
  SupportChannel,
  TypeOptions,
} from '../../../src/data-contracts/contract.ts';
import { propertyOf } from '../../support/contracts.ts';

/** Every member has a value: a new member of a contract does not compile until it has one here, and a rule. */
type Full<Part> = { readonly [Member in keyof Part]-?: NonNullable<Part[Member]> };

const custom: Full<CustomProperty> = { id: 'c', property: 'owner', value: 'ada', description: 'who' };
const definition: Full<AuthoritativeDefinition> = {
  id: 'd',
  url: 'http://terms/amount',
  type: 'businessDefinition',
  description: 'term',
};
const relationship: Full<Relationship> = {
  id: 'r',
  type: 'foreignKey',
  from: ['orders.amount'],
  to: ['prices.amount'],
  contract: 'prices',
  isComposite: false,
  customProperties: [custom],
};
const quality: Full<QualityRule> = {
  id: 'q',
  name: 'few nulls',
  type: 'library',
  metric: 'nullValues',
  engine: 'soda',
  query: 'select 1',
  implementation: 'check',
  description: 'why',
  dimension: 'completeness',
  severity: 'error',
  unit: 'rows',
  schedule: 'daily',
  scheduler: 'cron',
  method: 'reconciliation',
  businessImpact: 'operational',
  tags: ['a'],
  definitions: [definition],
  customProperties: [custom],
  thresholds: { mustBeLessThan: 1 },
  arguments: { column: 'a' },
};
const options: Full<TypeOptions> = {
  minLength: 1,
  maxLength: 10,
  pattern: '^a',
  format: 'email',
  minimum: 0,
  maximum: 5,
  exclusiveMinimum: 0,
  exclusiveMaximum: 9,
  multipleOf: 2,
  minItems: 1,
  maxItems: 3,
  uniqueItems: true,
  minProperties: 1,
  maxProperties: 3,
  requiredProperties: ['a'],
  precision: 10,
  scale: 2,
  timezone: true,
  defaultTimezone: 'UTC',
};
const input: Full<InputField> = { namespace: 'db', dataset: 'raw', field: 'a' };
const property: Full<ContractProperty> = {
  id: 'p',
  name: 'amount',
  physicalName: 'AMT',
  businessName: 'Amount',
  description: 'net',
  logicalType: 'string',
  physicalType: 'varchar(10)',
  options,
  isRequired: true,
  isUnique: true,
  isPrimaryKey: true,
  primaryKeyPosition: 1,
  isPartitioned: true,
  partitionKeyPosition: 1,
  defaultValue: 'x',
  allowedValues: ['x', 'y'],
  classification: 'internal',
  isPersonal: true,
  encryptedName: 'enc',
  masking: 'hash',
  isCritical: true,
  isDeprecated: true,
  semanticType: 'measure',
  transformLogic: 'sum(a)',
  transformDescription: 'summed up',
  synonyms: ['value'],
  transformSources: ['raw'],
  examples: ['x'],
  tags: ['money'],
  relationships: [relationship],
  quality: [quality],
  definitions: [definition],
  customProperties: [custom],
  properties: [propertyOf('inner')],
  items: propertyOf('item'),
  mapKey: propertyOf('key'),
  mapValue: propertyOf('value'),
  inputFields: [input],
};
const object: Full<ContractObject> = {
  id: 'o',
  name: 'orders',
  physicalName: 'ORD',
  physicalType: 'table',
  businessName: 'Orders',
  description: 'all of them',
  granularity: 'one row per order',
  dataset: { namespace: 'bigquery', name: 'p.d.orders' },
  context: { hint: 'a' },
  synonyms: ['sales'],
  isDeprecated: true,
  tags: ['a'],
  // Two columns in each key, so that a place in it matters.
  properties: [
    property,
    propertyOf('day', {
      isPrimaryKey: true,
      primaryKeyPosition: 2,
      isPartitioned: true,
      partitionKeyPosition: 2,
    }),
  ],
  relationships: [relationship],
  quality: [quality],
  definitions: [definition],
  customProperties: [custom],
};
const role: Full<ContractRole> = {
  id: 'r',
  role: 'reader',
  access: 'read',
  description: 'reads',
  firstLevelApprovers: 'ada',
  secondLevelApprovers: 'bob',
  customProperties: [custom],
};
const server: Full<ContractServer> = {
  id: 's',
  server: 'main',
  type: 'postgres',
  environment: 'prod',
  description: 'the one',
  properties: { host: 'a', schema: 'b' },
  roles: [role],
  customProperties: [custom],
};
const level: Full<ServiceLevel> = {
  id: 'l',
  property: 'latency',
  value: 1,
  valueExt: 2,
  unit: 'h',
  element: 'orders',
  driver: 'analytics',
  schedule: 'daily',
  scheduler: 'cron',
  description: 'fast',
  customProperties: [custom],
};
const member: Full<ContractTeamMember> = {
  id: 'm',
  username: 'ada',
  name: 'Ada',
  role: 'owner',
  dateIn: '2026-01-01',
  dateOut: '2027-01-01',
  replacedBy: 'bob',
  description: 'first',
  tags: ['a'],
  definitions: [definition],
  customProperties: [custom],
};
const channel: Full<SupportChannel> = {
  id: 'c',
  channel: 'orders',
  url: 'http://chat',
  tool: 'chat',
  scope: 'issues',
  description: 'ask',
  invitationUrl: 'http://join',
  customProperties: [custom],
};
const price: Full<ContractPrice> = { id: 'p', amount: 10, currency: 'EUR', unit: 'month' };
const contract: Full<Contract> = {
  notation: 'ODCS',
  apiVersion: 'v3.1.0',
  id: 'orders',
  name: 'Orders',
  version: '1.0.0',
  status: 'active',
  domain: 'sales',
  tenant: 'shop',
  dataProduct: 'orders',
  purpose: 'reports',
  usage: 'reports',
  limitations: 'no advertising',
  descriptionDefinitions: [definition],
  descriptionProperties: [custom],
  billing: 'monthly',
  noticePeriod: 'P3M',
  createdAt: '2026-01-01',
  slaDefaultElement: 'orders',
  teamId: 't',
  teamName: 'Orders',
  teamDescription: 'all of us',
  teamTags: ['a'],
  teamDefinitions: [definition],
  teamProperties: [custom],
  context: { hint: 'a' },
  synonyms: ['sales'],
  tags: ['a'],
  objects: [object],
  servers: [server],
  serviceLevels: [level],
  roles: [role],
  team: [member],
  support: [channel],
  price,
  definitions: [definition],
  customProperties: [custom],
};

type Path = readonly (string | number)[];

/** Every value of the contract that is no list or block of further ones, and every list and block too. */
function paths(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    paths(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...inside, ...(path.length > 0 ? [path] : [])];
}

/** Blocks that a contract is never without, and properties that only stand for what is inside or beside. */
const isFixed = (path: Path): boolean => {
  const inner = path.findIndex(
    (key, at) => at > 3 && ['properties', 'items', 'mapKey', 'mapValue'].includes(String(key)),
  );
  return (
    ['properties', 'options', 'thresholds', 'arguments'].includes(String(path.at(-1))) ||
    (inner > 0 && path.length > inner + 1) ||
    (path[2] === 'properties' && path[3] === 1)
  );
};

function changed(path: Path): Contract {
  const copy = structuredClone(contract) as unknown as Record<string | number, unknown>;
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  holder[last] = another(holder[last]);
  return copy as unknown as Contract;
}

function another(value: unknown): unknown {
  if (typeof value === 'string') return `${value}2`;
  if (typeof value === 'number') return value + 3;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? [] : undefined;
}

describe('a contract in which everything is said', () => {
  const places = paths(contract).filter((path) => !isFixed(path) && !(typeof path.at(-1) === 'number'));

  test('has a change for each of its members that changes, and changes lead to it', () => {
    expect(places.length).toBeGreaterThan(200);
    const unseen = places.filter((path) => {
      const candidate = changed(path);
      const changes = diffContracts(contract, candidate);
      expect(diffContracts(applyChanges(contract, changes), candidate), path.join('.')).toEqual([]);
      return changes.length === 0;
    });
    expect(unseen.map((path) => path.join('.'))).toEqual([]);
  });
});
