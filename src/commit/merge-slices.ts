import type { Urn } from '../core/urn.ts';
import { datasetOfField, kindOf } from '../core/urn.ts';
import { applyRunSlice } from './apply-slice.ts';
import type { Speaker } from './apply-slice.ts';
import type { Draft, SliceDraft } from './draft.ts';
import type { SliceContent } from './patch.ts';
import { canonicalRecord, slicesOfRun, winsOver } from './plan-run.ts';
import { canonicalSlice, outputOfSlice } from './slice-names.ts';
import { runKey } from './state.ts';
import type { SliceRecord } from './state.ts';

/**
 * Slices that say something of a dataset say it of the one that it was merged into. Those that are about it as an
 * output become one with what the same speaker said of the other: of two words the later one stands. What follows
 * from runs is drawn from their records anew, because inputs may have become one too.
 */
export function mergeSlices(draft: Draft, from: Urn, to: Urn, speaker: Speaker): void {
  // What is about it may name it nowhere: by another name, which became this one a moment before, or not at all.
  const drafted = [...draft.slices].flatMap(([id, { content }]) =>
    outputOfSlice(id) === from || names(content, from) ? [id] : [],
  );
  const relabelled = [...draft.relabelling.records].flatMap(([id, record]) =>
    record !== null && outputOfSlice(id) === from ? [id] : [],
  );
  const runs = new Set<string>();
  for (const id of new Set([...draft.touching(from), ...drafted, ...relabelled])) {
    const renamed = canonicalSlice(id, (urn) => (urn === from ? to : urn));
    if (renamed !== id) relabel(draft, id, renamed);
    const record = draft.slice(renamed);
    if (record?.runId !== undefined && record.job !== undefined) runs.add(runKey(record.runId, record.job));
  }
  for (const key of runs) {
    const known = draft.run(key);
    if (known === undefined) continue;
    const run = canonicalRecord(known, (id) => draft.canonical(id));
    draft.runs.set(key, run);
    for (const slice of slicesOfRun(run)) applyRunSlice(draft, slice, run, speaker);
  }
}

function names({ flows, derivations, reads, writes }: SliceContent, dataset: Urn): boolean {
  const isOf = (id: Urn): boolean => (kindOf(id) === 'field' ? datasetOfField(id) : id) === dataset;
  return (
    [...flows, ...derivations].some(({ from, to }) => isOf(from) || isOf(to)) ||
    [...reads, ...writes].some(isOf)
  );
}

/** Makes one slice of two: the rows of the one whose word stands, under the second id. */
function relabel(draft: Draft, from: string, to: string): void {
  const { records, stored, dropped } = draft.relabelling;
  const [left, right] = [draft.slice(from), draft.slice(to)];
  if (left === undefined) return;
  const isStored = (id: string): boolean => draft.storedSlice(id) !== undefined;
  const rowsOf = (id: string): readonly string[] => stored.get(id) ?? (isStored(id) ? [id] : []);
  const [mine, theirs] = [rowsOf(from), rowsOf(to)];
  const isMine = right === undefined || stands(left, right);
  const drafted = draft.slices.get(isMine ? from : to);
  draft.slices.delete(from);
  draft.slices.delete(to);
  const record = { ...(isMine ? left : right), id: to };
  stored.set(from, []);
  if (drafted === undefined) {
    for (const id of isMine ? theirs : mine) dropped.add(id);
    stored.set(to, isMine ? mine : theirs);
    records.set(to, record);
  } else {
    // Compared with all rows of both, whatever their hashes.
    stored.set(to, [...mine, ...theirs]);
    if (mine.length + theirs.length > 0) records.set(to, { ...record, hash: '' });
    draft.slices.set(to, { ...drafted, record } satisfies SliceDraft);
  }
  records.set(from, null);
}

/** Whether the first of two words stands. */
function stands(a: SliceRecord, b: SliceRecord): boolean {
  const [one, other] = [a, b].map(({ rank = 0, clock, runId = '' }) => ({ rank, clock, runId }));
  if (one === undefined || other === undefined) return true;
  if (a.runId === undefined && b.runId === undefined && a.clock === b.clock) return a.hash >= b.hash;
  return winsOver(one, other);
}
