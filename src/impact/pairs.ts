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

/** For each mover of data into a node, the weakest grade of its column evidence there. */
export type Coverage = ReadonlyMap<Urn, EvidenceGrade>;

/** Column evidence speaks for the whole of what its job writes into a node: the jobs that have some. */
export function coverageInto(flows: readonly Flow[]): Coverage {
  const coverage = new Map<Urn, EvidenceGrade>();
  for (const { resolved, job, grade = 'VALUES' } of flows)
    if (resolved && job !== undefined && coverage.get(job) !== 'VALUES') coverage.set(job, grade);
  return coverage;
}

/** Design: "Column-resolved edges". A coarse declaration never blurs what runs have shown. */
export function classify(from: number, to: number, flows: readonly Flow[], coverage: Coverage): Pair {
  const gradeOf = (flow: Flow): EvidenceGrade | undefined =>
    flow.resolved ? (flow.grade ?? 'VALUES') : flow.job === undefined ? undefined : coverage.get(flow.job);
  const unresolved = flows.filter((flow) => gradeOf(flow) === undefined);
  const isDeclaredOnly = flows.every((flow) => flow.kind === 'DECLARED' && !flow.resolved);
  const coarse = isDeclaredOnly ? flows : unresolved.filter(({ kind }) => kind !== 'DECLARED');
  const isAssumed = flows.every(isAssumption);
  return {
    from,
    to,
    flows,
    coarse,
    unresolved,
    coarseReason: isDeclaredOnly
      ? 'DECLARED_ONLY'
      : coarse.every(isAssumption)
        ? 'PRODUCT_ASSUMPTION'
        : 'COARSE_EVIDENCE',
    weak: flows.filter((flow) => gradeOf(flow) === 'VALUES'),
    isAssumed,
    isObserved: flows.some((flow) => flow.kind !== 'DECLARED' && !isAssumption(flow)),
  };
}

/** Drawn from a product's ports alone. */
export function isAssumption({ origin }: Flow): boolean {
  return origin === 'PRODUCT';
}
