import type { Urn } from '../core/urn.ts';

/** What somebody is about to do. */
export const changeKinds = [
  'FIELD_REMOVED',
  'FIELD_RENAMED',
  'FIELD_RETYPED',
  'FIELD_MADE_NULLABLE',
  'FIELD_MEANING_CHANGED',
  'RETIRED',
  'REPLACED',
  'PRODUCT_MOVED',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change with everything that the spread has to know of it. */
export interface Change {
  readonly kind: ChangeKind;
  /** What is changed, as the caller named it. */
  readonly subject: Urn;
  /** Where the spread begins: the field, or all flow nodes of what goes. */
  readonly sources: readonly Urn[];
  /** A contract version goes: only consumers whose pin lets it in are reached. */
  readonly version?: string | undefined;
  /** Input ports that the change does not reach, because they rely on something that stays as it is. */
  readonly spared?: ReadonlySet<Urn> | undefined;
}

/** Kinds that spread from a field; the others from flow nodes as a whole. */
export function isFieldChange({ kind }: Change): boolean {
  return kind.startsWith('FIELD_');
}

/**
 * Kinds after which a query that names the field no longer runs, wherever it names it: evidence that shows
 * values only cannot exclude that.
 */
export function isStructural({ kind }: Change): boolean {
  return kind === 'FIELD_REMOVED' || kind === 'FIELD_RENAMED' || kind === 'FIELD_RETYPED';
}

/** Kinds that break who uses the changed element itself. */
export function isBreaking({ kind }: Change): boolean {
  return kind !== 'FIELD_MEANING_CHANGED' && kind !== 'PRODUCT_MOVED';
}

/** What changes take away as a whole. A contract version that goes leaves the port to who is pinned to another one. */
export function takenAway(changes: readonly Change[]): Set<Urn> {
  const gone = changes.filter(
    ({ kind, version }) => (kind === 'RETIRED' || kind === 'REPLACED') && version === undefined,
  );
  return new Set(gone.flatMap(({ sources }) => [...sources]));
}
