import type { Page } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import type { ExclusionProof } from './exclusion-proofs.ts';
import type { Excluded } from './exclusions.ts';
import type { Impact } from './impact.ts';
import type { Certainty, Effect, ImpactItem } from './items.ts';

// What stands behind the GraphQL types of impact.

/** An impact with its items after the filter. */
export interface ImpactAnswer {
  readonly impact: Impact;
  readonly items: readonly ImpactItem[];
  readonly isShown: (item: {
    readonly kind: string;
    readonly product?: Urn | undefined;
    readonly domain?: Urn | undefined;
    readonly team?: Urn | undefined;
  }) => boolean;
}

export interface ImpactItemSource {
  readonly impact: Impact;
  readonly item: ImpactItem;
}

export type ImpactPageSource = Page<ImpactItemSource>;
export interface ImpactEdgeSource {
  readonly cursor: string;
  readonly node: ImpactItemSource;
}

export type ExcludedItemSource = Excluded;
export type ExcludedPageSource = Page<Excluded>;
export interface ExcludedEdgeSource {
  readonly cursor: string;
  readonly node: Excluded;
}
export type ProofSource = ExclusionProof;

export interface TeamImpactSource {
  readonly team: Urn;
  readonly certainty: Certainty;
  readonly effect: Effect;
  readonly count: number;
}

export interface UnknownSource {
  readonly id: Urn;
  readonly reason: string;
  readonly entitledBy: Urn;
  readonly team: Urn | undefined;
}

export interface EntityCountSource {
  readonly id: Urn;
  readonly count: number;
}
