import type { EntityLoaders } from '../entities/loaders.ts';
import { instant, json, list, text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { RunState } from '../generated/schema.ts';
import type { LastRun } from '../jobs/model.ts';
import { recordOf, timesOf } from '../jobs/runs.ts';
import type { RunSource } from '../jobs/runs.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Urn } from '../core/urn.ts';
import { parseUrn } from '../core/urn.ts';

/** What the shapes are made from. */
export interface Reading {
  readonly graph: Graph;
  readonly entities: EntityLoaders;
}

/** `{namespace, name}` of a dataset or job. */
export function identityOf(id: Urn): { namespace: string; name: string } {
  const [namespace = '', name = ''] = parseUrn(id)?.parts ?? [];
  return { namespace, name };
}

/** When an entity came into being and was last changed, by the commits that did so. */
async function times(
  { properties }: EntityNode,
  { entities }: Reading,
): Promise<{ createdAt: string | null; updatedAt: string | null }> {
  const revisions = (properties['_revisions'] as readonly number[] | undefined) ?? [];
  const at = async (revision: number | undefined): Promise<string | null> =>
    revision === undefined ? null : ((await entities.commitTimes.load(revision)) ?? null);
  const [createdAt, updatedAt] = await Promise.all([at(revisions[0]), at(revisions.at(-1))]);
  return { createdAt, updatedAt };
}

/** A dataset as Marquez shows it. */
export async function datasetShape(node: EntityNode, reading: Reading): Promise<object> {
  const id = identityOf(node.id);
  const [{ createdAt, updatedAt }, fields] = await Promise.all([
    times(node, reading),
    fieldsOf(node.id, reading),
  ]);
  const platform = text(node, 'platform');
  return {
    id,
    type: platform === 'kafka' || platform === 'kinesis' || platform === 'pubsub' ? 'STREAM' : 'DB_TABLE',
    name: id.name,
    physicalName: id.name,
    createdAt,
    updatedAt,
    namespace: id.namespace,
    sourceName: id.namespace,
    fields,
    tags: list(node, 'tags'),
    lastModifiedAt: updatedAt,
    lastLifecycleState: json<{ change: string }>(node, 'lifecycle')?.change ?? '',
    description: text(node, 'description'),
    currentVersion: null,
    facets: {},
    deleted: node.isRetired,
  };
}

async function fieldsOf(id: Urn, { entities }: Reading): Promise<object[]> {
  const fields = await entities.related('fields').load(id);
  return [...fields]
    .sort((a, b) => Number(a.properties['ordinal'] ?? 0) - Number(b.properties['ordinal'] ?? 0))
    .map((field) => ({
      name: text(field, 'path') ?? '',
      type: text(field, 'type') ?? '',
      tags: list(field, 'tags'),
      description: text(field, 'description') ?? '',
    }));
}

/** A job as Marquez shows it. */
export async function jobShape(node: EntityNode, reading: Reading): Promise<object> {
  const { entities } = reading;
  const id = identityOf(node.id);
  const last = json<LastRun>(node, 'lastRun');
  const [dates, reads, writes, [parent], latestRun] = await Promise.all([
    times(node, reading),
    entities.related('reads').load(node.id),
    entities.related('writes').load(node.id),
    entities.related('parentJob').load(node.id),
    last === undefined ? null : runShape({ ...last, job: node.id }, reading),
  ]);
  const parentName = parent === undefined ? null : identityOf(parent.id).name;
  const isChild = parentName !== null && id.name.startsWith(`${parentName}.`);
  const location = text(node, 'sourceCodeLocation');
  return {
    id,
    type: /STREAM/i.test(text(node, 'type') ?? '') ? 'STREAM' : 'BATCH',
    name: id.name,
    simpleName: isChild ? id.name.slice(parentName.length + 1) : id.name,
    parentJobName: parentName,
    ...dates,
    namespace: id.namespace,
    inputs: reads.map((dataset) => identityOf(dataset.id)),
    outputs: writes.map((dataset) => identityOf(dataset.id)),
    location,
    description: text(node, 'description'),
    latestRun,
    latestRuns: latestRun === null ? [] : [latestRun],
    facets: {},
    currentVersion: null,
    labels: [],
    tags: list(node, 'tags'),
  };
}

const states: { readonly [state in RunState]: string } = {
  START: 'RUNNING',
  RUNNING: 'RUNNING',
  COMPLETE: 'COMPLETED',
  ABORT: 'ABORTED',
  FAIL: 'FAILED',
  OTHER: 'NEW',
};

/** A run as Marquez shows it. */
export async function runShape(run: RunSource, { entities }: Reading): Promise<object> {
  const record = await recordOf(run, entities);
  const times = record === undefined ? undefined : timesOf(record);
  const job = identityOf(run.job);
  const version = (id: Urn): object => ({ ...identityOf(id), version: null });
  const seconds = times?.durationSeconds ?? null;
  return {
    id: run.runId,
    createdAt: instant(times?.startedAt ?? run.at),
    updatedAt: instant(run.at),
    nominalStartTime: instant(run.nominalStart),
    nominalEndTime: instant(run.nominalEnd),
    state: states[run.state],
    startedAt: instant(times?.startedAt),
    endedAt: instant(times?.endedAt),
    durationMs: seconds === null ? null : Math.round(seconds * 1_000),
    args: {},
    jobVersion: { ...job, version: null },
    inputVersions: (record?.inputs ?? []).map(version),
    outputVersions: Object.keys(record?.outputs ?? {}).map(version),
    facets: run.error === undefined ? {} : { errorMessage: { message: run.error } },
  };
}
