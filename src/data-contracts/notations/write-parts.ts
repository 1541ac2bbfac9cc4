import type {
  AuthoritativeDefinition,
  Contract,
  ContractRole,
  ContractServer,
  ContractTeamMember,
  CustomProperty,
  QualityRule,
  ServiceLevel,
  SupportChannel,
} from '../contract.ts';
import { check } from './check.ts';
import { odcsVersions, qualityShape, serverShape } from './odcs-shape.ts';
import { ownEngine, serverProperty } from './read-parts.ts';
import { defined, some } from './take.ts';

/** Version of ODCS that contracts are written in. */
export const writtenVersion = '3.1.0';

/** A block of a document that is written; members in the order of the standard's documentation. */
export type Written = Record<string, unknown>;

/** A stable id, where it is one that the standard takes. */
export function idOf(id: string | undefined): string | undefined {
  return id !== undefined && /^[\w-]+$/.test(id) ? id : undefined;
}

export function custom(properties: readonly CustomProperty[] | undefined): Written[] | undefined {
  return some(
    (properties ?? []).map(({ id, property, value, description }) =>
      defined({ id: idOf(id), property, value: value ?? null, description }),
    ),
  ) as Written[] | undefined;
}

export function links(definitions: readonly AuthoritativeDefinition[] | undefined): Written[] | undefined {
  return some(
    (definitions ?? []).map(({ id, type, url, description }) =>
      defined({ id: idOf(id), type, url, description }),
    ),
  ) as Written[] | undefined;
}

export function roles(given: readonly ContractRole[] | undefined): Written[] | undefined {
  return some(
    (given ?? []).map(({ id, customProperties, ...role }) =>
      defined({ id: idOf(id), ...role, customProperties: custom(customProperties) }),
    ),
  ) as Written[] | undefined;
}

/** The team as ODCS 3.1 has it: one block with its members. */
export function team(contract: Contract): Written | undefined {
  const block = defined({
    id: idOf(contract.teamId),
    name: contract.teamName,
    description: contract.teamDescription,
    members: some(contract.team.map(member)),
    tags: contract.teamTags,
    customProperties: custom(contract.teamProperties),
    authoritativeDefinitions: links(contract.teamDefinitions),
  });
  return Object.keys(block).length === 0 ? undefined : block;
}

function member(given: ContractTeamMember): Written {
  const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '');
  return defined({
    id: idOf(given.id),
    username: given.username ?? given.name ?? given.role ?? 'unknown',
    name: given.name,
    description: given.description,
    role: given.role,
    dateIn: isDay(given.dateIn) ? given.dateIn : undefined,
    dateOut: isDay(given.dateOut) ? given.dateOut : undefined,
    replacedByUsername: given.replacedBy,
    tags: given.tags,
    customProperties: custom(given.customProperties),
    authoritativeDefinitions: links(given.definitions),
  });
}

export function support(channels: readonly SupportChannel[]): Written[] {
  return channels.map(({ id, customProperties, ...channel }) =>
    defined({ id: idOf(id), ...channel, customProperties: custom(customProperties) }),
  );
}

export function price({ price: given }: Contract): Written | undefined {
  if (given === undefined) return undefined;
  return defined({
    id: idOf(given.id),
    priceAmount: given.amount,
    priceCurrency: given.currency,
    priceUnit: given.unit,
  });
}

/** Service levels; custom properties of theirs come with ODCS 3.2 and are left out. */
export function serviceLevels(levels: readonly ServiceLevel[]): Written[] {
  return levels.map(({ id, customProperties: _, ...level }) => defined({ id: idOf(id), ...level }));
}

/** A server; where its type or its members are not those of ODCS 3.1, they are kept in a custom property. */
export function server(given: ContractServer): Written {
  const { id, customProperties, roles: held, properties, ...rest } = given;
  const written = (type: string, members: Written, extra: readonly CustomProperty[]): Written =>
    defined({
      id: idOf(id),
      server: given.server ?? type,
      ...rest,
      type,
      ...members,
      roles: roles(held),
      customProperties: custom([...(customProperties ?? []), ...extra]),
    });
  const plain = written(given.type, properties, []);
  if (isRight(plain, serverShape)) return plain;
  const kept = { property: serverProperty, value: { type: given.type, ...properties } };
  return written('custom', {}, [kept]);
}

/** Whether a block is one that ODCS 3.1 takes; addresses with placeholders are written as they are. */
function isRight(block: Written, shape: Parameters<typeof check>[1]): boolean {
  return check(block, shape, writtenVersion, odcsVersions).every(({ path }) => path.at(-1) === 'location');
}

/** A quality rule; one that ODCS 3.1 cannot say is written as a custom one that says it in the words of ODCS. */
export function quality(rule: QualityRule): Written {
  const { id, thresholds, arguments: given, type, metric, query, engine, implementation } = rule;
  const own = { metric, query, engine, implementation, ...thresholds, arguments: given };
  const said = defined({ ...own, arguments: Object.keys(given).length === 0 ? undefined : given });
  const common = defined({
    id: idOf(id),
    name: rule.name,
    description: rule.description,
    dimension: rule.dimension,
    method: rule.method,
    severity: rule.severity,
    businessImpact: rule.businessImpact,
    unit: rule.unit,
    schedule: rule.schedule,
    scheduler: rule.scheduler,
    tags: rule.tags,
    authoritativeDefinitions: links(rule.definitions),
    customProperties: custom(rule.customProperties),
  });
  const plain = { ...common, type, ...said };
  if (isRight(plain, qualityShape) && engine !== ownEngine) return plain;
  const { dimension, ...rest } = common;
  return {
    ...rest,
    type: 'custom',
    engine: ownEngine,
    implementation: defined({ type, dimension, ...said }),
  };
}
