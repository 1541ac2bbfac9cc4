import { datasetOfField, kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { TimeLimitError } from '../neo4j/graph.ts';
import type { Graph, Read } from '../neo4j/graph.ts';
import { exact } from './exact.ts';
import type { Attempt } from './exact.ts';
import type { PathRequest, Paths } from './lineage.ts';
import { flowKindOf, loadEdges, nothingLoaded } from './load.ts';
import { shortestPaths } from './paths.ts';
import { revision } from './closure-queries.ts';
import { reach } from './reach.ts';
import type { Reached } from './reach.ts';

/** Hops that one search looks at, at most: some hundred milliseconds. */
const maxSteps = 2_000_000;

/** Paths within what lies downstream of the one end and upstream of the other. */
export async function findPaths(graph: Graph, request: PathRequest, timeoutMs: number): Promise<Paths> {
  const { from, to, first, signal } = request;
  const ends = { from: flowEndOf(from), to: flowEndOf(to) };
  if (!(Number.isSafeInteger(first) && first >= 1))
    throw new RangeError(`first is a whole number from 1; received ${first}`);
  try {
    return await exact({
      timeoutMs,
      load: (deadline) =>
        graph.readTogether('lineage.paths', (read) => pathsOnce(read, request, ends), {
          signal,
          timeoutMs: Math.max(1, deadline - performance.now()),
        }),
      partsOf: ({ paths }) => paths,
    });
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    const [now] = await graph.read(revision, {}, { signal });
    const reason = 'TIME_LIMIT';
    return {
      paths: [],
      completeness: {
        complete: false,
        reason,
        revision: now?.revision ?? 0,
        visitedNodes: 0,
        visitedEdges: 0,
      },
    };
  }
}

/** The flow node that an end is or belongs to. */
function flowEndOf(end: Urn): Urn {
  if (kindOf(end) === 'field') return datasetOfField(end);
  if (flowKindOf(end) === undefined)
    throw new RangeError(`a path leads between datasets, ports and fields; received ${end}`);
  return end;
}

async function pathsOnce(
  read: Read,
  { from, to, first }: PathRequest,
  ends: { readonly from: Urn; readonly to: Urn },
): Promise<Attempt<Paths>> {
  const [down, up] = await Promise.all([
    reach(read, { from: [ends.from], direction: 'DOWNSTREAM', fields: false }),
    reach(read, { from: [ends.to], direction: 'UPSTREAM', fields: false }),
  ]);
  const between = intersection(down, up);
  const loaded = nothingLoaded();
  const isByField = [from, to].some((end) => kindOf(end) === 'field');
  const request = { from: [ends.from], direction: 'DOWNSTREAM' as const, fields: isByField };
  await loadEdges({ read, request, reached: between, isPartial: true }, [...between.values()], loaded);
  const { flows, derivations } = loaded;
  const { paths, isCut } = shortestPaths({ flows, derivations, from, to, first, maxSteps });
  const [now] = await read(revision, {});
  return {
    revisionAfter: now?.revision ?? 0,
    answer: {
      paths,
      completeness: {
        complete: !isCut,
        ...(isCut && { reason: 'NODE_LIMIT' as const }),
        revision: down.revision,
        visitedNodes: between.size,
        visitedEdges: flows.length + derivations.length,
      },
    },
  };
}

function intersection(down: Reached, up: Reached) {
  const upNids = new Set(up.nodes.map(({ nid }) => nid));
  return new Map(down.nodes.filter(({ nid }) => upNids.has(nid)).map((node) => [node.nid, node]));
}
