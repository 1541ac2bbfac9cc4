import { instant, json } from './model.ts';
import type { EntityNode } from './model.ts';

/** Prefix of the properties that hold facets as they came. */
const keptFacetPrefix = 'facet:';

/** What datasets and jobs have alike of what pipelines tell of them. */
export const toldByFacets = {
  owners: (node: EntityNode) =>
    (json<{ name: string; type?: string }[]>(node, 'owners') ?? []).map(({ name, type }) => ({
      name,
      type: type ?? null,
    })),
  facets: (node: EntityNode) =>
    Object.keys(node.properties)
      .filter((name) => name.startsWith(keptFacetPrefix))
      .sort()
      .map((name) => ({
        name: name.slice(keptFacetPrefix.length),
        content: json<unknown>(node, name) ?? {},
      })),
};

/** A property that is kept as JSON and answers as it is; null where there is none. */
export function toldObject<Value>(name: string) {
  return (node: EntityNode): Value | null => json<Value>(node, name) ?? null;
}

/** The same with the instant `at` as clients read it. */
export function toldAt<Value extends { readonly at: string }>(name: string) {
  return (node: EntityNode): Value | null => {
    const value = json<Value>(node, name);
    return value === undefined ? null : { ...value, at: instant(value.at) ?? value.at };
  };
}
