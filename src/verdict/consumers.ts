import type { Urn } from '../core/urn.ts';
import { consumptionOf } from '../impact/consumption.ts';
import type { Network } from '../impact/network.ts';
import type { Pair } from '../impact/pairs.ts';
import type { Entitlement } from '../lineage/model.ts';
import type { Consumer, UseKnowledge } from './model.ts';

/**
 * Everybody who takes, or may take, what output ports offer: input ports; products, unowned datasets and jobs that are
 * seen to read what the ports expose, without a port for it; holders of an agreement who are none of these.
 */
export function consumersOf(network: Network, ports: readonly Urn[]): Consumer[] {
  const found = new Map<Urn, Consumer>();
  for (const port of ports) {
    const number = network.nodeNumber.get(port);
    if (number === undefined) continue;
    for (const consumer of consumersOfPort(network, number))
      found.set(consumer.id, found.get(consumer.id) ?? consumer);
  }
  return [...found.values()];
}

function* consumersOfPort(network: Network, port: number): Iterable<Consumer> {
  const { nodes, pairsFrom, pairsInto } = network;
  const consumption = consumptionOf(network);
  const provider = nodes[port]?.product;
  const portId = nodes[port]?.id ?? '';
  const entitlements = new Map(network.entitlementsOn(port).map((each) => [each.consumer, each]));
  const exposed = (pairsInto[port] ?? [])
    .map(({ from }) => from)
    .filter((from) => nodes[from]?.kind === 'DATASET');
  const subscribed = new Set<Urn | undefined>();
  for (const { to } of pairsFrom[port] ?? []) {
    const input = nodes[to];
    if (input?.kind !== 'INPUT_PORT') continue;
    subscribed.add(input.product);
    const { id, product, context, domain, team, pin, uses } = input;
    const use = useOf(network, consumption.observed(port, to), uses);
    const agreement = agreementOf(entitlements.get(product ?? ''));
    yield {
      id,
      kind: 'INPUT_PORT',
      port: portId,
      nodes: [id],
      product,
      context,
      domain,
      team,
      pin,
      agreement,
      ...use,
    };
  }
  const read = exposed
    .flatMap((from) => [...(pairsFrom[from] ?? [])])
    .filter((pair) => pair.isObserved && nodes[pair.to]?.kind === 'DATASET' && !exposed.includes(pair.to));
  const readers = Map.groupBy(read, ({ to }) => nodes[to]?.product ?? nodes[to]?.id ?? '');
  for (const [id, pairs] of readers) {
    const node = nodes[pairs[0]?.to ?? -1];
    if (node === undefined || id === provider || subscribed.has(id)) continue;
    const { product, context, domain, team } = node;
    const kind = product === undefined ? 'DATASET' : 'DATA_PRODUCT';
    const reached = [...new Set(pairs.map(({ to }) => nodes[to]?.id ?? ''))];
    const agreement = agreementOf(entitlements.get(id));
    yield {
      id,
      kind,
      port: portId,
      nodes: reached,
      product,
      context,
      domain,
      team,
      agreement,
      ...useOf(network, pairs, undefined),
    };
  }
  for (const dataset of exposed)
    for (const job of network.plainReadersOf(dataset)) {
      const id = network.terminals[job] ?? '';
      const datasets = new Set([nodes[dataset]?.id ?? '']);
      yield { id, kind: 'JOB', port: portId, nodes: [id], knowledge: 'COARSE', datasets, fields: [] };
    }
  for (const [id, entitlement] of entitlements) {
    if (subscribed.has(id) || readers.has(id) || id === provider) continue;
    const isTeam = id.startsWith('urn:mesh:team:');
    const belonging = isTeam ? { team: id } : { product: id };
    const agreement = agreementOf(entitlement);
    const unknown = { knowledge: 'UNKNOWN', datasets: new Set<Urn>(), fields: [] } as const;
    yield {
      id,
      kind: isTeam ? 'TEAM' : 'DATA_PRODUCT',
      port: portId,
      nodes: [id],
      ...belonging,
      agreement,
      ...unknown,
    };
  }
}

function agreementOf(entitlement: Entitlement | undefined): Consumer['agreement'] {
  return entitlement === undefined ? undefined : { id: entitlement.agreement, until: entitlement.until };
}

/** What is seen to be taken decides; else what is declared; else nobody knows. */
function useOf(
  network: Network,
  observed: readonly Pair[],
  uses: readonly string[] | undefined,
): Pick<Consumer, 'knowledge' | 'datasets' | 'fields'> {
  const sources = observed.filter(({ from }) => network.nodes[from]?.kind === 'DATASET');
  const datasets = new Set(sources.map(({ from }) => network.nodes[from]?.id ?? ''));
  if (observed.length === 0) {
    const knowledge: UseKnowledge = uses === undefined ? 'UNKNOWN' : 'DECLARED';
    return { knowledge, datasets, fields: [...(uses ?? [])].sort() };
  }
  const knowledge: UseKnowledge = observed.some(({ coarse }) => coarse.length > 0) ? 'COARSE' : 'OBSERVED';
  const fields = sources.flatMap(({ from, to }) =>
    network.derivesBetween(from, to).map((derives) => network.pathOf[derives.from] ?? ''),
  );
  return { knowledge, datasets, fields: [...new Set(fields)].sort() };
}
