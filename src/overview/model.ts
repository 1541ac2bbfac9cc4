import type { Page } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';

/** Stands behind the mesh in numbers: every number is a count of its own, read when it is asked for. */
export type OverviewAnswer = Readonly<Record<never, never>>;

/** Which part of the mesh gaps are looked for in, by the product of the entity that a gap begins at; null: all. */
export interface GapScope {
  readonly domains: readonly Urn[] | null;
  readonly teams: readonly Urn[] | null;
}

/** Stands behind a gap report; each kind of gap is looked for when it is asked for. */
export interface GapAnswer {
  readonly scope: GapScope;
}

/** The kinds of gap, in the order in which they are shown. */
export const gapKinds = [
  'UNOBSERVED_PORTS',
  'UNOBSERVED_PRODUCTS',
  'UNDECLARED_FLOWS',
  'UNOBSERVED_FLOWS',
  'UNRESOLVED_FLOWS',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** Something that is not known, or does not fit together. */
export interface GapRecord {
  readonly from: Urn;
  /** null for a gap of one entity. */
  readonly to: Urn | null;
  readonly message: string;
}

/** A gap in a page. */
export interface GapEdgeRecord {
  readonly cursor: string;
  readonly node: GapRecord;
}

export type GapPage = Page<GapRecord>;
