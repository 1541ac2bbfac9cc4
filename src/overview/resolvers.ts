import { pageSize } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import { instant } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { EntityKind, MeshCoverage, Resolvers, ValueCount } from '../generated/schema.ts';
import { connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Query } from '../neo4j/query.ts';
import { countGaps, readGaps } from './gaps.ts';
import { gapKinds } from './model.ts';
import type { GapAnswer, GapKind, GapPage } from './model.ts';
import * as queries from './queries.ts';

const wholeMesh = { domains: null, teams: null };

export const resolvers: Resolvers = {
  Query: {
    meshOverview: () => ({}),
    lineageGaps: (_, { filter }) => ({
      scope: { domains: filter?.domain ?? null, teams: filter?.team ?? null },
    }),
  },
  MeshOverview: {
    revision: async (_, __, { graph }) => (await one(graph, queries.latestCommit)).revision,
    lastCommitAt: async (_, __, { graph }) => instant((await one(graph, queries.latestCommit)).at),
    lastLineageAt: async (_, __, { graph }) => instant((await one(graph, queries.lastLineage)).at),
    byKind: async (_, __, { graph }) =>
      (await graph.read(queries.byKind, {})).map(({ value, count }) => ({
        kind: value as EntityKind,
        count,
      })),
    productsByDomain: (_, __, { graph }) => graph.read(queries.productsByDomain, {}),
    productsByStatus: counts(queries.productsByStatus),
    productsByCertainty: counts(queries.productsByCertainty),
    contractVersionsByStatus: counts(queries.contractVersionsByStatus),
    assertionsByKind: counts(queries.assertionsByKind),
    coverage: (_, __, { graph }) => coverageOf(graph),
    gaps: (_, __, { graph }) =>
      Promise.all(
        gapKinds.map(async (kind) => ({ value: kind, count: await countGaps(graph, kind, wholeMesh) })),
      ),
  },
  GapReport: {
    unobservedPorts: gaps('UNOBSERVED_PORTS'),
    unobservedProducts: gaps('UNOBSERVED_PRODUCTS'),
    undeclaredFlows: gaps('UNDECLARED_FLOWS'),
    unobservedFlows: gaps('UNOBSERVED_FLOWS'),
    unresolvedFlows: gaps('UNRESOLVED_FLOWS'),
  },
  GapConnection: connection,
  Gap: {
    from: ({ from }, _, { entities }) => entityOf(entities, from),
    to: ({ to }, _, { entities }) => (to === null ? null : entityOf(entities, to)),
  },
};

async function one<Row>(graph: Graph, q: Query<object, Row>): Promise<Row> {
  const [row] = await graph.read(q, {});
  if (row === undefined) throw new TypeError(`${q.name} answers with one row; it gave none`);
  return row;
}

function counts(q: Query<object, ValueCount>) {
  return (_: unknown, __: unknown, { graph }: Context): Promise<ValueCount[]> => graph.read(q, {});
}

async function coverageOf(graph: Graph): Promise<MeshCoverage> {
  const [ports, products, datasets, flows] = await Promise.all([
    one(graph, queries.portCoverage),
    one(graph, queries.productCoverage),
    one(graph, queries.datasetCoverage),
    one(graph, queries.flowCoverage),
  ]);
  return { ...ports, ...products, ...datasets, ...flows };
}

function gaps(kind: GapKind) {
  return (
    { scope }: GapAnswer,
    { first, after }: { first: number; after?: string | null | undefined },
    { graph }: Context,
  ): Promise<GapPage> => readGaps(graph, kind, scope, pageSize(first), after);
}

async function entityOf(entities: Context['entities'], id: Urn): Promise<EntityNode> {
  const node = await entities.byId.load(id);
  if (node === undefined) throw new TypeError(`a gap begins or ends at ${id}, which is not there`);
  return node;
}
