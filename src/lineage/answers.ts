import type { Urn } from '../core/urn.ts';
import type { Completeness, Derivation, Flow } from './model.ts';
import type { GrainEdge, GrainNode } from './rollup.ts';

// What stands behind the GraphQL types of lineage.

/** An assertion; times of commit and last word are read when asked for. */
export type EvidenceSource =
  | Flow
  | Derivation
  | (Omit<Derivation, 'from' | 'to'> & { readonly from?: undefined; readonly to?: undefined });

/** A derivation from the side of one of its fields. */
export interface FieldEdgeSource {
  readonly other: Urn;
  readonly assertion: Omit<Derivation, 'from' | 'to'> & {
    readonly from?: undefined;
    readonly to?: undefined;
  };
}

export interface LineageNodeSource {
  readonly id: Urn;
  readonly name?: string | undefined;
  readonly distance: number;
}

export type LineageEdgeSource = GrainEdge;

export interface LineageAnswer {
  readonly nodes: readonly GrainNode[];
  readonly edges: readonly GrainEdge[];
  readonly completeness: Completeness;
}

export interface HopSource {
  readonly from: Urn;
  readonly to: Urn;
  /** CERTAIN on a path of lineage; on a path of impact, how sure the hop is. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | 'UNKNOWN';
  readonly reason: string | null;
  /** What the reason rests on, in words. */
  readonly note?: string | undefined;
  readonly evidence: readonly (Flow | Derivation)[];
}

export interface PathSource {
  readonly hops: readonly HopSource[];
}

export type CompletenessSource = Completeness;
