import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorOfPlace, placeOfCursor, scoreOf } from '../../../src/search/rank.ts';

const ranks = fc.integer({ min: 0, max: 4 });
const scores = fc.float({ min: 0, max: 10_000, noNaN: true });

describe('scoreOf', () => {
  test('keeps the order of rank, then score', () => {
    fc.assert(
      fc.property(ranks, scores, ranks, scores, (rankA, a, rankB, b) => {
        if (rankA > rankB) expect(scoreOf(rankA, a)).toBeGreaterThan(scoreOf(rankB, b));
        if (rankA === rankB && a > b) expect(scoreOf(rankA, a)).toBeGreaterThanOrEqual(scoreOf(rankB, b));
      }),
    );
  });
});

describe('cursors', () => {
  test('give back the very place, score to the last bit', () => {
    fc.assert(
      fc.property(ranks, scores, fc.string(), (rank, score, id) => {
        const place = { rank, score: Math.abs(score), id };
        expect(placeOfCursor(cursorOfPlace(place), true)).toEqual(place);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, id) => {
        expect(placeOfCursor(cursorOfPlace({ name, id }), false)).toEqual({ name, id });
      }),
    );
  });

  test('of a list by name are no cursors of a ranked one', () => {
    expect(() => placeOfCursor(cursorOfPlace({ name: 'Orders', id: 'urn:x' }), true)).toThrow(
      'of the same search',
    );
    expect(() => placeOfCursor('nonsense', true)).toThrow('after is a cursor');
    expect(placeOfCursor(null, true)).toBeUndefined();
  });
});
