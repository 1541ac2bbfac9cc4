import type { Urn, UrnKind } from '../core/urn.ts';
import type { Problem } from '../core/errors.ts';
import type { ContractStatus } from '../generated/schema.ts';
import type { AssertionKind, EvidenceGrade, InferenceOrigin, Influence } from '../lineage/model.ts';

/** Everything that changes the graph: the one input of the committer. */
export interface Patch {
  /** Who writes: the authenticated principal. */
  readonly actor: string;
  /** On whose word: `openlineage`, `odcs`, `person:<name>`, a pipeline's name. */
  readonly source: string;
  /** When what is said was true (ISO 8601); absent: when it arrives. Items may have their own. */
  readonly eventTime?: string | undefined;
  /** Same key and same content: the first report again, nothing is written. Scoped by actor. */
  readonly idempotencyKey?: string | undefined;
  readonly atomic: 'ALL' | 'EACH';
  readonly dryRun?: boolean | undefined;
  readonly items: readonly PatchItem[];
}

/** A patch with the instant at which it arrived, canonical and greater than that of every patch before. */
export interface ArrivedPatch extends Patch {
  readonly arrivedAt: string;
}

/** What a speaker said in one breath; it gets one outcome, and is written as a whole or not at all. */
export interface PatchItem {
  /** Where the item stands in the input of the caller; problems found while planning are reported under it. */
  readonly path: readonly (string | number)[];
  /** URN that the report names for the item. */
  readonly id?: Urn | undefined;
  readonly eventTime?: string | undefined;
  /** On whose word, where that is another than the patch's. */
  readonly source?: string | undefined;
  /** What a {@link SnapshotFact} calls the speaker of the item; absent: the source. */
  readonly speaker?: string | undefined;
  readonly facts: readonly Fact[];
  /** The lineage event that the item is, as it came: for the log of events, the committer does not look at it. */
  readonly event?: unknown;
  /** Problems found before planning; an item that has any is rejected. */
  readonly problems?: readonly Problem[] | undefined;
}

export type Fact =
  | EntityFact
  | SchemaFact
  | PortsFact
  | ExposureFact
  | LifeFact
  | RetireFact
  | RenameFact
  | NamesFact
  | LinkFact
  | SliceFact
  | RunFact
  | SnapshotFact;

/** Property values as they are stored: scalars, string lists; nested values as JSON text. */
export type PropertyValue = string | number | boolean | readonly string[];

/**
 * An entity is, and has these properties and references. Absent ones are left alone, null clears.
 * Each property and reference is a last-writer-wins register by event time (Shapiro et al. 2011).
 */
export interface EntityFact {
  readonly type: 'entity';
  readonly kind: UrnKind;
  readonly id: Urn;
  readonly properties: { readonly [name: string]: PropertyValue | null };
  /** By reference name of the kind (`domain`, `owner` …); the whole list. */
  readonly references?: { readonly [name: string]: readonly Urn[] } | undefined;
  /** Only completes what is unknown: it never changes an entity that exists. For ends of edges. */
  readonly isMention?: boolean | undefined;
  /** It completes an entity that has to be there; it never creates one. */
  readonly mustExist?: boolean | undefined;
  /** Names of references without which it cannot come into being. */
  readonly needs?: readonly string[] | undefined;
  /** Where in the item the entity is told of; problems with its references are reported under it. */
  readonly path?: readonly (string | number)[] | undefined;
}

/** The schema of a dataset, complete and in order: fields that are missing are retired. */
export interface SchemaFact {
  readonly type: 'schema';
  readonly dataset: Urn;
  readonly fields: readonly SchemaField[];
}

/** A field of a schema, as said. */
export interface SchemaField {
  readonly path: string;
  readonly properties: { readonly [name: string]: PropertyValue | null };
  readonly references?: { readonly [name: string]: readonly Urn[] } | undefined;
}

/** The ports of a data product of one kind, complete: ports that are missing are retired. */
export interface PortsFact {
  readonly type: 'ports';
  readonly product: Urn;
  readonly kind: 'output-port' | 'input-port';
  readonly ports: readonly EntityFact[];
}

/** The ports behind which a contract stands expose the datasets that its versions promise, and feed the input ports that rely on it. */
export interface ExposureFact {
  readonly type: 'exposure';
  readonly contract: Urn;
}

/** A contract version takes a step in its life, by the rules of `data-contracts/life.ts`. */
export interface LifeFact {
  readonly type: 'life';
  readonly contract: Urn;
  readonly version: Urn;
  /** The version's own number. */
  readonly number: string;
  readonly to: ContractStatus;
  /** Until when a deprecated version stays; null: nobody says. */
  readonly until?: string | null | undefined;
  /**
   * Its document says so: the same word again is no news, whatever became of the version since. Hashes of what the document
   * says besides, and of the document itself: the same document is no other one, however it is understood by now.
   */
  readonly declared?: { readonly contentHash: string; readonly documentHash: string } | undefined;
  /** Live versions that make place: DEPRECATED until an instant, or RETIRED at once. */
  readonly replaces?: { readonly versions: readonly Urn[]; readonly until: string | undefined } | undefined;
  /** Refused when the contract or one of its versions changed after this mesh revision. */
  readonly expectedRevision?: number | undefined;
  /** Member of the item's input that names the version. */
  readonly path: readonly (string | number)[];
}

/** An entity is no more. What it contains (a product's ports, a dataset's fields …) goes with it. */
export interface RetireFact {
  readonly type: 'retire';
  readonly id: Urn;
}

/** An entity has another name: its id stays, `alias` answers with it from now on. */
export interface RenameFact {
  readonly type: 'rename';
  readonly id: Urn;
  readonly alias: Urn;
  /** Properties that tell the new name. */
  readonly properties: { readonly [name: string]: PropertyValue };
}

/**
 * Several names mean one dataset, now and before: what is known under any of them is one entity. Such words only add
 * up; nothing takes them back.
 */
export interface NamesFact {
  readonly type: 'names';
  readonly ids: readonly Urn[];
  /** The one of them that was replaced by another at the time of the word: a rename that a system reports. */
  readonly former?: Urn | undefined;
}

/** A relation with properties between two entities of one kind: context map, term mappings. One per ordered pair. */
export interface LinkFact {
  readonly type: 'link';
  readonly relation: 'CONTEXT_RELATION' | 'MAPPED_TO';
  readonly from: Urn;
  readonly to: Urn;
  /** null removes the relation. */
  readonly properties: { readonly [name: string]: PropertyValue } | null;
  /** Members of the item's input that name the ends. */
  readonly path: { readonly from: string; readonly to: string };
}

/** All that one speaker says in one slice: it replaces what the slice said before. No rows: withdrawn. */
export interface SliceFact extends SliceContent {
  readonly type: 'slice';
  /** `<source>:<name>`. */
  readonly slice: string;
  readonly kind: AssertionKind;
  readonly job?: Urn | undefined;
}

/** The rows of a slice. Each derivation implies a resolved flow between the two datasets, which must be among the flows. */
export interface SliceContent {
  readonly flows: readonly SliceFlow[];
  readonly derivations: readonly SliceDerivation[];
  /** Datasets that the job reads. */
  readonly reads: readonly Urn[];
  /** Datasets that the job writes. */
  readonly writes: readonly Urn[];
}

/**
 * What all that one speaker says covers. What its earlier word covered and this one does not is withdrawn: its slices,
 * its word on relations and references, and those entities of which nobody else ever spoke.
 */
export interface SnapshotFact {
  readonly type: 'snapshot';
  /** `<source>/<format>:<what the document describes>`: the speaker of the items that are covered. */
  readonly speaker: string;
  readonly entities: readonly Urn[];
  readonly slices: readonly string[];
  readonly links: readonly Pick<LinkFact, 'relation' | 'from' | 'to'>[];
  /** References of the entities by name: `owner`, `domain` … */
  readonly references: readonly (readonly [entity: Urn, reference: string])[];
}

export interface SliceFlow {
  readonly from: Urn;
  readonly to: Urn;
  readonly resolved: boolean;
  readonly grade?: EvidenceGrade | undefined;
  /** When it differs from the slice's kind: an inferred flow beside observed columns. */
  readonly kind?: AssertionKind | undefined;
  readonly origin?: InferenceOrigin | undefined;
  /** Where in the item the flow is told of, when that is not `flows[index]`. Not a part of what is said. */
  readonly path?: readonly (string | number)[] | undefined;
}

export interface SliceDerivation {
  readonly from: Urn;
  readonly to: Urn;
  readonly influence: Influence;
  readonly subtype?: string | undefined;
  readonly masking?: boolean | undefined;
}

/**
 * A part of what a run did, as one event says it. Events of one run accumulate in any order; the slices
 * (job, output) follow from the whole run, see `plan-run.ts`.
 */
export interface RunFact {
  readonly type: 'run';
  readonly runId: string;
  readonly job: Urn;
  /** State of the event; absent where the event has none. */
  readonly state?: RunState | undefined;
  readonly inputs: readonly Urn[];
  readonly outputs: readonly RunOutput[];
  /** The event says all that there is to say: of such events only the latest counts. Else they accumulate. */
  readonly isSnapshot?: boolean | undefined;
  /** The event names the sources of its outputs one by one: nothing follows from inputs × outputs. */
  readonly isExplicit?: boolean | undefined;
  /** What is told of the run itself (`error`, `engine`, `nominalStart` …); each is a register by event time. */
  readonly details?: { readonly [name: string]: string } | undefined;
}

/** One output of a run, with its column evidence where the event has some. */
export interface RunOutput {
  readonly dataset: Urn;
  readonly columns?: ColumnEvidence | undefined;
}

/** The columns of an output and where they come from; sources may lie in datasets that `inputs` does not list. */
export interface ColumnEvidence {
  readonly grade: EvidenceGrade;
  readonly derivations: readonly SliceDerivation[];
  /** Explicit lineage: the output has these sources and no others. Outranks evidence without it. */
  readonly explicit?: ExplicitSources | undefined;
}

/** The sources of an output, named one by one. */
export interface ExplicitSources {
  readonly sources: readonly Urn[];
  /** Those of which nobody says which fields they give. */
  readonly coarse: readonly Urn[];
}

/** Run states of OpenLineage's run cycle. */
export const runStates = ['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER'] as const;
export type RunState = (typeof runStates)[number];

/** What became of an item. */
export type Outcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'STALE' | 'REJECTED';

/** The answer to an item. */
export interface ItemReport {
  readonly outcome: Outcome;
  readonly id?: Urn | undefined;
}

/** The answer to a patch, in order of its items. */
export interface CommitReport {
  /** Mesh revision at which all of it is visible. */
  readonly revision: number;
  readonly items: readonly ItemReport[];
  readonly problems: readonly Problem[];
  /** Assertions that came into life and that went. */
  readonly asserted: number;
  readonly withdrawn: number;
  readonly dryRun: boolean;
}
