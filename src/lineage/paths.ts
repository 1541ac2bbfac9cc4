import { datasetOfField, kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Hop, Path } from './lineage.ts';
import type { Derivation, Flow } from './model.ts';

/** What paths are looked for in. */
export interface PathSearch {
  readonly flows: readonly Flow[];
  readonly derivations: readonly Derivation[];
  readonly from: Urn;
  readonly to: Urn;
  /** Paths wanted at most. */
  readonly first: number;
  /** Hops looked at, at most; the search says when it stopped there. */
  readonly maxSteps: number;
}

/** Hops of one entity by the entity that they lead to. */
type Hops = ReadonlyMap<Urn, Hop>;

/**
 * The ways from one entity to another that meet no entity twice, shortest first, equally long ones by URN.
 *
 * Where neither end is a field, hops are flows. Else they are: field → field by a derivation; field → dataset, and each
 * of its fields, by an influence on it as a whole; field → port by the flow that exposes its dataset; port → port or
 * dataset by a flow; dataset → field by the derivations from any of its fields; and field → `to` by a derivation of any
 * field of that dataset.
 *
 * Best-first search with the exact distance to the goal as its estimate, the deepest of equally good partial paths
 * first: each partial path can be completed as long as no entity is met twice, so on a graph without cycles the work
 * is proportional to the paths found, and the first path is always found.
 */
export function shortestPaths({ from, to, first, maxSteps, ...edges }: PathSearch): {
  paths: Path[];
  isCut: boolean;
} {
  const isByField = [from, to].some((end) => kindOf(end) === 'field');
  const hops = isByField ? fieldHops(edges, from, to) : flowHops(edges.flows);
  const left = distancesTo(to, hops);
  const paths: Path[] = [];
  const total = left.get(from);
  if (total === undefined || from === to) return { paths, isCut: false };

  // PartialPath paths by the least length that they can come to; within one length the last one in goes on first.
  const waiting: PartialPath[][] = [];
  (waiting[total] ??= []).push({ end: from, length: 0 });
  let steps = 0;
  for (let length = total; length < waiting.length; length += 1) {
    const stack = waiting[length];
    for (let partial = stack?.pop(); partial !== undefined; partial = stack?.pop()) {
      if (partial.end === to) {
        paths.push({ hops: hopsTo(partial) });
        if (paths.length === first) return { paths, isCut: false };
        continue;
      }
      const met = metBy(partial);
      const next = [...(hops.get(partial.end)?.values() ?? [])].sort((a, b) => (a.to < b.to ? 1 : -1));
      for (const hop of next) {
        const rest = left.get(hop.to);
        steps += 1;
        if (rest === undefined || met.has(hop.to)) continue;
        const longer: PartialPath = { end: hop.to, length: partial.length + 1, hop, before: partial };
        (waiting[longer.length + rest] ??= []).push(longer);
      }
      steps += met.size;
      if (steps > maxSteps) return { paths, isCut: true };
    }
  }
  return { paths, isCut: false };
}

/** A path that is being built, as a chain back to its start. */
interface PartialPath {
  readonly end: Urn;
  readonly length: number;
  readonly hop?: Hop;
  readonly before?: PartialPath;
}

function metBy(partial: PartialPath): Set<Urn> {
  const met = new Set<Urn>();
  for (let at: PartialPath | undefined = partial; at !== undefined; at = at.before) met.add(at.end);
  return met;
}

function hopsTo(partial: PartialPath): Hop[] {
  const hops: Hop[] = [];
  for (let at: PartialPath | undefined = partial; at?.hop !== undefined; at = at.before) hops.push(at.hop);
  return hops.reverse();
}

function distancesTo(goal: Urn, hops: ReadonlyMap<Urn, Hops>): Map<Urn, number> {
  const sources = new Map<Urn, Urn[]>();
  for (const [from, next] of hops) for (const to of next.keys()) append(sources, to, from);
  const distances = new Map([[goal, 0]]);
  // A Map is walked in the order of insertion, also over what is inserted meanwhile: it is the queue.
  for (const [at, distance] of distances)
    for (const source of sources.get(at) ?? [])
      if (!distances.has(source)) distances.set(source, distance + 1);
  return distances;
}

interface OpenHop {
  readonly from: Urn;
  readonly to: Urn;
  readonly flows: Flow[];
  readonly derivations: Derivation[];
}

type OpenHops = Map<Urn, Map<Urn, OpenHop>>;

function hopOf(hops: OpenHops, from: Urn, to: Urn): OpenHop {
  let next = hops.get(from);
  if (next === undefined) hops.set(from, (next = new Map()));
  let found = next.get(to);
  if (found === undefined) next.set(to, (found = { from, to, flows: [], derivations: [] }));
  return found;
}

function flowHops(flows: readonly Flow[]): OpenHops {
  const hops: OpenHops = new Map();
  for (const flow of flows) hopOf(hops, flow.from, flow.to).flows.push(flow);
  return hops;
}

function fieldHops(
  { flows, derivations }: Pick<PathSearch, 'flows' | 'derivations'>,
  from: Urn,
  to: Urn,
): OpenHops {
  const hops: OpenHops = new Map();
  const fields = fieldsOf(derivations, [from, to]);
  for (const flow of flows) {
    const isFromDataset = kindOf(flow.from) === 'dataset';
    if (isFromDataset && kindOf(flow.to) === 'dataset') continue;
    const starts = isFromDataset ? [flow.from, ...(fields.get(flow.from) ?? [])] : [flow.from];
    for (const start of starts) hopOf(hops, start, flow.to).flows.push(flow);
  }
  for (const derivation of derivations) {
    const { from: source, to: target } = derivation;
    const isWhole = kindOf(target) === 'dataset';
    const ends = isWhole ? [target, ...(fields.get(target) ?? [])] : [target];
    if (!isWhole && datasetOfField(target) === to) ends.push(to);
    for (const end of ends)
      for (const start of [source, datasetOfField(source)])
        hopOf(hops, start, end).derivations.push(derivation);
  }
  return hops;
}

/** The fields of each dataset that derivations start or end at, and those among the ends of the path. */
function fieldsOf(derivations: readonly Derivation[], ends: readonly Urn[]): Map<Urn, Set<Urn>> {
  const fields = new Map<Urn, Set<Urn>>();
  for (const end of [...ends, ...derivations.flatMap(({ from, to }) => [from, to])]) {
    if (kindOf(end) !== 'field') continue;
    const dataset = datasetOfField(end);
    let known = fields.get(dataset);
    if (known === undefined) fields.set(dataset, (known = new Set()));
    known.add(end);
  }
  return fields;
}

function append(lists: Map<Urn, Urn[]>, key: Urn, item: Urn): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
