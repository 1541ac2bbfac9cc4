import { kindOfLabels, kinds } from '../entities/kinds.ts';
import type { FacetName, FacetValue } from '../generated/schema.ts';
import type { SearchCounts } from './model.ts';
import type { HitGroup } from './queries.ts';

type Labelled = readonly [value: string, label: string];

/** The values that the hits of a group have of each facet. In the order in which facets are shown. */
const valuesOf: { readonly [name in FacetName]: (group: HitGroup) => readonly Labelled[] } = {
  KIND: ({ label }) => same([kinds[kindOfLabels([label]) ?? 'dataset'].entityKind]),
  DOMAIN: ({ domains }) => domains,
  BOUNDED_CONTEXT: ({ contexts }) => contexts,
  TEAM: ({ teams }) => teams,
  PLATFORM: ({ platform }) => same(platform === null ? [] : [platform]),
  CERTAINTY: ({ certainties }) => same(certainties),
  STATUS: ({ statuses }) => same(statuses),
  TAG: ({ tags }) => same(tags ?? []),
};

const same = (values: readonly string[]): Labelled[] => values.map((value) => [value, value]);

/** Counts every facet over groups of equal hits. A hit counts once for each of its values. */
export function countFacets(groups: readonly HitGroup[]): SearchCounts {
  const facets = Object.entries(valuesOf).map(([name, valuesOfGroup]) => {
    const values = new Map<string, FacetValue>();
    for (const group of groups) {
      const once = new Map(valuesOfGroup(group));
      for (const [value, label] of once)
        values.set(value, { value, label, count: (values.get(value)?.count ?? 0) + group.count });
    }
    return { name: name as FacetName, values: [...values.values()].sort(byCount) };
  });
  return { total: groups.reduce((sum, { count }) => sum + count, 0), facets };
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
