import type { ContextRelationKind, ContextRelationSetInput } from '../generated/schema.ts';

/** Kinds without an upstream and a downstream side. */
export const symmetricKinds: ReadonlySet<ContextRelationKind> = new Set([
  'PARTNERSHIP',
  'SHARED_KERNEL',
  'SEPARATE_WAYS',
]);

/** Why a relation cannot be, and which member of the input says so. */
export interface Refusal {
  readonly path: 'upstream' | 'downstream' | 'kind' | 'upstreamRoles' | 'downstreamRoles';
  readonly message: string;
}

/**
 * The combinations that contradict themselves (Evans, Domain-Driven Design, part IV; the same are errors in
 * Context Mapper's semantic validation).
 */
export function relationRefusals(relation: ContextRelationSetInput): Refusal[] {
  const { upstream, downstream, kind } = relation;
  const upstreamRoles = new Set(relation.upstreamRoles);
  const downstreamRoles = new Set(relation.downstreamRoles);
  const refusals: Refusal[] = [];
  const refuse = (path: Refusal['path'], message: string): void => void refusals.push({ path, message });
  if (upstream === downstream) refuse('downstream', 'a bounded context has no relation with itself');
  if (kind == null) return refusals;
  if (symmetricKinds.has(kind)) {
    if (upstreamRoles.size > 0)
      refuse('upstreamRoles', `${kind} has no upstream side, so it takes no upstream role`);
    if (downstreamRoles.size > 0)
      refuse('downstreamRoles', `${kind} has no downstream side, so it takes no downstream role`);
  }
  if (kind === 'CUSTOMER_SUPPLIER' && upstreamRoles.has('OPEN_HOST_SERVICE'))
    refuse(
      'upstreamRoles',
      'a supplier who plans with its customer does not offer one open host service for everybody',
    );
  if (kind === 'CUSTOMER_SUPPLIER' && downstreamRoles.has('CONFORMIST'))
    refuse('downstreamRoles', 'a customer has a say in the plans of its supplier, a conformist has none');
  if (downstreamRoles.has('CONFORMIST') && downstreamRoles.has('ANTICORRUPTION_LAYER'))
    refuse(
      'downstreamRoles',
      'a conformist takes the model over as it is, an anticorruption layer translates it',
    );
  return refusals;
}
