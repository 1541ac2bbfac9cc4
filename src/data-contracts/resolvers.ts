import semver from 'semver';
import type { EntityNode } from '../entities/model.ts';
import { json, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { ContractStatus, Resolvers } from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { dataContractFacts } from './facts.ts';
import type { PromisedObject } from './model.ts';

/** Newest first; what is no semver stands behind, by text. */
function byVersion(a: EntityNode, b: EntityNode): number {
  const [left, right] = [a, b].map((node) =>
    semver.coerce(text(node, 'version'), { includePrerelease: true }),
  );
  if (left != null && right != null) return semver.rcompare(left, right);
  if (left != null || right != null) return left != null ? -1 : 1;
  return (text(a, 'version') ?? '') < (text(b, 'version') ?? '') ? 1 : -1;
}

/** The version that is in force: the highest LIVE one, else the highest DEPRECATED one. */
function inForce(versions: readonly EntityNode[]): EntityNode | undefined {
  const sorted = versions.toSorted(byVersion);
  const of = (status: ContractStatus): EntityNode | undefined =>
    sorted.find((version) => text(version, 'status') === status);
  return of('LIVE') ?? of('DEPRECATED');
}

export const resolvers: Resolvers = {
  DataContract: {
    ...catalogEntity,
    key: (node) => text(node, 'key') ?? '',
    owner: async ({ id }, _, { entities }) => (await entities.related('owner').load(id))[0] ?? null,
    ports: ({ id }, _, { entities }) => entities.related('portsOfContract').load(id),
    versions: async ({ id }, _, { entities }) =>
      (await entities.related('versions').load(id)).toSorted(byVersion),
    liveVersion: async ({ id }, _, { entities }) =>
      inForce(await entities.related('versions').load(id)) ?? null,
  },
  ContractVersion: {
    ...catalogEntity,
    version: (node) => text(node, 'version') ?? '',
    status: (node) => (text(node, 'status') ?? 'DRAFT') as ContractStatus,
    apiVersion: (node) => text(node, 'apiVersion'),
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
  },
  DataContractUpsertPayload: {
    dataContract: async ({ id }, _, { entities }) =>
      id === null ? null : ((await entities.related('contractOfVersion').load(id))[0] ?? null),
    contractVersion: async ({ id }, _, { entities }) =>
      id === null ? null : ((await entities.byId.load(id)) ?? null),
  },
};
