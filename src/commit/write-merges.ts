import type { Draft } from './draft.ts';
import { loadRows } from './load.ts';
import type { Run } from './load.ts';
import * as merges from './merge-queries.ts';
import * as queries from './queries.ts';
import { outputOfSlice } from './slice-names.ts';
import { sliceRelations } from './slice-rows.ts';

/** A slice whose rows are stored under one id and belong under another. */
export function relabelled({ relabelling }: Draft): { readonly from: string; readonly to: string }[] {
  return [...relabelling.stored].flatMap(([to, ids]) =>
    ids.flatMap((from) => (from === to ? [] : [{ from, to }])),
  );
}

/** Whether entities became one in this group: what is stored of them has to move before anything is compared with it. */
export function isMerging(draft: Draft): boolean {
  return draft.moved.size > 0 || draft.relabelling.records.size > 0;
}

/**
 * Moves what is stored of merged entities to where it belongs. The entities that they were merged into are there
 * already; afterwards the rows of all slices stand at their ends and under their ids as they are known now.
 */
export async function writeMerges(run: Run, draft: Draft, until: number): Promise<void> {
  const { dropped, records } = draft.relabelling;
  for (const rows of (await loadRows(run, [...dropped])).values())
    await Promise.all(
      sliceRelations.flatMap((relation) => {
        const handles = rows.flatMap((row) => (row.relation === relation ? [row.handle] : []));
        return handles.length === 0 ? [] : [run(queries.withdraw[relation], { handles, until })];
      }),
    );
  const rows = [...draft.moved].map((from) => ({ from, to: draft.canonical(from) }));
  const slices = relabelled(draft);
  const targets = [...new Set(rows.map(({ to }) => to))];
  const joined = [...draft.relabelling.stored].flatMap(([id, from]) => (from.length > 1 ? [id] : []));
  const gone = [...records].flatMap(([id, record]) =>
    record === null && draft.state.slices.has(id) ? [id] : [],
  );
  const kept = [...records.values()].flatMap((record) =>
    record === null || draft.slices.has(record.id)
      ? []
      : [{ ...record, output: outputOfSlice(record.id) ?? null }],
  );
  const sent: Promise<unknown>[] = [];
  if (rows.length > 0) sent.push(...merges.moves.map((q) => run(q, { rows })));
  if (slices.length > 0) sent.push(...merges.relabel.map((q) => run(q, { rows: slices })));
  if (targets.length > 0) sent.push(...merges.unite.map((q) => run(q, { ids: targets })));
  if (joined.length > 0) sent.push(...merges.uniteSlices.map((q) => run(q, { ids: joined })));
  if (gone.length > 0) sent.push(run(merges.removeSlices, { ids: gone }));
  if (kept.length > 0) sent.push(run(queries.setSlices, { rows: kept }));
  if (rows.length > 0) sent.push(run(merges.removeEntities, { ids: rows.map(({ from }) => from) }));
  await Promise.all(sent);
}
