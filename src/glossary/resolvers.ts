import type { Urn } from '../core/urn.ts';
import { list, text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload } from '../graphql/payload.ts';
import { termFacts, termMappingFacts } from './facts.ts';
import type { TermMappingRecord } from './model.ts';
import { mappingsOf } from './queries.ts';

async function mappings({ entities }: Context, id: Urn): Promise<TermMappingRecord[]> {
  return (await entities.of(mappingsOf).load(id)).map(({ key: _, ...row }) => row) as TermMappingRecord[];
}

async function term({ entities }: Context, id: Urn): Promise<EntityNode> {
  const node = await entities.byId.load(id);
  if (node === undefined) throw new TypeError(`a mapping leads to ${id}, which is not there`);
  return node;
}

export const resolvers: Resolvers = {
  Term: {
    ...catalogEntity,
    slug: (node) => text(node, 'slug') ?? '',
    description: (node) => text(node, 'definition'),
    definition: (node) => text(node, 'definition'),
    synonyms: (node) => list(node, 'synonyms'),
    boundedContext: async ({ id }, _, { entities }) =>
      (await entities.related('boundedContext').load(id))[0] ?? null,
    mappings: ({ id }, _, context) => mappings(context, id),
  },
  TermMapping: {
    from: ({ from }, _, context) => term(context, from),
    to: ({ to }, _, context) => term(context, to),
  },
  Mutation: {
    termUpsert: (_, { input }, context) => payload(context, termFacts(input, [])),
    termMap: (_, { input }, context) => payload(context, termMappingFacts(input, [])),
  },
  TermMapPayload: {
    termMapping: async ({ item, outcome }, _, context) => {
      const [fact] = item.facts;
      if (outcome === 'REJECTED' || fact?.type !== 'link') return null;
      return (
        (await mappings(context, fact.from)).find(({ from, to }) => from === fact.from && to === fact.to) ??
        null
      );
    },
  },
};
