import { parentOf, parseUrn, fieldOf, pathOfField, urn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { AssertionKind } from '../lineage/model.ts';
import type { LinkRecord } from './link-words.ts';
import type { CommitReport, Patch, SliceContent } from './patch.ts';
import type { RunRecord } from './plan-run.ts';
import type { EntityRecord } from './registers.ts';

/** What the graph holds of a slice, without its rows. */
export interface SliceRecord {
  readonly id: string;
  /** Hash of its content. */
  readonly hash: string;
  /** Rows of it are not in the graph, because an end or the job had ended: a later word may bring them back. */
  readonly isPartial?: boolean | undefined;
  /** Event time of the word that stands: the slice was last seen then. */
  readonly clock: string;
  readonly source: string;
  readonly kind: AssertionKind;
  readonly job?: Urn | undefined;
  /** Hash of the item whose word stands, where that says nothing but the slice; see `repeats.ts`. */
  readonly told?: string | undefined;
  /** Run whose word stands, and its rank; only for slices that follow from runs. */
  readonly runId?: string | undefined;
  readonly rank?: 0 | 1 | undefined;
  /** What a snapshot covers; only for slices that stand for one and have no rows. */
  readonly coveredEntities?: readonly Urn[] | undefined;
  readonly coveredSlices?: readonly string[] | undefined;
  /** Keys as {@link linkKey} makes them. */
  readonly coveredLinks?: readonly string[] | undefined;
  /** `<URN> @<reference>`. */
  readonly coveredReferences?: readonly string[] | undefined;
}

/** The answer that was given to an idempotency key. */
export interface Receipt {
  readonly hash: string;
  readonly report: CommitReport;
}

/** What is known of a name that is, or was, an alias. */
export interface NameRecord {
  /** The entity that it means; itself for the name that an entity has, where there is more to know of it. */
  readonly target: Urn;
  /** A source said that both mean the same; absent: a person gave the name. */
  readonly isSaid?: true | undefined;
  /** When another name last replaced it. */
  readonly ceased?: string | undefined;
}

/** Places in the graph, by what is to be found there. */
export interface Places {
  readonly entities: Set<Urn>;
  /** Fields that are only mentioned: their life and what a mention could complete is enough. */
  readonly mentions: Set<Urn>;
  readonly slices: Set<string>;
  readonly runs: Set<string>;
  /** Keys as {@link linkKey} makes them. */
  readonly links: Set<string>;
  /** Entities whose living parts are meant, with their records. */
  readonly parts: Set<Urn>;
  /** Contracts whose living ports are meant, with their records. */
  readonly holders: Set<Urn>;
  /** Entities whose other names are meant. */
  readonly names: Set<Urn>;
  /** Datasets of which all parts are meant, retired ones too, with their records. */
  readonly allParts: Set<Urn>;
  /** Datasets of which the slices are meant that say something of them or their fields. */
  readonly touching: Set<Urn>;
}

export function noPlaces(): Places {
  return {
    entities: new Set(),
    mentions: new Set(),
    slices: new Set(),
    runs: new Set(),
    links: new Set(),
    parts: new Set(),
    holders: new Set(),
    names: new Set(),
    allParts: new Set(),
    touching: new Set(),
  };
}

/** The part of the graph that a group of patches looks at, as read under the revision lock. */
export interface MeshState {
  /** Where it was looked, found or not; absent: everywhere. */
  readonly looked?: Places | undefined;
  readonly revision: number;
  readonly entities: Map<Urn, EntityRecord>;
  readonly aliases: Map<Urn, Urn>;
  /** What is known of names, those included that {@link aliases} has. */
  readonly names: Map<Urn, NameRecord>;
  /** The names of an entity besides that it has. */
  readonly namesOf: Map<Urn, readonly Urn[]>;
  readonly slices: Map<string, SliceRecord>;
  readonly runs: Map<string, RunRecord>;
  readonly links: Map<string, LinkRecord>;
  readonly receipts: Map<string, Receipt>;
  /** URNs of the living parts of an entity: fields of a dataset, ports of a product … */
  readonly parts: Map<Urn, readonly Urn[]>;
  /** Living output ports behind which a contract stands. */
  readonly holders: Map<Urn, readonly Urn[]>;
  readonly allParts: Map<Urn, readonly Urn[]>;
  /** Ids of slices. */
  readonly touching: Map<Urn, readonly string[]>;
}

export function emptyState(revision: number): MeshState {
  return {
    revision,
    entities: new Map(),
    aliases: new Map(),
    names: new Map(),
    namesOf: new Map(),
    slices: new Map(),
    runs: new Map(),
    links: new Map(),
    receipts: new Map(),
    parts: new Map(),
    holders: new Map(),
    allParts: new Map(),
    touching: new Map(),
  };
}

/** Key of a relation in {@link MeshState.links}. */
export function linkKey(relation: string, from: Urn, to: Urn): string {
  return `${relation} ${from} ${to}`;
}

/** Key of a run: clients are known to reuse a run id under several jobs. */
export function runKey(runId: string, job: Urn): string {
  return `${runId} ${job}`;
}

/** The URN that an alias stands for; a part of a renamed entity is found through the entity's alias. */
export function canonicalUrn(id: Urn, aliases: ReadonlyMap<Urn, Urn>): Urn {
  if (aliases.size === 0) return id;
  const direct = aliases.get(id);
  if (direct !== undefined) return direct;
  const parent = parentOf(id);
  const target = parent === undefined ? undefined : aliases.get(parent);
  if (target === undefined) return id;
  const [part, whole] = [parseUrn(id), parseUrn(target)];
  if (part === undefined || whole === undefined) return id;
  if (part.kind === 'field') return fieldOf(target, pathOfField(id));
  const known = urn(part.kind, ...whole.parts, ...part.parts.slice(whole.parts.length));
  return aliases.get(known) ?? known;
}

/** A slice's content that says nothing. */
export const emptyContent: SliceContent = { flows: [], derivations: [], reads: [], writes: [] };

/** Key of the receipt of a patch, where it has an idempotency key. */
export function receiptKey({ actor, idempotencyKey }: Patch): string | undefined {
  return idempotencyKey === undefined ? undefined : `${actor} ${idempotencyKey}`;
}
