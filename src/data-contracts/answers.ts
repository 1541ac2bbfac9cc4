import type {
  ContractFinding,
  ContractServer as ServerAnswer,
  ContractTeam,
  CustomProperty as CustomAnswer,
  DocumentLink,
  ForeignKey,
  QualityRule as RuleAnswer,
  QualityRuleType,
  ServiceLevel as LevelAnswer,
  SupportChannel as SupportAnswer,
  ContractRole as RoleAnswer,
} from '../generated/schema.ts';
import type {
  AuthoritativeDefinition,
  Contract,
  ContractRole,
  CustomProperty,
  QualityRule,
  Relationship,
  ServiceLevel,
} from './contract.ts';
import type { Finding } from './read.ts';

/** The parts of a contract as the API shows them. */
export function findingAnswer({ severity, path, line, column, message, wanted }: Finding): ContractFinding {
  return {
    severity,
    path: path.map(String),
    line: line ?? null,
    column: column ?? null,
    message,
    wanted: wanted ?? null,
  };
}

export function customAnswers(properties: readonly CustomProperty[] | undefined): CustomAnswer[] {
  return (properties ?? []).map(({ property, value, description }) => ({
    property,
    value: value ?? null,
    description: description ?? null,
  }));
}

export function linkAnswers(definitions: readonly AuthoritativeDefinition[] | undefined): DocumentLink[] {
  return (definitions ?? []).map(({ type, url, description }) => ({
    type,
    url,
    description: description ?? null,
  }));
}

export function levelAnswer({ value, valueExt, ...level }: ServiceLevel): LevelAnswer {
  return {
    property: level.property,
    value: value === null ? null : String(value),
    number: typeof value === 'number' ? value : null,
    upTo: valueExt === undefined ? null : String(valueExt),
    unit: level.unit ?? null,
    element: level.element ?? null,
    driver: level.driver ?? null,
    schedule: level.schedule ?? null,
    scheduler: level.scheduler ?? null,
    description: level.description ?? null,
  };
}

export function ruleAnswer(rule: QualityRule): RuleAnswer {
  return {
    name: rule.name ?? null,
    type: rule.type.toUpperCase() as QualityRuleType,
    metric: rule.metric ?? null,
    engine: rule.engine ?? null,
    query: rule.query ?? null,
    implementation: rule.implementation ?? null,
    description: rule.description ?? null,
    dimension: rule.dimension ?? null,
    severity: rule.severity ?? null,
    unit: rule.unit ?? null,
    method: rule.method ?? null,
    businessImpact: rule.businessImpact ?? null,
    schedule: rule.schedule ?? null,
    scheduler: rule.scheduler ?? null,
    thresholds: Object.entries(rule.thresholds).map(([operator, value]) => ({ operator, value })),
    arguments: Object.entries(rule.arguments).map(([name, value]) => ({ name, value })),
    tags: rule.tags ?? [],
  };
}

export function roleAnswer(role: ContractRole): RoleAnswer {
  return {
    role: role.role,
    access: role.access ?? null,
    description: role.description ?? null,
    firstLevelApprovers: role.firstLevelApprovers ?? null,
    secondLevelApprovers: role.secondLevelApprovers ?? null,
  };
}

export function serverAnswers({ servers }: Contract): ServerAnswer[] {
  return servers.map((server) => ({
    name: server.server ?? null,
    type: server.type,
    environment: server.environment ?? null,
    description: server.description ?? null,
    properties: Object.entries(server.properties).map(([name, value]) => ({ name, value })),
    roles: (server.roles ?? []).map(roleAnswer),
    customProperties: customAnswers(server.customProperties),
  }));
}

export function teamAnswer(contract: Contract): ContractTeam {
  return {
    name: contract.teamName ?? null,
    description: contract.teamDescription ?? null,
    members: contract.team.map((member) => ({
      username: member.username ?? null,
      name: member.name ?? null,
      role: member.role ?? null,
      description: member.description ?? null,
      dateIn: member.dateIn ?? null,
      dateOut: member.dateOut ?? null,
      replacedBy: member.replacedBy ?? null,
    })),
  };
}

export function supportAnswers({ support }: Contract): SupportAnswer[] {
  return support.map((channel) => ({
    channel: channel.channel,
    url: channel.url ?? null,
    tool: channel.tool ?? null,
    scope: channel.scope ?? null,
    description: channel.description ?? null,
    invitationUrl: channel.invitationUrl ?? null,
  }));
}

export function keyAnswers(relationships: readonly Relationship[]): ForeignKey[] {
  return relationships.map(({ type, from, to, contract }) => ({
    type,
    from,
    to,
    contract: contract ?? null,
  }));
}
