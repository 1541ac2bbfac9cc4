import type { Urn } from '../core/urn.ts';
import type { Nid } from '../neo4j/node-number.ts';
import { sizeOfNamed, travelling } from './asserted-rows.ts';
import { packChanges } from './change-list.ts';
import type { ListedChange } from './change-list.ts';
import type { Change } from './draft.ts';
import { loadRows } from './load.ts';
import type { PlannedGroup, Run } from './load.ts';
import { standingLink, storedLink } from './link-words.ts';
import type { CommitReport } from './patch.ts';
import type { Query } from '../neo4j/query.ts';
import type { Plan, PlannedPatch } from './plan.ts';
import { removeAliases } from './merge-queries.ts';
import { terminalStates } from './plan-run.ts';
import * as queries from './queries.ts';
import { entityRows } from './rows.ts';
import type { EntityRows, NodeProperties } from './rows.ts';
import { packRun } from './run-record.ts';
import { isCompared, sliceRows } from './slice-rows.ts';
import type { SliceRows } from './slice-rows.ts';
import { isMerging, writeMerges } from './write-merges.ts';

/** What a group's transaction has written. */
export interface Written {
  readonly reports: CommitReport[];
  /** By patch: entities and slices that it changed, and entities at which assertions ended. */
  readonly changed: readonly (readonly string[])[];
  /** Mesh revision after it; equal to the one before when nothing visible changed. */
  readonly revision: number;
  /** Nothing at all is to be written, not even a clock. */
  readonly isIdle: boolean;
}

/** Rows in one statement: the database works on the first ones while the next ones are being packed. */
const chunkSize = 1_000;

/** Writes a plan with a fixed set of statements, in the commit's transaction. */
export async function writePlan(run: Run, plan: PlannedGroup, group: string, at: string): Promise<Written> {
  const { draft } = plan;
  const { revision: base } = draft.state;
  const revisions = numberPatches(plan.patches, base);
  const revisionsOf = new Map<string, number[]>();
  for (const [index, { changes }] of plan.patches.entries())
    for (const { entity } of changes) {
      const list = revisionsOf.get(entity);
      if (list === undefined) revisionsOf.set(entity, [revisions[index] ?? base]);
      else list.push(revisions[index] ?? base);
    }
  const last = revisions.at(-1) ?? base;
  const each = chunked(run);
  const entities = entityRows(draft, revisionsOf);
  const isMoving = isMerging(draft);
  if (isMoving) {
    await Promise.all(writeEntities(each, entities));
    await writeMerges(run, draft, last);
  }
  const differing = [...draft.slices.values()]
    .map(({ record }) => record)
    .filter((record) => {
      const before = draft.storedSlice(record.id);
      return before !== undefined && isCompared(record, before);
    });
  const stored = await loadRows(
    run,
    differing.map(({ id }) => id),
  );
  const slices = sliceRows(draft, stored, (patch) => revisions[patch] ?? base);
  const reports = plan.patches.map((planned, index): CommitReport => {
    const counts = slices.counts.get(index) ?? { asserted: 0, withdrawn: 0 };
    return planned.repeated ?? { ...planned.report, ...counts, revision: revisions[index] ?? base };
  });
  const receipts = receiptRows(plan.patches, reports, at);
  const isIdle =
    last === base &&
    receipts.length === 0 &&
    isNothing(entities) &&
    slices.nodes.length === 0 &&
    draft.runs.size + draft.links.size + draft.aliases.size + draft.names.size === 0;
  const changed = plan.patches.map(({ changes, endings }) => [
    ...changes.map(({ entity }) => entity),
    ...endings,
  ]);
  if (isIdle) return { reports, changed, revision: base, isIdle };

  const names = [...draft.names];
  const unnamed = names.flatMap(([id, name]) => (name === null ? [id] : []));
  const writes = [
    ...(isMoving ? [] : writeEntities(each, entities)),
    each(queries.setAliases, [
      ...[...draft.aliases].map(([id, target]) => ({ id, target })),
      ...names.flatMap(([id, name]) => (name === null ? [] : [{ id, ...name, ceased: name.ceased ?? null }])),
    ]),
    ...(unnamed.length === 0 ? [] : [run(removeAliases, { ids: unnamed })]),
    ...linkRows(plan).map(([type, rows]) => each(queries.setLinks[type], rows)),
    // A node that others were merged into may be another one now.
    ...writeSlices(run, each, slices, isMoving ? new Map() : plan.numbers, last),
    each(
      queries.setRuns,
      [...draft.runs].map(([id, record]) => ({
        id,
        job: record.job,
        runId: record.runId,
        clock: record.clock,
        isOver: terminalStates.has(record.state),
        at,
        record: packRun(record),
      })),
    ),
    ...closeEnded(run, plan, last),
    each(queries.createCommits, commitRows(plan.patches, revisions, reports, group, at)),
    each(queries.setReceipts, receipts),
    run(queries.setRevision, { revision: last, hasAliases: draft.aliases.size + draft.names.size > 0 }),
  ];
  await Promise.all(writes);
  return { reports, changed, revision: last, isIdle };
}

/** The revision of each patch: a new one when it changed something, else that of the patch before. */
function numberPatches(patches: readonly PlannedPatch[], base: number): number[] {
  let revision = base;
  return patches.map(({ isChanging }) => (isChanging ? (revision += 1) : revision));
}

type Each = <Row>(
  query: Query<{ rows: readonly Row[] }, object>,
  rows: readonly Row[],
  sizeOf?: (row: Row) => number,
) => Promise<unknown>;

/** Sends rows in lists of bounded size, and nothing when there are none. */
function chunked(run: Run): Each {
  return async (query, rows, sizeOf = () => 1) => {
    const sent: Promise<unknown>[] = [];
    let [from, size] = [0, 0];
    for (const [index, row] of rows.entries()) {
      size += sizeOf(row);
      if (size < chunkSize && index < rows.length - 1) continue;
      sent.push(run(query, { rows: rows.slice(from, index + 1) }));
      [from, size] = [index + 1, 0];
    }
    await Promise.all(sent);
  };
}

function isNothing(rows: EntityRows): boolean {
  return (
    rows.created.size +
      rows.fields.length +
      rows.updated.length +
      rows.retired.size +
      rows.revived.size +
      rows.linked.size +
      rows.unlinked.size ===
    0
  );
}

function writeEntities(each: Each, rows: EntityRows): Promise<unknown>[] {
  return [
    ...[...rows.created].map(([kind, list]) => each(queries.create[kind], list)),
    each(queries.createFields, rows.fields, ({ fields }) => fields.length),
    each(queries.update, rows.updated),
    ...[...rows.retired].map(([kind, list]) => each(queries.retire[kind], list)),
    ...[...rows.revived].map(([kind, list]) => each(queries.revive[kind], list)),
    ...[...rows.unlinked].map(([relation, list]) => each(queries.unlink[relation], list)),
    ...[...rows.linked].map(([relation, list]) => each(queries.link[relation], list)),
  ];
}

function writeSlices(
  run: Run,
  each: Each,
  rows: SliceRows,
  numbers: ReadonlyMap<Urn, Nid>,
  until: number,
): Promise<unknown>[] {
  return [
    each(queries.setSlices, rows.nodes),
    ...[...rows.withdrawn].flatMap(([relation, handles]) =>
      handles.length > 0 ? [run(queries.withdraw[relation], { handles, until })] : [],
    ),
    ...[...rows.asserted].flatMap(([relation, groups]) => {
      const { numbered, named } = travelling(groups, numbers);
      return [
        each(queries.assert[relation].numbered, numbered, ({ froms }) => froms.length),
        each(queries.assert[relation].named, named, sizeOfNamed),
      ];
    }),
  ];
}

function closeEnded(run: Run, { draft }: Plan, until: number): Promise<unknown>[] {
  if (draft.ended.size === 0) return [];
  const rows = [...draft.ended].map(([id, time]) => ({ id: draft.canonical(id), time }));
  return [
    run(queries.closeAt.FLOWS_TO, { rows, until }),
    run(queries.closeAt.DERIVES, { rows, until }),
    run(queries.closeOfJob.FLOWS_TO, { rows, until }),
    run(queries.closeOfJob.DERIVES, { rows, until }),
    run(queries.closeReads, { rows }),
  ];
}

type LinkType = keyof typeof queries.setLinks;

function linkRows({
  draft,
}: Plan): [LinkType, { relation: string; from: string; to: string; set: NodeProperties }[]][] {
  const rows = new Map<LinkType, { relation: string; from: string; to: string; set: NodeProperties }[]>();
  for (const [key, link] of draft.links) {
    const [relation = '', from = '', to = ''] = key.split(' ');
    const isThere = standingLink(link) !== null;
    const type = isThere ? (relation as LinkType) : 'FORMER_LINK';
    const set = isThere ? storedLink(link) : { relation, ...storedLink(link) };
    const list = rows.get(type);
    if (list === undefined) rows.set(type, [{ relation, from, to, set }]);
    else list.push({ relation, from, to, set });
  }
  return [...rows];
}

function commitRows(
  patches: readonly PlannedPatch[],
  revisions: readonly number[],
  reports: readonly CommitReport[],
  group: string,
  at: string,
): NodeProperties[] {
  return patches.flatMap(({ patch, changes, isChanging }, index) => {
    if (!isChanging) return [];
    const counts = { created: 0, updated: 0, retired: 0 };
    for (const { operation } of changes) {
      const counted = countedAs[operation];
      if (counted !== undefined) counts[counted] += 1;
    }
    return [
      {
        revision: revisions[index],
        group,
        at,
        actor: patch.actor,
        source: patch.source,
        ...counts,
        asserted: reports[index]?.asserted ?? 0,
        withdrawn: reports[index]?.withdrawn ?? 0,
        changes: packChanges(changes.map(listed)),
      },
    ];
  });
}

/** What a commit record counts an operation as; assertions have counts of their own. */
const countedAs: { readonly [operation in Change['operation']]?: 'created' | 'updated' | 'retired' } = {
  CREATED: 'created',
  REVIVED: 'created',
  UPDATED: 'updated',
  RENAMED: 'updated',
  RELATION_SET: 'updated',
  RETIRED: 'retired',
};

function listed({ entity, operation, before, after }: Change): ListedChange {
  return [entity, JSON.stringify({ operation, before, after })];
}

function receiptRows(
  patches: readonly PlannedPatch[],
  reports: readonly CommitReport[],
  at: string,
): NodeProperties[] {
  return patches.flatMap(({ receipt }, index) =>
    receipt === undefined ? [] : [{ ...receipt, report: JSON.stringify(reports[index]), at }],
  );
}
