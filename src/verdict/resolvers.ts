import { diffContracts } from '../contract-diff/diff.ts';
import { messageOf } from '../contract-diff/message.ts';
import { checkVersion, requiredBump, suggestedVersion, versionMessageOf } from '../contract-diff/version.ts';
import { dayOf } from '../core/instant.ts';
import { pageOfList, pageSize } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import { findingAnswer } from '../data-contracts/answers.ts';
import { policyOfPorts } from '../domains/policy-service.ts';
import { entityAt, nameAt } from '../entities/at.ts';
import { instant } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { Resolvers, VerdictReason as GraphqlReason } from '../generated/schema.ts';
import { connection } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { certaintyOf } from '../impact/items.ts';
import type { ImpactHop } from '../impact/path.ts';
import type { HopSource } from '../lineage/answers.ts';
import type { DiffAnswer, SettledConsumer, VerdictGroupSource } from './answers.ts';
import { checkContract } from './check.ts';
import { verdicts } from './model.ts';
import { publish } from './publish.ts';
import { recheckContract } from './recheck.ts';
import { checkSchema } from './schema-check.ts';
import { readSource } from './sources.ts';
import { profileNamed } from './subject.ts';

async function entity({ entities }: Context, id: Urn | undefined): Promise<EntityNode | null> {
  return id === undefined ? null : ((await entities.byId.load(id)) ?? null);
}

async function all({ entities }: Context, ids: readonly Urn[]): Promise<EntityNode[]> {
  return (await Promise.all(ids.map((id) => entities.byId.load(id)))).filter((node) => node !== undefined);
}

function pathOf(path: readonly ImpactHop[]): { hops: HopSource[] } {
  return {
    hops: path.map(({ from, to, level, reason, evidence }) => ({
      from,
      to,
      certainty: certaintyOf[level],
      reason: reason ?? null,
      evidence,
    })),
  };
}

/** How many of the consumers have each verdict, the worst first. */
function counted(consumers: readonly SettledConsumer[]) {
  return verdicts
    .map((verdict) => ({ verdict, count: consumers.filter((each) => each.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
}

/** Groups by what a consumer belongs to, the hardest hit first; who belongs to nothing is left out. */
function grouped(
  consumers: readonly SettledConsumer[],
  groupOf: (consumer: SettledConsumer) => Urn | undefined,
): VerdictGroupSource[] {
  const groups = Map.groupBy(consumers, groupOf);
  const worst = (group: readonly SettledConsumer[]): number =>
    Math.min(...group.map(({ verdict }) => verdicts.indexOf(verdict)));
  return [...groups]
    .flatMap(([id, group]) => (id === undefined ? [] : [{ id, consumers: group }]))
    .sort(
      (a, b) =>
        worst(a.consumers) - worst(b.consumers) ||
        b.consumers.length - a.consumers.length ||
        (a.id < b.id ? -1 : 1),
    );
}

export const resolvers: Resolvers = {
  Query: {
    schemaCheck: (_, { base, candidate, format, mode }) => {
      const { incompatibilities, ...answer } = checkSchema({
        base,
        candidate,
        format: format ?? undefined,
        mode,
      });
      return {
        ...answer,
        incompatibilities: incompatibilities.map((found) => ({
          ...found,
          direction: found.direction ?? null,
          version: found.version ?? null,
        })),
      };
    },
    contractDiff: async (_, { base, candidate, profile }, context): Promise<DiffAnswer> => {
      const [before, after] = await Promise.all([
        readSource(context, base, 'base'),
        readSource(context, candidate, 'candidate'),
      ]);
      const today = dayOf(new Date());
      const options = { profile: profileNamed(profile ?? 'standard'), today };
      const changes = diffContracts(before.contract, after.contract, options);
      const [from, to] = [before.contract.version, after.contract.version];
      return {
        base: { id: before.version, version: from, isStored: before.isStored },
        candidate: { id: after.version, version: to, isStored: after.isStored },
        changes,
        requiredBump: requiredBump(changes),
        suggestedVersion: suggestedVersion(from, changes),
        versionFindings: checkVersion(from, to, changes).map(versionMessageOf),
      };
    },
    contractCheck: (_, args, context) => checkContract(context, args),
    contractRecheck: (_, { id }, context) => recheckContract(context, id),
  },
  ContractDiff: {
    base: ({ base }, _, context) => (base.isStored ? entity(context, base.id) : null),
    baseVersion: ({ base }) => base.version,
    candidate: ({ candidate }, _, context) => (candidate.isStored ? entity(context, candidate.id) : null),
    candidateVersion: ({ candidate }) => candidate.version,
  },
  ContractChange: {
    message: messageOf,
    object: ({ element }) => element.object ?? null,
    property: ({ element }) => element.property ?? null,
    before: ({ before }) => before ?? null,
    after: ({ after }) => after ?? null,
    severity: ({ severity: { OUT, HIST, IN } }) => ({ out: OUT, history: HIST, in: IN }),
  },
  ContractCheck: {
    contract: ({ subject }, _, context) => entity(context, subject.candidate.id),
    contractId: ({ subject }) => subject.candidate.id,
    base: ({ subject }, _, context) => entity(context, subject.base?.id),
    candidateVersion: ({ subject }) => subject.candidate.contract.version,
    mode: ({ subject }) => subject.mode,
    profile: ({ subject }) => subject.profile.name,
    verdict: ({ consumers }) => consumers[0]?.verdict ?? null,
    changes: ({ subject }) => subject.changes,
    documentFindings: ({ subject }) => subject.candidate.findings.map(findingAnswer),
    policy: ({ subject }, _, context) => policyOfPorts(context, subject.ports),
    summary: ({ consumers }) => ({ consumers }),
    consumers: ({ consumers }, { first, after, verdict }) =>
      pageOfList(
        consumers.filter((each) => verdict == null || verdict.includes(each.verdict)),
        pageSize(first),
        after,
      ),
    indirect: ({ indirect }, { first, after }) => pageOfList(indirect, pageSize(first), after),
  },
  VerdictSummary: {
    total: ({ consumers }) => consumers.length,
    byVerdict: ({ consumers }) => counted(consumers),
    byTeam: ({ consumers }) => grouped(consumers, ({ team }) => team),
    byDomain: ({ consumers }) => grouped(consumers, ({ consumer }) => consumer.domain),
  },
  VerdictGroup: {
    name: nameAt,
    entity: entityAt,
    byVerdict: ({ consumers }) => counted(consumers),
  },
  ConsumerVerdictConnection: connection,
  ConsumerVerdict: {
    id: ({ consumer }) => consumer.id,
    kind: ({ consumer }) => consumer.kind,
    name: ({ consumer: { id } }, args, context) => nameAt({ id }, args, context),
    entity: ({ consumer: { id } }, _, context) => entity(context, id),
    product: ({ consumer: { product } }, _, context) => entity(context, product),
    domain: ({ consumer: { domain } }, _, context) => entity(context, domain),
    team: ({ team }, _, context) => entity(context, team),
    port: ({ consumer: { port } }, _, context) => entity(context, port),
    // Typed, so that a reason of the walks that the API has no word for is noticed.
    reasons: ({ reasons }): GraphqlReason[] => [...reasons],
    knowledge: ({ consumer }) => consumer.knowledge,
    fields: ({ consumer }) => consumer.fields,
    pin: ({ consumer }) => consumer.pin ?? null,
    pinned: ({ pinned }, _, context) => entity(context, pinned?.id),
    until: ({ pinned }) => instant(pinned?.until),
    agreement: ({ consumer: { agreement } }, _, context) => entity(context, agreement?.id),
    path: ({ path }) => pathOf(path),
  },
  IndirectConsumerConnection: connection,
  IndirectConsumer: {
    name: nameAt,
    entity: entityAt,
    product: ({ product }, _, context) => entity(context, product),
    team: ({ team }, _, context) => entity(context, team),
    path: ({ path }) => pathOf(path),
  },
  MigrationPlan: {
    waves: ({ waves }) => waves.map((consumers) => ({ consumers })),
    teams: ({ teams }, _, context) => all(context, teams),
    isSmallest: ({ isExact }) => isExact,
    unowned: ({ unowned }, _, context) => all(context, unowned),
    retireFrom: ({ retireFrom }) => instant(retireFrom),
    waitsFor: ({ waitsFor }, _, context) => all(context, waitsFor),
  },
  MigrationWave: { consumers: ({ consumers }, _, context) => all(context, consumers) },
  ContractRecheck: {
    checkedAt: ({ checkedAt }) => instant(checkedAt) ?? checkedAt,
    baseBefore: ({ baseBefore }, _, context) => entity(context, baseBefore ?? undefined),
    isCurrent: ({ revisionBefore, check }) => revisionBefore === check.revision,
  },
  VerdictMove: { name: nameAt, entity: entityAt },
  Mutation: { dataContractPublish: (_, { input }, context) => publish(context, input) },
  DataContractPublishPayload: {
    dataContract: async ({ id }, _, { entities }) =>
      id === null ? null : ((await entities.related('contractOfVersion').load(id))[0] ?? null),
    contractVersion: ({ id }, _, context) => entity(context, id ?? undefined),
    missing: ({ missing, check }) =>
      check.consumers.filter(({ consumer }) => missing.some((each) => each.consumer.id === consumer.id)),
  },
};
