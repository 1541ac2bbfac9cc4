import type { Urn } from '../core/urn.ts';
import { pageSize } from '../core/page.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import { text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { Resolvers, ResolversTypes } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload } from '../graphql/payload.ts';
import type { TermMappingRecord } from '../glossary/model.ts';
import { boundedContextFacts, contextRelationFacts, domainFacts } from './facts.ts';
import type { ContextRelationRecord } from './model.ts';
import { policyOfDomain } from './policy-service.ts';
import * as queries from './queries.ts';

async function relationsOf({ entities }: Context, ids: readonly Urn[]): Promise<ContextRelationRecord[]> {
  const rows = (await Promise.all(ids.map((id) => entities.of(queries.relationsOf).load(id)))).flat();
  const byPair = new Map(rows.map(({ key: _, ...row }) => [`${row.upstream} ${row.downstream}`, row]));
  return [...byPair.values()].map((row) => ({
    ...row,
    upstreamRoles: row.upstreamRoles ?? [],
    downstreamRoles: row.downstreamRoles ?? [],
  })) as ContextRelationRecord[];
}

/** The entity at an end that has to be there. */
async function at(context: Context, id: Urn): Promise<EntityNode> {
  const node = await context.entities.byId.load(id);
  if (node === undefined) throw new TypeError(`a relation leads to ${id}, which is not there`);
  return node;
}

export const resolvers: Resolvers = {
  Domain: {
    ...catalogEntity,
    slug: (node) => text(node, 'slug') ?? '',
    type: (node) => text(node, 'type') as ResolversTypes['DomainType'] | null,
    subdomainType: (node) => text(node, 'subdomainType') as ResolversTypes['SubdomainType'] | null,
    publishPolicy: (node) => text(node, 'publishPolicy') as ResolversTypes['PublishPolicy'] | null,
    publishPolicyInForce: async ({ id }, _, context) => (await policyOfDomain(context, id)) ?? 'WARN',
    parent: async ({ id }, _, { entities }) => (await entities.related('parentDomain').load(id))[0] ?? null,
    children: ({ id }, _, { entities }) => entities.related('subdomains').load(id),
    owner: async ({ id }, _, { entities }) => (await entities.related('owner').load(id))[0] ?? null,
    boundedContexts: ({ id }, _, { entities }) => entities.related('boundedContexts').load(id),
    dataProducts: ({ id }, { first, after }, { entities }) =>
      entities.page('productsInside', id, pageSize(first), after),
  },
  BoundedContext: {
    ...catalogEntity,
    slug: (node) => text(node, 'slug') ?? '',
    vision: (node) => text(node, 'vision'),
    isBigBallOfMud: ({ properties }) => properties['isBigBallOfMud'] === true,
    domain: async ({ id }, _, { entities }) => (await entities.related('parentDomain').load(id))[0] ?? null,
    owner: async ({ id }, _, { entities }) => (await entities.related('owner').load(id))[0] ?? null,
    relations: ({ id }, _, context) => relationsOf(context, [id]),
    terms: ({ id }, _, { entities }) => entities.related('language').load(id),
    dataProducts: ({ id }, { first, after }, { entities }) =>
      entities.page('productsInside', id, pageSize(first), after),
  },
  ContextRelation: {
    upstream: ({ upstream }, _, context) => at(context, upstream),
    downstream: ({ downstream }, _, context) => at(context, downstream),
  },
  ContextMap: {
    boundedContexts: async ({ contexts }, _, { entities }) =>
      (await Promise.all(contexts.map((id) => entities.byId.load(id)))).filter((node) => node !== undefined),
    relations: ({ contexts }, _, context) => relationsOf(context, contexts),
    polysemes: async ({ contexts }, _, { graph }) =>
      (await graph.read(queries.polysemesIn, { contexts })) as TermMappingRecord[],
  },
  Query: {
    contextMap: async (_, { domain }, { graph }) => {
      const rows =
        domain == null
          ? await graph.read(queries.allContexts, {})
          : await graph.read(queries.contextsOf, { domain });
      return { contexts: rows.map(({ id }) => id) };
    },
  },
  Mutation: {
    domainUpsert: (_, { input }, context) => payload(context, domainFacts(input, [])),
    boundedContextUpsert: (_, { input }, context) => payload(context, boundedContextFacts(input, [])),
    contextRelationSet: (_, { input }, context) => payload(context, contextRelationFacts(input, [])),
  },
  ContextRelationSetPayload: {
    contextRelation: async ({ item, outcome }, _, context) => {
      const [fact] = item.facts;
      if (outcome === 'REJECTED' || fact?.type !== 'link') return null;
      const relations = await relationsOf(context, [fact.from]);
      return (
        relations.find(({ upstream, downstream }) => upstream === fact.from && downstream === fact.to) ?? null
      );
    },
  },
};
