import type { Urn } from '../core/urn.ts';
import type { Flow } from '../lineage/model.ts';
import { isStructural } from './change.ts';
import type { Consumption } from './consumption.ts';
import type { Network } from './network.ts';
import type { Pair } from './pairs.ts';
import { promisesAt } from './promised.ts';
import type { Spread } from './spread.ts';
import { level } from './step.ts';

/** Why a way does not carry a change. */
export type ExclusionReason =
  | 'COLUMN_EVIDENCE'
  | 'VALUES_SUFFICE'
  | 'NOT_NAMED_IN_SQL'
  | 'SELECTED_ONLY'
  | 'NOT_PROMISED'
  | 'DECLARED_USES'
  | 'PINNED_ELSEWHERE'
  | 'OBSERVED_OTHERWISE'
  | 'BEHIND_SAFE';

/** A way that does not carry the change, with what cuts it. */
export interface ExclusionProof {
  readonly from: Urn;
  readonly to: Urn;
  readonly reason: ExclusionReason;
  /** Paths of the fields of `from` that are really read, where that is known. */
  readonly reads: readonly string[];
  readonly evidence: readonly Flow[];
}

/** What the proofs of one change are drawn from. */
export interface Cuts {
  readonly network: Network;
  readonly spread: Spread;
  readonly consumption: Consumption;
  /** What a coarse walk reaches, with its distance. */
  readonly closure: ReadonlyMap<number, number>;
  /** Nodes where the change begins or comes. */
  readonly hitNodes: ReadonlySet<number>;
}

/** What cuts a pair that the change does not cross. */
export function proofOf(cuts: Cuts, pair: Pair): ExclusionProof {
  const { network, spread, consumption, hitNodes } = cuts;
  const [from, to] = [network.nodes[pair.from], network.nodes[pair.to]];
  const ends = { from: from?.id ?? '', to: to?.id ?? '' };
  if (!hitNodes.has(pair.from)) return { ...ends, reason: 'BEHIND_SAFE', reads: [], evidence: [] };
  if (network.needlessFrom.get(pair.from)?.includes(pair) === true)
    return { ...ends, reason: 'OBSERVED_OTHERWISE', reads: [], evidence: pair.flows };
  if (from !== undefined && to !== undefined && spread.isPinnedElsewhere(from, to))
    return { ...ends, reason: 'PINNED_ELSEWHERE', reads: [], evidence: pair.flows };
  if (to?.kind === 'OUTPUT_PORT' && from?.kind === 'DATASET') {
    const reads = to.promises
      ?.filter(({ dataset }) => dataset === from.id)
      .flatMap(({ paths }) => [...paths]);
    return { ...ends, reason: 'NOT_PROMISED', reads: reads ?? [], evidence: pair.flows };
  }
  if (to?.kind === 'INPUT_PORT' && from?.kind !== 'INPUT_PORT') {
    const observed = from?.kind === 'OUTPUT_PORT' ? consumption.observed(pair.from, pair.to) : [];
    if (observed.length === 0 && isPinnedPast(cuts, pair))
      return { ...ends, reason: 'PINNED_ELSEWHERE', reads: [], evidence: pair.flows };
    if (observed.length === 0)
      return { ...ends, reason: 'DECLARED_USES', reads: to.uses ?? [], evidence: pair.flows };
    const reads = observed.flatMap((each) => readsOver(network, each));
    return {
      ...ends,
      reason: 'COLUMN_EVIDENCE',
      reads,
      evidence: observed.flatMap(({ flows }) => [...flows]),
    };
  }
  return {
    ...ends,
    reason: evidenceReason(cuts, pair),
    reads: readsOver(network, pair),
    evidence: pair.flows,
  };
}

/** A pin keeps from a consumer all that comes to the port before it. */
function isPinnedPast({ network, spread }: Cuts, pair: Pair): boolean {
  if (network.nodes[pair.to]?.pin === undefined) return false;
  const { elements, walks } = spread;
  const promises = promisesAt(network, elements);
  return [...walks.byLevel[level.UNKNOWN].keys()]
    .filter((element) => elements.nodeOf(element) === pair.from)
    .every((element) => {
      const carried = elements.at(element);
      return carried.type === 'carried' && promises.isPinnedPast(pair, carried.load);
    });
}

/** Column evidence; where it shows values only, these suffice, or the SQL of the jobs does. */
export function evidenceReason({ network, spread }: Cuts, pair: Pair): ExclusionReason {
  if (pair.weak.length === 0) return 'COLUMN_EVIDENCE';
  if (!isStructural(spread.change)) return 'VALUES_SUFFICE';
  const { elements, sources, walks } = spread;
  const dataset = network.nodes[pair.from];
  // A changed field that neither schema nor evidence knows is among the sources only.
  const changed = sources.flatMap((source) => {
    const element = elements.at(source);
    return element.type === 'field' && network.nodeOfField[element.field] === pair.from
      ? [element.field]
      : [];
  });
  const hit = [...(network.fieldsOfNode[pair.from] ?? []), ...changed].filter((field) =>
    walks.byLevel[level.UNKNOWN].has(elements.field(field)),
  );
  const isNowhere = hit.every((field) =>
    pair.weak.every(
      (flow) =>
        dataset !== undefined &&
        network.sqlProof(flow, dataset, network.fields[field] ?? '').use === 'NOT_NAMED',
    ),
  );
  return isNowhere && hit.length > 0 ? 'NOT_NAMED_IN_SQL' : 'SELECTED_ONLY';
}

/** Paths of the source's fields that have a say in the target. */
export function readsOver(network: Network, pair: Pair, job?: Urn): string[] {
  const read = network
    .derivesBetween(pair.from, pair.to)
    .filter(({ assertion }) => job === undefined || assertion.job === job);
  return [...new Set(read.map(({ from }) => network.pathOf[from] ?? ''))].sort();
}
