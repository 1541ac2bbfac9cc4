import type { Urn } from '../core/urn.ts';
import { nearestPolicy, strictestPolicy } from '../domains/publish-policy.ts';
import type { PublishPolicy } from '../domains/publish-policy.ts';
import { portsOf } from './apply-ports.ts';
import type { Draft } from './draft.ts';

/** The publish policy over a contract: the strictest of the domains whose products offer it. */
export function policyOver(draft: Draft, contract: Urn): PublishPolicy {
  const policies = portsOf(draft, contract, 'output-port').flatMap((port) => {
    const [product] = referred(draft, port, 'product');
    if (product === undefined) return [];
    const [domain] = [
      ...referred(draft, product, 'domain'),
      ...referred(draft, product, 'boundedContext').flatMap((context) => referred(draft, context, 'domain')),
    ];
    return nearestPolicy(policiesUpFrom(draft, domain)) ?? [];
  });
  return strictestPolicy(policies);
}

/** What a domain and those that it is a part of say themselves, the nearest first. */
function policiesUpFrom(draft: Draft, domain: Urn | undefined): (string | null)[] {
  const own: (string | null)[] = [];
  const seen = new Set<Urn>();
  for (let at = domain; at !== undefined && !seen.has(at); at = referred(draft, at, 'parent')[0]) {
    seen.add(at);
    const policy = draft.peek(at)?.registers.get('publishPolicy');
    own.push(typeof policy === 'string' ? policy : null);
  }
  return own;
}

function referred(draft: Draft, id: Urn, name: string): readonly Urn[] {
  return (draft.peek(id)?.registers.get(`@${name}`) as readonly Urn[] | null | undefined) ?? [];
}
