import { datasetOfField, kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type {
  ColumnEvidence,
  ExplicitSources,
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
  /** Least event time of its events; absent in records of earlier versions. */
  readonly began?: string | undefined;
  readonly state: RunState;
  /** 1 once the run has spoken, 0 while it only began, failed or was stopped. */
  readonly rank: 0 | 1;
  /** Sorted, each once. */
  readonly inputs: readonly Urn[];
  /** Column evidence by output dataset; null where no event had any. Keys and derivations are sorted. */
  readonly outputs: { readonly [dataset: Urn]: ColumnEvidence | null };
  /** Event time of the snapshot that stands, where the run's events are snapshots. */
  readonly snapshot?: string | undefined;
  /** Outputs that other events of the run named and the snapshot that stands does not; sorted. */
  readonly dropped?: readonly Urn[] | undefined;
  /** Some event named the sources of its outputs one by one. */
  readonly isExplicit?: true | undefined;
  /** What was told of the run itself, with the event time of each word; keys are sorted. */
  readonly details?: { readonly [name: string]: readonly [time: string, text: string] } | undefined;
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
export const silentStates: ReadonlySet<RunState> = new Set(['START', 'ABORT', 'FAIL']);

/**
 * Adds what one event says to a run. Commutative, associative and idempotent over the events of a run: a
 * join of semilattices (Shapiro et al. 2011), so neither order nor repetition shows.
 *
 * @param eventTime canonical instant of the event
 */
export function mergeRun(record: RunRecord | undefined, fact: RunFact, eventTime: string): RunRecord {
  const state = fact.state ?? 'OTHER';
  const details = mergeDetails(record?.details, fact.details, eventTime);
  const isNewest =
    record === undefined ||
    eventTime > record.clock ||
    (eventTime === record.clock && precedence[state] > precedence[record.state]);
  return {
    runId: fact.runId,
    job: fact.job,
    clock: isNewest ? eventTime : record.clock,
    began: earlier(record?.began ?? record?.clock, eventTime),
    state: isNewest ? state : record.state,
    rank: record?.rank === 1 || !silentStates.has(state) ? 1 : 0,
    ...mergeDatasets(record, fact, eventTime),
    ...(record?.isExplicit === true || fact.isExplicit === true ? { isExplicit: true } : {}),
    ...(details === undefined ? {} : { details }),
  };
}

function earlier(known: string | undefined, time: string): string {
  return known === undefined || time < known ? time : known;
}

/** States after which a run says no more. */
export const terminalStates: ReadonlySet<RunState> = new Set(['COMPLETE', 'ABORT', 'FAIL']);

type RunDatasets = Pick<RunRecord, 'inputs' | 'outputs' | 'snapshot' | 'dropped'>;

/**
 * The datasets of a run. Those of events that accumulate are united; as soon as one event is a snapshot, the
 * latest snapshots alone count, and what all other events named as outputs is known to be none.
 */
function mergeDatasets(record: RunRecord | undefined, fact: RunFact, eventTime: string): RunDatasets {
  const said = fact.isSnapshot === true ? eventTime : undefined;
  const known = record?.snapshot;
  const stands = known === undefined || (said ?? '') > known ? said : known;
  const counts = { record: known === stands, fact: said === stands };
  const outputs = new Map<Urn, ColumnEvidence | null>(
    counts.record ? Object.entries(record?.outputs ?? {}) : [],
  );
  for (const { dataset, columns } of counts.fact ? fact.outputs : [])
    outputs.set(dataset, mergeEvidence(outputs.get(dataset) ?? undefined, columns) ?? null);
  const inputs = [...(counts.record ? (record?.inputs ?? []) : []), ...(counts.fact ? fact.inputs : [])];
  const named = [
    ...(record?.dropped ?? []),
    ...Object.keys(record?.outputs ?? {}),
    ...fact.outputs.map(({ dataset }) => dataset),
  ];
  const dropped = [...new Set(named)].filter((dataset) => !outputs.has(dataset)).sort();
  return {
    inputs: [...new Set(inputs)].sort(),
    outputs: Object.fromEntries([...outputs].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(stands === undefined ? {} : { snapshot: stands }),
    ...(dropped.length === 0 ? {} : { dropped }),
  };
}

/** Each detail is a register: the later word wins, at the same time the greater text. */
function mergeDetails(
  known: RunRecord['details'],
  said: RunFact['details'],
  eventTime: string,
): RunRecord['details'] {
  const details = new Map(Object.entries(known ?? {}));
  for (const [name, text] of Object.entries(said ?? {})) {
    const [time = '', standing = ''] = details.get(name) ?? [];
    if (eventTime > time || (eventTime === time && text > standing)) details.set(name, [eventTime, text]);
  }
  if (details.size === 0) return undefined;
  return Object.fromEntries([...details].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Union of two pieces of column evidence on one output; it shows no more than the weaker of them does. What
 * names the sources one by one outranks what does not.
 */
export function mergeEvidence(
  a: ColumnEvidence | undefined,
  b: ColumnEvidence | undefined,
): ColumnEvidence | undefined {
  const all = [a, b].filter((part) => part !== undefined);
  const explicit = all.filter((part) => part.explicit !== undefined);
  const parts = explicit.length > 0 ? explicit : all;
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
    ...(explicit.length === 0 ? {} : { explicit: uniteSources(explicit) }),
  };
}

function uniteSources(parts: readonly ColumnEvidence[]): ExplicitSources {
  const unite = (name: keyof ExplicitSources): Urn[] =>
    [...new Set(parts.flatMap(({ explicit }) => explicit?.[name] ?? []))].sort();
  return { sources: unite('sources'), coarse: unite('coarse') };
}

function strongerMasking(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === true || b === true ? true : (a ?? b);
}

/** A run in the URNs that the graph knows its datasets by now: those that became one are one. */
export function canonicalRecord(record: RunRecord, id: (urn: Urn) => Urn): RunRecord {
  const outputs = new Map<Urn, ColumnEvidence | null>();
  for (const [dataset, columns] of Object.entries(record.outputs)) {
    const said = columns === null ? undefined : canonicalEvidence(columns, id);
    const known = outputs.get(id(dataset)) ?? undefined;
    outputs.set(id(dataset), mergeEvidence(known, said) ?? null);
  }
  const dropped = [...new Set(record.dropped?.map(id))].filter((dataset) => !outputs.has(dataset)).sort();
  return {
    ...record,
    inputs: [...new Set(record.inputs.map(id))].sort(),
    outputs: Object.fromEntries([...outputs].sort(([a], [b]) => (a < b ? -1 : 1))),
    dropped: dropped.length === 0 ? undefined : dropped,
  };
}

/** Column evidence in the URNs that the graph knows its ends by. */
export function canonicalEvidence(columns: ColumnEvidence, id: (urn: Urn) => Urn): ColumnEvidence {
  const derivations = columns.derivations.map((row) => ({ ...row, from: id(row.from), to: id(row.to) }));
  if (columns.explicit === undefined) return { ...columns, derivations };
  const sources = { sources: columns.explicit.sources.map(id), coarse: columns.explicit.coarse.map(id) };
  return { ...columns, derivations, explicit: sources };
}

/**
 * The slices that follow from a run: one per output, and one of reads for a run that writes nothing. The
 * latter is there, empty, as soon as the run has an output, so that it takes back what was said before. A run
 * that names no dataset says nothing.
 */
export function slicesOfRun(record: RunRecord): SliceFact[] {
  const { job, inputs, isExplicit, dropped = [] } = record;
  const outputs = Object.entries(record.outputs);
  const isSilent = outputs.length + inputs.length + dropped.length === 0;
  if (isSilent && record.snapshot === undefined) return [];
  const sliceOf = (output: string, content: SliceContent): SliceFact => ({
    type: 'slice',
    slice: `openlineage:${job}->${output}`,
    kind: 'OBSERVED',
    job,
    ...content,
  });
  const nothing: SliceContent = { flows: [], derivations: [], reads: [], writes: [] };
  return [
    ...outputs.map(([output, columns]) =>
      sliceOf(
        output,
        contentInto({ output, inputs, isExplicit, columns: columns ?? undefined, inferred: 'INFERRED' }),
      ),
    ),
    ...dropped.map((output) => sliceOf(output, nothing)),
    sliceOf('', outputs.length === 0 ? { ...nothing, reads: inputs } : nothing),
  ];
}

/** What is known of one output of a job. */
export interface OutputSources {
  readonly output: Urn;
  readonly inputs: readonly Urn[];
  readonly columns?: ColumnEvidence | undefined;
  /** INFERRED: a flow from an input that no column names is a conclusion from inputs × outputs, and marked so. */
  readonly inferred?: 'INFERRED' | undefined;
  /** Sources are named one by one: inputs are read, and no flow follows from that. */
  readonly isExplicit?: boolean | undefined;
}

/**
 * The rows of the slice of one output. Sources are the inputs and whatever the column evidence names besides
 * (dbt leaves seeds out of its inputs). Column evidence speaks for the output as a whole: an input that it
 * does not name is resolved too, and has no derivations. Explicit lineage has its own sources instead.
 */
export function contentInto({ output, inputs, columns, inferred, isExplicit }: OutputSources): SliceContent {
  const named = new Set(
    columns?.derivations.map(({ from }) => (kindOf(from) === 'field' ? datasetOfField(from) : from)),
  );
  for (const source of columns?.explicit?.sources ?? []) named.add(source);
  const coarse = new Set(columns?.explicit?.coarse);
  const sources =
    isExplicit === true || columns?.explicit !== undefined ? named : new Set([...inputs, ...named]);
  const flows = [...sources].sort().map((from): SliceFlow => {
    const isResolved = columns !== undefined && !coarse.has(from);
    const evidence = isResolved ? { resolved: true, grade: columns.grade } : { resolved: false };
    const isConclusion = inferred !== undefined && !named.has(from);
    return { from, to: output, ...evidence, ...(isConclusion ? { kind: inferred, origin: 'JOB' } : {}) };
  });
  const reads = [...new Set([...inputs, ...named])].sort();
  return { flows, derivations: columns?.derivations ?? [], reads, writes: [output] };
}

/** Whether run `a` speaks for a slice rather than run `b`. A total order; a run may always replace its own word. */
export function winsOver(a: RunKey, b: RunKey): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.clock !== b.clock) return a.clock > b.clock;
  return a.runId >= b.runId;
}
