import type { EntityNode } from '../entities/model.ts';
import { instant, json, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { ContractStatus, Resolvers } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload } from '../graphql/payload.ts';
import type { WritePayload } from '../graphql/payload.ts';
import { dataContractFacts } from './facts.ts';
import type { ContractItem } from './facts.ts';
import { deprecationFacts, endFacts } from './life-facts.ts';
import type { PromisedObject } from './model.ts';
import type { Finding } from './read.ts';
import { byVersion, speakingVersion } from './speaking.ts';

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

export function findingAnswer({ severity, path, line, column, message, wanted }: Finding) {
  return {
    severity,
    path: path.map(String),
    line: line ?? null,
    column: column ?? null,
    message,
    wanted: wanted ?? null,
  };
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
    schema: (node) => json<PromisedObject[]>(node, 'schema') ?? [],
    contract: async ({ id }, _, { entities }) =>
      (await entities.related('contractOfVersion').load(id))[0] ?? null,
  },
  SchemaObject: {
    dataset: async ({ dataset }, _, { entities }) =>
      dataset === undefined ? null : ((await entities.byId.load(dataset)) ?? null),
  },
  Mutation: {
    dataContractUpsert: (_, { input }, context) => payload(context, dataContractFacts(input, [])),
    dataContractDeprecate: (_, { input }, context) => payload(context, deprecationFacts(input, [])),
    dataContractRetireVersion: (_, { input }, context) => payload(context, endFacts(input, [])),
  },
  ContractLifePayload: versionWritten,
  DataContractUpsertPayload: {
    ...versionWritten,
    findings: ({ item }) => (item as ContractItem).findings.map(findingAnswer),
  },
};
