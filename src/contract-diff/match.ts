/** How the elements of a list are told apart. */
export interface Naming<Element> {
  /** What two elements are the same by, the strongest first; undefined: it has none of this kind. */
  readonly keys: readonly ((element: Element) => string | undefined)[];
  /** Names an element inside its list, such as `[name=amount]`. */
  readonly selector: (element: Element) => string;
}

/** An element with its place in its list, and the selector that names it there and nothing else. */
export interface Placed<Element> {
  readonly element: Element;
  readonly index: number;
  readonly selector: string;
}

/** Two lists, element by element. */
export interface Matches<Element> {
  readonly added: readonly Placed<Element>[];
  readonly removed: readonly Placed<Element>[];
  /** In the order of the base. */
  readonly persisted: readonly { readonly base: Placed<Element>; readonly candidate: Placed<Element> }[];
}

/** Names the elements of a list; those that share a selector are numbered: `[name=id]`, `[name=id][2]`. */
export function placed<Element>(list: readonly Element[], naming: Naming<Element>): Placed<Element>[] {
  const counts = new Map<string, number>();
  return list.map((element, index) => {
    const selector = naming.selector(element);
    const count = (counts.get(selector) ?? 0) + 1;
    counts.set(selector, count);
    return { element, index, selector: count === 1 ? selector : `${selector}[${count}]` };
  });
}

/**
 * Finds which element of the base is which of the candidate: by the first kind of key for all of them, then by the
 * second for those that are left, and so on. Elements with equal keys are matched in their order. Linear in the lists.
 */
export function matchLists<Element>(
  base: readonly Element[],
  candidate: readonly Element[],
  naming: Naming<Element>,
): Matches<Element> {
  const [before, after] = [placed(base, naming), placed(candidate, naming)];
  const partners = new Map<Placed<Element>, Placed<Element>>();
  let [left, right] = [before, after];
  for (const keyOf of naming.keys) {
    const byKey = new Map<string, Placed<Element>[]>();
    for (const one of right) {
      const key = keyOf(one.element);
      if (key === undefined) continue;
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [one]);
      else others.push(one);
    }
    for (const others of byKey.values()) others.reverse();
    const taken = new Set<Placed<Element>>();
    for (const one of left) {
      const key = keyOf(one.element);
      const partner = key === undefined ? undefined : byKey.get(key)?.pop();
      if (partner === undefined) continue;
      partners.set(one, partner);
      taken.add(partner);
    }
    left = left.filter((one) => !partners.has(one));
    right = right.filter((one) => !taken.has(one));
    if (left.length === 0 || right.length === 0) break;
  }
  return {
    added: right,
    removed: left,
    persisted: before.flatMap((one) => {
      const partner = partners.get(one);
      return partner === undefined ? [] : [{ base: one, candidate: partner }];
    }),
  };
}
