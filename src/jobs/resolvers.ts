import { pageSize } from '../core/page.ts';
import { parseUrn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { instant, json, list, text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import { toldByFacets, toldObject } from '../entities/told-by-facets.ts';
import type { Resolvers, SourceCode } from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { jobFacts } from './facts.ts';
import type { Dependencies, JobDependencyRecord, LastRun } from './model.ts';

/** Jobs between which explicit lineage names no dataset. */
function lineageDependencies(node: EntityNode): JobDependencyRecord[] {
  return list(node, 'upstreamJobs').map((id: Urn) => {
    const [namespace = '', name = ''] = parseUrn(id)?.parts ?? [];
    return { id, namespace, name, type: 'LINEAGE' };
  });
}

export const resolvers: Resolvers = {
  Job: {
    ...catalogEntity,
    ...toldByFacets,
    namespace: (node) => text(node, 'namespace') ?? '',
    type: (node) => text(node, 'type'),
    sql: (node) => text(node, 'sql'),
    sqlDialect: (node) => text(node, 'sqlDialect'),
    sourceCodeLocation: (node) => text(node, 'sourceCodeLocation'),
    sourceCode: toldObject<SourceCode>('sourceCode'),
    parent: async ({ id }, _, { entities }) => (await entities.related('parentJob').load(id))[0] ?? null,
    root: async (node, _, { entities }) => {
      const root = text(node, 'root');
      return root === null ? null : ((await entities.byId.load(root)) ?? null);
    },
    children: ({ id }, { first, after }, { entities }) =>
      entities.page('childJobs', id, pageSize(first), after),
    dependsOn: (node) => [
      ...(json<Dependencies>(node, 'dependencies')?.upstream ?? []),
      ...lineageDependencies(node),
    ],
    triggers: (node) => json<Dependencies>(node, 'dependencies')?.downstream ?? [],
    owner: async ({ id }, _, { entities }) => (await entities.related('owner').load(id))[0] ?? null,
    lastRun: (node) => json<LastRun>(node, 'lastRun') ?? null,
    reads: ({ id }, _, { entities }) => entities.related('reads').load(id),
    writes: ({ id }, _, { entities }) => entities.related('writes').load(id),
  },
  JobDependency: {
    job: async ({ id }, _, { entities }) => (await entities.byId.load(id)) ?? null,
    type: ({ type }) => type ?? null,
    sequence: ({ sequence }) => sequence ?? null,
    status: ({ status }) => status ?? null,
  },
  JobRun: {
    at: ({ at }) => instant(at) ?? at,
    nominalStart: ({ nominalStart }) => instant(nominalStart),
    nominalEnd: ({ nominalEnd }) => instant(nominalEnd),
    error: ({ error }) => error ?? null,
    engine: ({ engine }) => engine ?? null,
    externalQuery: ({ externalQuery }) => externalQuery ?? null,
    parentRunId: ({ parentRun }) => parentRun ?? null,
    rootRunId: ({ rootRun }) => rootRun ?? null,
    tags: ({ tags }) => (tags === undefined ? [] : (JSON.parse(tags) as string[])),
    jobName: ({ jobName }) => jobName ?? null,
  },
  Mutation: {
    jobUpsert: (_, { input }, context) => payload(context, jobFacts(input, [])),
  },
};
