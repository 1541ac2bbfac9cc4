import type { Change } from '../../src/impact/change.ts';
import type { Derivation, Flow, FlowGraph, FlowNode } from '../../src/lineage/model.ts';

/** A way from one element to another. Elements are words: `field <id>`, `some <id>`, `at <port> <element>` … */
export interface Way {
  readonly to: string;
  readonly level: number;
  readonly hops: number;
  readonly isPromised?: boolean;
}

/** Levels of certainty. */
export const [certain, possible, unknown] = [3, 2, 1];

export const datasetOf = (field: string): string =>
  field.replace(':field:', ':dataset:').replace(/:[^:]*$/, '');
export const pathOf = (field: string): string => decodeURIComponent(field.replace(/^.*:/, ''));
export const isField = (id: string): boolean => id.startsWith('urn:mesh:field:');
export const nodeOfEnd = (id: string): string => (isField(id) ? datasetOf(id) : id);
const isStructural = ({ kind }: Change): boolean =>
  ['FIELD_REMOVED', 'FIELD_RENAMED', 'FIELD_RETYPED'].includes(kind);
export const isNested = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** Range and version of the few pins that generated graphs have. */
const isPinned = (pin: string | undefined, version: string): boolean =>
  /^\^\d/.test(pin ?? '') && /^\d/.test(version) && pin?.slice(1, 2) !== version.slice(0, 1);

/** The rules of the walk, as ways out of each element; they ask the lists of the graph and keep nothing. */
export function rulesOf(
  graph: FlowGraph,
  derivations: readonly Derivation[],
  change: Change,
  changes: readonly Change[],
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
  /** Generated SQL has the form `SELECT a, b FROM t0, t1 WHERE c = 1`. */
  const isCleared = (flow: Flow, element: string): boolean => {
    const [, tables = '', , filtered] =
      /^SELECT .* FROM (.*?)( WHERE (.*) = 1)?$/.exec(graph.sql?.get(flow.job ?? '')?.text ?? '') ?? [];
    if (!element.startsWith('field ')) return false;
    const table = datasetOf(element.slice(6)).replace(/^.*:/, '');
    return tables.split(', ').includes(table) && filtered !== pathOf(element).split('.')[0];
  };
  const weakOf = (pair: Flow[], element: string): Flow[] =>
    isStructural(change)
      ? pair.filter((flow) => gradeOf(flow) === 'VALUES' && !isCleared(flow, element))
      : [];
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

  /** What an element has to say where a field is a source: all when it is or holds the field, maybe all when it lies inside. */
  const saying = (element: string, source: string): number => {
    if (!element.startsWith('field ')) return element.startsWith('some ') ? possible : certain;
    return `${pathOf(source)}.`.startsWith(`${pathOf(element)}.`) ? certain : possible;
  };

  /** Rules 4 and 5. */
  const moved = (element: string, from: string, to: string): Way[] => {
    const pair = between(from, to);
    const found = [...coarseOf(pair), ...weakOf(pair, element)];
    const unseen = pair.filter((flow) => gradeOf(flow) === undefined);
    const ways = found.length > 0 ? [{ to: `some ${to}`, level: possible, hops: 1 }] : [];
    return [...ways, ...jobs([...unseen, ...weakOf(pair, element)], possible)];
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
          datasetOf(one.from) === home &&
          (!element.startsWith('field ') || isNested(pathOf(one.from), pathOf(element))),
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

  /** Only versions that the pin keeps out promise the element, and one that it lets in promises something. */
  const isPastPin = (element: string, home: string, port: string, pin: string | undefined): boolean => {
    const promises = node(port)?.promises ?? [];
    const versions = promises.flatMap(({ version }) => version ?? []);
    const naming = promises
      .filter(({ dataset, paths }) => dataset === home && (paths.length === 0 || usedAt(element, paths) > 0))
      .flatMap(({ version }) => version ?? []);
    return (
      naming.length > 0 &&
      naming.every((version) => isPinned(pin, version)) &&
      versions.some((version) => !isPinned(pin, version))
    );
  };

  /** Rule 8; 0: evidence or declaration keeps it out. */
  const consumedAt = (element: string, home: string, port: string, input: string): number => {
    const { uses, pin, product } = node(input) ?? {};
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
    if (taken.length === 0 && isPastPin(element, home, port, pin)) return 0;
    if (taken.length === 0) return uses === undefined ? unknown : usedAt(element, uses);
    return Math.max(
      ...taken.map(([from, to]) => {
        if (kind(home) === 'DATASET' && kind(from) === 'DATASET' && from !== home) return 0;
        const over = carriedOver(element, home, from, to).map((one) => saying(element, one.from));
        if (over.length > 0) return Math.max(...over);
        return coarseOf(between(from, to)).length + weakOf(between(from, to), element).length > 0
          ? possible
          : 0;
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
      return kind(to) === 'INPUT_PORT'
        ? entered(element, id, to, fedAt(element, id, to))
        : moved(element, id, to);
    }),
    ...readers(id, possible),
  ];

  const outOfPort = (element: string, home: string, port: string): Way[] => [
    ...targetsOf(port).flatMap((to) => {
      if (kind(port) === 'OUTPUT_PORT' && kind(to) === 'INPUT_PORT')
        return entered(element, port, to, consumedAt(element, home, port, to));
      return [
        ...moved(element, port, to),
        ...carriedOver(element, home, port, to).flatMap((one) => derived([one], saying(element, one.from))),
      ];
    }),
    ...(kind(port) === 'OUTPUT_PORT' ? granted(port) : []),
  ];

  const isGone = (id: string): boolean =>
    change.sources.includes(id) ||
    changes.some(
      ({ kind, version, sources }) =>
        ['RETIRED', 'REPLACED'].includes(kind) && version === undefined && sources.includes(id),
    );
  const isPinnedAway = (from: string, to: string): boolean =>
    change.version !== undefined &&
    change.sources.includes(from) &&
    kind(to) === 'INPUT_PORT' &&
    isPinned(node(to)?.pin, change.version);

  /** Whether data out of `from` comes to another input port of the same product, over what stays. */
  const isElsewhere = (from: string, input: string): boolean => {
    const stays = (one: string): string[] =>
      targetsOf(one).filter((to) => !isGone(to) && (!isGone(one) || isPinnedAway(one, to)));
    const ports = stays(from).filter((to) => kind(to) === 'OUTPUT_PORT' && kind(from) === 'DATASET');
    return [from, ...ports]
      .flatMap(stays)
      .some((to) => to !== input && kind(to) === 'INPUT_PORT' && node(to)?.product === node(input)?.product);
  };

  /** Rule 10, for ports that the change is made to: what a product was seen to take from what feeds its input port. */
  const takenThrough = (input: string, feeder: string): Way[] => {
    const isInside = (id: string): boolean =>
      node(input)?.product !== undefined &&
      node(id)?.product === node(input)?.product &&
      kind(id) !== 'INPUT_PORT';
    const isPort = kind(feeder) === 'OUTPUT_PORT';
    if (!isPort && kind(feeder) !== 'DATASET') return [];
    const offers = isPort ? [...exposedBy(feeder), feeder, input] : [feeder];
    return offers.flatMap((from) =>
      targetsOf(from)
        .filter((to) => isInside(to) && to !== (isPort ? feeder : ''))
        .filter((to) => isSeen(between(from, to)))
        .filter((to) => kind(to) === 'DATASET' || coarseOf(between(from, to)).length > 0)
        .flatMap((to) => {
          const level = from !== input && isElsewhere(from, input) ? possible : certain;
          return [
            { to: `whole ${to}`, level, hops: 1 },
            ...jobs(
              between(from, to).filter((flow) => isSeen([flow])),
              level,
            ),
          ];
        }),
    );
  };

  const outOfInput = (input: string): Way[] =>
    flows.filter(({ to }) => to === input).flatMap(({ from }) => takenThrough(input, from));

  /** Rule 10. */
  const outOfWhole = (id: string): Way[] => [
    ...targetsOf(id).flatMap((to) => {
      if (isPinnedAway(id, to)) return [];
      const pair = between(id, to);
      const isPromised =
        kind(id) === 'DATASET' ? (node(to)?.promises ?? []).some(({ dataset }) => dataset === id) : undefined;
      const level = (some: readonly Flow[]): number =>
        some.every(({ origin }) => origin === 'PRODUCT') ? possible : certain;
      const way = { to: `whole ${to}`, level: level(pair), hops: 1 };
      const isOfGonePort =
        kind(id) === 'OUTPUT_PORT' && kind(to) === 'INPUT_PORT' && change.sources.includes(id);
      return [
        isPromised === undefined ? way : { ...way, isPromised },
        ...(isOfGonePort ? [{ ...way, to: `at ${to} whole ${id}` }] : []),
        ...pair.flatMap((flow) => jobs([flow], level([flow]))),
      ];
    }),
    ...readers(id, certain),
    ...(kind(id) === 'OUTPUT_PORT' ? granted(id) : []),
    ...(kind(id) === 'INPUT_PORT' && change.sources.includes(id) ? outOfInput(id) : []),
  ];

  return (element) => {
    const [type, id = '', ...load] = element.split(' ');
    if (type === 'end') return [];
    if (type === 'whole') return outOfWhole(id);
    if (type === 'at' && load[0] === 'whole') return takenThrough(id, load[1] ?? '');
    if (type === 'at') return outOfPort(load.join(' '), nodeOfEnd(load[1] ?? ''), id);
    if (type === 'field')
      return [
        ...derivations
          .filter(({ from }) => datasetOf(from) === datasetOf(id) && isNested(pathOf(from), pathOf(id)))
          .flatMap((one) => derived([one], saying(element, one.from))),
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
export function liveFlows({ flows, nodes }: FlowGraph): Flow[] {
  const isMade = (port: string): boolean =>
    flows.some(({ from, to }) => to === port && nodes.get(from)?.isProduced === true);
  return flows.filter(({ from, to, origin }) => {
    const isInner = nodes.get(from)?.kind === 'INPUT_PORT' && nodes.get(to)?.kind === 'OUTPUT_PORT';
    return origin !== 'PRODUCT' || !isInner || !isMade(to);
  });
}
