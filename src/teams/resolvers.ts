import { pageSize } from '../core/page.ts';
import { json, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { ContactChannel, Resolvers, TeamMember } from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { teamFacts } from './facts.ts';

export const resolvers: Resolvers = {
  Team: {
    ...catalogEntity,
    slug: (node) => text(node, 'slug') ?? '',
    members: (node) => json<TeamMember[]>(node, 'members') ?? [],
    channels: (node) => json<ContactChannel[]>(node, 'channels') ?? [],
    dataProducts: ({ id }, { first, after }, { entities }) =>
      entities.page('productsOwned', id, pageSize(first), after),
  },
  Mutation: {
    teamUpsert: (_, { input }, context) => payload(context, teamFacts(input, [])),
  },
};
