import { runStates } from '../../../commit/patch.ts';
import { silentStates } from '../../../commit/plan-run.ts';
import type { Fact, PatchItem, RunState } from '../../../commit/patch.ts';
import type { Problem } from '../../../core/errors.ts';
import { datasetFacts, readDataset, readDatasets } from './dataset-facts.ts';
import type { ToldDataset } from './dataset-facts.ts';
import { readEventTime } from './event-time.ts';
import { isObject } from '../../../core/json.ts';
import { createFindings, describe, memberOf, readObject, readText, textIn } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import { jobFacts, jobsNamed, readJob, readLineageOf } from './job-facts.ts';
import { noLineage } from './lineage-facet.ts';
import { lineageFacts, slicesOfDataset } from './moves.ts';
import type { RunHeader } from './moves.ts';
import { defaultNaming } from './naming.ts';
import type { Naming } from './naming.ts';
import type { Reading } from './reading.ts';
import { readTests } from './quality-facets.ts';
import { readRunFacets } from './run-facets.ts';

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
  /** Aliases of namespaces and patterns of job names; absent: {@link defaultNaming}. */
  readonly naming?: Naming | undefined;
}

/**
 * Reads one OpenLineage event (core 2-0-2) of any kind. The kind follows from the structure: old events lack
 * `schemaURL`. Job and datasets become entities, a run event a part of its run, job and dataset events
 * declared lineage. A facet about lineage, schema or code that has another shape than the specification gives it
 * makes the event refused as a whole; one that only describes is then kept as it came.
 */
export function readOpenLineageEvent(event: unknown, options: ReadOptions): ReadEvent {
  const findings = createFindings();
  const item = readItem(event, options, findings);
  const problems = findings.problems();
  if (problems.length > 0) return { problems };
  if (item === undefined) throw new Error('an event without problems gave no item');
  return { item };
}

/** The same as an item in any case, with the event itself for the log. */
export function readEventItem(event: unknown, options: ReadOptions): PatchItem {
  const read = readOpenLineageEvent(event, options);
  const item = 'item' in read ? read.item : { path: options.path ?? [], facts: [], problems: read.problems };
  return { ...item, event };
}

function readItem(
  value: unknown,
  { now, path = [], naming = defaultNaming }: ReadOptions,
  findings: Findings,
): PatchItem | undefined {
  const event = readObject(value, path, findings);
  if (event === undefined) return undefined;
  const kind = kindOfEvent(event);
  if (kind === undefined) {
    findings.refuse(path, 'an event has a run and a job, a job, or a dataset; received none of them');
    return undefined;
  }
  const eventTime = readEventTime(event, now, path, findings);
  const isDone = !silentStates.has(stateOf(event) ?? 'OTHER');
  const run = memberOf(event, 'run');
  const runId = isObject(run) ? textIn(run, 'runId') : undefined;
  const reading = { findings, at: eventTime ?? '', naming, isDone, runId };
  const facts =
    kind === 'dataset' ? readDatasetEvent(event, path, reading) : readJobEvent(event, kind, path, reading);
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

function readJobEvent(event: JsonObject, kind: 'run' | 'job', path: Path, reading: Reading): Fact[] {
  const run = kind === 'run' ? readRun(event, path, reading) : undefined;
  const job = readJob(event, path, reading);
  const explicit = noLineage();
  const [inputs, outputs] = (['inputs', 'outputs'] as const).map((member) =>
    readDatasets(event, member, path, { reading, explicit, own: job?.identity }),
  ) as [ToldDataset[], ToldDataset[]];
  const isExplicit = job !== undefined && readLineageOf(job, explicit, reading);
  if (job === undefined || (kind === 'run' && run === undefined)) return [];
  const moved = { job, run, inputs, outputs, explicit, isExplicit };
  return [
    ...jobFacts(job, run?.told, explicit),
    ...datasetFacts([...inputs, ...outputs], explicit),
    ...lineageFacts(moved),
    ...testsOf(run, inputs, outputs, reading),
  ];
}

/** The `test` facet of a run says of no dataset: where the run has only one to look at, it is that. */
function testsOf(
  run: RunHeader | undefined,
  inputs: readonly ToldDataset[],
  outputs: readonly ToldDataset[],
  reading: Reading,
): Fact[] {
  if (run?.told.tests === undefined) return [];
  const looked = inputs.length > 0 ? inputs : outputs;
  const [only, ...others] = new Map(looked.map(({ identity }) => [identity.id, identity])).values();
  return only === undefined || others.length > 0 ? [] : readTests(run.told.tests, only, reading);
}

function readDatasetEvent(event: JsonObject, path: Path, reading: Reading): Fact[] {
  const explicit = noLineage();
  const at = [...path, 'dataset'];
  const dataset = readDataset(memberOf(event, 'dataset'), at, true, { reading, explicit, own: undefined });
  if (dataset === undefined) return [];
  return [
    ...datasetFacts([dataset], explicit),
    ...slicesOfDataset(dataset, explicit),
    ...jobsNamed(explicit),
  ];
}

function readRun(event: JsonObject, path: Path, reading: Reading): RunHeader | undefined {
  const { findings } = reading;
  const state = readState(event, path, findings);
  const run = readObject(memberOf(event, 'run') ?? {}, [...path, 'run'], findings);
  if (run === undefined) return undefined;
  const runId = readText(memberOf(run, 'runId'), [...path, 'run', 'runId'], findings);
  return runId === undefined ? undefined : { runId: runId.trim(), state, told: readRunFacets(run, reading) };
}

function readState(event: JsonObject, path: Path, findings: Findings): RunState | undefined {
  const value = memberOf(event, 'eventType');
  const state = stateOf(event);
  if (state === undefined && value !== undefined)
    findings.refuse(
      [...path, 'eventType'],
      `one of ${runStates.join(', ')} is wanted here; received ${describe(value)}`,
    );
  return state;
}

function stateOf(event: JsonObject): RunState | undefined {
  const value = memberOf(event, 'eventType');
  return typeof value === 'string' ? runStates.find((one) => one === value.trim().toUpperCase()) : undefined;
}
