import type { Urn } from '../core/urn.ts';
import type { EvidenceGrade, Flow } from '../lineage/model.ts';

/** Why a pair of flow nodes carries a change that nobody can follow column by column. */
export type CoarseReason = 'COARSE_EVIDENCE' | 'DECLARED_ONLY' | 'PRODUCT_ASSUMPTION';

/** All assertions between two flow nodes, and what they amount to. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly flows: readonly Flow[];
  /** Assertions that make it coarse; empty: it is resolved. */
  readonly coarse: readonly Flow[];
  readonly coarseReason: CoarseReason;
  /** Assertions whose job has no column evidence: coarse ones, and declarations that better evidence outweighs. */
  readonly unresolved: readonly Flow[];
  /** Assertions with column evidence that shows values only. */
  readonly weak: readonly Flow[];
  /** Nothing but the assumption that a product's every input port feeds its every output port. */
  readonly isAssumed: boolean;
  /** A run or a catalogue showed it, or a job's inputs and outputs imply it. */
  readonly isObserved: boolean;
}

/** Column evidence speaks for the whole of what its job writes into a node: its weakest grade, by `job target`. */
export type Coverage = ReadonlyMap<string, EvidenceGrade>;

export function coverageOf(flows: readonly Flow[]): Coverage {
  const coverage = new Map<string, EvidenceGrade>();
  for (const flow of flows) {
    const { resolved, job, grade = 'VALUES' } = flow;
    if (!resolved || job === undefined) continue;
    const key = coverageKey(job, flow);
    if (coverage.get(key) !== 'VALUES') coverage.set(key, grade);
  }
  return coverage;
}

function coverageKey(job: Urn, { to }: Flow): string {
  return `${job} ${to}`;
}

/** Design: "Column-resolved edges". A coarse declaration never blurs what runs have shown. */
export function classify(from: number, to: number, flows: readonly Flow[], coverage: Coverage): Pair {
  const unresolved: Flow[] = [];
  const weak: Flow[] = [];
  for (const flow of flows) {
    const grade = gradeOf(flow, coverage);
    if (grade === undefined) unresolved.push(flow);
    else if (grade === 'VALUES') weak.push(flow);
  }
  const isDeclaredOnly = flows.every((flow) => isDeclared(flow) && !flow.resolved);
  const coarse = isDeclaredOnly
    ? flows
    : unresolved.some(isDeclared)
      ? unresolved.filter(isShown)
      : unresolved;
  const coarseReason = coarse.every(isAssumption) ? 'PRODUCT_ASSUMPTION' : 'COARSE_EVIDENCE';
  return {
    from,
    to,
    flows,
    coarse,
    unresolved,
    coarseReason: isDeclaredOnly ? 'DECLARED_ONLY' : coarseReason,
    weak,
    isAssumed: flows.every(isAssumption),
    isObserved: flows.some((flow) => isShown(flow) && !isAssumption(flow)),
  };
}

function gradeOf(flow: Flow, coverage: Coverage): EvidenceGrade | undefined {
  if (flow.resolved) return flow.grade ?? 'VALUES';
  return flow.job === undefined || coverage.size === 0
    ? undefined
    : coverage.get(coverageKey(flow.job, flow));
}

function isDeclared({ kind }: Flow): boolean {
  return kind === 'DECLARED';
}

function isShown({ kind }: Flow): boolean {
  return kind !== 'DECLARED';
}

/** Drawn from a product's ports alone. */
export function isAssumption({ origin }: Flow): boolean {
  return origin === 'PRODUCT';
}
