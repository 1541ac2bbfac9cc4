import type { QualityRule } from '../data-contracts/contract.ts';

/** Whether a promise in the second form holds in all the cases that the first form holds in, or fewer. */
export type Strictness = 'SAME' | 'RELAXED' | 'TIGHTENED' | 'UNDECIDED';

/** Values between two ends. */
interface Range {
  readonly from: number;
  readonly isFromIn: boolean;
  readonly to: number;
  readonly isToIn: boolean;
}

const everything: Range = { from: -Infinity, isFromIn: true, to: Infinity, isToIn: true };

/** Compares what two quality rules allow their metric to be. */
export function compareThresholds(
  before: QualityRule['thresholds'],
  after: QualityRule['thresholds'],
): Strictness {
  const [a, b] = [rangeOf(before), rangeOf(after)];
  if (a === undefined || b === undefined) return 'UNDECIDED';
  const [isWider, isNarrower] = [holds(b, a), holds(a, b)];
  if (isWider && isNarrower) return 'SAME';
  return isWider ? 'RELAXED' : isNarrower ? 'TIGHTENED' : 'UNDECIDED';
}

/** What all thresholds together allow; undefined where one of them is no range (`mustNotBe`, a text). */
function rangeOf(thresholds: QualityRule['thresholds']): Range | undefined {
  let range = everything;
  for (const [operator, value] of Object.entries(thresholds)) {
    if (value === undefined) continue;
    const one = readers[operator]?.(value);
    if (one === undefined) return undefined;
    range = both(range, one);
  }
  return range;
}

const number = (value: unknown): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))
      ? Number(value)
      : undefined;

const bound =
  (make: (value: number) => Partial<Range>) =>
  (value: unknown): Range | undefined => {
    const limit = number(value);
    return limit === undefined ? undefined : { ...everything, ...make(limit) };
  };

const readers: { readonly [operator: string]: (value: unknown) => Range | undefined } = {
  mustBe: bound((value) => ({ from: value, to: value })),
  mustBeGreaterThan: bound((from) => ({ from, isFromIn: false })),
  mustBeGreaterOrEqualTo: bound((from) => ({ from })),
  mustBeLessThan: bound((to) => ({ to, isToIn: false })),
  mustBeLessOrEqualTo: bound((to) => ({ to })),
  mustBeBetween: (value) => {
    const [from, to] = Array.isArray(value) ? value.map(number) : [];
    return from === undefined || to === undefined ? undefined : { ...everything, from, to };
  },
};

function both(a: Range, b: Range): Range {
  const lower = a.from > b.from || (a.from === b.from && !a.isFromIn) ? a : b;
  const upper = a.to < b.to || (a.to === b.to && !a.isToIn) ? a : b;
  return { from: lower.from, isFromIn: lower.isFromIn, to: upper.to, isToIn: upper.isToIn };
}

/** Whether the first range holds all of the second. */
function holds(outer: Range, inner: Range): boolean {
  const isFromHeld =
    outer.from < inner.from || (outer.from === inner.from && (outer.isFromIn || !inner.isFromIn));
  return isFromHeld && (outer.to > inner.to || (outer.to === inner.to && (outer.isToIn || !inner.isToIn)));
}
