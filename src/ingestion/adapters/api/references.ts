import { isObject } from '../../../core/json.ts';
import type { JsonObject } from '../../../core/json.ts';

/** Most references that lead from one to the next. */
const maxHops = 20;

/** What stands behind references inside one document. */
export type Resolve = (value: unknown) => JsonObject | undefined;

/**
 * Follows references inside a document (`#/components/schemas/Order`, JSON Pointer of RFC 6901). Undefined for one that
 * leads nowhere, round in circles, or out of the document; `onOutside` hears of the last.
 */
export function resolver(root: unknown, onOutside: (reference: string) => void): Resolve {
  return (value) => {
    let found = value;
    for (let hop = 0; hop < maxHops; hop += 1) {
      if (!isObject(found)) return undefined;
      const reference = found['$ref'];
      if (typeof reference !== 'string') return found;
      if (!reference.startsWith('#')) {
        onOutside(reference);
        return undefined;
      }
      found = at(root, reference);
    }
    return undefined;
  };
}

function at(root: unknown, reference: string): unknown {
  let found = root;
  for (const step of reference.slice(1).split('/').slice(1)) {
    const name = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, name)) return undefined;
    found = (found as JsonObject)[name];
  }
  return found;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** The last name of a reference: `#/channels/orders` is `orders`. */
export function nameOf(value: unknown): string | undefined {
  const reference = isObject(value) ? value['$ref'] : undefined;
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}
