import { datasetOfField, fieldOf, pathOfField } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Derivation, Flow, FlowGraph, FlowNode, Influence } from './model.ts';

export const grains = ['FIELD', 'DATASET', 'PORT', 'PRODUCT', 'CONTEXT', 'DOMAIN', 'TEAM'] as const;
/** What the nodes of a lineage graph stand for. */
export type Grain = (typeof grains)[number];

/** A node of a rolled-up graph. */
export interface GrainNode {
  readonly id: Urn;
  /** Name where the flow graph knows it. */
  readonly name?: string | undefined;
  /** Hops from the start at this grain; Infinity for what is not led to at it. */
  readonly distance: number;
  /** A flow node that stands for it: what filters by container look at. */
  readonly sample: FlowNode | undefined;
}

/** An edge of a rolled-up graph, all assertions merged. */
export interface GrainEdge {
  readonly from: Urn;
  readonly to: Urn;
  readonly influence?: Influence | undefined;
  readonly isResolved: boolean;
  readonly evidence: readonly (Flow | Derivation)[];
}

export interface GrainGraph {
  /** By distance, then id. */
  readonly nodes: readonly GrainNode[];
  readonly edges: readonly GrainEdge[];
}

/**
 * Rolls a flow graph up to a grain. Edges inside a container are dropped, and what has no container of the
 * grain stands for itself, so that no way breaks off. Distances count hops of the rolled-up graph from the starts.
 */
export function rollUp(
  graph: FlowGraph,
  grain: Grain,
  starts: readonly Urn[],
  isUpstream: boolean | undefined,
): GrainGraph {
  return grain === 'FIELD'
    ? ofFields(graph, starts, isUpstream)
    : ofContainers(graph, grain, starts, isUpstream);
}

/** What a flow node stands for at a grain; a dataset behind several ports stands for each of them. */
function containersAt(
  node: FlowNode,
  grain: Exclude<Grain, 'FIELD'>,
  portsOf: ReadonlyMap<Urn, readonly Urn[]>,
): readonly Urn[] {
  switch (grain) {
    case 'DATASET':
      return [node.id];
    case 'PORT':
      return portsOf.get(node.id) ?? [node.id];
    case 'PRODUCT':
      return [node.product ?? node.id];
    case 'CONTEXT':
      return [node.context ?? node.id];
    case 'DOMAIN':
      return [node.domain ?? node.id];
    case 'TEAM':
      return [node.team ?? node.id];
  }
}

/** Output ports that expose each dataset. */
function portsOfDatasets(graph: FlowGraph): Map<Urn, Urn[]> {
  const ports = new Map<Urn, Urn[]>();
  for (const { from, to } of graph.flows) {
    if (graph.nodes.get(from)?.kind !== 'DATASET' || graph.nodes.get(to)?.kind !== 'OUTPUT_PORT') continue;
    const known = ports.get(from);
    if (known === undefined) ports.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  }
  return ports;
}

function ofContainers(
  graph: FlowGraph,
  grain: Exclude<Grain, 'FIELD'>,
  starts: readonly Urn[],
  isUpstream: boolean | undefined,
): GrainGraph {
  const portsOf = grain === 'PORT' ? portsOfDatasets(graph) : new Map<Urn, Urn[]>();
  const containersOf = (id: Urn): readonly Urn[] => {
    const node = graph.nodes.get(id);
    return node === undefined ? [id] : containersAt(node, grain, portsOf);
  };
  const samples = new Map<Urn, FlowNode>();
  for (const node of graph.nodes.values())
    for (const container of containersOf(node.id)) if (!samples.has(container)) samples.set(container, node);
  const merged = new Map<string, { from: Urn; to: Urn; evidence: Flow[] }>();
  for (const flow of graph.flows) {
    // A dataset is exposed by its ports: at their grain that is no edge.
    if (grain === 'PORT' && portsOf.get(flow.from)?.includes(flow.to) === true) continue;
    for (const from of containersOf(flow.from))
      for (const to of containersOf(flow.to)) {
        if (from === to && grain !== 'DATASET') continue;
        const key = `${from} ${to}`;
        const edge = merged.get(key);
        if (edge === undefined) merged.set(key, { from, to, evidence: [flow] });
        else edge.evidence.push(flow);
      }
  }
  const edges = [...merged.values()].map((edge) => ({
    ...edge,
    isResolved: edge.evidence.some(({ resolved }) => resolved),
  }));
  const nameOf = (id: Urn): string | undefined => graph.nodes.get(id)?.name;
  const places = [...new Set(starts.flatMap((id) => [...containersOf(id)]))];
  return place([...samples], edges, places, isUpstream, nameOf);
}

function ofFields(graph: FlowGraph, starts: readonly Urn[], isUpstream: boolean | undefined): GrainGraph {
  const samples = new Map<Urn, FlowNode>();
  const note = (id: Urn): void => {
    const dataset = graph.nodes.get(id) ?? graph.nodes.get(datasetOfField(id));
    if (dataset !== undefined && !samples.has(id)) samples.set(id, dataset);
  };
  const merged = new Map<string, { from: Urn; to: Urn; influence: Influence; evidence: Derivation[] }>();
  for (const [from, to, derivation] of fieldEdges(graph)) {
    const { influence } = derivation;
    note(from);
    note(to);
    const key = `${from} ${to}`;
    const edge = merged.get(key);
    if (edge === undefined) merged.set(key, { from, to, influence, evidence: [derivation] });
    else {
      edge.evidence.push(derivation);
      if (influence === 'DIRECT') edge.influence = 'DIRECT';
    }
  }
  for (const id of starts) note(id);
  const edges = [...merged.values()].map((edge) => ({ ...edge, isResolved: true }));
  return place([...samples], edges, starts, isUpstream, (id) => graph.nodes.get(id)?.name ?? pathOfField(id));
}

/** An influence on a dataset as a whole reaches each of its fields; on one whose fields nobody knows, the dataset. */
function* fieldEdges(graph: FlowGraph): Iterable<[Urn, Urn, Derivation]> {
  for (const derivation of graph.derivations) {
    const fields = graph.nodes.get(derivation.to)?.fields ?? [];
    if (fields.length === 0) yield [derivation.from, derivation.to, derivation];
    for (const path of fields) yield [derivation.from, fieldOf(derivation.to, path), derivation];
  }
}

/** Gives nodes their distances by a search from the starts; only what the search meets stays. */
function place(
  samples: readonly (readonly [Urn, FlowNode])[],
  edges: readonly GrainEdge[],
  starts: readonly Urn[],
  isUpstream: boolean | undefined,
  nameOf: (id: Urn) => string | undefined,
): GrainGraph {
  const distances = new Map<Urn, number>(starts.map((id) => [id, 0]));
  if (isUpstream !== true) search(distances, edges, starts, 'from', 'to');
  if (isUpstream !== false) search(distances, edges, starts, 'to', 'from');
  const nodes = samples
    .filter(([id]) => distances.has(id))
    .map(([id, sample]): GrainNode => ({ id, name: nameOf(id), distance: distances.get(id) ?? 0, sample }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const among = edges.filter(({ from, to }) => distances.has(from) && distances.has(to));
  return { nodes, edges: among.sort((a, b) => order(a.from, b.from) || order(a.to, b.to)) };
}

function search(
  distances: Map<Urn, number>,
  edges: readonly GrainEdge[],
  starts: readonly Urn[],
  here: 'from' | 'to',
  there: 'from' | 'to',
): void {
  const leading = Map.groupBy(edges, (edge) => edge[here]);
  const seen = new Set(starts);
  let frontier = [...starts];
  for (let distance = 1; frontier.length > 0; distance += 1) {
    const next: Urn[] = [];
    for (const id of frontier)
      for (const edge of leading.get(id) ?? []) {
        const other = edge[there];
        if (seen.has(other)) continue;
        seen.add(other);
        distances.set(other, Math.min(distance, distances.get(other) ?? distance));
        next.push(other);
      }
    frontier = next;
  }
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
