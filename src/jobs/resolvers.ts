import { instant, json, text } from '../entities/model.ts';
import { catalogEntity } from '../entities/resolvers.ts';
import type { Resolvers, RunState } from '../generated/schema.ts';
import { payload } from '../graphql/payload.ts';
import { jobFacts } from './facts.ts';

interface LastRun {
  readonly runId: string;
  readonly state: RunState;
  readonly at: string;
}

export const resolvers: Resolvers = {
  Job: {
    ...catalogEntity,
    namespace: (node) => text(node, 'namespace') ?? '',
    type: (node) => text(node, 'type'),
    sql: (node) => text(node, 'sql'),
    sourceCodeLocation: (node) => text(node, 'sourceCodeLocation'),
    owner: async ({ id }, _, { entities }) => (await entities.related('owner').load(id))[0] ?? null,
    lastRun: (node) => {
      const run = json<LastRun>(node, 'lastRun');
      return run === undefined ? null : { ...run, at: instant(run.at) ?? run.at };
    },
    reads: ({ id }, _, { entities }) => entities.related('reads').load(id),
    writes: ({ id }, _, { entities }) => entities.related('writes').load(id),
  },
  Mutation: {
    jobUpsert: (_, { input }, context) => payload(context, jobFacts(input, [])),
  },
};
