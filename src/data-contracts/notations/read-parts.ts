import type {
  ContractPrice,
  ContractRole,
  ContractServer,
  ContractTeamMember,
  QualityRule,
  ServiceLevel,
  SupportChannel,
  TypeOptions,
} from '../contract.ts';
import { operatorNames } from './odcs-shape.ts';
import {
  blocksOf,
  customPropertiesOf,
  defined,
  definitionsOf,
  flagOf,
  isGiven,
  numberOf,
  scalarOf,
  some,
  textOf,
  textsOf,
} from './take.ts';
import type { Given } from './take.ts';

/** Members that a list of custom properties, links or tags has as optional lists. */
function extras(block: Given) {
  return {
    tags: some(textsOf(block['tags'])),
    definitions: some(definitionsOf(block['authoritativeDefinitions'])),
    customProperties: some(customPropertiesOf(block['customProperties'])),
  };
}

export function rolesOf(value: unknown): ContractRole[] {
  return blocksOf(value, 'role').flatMap((block) => {
    const role = textOf(block['role'] ?? block['name']);
    if (role === undefined) return [];
    return [
      defined({
        id: textOf(block['id']),
        role,
        access: textOf(block['access']),
        description: textOf(block['description']),
        firstLevelApprovers: textOf(block['firstLevelApprovers']),
        secondLevelApprovers: textOf(block['secondLevelApprovers']),
        customProperties: extras(block).customProperties,
      }),
    ];
  });
}

export function teamMembersOf(value: unknown): ContractTeamMember[] {
  return blocksOf(value).map((block) =>
    defined({
      id: textOf(block['id']),
      username: textOf(block['username']),
      name: textOf(block['name']),
      role: textOf(block['role']),
      dateIn: textOf(block['dateIn']),
      dateOut: textOf(block['dateOut']),
      replacedBy: textOf(block['replacedByUsername']),
      description: textOf(block['description']),
      ...extras(block),
    }),
  );
}

export function supportOf(value: unknown): SupportChannel[] {
  return blocksOf(value, 'channel').flatMap((block) => {
    const channel = textOf(block['channel']) ?? textOf(block['tool']) ?? textOf(block['url']);
    if (channel === undefined) return [];
    return [
      defined({
        id: textOf(block['id']),
        channel,
        url: textOf(block['url']),
        tool: textOf(block['tool']),
        scope: textOf(block['scope']),
        description: textOf(block['description']),
        invitationUrl: textOf(block['invitationUrl']),
        customProperties: extras(block).customProperties,
      }),
    ];
  });
}

export function priceOf(value: unknown): ContractPrice | undefined {
  if (!isGiven(value)) return undefined;
  return defined({
    id: textOf(value['id']),
    amount: numberOf(value['priceAmount']),
    currency: textOf(value['priceCurrency']),
    unit: textOf(value['priceUnit']),
  });
}

export function serviceLevelsOf(value: unknown): ServiceLevel[] {
  return blocksOf(value, 'property').flatMap((block) => {
    const property = textOf(block['property']);
    if (property === undefined) return [];
    return [
      defined({
        id: textOf(block['id']),
        property,
        value: scalarOf(block['value']) ?? null,
        valueExt: scalarOf(block['valueExt']),
        unit: textOf(block['unit']),
        element: textOf(block['element'] ?? block['column']),
        driver: textOf(block['driver']),
        schedule: textOf(block['schedule']),
        scheduler: textOf(block['scheduler']),
        description: textOf(block['description']),
        customProperties: extras(block).customProperties,
      }),
    ];
  });
}

/** Custom property of a server that holds what ODCS 3.1 has no member for, and its type where that is not known. */
export const serverProperty = 'serverProperties';

/** Members of a server that are not its place. */
const common = ['id', 'server', 'type', 'description', 'environment', 'roles', 'customProperties'];

export function serversOf(value: unknown): ContractServer[] {
  return blocksOf(value, 'server').flatMap((block) => {
    const type = textOf(block['type']);
    if (type === undefined) return [];
    const custom = customPropertiesOf(block['customProperties']);
    const kept = custom.find(({ property, value }) => property === serverProperty && isGiven(value));
    const described = isGiven(kept?.value) ? kept.value : {};
    const places = Object.entries(block).filter(([name]) => !common.includes(name));
    return [
      defined({
        id: textOf(block['id']),
        server: textOf(block['server']) ?? textOf(block['environment']) ?? type,
        type: textOf(described['type']) ?? type,
        environment: textOf(block['environment']),
        description: textOf(block['description']),
        properties: Object.fromEntries(
          Object.entries({ ...Object.fromEntries(places), ...described }).filter(([name]) => name !== 'type'),
        ),
        roles: some(rolesOf(block['roles'])),
        customProperties: some(custom.filter((property) => property !== kept)),
      }),
    ];
  });
}

/** Names that library rules had before ODCS 3.1, with the metric that says the same. */
const formerMetrics: { readonly [rule: string]: string } = { duplicateCount: 'duplicateValues' };

/** Engine of a custom rule that says what ODCS 3.1 cannot, in the words of ODCS. */
export const ownEngine = 'odcs';

/** Quality rules; one without a type is told by what it has. */
export function qualityOf(value: unknown): QualityRule[] {
  return blocksOf(value).map((given): QualityRule => {
    const own =
      given['engine'] === ownEngine && isGiven(given['implementation']) ? given['implementation'] : undefined;
    const { engine: _, implementation: __, ...rest } = given;
    const block = own === undefined ? given : { ...rest, ...own };
    const rule = textOf(block['metric'] ?? block['rule']);
    const implementation = block['implementation'] ?? block['specification'];
    return defined({
      id: textOf(block['id']),
      name: textOf(block['name']),
      type: typeOfRule(block),
      metric: rule === undefined ? undefined : (formerMetrics[rule] ?? rule),
      engine: textOf(block['engine']),
      query: textOf(block['query']),
      implementation:
        implementation === undefined || typeof implementation === 'string'
          ? implementation
          : JSON.stringify(implementation),
      description: textOf(block['description']),
      dimension: textOf(block['dimension']),
      severity: textOf(block['severity']),
      unit: textOf(block['unit']),
      schedule: textOf(block['schedule']),
      scheduler: textOf(block['scheduler']),
      method: textOf(block['method']),
      businessImpact: textOf(block['businessImpact']),
      ...extras(block),
      thresholds: Object.fromEntries(
        operatorNames.filter((name) => block[name] !== undefined).map((name) => [name, block[name]]),
      ),
      arguments: isGiven(block['arguments']) ? block['arguments'] : {},
    });
  });
}

function typeOfRule(block: Given): QualityRule['type'] {
  const type = block['type'];
  if (type === 'library' || type === 'text' || type === 'sql' || type === 'custom') return type;
  if (block['query'] !== undefined) return 'sql';
  if (block['engine'] !== undefined || block['implementation'] !== undefined) return 'custom';
  return block['metric'] !== undefined || block['rule'] !== undefined ? 'library' : 'text';
}

/** Options of a logical type; those that are flags on another bound (ODCS up to 3.0.2) move that bound. */
export function typeOptionsOf(value: unknown): TypeOptions {
  if (!isGiven(value)) return {};
  const bound = (name: string): number | string | undefined => {
    const given = value[name];
    return typeof given === 'number' || typeof given === 'string' ? given : undefined;
  };
  const isAbove = value['exclusiveMinimum'] === true;
  const isBelow = value['exclusiveMaximum'] === true;
  return defined({
    minLength: numberOf(value['minLength']),
    maxLength: numberOf(value['maxLength']),
    pattern: textOf(value['pattern']),
    format: textOf(value['format']),
    minimum: isAbove ? undefined : bound('minimum'),
    maximum: isBelow ? undefined : bound('maximum'),
    exclusiveMinimum: isAbove ? bound('minimum') : bound('exclusiveMinimum'),
    exclusiveMaximum: isBelow ? bound('maximum') : bound('exclusiveMaximum'),
    multipleOf: numberOf(value['multipleOf']),
    minItems: numberOf(value['minItems']),
    maxItems: numberOf(value['maxItems']),
    uniqueItems: flagOf(value['uniqueItems']),
    minProperties: numberOf(value['minProperties']),
    maxProperties: numberOf(value['maxProperties']),
    requiredProperties: Array.isArray(value['required']) ? some(textsOf(value['required'])) : undefined,
    precision: numberOf(value['precision']),
    scale: numberOf(value['scale']),
    timezone: flagOf(value['timezone']),
    defaultTimezone: textOf(value['defaultTimezone']),
  });
}
