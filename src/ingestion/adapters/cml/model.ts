import type { ContextRelationKind, DownstreamRole, UpstreamRole } from '../../../generated/schema.ts';
import type { Name } from './tokens.ts';

/** A domain or subdomain. */
export interface CmlDomain extends Name {
  /** The domain that it is a part of. */
  readonly parent?: string | undefined;
  readonly type?: string | undefined;
  readonly vision?: string | undefined;
}

/** An aggregate; what stands in it is not read, but for these. */
export interface CmlAggregate extends Name {
  readonly definition?: string | undefined;
  readonly owner?: Name | undefined;
}

/** A bounded context, or with the type TEAM a team. */
export interface CmlContext extends Name {
  readonly type?: string | undefined;
  readonly implemented: readonly Name[];
  readonly realized: readonly Name[];
  readonly refined?: Name | undefined;
  readonly vision?: string | undefined;
  readonly responsibilities: readonly string[];
  readonly technology?: string | undefined;
  readonly aggregates: readonly CmlAggregate[];
}

/** A relation of the context map, in one direction whichever way it was written. */
export interface CmlRelation {
  readonly at: number;
  readonly kind: ContextRelationKind;
  /** Of a symmetric one the left. */
  readonly upstream: Name;
  readonly downstream: Name;
  readonly upstreamRoles: readonly UpstreamRole[];
  readonly downstreamRoles: readonly DownstreamRole[];
  readonly name?: string | undefined;
  readonly technology?: string | undefined;
  readonly exposed: readonly Name[];
  readonly rights?: string | undefined;
}

export interface CmlMap {
  readonly at: number;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly state?: string | undefined;
  readonly contained: readonly Name[];
  readonly relations: readonly CmlRelation[];
}

/** What is wrong with a text, or cannot be read. */
export interface CmlProblem {
  readonly at: number;
  readonly message: string;
}

/** The strategic part of a CML document. */
export interface CmlModel {
  readonly imports: readonly Name[];
  /** Each domain before its subdomains. */
  readonly domains: readonly CmlDomain[];
  readonly contexts: readonly CmlContext[];
  readonly map?: CmlMap | undefined;
  readonly problems: readonly CmlProblem[];
}
