import { datasetOfField, kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type {
  ColumnEvidence,
  RunFact,
  RunState,
  SliceContent,
  SliceDerivation,
  SliceFact,
  SliceFlow,
} from './patch.ts';

/** All that the events of one run of one job have said. Equal runs have equal records, member by member. */
export interface RunRecord {
  readonly runId: string;
  readonly job: Urn;
  /** Greatest event time of its events, a canonical instant. */
  readonly clock: string;
  readonly state: RunState;
  /** 1 once the run has spoken, 0 while it only began, failed or was stopped. */
  readonly rank: 0 | 1;
  /** Sorted, each once. */
  readonly inputs: readonly Urn[];
  /** Column evidence by output dataset; null where no event had any. Keys and derivations are sorted. */
  readonly outputs: { readonly [dataset: Urn]: ColumnEvidence | null };
}

/** What decides which run speaks for a slice. */
export type RunKey = Pick<RunRecord, 'rank' | 'clock' | 'runId'>;

/** Which state stands when two events have the same time: a terminal one, see OpenLineage's run cycle. */
const precedence: { readonly [state in RunState]: number } = {
  START: 0,
  OTHER: 1,
  RUNNING: 2,
  ABORT: 3,
  FAIL: 4,
  COMPLETE: 5,
};

/** A run that began and then failed has not shown that its job still does what its events announce. */
const silentStates: ReadonlySet<RunState> = new Set(['START', 'ABORT', 'FAIL']);

/**
 * Adds what one event says to a run. Commutative, associative and idempotent over the events of a run: a
 * join of semilattices (Shapiro et al. 2011), so neither order nor repetition shows.
 *
 * @param eventTime canonical instant of the event
 */
export function mergeRun(record: RunRecord | undefined, fact: RunFact, eventTime: string): RunRecord {
  const state = fact.state ?? 'OTHER';
  const outputs = new Map<Urn, ColumnEvidence | null>(Object.entries(record?.outputs ?? {}));
  for (const { dataset, columns } of fact.outputs) {
    const known = outputs.get(dataset) ?? undefined;
    outputs.set(dataset, mergeEvidence(known, columns) ?? null);
  }
  const isNewest =
    record === undefined ||
    eventTime > record.clock ||
    (eventTime === record.clock && precedence[state] > precedence[record.state]);
  return {
    runId: fact.runId,
    job: fact.job,
    clock: isNewest ? eventTime : record.clock,
    state: isNewest ? state : record.state,
    rank: record?.rank === 1 || !silentStates.has(state) ? 1 : 0,
    inputs: [...new Set([...(record?.inputs ?? []), ...fact.inputs])].sort(),
    outputs: Object.fromEntries([...outputs].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Union of two pieces of column evidence on one output; it shows no more than the weaker of them does. */
export function mergeEvidence(
  a: ColumnEvidence | undefined,
  b: ColumnEvidence | undefined,
): ColumnEvidence | undefined {
  const parts = [a, b].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  const byKey = new Map<string, SliceDerivation>();
  for (const { derivations } of parts)
    for (const { from, to, influence, subtype, masking } of derivations) {
      const key = `${from}\n${to}\n${influence}\n${subtype ?? ''}`;
      const mask = strongerMasking(byKey.get(key)?.masking, masking);
      byKey.set(key, {
        from,
        to,
        influence,
        ...(subtype === undefined ? {} : { subtype }),
        ...(mask === undefined ? {} : { masking: mask }),
      });
    }
  return {
    grade: parts.some(({ grade }) => grade === 'VALUES') ? 'VALUES' : 'VALUES_AND_INFLUENCE',
    derivations: [...byKey].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, derivation]) => derivation),
  };
}

function strongerMasking(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === true || b === true ? true : (a ?? b);
}

/**
 * The slices that follow from a run: one per output, and one of reads for a run that writes nothing. The
 * latter is there, empty, as soon as the run has an output, so that it takes back what was said before. A run
 * that names no dataset says nothing.
 */
export function slicesOfRun(record: RunRecord): SliceFact[] {
  const { job, inputs } = record;
  const outputs = Object.entries(record.outputs);
  if (outputs.length + inputs.length === 0) return [];
  const slices = outputs.map(([output, columns]): SliceFact => {
    const content = contentInto({ output, inputs, columns: columns ?? undefined, inferred: 'INFERRED' });
    return { type: 'slice', slice: `openlineage:${job}->${output}`, kind: 'OBSERVED', job, ...content };
  });
  const reads = outputs.length === 0 ? inputs : [];
  const ofReads = { flows: [], derivations: [], reads, writes: [] };
  return [...slices, { type: 'slice', slice: `openlineage:${job}->`, kind: 'OBSERVED', job, ...ofReads }];
}

/** What is known of one output of a job. */
export interface OutputSources {
  readonly output: Urn;
  readonly inputs: readonly Urn[];
  readonly columns?: ColumnEvidence | undefined;
  /** INFERRED: a flow from an input that no column names is a conclusion from inputs × outputs, and marked so. */
  readonly inferred?: 'INFERRED' | undefined;
}

/**
 * The rows of the slice of one output. Sources are the inputs and whatever the column evidence names besides
 * (dbt leaves seeds out of its inputs). Column evidence speaks for the output as a whole: an input that it
 * does not name is resolved too, and has no derivations.
 */
export function contentInto({ output, inputs, columns, inferred }: OutputSources): SliceContent {
  const named = new Set(
    columns?.derivations.map(({ from }) => (kindOf(from) === 'field' ? datasetOfField(from) : from)),
  );
  const evidence = columns === undefined ? { resolved: false } : { resolved: true, grade: columns.grade };
  const flows = [...new Set([...inputs, ...named])].sort().map((from): SliceFlow => {
    const isConclusion = inferred !== undefined && !named.has(from);
    return { from, to: output, ...evidence, ...(isConclusion ? { kind: inferred, origin: 'JOB' } : {}) };
  });
  return { flows, derivations: columns?.derivations ?? [], reads: inputs, writes: [output] };
}

/** Whether run `a` speaks for a slice rather than run `b`. A total order; a run may always replace its own word. */
export function winsOver(a: RunKey, b: RunKey): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.clock !== b.clock) return a.clock > b.clock;
  return a.runId >= b.runId;
}
