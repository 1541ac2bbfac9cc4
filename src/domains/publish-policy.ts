/** What a domain does with a contract version that breaks consumers, the strictest first. */
export const publishPolicies = ['REFUSE', 'APPROVE', 'WARN'] as const;
export type PublishPolicy = (typeof publishPolicies)[number];

/** Of several domains, the strictest counts; where none says anything, publishing warns. */
export function strictestPolicy(policies: readonly PublishPolicy[]): PublishPolicy {
  return publishPolicies.find((policy) => policies.includes(policy)) ?? 'WARN';
}

/** The policy of the nearest domain that has one, from a domain to the one it is a part of. */
export function nearestPolicy(own: readonly (string | null | undefined)[]): PublishPolicy | undefined {
  const found = own.find((policy) => policy != null);
  return publishPolicies.find((policy) => policy === found);
}
