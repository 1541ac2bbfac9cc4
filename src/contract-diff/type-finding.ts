import type { PropertyPair } from './pairs.ts';
import type { Finding } from './rule.ts';
import type { TypeChange, TypeChangeSort } from './type-change.ts';

/** The finding of a rule on types: the pair's change of type, if it is of this sort. */
export function typeFinding<Name extends string>(
  { type }: PropertyPair,
  sort: TypeChangeSort,
  outcomeOf: (change: TypeChange) => Name,
): Finding<Name> | undefined {
  if (type?.sort !== sort) return undefined;
  const { at, before, after, details } = type;
  return { outcome: outcomeOf(type), at, operation: 'CHANGED', before, after, details };
}
