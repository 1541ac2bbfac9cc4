import type { Urn, UrnKind } from '../core/urn.ts';
import type { SliceContent } from './patch.ts';
import type { RunRecord } from './plan-run.ts';
import { copyRecord, newRecord } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { canonicalUrn, noPlaces } from './state.ts';
import type { LinkRecord, MeshState, Places, SliceRecord } from './state.ts';

/** What a commit did to one entity, relation or slice, for the audit log. */
export interface Change {
  readonly entity: string;
  operation: 'CREATED' | 'UPDATED' | 'RETIRED' | 'REVIVED' | 'RENAMED' | 'LINEAGE_REPLACED' | 'RELATION_SET';
  /** Changed registers before, null when it was not there. */
  before: Record<string, RegisterValue> | null;
  /** Changed registers after, null when it is gone. */
  after: Record<string, RegisterValue> | null;
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
  /** Entities that were retired: assertions at them up to that time end. */
  readonly ended = new Map<Urn, string>();
  /** Where it was to look, and nobody had read: what was decided does not count until that is read too. */
  readonly missed: Places = noPlaces();
  /** Wholes of which parts came or went since somebody last asked. */
  readonly stirred = new Set<Urn>();
  private readonly partsOf = new Map<Urn, Set<Urn>>();
  private readonly knownAliases: Map<Urn, Urn>;
  /** Changes of the patch that is being applied, by entity. */
  changes = new Map<string, Change>();

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
    for (const [id, record] of this.entities) copy.entities.set(id, copyRecord(record));
    for (const [whole, parts] of this.partsOf) copy.partsOf.set(whole, new Set(parts));
    return Object.assign(copy, { missed: this.missed });
  }

  canonical(id: Urn): Urn {
    return canonicalUrn(id, this.knownAliases);
  }

  setAlias(alias: Urn, id: Urn): void {
    this.aliases.set(alias, id);
    this.knownAliases.set(alias, id);
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
    const record = loaded === undefined ? newRecord(id, kind) : copyRecord(loaded);
    this.entities.set(id, record);
    return record;
  }

  slice(id: string): SliceRecord | undefined {
    this.look('slices', id);
    return this.slices.get(id)?.record ?? this.state.slices.get(id);
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

  /** Living ports behind which a contract stands, as far as they were there before this group of patches. */
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
  }
}
