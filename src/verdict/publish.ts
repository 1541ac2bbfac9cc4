import type { PatchItem } from '../commit/patch.ts';
import { instantOf } from '../core/instant.ts';
import type { Urn } from '../core/urn.ts';
import { stepItem } from '../data-contracts/life-facts.ts';
import type { PromisedObject } from '../data-contracts/model.ts';
import { promiseFacts } from '../data-contracts/promises.ts';
import { majorLine } from '../data-contracts/speaking.ts';
import { policyOfPorts } from '../domains/policy-service.ts';
import type { PublishPolicy } from '../domains/publish-policy.ts';
import { InputReader } from '../entities/input.ts';
import { json, text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { DataContractPublishInput } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { payload } from '../graphql/payload.ts';
import { existing } from '../lineage/starts.ts';
import type { CheckAnswer, PublishAnswer } from './answers.ts';
import { checkContract } from './check.ts';
import { decide } from './decision.ts';
import type { Consent, Decision } from './decision.ts';

/**
 * Makes a version live, or lets it be tried: runs the check, asks the policy of the domains that offer it, and moves the
 * version that it takes the place of aside, in one commit.
 *
 * @throws DomainError NOT_FOUND or INVALID for a version that is not there; as {@link checkContract}
 */
export async function publish(context: Context, input: DataContractPublishInput): Promise<PublishAnswer> {
  const version = await existing(context.entities, input.version, ['contract-version'], 'version');
  const isTrial = input.as === 'EARLY_ACCESS';
  const mode = isTrial ? 'SIDE_BY_SIDE' : (input.mode ?? 'REPLACE');
  const check = await checkContract(context, {
    candidate: { version: version.id },
    mode,
    profile: input.profile,
  });
  const policy = await policyOfPorts(context, check.subject.ports);
  const decision = await decisionOn(context, policy, check, version);
  const item = publishItem(input, version, check, { isTrial, decision, policy });
  const written = await payload(context, item);
  context.entities.forget();
  const isRefused = written.id === null;
  return {
    ...written,
    check,
    policy,
    missing: decision.missing,
    warnings: isRefused ? [] : decision.warnings,
  };
}

async function decisionOn(
  { entities }: Context,
  policy: PublishPolicy,
  { consumers, subject }: CheckAnswer,
  version: EntityNode,
): Promise<Decision> {
  const nodes = await entities.related('consents').load(version.id);
  const consents = await Promise.all(
    nodes.map(async (node): Promise<Consent[]> => {
      const [consumer] = await entities.related('consentingConsumer').load(node.id);
      if (consumer === undefined) return [];
      return [
        {
          consumer: consumer.id,
          type: text(node, 'type') as Consent['type'],
          contentHash: text(node, 'contentHash'),
          until: text(node, 'until'),
        },
      ];
    }),
  );
  const now = instantOf(new Date());
  const { contentHash } = subject.candidate;
  return decide(policy, consumers, consents.flat(), {
    contentHash: text(version, 'contentHash') ?? contentHash,
    now,
  });
}

interface Circumstances {
  readonly isTrial: boolean;
  readonly decision: Decision;
  readonly policy: PublishPolicy;
}

function publishItem(
  input: DataContractPublishInput,
  version: EntityNode,
  { revision, subject, versionFindings, completeness }: CheckAnswer,
  { isTrial, decision, policy }: Circumstances,
): PatchItem {
  const reader = new InputReader([]);
  const isNews = text(version, 'status') !== (input.as ?? 'LIVE');
  if (isNews) {
    for (const finding of versionFindings) reader.problem(['version'], finding, 'CONFLICT');
    if (!isTrial && policy !== 'WARN' && !completeness.complete)
      reader.problem(
        ['version'],
        `the check is not complete (${completeness.reason ?? ''}), and the policy of the domain is ${policy}`,
        'CONFLICT',
      );
    for (const { consumer } of isTrial ? [] : decision.missing)
      reader.problem(['version'], missingMessage(consumer.id, policy), 'CONFLICT');
  }
  const until =
    input.previousUntil == null
      ? undefined
      : (reader.instant('previousUntil', input.previousUntil)['previousUntil'] ?? undefined);
  promiseFacts(reader, version.id, json<PromisedObject[]>(version, 'schema') ?? [], 'LIVE');
  return stepItem(
    reader,
    { version: version.id, expectedRevision: input.expectedRevision ?? revision },
    {
      to: input.as ?? 'LIVE',
      ...(isTrial ? {} : { replaces: { versions: replacedBy(subject), until: until as string | undefined } }),
    },
  );
}

function missingMessage(consumer: Urn, policy: PublishPolicy): string {
  return policy === 'REFUSE'
    ? `${consumer} breaks, and the policy of the domain is REFUSE; contractVersionWaive lets it pass for a time`
    : `${consumer} breaks and has not approved; contractVersionApprove or contractVersionWaive records that`;
}

/** The live version of the same major line, and the base where the candidate takes its place. */
function replacedBy({ candidate, base, versions, mode }: CheckAnswer['subject']): Urn[] {
  const line = majorLine(candidate.contract.version);
  const live = versions.filter(({ status, id }) => status === 'LIVE' && id !== candidate.version);
  return live
    .filter(({ id, version }) => majorLine(version) === line || (mode === 'REPLACE' && id === base?.id))
    .map(({ id }) => id);
}
