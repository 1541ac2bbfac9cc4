import { canonicalJson } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import type { SliceContent } from './patch.ts';
import { isAlive } from './registers.ts';
import type { NodeProperties } from './rows.ts';
import { canonicalContent } from './slice-content.ts';
import { outputOfSlice } from './slice-names.ts';
import type { SliceRecord } from './state.ts';

/** Relationship types that belong to a slice. */
export const sliceRelations = ['FLOWS_TO', 'DERIVES', 'READS', 'WRITES'] as const;
export type SliceRelation = (typeof sliceRelations)[number];

/** A row of a slice as the graph holds it; `handle` finds the relationship again. */
export interface StoredRow {
  readonly relation: SliceRelation;
  readonly handle: string;
  readonly from: Urn;
  readonly to: Urn;
  readonly properties: NodeProperties;
}

/** A row of a slice as it is to be. */
export interface AssertedRow {
  readonly from: Urn;
  readonly to: Urn;
  readonly set: NodeProperties;
}

/** Relationships to be made with the same properties: the rows of a slice differ in a few ways only. */
export interface AssertedRows {
  readonly set: NodeProperties;
  readonly ends: [from: Urn, to: Urn][];
}

/** What is to be written of slices. */
export interface SliceRows {
  readonly asserted: Map<SliceRelation, AssertedRows[]>;
  readonly withdrawn: Map<SliceRelation, string[]>;
  readonly nodes: NodeProperties[];
  /** By patch index: how many assertions came and went. */
  readonly counts: Map<number, { asserted: number; withdrawn: number }>;
}

/** Compares the slices' new words with the rows that the graph holds; only the difference is written. */
export function sliceRows(
  draft: Draft,
  stored: ReadonlyMap<string, readonly StoredRow[]>,
  revisionOfPatch: (patch: number) => number,
): SliceRows {
  const rows: SliceRows = {
    asserted: new Map(sliceRelations.map((relation) => [relation, []])),
    withdrawn: new Map(sliceRelations.map((relation) => [relation, []])),
    nodes: [],
    counts: new Map(),
  };
  const isMoving = draft.names.size > 0;
  for (const slice of draft.slices.values()) {
    const { record, patch } = slice;
    const since = revisionOfPatch(patch);
    if (!isCompared(record, draft.storedSlice(record.id))) {
      rows.nodes.push(nodeOf(record, null, since));
      continue;
    }
    const all = rowsOfSlice(record, isMoving ? canonicalContent(draft, slice.content) : slice.content);
    const said = all.filter(livesIn(draft, record));
    rows.nodes.push(nodeOf(record, said.length < all.length ? true : null, since));
    const counts = rows.counts.get(patch) ?? { asserted: 0, withdrawn: 0 };
    rows.counts.set(patch, counts);
    const known = new Map<string, string>();
    for (const row of stored.get(record.id) ?? []) known.set(rowKey(row.relation, row), row.handle);
    const isNews = ([relation, row]: [SliceRelation, AssertedRow]): boolean =>
      !known.delete(rowKey(relation, { ...row, properties: row.set }));
    const news = known.size === 0 ? said : said.filter(isNews);
    for (const [relation, list] of groupsOf(news, since)) rows.asserted.get(relation)?.push(...list);
    for (const [relation] of news) if (isAssertion(relation)) counts.asserted += 1;
    for (const [key, handle] of known) {
      const relation = key.slice(0, key.indexOf(' ')) as SliceRelation;
      rows.withdrawn.get(relation)?.push(handle);
      if (isAssertion(relation)) counts.withdrawn += 1;
    }
  }
  return rows;
}

/** Rows of one slice by what they have in common. */
function groupsOf(
  rows: readonly [SliceRelation, AssertedRow][],
  since: number,
): Map<SliceRelation, AssertedRows[]> {
  const groups = new Map<SliceRelation, AssertedRows[]>();
  const byText = new Map<string, AssertedRows>();
  for (const [relation, { from, to, set }] of rows) {
    const text = `${relation} ${JSON.stringify(set)}`;
    let group = byText.get(text);
    if (group === undefined) {
      byText.set(text, (group = { set: { ...set, since }, ends: [] }));
      const list = groups.get(relation);
      if (list === undefined) groups.set(relation, [group]);
      else list.push(group);
    }
    group.ends.push([from, to]);
  }
  return groups;
}

function nodeOf(record: SliceRecord, isPartial: true | null, revision: number): NodeProperties {
  return { ...record, output: outputOfSlice(record.id) ?? null, isPartial, revision };
}

function isAssertion(relation: SliceRelation): boolean {
  return relation === 'FLOWS_TO' || relation === 'DERIVES';
}

function rowKey(relation: SliceRelation, row: { from: Urn; to: Urn; properties: NodeProperties }): string {
  const { since: _, ...properties } = row.properties as { since?: number };
  return `${relation} ${row.from} ${row.to} ${canonicalJson(properties)}`;
}

/** Whether a slice's word has to be compared with its rows: it is another one, or other rows of it live now. */
export function isCompared(record: SliceRecord, before: SliceRecord | undefined): boolean {
  return (
    before === undefined ||
    before.hash !== record.hash ||
    before.isPartial === true ||
    record.clock < before.clock
  );
}

/** All rows of a slice. */
export function rowsOfSlice(record: SliceRecord, content: SliceContent): [SliceRelation, AssertedRow][] {
  const common = { slice: record.id, source: record.source };
  const spoken = record.job === undefined ? common : { ...common, job: record.job };
  const rows: [SliceRelation, AssertedRow][] = [];
  for (const { from, to, kind, ...rest } of content.flows)
    rows.push(['FLOWS_TO', { from, to, set: { ...spoken, kind: kind ?? record.kind, ...present(rest) } }]);
  for (const { from, to, ...rest } of content.derivations)
    rows.push(['DERIVES', { from, to, set: { ...spoken, kind: record.kind, ...present(rest) } }]);
  if (record.job !== undefined) {
    for (const to of content.reads) rows.push(['READS', { from: record.job, to, set: common }]);
    for (const to of content.writes) rows.push(['WRITES', { from: record.job, to, set: common }]);
  }
  return rows;
}

/** Whether a row is to be in the graph: neither its ends nor the job have ended since the slice's word. */
export function livesIn(draft: Draft, record: SliceRecord): (row: [SliceRelation, AssertedRow]) => boolean {
  const hasEnded = (id: Urn): boolean => {
    const end = draft.peek(id);
    // A word about datasets, fields and jobs brings them back; of ports only their product can say that they are.
    const isGone =
      end === undefined || ((end.kind === 'output-port' || end.kind === 'input-port') && !isAlive(end));
    return isGone || end.died >= record.clock;
  };
  const isMoverGone = record.job !== undefined && hasEnded(record.job);
  return ([, { from, to }]) => !isMoverGone && !hasEnded(from) && !hasEnded(to);
}

function present(properties: object): NodeProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
