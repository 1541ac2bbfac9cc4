import { datasetOfField, kindOf } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import type { WalkRequest } from '../../src/lineage/lineage.ts';
import type { Derivation, Flow, IncompleteReason } from '../../src/lineage/model.ts';
import type { SampleGraph } from './sample-graphs.ts';

/** What a walk has to answer. */
export interface Expected {
  /** Node and distance, by (distance, id). */
  readonly nodes: readonly (readonly [Urn, number])[];
  readonly flows: readonly Flow[];
  readonly derivations: readonly Derivation[];
  readonly reason: IncompleteReason | undefined;
}

/** Lineage from its definition: a fixpoint over sets of nodes, with nothing clever in it. */
export function expectedWalk(graph: SampleGraph, request: WalkRequest): Expected {
  const { from, direction, depth = Infinity, kinds, maxNodes = Infinity } = request;
  const isWalked = ({ kind, until }: { kind: Flow['kind']; until?: number }): boolean =>
    until === undefined && (kinds?.includes(kind) ?? true);
  const flows = graph.flows.filter(isWalked);
  const distances = new Map<Urn, number>();
  if (direction !== 'UPSTREAM')
    merge(
      distances,
      fixpoint(
        from,
        flows.map((flow) => [flow.from, flow.to]),
      ),
    );
  if (direction !== 'DOWNSTREAM')
    merge(
      distances,
      fixpoint(
        from,
        flows.map((flow) => [flow.to, flow.from]),
      ),
    );
  const all = [...distances].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const near = all.filter(([, distance]) => distance <= depth);
  const nodes = near.slice(0, maxNodes);
  const kept = new Set(nodes.map(([id]) => id));
  const isKept = (end: Urn): boolean => kept.has(kindOf(end) === 'field' ? datasetOfField(end) : end);
  return {
    nodes,
    flows: flows.filter((flow) => isKept(flow.from) && isKept(flow.to)),
    derivations: request.fields
      ? graph.derivations.filter((one) => isWalked(one) && isKept(one.from) && isKept(one.to))
      : [],
    reason: nodes.length < near.length ? 'NODE_LIMIT' : near.length < all.length ? 'DEPTH_LIMIT' : undefined,
  };
}

/** Distances by powers of the adjacency relation: what the k-th one adds lies k hops away. */
export function fixpoint(from: readonly Urn[], pairs: readonly (readonly [Urn, Urn])[]): Map<Urn, number> {
  const distances = new Map(from.map((id) => [id, 0]));
  for (let hops = 1; ; hops += 1) {
    const added = pairs.filter(([a, b]) => distances.has(a) && !distances.has(b)).map(([, b]) => b);
    if (added.length === 0) return distances;
    for (const id of added) distances.set(id, hops);
  }
}

function merge(into: Map<Urn, number>, distances: ReadonlyMap<Urn, number>): void {
  for (const [id, distance] of distances) into.set(id, Math.min(distance, into.get(id) ?? Infinity));
}

/** The lengths of all paths between two nodes that meet no node twice, ascending. */
export function pathLengths(pairs: readonly (readonly [Urn, Urn])[], from: Urn, to: Urn): number[] {
  const lengths: number[] = [];
  const next = new Map<Urn, Set<Urn>>();
  for (const [a, b] of pairs) next.set(a, (next.get(a) ?? new Set()).add(b));
  const go = (at: Urn, met: readonly Urn[]): void => {
    if (at === to) lengths.push(met.length);
    else for (const one of next.get(at) ?? []) if (one !== at && !met.includes(one)) go(one, [...met, at]);
  };
  if (from !== to) go(from, []);
  return lengths.sort((a, b) => a - b);
}
