import type { Urn } from '../core/urn.ts';
import type { EntityNode } from '../entities/model.ts';
import { instant, json, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { ContractFormat, ContractStatus, Resolvers } from '../generated/schema.ts';
import { connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { payload } from '../graphql/payload.ts';
import type { WritePayload } from '../graphql/payload.ts';
import {
  customAnswers,
  findingAnswer,
  keyAnswers,
  levelAnswer,
  linkAnswers,
  roleAnswer,
  ruleAnswer,
  serverAnswers,
  supportAnswers,
  teamAnswer,
} from './answers.ts';
import type { Contract, ServiceLevel } from './contract.ts';
import { contractDrift, listDrift } from './drift-list.ts';
import { exportedContract } from './exported.ts';
import { dataContractFacts } from './facts.ts';
import type { ContractItem } from './facts.ts';
import { deprecationFacts, endFacts } from './life-facts.ts';
import type { PromisedObject } from './model.ts';
import { odcsText } from './notations/write-odcs.ts';
import { listQualityRules, listServiceLevels } from './part-lists.ts';
import * as queries from './queries.ts';
import { readApart } from './read-apart.ts';
import { byVersion, speakingVersion } from './speaking.ts';
import { storedContract } from './stored.ts';
import { flatProperties, rulesOf, schemaView } from './view.ts';

/** What of a version decides whether it speaks. */
function inLife(node: EntityNode): {
  readonly version: string;
  readonly status: ContractStatus;
  readonly node: EntityNode;
} {
  const [version, status] = [text(node, 'version') ?? '', text(node, 'status') ?? 'DRAFT'];
  return { version, status: status as ContractStatus, node };
}

/** Answers that name the version that was written, and its contract. */
const versionWritten = {
  dataContract: async ({ id }: WritePayload, _: unknown, { entities }: Context) =>
    id === null ? null : ((await entities.related('contractOfVersion').load(id))[0] ?? null),
  contractVersion: async ({ id }: WritePayload, _: unknown, { entities }: Context) =>
    id === null ? null : ((await entities.byId.load(id)) ?? null),
};

/** What the document of a version says. */
async function contractOf({ id }: EntityNode, { entities }: Context): Promise<Contract> {
  const [row] = await entities.of(queries.contractTexts).load(id);
  return storedContract(row?.contract ?? '{}');
}

/** A member of what the document says, for a resolver. */
function said<Answer>(answer: (contract: Contract) => Answer) {
  return async (node: EntityNode, _: unknown, context: Context): Promise<Answer> =>
    answer(await contractOf(node, context));
}

async function versionNode(version: Urn, { entities }: Context): Promise<EntityNode> {
  const node = await entities.byId.load(version);
  if (node === undefined) throw new TypeError(`there is no contract version ${version}`);
  return node;
}

const listed = {
  contractVersion: ({ version }: { version: Urn }, _: unknown, context: Context) =>
    versionNode(version, context),
};

async function exportOf(node: EntityNode, format: ContractFormat, context: Context): Promise<string | null> {
  if (format === 'ORIGINAL') return context.entities.documents.load(node.id);
  const contract = exportedContract(await contractOf(node, context), {
    status: (text(node, 'status') ?? 'DRAFT') as ContractStatus,
    until: text(node, 'until') ?? undefined,
    objects: json<PromisedObject[]>(node, 'schema') ?? [],
  });
  return odcsText(contract, format === 'ODCS_JSON' ? 'JSON' : 'YAML');
}

export const resolvers: Resolvers = {
  DataContract: {
    ...catalogEntity,
    key: (node) => text(node, 'key') ?? '',
    owner: async ({ id }, _, { entities }) => (await entities.related('owner').load(id))[0] ?? null,
    ports: ({ id }, _, { entities }) => entities.related('portsOfContract').load(id),
    versions: async ({ id }, _, { entities }) =>
      (await entities.related('versions').load(id)).toSorted((a, b) =>
        byVersion(inLife(a).version, inLife(b).version),
      ),
    drift: ({ id }, _, { entities }) => contractDrift(entities, id),
    liveVersion: async ({ id }, _, { entities }) =>
      speakingVersion((await entities.related('versions').load(id)).map(inLife))?.node ?? null,
  },
  ContractVersion: {
    ...catalogEntity,
    version: (node) => text(node, 'version') ?? '',
    status: (node) => (text(node, 'status') ?? 'DRAFT') as ContractStatus,
    apiVersion: (node) => text(node, 'apiVersion'),
    liveSince: ({ properties }) => instant(properties['liveSince']),
    until: ({ properties }) => instant(properties['until']),
    document: ({ id }, _, { entities }) => entities.documents.load(id),
    documentHash: (node) => text(node, 'documentHash'),
    export: (node, { format }, context) => exportOf(node, format ?? 'ODCS_YAML', context),
    schema: async (node, _, context) =>
      schemaView(await contractOf(node, context), json<PromisedObject[]>(node, 'schema') ?? []),
    serviceLevels: (node) => (json<ServiceLevel[]>(node, 'serviceLevels') ?? []).map(levelAnswer),
    qualityRules: async (node, _, context) =>
      rulesOf(await contractOf(node, context)).map((part, index) => ({ version: node.id, index, part })),
    servers: said(serverAnswers),
    roles: said(({ roles }) => roles.map(roleAnswer)),
    team: said(teamAnswer),
    support: said(supportAnswers),
    price: said(({ price }) =>
      price === undefined
        ? null
        : { amount: price.amount ?? null, currency: price.currency ?? null, unit: price.unit ?? null },
    ),
    terms: said(({ usage, limitations, billing, noticePeriod }) => ({
      usage: usage ?? null,
      limitations: limitations ?? null,
      billing: billing ?? null,
      noticePeriod: noticePeriod ?? null,
    })),
    links: said(({ definitions }) => linkAnswers(definitions)),
    customProperties: said(({ customProperties }) => customAnswers(customProperties)),
    contract: async ({ id }, _, { entities }) =>
      (await entities.related('contractOfVersion').load(id))[0] ?? null,
  },
  SchemaObject: {
    name: ({ object }) => object.name,
    stableId: ({ object }) => object.id ?? null,
    physicalName: ({ object }) => object.physicalName ?? null,
    physicalType: ({ object }) => object.physicalType ?? null,
    businessName: ({ object }) => object.businessName ?? null,
    description: ({ object }) => object.description ?? null,
    granularity: ({ object }) => object.granularity ?? null,
    isDeprecated: ({ object }) => object.isDeprecated ?? false,
    tags: ({ object }) => object.tags,
    dataset: async ({ dataset }, _, { entities }) =>
      dataset === undefined ? null : ((await entities.byId.load(dataset)) ?? null),
    fields: ({ object }) => flatProperties(object.properties),
    foreignKeys: ({ object }) => keyAnswers(object.relationships),
    qualityRules: ({ object }) => object.quality.map(ruleAnswer),
    links: ({ object }) => linkAnswers(object.definitions),
    customProperties: ({ object }) => customAnswers(object.customProperties),
  },
  PromisedField: {
    name: ({ property }) => property.name,
    stableId: ({ property }) => property.id ?? null,
    businessName: ({ property }) => property.businessName ?? null,
    logicalType: ({ property }) => property.logicalType ?? null,
    physicalType: ({ property }) => property.physicalType ?? null,
    isRequired: ({ property }) => property.isRequired,
    isUnique: ({ property }) => property.isUnique,
    isPrimaryKey: ({ property }) => property.isPrimaryKey,
    primaryKeyPosition: ({ property }) => property.primaryKeyPosition ?? null,
    isPartitioned: ({ property }) => property.isPartitioned,
    allowedValues: ({ property }) => property.allowedValues ?? null,
    constraints: ({ property }) =>
      Object.entries(property.options).map(([name, value]) => ({ name, value: value as unknown })),
    classification: ({ property }) => property.classification ?? null,
    isPersonal: ({ property }) => property.isPersonal ?? null,
    encryptedName: ({ property }) => property.encryptedName ?? null,
    isCritical: ({ property }) => property.isCritical ?? false,
    isDeprecated: ({ property }) => property.isDeprecated ?? false,
    description: ({ property }) => property.description ?? null,
    tags: ({ property }) => property.tags,
    examples: ({ property }) => property.examples.filter((example) => example !== null),
    transformLogic: ({ property }) => property.transformLogic ?? null,
    transformSources: ({ property }) => property.transformSources,
    inputFields: ({ property }) => property.inputFields,
    foreignKeys: ({ property }) => keyAnswers(property.relationships),
    qualityRules: ({ property }) => property.quality.map(ruleAnswer),
    links: ({ property }) => linkAnswers(property.definitions),
    customProperties: ({ property }) => customAnswers(property.customProperties),
  },
  ContractServiceLevel: { ...listed, serviceLevel: ({ part }) => levelAnswer(part) },
  ContractQualityRule: {
    ...listed,
    object: ({ part }) => part.object,
    field: ({ part }) => part.field ?? null,
    rule: ({ part }) => ruleAnswer(part.rule),
  },
  ObjectDrift: {
    contractVersion: ({ version }, _, context) => versionNode(version, context),
    dataset: async ({ dataset }, _, { entities }) => (await entities.byId.load(dataset)) ?? null,
  },
  FieldDrift: {
    field: async ({ field }, _, { entities }) => (await entities.byId.load(field)) ?? null,
    promised: ({ promised }) => promised ?? null,
    observed: ({ observed }) => observed ?? null,
  },
  ContractDriftItem: {
    object: ({ of }) => of.object,
    contractVersion: ({ of }, _, context) => versionNode(of.version, context),
    dataset: async ({ of }, _, { entities }) => (await entities.byId.load(of.dataset)) ?? null,
  },
  ContractDriftConnection: connection,
  ContractServiceLevelConnection: connection,
  ContractQualityRuleConnection: connection,
  Query: {
    contractDrift: (_, args, { graph }) => listDrift(graph, args),
    serviceLevels: (_, args, { graph }) => listServiceLevels(graph, args),
    qualityRules: (_, args, { graph }) => listQualityRules(graph, args),
  },
  Mutation: {
    dataContractUpsert: async (_, { input }, context) => {
      const reading = await readApart(input.document, { strict: input.strict ?? false });
      return payload(context, dataContractFacts(input, [], reading));
    },
    dataContractDeprecate: (_, { input }, context) => payload(context, deprecationFacts(input, [])),
    dataContractRetireVersion: (_, { input }, context) => payload(context, endFacts(input, [])),
  },
  ContractLifePayload: versionWritten,
  DataContractUpsertPayload: {
    ...versionWritten,
    findings: ({ item }) => (item as ContractItem).findings.map(findingAnswer),
  },
};
