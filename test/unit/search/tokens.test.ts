import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/core/search-text.ts';
import { urn } from '../../../src/core/urn.ts';
import { matchOf, maxTextLength, piecesOf, readText } from '../../../src/search/tokens.ts';

/** Texts in which letters of several scripts, digits and signs stand side by side. */
const texts = fc.string({
  unit: fc.constantFrom(...'aBcDéÉßİµñДжЯ日本ǅ0129٣_-./:*"\\ +~^(){}[]!?&|🙂'),
  maxLength: 60,
});

describe('readText', () => {
  test('keeps identifiers whole beside their words', () => {
    expect(readText('  customerOrders_v2 daily ').tokens).toEqual([
      { words: ['customer', 'orders', 'v', '2'], whole: 'customerOrders_v2' },
      { words: ['daily'] },
    ]);
  });

  test('says each word once and the last one last', () => {
    expect(readText('order id of order').words).toEqual(['id', 'of', 'order']);
  });

  test('reads a URN by its parts', () => {
    const id = urn('dataset', 'postgres://shop', 'public.orders');
    expect(readText(` ${id} `)).toMatchObject({ urn: id, words: ['postgres', 'shop', 'public', 'orders'] });
  });

  test('tells an empty text from one that has signs only', () => {
    expect(readText(' \n')).toMatchObject({ isEmpty: true, tokens: [] });
    expect(readText('*:*')).toMatchObject({ isEmpty: false, tokens: [] });
  });

  test('refuses more characters and more words than a text has', () => {
    expect(() => readText('x'.repeat(maxTextLength + 1))).toThrow('at most 512 characters; received 513');
    expect(() => readText('a '.repeat(33))).toThrow('at most 32 words; received 33');
    expect(readText('a '.repeat(32)).tokens).toHaveLength(32);
  });
});

describe('piecesOf', () => {
  test('finds the words of wordsOf, where they stand', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = piecesOf(text);
        expect(pieces.map(({ word }) => word)).toEqual(wordsOf(text));
        for (const { word, start, end } of pieces) expect(text.slice(start, end).toLowerCase()).toBe(word);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('matchOf', () => {
  test('takes every word whole and the last one as a beginning', () => {
    expect(matchOf(['order', 'cust'], 'order')).toBe('order');
    expect(matchOf(['order', 'cust'], 'customer')).toBe('cust');
    expect(matchOf(['order', 'cust'], 'orders')).toBeUndefined();
    expect(matchOf([], 'orders')).toBeUndefined();
  });
});
