import { Kind } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '../core/errors.ts';
import { renamedKinds, renameFacts, retireFacts } from '../entities/life.ts';
import { allKinds, memberName } from '../entities/kinds.ts';
import type { MutationResolvers, RenameInput, Resolvers, RetireInput } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload, userError } from '../graphql/payload.ts';
import { sourceOf } from '../graphql/writing.ts';
import { ingestItems } from './bulk.ts';
import { ingestDocuments } from './documents.ts';
import { formats } from './formats.ts';
import { maxItems } from './items.ts';
import { countsOf } from './report.ts';
import type { DocumentReport } from './report.ts';

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

const ingest: MutationResolvers['ingest'] = async (_, { input }, context, info) => {
  const { length } = input.items;
  if (length > maxItems)
    throw new DomainError(
      'INVALID',
      `items has at most ${maxItems} members; received ${length}. Send them in several calls`,
    );
  const report = await ingestItems(input, context, variableOf(input.items, info));
  return {
    report: report.items.map(({ outcome, id }, index) => ({ index, outcome, id: id ?? null })),
    counts: countsOf(report.items),
    isDryRun: report.dryRun,
    revision: report.revision,
    userErrors: report.problems.map(userError),
  };
};

/** The variable that the items of the only field came in, itself or as its `items`. */
function variableOf(
  items: readonly unknown[],
  { operation, variableValues }: GraphQLResolveInfo,
): string | undefined {
  const [only, more] = operation.selectionSet.selections;
  // A fragment may hold several fields.
  if (only?.kind !== Kind.FIELD || more !== undefined) return undefined;
  return Object.keys(variableValues).find((name) => {
    const value = variableValues[name] as { readonly items?: unknown } | null | undefined;
    return value === items || value?.items === items;
  });
}

const documentIngest: MutationResolvers['documentIngest'] = async (_, { input }, context, { schema }) => {
  const { format, source, namespace, within, strict, atomic } = input;
  const [dryRun, idempotencyKey] = [input.dryRun ?? false, input.idempotencyKey ?? undefined];
  const related = input.related ?? [];
  const texts = [
    { path: input.path ?? '', text: input.document, isOptional: false },
    ...related.map(({ path, document: text }) => ({ path, text, isOptional: true })),
  ];
  const report = await ingestDocuments(texts, {
    schema,
    format: format ?? undefined,
    source: source ?? undefined,
    namespace: namespace ?? undefined,
    within: within ?? undefined,
    strict: strict ?? false,
    naming: context.naming,
    now: new Date(),
    write: (items) =>
      context.write(items, {
        atomic: atomic ?? 'EACH',
        dryRun,
        idempotencyKey,
        source: source ?? sourceOf(context.viewer),
      }),
    speaking: sourceOf(context.viewer),
    dryRun,
    idempotencyKey,
    known: context.knownDocuments,
  });
  return {
    ...report,
    documents: report.documents.map(asText),
    userErrors: report.documents.flatMap(({ problems }, index) =>
      problems.map(({ path, ...problem }) =>
        userError({ ...problem, path: [...(index === 0 ? ['document'] : ['related', index - 1]), ...path] }),
      ),
    ),
  };
};

/** A report as GraphQL tells it: paths as texts. */
function asText(report: DocumentReport) {
  const withText = <Remark extends { readonly path: readonly (string | number)[] }>(remark: Remark) => ({
    ...remark,
    path: remark.path.map(String),
  });
  return {
    ...report,
    items: report.items.map(withText),
    problems: report.problems.map(withText),
    findings: report.findings.map(withText),
  };
}

export const resolvers: Resolvers = {
  Query: {
    documentFormats: () => formats.map(({ format, title }) => ({ format, title })),
  },
  Mutation: { ...retirements, ...renames, ingest, documentIngest },
  RenamePayload: {
    entity: async ({ id }, _, { entities }) =>
      id === null ? null : ((await entities.byId.load(id)) ?? null),
  },
};
