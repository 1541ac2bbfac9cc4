import type { EvidenceGrade, Flow, FlowNode } from '../lineage/model.ts';
import { listsBy } from './lists.ts';
import type { Lists } from './lists.ts';

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

/** A flow with its ends, and the job that moves the data, as numbers. */
export interface NumberedFlow {
  readonly flow: Flow;
  readonly from: number;
  readonly to: number;
  readonly job: number | undefined;
}

/** Pairs by the number of the node that they lead from or to. */
export interface Pairs {
  readonly pairsFrom: Lists<Pair>;
  readonly pairsInto: Lists<Pair>;
  /** Assumptions that observation has made needless, by the node they lead from; they are in neither list. */
  readonly needlessFrom: ReadonlyMap<number, readonly Pair[]>;
}

/** Puts flows between the same nodes together. */
export function pairsOf(flows: readonly NumberedFlow[], nodes: readonly FlowNode[]): Pairs {
  const pairs: Pair[] = [];
  const needlessFrom = new Map<number, Pair[]>();
  const gradeOf = gradesOf(flows, nodes.length);
  const between = new Map<number, NumberedFlow[]>();
  const made = new Set<number>();
  for (const each of flows) {
    const key = each.from * nodes.length + each.to;
    const known = between.get(key);
    if (known === undefined) between.set(key, [each]);
    else known.push(each);
    if (nodes[each.from]?.isProduced === true) made.add(each.to);
  }
  for (const all of between.values()) {
    const { from, to } = all[0] as NumberedFlow;
    // Where what an output port exposes was seen being made, nobody has to assume what feeds it.
    const isInner = nodes[from]?.kind === 'INPUT_PORT' && nodes[to]?.kind === 'OUTPUT_PORT';
    const known = isInner && made.has(to) ? all.filter(({ flow }) => !isAssumption(flow)) : all;
    if (known.length === 0) {
      needlessFrom.set(from, [...(needlessFrom.get(from) ?? []), classify(from, to, all, gradeOf)]);
      continue;
    }
    pairs.push(classify(from, to, known, gradeOf));
  }
  return {
    pairsFrom: listsBy(nodes.length, pairs, ({ from }) => from),
    pairsInto: listsBy(nodes.length, pairs, ({ to }) => to),
    needlessFrom,
  };
}

type GradeOf = (flow: NumberedFlow) => EvidenceGrade | undefined;

/** Column evidence speaks for the whole of what its job writes into a node, at its weakest grade. */
function gradesOf(flows: readonly NumberedFlow[], nodeCount: number): GradeOf {
  const byJobAndTarget = new Map<number, EvidenceGrade>();
  for (const { flow, job, to } of flows) {
    if (!flow.resolved || job === undefined) continue;
    const key = job * nodeCount + to;
    if (byJobAndTarget.get(key) !== 'VALUES') byJobAndTarget.set(key, flow.grade ?? 'VALUES');
  }
  return ({ flow, job, to }) => {
    if (flow.resolved) return flow.grade ?? 'VALUES';
    return job === undefined ? undefined : byJobAndTarget.get(job * nodeCount + to);
  };
}

/** Design: "Column-resolved edges". A coarse declaration never blurs what runs have shown. */
function classify(from: number, to: number, numbered: readonly NumberedFlow[], gradeOf: GradeOf): Pair {
  const flows = numbered.map(({ flow }) => flow);
  const grades = numbered.map(gradeOf);
  const unresolved = flows.filter((_, index) => grades[index] === undefined);
  const weak = flows.filter((_, index) => grades[index] === 'VALUES');
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
