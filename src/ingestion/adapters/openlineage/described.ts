import type { PropertyValue } from '../../../commit/patch.ts';
import { withoutSecretsInside } from '../../../core/dataset-name.ts';
import { canonicalJson } from '../../../core/hash.ts';
import type { Json } from '../../../core/hash.ts';
import { facetsIn, isDeleted } from './facets.ts';
import type { JsonObject } from './findings.ts';

/** Properties that facets tell; null clears what a facet told before. */
export type Told = { [name: string]: PropertyValue | null };

/** How a facet that only describes becomes properties. */
export interface FacetReader {
  /** All properties that it can tell: they are cleared when it is removed. */
  readonly tells: readonly string[];
  /**
   * A member that is undefined clears. Nothing at all: the facet has another shape than the specification
   * gives it, and is kept as it came.
   *
   * @param at event time, a canonical instant
   */
  readonly read: (
    content: JsonObject,
    at: string,
  ) => { readonly [name: string]: PropertyValue | undefined } | undefined;
}

/** Facet readers by bag and facet name. */
export type FacetReaders = { readonly [bag: string]: { readonly [facet: string]: FacetReader } };

/** Prefix of the properties that hold facets as they came. */
export const keptFacetPrefix = 'facet:';

/** A facet that is kept as it came has at most so many characters of JSON; of a larger one only its size is kept. */
const maxKeptLength = 8_192;

/** So many facets of one entity are kept as they came in one event. */
const maxKept = 30;

/**
 * What the facets tell that only describe their holder. Such a facet never makes an event refused: one that is
 * unknown, or has another shape, is kept as it came, without credentials, under `facet:<name>`.
 *
 * @param handled names of facets that are read elsewhere
 */
export function describedBy(
  holder: JsonObject,
  readers: FacetReaders,
  handled: ReadonlySet<string>,
  at: string,
): Told {
  const told: Told = {};
  let kept = 0;
  for (const [bag, known] of Object.entries(readers))
    for (const [name, content] of facetsIn(holder, bag)) {
      if (handled.has(name)) continue;
      const reader = Object.hasOwn(known, name) ? known[name] : undefined;
      const isGone = isDeleted(content);
      const read = isGone ? {} : reader?.read(content, at);
      if (reader !== undefined && read !== undefined)
        for (const property of reader.tells) {
          if (isGone || Object.hasOwn(read, property)) told[property] = read[property] ?? null;
        }
      else if (kept < maxKept) {
        kept += 1;
        told[`${keptFacetPrefix}${name}`] = isGone ? null : keptText(content);
      }
    }
  return told;
}

/** A value as JSON text with its members in one order, so that equal values are equal texts; undefined when empty. */
export function jsonText(value: { readonly [name: string]: unknown }): string | undefined {
  const text = canonicalJson(value as Json);
  return text === '{}' ? undefined : text;
}

function keptText(content: JsonObject): string {
  const text = canonicalJson(withoutSecretsInside(content as Json));
  return text.length <= maxKeptLength ? text : JSON.stringify({ _omitted: { characters: text.length } });
}
