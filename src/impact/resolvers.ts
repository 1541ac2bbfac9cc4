import { pageOfList, pageSize } from '../core/page.ts';
import { entityAt, nameAt } from '../entities/at.ts';
import type { EntityNode } from '../entities/model.ts';
import type { ImpactReason, Resolvers } from '../generated/schema.ts';
import { connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import type { HopSource } from '../lineage/answers.ts';
import { certaintyOf } from './items.ts';
import type { ImpactItem } from './items.ts';
import { impactOf } from './service.ts';
import { counts, teamsHit, unknownConsumers } from './summary.ts';

/** The team that answers for an item: as the walk knows it, else the entity's own owner. */
async function teamOf(
  { item }: { item: ImpactItem },
  _: unknown,
  { entities }: Context,
): Promise<EntityNode | null> {
  if (item.team !== undefined) return (await entities.byId.load(item.team)) ?? null;
  return (await entities.related('owner').load(item.id))[0] ?? null;
}

async function byName(
  items: readonly ImpactItem[],
  { byId }: Context['entities'],
): Promise<readonly ImpactItem[]> {
  const nodes = await Promise.all(items.map(({ id }) => byId.load(id)));
  const names = new Map(nodes.map((node, index) => [items[index]?.id, node?.properties['name']]));
  const nameOf = ({ id }: ImpactItem): string => String(names.get(id) ?? id);
  return items.toSorted((a, b) => {
    const [x, y] = [nameOf(a), nameOf(b)];
    return x === y ? a.distance - b.distance || (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
  });
}

export const resolvers: Resolvers = {
  Query: {
    impact: (_, { change, depth, filter }, context) => impactOf(context, change, depth, filter),
  },
  ImpactReport: {
    summary: (answer) => answer,
    items: async ({ impact, items }, { first, after, orderBy }, { entities }) => {
      const ordered =
        orderBy === 'DISTANCE'
          ? items.toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
          : orderBy === 'NAME'
            ? await byName(items, entities)
            : items;
      const page = pageOfList(ordered, pageSize(first), after);
      return { ...page, items: page.items.map((item) => ({ impact, item })) };
    },
    teams: ({ items }) => teamsHit(items),
    unknowns: ({ impact, items }) => unknownConsumers(impact, items),
    excluded: ({ impact, isShown }, { first, after }) =>
      pageOfList(impact.excluded().filter(isShown), pageSize(first), after),
    completeness: ({ impact }) => impact.completeness,
  },
  ImpactSummary: {
    total: ({ items }) => items.length,
    byCertainty: ({ items }) =>
      counts(items, ({ certainty }) => certainty).map(([certainty, count]) => ({ certainty, count })),
    byEffect: ({ items }) =>
      counts(items, ({ effect }) => effect).map(([effect, count]) => ({ effect, count })),
    byKind: ({ items }) => counts(items, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    byDomain: ({ items }) => counts(items, ({ domain }) => domain).map(([id, count]) => ({ id, count })),
    byTeam: ({ items }) => counts(items, ({ team }) => team).map(([id, count]) => ({ id, count })),
    products: ({ items }) => items.filter(({ kind }) => kind === 'DATA_PRODUCT').length,
    contracts: ({ items }) => items.filter(({ kind }) => kind === 'DATA_CONTRACT').length,
    jobs: ({ items }) => items.filter(({ kind }) => kind === 'JOB').length,
  },
  EntityCount: { name: nameAt },
  ImpactItemConnection: connection,
  ImpactItem: {
    id: ({ item }) => item.id,
    kind: ({ item }) => item.kind,
    name: ({ item }, args, context) => nameAt({ id: item.id }, args, context),
    entity: ({ item }, args, context) => entityAt(item, args, context),
    certainty: ({ item }) => item.certainty,
    effect: ({ item }) => item.effect,
    distance: ({ item }) => item.distance,
    reasons: ({ impact, item }) => impact.reasonsOf(item),
    changes: ({ item }) => item.changes,
    path: ({ impact, item }) => ({
      hops: impact.pathTo(item).map(({ from, to, level, reason, note, evidence }): HopSource => ({
        from,
        to,
        certainty: certaintyOf[level],
        reason: reason ?? null,
        note,
        evidence,
      })),
    }),
    product: async ({ item }, _, { entities }) =>
      item.product === undefined ? null : ((await entities.byId.load(item.product)) ?? null),
    team: teamOf,
  },
  TeamImpact: {
    team: async ({ team }, _, { entities }) => {
      const node = await entities.byId.load(team);
      if (node === undefined) throw new TypeError(`an owner is not there: ${team}`);
      return node;
    },
  },
  UnknownConsumer: {
    entity: entityAt,
    reason: ({ reason }) => reason as ImpactReason,
    team: async ({ id, team }, _, { entities }) =>
      team === undefined
        ? ((await entities.related('owner').load(id))[0] ?? null)
        : ((await entities.byId.load(team)) ?? null),
  },
  ExcludedConnection: connection,
  ExcludedItem: { name: nameAt, entity: entityAt, certainty: () => 'SAFE' },
};
