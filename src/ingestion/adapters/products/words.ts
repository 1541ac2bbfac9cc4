import type {
  ContactChannelInput,
  PortType,
  ProductArchetype,
  ProductStatus,
  TeamRole,
} from '../../../generated/schema.ts';

/** Words that documents use for a value of the API, without case, blanks and hyphens. */
type Words<Value extends string> = { readonly [value in Value]: readonly string[] };

const statuses: Words<ProductStatus> = {
  PROPOSED: ['proposed', 'idea', 'planned', 'announcement'],
  DRAFT: ['draft', 'indevelopment', 'development', 'testing', 'acceptance', 'beta'],
  ACTIVE: ['active', 'production', 'current', 'live', 'published', 'deployed'],
  DEPRECATED: ['deprecated', 'sunset', 'endofsupport'],
  RETIRED: ['retired', 'archived', 'decommissioned', 'endoflife'],
};

const archetypes: Words<ProductArchetype> = {
  SOURCE_ALIGNED: ['sourcealigned', 'source'],
  AGGREGATE: ['aggregate', 'aggregated', 'aggregatealigned'],
  CONSUMER_ALIGNED: ['consumeraligned', 'consumer'],
};

const portTypes: Words<PortType> = {
  TABLE: ['table', 'tables', 'sql', 'database', 'datastoreservices'],
  VIEW: ['view', 'views', 'semanticview'],
  FILE: ['file', 'files', 'object', 'objects', 'storage'],
  STREAM: ['stream', 'streams', 'streaming', 'topic', 'topics', 'events', 'event', 'streamingservices'],
  API: ['api', 'apis', 'rest', 'http', 'graphql', 'restservices'],
  ML_FEATURES: ['mlfeatures', 'features', 'featurestore'],
  DASHBOARD: ['dashboard', 'dashboards', 'report', 'reports'],
  MASTER_DATA: ['masterdata'],
};

function valueOf<Value extends string>(words: Words<Value>, text: string | undefined): Value | undefined {
  const word = text?.toLowerCase().replaceAll(/[\s_-]+/g, '');
  if (word === undefined) return undefined;
  return (Object.keys(words) as Value[]).find((value) => words[value].includes(word));
}

/** What a status of a product or port means; undefined for a word that is not known. */
export function statusOf(text: string | undefined): ProductStatus | undefined {
  return valueOf(statuses, text);
}

/** What statuses are usually called, for messages. */
export const statusWords = Object.values(statuses).map(([first = '']) => first);

export function archetypeOf(text: string | undefined): ProductArchetype | undefined {
  return valueOf(archetypes, text);
}

export function portTypeOf(text: string | undefined): PortType | undefined {
  return valueOf(portTypes, text);
}

const roles: readonly [part: string, role: TeamRole][] = [
  ['owner', 'DATA_OWNER'],
  ['steward', 'DATA_STEWARD'],
  ['architect', 'DATA_ARCHITECT'],
  ['engineer', 'DOMAIN_ENGINEER'],
  ['developer', 'PRODUCT_DEVELOPER'],
];

/** The part that a member of a team plays, by what the word has in it. */
export function teamRoleOf(text: string | undefined): TeamRole {
  const word = text?.toLowerCase() ?? '';
  return roles.find(([part]) => word.includes(part))?.[1] ?? 'MEMBER';
}

/** A channel by its address; `tool` is what the document calls it. */
export function channelOf(address: string, tool = ''): ContactChannelInput {
  const mail = /^mailto:/i;
  const bare = address.replace(mail, '');
  if (mail.test(address) || /^[^\s@/:]+@[^\s@/:]+$/.test(bare)) return { type: 'EMAIL', address: bare };
  if (/slack|teams|discord|chat|mattermost/i.test(`${tool} ${address}`)) return { type: 'CHAT', address };
  if (/ticket|jira|servicenow|issue/i.test(`${tool} ${address}`)) return { type: 'TICKET', address };
  return { type: /^https?:/i.test(address) ? 'WEB' : 'OTHER', address };
}
