import type { Urn } from '../core/urn.ts';
import { text } from '../entities/model.ts';
import type { Context } from '../graphql/context.ts';
import { nearestPolicy, strictestPolicy } from './publish-policy.ts';
import type { PublishPolicy } from './publish-policy.ts';

/** The publish policy that holds in a domain: its own, else that of the domain it is a part of, and so on. */
export async function policyOfDomain({ entities }: Context, id: Urn): Promise<PublishPolicy | undefined> {
  const own: (string | null)[] = [];
  const seen = new Set<Urn>();
  let domain = await entities.byId.load(id);
  while (domain !== undefined && !seen.has(domain.id)) {
    seen.add(domain.id);
    own.push(text(domain, 'publishPolicy'));
    domain = (await entities.related('parentDomain').load(domain.id))[0];
  }
  return nearestPolicy(own);
}

/** The publish policy for what a product offers: that of its domain, else of the domain of its bounded context. */
async function policyOfProduct(context: Context, product: Urn): Promise<PublishPolicy | undefined> {
  const { entities } = context;
  let [domain] = await entities.related('parentDomain').load(product);
  if (domain === undefined) {
    const [boundedContext] = await entities.related('boundedContext').load(product);
    if (boundedContext !== undefined)
      [domain] = await entities.related('parentDomain').load(boundedContext.id);
  }
  return domain === undefined ? undefined : policyOfDomain(context, domain.id);
}

/** The publish policy for what ports offer: the strictest of those of their products. */
export async function policyOfPorts(context: Context, ports: readonly Urn[]): Promise<PublishPolicy> {
  const products = await Promise.all(
    ports.map((port) => context.entities.related('productOfPort').load(port)),
  );
  const policies = await Promise.all(products.flat().map(({ id }) => policyOfProduct(context, id)));
  return strictestPolicy(policies.filter((policy) => policy !== undefined));
}
