import type { CommitReport } from '../commit/patch.ts';
import { DomainError } from '../core/errors.ts';
import { renamedKinds, renameFacts, retireFacts } from '../entities/life.ts';
import { allKinds, memberName } from '../entities/kinds.ts';
import type { MutationResolvers, RenameInput, Resolvers, RetireInput } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload, userError } from '../graphql/payload.ts';
import { sourceOf } from '../graphql/writing.ts';
import { itemFacts, maxItems } from './items.ts';

const retirements = Object.fromEntries(
  allKinds
    .filter((kind) => kind !== 'field')
    .map((kind) => [
      `${memberName(kind)}Retire`,
      (_: unknown, { input }: { input: RetireInput }, context: Context) =>
        payload(context, retireFacts(input, [], [kind])),
    ]),
);

const renames = Object.fromEntries(
  renamedKinds.map((kind) => [
    `${memberName(kind)}Rename`,
    (_: unknown, { input }: { input: RenameInput }, context: Context) =>
      payload(context, renameFacts(input, [], [kind])),
  ]),
);

function countsOf({ items }: CommitReport) {
  const count = (outcome: string): number => items.filter((item) => item.outcome === outcome).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    stale: count('STALE'),
    rejected: count('REJECTED'),
  };
}

const ingest: MutationResolvers['ingest'] = async (_, { input }, context) => {
  const { items, atomic, dryRun, idempotencyKey, eventTime } = input;
  if (items.length > maxItems)
    throw new DomainError(
      'INVALID',
      `items has at most ${maxItems} members; received ${items.length}. Send them in several calls`,
    );
  const source = input.source ?? sourceOf(context.viewer);
  const now = new Date();
  const read = items.map((item, index) => itemFacts(item, ['items', index], { source, now }));
  const report = await context.write(read, {
    atomic: atomic ?? 'EACH',
    dryRun: dryRun ?? false,
    idempotencyKey: idempotencyKey ?? undefined,
    eventTime: eventTime ?? undefined,
    source,
  });
  return {
    report: report.items.map(({ outcome, id }, index) => ({ index, outcome, id: id ?? null })),
    counts: countsOf(report),
    isDryRun: report.dryRun,
    revision: report.revision,
    userErrors: report.problems.map(userError),
  };
};

export const resolvers: Resolvers = {
  Mutation: { ...retirements, ...renames, ingest },
  RenamePayload: {
    entity: async ({ id }, _, { entities }) =>
      id === null ? null : ((await entities.byId.load(id)) ?? null),
  },
};
