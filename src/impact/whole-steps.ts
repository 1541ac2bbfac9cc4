import type { FlowNode } from '../lineage/model.ts';
import type { Consumption } from './consumption.ts';
import type { Elements } from './elements.ts';
import type { Ends } from './ends.ts';
import type { Network } from './network.ts';
import { isAssumption } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { level } from './step.ts';
import type { Emit } from './step.ts';

/** What the steps out of wholes depend on besides the network. */
export interface WholeOptions {
  /** A contract version goes: whether a pin lets it in, for the ports where the spread begins. */
  readonly isPinnedElsewhere: (from: FlowNode, to: FlowNode) => boolean;
  /** Whether the change is made to a node, or in it. */
  readonly isSource: (node: number) => boolean;
  /** Whether some change of the set takes a node away. */
  readonly isGone: (node: number) => boolean;
}

/** The rules by which something goes on that goes as a whole. */
export interface WholeSteps {
  /** Whatever reads what goes is hit; only a product's assumed inner flow leaves room for doubt. */
  leaveWhole(node: number, emit: Emit): void;
  /** What comes through an input port from an output port that goes. */
  leaveThrough(input: number, load: number, emit: Emit): void;
}

export function wholeSteps(
  network: Network,
  elements: Elements,
  consumption: Consumption,
  { emitJob, emitReaders, grant }: Ends,
  options: WholeOptions,
): WholeSteps {
  const { nodes, pairsFrom } = network;

  const isPinnedElsewhere = (pair: Pair): boolean => {
    const [from, to] = [nodes[pair.from], nodes[pair.to]];
    return from === undefined || to === undefined || options.isPinnedElsewhere(from, to);
  };

  /** Whether data still comes by a pair of ports, or of a dataset and a port, after the change. */
  const isKept = (pair: Pair): boolean =>
    !options.isGone(pair.to) && (!options.isGone(pair.from) || isPinnedElsewhere(pair));

  /**
   * Runs read the datasets of a provider past the ports. So a port that goes takes along what products are seen to take
   * through it: for certain, unless another input port of the product carries the same data.
   */
  const takeAlong = (input: number, pairs: readonly Pair[], emit: Emit): void => {
    for (const { from, to, flows } of pairs) {
      if (nodes[to]?.kind === 'INPUT_PORT') continue;
      const isDoubtful = from !== input && consumption.otherInputs(from, input, isKept).length > 0;
      const certainty = isDoubtful ? level.POSSIBLE : level.CERTAIN;
      const reason = isDoubtful ? 'OTHER_INPUT_PORT' : undefined;
      const evidence = flows.filter((flow) => flow.kind !== 'DECLARED' && !isAssumption(flow));
      emit({ to: elements.whole(to), level: certainty, hops: 1, reason, evidence });
      for (const flow of evidence) emitJob(flow, certainty, reason, emit);
    }
  };

  const leaveWhole = (node: number, emit: Emit): void => {
    for (const pair of pairsFrom[node] ?? []) {
      const [from, to] = [nodes[node], nodes[pair.to]];
      if (isPinnedElsewhere(pair)) continue;
      const certainty = pair.isAssumed ? level.POSSIBLE : level.CERTAIN;
      const reason = pair.isAssumed ? 'PRODUCT_ASSUMPTION' : undefined;
      const isPromised =
        from?.kind === 'DATASET'
          ? to?.promises?.some(({ dataset }) => dataset === from.id) === true
          : undefined;
      emit({
        to: elements.whole(pair.to),
        level: certainty,
        hops: 1,
        reason,
        evidence: pair.flows,
        isPromised,
      });
      if (from?.kind === 'OUTPUT_PORT' && to?.kind === 'INPUT_PORT' && options.isSource(node)) {
        const through = elements.carried(pair.to, elements.whole(node));
        emit({ to: through, level: certainty, hops: 1, reason, evidence: pair.flows });
      }
      for (const flow of pair.flows) {
        if (isAssumption(flow)) emitJob(flow, level.POSSIBLE, 'PRODUCT_ASSUMPTION', emit);
        else emitJob(flow, level.CERTAIN, undefined, emit);
      }
    }
    emitReaders(node, level.CERTAIN, emit);
    if (nodes[node]?.kind === 'OUTPUT_PORT') grant(node, emit);
    if (nodes[node]?.kind === 'INPUT_PORT' && options.isSource(node))
      takeAlong(node, consumption.takenThrough(node), emit);
  };

  const leaveThrough = (input: number, load: number, emit: Emit): void =>
    takeAlong(input, consumption.observed(elements.nodeOf(load) ?? -1, input), emit);

  return { leaveWhole, leaveThrough };
}
