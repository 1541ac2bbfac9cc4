import { emptyContent } from '../../../commit/state.ts';
import type { ColumnEvidence, Fact, RunFact, RunState, SliceFact } from '../../../commit/patch.ts';
import { contentInto, mergeEvidence } from '../../../commit/plan-run.ts';
import type { Urn } from '../../../core/urn.ts';
import type { ToldDataset } from './dataset-facts.ts';
import type { ToldJob } from './job-facts.ts';
import type { ExplicitLineage } from './lineage-facet.ts';
import type { ToldRun } from './run-facets.ts';

/** What an event says of its run. */
export interface RunHeader {
  readonly runId: string;
  readonly state: RunState | undefined;
  readonly told: ToldRun;
}

/** All that an event about a job says of data that it moves. */
export interface Moves {
  readonly job: ToldJob;
  /** Absent in a job event. */
  readonly run: RunHeader | undefined;
  readonly inputs: readonly ToldDataset[];
  readonly outputs: readonly ToldDataset[];
  readonly explicit: ExplicitLineage;
  /** The job has a `lineage` facet: nothing follows from inputs × outputs. */
  readonly isExplicit: boolean;
}

/** What follows from an event about a job: a part of its run, or declared slices; and what it says of others. */
export function lineageFacts(moves: Moves): Fact[] {
  const { job, run, explicit } = moves;
  const own = job.identity.id;
  const { inputs, outputs } = endsOf(moves);
  const besides = [
    ...moves.inputs.flatMap((dataset) =>
      outputs.has(dataset.entity.id) ? [] : slicesOfDataset(dataset, explicit),
    ),
    ...slicesOfOthers(explicit, own, run === undefined ? 'DECLARED' : 'OBSERVED'),
  ];
  if (run === undefined) return [...slicesOfJob(own, inputs, outputs, moves.isExplicit), ...besides];
  const { runId, state, told } = run;
  const details = {
    ...told.details,
    ...(job.originalName === undefined ? {} : { jobName: job.originalName }),
  };
  const fact: RunFact = {
    type: 'run',
    runId,
    state,
    job: own,
    inputs,
    outputs: [...outputs].map(([dataset, columns]) => ({ dataset, columns })),
    ...(job.isSnapshot ? { isSnapshot: true } : {}),
    ...(moves.isExplicit ? { isExplicit: true } : {}),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  };
  return [fact, ...besides];
}

type Outputs = ReadonlyMap<Urn, ColumnEvidence | undefined>;

/** What the job reads and writes: the lists of the event, and what `lineage` facets name besides. */
function endsOf({ job, inputs, outputs, explicit }: Moves): { inputs: Urn[]; outputs: Outputs } {
  const own = explicit.jobs.get(job.identity.id);
  const read = [...inputs.map(({ entity }) => entity.id), ...(own?.reads.keys() ?? [])];
  const written = new Map<Urn, ColumnEvidence | undefined>();
  for (const { entity, columns } of outputs)
    written.set(entity.id, united(written.get(entity.id), columns?.evidence));
  const onlyRead = new Set(read.filter((id) => !written.has(id)));
  for (const id of own?.writes.keys() ?? []) written.set(id, written.get(id));
  for (const [id, { lineage }] of explicit.targets)
    if (!onlyRead.has(id) || own?.writes.has(id) === true)
      written.set(id, united(written.get(id), lineage.evidence));
  return { inputs: [...new Set(read)], outputs: written };
}

/** Evidence of an output that is told in several places; as a rule it is told in one. */
function united(a: ColumnEvidence | undefined, b: ColumnEvidence | undefined): ColumnEvidence | undefined {
  return a === undefined || b === undefined ? (a ?? b) : mergeEvidence(a, b);
}

/**
 * What a job event declares of its job: a slice per output, and one of reads for a job without outputs, which
 * is empty otherwise, so that it takes back what was said before.
 */
function slicesOfJob(job: Urn, inputs: readonly Urn[], outputs: Outputs, isExplicit: boolean): SliceFact[] {
  const slices = [...outputs].map(([output, columns]): SliceFact => {
    const slice = `openlineage:${job}->${output}#declared`;
    const content = contentInto({ output, inputs, columns, isExplicit });
    return { type: 'slice', slice, kind: 'DECLARED', job, ...content };
  });
  const reads = outputs.size === 0 ? inputs : [];
  const slice = `openlineage:${job}->#declared`;
  return [...slices, { type: 'slice', slice, kind: 'DECLARED', job, ...emptyContent, reads }];
}

/** What is declared of where a dataset comes from; no job is known to move it. */
export function slicesOfDataset({ entity, columns }: ToldDataset, { targets }: ExplicitLineage): SliceFact[] {
  const output = entity.id;
  const evidence = united(columns?.evidence, targets.get(output)?.lineage.evidence);
  if (evidence === undefined) return [];
  const { flows, derivations } = contentInto({ output, inputs: [], columns: evidence });
  const slice = `openlineage:${output}#declared`;
  return [{ type: 'slice', slice, kind: 'DECLARED', ...emptyContent, flows, derivations }];
}

/** What the `lineage` facets of an event say that other jobs read and write. */
function slicesOfOthers({ jobs }: ExplicitLineage, own: Urn, kind: SliceFact['kind']): SliceFact[] {
  return [...jobs.values()].flatMap(({ job, reads, writes }): SliceFact[] => {
    if (job.id === own || reads.size + writes.size === 0) return [];
    const content = { ...emptyContent, reads: [...reads.keys()], writes: [...writes.keys()] };
    return [{ type: 'slice', slice: `openlineage:${own}#of:${job.id}`, kind, job: job.id, ...content }];
  });
}
