import { consumptionOf } from './consumption.ts';
import { crossingsOf } from './crossings.ts';
import type { Elements } from './elements.ts';
import { endsOf } from './ends.ts';
import type { Derives, Network } from './network.ts';
import type { Pair } from './pairs.ts';
import { promisesAt } from './promised.ts';
import { level } from './step.ts';
import type { Emit, Level } from './step.ts';
import type { Expand } from './walk.ts';
import { wholeSteps } from './whole-steps.ts';
import type { WholeOptions } from './whole-steps.ts';

/** What the steps depend on besides the network. */
export interface StepOptions extends WholeOptions {
  /** Evidence that shows values only cannot exclude the change. */
  readonly isStructural: boolean;
}

/** The rules by which a change spreads (design, "How far a change spreads"), one function each. */
export function stepsOf(network: Network, elements: Elements, options: StepOptions): Expand {
  const { nodes, pairsFrom, derivesFrom, fieldsOfNode, nodeOfField } = network;
  const { isAmong } = promisesAt(network, elements);
  const consumption = consumptionOf(network);
  const ends = endsOf(network, elements, consumption);
  const { emitJob, emitReaders, grant } = ends;
  const crossings = crossingsOf(network, elements, consumption, options.isStructural);
  const { doubtsOf, certaintyFrom, derivesOver, taken, fed } = crossings;
  const { leaveWhole, leaveThrough } = wholeSteps(network, elements, consumption, ends, options);

  /** A derivation leads to its target, and to the job that derives. */
  const derive = ({ to, isWhole, assertion }: Derives, certainty: Level, emit: Emit): void => {
    const reason = certainty === level.CERTAIN ? undefined : 'SOME_FIELD';
    const target = isWhole ? elements.all(to) : elements.field(to);
    emit({ to: target, level: certainty, hops: 1, reason, evidence: [assertion] });
    emitJob(assertion, certainty, reason, emit);
  };

  /** A coarse pair leads to some field of its target; any job of which no columns are known may be hit. */
  const moveCoarsely = ({ to, coarse, coarseReason, unresolved }: Pair, emit: Emit): void => {
    for (const flow of unresolved)
      emitJob(flow, level.POSSIBLE, flow.kind === 'DECLARED' ? 'DECLARED_ONLY' : coarseReason, emit);
    if (coarse.length === 0) return;
    emit({ to: elements.some(to), level: level.POSSIBLE, hops: 1, reason: coarseReason, evidence: coarse });
  };

  /**
   * Evidence that shows values only does not show joins and filters, so after a structural change it leads to some
   * field too, unless the job's own SQL proves that it does not name the field outside of select lists.
   */
  const moveWeakly = (pair: Pair, load: number, emit: Emit): void => {
    const doubts = doubtsOf(pair, load);
    const [sharpest] = doubts;
    if (sharpest === undefined) return;
    const { reason, note } = sharpest;
    const evidence = doubts.filter((doubt) => doubt.reason === reason).map(({ flow }) => flow);
    emit({ to: elements.some(pair.to), level: level.POSSIBLE, hops: 1, reason, note, evidence });
    for (const { flow, reason: why } of doubts) emitJob(flow, level.POSSIBLE, why, emit);
  };

  /** A dataset gives what a port's contract promises of it, or all when the contract says nothing of it. */
  const expose = (pair: Pair, load: number, emit: Emit): void => {
    const [dataset, port] = [nodes[pair.from], nodes[pair.to]];
    const promised = port?.promises?.filter((promise) => promise.dataset === dataset?.id) ?? [];
    const isNamed = promised.some(({ paths }) => isAmong(load, paths));
    // A contract that names a dataset and none of its fields does not say which fields it leaves out.
    if (promised.length > 0 && !isNamed && promised.every(({ paths }) => paths.length > 0)) return;
    const to = elements.carried(pair.to, load);
    emit({ to, level: level.CERTAIN, hops: 1, evidence: pair.flows, isPromised: isNamed });
    for (const flow of pair.flows) emitJob(flow, level.CERTAIN, undefined, emit);
  };

  const consume = (pair: Pair, load: number, emit: Emit): void => {
    const [from, to] = [nodes[pair.from], nodes[pair.to]];
    if (from !== undefined && to !== undefined && options.isPinnedElsewhere(from, to)) return;
    const found = nodes[pair.from]?.kind === 'DATASET' ? fed(pair, load) : taken(pair, load);
    if (found === undefined) return;
    emit({ to: elements.carried(pair.to, load), hops: 1, evidence: pair.flows, ...found });
    for (const flow of pair.flows) emitJob(flow, found.level, found.reason, emit);
  };

  /** Out of a dataset, an element goes by derivations, coarse and weak pairs, and through ports. */
  const leaveDataset = (node: number, load: number, emit: Emit): void => {
    for (const pair of pairsFrom[node] ?? []) {
      const target = nodes[pair.to]?.kind;
      if (target === 'OUTPUT_PORT') expose(pair, load, emit);
      else if (target === 'INPUT_PORT') consume(pair, load, emit);
      else {
        moveCoarsely(pair, emit);
        moveWeakly(pair, load, emit);
      }
    }
    emitReaders(node, level.POSSIBLE, emit);
  };

  /** Out of a port, what it carries goes on to consumers, and inside the product by what is known of that. */
  const leavePort = (port: number, load: number, emit: Emit): void => {
    for (const pair of pairsFrom[port] ?? []) {
      if (nodes[port]?.kind === 'OUTPUT_PORT' && nodes[pair.to]?.kind === 'INPUT_PORT') {
        consume(pair, load, emit);
        continue;
      }
      moveCoarsely(pair, emit);
      moveWeakly(pair, load, emit);
      for (const derives of derivesOver(pair, load))
        derive(derives, certaintyFrom(load, derives.from) ?? level.POSSIBLE, emit);
    }
    if (nodes[port]?.kind === 'OUTPUT_PORT') grant(port, emit);
  };

  return (number, emit) => {
    const element = elements.at(number);
    switch (element.type) {
      case 'field': {
        const node = nodeOfField[element.field] ?? -1;
        const { inside, around } = network.nestingOf(element.field);
        for (const field of [element.field, ...inside])
          for (const derives of derivesFrom[field] ?? []) derive(derives, level.CERTAIN, emit);
        for (const field of around)
          for (const derives of derivesFrom[field] ?? []) derive(derives, level.POSSIBLE, emit);
        leaveDataset(node, number, emit);
        return;
      }
      case 'some':
        if (nodes[element.node]?.kind !== 'DATASET') {
          leavePort(element.node, number, emit);
          return;
        }
        for (const field of fieldsOfNode[element.node] ?? [])
          for (const derives of derivesFrom[field] ?? []) derive(derives, level.POSSIBLE, emit);
        leaveDataset(element.node, number, emit);
        return;
      case 'all':
        for (const field of fieldsOfNode[element.node] ?? [])
          emit({ to: elements.field(field), level: level.CERTAIN, hops: 0, evidence: [] });
        leaveDataset(element.node, number, emit);
        return;
      case 'carried':
        if (elements.at(element.load).type === 'whole') leaveThrough(element.port, element.load, emit);
        else leavePort(element.port, element.load, emit);
        return;
      case 'whole':
        leaveWhole(element.node, emit);
        return;
      case 'terminal':
        return;
    }
  };
}
