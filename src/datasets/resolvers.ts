import { pageSize } from '../core/page.ts';
import { kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { instant, json, text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import { toldAt, toldByFacets, toldObject } from '../entities/told-by-facets.ts';
import type {
  DataCatalog,
  DataMetrics,
  DataSource,
  DataStatistics,
  DataStorage,
  DatasetLifecycle,
  HierarchyLevel,
  LifecycleChange,
  Resolvers,
} from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload } from '../graphql/payload.ts';
import type { FieldEdgeSource, LineageNodeSource } from '../lineage/answers.ts';
import { datasetFacts } from './facts.ts';
import * as queries from './queries.ts';

function derivationEdges(q: typeof queries.derivationsFrom) {
  return async ({ id }: EntityNode, _: unknown, { entities }: Context): Promise<FieldEdgeSource[]> =>
    (await entities.of(q).load(id)).map(({ key: _key, other, ...assertion }) => ({ other, assertion }));
}

function flowHops(q: typeof queries.downstreamNodes) {
  return async ({ id }: EntityNode, _: unknown, { entities }: Context): Promise<LineageNodeSource[]> =>
    (await entities.of(q).load(id)).map((row) => ({ id: row.id, name: row.name, distance: 1 }));
}

function otherOf(wanted: 'field' | 'dataset') {
  return async ({ other }: { other: Urn }, _: unknown, { entities }: Context): Promise<EntityNode | null> => {
    if (kindOf(other) === wanted) return (await entities.byId.load(other)) ?? null;
    if (wanted === 'field') return null;
    return (await entities.related('datasetOfField').load(other))[0] ?? null;
  };
}

/** What became of a dataset, in JSON, on it. */
interface LifecycleRecord {
  readonly change: LifecycleChange;
  readonly at: string;
  readonly previous?: { readonly namespace: string; readonly name: string } | undefined;
}

function lifecycleAnswer({ change, at, previous }: LifecycleRecord): DatasetLifecycle {
  return {
    change,
    at: instant(at) ?? at,
    previousName: previous?.name ?? null,
    previousNamespace: previous?.namespace ?? null,
  };
}

export const resolvers: Resolvers = {
  Dataset: {
    ...catalogEntity,
    namespace: (node) => text(node, 'namespace') ?? '',
    type: (node) => text(node, 'type'),
    subtype: (node) => text(node, 'subtype'),
    platform: (node) => text(node, 'platform'),
    ...toldByFacets,
    source: toldObject<DataSource>('source'),
    storage: toldObject<DataStorage>('storage'),
    catalog: toldObject<DataCatalog>('catalog'),
    hierarchy: (node) => json<HierarchyLevel[]>(node, 'hierarchy') ?? [],
    version: (node) => text(node, 'version'),
    lastRead: toldAt<DataStatistics>('lastRead'),
    lastWritten: toldAt<DataStatistics>('lastWritten'),
    lifecycle: (node) => {
      const told = json<LifecycleRecord>(node, 'lifecycle');
      return told === undefined ? null : lifecycleAnswer(told);
    },
    metrics: toldAt<DataMetrics>('metrics'),
    subsetRead: toldObject('subsetRead'),
    subsetWritten: toldObject('subsetWritten'),
    product: async ({ id }, _, { entities }) =>
      (await entities.related('productOfDataset').load(id))[0] ?? null,
    owner: async ({ id }, _, { entities }) => {
      const [own] = await entities.related('owner').load(id);
      if (own !== undefined) return own;
      const [product] = await entities.related('productOfDataset').load(id);
      return product === undefined ? null : ((await entities.related('owner').load(product.id))[0] ?? null);
    },
    fields: ({ id }, { first, after }, { entities }) => entities.page('fields', id, pageSize(first), after),
    outputPorts: ({ id }, _, { entities }) => entities.related('exposingPorts').load(id),
    qualityChecks: ({ id }, { first, after }, { entities }) =>
      entities.page('checks', id, pageSize(first), after),
    producedBy: ({ id }, _, { entities }) => entities.related('writers').load(id),
    consumedBy: ({ id }, _, { entities }) => entities.related('readers').load(id),
    upstream: flowHops(queries.upstreamNodes),
    downstream: flowHops(queries.downstreamNodes),
  },
  Field: {
    ...catalogEntity,
    path: (node) => text(node, 'path') ?? '',
    type: (node) => text(node, 'type') ?? text(node, 'promisedType'),
    isNullable: ({ properties }) => (properties['isNullable'] as boolean | undefined) ?? null,
    isKey: ({ properties }) => (properties['isKey'] as boolean | undefined) ?? null,
    classification: (node) => text(node, 'classification'),
    dataset: async ({ id }, _, { entities }) =>
      (await entities.related('datasetOfField').load(id))[0] ?? null,
    terms: ({ id }, _, { entities }) => entities.related('terms').load(id),
    upstream: derivationEdges(queries.derivationsInto),
    downstream: derivationEdges(queries.derivationsFrom),
  },
  FieldEdge: {
    field: otherOf('field'),
    dataset: otherOf('dataset'),
    influence: ({ assertion }) => assertion.influence,
    subtype: ({ assertion }) => assertion.subtype ?? null,
    evidence: ({ assertion }) => assertion,
  },
  Mutation: {
    datasetUpsert: (_, { input }, context) => payload(context, datasetFacts(input, [])),
  },
};
