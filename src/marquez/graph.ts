import { datasetOfField, fieldOf, kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Derivation, Flow, FlowGraph } from '../lineage/model.ts';

/** Which nodes, and the pairs between them in the direction in which data flows. */
export interface PlainGraph {
  readonly nodes: ReadonlySet<Urn>;
  readonly edges: readonly (readonly [from: Urn, to: Urn])[];
}

/** A job and a dataset that it reads or writes. */
export interface Access {
  readonly job: Urn;
  readonly dataset: Urn;
  readonly way: 'READS' | 'WRITES';
}

/**
 * Datasets and jobs in turns, out of flows between datasets: each flow goes through the job that moves the data. A flow
 * that nobody's job moves, and one through ports of data products, goes from dataset to dataset.
 */
export function jobGraph(graphs: readonly FlowGraph[], accesses: readonly Access[]): PlainGraph {
  const nodes = new Set<Urn>();
  const edges = new Map<string, readonly [Urn, Urn]>();
  const add = (...path: Urn[]): void => {
    for (const id of path) nodes.add(id);
    for (const [index, to] of path.slice(1).entries()) {
      const from = path[index] as Urn;
      edges.set(`${from}\n${to}`, [from, to]);
    }
  };
  for (const graph of graphs) {
    for (const { id, kind } of graph.nodes.values()) if (kind === 'DATASET') add(id);
    for (const { from, to, job } of throughPorts(graph.flows))
      if (job === undefined) add(from, to);
      else add(from, job, to);
  }
  for (const { job, dataset, way } of accesses)
    if (way === 'READS') add(dataset, job);
    else add(job, dataset);
  return { nodes, edges: [...edges.values()] };
}

type Hop = Pick<Flow, 'from' | 'to' | 'job'>;

/** Flows between datasets; those that lead through ports are drawn together into one. */
function* throughPorts(flows: readonly Flow[]): Iterable<Hop> {
  const isDataset = (id: Urn): boolean => kindOf(id) === 'dataset';
  const outOf = Map.groupBy(
    flows.filter(({ from }) => !isDataset(from)),
    ({ from }) => from,
  );
  const entrances = new Map<Urn, Set<Urn>>();
  for (const { from, to, job } of flows) {
    if (!isDataset(from)) continue;
    if (isDataset(to)) yield { from, to, job };
    else entrances.set(to, (entrances.get(to) ?? new Set()).add(from));
  }
  for (const [port, datasets] of entrances) {
    const seen = new Set([port]);
    for (const at of seen)
      for (const { to } of outOf.get(at) ?? [])
        if (isDataset(to)) for (const from of datasets) yield { from, to };
        else seen.add(to);
  }
}

/** A graph of fields, and the derivations into each of them. */
export interface FieldGraph {
  readonly nodes: ReadonlySet<Urn>;
  readonly into: ReadonlyMap<Urn, readonly Derivation[]>;
}

/**
 * The fields that derivations connect with some fields, so many hops up, and down too when that is wanted. An influence on
 * a dataset as a whole is one on each of its fields.
 */
export function fieldGraph(
  graphs: readonly FlowGraph[],
  starts: readonly Urn[],
  depth: number,
  withDownstream: boolean,
): FieldGraph {
  const into = new Map<Urn, Derivation[]>();
  const outOf = new Map<Urn, Urn[]>();
  const known = new Set<string>();
  for (const { nodes, derivations } of graphs)
    for (const derivation of derivations) {
      const { from, to, influence, slice, subtype } = derivation;
      const targets =
        kindOf(to) === 'field' ? [to] : (nodes.get(to)?.fields ?? []).map((path) => fieldOf(to, path));
      for (const target of targets) {
        const key = [from, target, influence, slice, subtype].join('\n');
        if (known.has(key)) continue;
        known.add(key);
        push(into, target, { ...derivation, to: target });
        push(outOf, from, target);
      }
    }
  const up = within(starts, depth, (id) => (into.get(id) ?? []).map(({ from }) => from));
  const down = withDownstream ? within(starts, depth, (id) => outOf.get(id) ?? []) : [];
  const nodes = new Set([...up, ...down]);
  const inside = [...into].filter(([id]) => nodes.has(id));
  return {
    nodes,
    into: new Map(inside.map(([id, list]) => [id, list.filter(({ from }) => nodes.has(from))])),
  };
}

function push<Value>(map: Map<Urn, Value[]>, key: Urn, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Breadth-first, each once. */
function within(starts: readonly Urn[], depth: number, next: (id: Urn) => readonly Urn[]): Set<Urn> {
  const seen = new Set(starts);
  let level: readonly Urn[] = starts;
  for (let hop = 0; hop < depth && level.length > 0; hop += 1) {
    const reached = level.flatMap(next).filter((id) => !seen.has(id));
    level = [...new Set(reached)];
    for (const id of level) seen.add(id);
  }
  return seen;
}

/** The datasets of fields, each once. */
export const datasetsOf = (fields: readonly Urn[]): Urn[] => [...new Set(fields.map(datasetOfField))];
