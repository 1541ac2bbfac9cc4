import { runKey } from '../commit/state.ts';
import { pageSize } from '../core/page.ts';
import { parseUrn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { instant, json, list, text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { EntityLoaders } from '../entities/loaders.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import { toldByFacets, toldObject } from '../entities/told-by-facets.ts';
import type { Resolvers, RunTest, SourceCode } from '../generated/schema.ts';
import { connection } from '../graphql/connection.ts';
import { payload } from '../graphql/payload.ts';
import { jobFacts } from './facts.ts';
import type { Dependencies, JobDependencyRecord, LastRun } from './model.ts';
import { findRun, recordOf, runsOfJob, timesOf } from './runs.ts';
import type { RunSource, RunTimes } from './runs.ts';

/** Jobs between which explicit lineage names no dataset. */
function lineageDependencies(node: EntityNode): JobDependencyRecord[] {
  return list(node, 'upstreamJobs').map((id: Urn) => {
    const [namespace = '', name = ''] = parseUrn(id)?.parts ?? [];
    return { id, namespace, name, type: 'LINEAGE' };
  });
}

async function times(run: RunSource, entities: EntityLoaders): Promise<RunTimes | undefined> {
  const record = await recordOf(run, entities);
  return record === undefined ? undefined : timesOf(record);
}

async function datasets(entities: EntityLoaders, ids: readonly Urn[] = []): Promise<EntityNode[]> {
  const found = await Promise.all(ids.map((id) => entities.byId.load(id)));
  return found.filter((node) => node !== undefined);
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
    lastRun: (node) => {
      const run = json<LastRun>(node, 'lastRun');
      return run === undefined ? null : { ...run, job: node.id };
    },
    runs: ({ id }, { first, after }, context) => runsOfJob(context, id, pageSize(first), after),
    reads: ({ id }, _, { entities }) => entities.related('reads').load(id),
    writes: ({ id }, _, { entities }) => entities.related('writes').load(id),
  },
  JobDependency: {
    job: async ({ id }, _, { entities }) => (await entities.byId.load(id)) ?? null,
    type: ({ type }) => type ?? null,
    sequence: ({ sequence }) => sequence ?? null,
    status: ({ status }) => status ?? null,
  },
  JobRunConnection: connection,
  JobRun: {
    id: ({ runId, job }) => runKey(runId, job),
    job: async ({ job }, _, { entities }) => (await entities.byId.load(job)) ?? null,
    startedAt: async (run, _, { entities }) => instant((await times(run, entities))?.startedAt),
    endedAt: async (run, _, { entities }) => instant((await times(run, entities))?.endedAt),
    durationSeconds: async (run, _, { entities }) => (await times(run, entities))?.durationSeconds ?? null,
    inputs: async (run, _, { entities }) => datasets(entities, (await recordOf(run, entities))?.inputs),
    outputs: async (run, _, { entities }) =>
      datasets(entities, Object.keys((await recordOf(run, entities))?.outputs ?? {})),
    at: ({ at }) => instant(at) ?? at,
    nominalStart: ({ nominalStart }) => instant(nominalStart),
    nominalEnd: ({ nominalEnd }) => instant(nominalEnd),
    error: ({ error }) => error ?? null,
    engine: ({ engine }) => engine ?? null,
    externalQuery: ({ externalQuery }) => externalQuery ?? null,
    parentRunId: ({ parentRun }) => parentRun ?? null,
    rootRunId: ({ rootRun }) => rootRun ?? null,
    tags: ({ tags }) => (tags === undefined ? [] : (JSON.parse(tags) as string[])),
    tests: ({ tests }) => (tests === undefined ? [] : (JSON.parse(tests) as RunTest[])),
    jobName: ({ jobName }) => jobName ?? null,
  },
  Query: {
    run: async (_, { id }, { graph }) => (await findRun(graph, id)) ?? null,
  },
  Mutation: {
    jobUpsert: (_, { input }, context) => payload(context, jobFacts(input, [])),
  },
};
