import { expect, test } from 'vitest';
import { createRevisionTable } from '../../../src/commit/revision-table.ts';

test('the last revision of a name is never told as an earlier one', () => {
  const table = createRevisionTable();
  const names = Array.from({ length: 5_000 }, (_, index) => `urn:mesh:dataset:postgres:orders_${index}`);
  const at = (name: string): number => table.at(table.placeOf(name));
  expect(names.every((name) => at(name) === 0)).toBe(true);
  for (const [index, name] of names.entries()) table.note(name, index + 1);
  expect(names.every((name, index) => at(name) > index)).toBe(true);
  // Few of them share a place, or the table would tell nothing apart.
  expect(names.filter((name, index) => at(name) !== index + 1).length).toBeLessThan(50);
  expect(at('urn:mesh:dataset:postgres:never')).toBe(0);
});
