import type { Change } from '../../src/impact/change.ts';
import type { Certainty, Effect } from '../../src/impact/impact.ts';
import type { Derivation, Flow, FlowGraph, FlowNode } from '../../src/lineage/model.ts';

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

/** A way from one element to another. Elements are words: `field <id>`, `some <id>`, `at <port> <element>` … */
interface Way {
  readonly to: string;
  readonly level: number;
  readonly hops: number;
  readonly isPromised?: boolean;
}

const [certain, possible, unknown] = [3, 2, 1];
const words = ['', 'UNKNOWN', 'POSSIBLE', 'CERTAIN'] as const;
const effects = ['SHIELDED', 'AT_RISK', 'BREAKS'] as const;

const datasetOf = (field: string): string => field.replace(':field:', ':dataset:').replace(/:[^:]*$/, '');
const pathOf = (field: string): string => decodeURIComponent(field.replace(/^.*:/, ''));
const isField = (id: string): boolean => id.startsWith('urn:mesh:field:');
const nodeOfEnd = (id: string): string => (isField(id) ? datasetOf(id) : id);
const isStructural = ({ kind }: Change): boolean =>
  ['FIELD_REMOVED', 'FIELD_RENAMED', 'FIELD_RETYPED'].includes(kind);
const isBreaking = ({ kind }: Change): boolean => !['FIELD_MEANING_CHANGED', 'PRODUCT_MOVED'].includes(kind);
const isNested = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** Range and version of the few pins that generated graphs have. */
const isPinned = (pin: string | undefined, version: string): boolean =>
  /^\^\d/.test(pin ?? '') && /^\d/.test(version) && pin?.slice(1, 2) !== version.slice(0, 1);

/** The rules of the walk, as ways out of each element; they ask the lists of the graph and keep nothing. */
function rulesOf(
  graph: FlowGraph,
  derivations: readonly Derivation[],
  change: Change,
): (element: string) => Way[] {
  const node = (id: string): FlowNode | undefined => graph.nodes.get(id);
  const kind = (id: string): string | undefined => node(id)?.kind;
  const flows = liveFlows(graph);
  const gradeOf = (flow: Flow): string | undefined => {
    const evidence = flows.filter(
      (one) => one.resolved && one.to === flow.to && one.job === flow.job && flow.job !== undefined,
    );
    const grades = (flow.resolved ? [flow] : evidence).map(({ grade }) => grade ?? 'VALUES');
    return grades.includes('VALUES') ? 'VALUES' : grades[0];
  };
  const between = (from: string, to: string): Flow[] =>
    flows.filter((flow) => flow.from === from && flow.to === to);
  const isDeclared = (pair: Flow[]): boolean =>
    pair.every((flow) => flow.kind === 'DECLARED' && !flow.resolved);
  const coarseOf = (pair: Flow[]): Flow[] =>
    isDeclared(pair) ? pair : pair.filter((flow) => flow.kind !== 'DECLARED' && gradeOf(flow) === undefined);
  const weakOf = (pair: Flow[]): Flow[] =>
    isStructural(change) ? pair.filter((flow) => gradeOf(flow) === 'VALUES') : [];
  const isSeen = (pair: Flow[]): boolean =>
    pair.some((flow) => flow.kind !== 'DECLARED' && flow.origin !== 'PRODUCT');
  const targetsOf = (from: string): string[] => [
    ...new Set(flows.filter((flow) => flow.from === from).map(({ to }) => to)),
  ];
  const exposedBy = (port: string): string[] =>
    flows.filter(({ from, to }) => to === port && kind(from) === 'DATASET').map(({ from }) => from);
  const derivesInto = (to: string): Derivation[] => derivations.filter((one) => nodeOfEnd(one.to) === to);
  const fieldsOf = (id: string): string[] => {
    const named = (node(id)?.fields ?? []).map((path) => `${id.replace(':dataset:', ':field:')}:${path}`);
    const seen = graph.derivations.flatMap(({ from, to }) => [from, to]).filter(isField);
    return [...new Set([...named, ...seen.filter((field) => datasetOf(field) === id)])];
  };
  const jobs = (assertions: readonly { job?: string | undefined }[], level: number): Way[] =>
    assertions.flatMap(({ job }) => (job === undefined ? [] : [{ to: `end ${job}`, level, hops: 1 }]));
  const derived = (found: readonly Derivation[], level: number): Way[] => [
    ...found.map(({ to }) => ({ to: isField(to) ? `field ${to}` : `all ${to}`, level, hops: 1 })),
    ...jobs(found, level),
  ];

  /** Rules 4 and 5. */
  const moved = (from: string, to: string): Way[] => {
    const pair = between(from, to);
    const found = [...coarseOf(pair), ...weakOf(pair)];
    const unseen = pair.filter((flow) => flow.kind === 'DECLARED' && gradeOf(flow) === undefined);
    const ways = found.length > 0 ? [{ to: `some ${to}`, level: possible, hops: 1 }] : [];
    return [...ways, ...jobs([...found, ...unseen], possible)];
  };

  /** Rule 7. */
  const exposed = (element: string, from: string, to: string): Way[] => {
    const promises = (node(to)?.promises ?? [])
      .filter(({ dataset }) => dataset === from)
      .map(({ paths }) => paths);
    const names = (paths: readonly string[]): boolean =>
      element.startsWith('field ') ? paths.some((path) => isNested(path, pathOf(element))) : paths.length > 0;
    const passes = promises.length === 0 || promises.some((paths) => paths.length === 0 || names(paths));
    if (!passes) return [];
    return [
      { to: `at ${to} ${element}`, level: certain, hops: 1, isPromised: promises.some(names) },
      ...jobs(between(from, to), certain),
    ];
  };

  /** The derivations by which an element that lies in `home` goes over a pair. */
  const carriedOver = (element: string, home: string, from: string, to: string): Derivation[] => {
    if (kind(home) === 'DATASET') {
      if (kind(from) === 'DATASET' && from !== home) return [];
      return derivesInto(to).filter(
        (one) =>
          datasetOf(one.from) === home && (!element.startsWith('field ') || element === `field ${one.from}`),
      );
    }
    if (kind(from) === 'DATASET') return derivesInto(to).filter((one) => datasetOf(one.from) === from);
    const slices = between(from, to)
      .filter(({ resolved }) => resolved)
      .map(({ slice }) => slice);
    return derivesInto(to).filter(({ slice }) => slices.includes(slice));
  };

  const usedAt = (element: string, uses: readonly string[]): number => {
    if (element.startsWith('field '))
      return uses.some((path) => isNested(path, pathOf(element))) ? certain : 0;
    return element.startsWith('all ') ? certain : possible;
  };

  /** Rule 8; 0: evidence or declaration keeps it out. */
  const consumedAt = (element: string, home: string, port: string, input: string): number => {
    const { uses, product } = node(input) ?? {};
    const isOfConsumer = (id: string): boolean =>
      product !== undefined && node(id)?.product === product && id !== port;
    const taken = [...exposedBy(port), port, input]
      .flatMap((from) =>
        targetsOf(from)
          .filter(isOfConsumer)
          .map((to): [string, string] => [from, to]),
      )
      .filter(
        ([from, to]) =>
          isSeen(between(from, to)) && (kind(to) === 'DATASET' || coarseOf(between(from, to)).length > 0),
      );
    if (taken.length === 0) return uses === undefined ? unknown : usedAt(element, uses);
    return Math.max(
      ...taken.map(([from, to]) => {
        if (kind(home) === 'DATASET' && kind(from) === 'DATASET' && from !== home) return 0;
        if (carriedOver(element, home, from, to).length > 0)
          return element.startsWith('some ') ? possible : certain;
        return coarseOf(between(from, to)).length + weakOf(between(from, to)).length > 0 ? possible : 0;
      }),
    );
  };

  const fedAt = (element: string, from: string, input: string): number => {
    const uses = node(input)?.uses;
    if (uses === undefined) return possible;
    const isCoarse = isSeen(between(from, input)) && coarseOf(between(from, input)).length > 0;
    return Math.max(usedAt(element, uses), isCoarse ? possible : 0);
  };

  const entered = (element: string, from: string, input: string, level: number): Way[] =>
    level === 0
      ? []
      : [{ to: `at ${input} ${element}`, level, hops: 1 }, ...jobs(between(from, input), level)];

  /** Rule 11. */
  const granted = (port: string): Way[] =>
    graph.entitlements.flatMap(({ port: on, consumer }) => {
      const isOfConsumer = (id: string): boolean => node(id)?.product === consumer && id !== port;
      const subscribes = targetsOf(port).some((to) => kind(to) === 'INPUT_PORT' && isOfConsumer(to));
      const isTaking = [...exposedBy(port), port].some((from) =>
        targetsOf(from).some(
          (to) =>
            isOfConsumer(to) &&
            isSeen(between(from, to)) &&
            (kind(to) === 'DATASET' || coarseOf(between(from, to)).length > 0),
        ),
      );
      return on !== port || subscribes || isTaking
        ? []
        : [{ to: `end ${consumer}`, level: unknown, hops: 1 }];
    });

  const readers = (id: string, level: number): Way[] =>
    jobs(
      graph.reads.filter(
        (read) =>
          read.dataset === id && !graph.flows.some(({ job, from }) => job === read.job && from === id),
      ),
      level,
    );

  const outOfDataset = (element: string, id: string): Way[] => [
    ...targetsOf(id).flatMap((to) => {
      if (kind(to) === 'OUTPUT_PORT') return exposed(element, id, to);
      return kind(to) === 'INPUT_PORT' ? entered(element, id, to, fedAt(element, id, to)) : moved(id, to);
    }),
    ...readers(id, possible),
  ];

  const outOfPort = (element: string, home: string, port: string): Way[] => [
    ...targetsOf(port).flatMap((to) => {
      if (kind(port) === 'OUTPUT_PORT' && kind(to) === 'INPUT_PORT')
        return entered(element, port, to, consumedAt(element, home, port, to));
      return [
        ...moved(port, to),
        ...derived(carriedOver(element, home, port, to), element.startsWith('some ') ? possible : certain),
      ];
    }),
    ...(kind(port) === 'OUTPUT_PORT' ? granted(port) : []),
  ];

  /** Rule 10. */
  const outOfWhole = (id: string): Way[] => [
    ...targetsOf(id).flatMap((to) => {
      const isGone = change.version !== undefined && change.sources.includes(id) && kind(to) === 'INPUT_PORT';
      if (isGone && isPinned(node(to)?.pin, change.version ?? '')) return [];
      const pair = between(id, to);
      const isPromised =
        kind(id) === 'DATASET' ? (node(to)?.promises ?? []).some(({ dataset }) => dataset === id) : undefined;
      const level = (some: readonly Flow[]): number =>
        some.every(({ origin }) => origin === 'PRODUCT') ? possible : certain;
      const way = { to: `whole ${to}`, level: level(pair), hops: 1 };
      return [
        isPromised === undefined ? way : { ...way, isPromised },
        ...pair.flatMap((flow) => jobs([flow], level([flow]))),
      ];
    }),
    ...readers(id, certain),
    ...(kind(id) === 'OUTPUT_PORT' ? granted(id) : []),
  ];

  return (element) => {
    const [type, id = '', ...load] = element.split(' ');
    if (type === 'end') return [];
    if (type === 'whole') return outOfWhole(id);
    if (type === 'at') return outOfPort(load.join(' '), nodeOfEnd(load[1] ?? ''), id);
    if (type === 'field')
      return [
        ...derived(
          derivations.filter(({ from }) => from === id),
          certain,
        ),
        ...outOfDataset(element, datasetOf(id)),
      ];
    if (type === 'all')
      return [
        ...fieldsOf(id).map((field) => ({ to: `field ${field}`, level: certain, hops: 0 })),
        ...outOfDataset(element, id),
      ];
    if (kind(id) !== 'DATASET') return outOfPort(element, id, id);
    return [
      ...derived(
        derivations.filter(({ from }) => datasetOf(from) === id),
        possible,
      ),
      ...outOfDataset(element, id),
    ];
  };
}

/** Rule 9: where production was observed, a product's assumption is not needed. */
function liveFlows({ flows, nodes }: FlowGraph): Flow[] {
  const isMade = (port: string): boolean =>
    flows.some(({ from, to }) => to === port && nodes.get(from)?.isProduced === true);
  return flows.filter(({ from, to, origin }) => {
    const isInner = nodes.get(from)?.kind === 'INPUT_PORT' && nodes.get(to)?.kind === 'OUTPUT_PORT';
    return origin !== 'PRODUCT' || !isInner || !isMade(to);
  });
}

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
function spreadOf(graph: FlowGraph, change: Change, { depth = Infinity, influence }: ReferenceOptions) {
  const derivations = graph.derivations.filter(
    (one) => influence === undefined || one.influence === influence,
  );
  const rules = rulesOf(graph, derivations, change);
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
    if (after?.kind === 'OUTPUT_PORT' && !isOwnPort(to) && promises) return true;
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
  const items = itemsOf(changes.map((change) => spreadOf(graph, change, options)));
  const whole = changes.map((change) => spreadOf(graph, change, {}));
  const hit = new Set([...items.keys(), ...itemsOf(whole).keys()]);
  const around = whole
    .flatMap(({ sources, node }) => sources.map(node))
    .flatMap((node) => [node?.id, node?.product]);
  const changed = new Set([...changes.flatMap(({ sources }) => sources), ...around]);
  const candidates = whole.flatMap((spread) =>
    candidatesOf(graph, spread.change, whole, options.depth ?? Infinity),
  );
  return { items, safe: new Set(candidates.filter((id) => !hit.has(id) && !changed.has(id))) };
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
  const flows = liveFlows(graph);
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
