import type { Derivation, Entitlement, Flow, FlowNode } from '../lineage/model.ts';
import { consumptionOf } from './consumption.ts';
import type { Elements } from './elements.ts';
import type { Derives, Network } from './network.ts';
import { isAssumption } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { promisesAt } from './promised.ts';

/** How sure a step is; greater is surer. */
export const level = { UNKNOWN: 1, POSSIBLE: 2, CERTAIN: 3 } as const;
export type Level = (typeof level)[keyof typeof level];

/** Why a step is not CERTAIN. */
export type StepReason =
  | 'COARSE_EVIDENCE'
  | 'DECLARED_ONLY'
  | 'PRODUCT_ASSUMPTION'
  | 'WEAK_EVIDENCE'
  | 'NAMED_IN_SQL'
  | 'SOME_FIELD'
  | 'NEVER_OBSERVED'
  | 'ACCESS_AGREEMENT_ONLY';

/** One way on from an element. `hops` is 1, or 0 from all fields of a dataset to each of them. */
export interface Step {
  readonly to: number;
  readonly level: Level;
  readonly hops: 0 | 1;
  readonly reason?: StepReason | undefined;
  /** What the reason rests on, in words: where in a job's SQL a column is named. */
  readonly note?: string | undefined;
  /** The assertions, or the agreement, that the step rests on. */
  readonly evidence: readonly (Flow | Derivation)[];
  readonly entitlement?: Entitlement | undefined;
  /** It enters an output port whose live contract promises what comes: the port's owner must keep the promise. */
  readonly isPromised?: boolean | undefined;
}

/** What the steps depend on besides the network. */
export interface StepOptions {
  /** Evidence that shows values only cannot exclude the change. */
  readonly isStructural: boolean;
  /** A contract version goes: whether a pin lets it in, for the ports where the spread begins. */
  readonly isPinnedElsewhere: (from: FlowNode, to: FlowNode) => boolean;
  /** Whether the change is made to a node, or in it. */
  readonly isSource: (node: number) => boolean;
}

type Emit = (step: Step) => void;
/** A flow that an element may go by, and why nobody can exclude it. */
interface Doubt {
  readonly flow: Flow;
  readonly reason: 'WEAK_EVIDENCE' | 'NAMED_IN_SQL';
  readonly note?: string | undefined;
}
type Crossing = Pick<Step, 'level' | 'reason' | 'note'>;

/** The rules by which a change spreads (design, "How far a change spreads"), one function each. */
export function stepsOf(
  network: Network,
  elements: Elements,
  options: StepOptions,
): (element: number, emit: Emit) => void {
  const { nodes, pairsFrom, derivesFrom, fieldsOfNode, nodeOfField } = network;
  const consumption = consumptionOf(network);
  const { isAmong, isPinnedPast } = promisesAt(network, elements);

  const job = (assertion: Flow | Derivation): number | undefined =>
    assertion.job === undefined ? undefined : network.terminalNumber.get(assertion.job);

  const emitJob = (
    assertion: Flow | Derivation,
    certainty: Level,
    reason: StepReason | undefined,
    emit: Emit,
  ): void => {
    const terminal = job(assertion);
    if (terminal !== undefined)
      emit({ to: elements.terminal(terminal), level: certainty, hops: 1, reason, evidence: [assertion] });
  };

  const emitReaders = (node: number, certainty: Level, emit: Emit): void => {
    const reason = certainty === level.CERTAIN ? undefined : 'COARSE_EVIDENCE';
    for (const reader of network.plainReadersOf(node))
      emit({ to: elements.terminal(reader), level: certainty, hops: 1, reason, evidence: [] });
  };

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

  /** Flows whose evidence shows values only and that nothing proves harmless for an element; what SQL names comes first. */
  const doubtsOf = ({ weak }: Pair, load: number): Doubt[] => {
    if (!options.isStructural || weak.length === 0) return [];
    const element = elements.at(load);
    const home = nodes[elements.nodeOf(load) ?? -1];
    const field = element.type === 'field' ? network.fields[element.field] : undefined;
    const doubts = weak.flatMap((flow): Doubt[] => {
      if (field === undefined || home === undefined) return [{ flow, reason: 'WEAK_EVIDENCE' }];
      const found = network.sqlProof(flow, home, field);
      if (found.use === 'UNKNOWN') return [{ flow, reason: 'WEAK_EVIDENCE' }];
      if (found.use !== 'OUTSIDE_SELECT') return [];
      const { clause, line } = found.place;
      return [{ flow, reason: 'NAMED_IN_SQL', note: `${clause} on line ${line} of the job's SQL` }];
    });
    return doubts.sort((a, b) => Number(a.note === undefined) - Number(b.note === undefined));
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

  /**
   * How sure an element has a say where a field has one: for certain when it is that field or holds it, maybe
   * when it lies inside of it or is some field; undefined: not at all.
   */
  const certaintyFrom = (load: number, source: number): Level | undefined => {
    const element = elements.at(load);
    if (element.type !== 'field') return element.type === 'some' ? level.POSSIBLE : level.CERTAIN;
    if (element.field === source) return level.CERTAIN;
    const { inside, around } = network.nestingOf(element.field);
    if (inside.includes(source)) return level.CERTAIN;
    return around.includes(source) ? level.POSSIBLE : undefined;
  };

  /**
   * Derivations by which an element goes over a pair. Some field of a port may be any field that the port
   * exposes; between ports and datasets the evidence of the pair itself names its derivations.
   */
  const derivesOver = ({ from, to, flows }: Pair, load: number): readonly Derives[] => {
    const home = elements.nodeOf(load) ?? -1;
    const isField = elements.at(load).type === 'field';
    if (nodes[home]?.kind === 'DATASET') {
      if (nodes[from]?.kind === 'DATASET' && from !== home) return [];
      const between = network.derivesBetween(home, to);
      return isField
        ? between.filter(({ from: source }) => certaintyFrom(load, source) !== undefined)
        : between;
    }
    if (nodes[from]?.kind === 'DATASET') return network.derivesBetween(from, to);
    const slices = new Set(flows.filter(({ resolved }) => resolved).map(({ slice }) => slice));
    return slices.size === 0
      ? []
      : network.derivesInto(to).filter(({ assertion }) => slices.has(assertion.slice));
  };

  /** How sure it is that an element goes over a pair; undefined: evidence excludes it. */
  const crossing = (pair: Pair, load: number): Crossing | undefined => {
    const home = nodes[elements.nodeOf(load) ?? -1];
    const from = nodes[pair.from];
    if (home?.kind === 'DATASET' && from?.kind === 'DATASET' && from !== home) return undefined;
    const reaching = derivesOver(pair, load);
    const reaches = reaching.length > 0;
    if (reaching.some(({ from: source }) => certaintyFrom(load, source) === level.CERTAIN))
      return { level: level.CERTAIN };
    if (pair.coarse.length > 0) return { level: level.POSSIBLE, reason: pair.coarseReason };
    const [doubt] = doubtsOf(pair, load);
    if (doubt !== undefined) return { level: level.POSSIBLE, reason: doubt.reason, note: doubt.note };
    return reaches ? { level: level.POSSIBLE, reason: 'SOME_FIELD' } : undefined;
  };

  /** How sure it is that a consumer declares to use an element; undefined: it declares not to. */
  const declaredUse = (uses: readonly string[], load: number): Crossing | undefined => {
    const { type } = elements.at(load);
    if (type === 'field') return isAmong(load, uses) ? { level: level.CERTAIN } : undefined;
    return type === 'all' ? { level: level.CERTAIN } : { level: level.POSSIBLE, reason: 'SOME_FIELD' };
  };

  /** What a consumer is seen to take decides; else what it pins, and of that what it declares to use; else nobody knows. */
  const taken = (pair: Pair, load: number): Crossing | undefined => {
    const uses = nodes[pair.to]?.uses;
    const observed = consumption.observed(pair.from, pair.to);
    if (observed.length > 0) {
      const found = observed.flatMap((each) => crossing(each, load) ?? []);
      return found.find((each) => each.level === level.CERTAIN) ?? found[0];
    }
    if (isPinnedPast(pair, load)) return undefined;
    return uses === undefined ? { level: level.UNKNOWN, reason: 'NEVER_OBSERVED' } : declaredUse(uses, load);
  };

  /** A dataset that feeds an input port with no output port between them: what it declares to use, else coarsely. */
  const fed = (pair: Pair, load: number): Crossing | undefined => {
    const uses = nodes[pair.to]?.uses;
    const declared = uses === undefined ? undefined : declaredUse(uses, load);
    if (declared?.level === level.CERTAIN) return declared;
    const isSeen = pair.coarse.length > 0 && pair.isObserved;
    if (uses === undefined || isSeen) return { level: level.POSSIBLE, reason: pair.coarseReason };
    return declared;
  };

  const consume = (pair: Pair, load: number, emit: Emit): void => {
    const [from, to] = [nodes[pair.from], nodes[pair.to]];
    if (from !== undefined && to !== undefined && options.isPinnedElsewhere(from, to)) return;
    const found = nodes[pair.from]?.kind === 'DATASET' ? fed(pair, load) : taken(pair, load);
    if (found === undefined) return;
    emit({ to: elements.carried(pair.to, load), hops: 1, evidence: pair.flows, ...found });
    for (const flow of pair.flows) emitJob(flow, found.level, found.reason, emit);
  };

  /** Whoever has an agreement on a port, and is not seen or declared to consume it, may use what it offers. */
  const grant = (port: number, emit: Emit): void => {
    for (const entitlement of network.entitlementsOn(port)) {
      const terminal = network.terminalNumber.get(entitlement.consumer);
      if (terminal === undefined || consumption.isConsumer(port, entitlement.consumer)) continue;
      const to = elements.terminal(terminal);
      emit({ to, level: level.UNKNOWN, hops: 1, reason: 'ACCESS_AGREEMENT_ONLY', evidence: [], entitlement });
    }
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

  /** An input port that goes takes along what its product is seen to take through it, also where runs go past the port. */
  const leaveInput = (input: number, emit: Emit): void => {
    for (const { to, flows } of consumption.takenThrough(input)) {
      const evidence = flows.filter((flow) => flow.kind !== 'DECLARED' && !isAssumption(flow));
      emit({ to: elements.whole(to), level: level.CERTAIN, hops: 1, evidence });
      for (const flow of evidence) emitJob(flow, level.CERTAIN, undefined, emit);
    }
  };

  /** Whatever reads what goes as a whole is hit; only a product's assumed inner flow leaves room for doubt. */
  const leaveWhole = (node: number, emit: Emit): void => {
    for (const pair of pairsFrom[node] ?? []) {
      const [from, to] = [nodes[node], nodes[pair.to]];
      if (from === undefined || to === undefined || options.isPinnedElsewhere(from, to)) continue;
      const certainty = pair.isAssumed ? level.POSSIBLE : level.CERTAIN;
      const reason = pair.isAssumed ? 'PRODUCT_ASSUMPTION' : undefined;
      const isPromised =
        from.kind === 'DATASET'
          ? to.promises?.some(({ dataset }) => dataset === from.id) === true
          : undefined;
      emit({
        to: elements.whole(pair.to),
        level: certainty,
        hops: 1,
        reason,
        evidence: pair.flows,
        isPromised,
      });
      for (const flow of pair.flows) {
        if (isAssumption(flow)) emitJob(flow, level.POSSIBLE, 'PRODUCT_ASSUMPTION', emit);
        else emitJob(flow, level.CERTAIN, undefined, emit);
      }
    }
    emitReaders(node, level.CERTAIN, emit);
    if (nodes[node]?.kind === 'OUTPUT_PORT') grant(node, emit);
    if (nodes[node]?.kind === 'INPUT_PORT' && options.isSource(node)) leaveInput(node, emit);
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
        leavePort(element.port, element.load, emit);
        return;
      case 'whole':
        leaveWhole(element.node, emit);
        return;
      case 'terminal':
        return;
    }
  };
}
