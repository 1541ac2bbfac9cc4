import { pageSize } from '../core/page.ts';
import { fieldOf } from '../core/urn.ts';
import { kindOfEnum, kinds } from '../entities/kinds.ts';
import { list } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { EntityKind, InputMaybe, Resolvers, SearchFilter } from '../generated/schema.ts';
import { connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { highlightsOf, matchingPaths } from './highlight.ts';
import type { SearchHitRecord, SearchScope } from './model.ts';
import { search, suggest } from './search.ts';

/** Longest list of completions. */
const maxSuggestions = 20;

export const resolvers: Resolvers = {
  Query: {
    search: (_, { text, filter, first, after }, { graph, entities }) =>
      search({
        graph,
        text,
        scope: scopeOf(filter),
        first: pageSize(first),
        after,
        onEntity: (node) => entities.byId.prime(node.id, node),
      }),
    autocomplete: (_, { prefix, kind, first }, { graph }) =>
      suggest(graph, prefix, labelsOf(kind), pageSize(first ?? 10, maxSuggestions)),
  },
  SearchResult: {
    edges: async ({ page }) => connection.edges(await page()),
    nodes: async ({ page }) => connection.nodes(await page()),
    pageInfo: async ({ page }) => connection.pageInfo(await page()),
    totalCount: async ({ counts }) => (await counts()).total,
    facets: async ({ counts }) => (await counts()).facets,
  },
  SearchHit: {
    entity: entityOf,
    highlights: async (hit, _, context) => highlightsOf(await entityOf(hit, {}, context), hit.text.words),
    matchedFields: async (hit, _, context) => {
      const paths = matchingPaths(list(await entityOf(hit, {}, context), 'fieldNames'), hit.text.words);
      const fields = await Promise.all(
        paths.map((path) => context.entities.byId.load(fieldOf(hit.id, path))),
      );
      return fields.filter((field) => field !== undefined);
    },
  },
};

async function entityOf({ id }: SearchHitRecord, _: unknown, { entities }: Context): Promise<EntityNode> {
  const node = await entities.byId.load(id);
  if (node === undefined) throw new TypeError(`search found ${id}, which is not there`);
  return node;
}

function scopeOf(filter: InputMaybe<SearchFilter>): SearchScope {
  return {
    labels: labelsOf(filter?.kind),
    domains: filter?.domain ?? null,
    contexts: filter?.boundedContext ?? null,
    teams: filter?.team ?? null,
    platforms: filter?.platform ?? null,
    certainties: filter?.certainty ?? null,
    statuses: filter?.status ?? null,
    tags: filter?.tag ?? null,
  };
}

function labelsOf(entityKinds: InputMaybe<readonly EntityKind[]>): string[] | null {
  return entityKinds?.map((entityKind) => kinds[kindOfEnum(entityKind)].label) ?? null;
}
