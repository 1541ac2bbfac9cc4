import type { Urn } from '../core/urn.ts';
import { TimeLimitError } from '../neo4j/graph.ts';
import type { Graph } from '../neo4j/graph.ts';
import { loadContainers } from './containers.ts';
import { findPaths } from './cypher-paths.ts';
import { exact } from './exact.ts';
import type { Attempt } from './exact.ts';
import type { Lineage, WalkRequest } from './lineage.ts';
import { bareNode, flowKindOf, loadEdges, loadNodes, nothingLoaded, prune } from './load.ts';
import type { FlowGraph, FlowNode } from './model.ts';
import { nidsOf } from '../neo4j/node-number.ts';
import type { Nid } from '../neo4j/node-number.ts';
import * as queries from './queries.ts';
import { leastTime, reach, reachStepwise } from './reach.ts';
import type { Reached, ReachedNode } from './reach.ts';

/** What {@link createCypherLineage} is made of. */
export interface CypherLineageOptions {
  readonly graph: Graph;
  /** Milliseconds for a request that names none. */
  readonly timeoutMs: number;
}

/**
 * Lineage read from Neo4j by each request: the closure by pruned breadth-first search, then the assertions among what
 * was reached, in five round trips and a few more for each 10,000 nodes.
 */
export function createCypherLineage({ graph, timeoutMs }: CypherLineageOptions): Lineage {
  return {
    async walk(request) {
      check(request);
      return exact({
        timeoutMs: request.timeoutMs ?? timeoutMs,
        load: (deadline) => walkOnce(graph, request, deadline),
        partsOf: ({ nodes, flows, derivations, reads, entitlements, boundaries }) => [
          ...nodes.values(),
          ...flows,
          ...derivations,
          ...reads,
          ...entitlements,
          ...boundaries,
        ],
      });
    },
    async paths(request) {
      return findPaths(graph, request, request.timeoutMs ?? timeoutMs);
    },
  };
}

function check({ from, depth, maxNodes }: WalkRequest): void {
  const other = from.find((id) => flowKindOf(id) === undefined);
  if (other !== undefined) throw new RangeError(`a walk starts at datasets and ports; received ${other}`);
  if (depth !== undefined && !(Number.isSafeInteger(depth) && depth >= 0))
    throw new RangeError(`depth is a whole number from 0; received ${depth}`);
  if (maxNodes !== undefined && !(Number.isSafeInteger(maxNodes) && maxNodes >= 1))
    throw new RangeError(`maxNodes is a whole number from 1; received ${maxNodes}`);
}

/** Shares of the time: for the closure, for going on level by level when that was not enough, for loading. */
const shares = { closure: 0.5, steps: 0.65, load: 0.85 };

async function walkOnce(graph: Graph, request: WalkRequest, deadline: number): Promise<Attempt<FlowGraph>> {
  const start = performance.now();
  const until = (share: number): number => start + (deadline - start) * share;
  const { signal } = request;
  let reached: Reached;
  try {
    const timeoutMs = until(shares.closure) - start;
    reached = await graph.readTogether('lineage.walk.reach', (read) => reach(read, request), {
      signal,
      timeoutMs,
    });
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    reached = await reachStepwise(graph, request, until(shares.steps));
  }
  return load(graph, request, reached, until(shares.load));
}

/** The first part is small, so that a walk in a hurry has at least the nearest nodes. */
const partSizes = { first: 1_000, next: 10_000 };

async function load(
  graph: Graph,
  request: WalkRequest,
  reached: Reached,
  deadline: number,
): Promise<Attempt<FlowGraph>> {
  const { signal } = request;
  const grace = 250;
  const extra = await surroundingsOf(graph, request, reached);
  const nodes = [...reached.nodes, ...extra];
  const byNumber = new Map<Nid, ReachedNode>();
  for (const node of nodes) byNumber.set(node.nid, node);
  const options = {
    request,
    reached: byNumber,
    isPartial: reached.reason !== undefined || request.depth !== undefined || extra.length > 0,
  };
  let loaded = nothingLoaded();
  let done = 0;
  try {
    const timeoutMs = Math.max(grace, deadline - performance.now());
    await graph.readTogether(
      'lineage.walk.load',
      async (read) => {
        [loaded, done] = [nothingLoaded(), 0];
        // All are sent at once; the database answers them one after the other, while the answers before are decoded.
        await Promise.all(
          partsOf(nodes).map(async (part) => {
            await Promise.all([
              loadNodes({ ...options, read }, part, loaded),
              loadEdges({ ...options, read }, part, loaded),
            ]);
            done += part.length;
          }),
        );
      },
      { signal, timeoutMs },
    );
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
  }
  const isCut = done < nodes.length;
  for (const { nid } of nodes.slice(done)) loaded.nodes.delete(nid);
  if (isCut) loaded = prune(loaded);
  const revisionAfter = await graph.readTogether(
    'lineage.walk.containers',
    (read) => loadContainers(read, loaded, request),
    { signal, timeoutMs: Math.max(leastTime, deadline - performance.now()) },
  );
  const reason = isCut ? 'TIME_LIMIT' : reached.reason;
  const { produced: _, ...answer } = loaded;
  const byId = new Map<Urn, FlowNode>();
  for (const node of loaded.nodes.values()) byId.set(node.id, node);
  for (const id of request.from) if (!byId.has(id)) byId.set(id, bareNode(id, 0));
  return {
    revisionAfter,
    answer: {
      ...answer,
      nodes: byId,
      completeness: {
        complete: reason === undefined,
        reason,
        revision: reached.revision,
        visitedNodes: byId.size - Math.max(0, done - reached.nodes.length),
        visitedEdges: loaded.flows.length + loaded.derivations.length,
      },
    },
  };
}

function partsOf(nodes: readonly ReachedNode[]): ReachedNode[][] {
  const parts = nodes.length === 0 ? [] : [nodes.slice(0, partSizes.first)];
  for (let at = partSizes.first; at < nodes.length; at += partSizes.next)
    parts.push(nodes.slice(at, at + partSizes.next));
  return parts;
}

async function surroundingsOf(
  graph: Graph,
  request: WalkRequest,
  { nodes }: Reached,
): Promise<ReachedNode[]> {
  if (request.surroundings !== true) return [];
  const known = new Set(nodes.map(({ nid }) => nid));
  const outputs = nodes.filter(({ id }) => flowKindOf(id) === 'OUTPUT_PORT');
  const starts = nodes.filter(({ id, distance }) => flowKindOf(id) !== 'DATASET' && distance === 0);
  const rows = await Promise.all(
    [
      { ports: outputs, of: queries.surroundings },
      { ports: starts, of: queries.carriers },
    ].map(async ({ ports, of }) => {
      const nids = nidsOf(ports);
      return nids.length === 0 ? [] : graph.read(of, { nids }, { signal: request.signal });
    }),
  );
  const beside = new Map(rows.flat().map((row) => [row.nid, { ...row, distance: Infinity }]));
  return [...beside.values()].filter(({ nid }) => !known.has(nid));
}
