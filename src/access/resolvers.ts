import { instant, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { AgreementStatus, Resolvers } from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { accessAgreementFacts } from './facts.ts';

export const resolvers: Resolvers = {
  AccessAgreement: {
    ...catalogEntity,
    purpose: (node) => text(node, 'purpose'),
    status: (node) => text(node, 'status') as AgreementStatus | null,
    from: ({ properties }) => instant(properties['from']),
    until: ({ properties }) => instant(properties['until']),
    port: async ({ id }, _, { entities }) => (await entities.related('grantedPort').load(id))[0] ?? null,
    consumerProduct: async ({ id }, _, { entities }) =>
      (await entities.related('grantedProduct').load(id))[0] ?? null,
    consumerTeam: async ({ id }, _, { entities }) =>
      (await entities.related('grantedTeam').load(id))[0] ?? null,
  },
  Mutation: {
    accessAgreementUpsert: (_, { input }, context) => payload(context, accessAgreementFacts(input, [])),
  },
};
