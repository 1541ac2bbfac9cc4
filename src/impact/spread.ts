import type { Urn } from '../core/urn.ts';
import { isPinnedTo } from '../data-contracts/speaking.ts';
import { isFieldChange, isStructural } from './change.ts';
import type { Change } from './change.ts';
import type { FlowNode } from '../lineage/model.ts';
import { effectsOf } from './effect.ts';
import type { Effects } from './effect.ts';
import { numberElements } from './elements.ts';
import type { Elements } from './elements.ts';
import type { Network } from './network.ts';
import { level } from './step.ts';
import { stepsOf } from './steps.ts';
import { remembering, walk } from './walk.ts';
import type { Expand, Walks } from './walk.ts';

/** How far one change spreads. */
export interface Spread {
  readonly change: Change;
  readonly elements: Elements;
  readonly sources: readonly number[];
  /** Nodes that the sources are, or lie in. */
  readonly sourceNodes: ReadonlySet<number>;
  readonly walks: Walks;
  readonly effects: Effects;
  readonly expand: Expand;
  /** Whether a pin keeps the change from a consumer. */
  readonly isPinnedElsewhere: (from: FlowNode, to: FlowNode) => boolean;
}

/**
 * Spreads one change over the network, to at most `depth` flow hops.
 *
 * @param gone nodes that this or another change of the set takes away
 */
export function spread(
  network: Network,
  change: Change,
  depth: number,
  gone: ReadonlySet<Urn> = new Set(),
): Spread {
  const elements = numberElements(network);
  const sources = change.sources.flatMap((id) => {
    const number = isFieldChange(change) ? network.fieldNumber.get(id) : network.nodeNumber.get(id);
    if (number === undefined) return [];
    return [isFieldChange(change) ? elements.field(number) : elements.whole(number)];
  });
  const sourceNodes = new Set(sources.map((source) => elements.nodeOf(source) ?? -1));
  const isPinnedElsewhere = pins(change, network, sourceNodes);
  const expand = remembering(
    stepsOf(network, elements, {
      isStructural: isStructural(change),
      isPinnedElsewhere,
      isSource: (node) => sourceNodes.has(node),
      isGone: (node) => sourceNodes.has(node) || gone.has(network.nodes[node]?.id ?? ''),
    }),
  );
  const walks = walk(sources, expand, depth);
  const reached = walks.byLevel[level.UNKNOWN];
  const effects = effectsOf(network, elements, sources, reached, originsOf(network, sourceNodes), expand);
  return { change, elements, sources, sourceNodes, walks, effects, expand, isPinnedElsewhere };
}

/** The products that a change begins in: of its datasets and ports, else of the ports that expose its datasets. */
function originsOf(network: Network, sourceNodes: ReadonlySet<number>): Set<string> {
  const origins = new Set<string>();
  for (const node of sourceNodes) {
    const own = network.nodes[node]?.product;
    const exposing = (network.pairsFrom[node] ?? [])
      .map(({ to }) => network.nodes[to])
      .filter((port) => port?.kind === 'OUTPUT_PORT');
    for (const product of own === undefined ? exposing.map((port) => port?.product) : [own])
      if (product !== undefined) origins.add(product);
  }
  return origins;
}

/**
 * Whether a consumer relies on something that the change leaves alone: it is spared, or, when a contract version goes, it
 * is pinned to another one.
 */
function pins(
  { version, spared }: Change,
  network: Network,
  sourceNodes: ReadonlySet<number>,
): Spread['isPinnedElsewhere'] {
  return (from, to) => {
    if (spared?.has(to.id) === true) return true;
    return (
      version !== undefined &&
      to.kind === 'INPUT_PORT' &&
      to.pin !== undefined &&
      sourceNodes.has(network.nodeNumber.get(from.id) ?? -1) &&
      !isPinnedTo(to.pin, version)
    );
  };
}
