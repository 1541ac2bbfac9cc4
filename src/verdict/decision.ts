import type { Urn } from '../core/urn.ts';
import type { PublishPolicy } from '../domains/publish-policy.ts';
import type { ConsumerVerdict } from './model.ts';

/** Somebody's word that a version may be published although it breaks a consumer. */
export interface Consent {
  readonly consumer: Urn;
  /** APPROVAL: the consumer's own. WAIVER: the domain's, over the consumer's head. */
  readonly type: 'APPROVAL' | 'WAIVER';
  /** Content of the version that it was given for. */
  readonly contentHash: string | null;
  /** Canonical instant at which it ends; null: never. */
  readonly until: string | null;
}

/** What the policy makes of a check. */
export interface Decision {
  readonly isPublished: boolean;
  /** Broken consumers whose consent the policy wants and nobody gave. */
  readonly missing: readonly ConsumerVerdict[];
  /** What the publisher should know, one sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Decides whether a version goes live. WARN always lets it; APPROVE wants the approval of each broken consumer, or a
 * waiver; REFUSE takes a waiver only. Consent counts for the very content that it was given for, while it lasts.
 */
export function decide(
  policy: PublishPolicy,
  consumers: readonly ConsumerVerdict[],
  consents: readonly Consent[],
  { contentHash, now }: { readonly contentHash: string; readonly now: string },
): Decision {
  const types: readonly Consent['type'][] = policy === 'REFUSE' ? ['WAIVER'] : ['WAIVER', 'APPROVAL'];
  const given = new Set(
    consents
      .filter((consent) => types.includes(consent.type) && consent.contentHash === contentHash)
      .filter(({ until }) => until === null || until > now)
      .map(({ consumer }) => consumer),
  );
  const broken = consumers.filter(({ verdict }) => verdict === 'BREAKS');
  const open = broken.filter(({ consumer }) => !given.has(consumer.id));
  const missing = policy === 'WARN' ? [] : open;
  const warnings = [
    ...(policy === 'WARN' ? open : []).map(({ consumer }) => `${consumer.id} breaks`),
    ...consumers
      .filter(({ verdict }) => verdict === 'POSSIBLE' || verdict === 'UNKNOWN')
      .map(({ consumer, verdict }) =>
        verdict === 'POSSIBLE' ? `${consumer.id} may break` : `nobody knows whether ${consumer.id} breaks`,
      ),
  ];
  return { isPublished: missing.length === 0, missing, warnings };
}
