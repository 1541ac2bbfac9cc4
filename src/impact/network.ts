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
import { classify, coverageOf, isAssumption } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { sqlProofOf } from './sql-proof.ts';
import type { SqlProof } from './sql-proof.ts';

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

/** Fields around a nested field. */
export interface Nesting {
  readonly inside: readonly number[];
  readonly around: readonly number[];
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
  /** Fields of the same dataset that lie inside a field, and those that it lies inside of. */
  nestingOf(field: number): Nesting;
  /** Pairs out of and into each node. Assumptions that observation has made needless are left out. */
  readonly pairsFrom: readonly (readonly Pair[])[];
  readonly pairsInto: readonly (readonly Pair[])[];
  /** The assumptions that were left out, by the node they lead from. */
  readonly needlessFrom: ReadonlyMap<number, readonly Pair[]>;
  readonly derivesFrom: readonly (readonly Derives[])[];
  /** Derivations into each node, or its fields. */
  derivesInto(node: number): readonly Derives[];
  /** Derivations from the fields of one node into another, or its fields. */
  derivesBetween(from: number, to: number): readonly Derives[];
  readonly terminals: readonly Urn[];
  readonly terminalNumber: ReadonlyMap<Urn, number>;
  /** Jobs that read a node and move nothing out of it that is known. */
  plainReadersOf(node: number): readonly number[];
  entitlementsOn(port: number): readonly Entitlement[];
  /** `upstream downstream` contexts with an anticorruption layer between them. */
  readonly layers: ReadonlySet<string>;
  readonly sqlProof: SqlProof;
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
  const derivesFrom: Derives[][] = fields.map(() => []);
  for (const derives of walked) derivesFrom[derives.from]?.push(derives);
  const byTarget = once(() => Map.groupBy(walked, targetOf));
  const byEnds = once(() =>
    Map.groupBy(walked, (each) => (nodeOfField[each.from] ?? -1) * nodes.length + targetOf(each)),
  );
  const { pairsFrom, pairsInto, needlessFrom } = pairsOf(graph, nodes, nodeNumber, kinds);
  const terminals: Urn[] = [];
  const terminalNumber = new Map<Urn, number>();
  const numberTerminal = (id: Urn): number => {
    let number = terminalNumber.get(id);
    if (number === undefined) terminalNumber.set(id, (number = terminals.push(id) - 1));
    return number;
  };
  for (const { job } of graph.flows) if (job !== undefined) numberTerminal(job);
  for (const { job } of graph.derivations) if (job !== undefined) numberTerminal(job);
  for (const { consumer } of graph.entitlements) numberTerminal(consumer);
  const entitlements = Map.groupBy(graph.entitlements, ({ port }) => nodeNumber.get(port));
  const movers = new Set(
    graph.reads.length === 0 ? [] : graph.flows.map(({ job, from }) => `${job} ${from}`),
  );
  const reads = graph.reads.filter(({ job, dataset }) => !movers.has(`${job} ${dataset}`));
  const readers = new Map<number | undefined, readonly number[]>();
  for (const [dataset, plain] of Map.groupBy(reads, (read) => read.dataset))
    readers.set(nodeNumber.get(dataset), [...new Set(plain.map(({ job }) => numberTerminal(job)))]);
  const pathOf = fields.map(pathOfField);
  return {
    nodes,
    nodeNumber,
    fields,
    fieldNumber,
    nodeOfField,
    pathOf,
    fieldsOfNode,
    nestingOf: nestings(pathOf, nodeOfField, fieldsOfNode),
    pairsFrom,
    pairsInto,
    needlessFrom,
    derivesFrom,
    derivesInto: (node) => byTarget().get(node) ?? [],
    derivesBetween: (from, to) => byEnds().get(from * nodes.length + to) ?? [],
    terminals,
    terminalNumber,
    plainReadersOf: (node) => readers.get(node) ?? [],
    entitlementsOn: (port) => entitlements.get(port) ?? [],
    layers: new Set(graph.boundaries.map(({ upstream, downstream }) => `${upstream} ${downstream}`)),
    sqlProof: sqlProofOf(graph),
  };
}

const noNesting: Nesting = { inside: [], around: [] };

/** Looks for nesting only in datasets that have some. */
function nestings(
  pathOf: readonly string[],
  nodeOfField: readonly number[],
  fieldsOfNode: readonly (readonly number[])[],
): (field: number) => Nesting {
  const nested = new Set(nodeOfField.filter((_, field) => pathOf[field]?.includes('.') === true));
  const known = new Map<number, Nesting>();
  return (field) => {
    const node = nodeOfField[field] ?? -1;
    if (!nested.has(node)) return noNesting;
    let found = known.get(field);
    if (found === undefined) {
      const own = pathOf[field] ?? '';
      const others = fieldsOfNode[node] ?? [];
      found = {
        inside: others.filter((other) => pathOf[other]?.startsWith(`${own}.`) === true),
        around: others.filter((other) => own.startsWith(`${pathOf[other]}.`)),
      };
      known.set(field, found);
    }
    return found;
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
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
): Pick<Network, 'pairsFrom' | 'pairsInto' | 'needlessFrom'> {
  const pairsFrom: Pair[][] = nodes.map(() => []);
  const pairsInto: Pair[][] = nodes.map(() => []);
  const needlessFrom = new Map<number, Pair[]>();
  const between = new Map<number, Flow[]>();
  const flows = kinds === undefined ? graph.flows : graph.flows.filter(({ kind }) => kinds.has(kind));
  const coverage = coverageOf(flows);
  for (const flow of flows) {
    const [from, to] = [nodeNumber.get(flow.from), nodeNumber.get(flow.to)];
    if (from === undefined || to === undefined) continue;
    const key = from * nodes.length + to;
    const known = between.get(key);
    if (known === undefined) between.set(key, [flow]);
    else known.push(flow);
  }
  const made = new Set<number>();
  for (const key of between.keys())
    if (nodes[Math.floor(key / nodes.length)]?.isProduced === true) made.add(key % nodes.length);
  for (const [key, all] of between) {
    const [from, to] = [Math.floor(key / nodes.length), key % nodes.length];
    // Where what an output port exposes was seen being made, nobody has to assume what feeds it.
    const isInner = nodes[from]?.kind === 'INPUT_PORT' && nodes[to]?.kind === 'OUTPUT_PORT';
    const known = isInner && made.has(to) ? all.filter((flow) => !isAssumption(flow)) : all;
    if (known.length === 0) {
      needlessFrom.set(from, [...(needlessFrom.get(from) ?? []), classify(from, to, all, coverage)]);
      continue;
    }
    const pair = classify(from, to, known, coverage);
    pairsFrom[from]?.push(pair);
    pairsInto[to]?.push(pair);
  }
  return { pairsFrom, pairsInto, needlessFrom };
}
