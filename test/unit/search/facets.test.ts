import { describe, expect, test } from 'vitest';
import { countFacets } from '../../../src/search/facets.ts';
import type { HitGroup } from '../../../src/search/queries.ts';

const group: HitGroup = {
  label: 'Dataset',
  domains: [],
  contexts: [],
  teams: [],
  platform: null,
  certainties: [],
  statuses: [],
  tags: null,
  count: 1,
};

describe('countFacets', () => {
  test('has every facet and no value when nothing was found', () => {
    const { total, facets } = countFacets([]);
    expect(total).toBe(0);
    expect(facets.map(({ name, values }) => [name, values])).toEqual(
      ['KIND', 'DOMAIN', 'BOUNDED_CONTEXT', 'TEAM', 'PLATFORM', 'CERTAINTY', 'STATUS', 'TAG'].map((name) => [
        name,
        [],
      ]),
    );
  });

  test('adds up groups, largest value first, equal ones by how people say them', () => {
    const { total, facets } = countFacets([
      { ...group, count: 3, teams: [['urn:b', 'Beta']] },
      { ...group, label: 'Job', count: 2, teams: [['urn:a', 'Alpha']] },
      { ...group, label: 'Job', count: 1, teams: [['urn:a', 'Alpha']], tags: ['gold'] },
    ]);
    expect(total).toBe(6);
    expect(facets.find(({ name }) => name === 'TEAM')?.values).toEqual([
      { value: 'urn:a', label: 'Alpha', count: 3 },
      { value: 'urn:b', label: 'Beta', count: 3 },
    ]);
    expect(facets.find(({ name }) => name === 'KIND')?.values).toEqual([
      { value: 'DATASET', label: 'DATASET', count: 3 },
      { value: 'JOB', label: 'JOB', count: 3 },
    ]);
  });

  test('counts a hit once for each of its values, however often it has them', () => {
    const { facets } = countFacets([
      { ...group, count: 4, tags: ['gold', 'pii', 'gold'], certainties: ['RAW', 'RAW'] },
    ]);
    expect(facets.find(({ name }) => name === 'TAG')?.values).toEqual([
      { value: 'gold', label: 'gold', count: 4 },
      { value: 'pii', label: 'pii', count: 4 },
    ]);
    expect(facets.find(({ name }) => name === 'CERTAINTY')?.values).toEqual([
      { value: 'RAW', label: 'RAW', count: 4 },
    ]);
  });
});
