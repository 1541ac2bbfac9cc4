import { DomainError } from '../core/errors.ts';
import { pageSize } from '../core/page.ts';
import { instant } from '../entities/model.ts';
import type { EntityKind, ImpactReason, Resolvers } from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { sourceOf } from '../graphql/writing.ts';
import type { EvidenceSource, HopSource } from './answers.ts';
import { lineageFacts, lineageWithdrawalFacts } from './facts.ts';
import { entityAt, nameAt } from '../entities/at.ts';
import { entityKindOf, lineageOf } from './service.ts';
import { existing } from './starts.ts';

/** `first` and `offset` of a list inside a graph. */
function slice<Item>(
  list: readonly Item[],
  first: number | null | undefined,
  offset: number | null | undefined,
): readonly Item[] {
  const size = first ?? 1_000;
  if (size < 0 || size > 10_000 || (offset ?? 0) < 0)
    throw new DomainError(
      'INVALID',
      `first is between 0 and 10000 and offset 0 or more; received ${size} and ${offset ?? 0}`,
    );
  return list.slice(offset ?? 0, (offset ?? 0) + size);
}

const flowEnds = ['field', 'dataset', 'output-port', 'input-port'] as const;

export const resolvers: Resolvers = {
  Query: {
    lineage: (_, args, context) => lineageOf(context, args),
    lineagePaths: async (_, { from, to, first }, { lineage, entities, signal }) => {
      const [start, end] = await Promise.all([
        existing(entities, from, flowEnds, 'from'),
        existing(entities, to, flowEnds, 'to'),
      ]);
      const { paths } = await lineage.paths({
        from: start.id,
        to: end.id,
        first: Math.max(1, pageSize(first ?? 3, 20)),
        signal,
      });
      return paths.map(({ hops }) => ({
        hops: hops.map((hop): HopSource => ({
          from: hop.from,
          to: hop.to,
          certainty: 'CERTAIN',
          reason: null,
          evidence: [...hop.derivations, ...hop.flows],
        })),
      }));
    },
  },
  Evidence: {
    job: async ({ job }, _, { entities }) => (job == null ? null : ((await entities.byId.load(job)) ?? null)),
    isResolved: (assertion) => ('resolved' in assertion ? assertion.resolved : true),
    grade: (assertion) => ('grade' in assertion ? (assertion.grade ?? null) : null),
    origin: (assertion) => ('origin' in assertion ? (assertion.origin ?? null) : null),
    sinceRevision: ({ since }) => since,
    since: async ({ since }, _, { entities }) => instant(await entities.commitTimes.load(since)),
    lastSeen: async ({ slice: id }: EvidenceSource, _, { entities }) =>
      instant(await entities.sliceClocks.load(id)),
  },
  LineageGraph: {
    nodes: ({ nodes }, { first, offset }) => slice(nodes, first, offset),
    edges: ({ edges }, { first, offset }) => slice(edges, first, offset),
    nodeCount: ({ nodes }) => nodes.length,
    edgeCount: ({ edges }) => edges.length,
  },
  LineageNode: {
    kind: ({ id }) => entityKindOf(id) as EntityKind,
    name: nameAt,
    entity: entityAt,
  },
  LineageEdge: {
    influence: ({ influence }) => influence ?? null,
    evidence: ({ evidence }) => evidence.slice(0, 100),
    evidenceCount: ({ evidence }) => evidence.length,
  },
  Completeness: {
    reason: ({ reason }) => reason ?? null,
    resumeToken: ({ resumeToken }) => resumeToken ?? null,
  },
  LineagePath: { length: ({ hops }) => hops.length },
  PathHop: {
    reason: ({ reason }) => reason as ImpactReason | null,
    note: ({ note }) => note ?? null,
  },
  Mutation: {
    lineageAssert: (_, { input }, context) =>
      payload(context, lineageFacts(input, [], sourceOf(context.viewer))),
    lineageWithdraw: (_, { input }, context) =>
      payload(context, lineageWithdrawalFacts(input, [], sourceOf(context.viewer))),
  },
  LineageAssertPayload: {
    slice: ({ item, outcome }) => {
      const fact = item.facts.find(({ type }) => type === 'slice');
      return outcome === 'REJECTED' || fact?.type !== 'slice' ? null : fact.slice;
    },
    asserted: ({ report }) => report.asserted,
    withdrawn: ({ report }) => report.withdrawn,
  },
};
