import type { Flow } from '../lineage/model.ts';
import type { Consumption } from './consumption.ts';
import type { Elements } from './elements.ts';
import type { Derives, Network } from './network.ts';
import type { Pair } from './pairs.ts';
import { promisesAt } from './promised.ts';
import { level } from './step.ts';
import type { Level, Step } from './step.ts';

/** A flow that an element may go by, and why nobody can exclude it. */
export interface Doubt {
  readonly flow: Flow;
  readonly reason: 'WEAK_EVIDENCE' | 'NAMED_IN_SQL';
  readonly note?: string | undefined;
}

/** How sure it is that an element goes over a pair, and why it is not surer. */
export type Crossing = Pick<Step, 'level' | 'reason' | 'note'>;

/** What evidence says of an element at a pair of flow nodes. An element is told by its number, the `load`. */
export interface Crossings {
  doubtsOf(pair: Pair, load: number): readonly Doubt[];
  certaintyFrom(load: number, source: number): Level | undefined;
  derivesOver(pair: Pair, load: number): readonly Derives[];
  taken(pair: Pair, load: number): Crossing | undefined;
  fed(pair: Pair, load: number): Crossing | undefined;
}

/** @param isStructural evidence that shows values only cannot exclude the change */
export function crossingsOf(
  network: Network,
  elements: Elements,
  consumption: Consumption,
  isStructural: boolean,
): Crossings {
  const { nodes } = network;
  const { isAmong, isPinnedPast } = promisesAt(network, elements);

  /** Flows whose evidence shows values only and that nothing proves harmless for an element; what SQL names comes first. */
  const doubtsOf = ({ weak }: Pair, load: number): Doubt[] => {
    if (!isStructural || weak.length === 0) return [];
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

  return { doubtsOf, certaintyFrom, derivesOver, taken, fed };
}
