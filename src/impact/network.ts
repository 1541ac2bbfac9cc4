import { datasetOfField, fieldOf, kindOf, pathOfField } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type {
  AssertionKind,
  Derivation,
  Entitlement,
  FlowGraph,
  FlowNode,
  Influence,
} from '../lineage/model.ts';
import { listsBy } from './lists.ts';
import type { Lists } from './lists.ts';
import { pairsOf } from './pairs.ts';
import type { NumberedFlow, Pair } from './pairs.ts';
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
  readonly fieldsOfNode: Lists<number>;
  /** Fields of the same dataset that lie inside a field, and those that it lies inside of. */
  nestingOf(field: number): Nesting;
  /** Pairs out of and into each node. Assumptions that observation has made needless are left out. */
  readonly pairsFrom: Lists<Pair>;
  readonly pairsInto: Lists<Pair>;
  /** The assumptions that were left out, by the node they lead from. */
  readonly needlessFrom: ReadonlyMap<number, readonly Pair[]>;
  readonly derivesFrom: Lists<Derives>;
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
  const fieldsOfNode = listsBy(nodes.length, fields.keys(), (field) => nodeOfField[field] ?? -1);
  for (const id of changed) numberField(id);
  const targetOf = ({ to, isWhole }: Derives): number => (isWhole ? to : (nodeOfField[to] ?? -1));
  const derivesFrom = listsBy(fields.length, walked, ({ from }) => from);
  const byTarget = once(() => Map.groupBy(walked, targetOf));
  const byEnds = once(() =>
    Map.groupBy(walked, (each) => (nodeOfField[each.from] ?? -1) * nodes.length + targetOf(each)),
  );
  const terminals: Urn[] = [];
  const terminalNumber = new Map<Urn, number>();
  const numberTerminal = (id: Urn): number => {
    let number = terminalNumber.get(id);
    if (number === undefined) terminalNumber.set(id, (number = terminals.push(id) - 1));
    return number;
  };
  const flows: NumberedFlow[] = [];
  for (const flow of graph.flows) {
    const [from, to] = [nodeNumber.get(flow.from), nodeNumber.get(flow.to)];
    const job = flow.job === undefined ? undefined : numberTerminal(flow.job);
    if (from !== undefined && to !== undefined && kinds?.has(flow.kind) !== false)
      flows.push({ flow, from, to, job });
  }
  const { pairsFrom, pairsInto, needlessFrom } = pairsOf(flows, nodes);
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
  fieldsOfNode: Lists<number>,
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
