/** Lists by a number from 0; where there is none, nothing is in it. */
export type Lists<T> = readonly (readonly T[] | undefined)[];

/** Puts items into lists by number, in order. Most lists of a wide graph hold one item: they take no room for more. */
export function listsBy<T>(size: number, items: Iterable<T>, numberOf: (item: T) => number): Lists<T> {
  const lists = Array.from<T[] | undefined>({ length: size });
  for (const item of items) {
    const number = numberOf(item);
    const known = lists[number];
    if (known === undefined) lists[number] = [item];
    else known.push(item);
  }
  return lists;
}
