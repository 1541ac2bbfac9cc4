import { expect, test } from 'vitest';
import type { ChangeInput } from '../../../src/generated/schema.ts';
import { singleChanges } from '../../../src/impact/change-set.ts';

const removed = (field: string): ChangeInput => ({ fieldRemoved: { field } });

/** A change inside so many sets. */
function inside(levels: number): ChangeInput {
  let change = removed('a');
  for (let level = 0; level < levels; level += 1) change = { all: [change] };
  return change;
}

test('a single change is a set of one, and sets inside sets are taken apart in order', () => {
  expect(singleChanges(removed('a'))).toEqual([removed('a')]);
  expect(singleChanges({ all: [removed('a'), { all: [removed('b'), removed('c')] }, removed('d')] })).toEqual(
    ['a', 'b', 'c', 'd'].map(removed),
  );
});

test('a set has 1 to 100 changes, counted over all levels', () => {
  const many = (count: number): ChangeInput => ({ all: Array.from({ length: count }, () => inside(1)) });
  expect(singleChanges(many(100))).toHaveLength(100);
  expect(() => singleChanges(many(101))).toThrow('a change set has 1 to 100 changes; received 101');
  expect(() => singleChanges({ all: [{ all: [] }] })).toThrow(
    'a change set has 1 to 100 changes; received 0',
  );
});

test('sets that lie too deep inside each other are refused, however deep they lie', () => {
  expect(singleChanges(inside(10))).toEqual([removed('a')]);
  for (const levels of [11, 100_000])
    expect(() => singleChanges(inside(levels))).toThrow('change sets lie at most 10 deep inside each other');
});
