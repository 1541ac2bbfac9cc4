import { DomainError } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';
import { unpackApart } from '../core/packed.ts';
import { meshRevision } from '../entities/queries.ts';
import { instant } from '../entities/model.ts';
import type { MutationResolvers, Resolvers } from '../generated/schema.ts';
import { connection } from '../graphql/connection.ts';
import { userError } from '../graphql/payload.ts';
import { eventOf, listEvents } from './lists.ts';
import * as queries from './queries.ts';

const longestBody = 1_000_000;
const mostKeys = 10_000;

const lineageEventReplay: MutationResolvers['lineageEventReplay'] = async (
  _,
  { input: { keys, state } },
  { graph, events },
) => {
  const [mesh] = await graph.read(meshRevision, {});
  const revision = mesh?.revision ?? 0;
  if (keys === undefined || keys === null)
    return replayed(await events.requeueAll(state ?? undefined), revision);
  if (keys.length > mostKeys)
    throw new DomainError('INVALID', `keys has at most ${mostKeys} members; received ${keys.length}`);
  const found = new Map((await graph.read(queries.byKeys, { ids: keys })).map((row) => [row.key, row]));
  const problems = keys.flatMap((key, index): Problem[] =>
    found.has(key) ? [] : [{ code: 'NOT_FOUND', message: `there is no event ${key}`, path: ['keys', index] }],
  );
  if (problems.length > 0)
    return { replayed: null, outcome: 'REJECTED', revision, userErrors: problems.map(userError) };
  const wanted = keys.filter((key) => (state ?? found.get(key)?.state) === found.get(key)?.state);
  return replayed(await events.requeue(wanted), revision);
};

function replayed(count: number, revision: number) {
  const outcome = count > 0 ? ('UPDATED' as const) : ('UNCHANGED' as const);
  return { replayed: count, outcome, revision, userErrors: [] };
}

/** The first problem in one line. */
function reasonOf([first, ...more]: readonly Problem[]): string | null {
  if (first === undefined) return null;
  const where = first.path.length === 0 ? '' : `${first.path.join('.')}: `;
  return `${where}${first.message}${more.length === 0 ? '' : ` (and ${more.length} more problems)`}`;
}

export const resolvers: Resolvers = {
  Query: {
    ingestions: (_, args, { graph }) => listEvents(graph, args),
    rejectedEvents: (_, args, { graph }) =>
      listEvents(graph, { ...args, state: 'REJECTED', direction: 'DESC' }),
    ingestion: async (_, { key }, { entities }) => {
      const [row] = await entities.of(queries.byKeys).load(key);
      return row === undefined ? null : eventOf(row);
    },
  },
  Mutation: { lineageEventReplay },
  LineageEvent: {
    receivedAt: ({ receivedAt }) => instant(receivedAt) ?? receivedAt,
    rejectedAt: ({ state, stage }) => (state === 'REJECTED' ? (stage ?? null) : null),
    outcome: ({ outcome }) => outcome ?? null,
    revision: ({ revision }) => revision ?? null,
    reason: ({ state, problems }) => (state === 'REJECTED' ? reasonOf(problems) : null),
    problems: ({ state, problems }) => (state === 'REJECTED' ? problems.map(userError) : []),
    timesRejected: ({ times }) => times,
    body: async ({ key }, { maxLength }, { entities }) => {
      const length = maxLength ?? 20_000;
      if (length < 0 || length > longestBody)
        throw new DomainError('INVALID', `maxLength is between 0 and ${longestBody}; received ${length}`);
      const [row] = await entities.of(queries.bodies).load(key);
      return row === undefined ? null : (await unpackApart(row.body)).slice(0, length);
    },
  },
  LineageEventConnection: connection,
};
