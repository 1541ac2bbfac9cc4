import DataLoader from 'dataloader';
import { terminalStates } from '../commit/plan-run.ts';
import type { RunRecord } from '../commit/plan-run.ts';
import { unpackRun } from '../commit/run-record.ts';
import { runKey } from '../commit/state.ts';
import { pageOfRows, positionOf } from '../core/page.ts';
import type { Page } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import type { EntityLoaders } from '../entities/loaders.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { LastRun } from './model.ts';
import * as queries from './queries.ts';

/** A run, as its job shows it or as it is kept. */
export interface RunSource extends LastRun {
  readonly job: Urn;
  /** All that its events said; absent: not read yet. */
  readonly record?: RunRecord | undefined;
}

/** A page of runs. */
export type RunPage = Page<RunSource>;

/** A run in a page. */
export interface RunEdge {
  readonly node: RunSource;
  readonly cursor: string;
}

/** A run out of its record. */
export function runOf(record: RunRecord): RunSource {
  const told = Object.entries(record.details ?? {}).map(([name, [, text]]) => [name, text]);
  const { runId, state, clock, job } = record;
  return { ...(Object.fromEntries(told) as object), runId, state, at: clock, job, record };
}

/** When a run began and ended, canonical instants, and the seconds between. */
export interface RunTimes {
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly durationSeconds: number | null;
}

/** The times of a run by its record. */
export function timesOf({ began, clock, state }: RunRecord): RunTimes {
  const startedAt = began ?? null;
  const endedAt = terminalStates.has(state) ? clock : null;
  const isSpan = startedAt !== null && endedAt !== null;
  return {
    startedAt,
    endedAt,
    durationSeconds: isSpan ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000 : null,
  };
}

/** The record of a run, or undefined when it is no longer kept. */
export async function recordOf(
  { record, runId, job }: RunSource,
  entities: EntityLoaders,
): Promise<RunRecord | undefined> {
  if (record !== undefined) return record;
  const [row] = await entities.of(queries.runsByIds).load(runKey(runId, job));
  return row === undefined ? undefined : unpackRun(row.record);
}

/** The run with an id, or the latest one with a run id. */
export async function findRun(graph: Graph, id: string): Promise<RunSource | undefined> {
  const [row] = [
    ...(await graph.read(queries.runsByIds, { ids: [id] })),
    ...(await graph.read(queries.latestOfRunId, { runId: id })),
  ];
  return row === undefined ? undefined : runOf(unpackRun(row.record));
}

/** Texts that no run has: where the newest begin. */
const newest = { clock: '\u{10ffff}', id: '' };

const pages = new WeakMap<EntityLoaders, Map<string, DataLoader<Urn, RunPage>>>();

/**
 * A page of the runs of a job, newest first; one round trip for all jobs of an operation that ask for the same page.
 *
 * @throws DomainError INVALID for a cursor that cannot be.
 */
export function runsOfJob(
  { graph, entities }: { readonly graph: Graph; readonly entities: EntityLoaders },
  job: Urn,
  first: number,
  after: string | null | undefined,
): Promise<RunPage> {
  let loaders = pages.get(entities);
  if (loaders === undefined) pages.set(entities, (loaders = new Map()));
  const key = `${first} ${after ?? ''}`;
  let loader = loaders.get(key);
  if (loader === undefined)
    loaders.set(key, (loader = new DataLoader((ids) => readPages(graph, entities, ids, first, after))));
  return loader.load(job);
}

async function readPages(
  graph: Graph,
  entities: EntityLoaders,
  ids: readonly Urn[],
  first: number,
  after: string | null | undefined,
): Promise<RunPage[]> {
  const position = positionOf(after);
  const start = position === undefined ? newest : { clock: String(position.value), id: position.id };
  const rows = Map.groupBy(
    await graph.read(queries.runsOfJobs, { ids, ...start, limit: first + 1 }),
    ({ job }) => job,
  );
  return ids.map((job) => {
    const runs = (rows.get(job) ?? []).map(({ record }) => runOf(unpackRun(record)));
    return pageOfRows(
      runs,
      first,
      position,
      ({ at, runId }) => ({ value: at, id: runKey(runId, job) }),
      async () => (await entities.of(queries.runCounts).load(job))[0]?.count ?? 0,
    );
  });
}
