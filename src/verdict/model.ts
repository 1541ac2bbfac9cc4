import type { ContractChange } from '../contract-diff/change.ts';
import type { Urn } from '../core/urn.ts';
import type { PromisedObject } from '../data-contracts/model.ts';
import type { VersionInLife } from '../data-contracts/speaking.ts';
import type { ExclusionProof } from '../impact/exclusion-proofs.ts';
import type { Belonging, Certainty } from '../impact/items.ts';
import type { ImpactHop } from '../impact/path.ts';
import type { StepReason } from '../impact/step.ts';
import type { Completeness, FlowGraph } from '../lineage/model.ts';

/** What a candidate means for a consumer, the worst first. */
export const verdicts = ['BREAKS', 'POSSIBLE', 'UNKNOWN', 'SAFE', 'UNAFFECTED'] as const;
/**
 * BREAKS: it uses what changes. POSSIBLE: it may. UNKNOWN: it is entitled to the data and nobody knows what it uses.
 * SAFE: it uses nothing that changes in a harmful way. UNAFFECTED: it relies on another version, which stays.
 */
export type Verdict = (typeof verdicts)[number];

/** What a consumer is: a port, or whoever is seen to read or entitled to read without one. */
export type ConsumerKind = 'INPUT_PORT' | 'DATA_PRODUCT' | 'TEAM' | 'DATASET' | 'JOB';

/**
 * How it is known what a consumer uses. OBSERVED: columns from runs. COARSE: it is seen to read the data, not which
 * columns. DECLARED: its own word. UNKNOWN: nobody looked and it says nothing.
 */
export type UseKnowledge = 'OBSERVED' | 'COARSE' | 'DECLARED' | 'UNKNOWN';

/** REPLACE: the candidate takes the place of the base. SIDE_BY_SIDE: the base stays beside it. */
export type CheckMode = 'REPLACE' | 'SIDE_BY_SIDE';

/** A version that is promised, with what it promises. */
export interface ServedVersion extends VersionInLife {
  readonly id: Urn;
  readonly until?: string | undefined;
  readonly objects: readonly PromisedObject[];
}

/** Somebody who takes, or may take, what the ports of a contract offer. */
export interface Consumer extends Belonging {
  readonly id: Urn;
  readonly kind: ConsumerKind;
  /** The output port it takes from. */
  readonly port: Urn;
  /** Flow nodes or terminals that show whether a change reaches it. */
  readonly nodes: readonly Urn[];
  readonly knowledge: UseKnowledge;
  /** Datasets behind the port that it is seen to read. */
  readonly datasets: ReadonlySet<Urn>;
  /** Paths that it is seen or declares to use, sorted. */
  readonly fields: readonly string[];
  readonly pin?: string | undefined;
  /** The agreement that entitles it, and when that ends. */
  readonly agreement?: { readonly id: Urn; readonly until?: string | undefined } | undefined;
}

/** Why a consumer is hit, where the steps of impact do not say it. */
export type VerdictReason =
  | Exclude<StepReason, 'OTHER_INPUT_PORT'>
  /** It reads the schema object that changes as a whole. */
  | 'READS_OBJECT'
  /** The change is about the contract as a whole, and it relies on that. */
  | 'RELIES_ON_CONTRACT'
  /** The candidate no longer satisfies the contract that it holds on its own port. */
  | 'EXPECTATION_UNMET'
  /** It is pinned to another version, and runs read the dataset that changes. */
  | 'PIN_CONTRADICTED'
  /** Nothing that is promised satisfies its pin. */
  | 'PIN_UNSATISFIED'
  /** No change can harm anybody, whatever they use. */
  | 'COMPATIBLE'
  /** The walk was cut, so that nothing was found does not say that there is nothing. */
  | 'INCOMPLETE';

/** A change that hits a consumer. */
export interface Hit {
  readonly change: ContractChange;
  /** OUT: the provider changes what it promises. IN: the consumer's own expectation is no longer met. */
  readonly direction: 'OUT' | 'IN';
  readonly certainty: Certainty;
}

/** What a candidate means for one consumer. */
export interface ConsumerVerdict {
  readonly consumer: Consumer;
  readonly verdict: Verdict;
  /** How sure that is; CERTAIN for what is SAFE or UNAFFECTED, which is only said with proof. */
  readonly certainty: Certainty;
  readonly hits: readonly Hit[];
  readonly reasons: readonly VerdictReason[];
  /** The version that it relies on. */
  readonly pinned?: ServedVersion | undefined;
  /** From what changes to the consumer, with the evidence of each hop. */
  readonly path: readonly ImpactHop[];
  /** What keeps the changes from it. */
  readonly proof: readonly ExclusionProof[];
}

/** Somebody behind a consumer. */
export interface IndirectConsumer extends Belonging {
  readonly id: Urn;
  readonly kind: ConsumerKind;
  /** SHIELDED: its own provider's live contract promises what it gets. */
  readonly effect: 'AT_RISK' | 'SHIELDED';
  readonly certainty: Certainty;
  readonly distance: number;
  readonly path: readonly ImpactHop[];
}

/** All that the verdicts are drawn from. */
export interface VerdictInput {
  /** A walk downstream from the ports and from what they expose, with its surroundings. */
  readonly graph: FlowGraph;
  /** Output ports behind which the contract stands. */
  readonly ports: readonly Urn[];
  /** The version that the candidate is compared with. */
  readonly base: ServedVersion;
  /** Every version that is promised, the base among them. */
  readonly versions: readonly ServedVersion[];
  readonly candidate: { readonly version: string; readonly objects: readonly PromisedObject[] };
  readonly mode: CheckMode;
  /** What is different in the candidate. */
  readonly changes: readonly ContractChange[];
  /** Input ports with a contract of their own: what of it the candidate breaks and the base does not. */
  readonly expectations: ReadonlyMap<Urn, readonly ContractChange[]>;
}

/** The answer. */
export interface VerdictAnswer {
  /** The worst first, then by id. */
  readonly consumers: readonly ConsumerVerdict[];
  readonly indirect: readonly IndirectConsumer[];
  readonly completeness: Completeness;
}
