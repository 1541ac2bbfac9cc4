import type { Urn } from '../core/urn.ts';
import type { ContextRelationKind, DownstreamRole, UpstreamRole } from '../generated/schema.ts';

/** A relation of the context map as it was read. */
export interface ContextRelationRecord {
  readonly kind: ContextRelationKind;
  readonly upstream: Urn;
  readonly downstream: Urn;
  readonly upstreamRoles: readonly UpstreamRole[];
  readonly downstreamRoles: readonly DownstreamRole[];
  readonly description: string | null;
}

/** Behind the GraphQL type ContextMap: its contexts are known, the rest is read when asked for. */
export interface ContextMapRecord {
  readonly contexts: readonly Urn[];
}
