import { canonicalJson } from '../core/hash.ts';
import { searchTextOf } from '../core/search-text.ts';
import { datasetOfField, pathOfField } from '../core/urn.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import { defaultName, kinds } from '../entities/kinds.ts';
import type { ContainmentRelation } from '../entities/kinds.ts';
import type { Draft } from './draft.ts';
import { encodeClocks, equalValues, isAlive } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { never } from './saying.ts';
import { hasSpeakers } from './speakers.ts';

/** Properties of a node as they are set; null removes. */
export type NodeProperties = { readonly [name: string]: unknown };

/** A containment relationship. */
export interface ContainmentRow {
  readonly from: Urn;
  readonly to: Urn;
}

/** New fields of a dataset, and what they have in common. */
export interface FieldRows {
  readonly dataset: Urn;
  readonly shared: NodeProperties;
  readonly fields: NodeProperties[];
}

/** All that is to be written of entities and references. */
export interface EntityRows {
  readonly created: Map<UrnKind, NodeProperties[]>;
  /** New fields with what links them to their datasets; they are neither in `created` nor in `linked`. */
  readonly fields: FieldRows[];
  readonly updated: { readonly id: Urn; readonly set: NodeProperties }[];
  readonly retired: Map<UrnKind, Urn[]>;
  readonly revived: Map<UrnKind, Urn[]>;
  readonly linked: Map<ContainmentRelation, ContainmentRow[]>;
  readonly unlinked: Map<ContainmentRelation, ContainmentRow[]>;
}

/** How many revisions an entity remembers. */
const historyLength = 100;

/** Compares the draft with what was loaded. `revisionsOf` says which commits of this group changed an entity. */
export function entityRows(draft: Draft, revisionsOf: ReadonlyMap<string, readonly number[]>): EntityRows {
  const rows: EntityRows = {
    created: new Map(),
    fields: [],
    updated: [],
    retired: new Map(),
    revived: new Map(),
    linked: new Map(),
    unlinked: new Map(),
  };
  noteFieldNames(draft);
  const fields = new Map<string, FieldRows>();
  for (const record of draft.entities.values()) {
    const before = draft.state.entities.get(record.id);
    const revisions = revisionsOf.get(record.id) ?? [];
    if (before === undefined) addNew(rows, fields, record, revisions);
    else addKnown(rows, record, before, revisions);
  }
  rows.fields.push(...fields.values());
  return rows;
}

function addNew(
  rows: EntityRows,
  fields: Map<string, FieldRows>,
  record: EntityRecord,
  revisions: readonly number[],
): void {
  const shared = bookkeeping(record, revisions);
  const own = { id: record.id, ...content(record) };
  const dataset = soleDataset(record);
  if (dataset === undefined) {
    push(rows.created, record.kind, { ...shared, ...own });
    referenceRows(rows, record, undefined);
  } else {
    const key = `${dataset} ${JSON.stringify(shared)}`;
    const known = fields.get(key);
    if (known === undefined) fields.set(key, { dataset, shared, fields: [own] });
    else known.fields.push(own);
    referenceRows(rows, record, undefined, 'dataset');
  }
  if (!isAlive(record)) push(rows.retired, record.kind, record.id);
}

/** The dataset with which a new field comes in. */
function soleDataset(record: EntityRecord): Urn | undefined {
  const [dataset, ...others] = record.kind === 'field' ? targetsOf(record, 'dataset') : noTargets;
  return others.length === 0 ? dataset : undefined;
}

function addKnown(
  rows: EntityRows,
  record: EntityRecord,
  before: EntityRecord,
  revisions: readonly number[],
): void {
  const set = { ...difference(record, before, revisions), ...contentDifference(record, before) };
  if (Object.keys(set).length > 0) rows.updated.push({ id: record.id, set });
  if (isAlive(before) !== isAlive(record))
    push(isAlive(record) ? rows.revived : rows.retired, record.kind, record.id);
  referenceRows(rows, record, before);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** What people said of the entity, and what search needs of it. */
function content(record: EntityRecord): NodeProperties {
  const set: Record<string, unknown> = { name: nameOf(record) };
  for (const [name, value] of record.registers)
    if (!name.startsWith('@') && value !== null) set[name] = value;
  if (record.fieldNames !== undefined) set['fieldNames'] = record.fieldNames;
  const text = searchText(record);
  if (text !== undefined) set['searchText'] = text;
  return set;
}

function contentDifference(record: EntityRecord, before: EntityRecord): NodeProperties {
  const set: Record<string, unknown> = {};
  for (const [name, value] of record.registers)
    if (!name.startsWith('@') && !equalValues(value, before.registers.get(name) ?? null)) set[name] = value;
  if (nameOf(record) !== nameOf(before)) set['name'] = nameOf(record);
  else delete set['name'];
  if (record.fieldNames !== before.fieldNames) set['fieldNames'] = record.fieldNames;
  if (Object.keys(set).length > 0) set['searchText'] = searchText(record);
  return set;
}

/** Names that begin with `_` are the committer's own. */
function bookkeeping(record: EntityRecord, revisions: readonly number[]): NodeProperties {
  const { clock, exceptions } = encodeClocks(record);
  const set: Record<string, unknown> = { _clock: clock, _seen: record.seen };
  if (exceptions !== null) set['_clocks'] = exceptions;
  if (record.died !== never) set['_died'] = record.died;
  if (hasSpeakers(record.kind)) set['_speakers'] = record.speakers;
  if (record.said.size > 0) set['_said'] = canonicalJson(Object.fromEntries(record.said) as never);
  if ((record.registers.get('name') ?? null) === null) set['_isUnnamed'] = true;
  const all = [...record.revisions, ...revisions].slice(-historyLength);
  return { ...set, _revision: all.at(-1) ?? 0, _revisions: all };
}

function difference(
  record: EntityRecord,
  before: EntityRecord,
  revisions: readonly number[],
): NodeProperties {
  const [now, then] = [bookkeeping(record, revisions), bookkeeping(before, [])];
  const set: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(now), ...Object.keys(then)])) {
    if (name === '_revisions' ? revisions.length > 0 : !isSame(now[name], then[name]))
      set[name] = now[name] ?? null;
  }
  // One says nothing without the other.
  if ('_clock' in set || '_clocks' in set) {
    set['_clock'] = now['_clock'];
    set['_clocks'] = now['_clocks'] ?? null;
  }
  return set;
}

function isSame(a: unknown, b: unknown): boolean {
  return equalValues((a ?? null) as RegisterValue, (b ?? null) as RegisterValue);
}

function nameOf(record: EntityRecord): unknown {
  return record.registers.get('name') ?? record.registers.get('path') ?? defaultName(record.id);
}

function searchText(record: EntityRecord): string | undefined {
  const searched = kinds[record.kind].searched;
  if (searched === undefined) return undefined;
  return searchTextOf([
    String(nameOf(record)),
    ...searched.flatMap((name) => textsOf(record, name)),
    ...(record.fieldNames ?? []),
  ]);
}

function textsOf(record: EntityRecord, name: string): readonly string[] {
  const value = record.registers.get(name);
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

function referenceRows(
  rows: EntityRows,
  record: EntityRecord,
  before: EntityRecord | undefined,
  except?: string,
): void {
  for (const [name, definition] of Object.entries(kinds[record.kind].references)) {
    if (name === except) continue;
    const now = targetsOf(record, name);
    const then = before === undefined ? noTargets : targetsOf(before, name);
    const row = (target: Urn): ContainmentRow =>
      definition.isIncoming === true ? { from: target, to: record.id } : { from: record.id, to: target };
    for (const target of now) if (!then.includes(target)) push(rows.linked, definition.relation, row(target));
    for (const target of then)
      if (!now.includes(target)) push(rows.unlinked, definition.relation, row(target));
  }
}

const noTargets: readonly Urn[] = [];

function targetsOf(record: EntityRecord, name: string): readonly Urn[] {
  return (record.registers.get(`@${name}`) as readonly Urn[] | null | undefined) ?? noTargets;
}

/** Gives each dataset that won or lost fields the names of its living ones. */
function noteFieldNames(draft: Draft): void {
  const names = new Map<Urn, Set<string>>();
  for (const record of draft.entities.values()) {
    if (record.kind !== 'field') continue;
    const before = draft.state.entities.get(record.id);
    const isLiving = isAlive(record);
    if ((before !== undefined && isAlive(before)) === isLiving) continue;
    const dataset = datasetOfField(record.id);
    let known = names.get(dataset);
    if (known === undefined) names.set(dataset, (known = new Set(draft.peek(dataset)?.fieldNames)));
    if (isLiving) known.add(pathOfField(record.id));
    else known.delete(pathOfField(record.id));
  }
  for (const [dataset, paths] of names)
    draft.entities.set(dataset, { ...draft.edit(dataset, 'dataset'), fieldNames: [...paths].sort() });
}
