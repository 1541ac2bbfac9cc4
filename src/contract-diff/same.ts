/** Whether two values are the same data: members that are undefined count as absent, the order of members does not. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
    isSame(left[key], right[key]),
  );
}

/** Whether two lists hold the same values, in whatever order. */
export function isSameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
  return missing(a, b).length === 0 && missing(b, a).length === 0;
}

/** Values of the first list that the second lacks. */
export function missing<Value>(of: readonly Value[], from: readonly unknown[]): Value[] {
  const plain = new Set(from);
  return of.filter((value) => !plain.has(value) && !from.some((other) => isSame(value, other)));
}
