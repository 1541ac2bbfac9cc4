import type { Urn } from '../core/urn.ts';
import type { Belonging, ImpactKind } from './items.ts';
import { consumptionOf } from './consumption.ts';
import { evidenceReason, proofOf, readsOver } from './exclusion-proofs.ts';
import type { Cuts, ExclusionProof } from './exclusion-proofs.ts';
import type { Network } from './network.ts';
import type { Pair } from './pairs.ts';
import type { Spread } from './spread.ts';
import { level } from './step.ts';

/** An entity that reads from the same place and is not hit. */
export interface Excluded extends Belonging {
  readonly id: Urn;
  readonly kind: ImpactKind;
  readonly proof: readonly ExclusionProof[];
}

/**
 * What a coarse walk from the sources would reach within `depth` hops, and evidence keeps out: SAFE, with the
 * proof way by way.
 *
 * @param spreads of all changes, at no less depth: what they reach further away is not safe either
 * @param hit what any change of the set hits
 */
export function exclusions(
  network: Network,
  spreads: readonly Spread[],
  hit: ReadonlySet<Urn>,
  depth: number,
): Excluded[] {
  const excluded = new Map<Urn, Excluded>();
  const changed = new Set(spreads.flatMap((spread) => changedBy(network, spread)));
  const isBlurred = (node: number): boolean => spreads.some((spread) => isHitSomewhere(spread, node));
  const isHitAround = (id: Urn): boolean => {
    const { inside, around } = network.nestingOf(network.fieldNumber.get(id) ?? -1);
    return [...inside, ...around].some((field) => hit.has(network.fields[field] ?? ''));
  };
  for (const spread of spreads)
    for (const item of excludedBy(network, spread, depth, isBlurred)) {
      if (hit.has(item.id) || changed.has(item.id) || (item.kind === 'FIELD' && isHitAround(item.id)))
        continue;
      const known = excluded.get(item.id);
      excluded.set(
        item.id,
        known === undefined ? item : { ...known, proof: [...known.proof, ...item.proof] },
      );
    }
  return [...excluded.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a change is made to: a field or nodes, with the dataset and products around them. */
function changedBy(network: Network, { elements, sources, sourceNodes }: Spread): Urn[] {
  const around = [...sourceNodes].flatMap((node) => network.nodes[node] ?? []);
  return [...sources.map(elements.entityOf), ...around.flatMap(({ id, product = id }) => [id, product])];
}

/** A change comes to a node, and not to known fields of it: to some, to all or to the whole. */
function isHitSomewhere({ elements, walks }: Spread, node: number): boolean {
  const reached = walks.byLevel[level.UNKNOWN];
  return [elements.some(node), elements.all(node), elements.whole(node)].some((each) => reached.has(each));
}

function* excludedBy(
  network: Network,
  spread: Spread,
  depth: number,
  isBlurred: (node: number) => boolean,
): Iterable<Excluded> {
  const { elements, walks, sourceNodes } = spread;
  const closure = coarseClosure(network, sourceNodes, depth);
  const hitNodes = new Set<number>(sourceNodes);
  for (const element of walks.byLevel[level.UNKNOWN].keys()) {
    const node = elements.nodeOf(element);
    if (node !== undefined) hitNodes.add(node);
  }
  const cuts = { network, spread, consumption: consumptionOf(network), closure, hitNodes };
  const proofs = new Map<Urn, ExclusionProof[]>();
  const hitProducts = new Set<Urn>();
  for (const node of closure.keys()) {
    const flowNode = network.nodes[node];
    if (flowNode === undefined) continue;
    const { id, kind, product, context, domain, team } = flowNode;
    const belonging = { product, context, domain, team };
    if (!sourceNodes.has(node) && !isBlurred(node)) yield* excludedFields(cuts, node, belonging);
    if (hitNodes.has(node)) {
      if (product !== undefined) hitProducts.add(product);
      continue;
    }
    const ways = (network.pairsInto[node] ?? []).filter(({ from }) => closure.has(from));
    const proof = [...ways, ...needlessInto(cuts, node)].map((pair) => proofOf(cuts, pair));
    yield { id, kind, ...belonging, proof };
    if (product !== undefined) add(proofs, product, proof);
  }
  for (const [product, proof] of proofs)
    if (!hitProducts.has(product)) yield { id: product, kind: 'DATA_PRODUCT', product, proof };
  yield* excludedJobs(cuts, depth);
}

function add(proofs: Map<Urn, ExclusionProof[]>, id: Urn, proof: readonly ExclusionProof[]): void {
  const known = proofs.get(id);
  if (known === undefined) proofs.set(id, [...proof]);
  else known.push(...proof);
}

/** Every node that flows lead to, whatever the evidence; with its distance. */
function coarseClosure(network: Network, sources: ReadonlySet<number>, depth: number): Map<number, number> {
  const distances = new Map<number, number>([...sources].map((source) => [source, 0]));
  let frontier = [...sources];
  for (let distance = 1; frontier.length > 0 && distance <= depth; distance += 1) {
    const next: number[] = [];
    for (const node of frontier)
      for (const { to } of [...(network.pairsFrom[node] ?? []), ...(network.needlessFrom.get(node) ?? [])])
        if (!distances.has(to)) {
          distances.set(to, distance);
          next.push(to);
        }
    frontier = next;
  }
  return distances;
}

/** Assumed ways into a node out of the closure that observation has made needless. */
function needlessInto({ network, closure }: Cuts, node: number): Pair[] {
  return [...network.needlessFrom].flatMap(([from, pairs]) =>
    closure.has(from) ? pairs.filter(({ to }) => to === node) : [],
  );
}

/** Fields of a dataset that is hit in other fields at most: SAFE when it is known what they derive from. */
function* excludedFields(cuts: Cuts, node: number, belonging: Belonging): Iterable<Excluded> {
  const { network, spread, closure, hitNodes } = cuts;
  const reached = spread.walks.byLevel[level.UNKNOWN];
  for (const pair of network.pairsInto[node] ?? []) {
    if (!closure.has(pair.from)) continue;
    const into = network
      .derivesBetween(pair.from, node)
      .filter(({ isWhole, to }) => !isWhole && !reached.has(to));
    const reason = hitNodes.has(pair.from) ? evidenceReason(cuts, pair) : 'BEHIND_SAFE';
    for (const [field, derives] of Map.groupBy(into, ({ to }) => to)) {
      const reads = [...new Set(derives.map(({ from }) => network.pathOf[from] ?? ''))].sort();
      const ends = { from: network.nodes[pair.from]?.id ?? '', to: network.nodes[node]?.id ?? '' };
      const proof = { ...ends, reason, reads, evidence: reason === 'BEHIND_SAFE' ? [] : pair.flows };
      yield { id: network.fields[field] ?? '', kind: 'FIELD', ...belonging, proof: [proof] };
    }
  }
}

/** Jobs that move data out of the closure, within the depth, and are not hit. */
function* excludedJobs(cuts: Cuts, depth: number): Iterable<Excluded> {
  const { network, spread, closure } = cuts;
  const { elements, walks } = spread;
  const proofs = new Map<Urn, ExclusionProof[]>();
  for (const [node, distance] of closure)
    for (const pair of distance < depth ? (network.pairsFrom[node] ?? []) : [])
      for (const [job, flows] of Map.groupBy(pair.flows, (flow) => flow.job)) {
        const terminal = job === undefined ? undefined : network.terminalNumber.get(job);
        if (job === undefined || terminal === undefined) continue;
        if (walks.byLevel[level.UNKNOWN].has(elements.terminal(terminal))) continue;
        const proof = proofOf(cuts, pair);
        const isBehind = proof.reason === 'BEHIND_SAFE';
        const known = isBehind
          ? { reads: [], evidence: [] }
          : { reads: readsOver(network, pair, job), evidence: flows };
        add(proofs, job, [{ ...proof, ...known, to: job }]);
      }
  for (const [id, proof] of proofs) yield { id, kind: 'JOB', proof };
}
