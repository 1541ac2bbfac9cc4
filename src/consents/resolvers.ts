import { instant, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { ConsentType, Resolvers } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload } from '../graphql/payload.ts';
import { approvalFacts, waiverFacts } from './facts.ts';
import type { ConsentOrigin } from './facts.ts';

/** Consent is given to what the version says now. */
async function originOf({ entities, viewer }: Context, version: string): Promise<ConsentOrigin> {
  const node = await entities.byId.load(version);
  return { givenBy: viewer.name, contentHash: node === undefined ? null : text(node, 'contentHash') };
}

export const resolvers: Resolvers = {
  ContractConsent: {
    ...catalogEntity,
    type: (node) => text(node, 'type') as ConsentType,
    note: (node) => text(node, 'note'),
    givenBy: (node) => text(node, 'givenBy') ?? '',
    until: ({ properties }) => instant(properties['until']),
    isExpired: ({ properties }) =>
      typeof properties['until'] === 'string' && Date.parse(properties['until']) <= Date.now(),
    version: async ({ id }, _, { entities }) =>
      (await entities.related('consentedVersion').load(id))[0] ?? null,
    isForPresentContent: async (node, _, { entities }) => {
      const [version] = await entities.related('consentedVersion').load(node.id);
      return version !== undefined && text(version, 'contentHash') === text(node, 'contentHash');
    },
    consumer: async ({ id }, _, { entities }) =>
      (await entities.related('consentingConsumer').load(id))[0] ?? null,
  },
  ContractVersion: {
    consents: ({ id }, _, { entities }) => entities.related('consents').load(id),
  },
  Mutation: {
    contractVersionApprove: async (_, { input }, context) =>
      payload(context, approvalFacts(input, [], await originOf(context, input.version))),
    contractVersionWaive: async (_, { input }, context) =>
      payload(context, waiverFacts(input, [], await originOf(context, input.version))),
  },
};
