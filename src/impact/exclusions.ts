import type { Urn } from '../core/urn.ts';
import type { Flow } from '../lineage/model.ts';
import type { Belonging, ImpactItem, ImpactKind } from './impact.ts';
import type { Network } from './network.ts';
import type { Pair } from './pairs.ts';
import type { Spread } from './spread.ts';
import { level } from './steps.ts';

/** Why a way does not carry a change. */
export type ExclusionReason =
  | 'COLUMN_EVIDENCE'
  | 'VALUES_SUFFICE'
  | 'NOT_PROMISED'
  | 'DECLARED_USES'
  | 'PINNED_ELSEWHERE'
  | 'BEHIND_SAFE';

/** A way that does not carry the change, with what cuts it. */
export interface ExclusionProof {
  readonly from: Urn;
  readonly to: Urn;
  readonly reason: ExclusionReason;
  /** Paths of the fields of `from` that are really read, where that is known. */
  readonly reads: readonly string[];
  readonly evidence: readonly Flow[];
}

/** An entity that reads from the same place and is not hit. */
export interface Excluded extends Belonging {
  readonly id: Urn;
  readonly kind: ImpactKind;
  readonly proof: readonly ExclusionProof[];
}

/**
 * What a coarse walk from the sources would reach within `depth` hops, and evidence keeps out: SAFE, with the
 * proof way by way. What any change of the set hits is not among it.
 */
export function exclusions(
  network: Network,
  spreads: readonly Spread[],
  hit: ReadonlyMap<Urn, ImpactItem>,
  depth: number,
): Excluded[] {
  const excluded = new Map<Urn, Excluded>();
  for (const spread of spreads)
    for (const item of excludedBy(network, spread, depth)) {
      if (hit.has(item.id)) continue;
      const known = excluded.get(item.id);
      excluded.set(
        item.id,
        known === undefined ? item : { ...known, proof: [...known.proof, ...item.proof] },
      );
    }
  return [...excluded.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function* excludedBy(network: Network, spread: Spread, depth: number): Iterable<Excluded> {
  const { elements, walks, sourceNodes } = spread;
  const closure = coarseClosure(network, sourceNodes, depth);
  const reached = walks.byLevel[level.UNKNOWN];
  const hitNodes = new Set<number>(sourceNodes);
  for (const element of reached.keys()) {
    const node = elements.nodeOf(element);
    if (node !== undefined) hitNodes.add(node);
  }
  const proofInto = (pairs: readonly Pair[]): ExclusionProof[] =>
    pairs.filter(({ from }) => closure.has(from)).map((pair) => proofOf(network, spread, pair, hitNodes));
  const products = new Map<Urn, ExclusionProof[] | undefined>();
  for (const node of closure.keys()) {
    const flowNode = network.nodes[node];
    if (flowNode === undefined || sourceNodes.has(node)) continue;
    const { id, kind, product, context, domain, team } = flowNode;
    const belonging = { product, context, domain, team };
    if (hitNodes.has(node)) {
      if (product !== undefined) products.set(product, undefined);
      if (kind === 'DATASET') yield* excludedFields(network, spread, node, closure, belonging);
      continue;
    }
    const proof = proofInto(network.pairsInto[node] ?? []);
    yield { id, kind, ...belonging, proof };
    if (product !== undefined && !(products.has(product) && products.get(product) === undefined))
      products.set(product, [...(products.get(product) ?? []), ...proof]);
  }
  for (const [product, proof] of products)
    if (proof !== undefined) yield { id: product, kind: 'DATA_PRODUCT', product, proof };
  yield* excludedJobs(network, spread, closure, hitNodes);
}

/** Every node that flows lead to, whatever the evidence; with its distance. */
function coarseClosure(network: Network, sources: ReadonlySet<number>, depth: number): Map<number, number> {
  const distances = new Map<number, number>([...sources].map((source) => [source, 0]));
  let frontier = [...sources];
  for (let distance = 1; frontier.length > 0 && distance <= depth; distance += 1) {
    const next: number[] = [];
    for (const node of frontier)
      for (const { to } of network.pairsFrom[node] ?? [])
        if (!distances.has(to)) {
          distances.set(to, distance);
          next.push(to);
        }
    frontier = next;
  }
  return distances;
}

/** What cuts a pair that the change does not cross. */
function proofOf(
  network: Network,
  spread: Spread,
  pair: Pair,
  hitNodes: ReadonlySet<number>,
): ExclusionProof {
  const [from, to] = [network.nodes[pair.from], network.nodes[pair.to]];
  const ends = { from: from?.id ?? '', to: to?.id ?? '' };
  if (!hitNodes.has(pair.from)) return { ...ends, reason: 'BEHIND_SAFE', reads: [], evidence: [] };
  if (from !== undefined && to !== undefined && spread.isPinnedElsewhere(from, to))
    return { ...ends, reason: 'PINNED_ELSEWHERE', reads: [], evidence: pair.flows };
  if (to?.kind === 'OUTPUT_PORT' && from?.kind === 'DATASET') {
    const reads =
      to.promises?.filter(({ dataset }) => dataset === from.id).flatMap(({ paths }) => [...paths]) ?? [];
    return { ...ends, reason: 'NOT_PROMISED', reads, evidence: pair.flows };
  }
  if (to?.kind === 'INPUT_PORT') {
    const observed = observedInto(network, pair);
    return observed.length === 0
      ? { ...ends, reason: 'DECLARED_USES', reads: to.uses ?? [], evidence: pair.flows }
      : {
          ...ends,
          reason: 'COLUMN_EVIDENCE',
          reads: observed.flatMap((each) => readsOver(network, each)),
          evidence: observed.flatMap(({ flows }) => [...flows]),
        };
  }
  const reason = pair.weak.length > 0 ? 'VALUES_SUFFICE' : 'COLUMN_EVIDENCE';
  return { ...ends, reason, reads: readsOver(network, pair), evidence: pair.flows };
}

/** The pairs by which a consumer is seen to take what a port exposes. */
function observedInto(network: Network, { from, to }: Pair): Pair[] {
  const product = network.nodes[to]?.product;
  const exposed = (network.pairsInto[from] ?? []).map((pair) => pair.from);
  return [...exposed, from]
    .flatMap((node) => [...(network.pairsFrom[node] ?? [])])
    .filter((pair) => pair.isObserved && pair.to !== to && network.nodes[pair.to]?.product === product);
}

/** Paths of the source's fields that have a say in the target. */
function readsOver(network: Network, pair: Pair, job?: Urn): string[] {
  const paths = new Set<string>();
  for (const field of network.fieldsOfNode[pair.from] ?? [])
    for (const { to, isWhole, assertion } of network.derivesFrom[field] ?? [])
      if (
        (isWhole ? to : network.nodeOfField[to]) === pair.to &&
        (job === undefined || assertion.job === job)
      )
        paths.add(network.pathOf[field] ?? '');
  return [...paths].sort();
}

/** Fields of a dataset that is hit elsewhere: SAFE when it is known what they derive from and nothing of it is hit. */
function* excludedFields(
  network: Network,
  { elements, walks }: Spread,
  node: number,
  closure: ReadonlyMap<number, number>,
  belonging: Belonging,
): Iterable<Excluded> {
  const reached = walks.byLevel[level.UNKNOWN];
  if (
    reached.has(elements.some(node)) ||
    reached.has(elements.all(node)) ||
    reached.has(elements.whole(node))
  )
    return;
  const safe = new Set(
    (network.fieldsOfNode[node] ?? []).filter((field) => !reached.has(elements.field(field))),
  );
  for (const pair of network.pairsInto[node] ?? []) {
    if (!closure.has(pair.from)) continue;
    const sources = new Map<number, Set<string>>();
    for (const field of network.fieldsOfNode[pair.from] ?? [])
      for (const { to, isWhole } of network.derivesFrom[field] ?? [])
        if (!isWhole && safe.has(to))
          sources.set(to, (sources.get(to) ?? new Set()).add(network.pathOf[field] ?? ''));
    const reason = pair.weak.length > 0 ? 'VALUES_SUFFICE' : 'COLUMN_EVIDENCE';
    for (const [field, reads] of sources) {
      const proof = {
        from: network.nodes[pair.from]?.id ?? '',
        to: network.nodes[node]?.id ?? '',
        reason,
        reads: [...reads].sort(),
        evidence: pair.flows,
      } as const;
      yield { id: network.fields[field] ?? '', kind: 'FIELD', ...belonging, proof: [proof] };
    }
  }
}

/** Jobs that move data out of the closure and are not hit. */
function* excludedJobs(
  network: Network,
  spread: Spread,
  closure: ReadonlyMap<number, number>,
  hitNodes: ReadonlySet<number>,
): Iterable<Excluded> {
  const { elements, walks } = spread;
  const proofs = new Map<Urn, ExclusionProof[]>();
  for (const node of closure.keys())
    for (const pair of network.pairsFrom[node] ?? [])
      for (const flow of pair.flows) {
        const terminal = flow.job === undefined ? undefined : network.terminalNumber.get(flow.job);
        if (flow.job === undefined || terminal === undefined) continue;
        if (walks.byLevel[level.UNKNOWN].has(elements.terminal(terminal))) continue;
        const proof = proofOf(network, spread, pair, hitNodes);
        const reads = proof.reason === 'BEHIND_SAFE' ? [] : readsOver(network, pair, flow.job);
        const evidence = proof.evidence.filter(({ job }) => job === flow.job);
        proofs.set(flow.job, [...(proofs.get(flow.job) ?? []), { ...proof, to: flow.job, reads, evidence }]);
      }
  for (const [id, proof] of proofs) yield { id, kind: 'JOB', proof };
}
