import { parentOf } from '../core/urn.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import type { LinkRecord } from './link-words.ts';
import type { SliceContent } from './patch.ts';
import type { RunRecord } from './plan-run.ts';
import { copyRecord, newRecord } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { canonicalUrn, noPlaces } from './state.ts';
import type { MeshState, NameRecord, Places, SliceRecord } from './state.ts';

/** What a commit did to one entity, relation or slice, for the audit log. */
export interface Change {
  readonly entity: string;
  operation: 'CREATED' | 'UPDATED' | 'RETIRED' | 'REVIVED' | 'RENAMED' | 'LINEAGE_REPLACED' | 'RELATION_SET';
  /** Changed registers before, null when it was not there. */
  before: Record<string, RegisterValue> | null;
  /** Changed registers after, null when it is gone. */
  after: Record<string, RegisterValue> | null;
}

/** What became of slices whose ids followed a dataset that has another name now. */
export interface Relabelling {
  /** The record that is stored under an id once all has moved; null: nothing is. */
  readonly records: Map<string, SliceRecord | null>;
  /** By id: under which ids its rows are stored before they move. */
  readonly stored: Map<string, readonly string[]>;
  /** Ids under which rows are stored that nobody says any more. */
  readonly dropped: Set<string>;
}

/** A slice with a new word: what the graph is to hold of it. */
export interface SliceDraft {
  readonly record: SliceRecord;
  readonly content: SliceContent;
  /** Index of the patch whose word it is. */
  readonly patch: number;
}

/**
 * The state while patches are applied to it in memory: reads fall through to what was loaded, writes stay here.
 * What differs from the loaded state in the end is written.
 */
export class Draft {
  readonly state: MeshState;
  readonly entities = new Map<Urn, EntityRecord>();
  readonly slices = new Map<string, SliceDraft>();
  readonly runs = new Map<string, RunRecord>();
  readonly links = new Map<string, LinkRecord>();
  readonly aliases = new Map<Urn, Urn>();
  /** What is to be known of names; null: there is nothing to know of it any more. */
  readonly names = new Map<Urn, NameRecord | null>();
  private readonly merged = new Set<Urn>();
  /** Slices that moved, and what became of those that had been there. */
  readonly relabelling: Relabelling = { records: new Map(), stored: new Map(), dropped: new Set() };
  /** Entities that were retired: assertions at them up to that time end. */
  readonly ended = new Map<Urn, string>();
  /** Where it was to look, and nobody had read: what was decided does not count until that is read too. */
  readonly missed: Places = noPlaces();
  /** Wholes of which parts came or went since somebody last asked. */
  readonly stirred = new Set<Urn>();
  /** Contracts that a port gave up, or of which a port ended or came back, since somebody last asked. */
  readonly released = new Set<Urn>();
  private readonly partsOf = new Map<Urn, Set<Urn>>();
  private readonly knownAliases: Map<Urn, Urn>;
  /** Changes of the patch that is being applied, by entity. */
  changes = new Map<string, Change>();
  /** Entities of which the patch that is being applied brought an end: assertions at them may be closed, whatever else it changed. */
  endings = new Set<Urn>();

  constructor(state: MeshState) {
    this.state = state;
    this.knownAliases = new Map(state.aliases);
  }

  /** A draft on top of this one, which leaves no trace in it but what it missed. */
  fork(): Draft {
    const copy = new Draft(this.state);
    for (const name of ['slices', 'runs', 'links', 'ended'] as const)
      for (const [key, value] of this[name]) (copy[name] as Map<string, unknown>).set(key, value);
    for (const [alias, id] of this.aliases) copy.setAlias(alias, id);
    for (const [id, name] of this.names) copy.names.set(id, name);
    for (const id of this.merged) copy.merged.add(id);
    for (const name of ['records', 'stored'] as const)
      for (const [id, value] of this.relabelling[name])
        (copy.relabelling[name] as Map<string, unknown>).set(id, value);
    for (const id of this.relabelling.dropped) copy.relabelling.dropped.add(id);
    for (const [id, record] of this.entities) copy.entities.set(id, copyRecord(record));
    for (const [whole, parts] of this.partsOf) copy.partsOf.set(whole, new Set(parts));
    return Object.assign(copy, { missed: this.missed });
  }

  canonical(id: Urn): Urn {
    return canonicalUrn(id, this.knownAliases);
  }

  /** Some entity has another name: URNs may lead elsewhere. */
  get hasNames(): boolean {
    return this.knownAliases.size > 0;
  }

  setAlias(alias: Urn, id: Urn): void {
    this.aliases.set(alias, id);
    this.knownAliases.set(alias, id);
  }

  /** What is known of a name. */
  name(id: Urn): NameRecord | undefined {
    const known = this.names.get(id);
    if (known !== undefined) return known ?? undefined;
    const target = this.aliases.get(id);
    return target === undefined ? this.state.names.get(id) : { target };
  }

  /** The names of an entity besides that it has. */
  namesOf(id: Urn): ReadonlySet<Urn> {
    this.look('names', id);
    const names = new Set(this.state.namesOf.get(id));
    for (const [alias, target] of this.aliases) if (target === id) names.add(alias);
    for (const [alias, name] of this.names) if (name?.target === id) names.add(alias);
    return new Set([...names].filter((alias) => (this.name(alias)?.target ?? id) === id));
  }

  setName(id: Urn, name: NameRecord): void {
    this.names.set(id, name);
    this.knownAliases.set(id, name.target);
  }

  /** A name that an entity has, with nothing else to know of it. */
  forgetName(id: Urn): void {
    if (this.name(id) === undefined) return;
    this.names.set(id, null);
    this.knownAliases.delete(id);
  }

  private look(place: keyof Places, key: string): void {
    const { looked } = this.state;
    if (looked !== undefined && !looked[place].has(key)) this.missed[place].add(key);
  }

  /** The entity as it is now; not to be changed. */
  peek(id: Urn): EntityRecord | undefined {
    const known = this.entities.get(id) ?? this.state.entities.get(id);
    if (known === undefined) this.look('entities', id);
    return known;
  }

  /** The entity to be changed; new when it was never heard of. */
  edit(id: Urn, kind: UrnKind): EntityRecord {
    const known = this.entities.get(id);
    if (known !== undefined) return known;
    const loaded = this.peek(id);
    if (loaded?.isPartial === true) this.missed.entities.add(id);
    const record = loaded === undefined ? newRecord(id, kind) : copyRecord(loaded);
    this.entities.set(id, record);
    return record;
  }

  slice(id: string): SliceRecord | undefined {
    this.look('slices', id);
    return this.slices.get(id)?.record ?? this.storedSlice(id);
  }

  /** What is stored under the id of a slice, once slices that move have moved. */
  storedSlice(id: string): SliceRecord | undefined {
    const moved = this.relabelling.records.get(id);
    return moved === undefined ? this.state.slices.get(id) : (moved ?? undefined);
  }

  /** Slices that say something of a dataset or its fields. */
  touching(dataset: Urn): readonly string[] {
    this.look('touching', dataset);
    return this.state.touching.get(dataset) ?? [];
  }

  run(key: string): RunRecord | undefined {
    this.look('runs', key);
    return this.runs.get(key) ?? this.state.runs.get(key);
  }

  link(key: string): LinkRecord | undefined {
    this.look('links', key);
    return this.links.get(key) ?? this.state.links.get(key);
  }

  /** Living parts of an entity, those included that this group of patches brought. */
  parts(whole: Urn): ReadonlySet<Urn> {
    this.look('parts', whole);
    return this.heldParts(whole);
  }

  /** All parts of a dataset, retired ones too. */
  allParts(dataset: Urn): ReadonlySet<Urn> {
    this.look('allParts', dataset);
    const parts = new Set(this.state.allParts.get(dataset));
    for (const id of this.entities.keys()) if (parentOf(id) === dataset) parts.add(id);
    return parts;
  }

  /** An entity is no more under its own URN: it was merged into another. */
  moveAway(id: Urn): void {
    this.entities.delete(id);
    const end = this.ended.get(id);
    this.ended.delete(id);
    if (end !== undefined && end > (this.ended.get(this.canonical(id)) ?? ''))
      this.ended.set(this.canonical(id), end);
    if (this.state.entities.has(id)) this.merged.add(id);
  }

  /** Stored entities that were merged into others: what is stored there moves to where their URN leads now. */
  get moved(): ReadonlySet<Urn> {
    if (this.merged.size === 0) return this.merged;
    // Another name may have brought one back since.
    return new Set([...this.merged].filter((id) => this.canonical(id) !== id));
  }

  /** Assertions at an entity up to that time end. */
  end(id: Urn, time: string): void {
    this.ended.set(id, time);
    this.endings.add(id);
  }

  addPart(whole: Urn, part: Urn): void {
    this.heldParts(whole).add(part);
    this.stirred.add(whole);
  }

  dropPart(whole: Urn, part: Urn): void {
    this.heldParts(whole).delete(part);
    this.stirred.add(whole);
  }

  private heldParts(whole: Urn): Set<Urn> {
    let parts = this.partsOf.get(whole);
    if (parts === undefined) {
      parts = new Set(this.state.parts.get(whole));
      this.partsOf.set(whole, parts);
    }
    return parts;
  }

  /** Living ports that hold a contract or rely on it, as far as they were there before this group of patches. */
  holders(contract: Urn): readonly Urn[] {
    this.look('holders', contract);
    return this.state.holders.get(contract) ?? [];
  }

  /** Notes a change for the audit log; several of one key in one patch make one entry. */
  note(change: Change, key = change.entity): void {
    const earlier = this.changes.get(key);
    if (earlier === undefined) {
      this.changes.set(key, { ...change });
      return;
    }
    if (earlier.before !== null) earlier.before = { ...change.before, ...earlier.before };
    earlier.after = change.after === null ? null : { ...earlier.after, ...change.after };
    if (earlier.operation !== 'CREATED') earlier.operation = change.operation;
    // What came and went in one patch is no change.
    if (earlier.before === null && earlier.after === null) this.changes.delete(key);
  }
}
