import type { Change } from '../../src/impact/change.ts';
import type { Certainty, Effect } from '../../src/impact/items.ts';
import type { Derivation, FlowGraph, FlowNode } from '../../src/lineage/model.ts';
import {
  certain,
  datasetOf,
  isField,
  isNested,
  liveFlows,
  nodeOfEnd,
  pathOf,
  possible,
  rulesOf,
  unknown,
} from './reference-impact-rules.ts';
import type { Way } from './reference-impact-rules.ts';

/** What a change does to an entity. */
export interface ReferenceItem {
  readonly certainty: Certainty;
  readonly effect: Effect;
  readonly distance: number;
}

export interface ReferenceImpact {
  readonly items: ReadonlyMap<string, ReferenceItem>;
  /** What a coarse walk would reach and evidence keeps out. */
  readonly safe: ReadonlySet<string>;
}

export interface ReferenceOptions {
  readonly depth?: number | undefined;
  readonly influence?: Derivation['influence'] | undefined;
}

const words = ['', 'UNKNOWN', 'POSSIBLE', 'CERTAIN'] as const;
const effects = ['SHIELDED', 'AT_RISK', 'BREAKS'] as const;
const isBreaking = ({ kind }: Change): boolean => !['FIELD_MEANING_CHANGED', 'PRODUCT_MOVED'].includes(kind);

/** Least numbers that satisfy `number(to) <= next(number(from), way)` for all ways: relaxed until nothing gives. */
function relax(
  sources: readonly string[],
  ways: (element: string) => Way[],
  next: (number: number, way: Way, from: string) => number,
): Map<string, number> {
  const numbers = new Map(sources.map((source) => [source, 0]));
  for (let isStable = false; !isStable;) {
    isStable = true;
    for (const [from, number] of [...numbers])
      for (const way of ways(from)) {
        const better = next(number, way, from);
        if (better >= (numbers.get(way.to) ?? Infinity)) continue;
        numbers.set(way.to, better);
        isStable = false;
      }
  }
  return numbers;
}

/** How one change spreads: distances per level, and exposure and directness of each element. */
function spreadOf(
  graph: FlowGraph,
  change: Change,
  changes: readonly Change[],
  { depth = Infinity, influence }: ReferenceOptions,
) {
  const derivations = graph.derivations.filter(
    (one) => influence === undefined || one.influence === influence,
  );
  const rules = rulesOf(graph, derivations, change, changes);
  const known = new Map<string, Way[]>();
  const ways = (element: string): Way[] =>
    known.get(element) ?? (known.set(element, rules(element)).get(element) as Way[]);
  const node = (element: string): FlowNode | undefined => {
    const [type, id = ''] = element.split(' ');
    return graph.nodes.get(type === 'field' ? datasetOf(id) : id);
  };
  const sources = change.sources.map((id) => `${change.kind.startsWith('FIELD_') ? 'field' : 'whole'} ${id}`);
  const within = (least: number): Map<string, number> => {
    const numbers = relax(
      sources,
      (from) => ways(from).filter(({ level }) => level >= least),
      (distance, { hops }) => distance + hops,
    );
    return new Map([...numbers].filter(([, distance]) => distance <= depth));
  };
  const distances = [certain, possible, unknown].map((level) => [level, within(level)] as const);
  const reached = distances[2]?.[1] ?? new Map<string, number>();
  const inReach = (from: string): Way[] => ways(from).filter(({ to }) => reached.has(to));

  const origins = sources.flatMap((source) => {
    const own = node(source)?.product;
    const ports = liveFlows(graph).filter(
      ({ from, to }) => from === node(source)?.id && graph.nodes.get(to)?.kind === 'OUTPUT_PORT',
    );
    return own === undefined ? ports.map(({ to }) => graph.nodes.get(to)?.product) : [own];
  });
  const isOwnPort = (element: string): boolean => {
    const { kind, product } = node(element) ?? {};
    return kind === 'OUTPUT_PORT' && product !== undefined && origins.includes(product);
  };
  const isGate = (from: string, { to, isPromised }: Way): boolean => {
    const [before, after] = [node(from), node(to)];
    const promises = isPromised ?? (after?.promises ?? []).length > 0;
    const isKept = promises && after?.isTrial !== true;
    if (after?.kind === 'OUTPUT_PORT' && !isOwnPort(to) && isKept) return true;
    return graph.boundaries.some(
      ({ upstream, downstream }) => before?.context === upstream && after?.context === downstream,
    );
  };
  // 0: on an open way; 1: at a gate; 2: only behind gates.
  const exposures = relax(sources, inReach, (state, way, from) =>
    way.hops === 0 ? state : state > 0 ? 2 : isGate(from, way) ? 1 : 0,
  );

  const changed = [
    ...sources,
    ...sources
      .flatMap(inReach)
      .filter(({ to }) => isOwnPort(to))
      .map(({ to }) => to),
  ].filter(
    (element, index) =>
      index < sources.length ||
      sources.some(
        (source) => node(source)?.kind === 'DATASET' && inReach(source).some(({ to }) => to === element),
      ),
  );
  const touched = changed.flatMap(inReach).map(({ to }) => to);
  const direct = new Set([
    ...touched,
    ...touched
      .flatMap(inReach)
      .filter(({ hops }) => hops === 0)
      .map(({ to }) => to),
  ]);

  /** The entities that an element shows. */
  const shown = (element: string): string[] => {
    const at = node(element);
    const [type, id = ''] = element.split(' ');
    const isChanged = sources.includes(element) || sources.includes(`whole ${at?.id}`);
    if (isChanged) return [];
    if (type === 'end') return [id];
    const around = [at?.id, at?.product, at?.kind === 'OUTPUT_PORT' ? at.contract : undefined];
    return [...(type === 'field' ? [id] : []), ...around].filter((each) => each !== undefined);
  };
  const effectOf = (element: string): number =>
    exposures.get(element) === 2 ? 0 : isBreaking(change) && direct.has(element) ? 2 : 1;
  return { change, sources, distances, reached, shown, effectOf, node };
}

/** Impact from the rules, for small graphs. Each change is walked by itself; what several of them hit is merged. */
export function referenceImpact(
  graph: FlowGraph,
  changes: readonly Change[],
  options: ReferenceOptions = {},
): ReferenceImpact {
  const items = itemsOf(changes.map((change) => spreadOf(graph, change, changes, options)));
  const whole = changes.map((change) => spreadOf(graph, change, changes, {}));
  const hit = new Set([...items.keys(), ...itemsOf(whole).keys()]);
  const around = whole
    .flatMap(({ sources, node }) => sources.map(node))
    .flatMap((node) => [node?.id, node?.product]);
  const changed = new Set([...changes.flatMap(({ sources }) => sources), ...around]);
  const candidates = whole.flatMap((spread) =>
    candidatesOf(graph, spread.change, whole, options.depth ?? Infinity),
  );
  const isHit = (id: string): boolean =>
    isField(id)
      ? [...hit].some(
          (one) => isField(one) && datasetOf(one) === datasetOf(id) && isNested(pathOf(one), pathOf(id)),
        )
      : hit.has(id);
  return { items, safe: new Set(candidates.filter((id) => !isHit(id) && !changed.has(id))) };
}

function itemsOf(spreads: readonly ReturnType<typeof spreadOf>[]): Map<string, ReferenceItem> {
  const found = spreads.flatMap(({ distances, reached, shown, effectOf }) =>
    [...reached.keys()].flatMap((element) =>
      shown(element).flatMap((id) =>
        distances.flatMap(([level, walk]) => {
          const distance = walk.get(element);
          return distance === undefined ? [] : [{ id, level, distance, effect: effectOf(element) }];
        }),
      ),
    ),
  );
  return new Map(
    [...Map.groupBy(found, ({ id }) => id)].map(([id, all]) => {
      const level = Math.max(...all.map((each) => each.level));
      const distance = Math.min(...all.filter((each) => each.level === level).map((each) => each.distance));
      const effect = effects[Math.max(...all.map((each) => each.effect))] ?? 'SHIELDED';
      return [id, { certainty: words[level] as Certainty, effect, distance }];
    }),
  );
}

/** What a coarse walk reaches: nodes, fields with derivations from there, jobs that move data on, and products. */
function candidatesOf(
  graph: FlowGraph,
  change: Change,
  spreads: readonly ReturnType<typeof spreadOf>[],
  depth: number,
): string[] {
  const { flows } = graph;
  const starts = change.sources.map(nodeOfEnd);
  const hops = (id: string): Way[] =>
    flows.filter(({ from }) => from === id).map(({ to }) => ({ to, level: certain, hops: 1 }));
  const all = relax(starts, hops, (distance) => distance + 1);
  const closure = [...all].filter(([, distance]) => distance <= depth).map(([id]) => id);
  const isBlurred = (id: string): boolean =>
    spreads.some(({ reached }) => ['some', 'all', 'whole'].some((type) => reached.has(`${type} ${id}`)));
  const fields = graph.derivations
    .filter(
      ({ from, to }) => isField(to) && closure.includes(datasetOf(from)) && closure.includes(datasetOf(to)),
    )
    .map(({ to }) => to)
    .filter((field) => !starts.includes(datasetOf(field)) && !isBlurred(datasetOf(field)));
  const jobs = flows
    .filter(({ from }) => (all.get(from) ?? Infinity) < depth)
    .flatMap(({ job }) => job ?? []);
  const products = closure.flatMap((id) => graph.nodes.get(id)?.product ?? []);
  return [...closure, ...fields, ...jobs, ...products];
}
