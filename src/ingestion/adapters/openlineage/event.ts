import { runStates } from '../../../commit/patch.ts';
import type { Fact, PatchItem, RunFact, RunState } from '../../../commit/patch.ts';
import type { Problem } from '../../../core/errors.ts';
import { datasetFacts, readDataset, readDatasets } from './dataset-facts.ts';
import { sliceOfDataset, slicesOfJob } from './declared-slices.ts';
import { readEventTime } from './event-time.ts';
import { createFindings, describe, memberOf, readObject, readText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import { readJob } from './job-facts.ts';

/** An event as one item of a patch, or all that is wrong with it. */
export type ReadEvent = { readonly item: PatchItem } | { readonly problems: readonly Problem[] };

/** Source of all patches that come from OpenLineage events. */
export const openLineageSource = 'openlineage';

/** What reading an event needs besides the event. */
export interface ReadOptions {
  /** Clock of the server: events far ahead of it are refused. */
  readonly now: Date;
  /** Where the event stands in what was sent; problems are reported under it. */
  readonly path?: Path | undefined;
}

/**
 * Reads one OpenLineage event (core 2-0-2) of any kind. The kind follows from the structure: old events lack
 * `schemaURL`. Job and datasets become entities, a run event a part of its run, job and dataset events
 * declared lineage. Facets of other kinds are not looked at; a facet that is read and has another shape than
 * the specification gives it makes the event refused as a whole.
 */
export function readOpenLineageEvent(event: unknown, { now, path = [] }: ReadOptions): ReadEvent {
  const findings = createFindings();
  const item = readItem(event, now, path, findings);
  const problems = findings.problems();
  if (problems.length > 0) return { problems };
  if (item === undefined) throw new Error('an event without problems gave no item');
  return { item };
}

function readItem(value: unknown, now: Date, path: Path, findings: Findings): PatchItem | undefined {
  const event = readObject(value, path, findings);
  if (event === undefined) return undefined;
  const kind = kindOfEvent(event);
  if (kind === undefined) {
    findings.refuse(path, 'an event has a run and a job, a job, or a dataset; received none of them');
    return undefined;
  }
  const eventTime = readEventTime(event, now, path, findings);
  const facts =
    kind === 'dataset' ? readDatasetEvent(event, path, findings) : readJobEvent(event, kind, path, findings);
  const [first] = facts;
  if (first?.type !== 'entity') return undefined;
  return { path, id: first.id, eventTime, facts };
}

function kindOfEvent(event: JsonObject): 'run' | 'job' | 'dataset' | undefined {
  // A run that is null is a run that went missing.
  if (Object.hasOwn(event, 'run')) return 'run';
  const schema = memberOf(event, 'schemaURL');
  const named = typeof schema === 'string' ? /\b(Run|Job)Event$/.exec(schema)?.[1] : undefined;
  // Only run events should have an eventType, but job events are seen with one.
  if (named === 'Run' || (named === undefined && memberOf(event, 'eventType') !== undefined)) return 'run';
  if (Object.hasOwn(event, 'job')) return 'job';
  return Object.hasOwn(event, 'dataset') ? 'dataset' : undefined;
}

function readJobEvent(event: JsonObject, kind: 'run' | 'job', path: Path, findings: Findings): Fact[] {
  const run = kind === 'run' ? readRun(event, path, findings) : undefined;
  const job = readJob(event, path, findings);
  const inputs = readDatasets(event, 'inputs', path, findings);
  const outputs = readDatasets(event, 'outputs', path, findings);
  if (job === undefined || (kind === 'run' && run === undefined)) return [];
  const inputIds = [...new Set(inputs.map(({ entity }) => entity.id))];
  const entities = [job, ...datasetFacts([...inputs, ...outputs])];
  if (run === undefined) return [...entities, ...slicesOfJob(job.id, inputIds, outputs)];
  const runOutputs = outputs.map(({ entity, columns }) => ({
    dataset: entity.id,
    columns: columns?.evidence,
  }));
  const fact: RunFact = { type: 'run', ...run, job: job.id, inputs: inputIds, outputs: runOutputs };
  return [...entities, fact];
}

function readDatasetEvent(event: JsonObject, path: Path, findings: Findings): Fact[] {
  const dataset = readDataset(memberOf(event, 'dataset'), [...path, 'dataset'], true, findings);
  if (dataset === undefined) return [];
  const slice = sliceOfDataset(dataset);
  return [...datasetFacts([dataset]), ...(slice === undefined ? [] : [slice])];
}

function readRun(
  event: JsonObject,
  path: Path,
  findings: Findings,
): { readonly runId: string; readonly state: RunState | undefined } | undefined {
  const state = readState(event, path, findings);
  const run = readObject(memberOf(event, 'run') ?? {}, [...path, 'run'], findings);
  if (run === undefined) return undefined;
  const runId = readText(memberOf(run, 'runId'), [...path, 'run', 'runId'], findings);
  return runId === undefined ? undefined : { runId: runId.trim(), state };
}

function readState(event: JsonObject, path: Path, findings: Findings): RunState | undefined {
  const value = memberOf(event, 'eventType');
  if (value === undefined) return undefined;
  const state =
    typeof value === 'string' ? runStates.find((one) => one === value.trim().toUpperCase()) : undefined;
  if (state === undefined)
    findings.refuse(
      [...path, 'eventType'],
      `one of ${runStates.join(', ')} is wanted here; received ${describe(value)}`,
    );
  return state;
}
