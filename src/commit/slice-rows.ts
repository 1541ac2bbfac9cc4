import { canonicalJson } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import type { AssertionKind } from '../lineage/model.ts';
import type { Draft } from './draft.ts';
import type { SliceContent } from './patch.ts';
import { isAlive } from './registers.ts';
import type { EntityRecord } from './registers.ts';
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
  readonly rows: readonly AssertedRow[];
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
    const lives = livesIn(draft, record);
    const said = all.filter(([, { from, to }]) => lives(from, to));
    rows.nodes.push(nodeOf(record, said.length < all.length ? true : null, since));
    const counts = rows.counts.get(patch) ?? { asserted: 0, withdrawn: 0 };
    rows.counts.set(patch, counts);
    const known = new Map<string, string>();
    for (const row of stored.get(record.id) ?? []) known.set(rowKey(row.relation, row), row.handle);
    const isNews = ([relation, row]: [SliceRelation, AssertedRow]): boolean =>
      !known.delete(rowKey(relation, { ...row, properties: row.set }));
    const news = known.size === 0 ? said : said.filter(isNews);
    for (const [relation, group] of groupsOf(news, since)) rows.asserted.get(relation)?.push(group);
    for (const [relation] of news) if (isAssertion(relation)) counts.asserted += 1;
    for (const [key, handle] of known) {
      const relation = key.slice(0, key.indexOf(' ')) as SliceRelation;
      rows.withdrawn.get(relation)?.push(handle);
      if (isAssertion(relation)) counts.withdrawn += 1;
    }
  }
  return rows;
}

/** Rows of one slice by what they have in common: those have one object for their properties. */
function groupsOf(
  news: readonly [SliceRelation, AssertedRow][],
  since: number,
): [SliceRelation, AssertedRows][] {
  return [...Map.groupBy(news, ([, { set }]) => set)].map(([set, alike]) => {
    const [[relation]] = alike as [[SliceRelation, AssertedRow]];
    return [relation, { set: { ...set, since }, rows: alike.map(([, row]) => row) }];
  });
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

/** All rows of a slice. Rows with the same properties share one object for them. */
function rowsOfSlice(record: SliceRecord, content: SliceContent): [SliceRelation, AssertedRow][] {
  const common = { slice: record.id, source: record.source };
  const spoken = record.job === undefined ? common : { ...common, job: record.job };
  const sets = { FLOWS_TO: new Map<string, NodeProperties>(), DERIVES: new Map<string, NodeProperties>() };
  const setOf = (relation: 'FLOWS_TO' | 'DERIVES', kind: AssertionKind, rest: object): NodeProperties => {
    const text = `${kind} ${JSON.stringify(rest)}`;
    let set = sets[relation].get(text);
    if (set === undefined) sets[relation].set(text, (set = { ...spoken, kind, ...present(rest) }));
    return set;
  };
  const rows: [SliceRelation, AssertedRow][] = [];
  for (const { from, to, kind = record.kind, ...rest } of content.flows)
    rows.push(['FLOWS_TO', { from, to, set: setOf('FLOWS_TO', kind, rest) }]);
  for (const { from, to, ...rest } of content.derivations)
    rows.push(['DERIVES', { from, to, set: setOf('DERIVES', record.kind, rest) }]);
  if (record.job !== undefined) {
    const [read, written] = [{ ...common }, { ...common }];
    for (const to of content.reads) rows.push(['READS', { from: record.job, to, set: read }]);
    for (const to of content.writes) rows.push(['WRITES', { from: record.job, to, set: written }]);
  }
  return rows;
}

/** How many rows of a slice are not to be in the graph. */
export function hiddenRows(draft: Draft, record: SliceRecord, content: SliceContent): number {
  const lives = livesIn(draft, record);
  let hidden = 0;
  for (const { from, to } of content.flows) if (!lives(from, to)) hidden += 1;
  for (const { from, to } of content.derivations) if (!lives(from, to)) hidden += 1;
  const { job } = record;
  if (job !== undefined)
    for (const to of [...content.reads, ...content.writes]) if (!lives(job, to)) hidden += 1;
  return hidden;
}

/** Whether a row is to be in the graph: neither its ends nor the job have ended since the slice's word. */
function livesIn(draft: Draft, record: SliceRecord): (from: Urn, to: Urn) => boolean {
  const known = new Map<Urn, boolean>();
  const hasEnded = (id: Urn): boolean => {
    let answer = known.get(id);
    if (answer === undefined) known.set(id, (answer = isGone(draft.peek(id))));
    return answer;
  };
  // A word about datasets, fields and jobs brings them back; of ports only their product can say that they are.
  const isGone = (end: EntityRecord | undefined): boolean =>
    end === undefined ||
    ((end.kind === 'output-port' || end.kind === 'input-port') && !isAlive(end)) ||
    end.died >= record.clock;
  const isMoverGone = record.job !== undefined && hasEnded(record.job);
  return (from, to) => !isMoverGone && !hasEnded(from) && !hasEnded(to);
}

function present(properties: object): NodeProperties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
