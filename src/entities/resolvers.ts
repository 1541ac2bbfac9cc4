import { changesBetween } from '../commit/change-list.ts';
import { DomainError } from '../core/errors.ts';
import { maxPageSize, pageSize } from '../core/page.ts';
import { kindOf } from '../core/urn.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import type { EntityKind, Resolvers } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { connection } from '../graphql/connection.ts';
import { allKinds, kinds, listedKinds, memberName } from './kinds.ts';
import { loggedChange } from './loaders.ts';
import { listEntities } from './lists.ts';
import type { ListArguments } from './lists.ts';
import { instant, list, text } from './model.ts';
import type { CommitNode, EntityNode, LoggedChange } from './model.ts';
import * as queries from './queries.ts';

/** What every entity type resolves alike. */
export const catalogEntity = {
  kind: ({ kind }: EntityNode) => kinds[kind].entityKind as EntityKind,
  name: (node: EntityNode) => text(node, 'name') ?? node.id,
  description: (node: EntityNode) => text(node, 'description'),
  tags: (node: EntityNode) => list(node, 'tags'),
  aliases: ({ id }: EntityNode, _: unknown, { entities }: Context) => entities.aliases.load(id),
  history: async ({ id }: EntityNode, { first }: { first?: number | null }, { entities }: Context) =>
    (await entities.history(id, pageSize(first))).map(changeAnswer),
};

function changeAnswer(change: LoggedChange) {
  return { ...change, at: instant(change.at) ?? change.at };
}

/** The GraphQL type behind an entity. */
export const typeOfEntity = ({ kind }: EntityNode): string => kinds[kind].label;

/** A look-up of one kind by URN or alias; something of another kind is not there. */
function lookUp(kind: UrnKind) {
  return async (_: unknown, { id }: { id: string }, { entities }: Context): Promise<EntityNode | null> => {
    if (kindOf(id) !== kind) return null;
    return (await entities.byId.load(id)) ?? null;
  };
}

function listOf(kind: UrnKind) {
  return (_: unknown, args: ListArguments, { graph }: Context) => listEntities(graph, kind, args);
}

export const resolvers: Resolvers = {
  Node: { __resolveType: typeOfEntity as never },
  CatalogEntity: { __resolveType: typeOfEntity as never },
  ...Object.fromEntries(listedKinds.map((kind) => [`${kinds[kind].label}Connection`, connection])),
  Query: {
    node: async (_, { id }, { entities }) => (await entities.byId.load(id)) ?? null,
    nodes: async (_, { ids }, { entities }) => {
      if (ids.length > maxPageSize)
        throw new DomainError('INVALID', `ids has at most ${maxPageSize} members; received ${ids.length}`);
      return Promise.all(ids.map(async (id: Urn) => (await entities.byId.load(id)) ?? null));
    },
    ...Object.fromEntries(allKinds.map((kind) => [memberName(kind), lookUp(kind)])),
    ...Object.fromEntries(listedKinds.map((kind) => [`${memberName(kind)}s`, listOf(kind)])),
    meshRevision: async (_, __, { graph }) => (await graph.read(queries.meshRevision, {}))[0]?.revision ?? 0,
    commits: (_, { since, first }, { graph }) => {
      const after = Math.max(0, since ?? 0);
      return graph.read(queries.commits, { since: after, until: after + pageSize(first) });
    },
  },
  Commit: {
    at: ({ at }) => instant(at) ?? at,
    changes: async (commit, { first, offset }, { graph }) =>
      (await changesOf(graph, commit, pageSize(first), Math.max(0, offset ?? 0))).map(changeAnswer),
  },
};

async function changesOf(
  graph: Context['graph'],
  commit: CommitNode,
  first: number,
  offset: number,
): Promise<LoggedChange[]> {
  const [row] = await graph.read(queries.changesOfCommits, { revisions: [commit.revision] });
  const changes = row === undefined ? [] : changesBetween(row.changes, offset, offset + first);
  return changes.map(([entity, change]) => loggedChange(commit, entity, change));
}
