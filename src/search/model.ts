import type { Page } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import type { FacetName, FacetValue } from '../generated/schema.ts';
import type { SearchText } from './tokens.ts';

/** What to search among; null: no condition. Lists mean any of. */
export interface SearchScope {
  /** Labels of kinds. */
  readonly labels: readonly string[] | null;
  readonly domains: readonly Urn[] | null;
  readonly contexts: readonly Urn[] | null;
  readonly teams: readonly Urn[] | null;
  readonly platforms: readonly string[] | null;
  readonly certainties: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly tags: readonly string[] | null;
}

/** An entity that matches. */
export interface SearchHitRecord {
  readonly id: Urn;
  /** Greater is better; one answer is in descending order of it. */
  readonly score: number;
  /** What was searched for: highlights are made from it. */
  readonly text: SearchText;
}

/** A hit in a page. */
export interface SearchHitEdgeRecord {
  readonly cursor: string;
  readonly node: SearchHitRecord;
}

/** Counts of one facet over all hits, largest first. */
export interface FacetRecord {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}

/** What was found; each part is read only when somebody asks, and once. */
export interface SearchAnswer {
  readonly page: () => Promise<Page<SearchHitRecord>>;
  readonly counts: () => Promise<SearchCounts>;
}

/** Numbers over all hits. */
export interface SearchCounts {
  readonly total: number;
  readonly facets: readonly FacetRecord[];
}
