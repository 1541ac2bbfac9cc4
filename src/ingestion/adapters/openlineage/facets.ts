import { isObject } from '../../../core/json.ts';
import { memberOf, readObject } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';

/** Where a facet was found. */
export interface Facet {
  readonly content: JsonObject;
  readonly path: Path;
}

/**
 * A facet of a job, run or dataset. One that is null or says `_deleted` is as good as absent; one that is no
 * object is refused. Facets that nobody asks for are not looked at.
 */
export function facetOf(holder: JsonObject, name: string, path: Path, findings: Findings): Facet | undefined {
  const facets = memberOf(holder, 'facets');
  // A wrong bag of facets is refused once, by checkFacets, and not by each facet that is looked for.
  if (!isObject(facets)) return undefined;
  const value = memberOf(facets, name);
  if (value === undefined) return undefined;
  const at = [...path, 'facets', name];
  const content = readObject(value, at, findings);
  if (content === undefined || memberOf(content, '_deleted') === true) return undefined;
  return { content, path: at };
}

/** Refuses a `facets` member that is no object. */
export function checkFacets(holder: JsonObject, path: Path, findings: Findings): void {
  const facets = memberOf(holder, 'facets');
  if (facets !== undefined) readObject(facets, [...path, 'facets'], findings);
}

/** Whether a facet says that it is to be removed. */
export function isDeleted(content: unknown): boolean {
  return isObject(content) && memberOf(content, '_deleted') === true;
}

/** Names of the facets that say that they are to be removed. */
export function deletedFacets(holder: JsonObject): ReadonlySet<string> {
  const names = [...facetsIn(holder, 'facets')].flatMap(([name, content]) =>
    isDeleted(content) ? [name] : [],
  );
  return new Set(names);
}

/** The facets of a bag (`facets`, `inputFacets`, `outputFacets`) that are objects, by name. */
export function facetsIn(holder: JsonObject, bag: string): ReadonlyMap<string, JsonObject> {
  const facets = memberOf(holder, bag);
  if (!isObject(facets)) return new Map();
  return new Map(Object.entries(facets).filter((entry): entry is [string, JsonObject] => isObject(entry[1])));
}
