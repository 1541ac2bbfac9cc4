import type { TypeOptions } from '../data-contracts/contract.ts';

/** Options that bound values, and whether more of it allows more. */
const bounds = {
  minLength: 'LOWER',
  maxLength: 'UPPER',
  minimum: 'LOWER',
  maximum: 'UPPER',
  exclusiveMinimum: 'LOWER',
  exclusiveMaximum: 'UPPER',
  multipleOf: 'STEP',
  minItems: 'LOWER',
  maxItems: 'UPPER',
  uniqueItems: 'FLAG',
  minProperties: 'LOWER',
  maxProperties: 'UPPER',
  requiredProperties: 'SET',
} as const;

export type Bound = keyof typeof bounds;

/** A bound that differs. UNDECIDED: it lets in what it did not, and the other way round. */
export interface BoundChange {
  readonly bound: Bound;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly kind: 'LOOSENED' | 'TIGHTENED' | 'UNDECIDED';
}

/** Bounds that differ between two properties' options. */
export function boundChanges(base: TypeOptions, candidate: TypeOptions): BoundChange[] {
  return (Object.keys(bounds) as Bound[]).flatMap((bound) => {
    const [before, after] = [base[bound], candidate[bound]];
    const kind = compare(bound, before, after);
    return kind === 'SAME' ? [] : [{ bound, before, after, kind }];
  });
}

function compare(bound: Bound, before: unknown, after: unknown): BoundChange['kind'] | 'SAME' {
  const shape = bounds[bound];
  if (shape === 'FLAG') {
    if ((before === true) === (after === true)) return 'SAME';
    return after === true ? 'TIGHTENED' : 'LOOSENED';
  }
  if (before === after) return 'SAME';
  if (before === undefined) return 'TIGHTENED';
  if (after === undefined) return 'LOOSENED';
  if (shape === 'SET') return compareSets(before as readonly string[], after as readonly string[]);
  const [from, to] = [orderOf(before), orderOf(after)];
  if (from === undefined || to === undefined) return 'UNDECIDED';
  if (from === to) return 'SAME';
  if (shape === 'STEP')
    return isMultiple(to, from) ? 'TIGHTENED' : isMultiple(from, to) ? 'LOOSENED' : 'UNDECIDED';
  return from < to === (shape === 'LOWER') ? 'TIGHTENED' : 'LOOSENED';
}

function compareSets(before: readonly string[], after: readonly string[]): BoundChange['kind'] | 'SAME' {
  const isMore = after.some((name) => !before.includes(name));
  const isLess = before.some((name) => !after.includes(name));
  return isMore && isLess ? 'UNDECIDED' : isMore ? 'TIGHTENED' : isLess ? 'LOOSENED' : 'SAME';
}

/** Numbers by their value, dates by their instant. */
function orderOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const text = String(value);
  const order =
    /^[+-]?(\d|\.\d)[\d.eE+-]*$/.test(text) && !/^\d{4}-/.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(order) ? undefined : order;
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) < 1e-9 && Math.round(times) !== 0;
}
