import type { Urn, UrnKind } from '../core/urn.ts';
import type { SliceContent } from './patch.ts';
import type { RunRecord } from './plan-run.ts';
import { copyRecord, newRecord } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { canonicalUrn } from './state.ts';
import type { LinkRecord, MeshState, SliceRecord } from './state.ts';

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
  private readonly partsOf = new Map<Urn, Set<Urn>>();
  /** Changes of the patch that is being applied, by entity. */
  changes = new Map<string, Change>();

  constructor(state: MeshState) {
    this.state = state;
  }

  canonical(id: Urn): Urn {
    return canonicalUrn(
      id,
      this.aliases.size === 0 ? this.state.aliases : new Map([...this.state.aliases, ...this.aliases]),
    );
  }

  /** The entity as it is now; not to be changed. */
  peek(id: Urn): EntityRecord | undefined {
    return this.entities.get(id) ?? this.state.entities.get(id);
  }

  /** The entity to be changed; new when it was never heard of. */
  edit(id: Urn, kind: UrnKind): EntityRecord {
    const known = this.entities.get(id);
    if (known !== undefined) return known;
    const loaded = this.state.entities.get(id);
    const record = loaded === undefined ? newRecord(id, kind) : copyRecord(loaded);
    this.entities.set(id, record);
    return record;
  }

  slice(id: string): SliceRecord | undefined {
    return this.slices.get(id)?.record ?? this.state.slices.get(id);
  }

  run(key: string): RunRecord | undefined {
    return this.runs.get(key) ?? this.state.runs.get(key);
  }

  link(key: string): LinkRecord | undefined {
    return this.links.get(key) ?? this.state.links.get(key);
  }

  /** Living parts of an entity, those included that this group of patches brought. */
  parts(whole: Urn): Set<Urn> {
    let parts = this.partsOf.get(whole);
    if (parts === undefined) {
      parts = new Set(this.state.parts.get(whole));
      this.partsOf.set(whole, parts);
    }
    return parts;
  }

  /** Notes a change for the audit log; several in one patch make one entry. */
  note(change: Change): void {
    const earlier = this.changes.get(change.entity);
    if (earlier === undefined) {
      this.changes.set(change.entity, change);
      return;
    }
    if (earlier.before !== null) earlier.before = { ...change.before, ...earlier.before };
    earlier.after = change.after === null ? null : { ...earlier.after, ...change.after };
    if (earlier.operation !== 'CREATED') earlier.operation = change.operation;
  }
}
