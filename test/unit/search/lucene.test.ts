import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyToken, everyToken, nameBeginning } from '../../../src/search/lucene.ts';
import { readText } from '../../../src/search/tokens.ts';

const query = (text: string): string => everyToken(readText(text));

/** What is left of a query when its quoted texts and beginnings, both of harmless characters only, are taken out. */
function skeletonOf(lucene: string): string {
  return lucene.replace(/"[\p{L}\p{M}\p{N}_. ]+"/gu, '_').replace(/:[\p{L}\p{N}]+\*/gu, ':_');
}

describe('everyToken', () => {
  test('wants each token somewhere; the last word may go on', () => {
    expect(query('gold orders')).toBe(
      '+(+(name:"gold"^4 searchText:"gold"^2 fieldNames:"gold"^1 description:"gold"^1)) ' +
        '+(+(name:"orders"^4 searchText:"orders"^2 fieldNames:"orders"^1 description:"orders"^1 ' +
        'name:orders*^2 searchText:orders*^1 fieldNames:orders*^0.5 description:orders*^0.5))',
    );
  });

  test('takes an identifier whole or by all of its words', () => {
    expect(query('orderId x')).toMatch(
      /^\+\(name:"orderId"\^4 .* \(\+\(name:"order"\^4 .*\) \+\(name:"id"\^4/,
    );
  });

  test('holds nothing of the syntax that people type', () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          ...'aZ9_-./:*?"\\ +~^(){}[]!&|<>=@#\u0000\u202e',
          'AND',
          'OR',
          'NOT',
          ' TO ',
          '日本',
          'é',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      maxLength: 30,
    });
    const allowed = /^(?:[+() ]|(?:name|searchText|fieldNames|description):_(?:\^(?:4|2|1|0\.5))?)*$/u;
    fc.assert(
      fc.property(texts, (typed) => {
        const text = readText(typed);
        expect(skeletonOf(everyToken(text))).toMatch(allowed);
        expect(skeletonOf(anyToken(text))).toMatch(allowed);
        if (text.words.length > 0) expect(skeletonOf(nameBeginning(text))).toMatch(allowed);
      }),
      { numRuns: 3_000 },
    );
  });
});

test('anyToken wants none of the tokens in particular', () => {
  expect(anyToken(readText('gold orders'))).toMatch(/^\(\+\(name:"gold".*\)\) \(\+\(name:"orders"/);
});

test('nameBeginning takes whole words and the beginning of the last', () => {
  expect(nameBeginning(readText('daily ord'))).toBe(
    '+(name:"daily" searchText:"daily") +(name:ord* searchText:"ord" searchText:ord*)',
  );
});
