import type { Urn } from '../core/urn.ts';
import { isBreaking, isFieldChange, takenAway } from './change.ts';
import type { Change } from './change.ts';
import type { Completeness, FlowGraph } from '../lineage/model.ts';
import { exclusions } from './exclusions.ts';
import type { Excluded } from './exclusions.ts';
import { exposure } from './effect.ts';
import { networkOf } from './network.ts';
import type { Network, PathFilter } from './network.ts';
import { pathTo, reasonsTo } from './path.ts';
import type { ImpactHop } from './path.ts';
import { spread } from './spread.ts';
import type { Spread } from './spread.ts';
import { level, type Level, type StepReason } from './step.ts';

/** Kinds of entity that an impact speaks of, in the order in which equal ones are listed. */
export const impactKinds = [
  'DATA_PRODUCT',
  'DATA_CONTRACT',
  'OUTPUT_PORT',
  'INPUT_PORT',
  'DATASET',
  'FIELD',
  'JOB',
  'TEAM',
] as const;
export type ImpactKind = (typeof impactKinds)[number];

export type Certainty = 'CERTAIN' | 'POSSIBLE' | 'UNKNOWN';
export type Effect = 'BREAKS' | 'AT_RISK' | 'SHIELDED';

/** What an entity belongs to. */
export interface Belonging {
  readonly product?: Urn | undefined;
  readonly context?: Urn | undefined;
  readonly domain?: Urn | undefined;
  readonly team?: Urn | undefined;
}

/** An entity that is hit. */
export interface ImpactItem extends Belonging {
  readonly id: Urn;
  readonly kind: ImpactKind;
  readonly certainty: Certainty;
  readonly effect: Effect;
  /** Flow hops of the proving path. */
  readonly distance: number;
  /** Indexes of the changes that hit it. */
  readonly changes: readonly number[];
  /** Where the proof ends: which spread, and which of its elements. */
  readonly proof: { readonly change: number; readonly element: number; readonly level: Level };
}

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

export const certaintyOf: { readonly [certainty in Level]: Certainty } = {
  3: 'CERTAIN',
  2: 'POSSIBLE',
  1: 'UNKNOWN',
};
const effectRank: { readonly [effect in Effect]: number } = { BREAKS: 2, AT_RISK: 1, SHIELDED: 0 };

/**
 * Says whom changes hit, how sure that is, and what they do there. Pure. The graph has to hold what a coarse
 * walk from the changes' sources reaches; the answer is as complete as the graph.
 */
export function assess(graph: FlowGraph, changes: readonly Change[], options: AssessOptions = {}): Impact {
  const { network, spreads, items } = spreadAll(graph, changes, options);
  let excluded: readonly Excluded[] | undefined;
  const byChange = new Map<number, ReadonlyMap<Urn, ImpactItem>>();
  return {
    items: [...items.values()].sort(byCertainty),
    itemsOf(change) {
      let found = byChange.get(change);
      if (found === undefined) {
        const one = spreads[change];
        if (one === undefined) throw new RangeError(`there is no change ${change}`);
        byChange.set(change, (found = merged(network, [[change, one]])));
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
    const all = isLimited ? spreadAll(graph, changes, {}) : { network, spreads, items };
    return exclusions(all.network, all.spreads, (id) => items.has(id) || all.items.has(id), depth);
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
  return { network, spreads, items: merged(network, spreads.entries()) };
}

/** What spreads show, each entity once. */
function merged(network: Network, spreads: Iterable<[number, Spread]>): Map<Urn, ImpactItem> {
  const items = new Map<Urn, ImpactItem>();
  for (const [index, each] of spreads)
    itemsOf(network, each, index, (item) => {
      const known = items.get(item.id);
      items.set(item.id, known === undefined ? item : merge(known, item));
    });
  return items;
}

/** CERTAIN first, then the nearest; the id closes the order. */
export function byCertainty(a: ImpactItem, b: ImpactItem): number {
  return b.proof.level - a.proof.level || a.distance - b.distance || (a.id < b.id ? -1 : 1);
}

/** The stronger certainty brings its distance and proof; the stronger effect stays, and nothing is counted twice. */
function merge(known: ImpactItem, item: ImpactItem): ImpactItem {
  const isSurer =
    item.proof.level > known.proof.level ||
    (item.proof.level === known.proof.level && item.distance < known.distance);
  const effect = effectRank[item.effect] > effectRank[known.effect] ? item.effect : known.effect;
  const isNew = item.changes.some((change) => !known.changes.includes(change));
  const changes = isNew ? [...known.changes, ...item.changes].sort((a, b) => a - b) : known.changes;
  return { ...(isSurer ? item : known), effect, changes };
}

/** Gives each entity that a spread shows to `put`; one that several elements show, several times. */
function itemsOf(network: Network, spread: Spread, index: number, put: (item: ImpactItem) => void): void {
  const { change, elements, sources, sourceNodes, walks, effects } = spread;
  const sourceElements = new Set(sources);
  const isSourceWhole = (node: number): boolean => sourceElements.has(elements.whole(node));
  const seen = new Set<number>();
  const changes = [index];
  for (const certainty of [level.CERTAIN, level.POSSIBLE, level.UNKNOWN])
    for (const [element, { distance }] of walks.byLevel[certainty]) {
      if (seen.has(element)) continue;
      seen.add(element);
      const node = elements.nodeOf(element);
      if (sourceElements.has(element) || (node !== undefined && sourceNodes.has(node) && isSourceWhole(node)))
        continue;
      const isOpen = effects.exposureOf.get(element) !== exposure.SHIELDED;
      const isBroken = isBreaking(change) && isOpen && effects.direct.has(element);
      const effect: Effect = isBroken ? 'BREAKS' : isOpen ? 'AT_RISK' : 'SHIELDED';
      const proof = { change: index, element, level: certainty };
      const show = (id: Urn, kind: ImpactKind, { product, context, domain, team }: Belonging): void =>
        put({
          id,
          kind,
          product,
          context,
          domain,
          team,
          certainty: certaintyOf[certainty],
          effect,
          distance,
          changes,
          proof,
        });
      showEntities(network, elements.at(element), node, show);
    }
}

/** Shows the entity behind an element, and what holds it. */
function showEntities(
  network: Network,
  element: ReturnType<Spread['elements']['at']>,
  node: number | undefined,
  show: (id: Urn, kind: ImpactKind, belonging: Belonging) => void,
): void {
  if (element.type === 'terminal') {
    const id = network.terminals[element.terminal] ?? '';
    show(id, terminalKind(id), ownerOfTerminal(id));
    return;
  }
  const flowNode = network.nodes[node ?? -1];
  if (flowNode === undefined) return;
  const { id, kind, product, contract } = flowNode;
  if (element.type === 'field') show(network.fields[element.field] ?? '', 'FIELD', flowNode);
  show(id, kind, flowNode);
  if (kind === 'OUTPUT_PORT' && contract !== undefined) show(contract, 'DATA_CONTRACT', flowNode);
  if (product !== undefined) show(product, 'DATA_PRODUCT', flowNode);
}

function terminalKind(id: Urn): ImpactKind {
  if (id.startsWith('urn:mesh:job:')) return 'JOB';
  return id.startsWith('urn:mesh:team:') ? 'TEAM' : 'DATA_PRODUCT';
}

function ownerOfTerminal(id: Urn): Belonging {
  if (id.startsWith('urn:mesh:team:')) return { team: id };
  return id.startsWith('urn:mesh:data-product:') ? { product: id } : {};
}
