import { DomainError } from '../core/errors.ts';
import { cursorOf, positionOf } from '../core/page.ts';
import type { Position } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';

/**
 * Cypher of how an entity `e` answers to what was typed, in comparison with its name only: 4 the URN itself, 3 its name,
 * 2 the last part of its qualified name (`public.orders`), 1 the beginning of one of them, 0 none. Reads `$name`, `$urn`.
 */
export const rankText = `CASE
     WHEN e.id = $urn THEN 4
     WHEN n = $name THEN 3
     WHEN split(n, '.')[-1] = $name THEN 2
     WHEN n STARTS WITH $name OR split(n, '.')[-1] STARTS WITH $name THEN 1
     ELSE 0
   END`;

/** Cypher of the name of `e` in the form of {@link SearchText.name}. */
export const comparedName = `replace(replace(replace(toLower(e.name), '_', ' '), '-', ' '), '/', '.')`;

/** Place of a hit in the order: rank, then the index's score, then id. Without a text the name instead of both. */
export type HitPlace =
  | { readonly rank: number; readonly score: number; readonly id: Urn }
  | { readonly name: string; readonly id: Urn };

/** Rank and score in one number that keeps their order: the score fills the space up to the next rank. */
export function scoreOf(rank: number, score: number): number {
  return rank + score / (1 + score);
}

export function cursorOfPlace(place: HitPlace): string {
  return cursorOf({ value: 'name' in place ? place.name : `${place.rank} ${place.score}`, id: place.id });
}

/**
 * The place behind a cursor.
 *
 * @param isRanked whether the hits are in the order of a text.
 * @throws DomainError INVALID when the cursor is not from a page in that order.
 */
export function placeOfCursor(cursor: string | null | undefined, isRanked: boolean): HitPlace | undefined {
  const position = positionOf(cursor);
  if (position === undefined) return undefined;
  return isRanked ? rankedPlace(position) : { name: String(position.value), id: position.id };
}

function rankedPlace({ value, id }: Position): HitPlace {
  const [rank, score] = String(value).split(' ').map(Number);
  if (Number.isFinite(rank) && Number.isFinite(score)) return { rank: rank ?? 0, score: score ?? 0, id };
  throw new DomainError('INVALID', 'after is a cursor from an earlier page of the same search');
}
