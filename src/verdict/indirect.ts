import { kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Impact } from '../impact/impact.ts';
import type { ImpactItem } from '../impact/items.ts';
import type { Network } from '../impact/network.ts';
import type { Consumer, ConsumerKind, IndirectConsumer } from './model.ts';

/**
 * Who stands behind the consumers: input ports and holders of agreements further down, and products that are reached
 * without a port. At risk, or shielded by what their own provider promises.
 */
export function indirectConsumers(
  impact: Impact,
  network: Network,
  direct: readonly Consumer[],
  ports: readonly Urn[],
): IndirectConsumer[] {
  const known = new Set(direct.map(({ id }) => id));
  for (const { product } of direct) if (product !== undefined) known.add(product);
  for (const port of ports) {
    const product = network.nodes[network.nodeNumber.get(port) ?? -1]?.product;
    if (product !== undefined) known.add(product);
  }
  const inputs = impact.items.filter(({ id, kind }) => kind === 'INPUT_PORT' && !known.has(id));
  for (const { product } of inputs) if (product !== undefined) known.add(product);
  const others = impact.items.filter(
    ({ id, kind }) => (kind === 'DATA_PRODUCT' || kind === 'TEAM') && !known.has(id),
  );
  return [...inputs, ...others].map((item) => indirectOf(item, impact));
}

function indirectOf(item: ImpactItem, impact: Impact): IndirectConsumer {
  const { id, product, context, domain, team, effect, certainty, distance } = item;
  const kind: ConsumerKind =
    kindOf(id) === 'input-port' ? 'INPUT_PORT' : kindOf(id) === 'team' ? 'TEAM' : 'DATA_PRODUCT';
  return {
    id,
    kind,
    product,
    context,
    domain,
    team,
    effect: effect === 'SHIELDED' ? 'SHIELDED' : 'AT_RISK',
    certainty,
    distance,
    path: impact.pathTo(item),
  };
}
