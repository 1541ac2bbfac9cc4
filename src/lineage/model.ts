import type { Urn } from '../core/urn.ts';

/** How an assertion came to be known. */
export const assertionKinds = ['DECLARED', 'OBSERVED', 'IMPORTED', 'INFERRED'] as const;
export type AssertionKind = (typeof assertionKinds)[number];

/** What column evidence can show: values only, or also the influence of joins, filters and the like. */
export const evidenceGrades = ['VALUES', 'VALUES_AND_INFLUENCE'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** What an inferred flow was inferred from: a job's inputs × outputs, or a product of which only ports are known. */
export const inferenceOrigins = ['JOB', 'PRODUCT'] as const;
export type InferenceOrigin = (typeof inferenceOrigins)[number];

/** Whether a source field gives the value or only has a say in it (filter, join, sort, window). */
export const influences = ['DIRECT', 'INDIRECT'] as const;
export type Influence = (typeof influences)[number];

/** Who says so, since when: the part that every assertion has. One relationship of the graph each. */
export interface Assertion {
  /** What its speaker may replace or withdraw as a whole. */
  readonly slice: string;
  /** The speaker: `openlineage`, `odcs`, `person:<name>` … */
  readonly source: string;
  readonly kind: AssertionKind;
  /** The job that moves the data, where one is known. */
  readonly job?: Urn | undefined;
  /** Mesh revision of the commit that first held it. */
  readonly since: number;
}

/** `FLOWS_TO`: data flows from one flow node (dataset, input port, output port) to another. */
export interface Flow extends Assertion {
  readonly from: Urn;
  readonly to: Urn;
  /** Its evidence names, for the fields of `to`, the fields they come from. */
  readonly resolved: boolean;
  /** Grade of the column evidence; only where `resolved`. */
  readonly grade?: EvidenceGrade | undefined;
  /** Only where kind is INFERRED. */
  readonly origin?: InferenceOrigin | undefined;
}

/** `DERIVES`: a field has a say in another field, or (influence INDIRECT) in a dataset as a whole. */
export interface Derivation extends Assertion {
  readonly from: Urn;
  /** A field, or a dataset when the influence reaches each of its fields. */
  readonly to: Urn;
  readonly influence: Influence;
  /** OpenLineage transformation subtype: IDENTITY, AGGREGATION, JOIN, FILTER … */
  readonly subtype?: string | undefined;
  readonly masking?: boolean | undefined;
}

/** `READS`: a job reads a dataset. */
export interface Read {
  readonly job: Urn;
  readonly dataset: Urn;
  readonly slice: string;
  readonly source: string;
}

/** The SQL that a job runs, as its source gave it. */
export interface JobSql {
  readonly text: string;
  /** In the source's word. */
  readonly dialect?: string | undefined;
}

export const flowNodeKinds = ['DATASET', 'INPUT_PORT', 'OUTPUT_PORT'] as const;
export type FlowNodeKind = (typeof flowNodeKinds)[number];

/** A node of the flow graph with the containers it rolls up to. */
export interface FlowNode {
  readonly id: Urn;
  readonly kind: FlowNodeKind;
  readonly name: string;
  /** Flow hops from the nearest start node. */
  readonly distance: number;
  readonly product?: Urn | undefined;
  readonly context?: Urn | undefined;
  readonly domain?: Urn | undefined;
  readonly team?: Urn | undefined;
  readonly platform?: string | undefined;
  readonly tags: readonly string[];
  /** Dataset: paths of its live fields, dotted. */
  readonly fields?: readonly string[] | undefined;
  /** Dataset: a job was seen to produce it (some incoming assertion is not DECLARED). */
  readonly isProduced?: boolean | undefined;
  /** Output port: its contract. */
  readonly contract?: Urn | undefined;
  /** Output port: what the version that speaks for its contract promises; absent without one or its schema. */
  readonly promises?: readonly Promised[] | undefined;
  /** Output port: what it promises is in early access and may still change, so it shields nobody. */
  readonly isTrial?: boolean | undefined;
  /** Input port: fields it declares to use, dotted paths; absent when it declares none. */
  readonly uses?: readonly string[] | undefined;
  /** Input port: the contract range it pins (semver range). */
  readonly pin?: string | undefined;
}

/** The fields of one dataset that a contract promises. */
export interface Promised {
  readonly dataset: Urn;
  readonly paths: readonly string[];
  /** The version that does; only where every version in force says what it promises, so that a pin can choose. */
  readonly version?: string | undefined;
}

/** An access agreement: somebody is entitled to the data of an output port. */
export interface Entitlement {
  readonly agreement: Urn;
  readonly port: Urn;
  /** The consuming data product or team. */
  readonly consumer: Urn;
  readonly purpose?: string | undefined;
  readonly until?: string | undefined;
}

/** An anticorruption layer: what comes from `upstream` is translated before it enters `downstream`. */
export interface TranslatedBoundary {
  readonly upstream: Urn;
  readonly downstream: Urn;
}

export const incompleteReasons = ['DEPTH_LIMIT', 'NODE_LIMIT', 'TIME_LIMIT', 'RESTRICTED'] as const;
export type IncompleteReason = (typeof incompleteReasons)[number];

/** What every traversal says of itself. Totals are exact whenever `complete`. */
export interface Completeness {
  readonly complete: boolean;
  readonly reason?: IncompleteReason | undefined;
  /** Mesh revision that the answer is exact for. */
  readonly revision: number;
  readonly visitedNodes: number;
  readonly visitedEdges: number;
  /** Continues the same walk where it was cut; only with NODE_LIMIT and TIME_LIMIT. */
  readonly resumeToken?: string | undefined;
}

/** The part of the mesh that a walk reached: all live assertions among the reached nodes. */
export interface FlowGraph {
  readonly nodes: ReadonlyMap<Urn, FlowNode>;
  readonly flows: readonly Flow[];
  readonly derivations: readonly Derivation[];
  readonly reads: readonly Read[];
  readonly entitlements: readonly Entitlement[];
  readonly boundaries: readonly TranslatedBoundary[];
  /** SQL of the jobs whose column evidence shows values only, where it was asked for and is known. */
  readonly sql?: ReadonlyMap<Urn, JobSql> | undefined;
  readonly completeness: Completeness;
}
