import { parseInstant } from '../core/instant.ts';

/** Service levels of ODCS that say how long a version is kept, the one that counts first. */
const ends = ['endofsupport', 'endoflife'];

/**
 * Until when a document promises that its version stays: its end of support, else its end of life.
 *
 * @returns a canonical instant, the beginning of the day where the document names a day; undefined: it does not say.
 */
export function endOfSupport(
  levels: readonly { readonly property?: unknown; readonly value?: unknown }[],
): string | undefined {
  for (const end of ends)
    for (const { property, value } of levels) {
      if (String(property).toLowerCase() !== end) continue;
      const text = String(value);
      const instant = parseInstant(text) ?? parseInstant(`${text}T00:00:00Z`);
      if (instant !== undefined) return instant;
    }
  return undefined;
}
