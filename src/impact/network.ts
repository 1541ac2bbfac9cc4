import { datasetOfField, fieldOf, kindOf, pathOfField } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type {
  AssertionKind,
  Derivation,
  Entitlement,
  Flow,
  FlowGraph,
  FlowNode,
  Influence,
} from '../lineage/model.ts';
import { classify, coverageInto, isAssumption } from './pairs.ts';
import type { Pair } from './pairs.ts';

/** What of the graph is walked. Filters by name: everything else is only about what is shown. */
export interface PathFilter {
  readonly influence?: Influence | undefined;
  readonly kinds?: readonly AssertionKind[] | undefined;
}

/** A derivation with its ends as numbers; `to` is a field, or a node when `isWhole`. */
export interface Derives {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
  readonly assertion: Derivation;
}

/**
 * A flow graph with numbers for names: nodes, fields and terminals (jobs, and consumers by agreement) are
 * numbered from 0 each. Everything that the steps look up is an array by such a number.
 */
export interface Network {
  readonly nodes: readonly FlowNode[];
  readonly nodeNumber: ReadonlyMap<Urn, number>;
  readonly fields: readonly Urn[];
  readonly fieldNumber: ReadonlyMap<Urn, number>;
  /** Node of each field. */
  readonly nodeOfField: readonly number[];
  readonly pathOf: readonly string[];
  readonly fieldsOfNode: readonly (readonly number[])[];
  /** Pairs out of and into each node. Assumptions that observation has made needless are left out. */
  readonly pairsFrom: readonly (readonly Pair[])[];
  readonly pairsInto: readonly (readonly Pair[])[];
  readonly derivesFrom: readonly (readonly Derives[])[];
  /** Derivations into each node, or its fields. */
  readonly derivesInto: readonly (readonly Derives[])[];
  /** Derivations from the fields of one node into another, or its fields. */
  derivesBetween(from: number, to: number): readonly Derives[];
  readonly terminals: readonly Urn[];
  readonly terminalNumber: ReadonlyMap<Urn, number>;
  /** Jobs that read a node and move nothing out of it that is known. */
  readonly plainReaders: readonly (readonly number[])[];
  readonly entitlements: readonly (readonly Entitlement[])[];
  /** `upstream downstream` contexts with an anticorruption layer between them. */
  readonly layers: ReadonlySet<string>;
}

/**
 * Numbers a flow graph. Linear in its assertions.
 *
 * @param changed fields that have a number even where neither schema nor evidence knows them
 */
export function networkOf(graph: FlowGraph, filter: PathFilter, changed: readonly Urn[] = []): Network {
  const nodes = [...graph.nodes.values()];
  const nodeNumber = new Map(nodes.map(({ id }, number) => [id, number]));
  const fields: Urn[] = [];
  const fieldNumber = new Map<Urn, number>();
  const nodeOfField: number[] = [];
  const fieldsOfNode: number[][] = nodes.map(() => []);
  const numberField = (id: Urn): number | undefined => {
    const known = fieldNumber.get(id);
    if (known !== undefined) return known;
    const node = nodeNumber.get(datasetOfField(id));
    if (node === undefined) return undefined;
    const number = fields.push(id) - 1;
    fieldNumber.set(id, number);
    nodeOfField.push(node);
    return number;
  };
  for (const node of nodes) for (const id of fieldIds(node)) numberField(id);

  const kinds = filter.kinds === undefined ? undefined : new Set(filter.kinds);
  const walked: Derives[] = [];
  for (const assertion of graph.derivations) {
    const from = numberField(assertion.from);
    const isWhole = kindOf(assertion.to) !== 'field';
    const to = isWhole ? nodeNumber.get(assertion.to) : numberField(assertion.to);
    if (kinds?.has(assertion.kind) === false) continue;
    if (filter.influence !== undefined && assertion.influence !== filter.influence) continue;
    if (from !== undefined && to !== undefined) walked.push({ from, to, isWhole, assertion });
  }
  for (const [field, node] of nodeOfField.entries()) fieldsOfNode[node]?.push(field);
  for (const id of changed) numberField(id);
  const targetOf = ({ to, isWhole }: Derives): number => (isWhole ? to : (nodeOfField[to] ?? -1));
  const byField = Map.groupBy(walked, ({ from }) => from);
  const byTarget = Map.groupBy(walked, targetOf);
  const byEnds = Map.groupBy(
    walked,
    (each) => (nodeOfField[each.from] ?? -1) * nodes.length + targetOf(each),
  );
  const { pairsFrom, pairsInto } = pairsOf(graph, nodes, nodeNumber, kinds);
  const terminals: Urn[] = [];
  const terminalNumber = new Map<Urn, number>();
  const numberTerminal = (id: Urn): number => {
    let number = terminalNumber.get(id);
    if (number === undefined) terminalNumber.set(id, (number = terminals.push(id) - 1));
    return number;
  };
  for (const { job } of [...graph.flows, ...graph.derivations]) if (job !== undefined) numberTerminal(job);
  const entitlements: Entitlement[][] = nodes.map(() => []);
  for (const entitlement of graph.entitlements) {
    numberTerminal(entitlement.consumer);
    entitlements[nodeNumber.get(entitlement.port) ?? -1]?.push(entitlement);
  }
  const movers = new Set(graph.flows.map(({ job, from }) => `${job} ${from}`));
  const readers = nodes.map(() => new Set<number>());
  for (const { job, dataset } of graph.reads)
    if (!movers.has(`${job} ${dataset}`)) readers[nodeNumber.get(dataset) ?? -1]?.add(numberTerminal(job));
  return {
    nodes,
    nodeNumber,
    fields,
    fieldNumber,
    nodeOfField,
    pathOf: fields.map(pathOfField),
    fieldsOfNode,
    pairsFrom,
    pairsInto,
    derivesFrom: fields.map((_, number) => byField.get(number) ?? []),
    derivesInto: nodes.map((_, number) => byTarget.get(number) ?? []),
    derivesBetween: (from, to) => byEnds.get(from * nodes.length + to) ?? [],
    terminals,
    terminalNumber,
    plainReaders: readers.map((jobs) => [...jobs]),
    entitlements,
    layers: new Set(graph.boundaries.map(({ upstream, downstream }) => `${upstream} ${downstream}`)),
  };
}

function* fieldIds({ id, kind, fields }: FlowNode): Iterable<Urn> {
  if (kind !== 'DATASET') return;
  for (const path of fields ?? []) yield fieldOf(id, path);
}

function pairsOf(
  graph: FlowGraph,
  nodes: readonly FlowNode[],
  nodeNumber: ReadonlyMap<Urn, number>,
  kinds: ReadonlySet<AssertionKind> | undefined,
): { pairsFrom: Pair[][]; pairsInto: Pair[][] } {
  const flows = graph.flows.filter(
    (flow) => kinds?.has(flow.kind) !== false && nodeNumber.has(flow.from) && nodeNumber.has(flow.to),
  );
  const into = Map.groupBy(flows, ({ to }) => to);
  const pairsFrom: Pair[][] = nodes.map(() => []);
  const pairsInto: Pair[][] = nodes.map(() => []);
  for (const [target, incoming] of into) {
    const to = nodeNumber.get(target) ?? -1;
    const coverage = coverageInto(incoming);
    const nodeOf = (id: Urn): FlowNode | undefined => nodes[nodeNumber.get(id) ?? -1];
    // Where what an output port exposes was seen being made, nobody has to assume what feeds it.
    const isMade =
      nodes[to]?.kind === 'OUTPUT_PORT' && incoming.some(({ from }) => nodeOf(from)?.isProduced === true);
    const isNeedless = (flow: Flow): boolean =>
      isMade && isAssumption(flow) && nodeOf(flow.from)?.kind === 'INPUT_PORT';
    for (const [source, all] of Map.groupBy(incoming, ({ from }) => from)) {
      const between = all.filter((flow) => !isNeedless(flow));
      if (between.length === 0) continue;
      const pair = classify(nodeNumber.get(source) ?? -1, to, between, coverage);
      pairsFrom[pair.from]?.push(pair);
      pairsInto[to]?.push(pair);
    }
  }
  return { pairsFrom, pairsInto };
}
