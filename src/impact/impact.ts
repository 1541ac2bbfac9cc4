import type { Urn } from '../core/urn.ts';
import { isFieldChange, takenAway } from './change.ts';
import type { Change } from './change.ts';
import type { Completeness, FlowGraph } from '../lineage/model.ts';
import { exclusions } from './exclusions.ts';
import type { Excluded } from './exclusions.ts';
import { byCertainty, byId, itemsOf } from './items.ts';
import type { ImpactItem } from './items.ts';
import { networkOf } from './network.ts';
import type { PathFilter } from './network.ts';
import { pathTo, reasonsTo } from './path.ts';
import type { ImpactHop } from './path.ts';
import { spread } from './spread.ts';
import type { Spread } from './spread.ts';
import type { StepReason } from './step.ts';

/** The answer to a set of changes. */
export interface Impact {
  /** What is hit, CERTAIN first, then by distance and id. */
  readonly items: readonly ImpactItem[];
  /** What one of the changes hits by itself, by id: with the certainty, effect and proof of that change alone. */
  itemsOf(change: number): ReadonlyMap<Urn, ImpactItem>;
  /** The path that proves an item, one hop per flow hop. */
  pathTo(item: ImpactItem): readonly ImpactHop[];
  /** Why an item is not CERTAIN: reasons along its path, each once. */
  reasonsOf(item: ImpactItem): readonly StepReason[];
  /** What reads from the same place and is not hit, with proof; computed on demand. */
  excluded(): readonly Excluded[];
  readonly completeness: Completeness;
}

export interface AssessOptions extends PathFilter {
  /** Flow hops at most. */
  readonly depth?: number | undefined;
}

/**
 * Says whom changes hit, how sure that is, and what they do there. Pure. The graph has to hold what a coarse
 * walk from the changes' sources reaches; the answer is as complete as the graph.
 */
export function assess(graph: FlowGraph, changes: readonly Change[], options: AssessOptions = {}): Impact {
  const { network, spreads, items } = spreadAll(graph, changes, options);
  let excluded: readonly Excluded[] | undefined;
  const byChange = new Map<number, ReadonlyMap<Urn, ImpactItem>>();
  return {
    items: items.sort(byCertainty),
    itemsOf(change) {
      let found = byChange.get(change);
      if (found === undefined) {
        const one = spreads[change];
        if (one === undefined) throw new RangeError(`there is no change ${change}`);
        byChange.set(change, (found = byId(itemsOf(network, [[change, one]]))));
      }
      return found;
    },
    pathTo: ({ proof }) => pathTo(spreads[proof.change] as Spread, proof),
    reasonsOf: ({ proof }) => reasonsTo(spreads[proof.change] as Spread, proof),
    excluded: () => (excluded ??= excludedFrom()),
    completeness: completenessOf(graph, spreads, options.depth),
  };

  /** What a limit or a filter leaves out is not safe for that: all that is known in the graph has to exclude it. */
  function excludedFrom(): readonly Excluded[] {
    const { depth = Number.POSITIVE_INFINITY, influence, kinds } = options;
    const isLimited = depth !== Number.POSITIVE_INFINITY || influence !== undefined || kinds !== undefined;
    const all = isLimited ? spreadAll(graph, changes, {}) : { network, spreads, items: [] };
    const hit = new Set([...items, ...all.items].map(({ id }) => id));
    return exclusions(all.network, all.spreads, hit, depth);
  }
}

/**
 * Where the graph goes on beyond the depth of the question, nothing is left out if no walk would have gone further. A
 * graph that ends within that depth, by a limit of its own, leaves out what it leaves out.
 */
function completenessOf(
  { nodes, completeness }: FlowGraph,
  spreads: readonly Spread[],
  depth = Number.POSITIVE_INFINITY,
): Completeness {
  const isCut = spreads.some(({ walks }) => walks.isCut);
  const { reason } = completeness;
  if (isCut) return { ...completeness, complete: false, reason: reason ?? 'DEPTH_LIMIT' };
  const isBeyond = [...nodes.values()].some(({ distance }) => Number.isFinite(distance) && distance > depth);
  return reason === 'DEPTH_LIMIT' && isBeyond
    ? { ...completeness, complete: true, reason: undefined }
    : completeness;
}

function spreadAll(graph: FlowGraph, changes: readonly Change[], options: AssessOptions) {
  const { depth = Number.POSITIVE_INFINITY } = options;
  const network = networkOf(
    graph,
    options,
    changes.filter(isFieldChange).flatMap(({ sources }) => [...sources]),
  );
  const gone = takenAway(changes);
  const spreads = changes.map((change) => spread(network, change, depth, gone));
  return { network, spreads, items: itemsOf(network, spreads.entries()) };
}
