import type { ContractChange } from '../contract-diff/change.ts';
import type { Page } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import type { PublishPolicy } from '../domains/publish-policy.ts';
import type { WritePayload } from '../graphql/payload.ts';
import type { Completeness } from '../lineage/model.ts';
import type { ConsumerVerdict, Hit, IndirectConsumer, Verdict } from './model.ts';
import type { MigrationPlan } from './plan.ts';
import type { CheckSubject } from './subject.ts';

// What stands behind the GraphQL types of contract checks.

/** A verdict with the team that answers for the consumer. */
export interface SettledConsumer extends ConsumerVerdict {
  readonly team: Urn | undefined;
}

/** The answer to a check. */
export interface CheckAnswer {
  /** Names the same question at the same revision. */
  readonly id: string;
  readonly revision: number;
  readonly subject: CheckSubject;
  readonly requiredBump: ContractChange['bump'] | undefined;
  readonly suggestedVersion: string | undefined;
  readonly versionFindings: readonly string[];
  readonly consumers: readonly SettledConsumer[];
  readonly indirect: readonly IndirectConsumer[];
  readonly plan: MigrationPlan;
  readonly completeness: Completeness;
}

export interface DiffAnswer {
  readonly base: { readonly id: Urn; readonly version: string; readonly isStored: boolean };
  readonly candidate: { readonly id: Urn; readonly version: string; readonly isStored: boolean };
  readonly changes: readonly ContractChange[];
  readonly requiredBump: ContractChange['bump'] | undefined;
  readonly suggestedVersion: string | undefined;
  readonly versionFindings: readonly string[];
}

/** A consumer whose verdict is another one than before; null: it was, or is, none. */
export interface VerdictMoveSource {
  readonly id: Urn;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** The answer to a publication: what was written, and what the check and the policy said. */
export interface PublishAnswer extends WritePayload {
  readonly check: CheckAnswer;
  readonly policy: PublishPolicy;
  /** Broken consumers whose consent the policy wants and nobody gave. */
  readonly missing: readonly ConsumerVerdict[];
  readonly warnings: readonly string[];
}

export interface RecheckAnswer {
  readonly id: string;
  readonly checkedAt: string;
  readonly revisionBefore: number;
  readonly baseBefore: Urn | null;
  readonly check: CheckAnswer;
  readonly moves: readonly VerdictMoveSource[];
}

export type ContractChangeSource = ContractChange;
export type HitSource = Hit;
export type ConsumerVerdictSource = SettledConsumer;
export type ConsumerVerdictPage = Page<SettledConsumer>;
export interface ConsumerVerdictEdgeSource {
  readonly cursor: string;
  readonly node: SettledConsumer;
}
export type IndirectConsumerSource = IndirectConsumer;
export type IndirectConsumerPage = Page<IndirectConsumer>;
export interface IndirectConsumerEdgeSource {
  readonly cursor: string;
  readonly node: IndirectConsumer;
}
export type MigrationPlanSource = MigrationPlan;
export interface MigrationWaveSource {
  readonly consumers: readonly Urn[];
}

export interface VerdictSummarySource {
  readonly consumers: readonly SettledConsumer[];
}

/** Verdicts of one team or domain. */
export interface VerdictGroupSource {
  readonly id: Urn;
  readonly consumers: readonly SettledConsumer[];
}
