import type { ContractChange } from './change.ts';
import type { ContractProperty } from '../data-contracts/contract.ts';
import { physicalNameOf } from './namings.ts';
import { isSame } from './same.ts';

/** A removed and an added property that look like one that was renamed. A guess, never a fact: nothing is judged by it. */
export interface RenameHint {
  readonly object: string;
  /** Dotted paths, before and after. */
  readonly from: string;
  readonly to: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  /** What speaks for it, such as `the names are alike`. */
  readonly reasons: readonly string[];
}

/** Below this, two properties are taken for two properties. */
const leastLikelihood = 0.6;

/** Pairs that are looked at in one list of members: a table that is exchanged as a whole gives no hints. */
const mostPairs = 2_500;

interface Candidate {
  readonly change: ContractChange;
  readonly property: ContractProperty;
  readonly owner: string;
  readonly position: number | undefined;
}

/**
 * Guesses which removed properties were renamed, out of name, type, description and place in the same list. Each
 * property is in one hint at most, the likeliest.
 */
export function renameHints(changes: readonly ContractChange[]): RenameHint[] {
  const removed = byOwner(changes, 'REMOVED', 'property-removed');
  const added = byOwner(changes, 'ADDED', 'property-added', 'required-property-added');
  const hints = [...removed].flatMap(([owner, gone]) => {
    const come = added.get(owner) ?? [];
    if (gone.length * come.length > mostPairs) return [];
    return gone.flatMap((from) => come.map((to) => ({ from, to, ...likenessOf(from, to) })));
  });
  const taken = new Set<Candidate>();
  return hints
    .filter(({ likelihood }) => likelihood >= leastLikelihood)
    .sort((a, b) => b.likelihood - a.likelihood)
    .flatMap(({ from, to, likelihood, reasons }) => {
      if (taken.has(from) || taken.has(to)) return [];
      taken.add(from).add(to);
      return [
        {
          object: from.change.element.object ?? '',
          from: from.change.element.property ?? '',
          to: to.change.element.property ?? '',
          likelihood: Math.round(likelihood * 100) / 100,
          reasons,
        },
      ];
    });
}

/** A hint in one sentence. */
export function hintMessageOf({ object, from, to, reasons }: RenameHint): string {
  return `Property ${object}.${from} may have been renamed to ${to} (${reasons.join(', ')}); give both the same stable id to say so`;
}

function byOwner(
  changes: readonly ContractChange[],
  operation: 'ADDED' | 'REMOVED',
  ...rules: readonly string[]
): Map<string, Candidate[]> {
  const lists = new Map<string, Candidate[]>();
  for (const change of changes) {
    if (change.operation !== operation || !rules.includes(change.rule)) continue;
    const owner = change.path.slice(0, change.path.lastIndexOf('/properties['));
    const property = (change.before ?? change.after) as ContractProperty;
    const position = change.details?.['position'] as number | undefined;
    lists.set(owner, [...(lists.get(owner) ?? []), { change, property, owner, position }]);
  }
  return lists;
}

function likenessOf(from: Candidate, to: Candidate): { likelihood: number; reasons: string[] } {
  const [a, b] = [from.property, to.property];
  const typeOf = ({ logicalType, physicalType }: ContractProperty) => [logicalType, physicalType];
  const hasType = a.physicalType !== undefined || a.logicalType !== undefined;
  const isSameType = isSame(typeOf(a), typeOf(b));
  if (hasType && !isSameType && a.logicalType !== b.logicalType) return { likelihood: 0, reasons: [] };
  const name = nameLikeness(physicalNameOf(a), physicalNameOf(b));
  const isDescribedAlike = a.description !== undefined && a.description === b.description;
  const isAtSamePlace = from.position !== undefined && from.position === to.position;
  const reasons = [
    ...(name >= 0.5 ? ['the names are alike'] : []),
    ...(hasType && isSameType ? ['the type is the same'] : []),
    ...(isDescribedAlike ? ['the description is the same'] : []),
    ...(isAtSamePlace ? ['it is at the same place'] : []),
  ];
  const likelihood =
    name * 0.6 + (hasType && isSameType ? 0.2 : 0) + (isDescribedAlike ? 0.5 : 0) + (isAtSamePlace ? 0.2 : 0);
  return { likelihood: Math.min(likelihood, 1), reasons };
}

/** Likeness of two names by the pairs of letters that they share (Dice's coefficient), from 0 to 1. */
function nameLikeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.length === 0 || other.length === 0) return 0;
  const left = [...other];
  const shared = one.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}

function pairsOf(name: string): string[] {
  const letters = name.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
