import { expect, it } from 'vitest';
import { changesBetween, changesOfEntities, packChanges } from '../../../src/commit/change-list.ts';
import type { ListedChange } from '../../../src/commit/change-list.ts';

const changes: readonly ListedChange[] = [
  ['urn:mesh:team:grid', '{"operation":"CREATED","before":null,"after":{"name":"Grid\\nü"}}'],
  ['urn:mesh:team:grid-2', '{"operation":"UPDATED","before":{},"after":{}}'],
  ['slice', '{"operation":"LINEAGE_REPLACED","before":null,"after":null}'],
];
// As commits of graphs of earlier versions hold them.
const texts = changes.map(([entity, change]) => `${entity}\n${change}`);

it.each([
  ['packed', packChanges(changes)],
  ['texts', texts],
])('reads changes that are kept as %s', (_, stored) => {
  expect(changesBetween(stored, 0, 20)).toEqual(changes);
  expect(changesBetween(stored, 1, 2)).toEqual([changes[1]]);
  expect(changesBetween(stored, 3, 20)).toEqual([]);
  expect([...changesOfEntities(stored, new Set(['urn:mesh:team:grid', 'urn:mesh:team:none']))]).toEqual([
    changes[0],
  ]);
});

it('keeps a commit without changes', () => {
  expect(changesBetween(packChanges([]), 0, 20)).toEqual([]);
  expect(changesBetween([], 0, 20)).toEqual([]);
});
