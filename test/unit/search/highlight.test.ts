import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import type { EntityNode } from '../../../src/entities/model.ts';
import { highlightOf, highlightsOf, matchingPaths } from '../../../src/search/highlight.ts';
import { readText } from '../../../src/search/tokens.ts';

const words = (text: string): readonly string[] => readText(text).words;

function marked(text: string, typed: string): string[] | undefined {
  const highlight = highlightOf('name', text, words(typed));
  return highlight?.ranges.map(({ start, end }) => highlight.text.slice(start, end));
}

describe('highlightOf', () => {
  test('marks words inside identifiers, and only the beginning where a word goes on', () => {
    expect(marked('meter_readings of meterReadingsDaily', 'meter read')).toEqual([
      'meter',
      'read',
      'meterRead',
    ]);
  });

  test('joins matches that touch', () => {
    expect(marked('a customerEmail', 'customer email')).toEqual(['customerEmail']);
  });

  test('has nothing to say of a text without the words', () => {
    expect(highlightOf('name', 'orders', words('ord rders'))).toBeUndefined();
    expect(highlightOf('name', 'orders', [])).toBeUndefined();
  });

  test('marks the whole word when its lower case has another length', () => {
    expect(marked('İstanbul', 'İstan')).toEqual(['İstanbul']);
  });

  test('shows a part of 240 characters at most, with the first match in it, of any text', () => {
    const filler = fc.string({ unit: fc.constantFrom(...'abc é🙂\n_'), maxLength: 600 });
    fc.assert(
      fc.property(
        filler,
        filler,
        fc.constantFrom(' needle ', ' needle', 'Needle '),
        (before, after, needle) => {
          const highlight = highlightOf('description', `${before} ${needle} ${after}`, ['needle']);
          expect(highlight?.text.length).toBeLessThanOrEqual(240);
          expect(highlight?.ranges.length).toBeGreaterThan(0);
          for (const { start, end } of highlight?.ranges ?? [])
            expect(highlight?.text.slice(start, end).toLowerCase()).toBe('needle');
        },
      ),
    );
  });
});

describe('highlightsOf', () => {
  test('looks into every property that is searched, name first, and into each value of a list', () => {
    const node: EntityNode = {
      id: urn('data-product', 'meter-data'),
      kind: 'data-product',
      isRetired: false,
      properties: {
        name: 'Meter data',
        description: 'Of every meter',
        purpose: 'Billing',
        tags: ['gold', 'smart-meter', 'meter'],
        key: 'meter-data',
      },
    };
    expect(highlightsOf(node, ['meter']).map(({ property, text }) => [property, text])).toEqual([
      ['name', 'Meter data'],
      ['description', 'Of every meter'],
      ['key', 'meter-data'],
      ['tags', 'smart-meter'],
      ['tags', 'meter'],
    ]);
  });
});

describe('matchingPaths', () => {
  const paths = ['order_id', 'customer_id', 'customerEmail', 'address.street', 'note'];

  test('names the fields that answer to the most words', () => {
    expect(matchingPaths(paths, words('order id'))).toEqual(['order_id']);
    expect(matchingPaths(paths, words('customer orders'))).toEqual(['customer_id', 'customerEmail']);
    expect(matchingPaths(paths, words('str'))).toEqual(['address.street']);
  });

  test('names none when none answers', () => {
    expect(matchingPaths(paths, words('zebra'))).toEqual([]);
    expect(matchingPaths([], words('order'))).toEqual([]);
  });

  test('names twenty at most', () => {
    const many = Array.from({ length: 100 }, (_, index) => `order_${index}`);
    expect(matchingPaths(many, ['order'])).toEqual(many.slice(0, 20));
  });
});
