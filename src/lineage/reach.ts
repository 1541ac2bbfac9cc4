import type { IncompleteReason } from './model.ts';
import { beyond, closure, literalBounds, revision, starts, steps } from './closure-queries.ts';
import type { LiteralBound, Way } from './closure-queries.ts';
import type { WalkRequest } from './lineage.ts';
import { nidsOf } from '../neo4j/node-number.ts';
import type { Nid } from '../neo4j/node-number.ts';
import { TimeLimitError } from '../neo4j/graph.ts';
import type { Graph, Read } from '../neo4j/graph.ts';
import type { Urn } from '../core/urn.ts';

/** A node that a walk reached. */
export interface ReachedNode {
  readonly nid: Nid;
  readonly id: Urn;
  readonly distance: number;
}

/** The nodes of a walk: a prefix of all that it could reach, by (distance, id). */
export interface Reached {
  /** Mesh revision before the walk. */
  readonly revision: number;
  readonly nodes: readonly ReachedNode[];
  /** Why it is not all of them. */
  readonly reason?: IncompleteReason | undefined;
}

/** The ways that a direction means. */
export function waysOf({ direction }: Pick<WalkRequest, 'direction'>): readonly Way[] {
  return direction === 'BOTH' ? ['DOWNSTREAM', 'UPSTREAM'] : [direction];
}

/** What one way found. */
type Found = Map<Nid, ReachedNode>;

/** Reads the closure of a walk: one pruned breadth-first search of the database per way. */
export async function reach(read: Read, request: WalkRequest): Promise<Reached> {
  const { from, depth, kinds, maxNodes } = request;
  const ways = waysOf(request);
  const variant = {
    // Beyond the largest literal the whole closure is read and the distances are looked at.
    bound: literalBounds.find((bound): bound is LiteralBound => bound === depth) ?? ('unbounded' as const),
    isFiltered: kinds !== undefined,
    isLimited: maxNodes !== undefined,
  };
  // The starts may come back as their own neighbours, and one more node tells that there are too many.
  const params = { ids: from, kinds: kinds ?? [], limit: (maxNodes ?? 0) + from.length + 1 };
  const [[before], startRows, ...rowsByWay] = await Promise.all([
    read(revision, {}),
    read(starts, { ids: from }),
    ...ways.map(async (way) => (depth === 0 ? [] : read(closure({ way, ...variant }), params))),
  ]);
  const founds = rowsByWay.map((rows) => {
    const found: Found = new Map(startRows.map((start) => [start.nid, { ...start, distance: 0 }]));
    for (const row of rows)
      if (depth === undefined || row.distance <= depth) addLevel(found, row, row.distance);
    return found;
  });
  const { nodes, isCut } = nearest(founds, maxNodes);
  const hasMore = !isCut && depth !== undefined && (await goesOn(read, request, founds, nodes));
  return {
    revision: before?.revision ?? 0,
    nodes,
    reason: isCut ? 'NODE_LIMIT' : hasMore ? 'DEPTH_LIMIT' : undefined,
  };
}

/**
 * The same, level by level, for as long as there is time: for a closure that takes longer than that. Its levels are
 * whole; the first level is left out only when that alone takes too long.
 */
export async function reachStepwise(graph: Graph, request: WalkRequest, deadline: number): Promise<Reached> {
  const { depth = Infinity, kinds = null, maxNodes, signal } = request;
  const limits = () => ({ signal, timeoutMs: Math.max(grace, deadline - performance.now()) });
  const atLeast = { signal, timeoutMs: Math.max(leastTime, deadline - performance.now()) };
  const [before] = await graph.read(revision, {}, atLeast);
  const startRows = await graph.read(starts, { ids: request.from }, atLeast);
  const ways = waysOf(request);
  const founds = ways.map(
    (): Found => new Map(startRows.map((start) => [start.nid, { ...start, distance: 0 }])),
  );
  let edges = ways.map(() => startRows.map(({ nid }) => nid));
  let isCut = false;
  try {
    for (let distance = 1; distance <= depth && edges.some((edge) => edge.length > 0); distance += 1) {
      if (distance > 1 && performance.now() > deadline)
        throw new TimeLimitError('the time for this walk is over');
      const levels = await Promise.all(
        ways.map((way, index) =>
          graph.read(steps[way], { nids: Float64Array.from(edges[index] ?? []), kinds }, limits()),
        ),
      );
      edges = levels.map(([row], index) => {
        const found = founds[index];
        return row === undefined || found === undefined ? [] : addLevel(found, row, distance);
      });
      if (maxNodes !== undefined && founds.some(({ size }) => size > maxNodes)) break;
    }
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    isCut = true;
  }
  const { nodes, isCut: isLimited } = nearest(founds, maxNodes);
  const isOut = !isCut && !isLimited && Number.isFinite(depth) && edges.some((edge) => edge.length > 0);
  const hasMore =
    isOut && (await graph.readTogether('lineage.beyond', (read) => goesOn(read, request, founds, nodes)));
  const reason = isLimited ? 'NODE_LIMIT' : isCut ? 'TIME_LIMIT' : hasMore ? 'DEPTH_LIMIT' : undefined;
  return { revision: before?.revision ?? 0, nodes, reason };
}

/** Milliseconds that even a walk without any time left may take for its first level. */
const grace = 100;

/** Milliseconds for the few look-ups without which there is no answer at all: a limit never makes an error of one. */
export const leastTime = 5_000;

/** Adds what is new among the nodes of a level; returns their numbers. */
function addLevel(
  found: Found,
  { nids, ids }: { nids: readonly Nid[]; ids: readonly Urn[] },
  distance: number,
): Nid[] {
  const added: Nid[] = [];
  for (const [index, nid] of nids.entries()) {
    if (found.has(nid)) continue;
    found.set(nid, { nid, id: ids[index] ?? '', distance });
    added.push(nid);
  }
  return added;
}

/** The union of all ways by (distance, id), and whether a limit cut it. */
function nearest(founds: readonly Found[], maxNodes = Infinity): { nodes: ReachedNode[]; isCut: boolean } {
  const [first = new Map<Nid, ReachedNode>(), ...others] = founds;
  const union = others.length === 0 ? first : new Map(first);
  for (const found of others)
    for (const [nid, node] of found)
      if (node.distance < (union.get(nid)?.distance ?? Infinity)) union.set(nid, node);
  const nodes = [...union.values()].sort(
    (a, b) => a.distance - b.distance || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const isCut = nodes.length > maxNodes;
  return { nodes: isCut ? nodes.slice(0, maxNodes) : nodes, isCut };
}

/** Whether a walk that ended at its depth would meet nodes that are not in its answer. */
async function goesOn(
  read: Read,
  request: WalkRequest,
  founds: readonly Found[],
  nodes: readonly ReachedNode[],
): Promise<boolean> {
  const kinds = request.kinds ?? null;
  const reached = nidsOf(nodes);
  const answers = await Promise.all(
    waysOf(request).map(async (way, index) => {
      const found = new Map(founds[index]);
      let edge = [...found.values()]
        .filter(({ distance }) => distance === request.depth)
        .map(({ nid }) => nid);
      while (edge.length > 0) {
        const [one] = await read(beyond[way], { nids: Float64Array.from(edge), reached, kinds });
        if (one !== undefined) return true;
        if (founds.length === 1) return false;
        // All neighbours are in the answer, some perhaps by the other way only: this way goes on through those.
        const [next] = await read(steps[way], { nids: Float64Array.from(edge), kinds });
        edge = next === undefined ? [] : addLevel(found, next, Infinity);
      }
      return false;
    }),
  );
  return answers.includes(true);
}
