import { contractDrift } from '../data-contracts/drift-list.ts';
import { pageSize } from '../core/page.ts';
import { nodeOfRow } from '../entities/loaders.ts';
import { json, list, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type {
  Certainty,
  Link,
  ManagementPort,
  PortServer,
  PortType,
  ProductArchetype,
  ProductStatus,
  Resolvers,
} from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { dataProductFacts } from './facts.ts';
import { downstreamProducts, upstreamProducts } from './queries.ts';

export const resolvers: Resolvers = {
  DataProduct: {
    ...catalogEntity,
    key: (node) => text(node, 'key') ?? '',
    purpose: (node) => text(node, 'purpose'),
    archetype: (node) => text(node, 'archetype') as ProductArchetype | null,
    status: (node) => text(node, 'status') as ProductStatus | null,
    certainty: (node) => text(node, 'certainty') as Certainty | null,
    version: (node) => text(node, 'version'),
    links: (node) => json<Link[]>(node, 'links') ?? [],
    domain: async ({ id }, _, { entities }) => (await entities.related('parentDomain').load(id))[0] ?? null,
    boundedContext: async ({ id }, _, { entities }) =>
      (await entities.related('boundedContext').load(id))[0] ?? null,
    owner: async ({ id }, _, { entities }) => (await entities.related('owner').load(id))[0] ?? null,
    terms: ({ id }, _, { entities }) => entities.related('terms').load(id),
    outputPorts: ({ id }, _, { entities }) => entities.related('outputPorts').load(id),
    inputPorts: ({ id }, _, { entities }) => entities.related('inputPorts').load(id),
    managementPorts: (node) => json<ManagementPort[]>(node, 'managementPorts') ?? [],
    datasets: ({ id }, { first, after }, { entities }) =>
      entities.page('ownDatasets', id, pageSize(first), after),
    upstream: async ({ id }, _, { entities }) =>
      (await entities.of(upstreamProducts).load(id)).map(nodeOfRow),
    downstream: async ({ id }, _, { entities }) =>
      (await entities.of(downstreamProducts).load(id)).map(nodeOfRow),
  },
  OutputPort: {
    ...catalogEntity,
    version: (node) => text(node, 'version') ?? '',
    type: (node) => text(node, 'type') as PortType | null,
    status: (node) => text(node, 'status') as ProductStatus | null,
    server: (node) => json<PortServer>(node, 'server') ?? null,
    product: async ({ id }, _, { entities }) => (await entities.related('productOfPort').load(id))[0] ?? null,
    contract: async ({ id }, _, { entities }) => (await entities.related('contract').load(id))[0] ?? null,
    drift: async ({ id }, _, { entities }) => {
      const [contract] = await entities.related('contract').load(id);
      return contract === undefined ? [] : contractDrift(entities, contract.id, id);
    },
    datasets: ({ id }, _, { entities }) => entities.related('exposedDatasets').load(id),
    qualityChecks: ({ id }, { first, after }, { entities }) =>
      entities.page('checksOfPort', id, pageSize(first), after),
    terms: ({ id }, _, { entities }) => entities.related('terms').load(id),
    consumers: ({ id }, _, { entities }) => entities.related('consumers').load(id),
    accessAgreements: ({ id }, _, { entities }) => entities.related('agreements').load(id),
  },
  InputPort: {
    ...catalogEntity,
    version: (node) => text(node, 'version') ?? '',
    status: (node) => text(node, 'status') as ProductStatus | null,
    product: async ({ id }, _, { entities }) => (await entities.related('productOfPort').load(id))[0] ?? null,
    providers: ({ id }, _, { entities }) => entities.related('providers').load(id),
    contract: async ({ id }, _, { entities }) => (await entities.related('reliedOn').load(id))[0] ?? null,
    pin: (node) => text(node, 'pin'),
    expectation: async ({ id }, _, { entities }) =>
      (await entities.related('expectation').load(id))[0] ?? null,
    uses: (node) => (Array.isArray(node.properties['uses']) ? list(node, 'uses') : null),
  },
  Mutation: {
    dataProductUpsert: (_, { input }, context) => payload(context, dataProductFacts(input, [])),
  },
};
