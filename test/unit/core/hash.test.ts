import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedKey, canonicalJson, hashOf } from '../../../src/core/hash.ts';

/** The rule said in the plainest way: sort the keys of every object, then let JSON.stringify write it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => [key, sorted(member)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Keys that look like numbers would be moved by JSON.stringify itself. */
const key = fc.string({ unit: 'binary' }).filter((text) => !/^\d+$/.test(text) && text !== '__proto__');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('canonical JSON is JSON with its keys in order', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value as never)).toBe(JSON.stringify(sorted(value)));
    }),
  );
});

test('members that are undefined are left out, and items of lists become null', () => {
  expect(canonicalJson({ b: undefined, a: [undefined as never, 1] })).toBe('{"a":[null,1]}');
  expect(canonicalJson(undefined)).toBe('null');
});

test('equal content has one hash, other content another', () => {
  expect(hashOf({ a: 1, b: ['x'] })).toBe(hashOf({ b: ['x'], a: 1 }));
  expect(hashOf({ a: 1, b: ['x'] })).not.toBe(hashOf({ a: 1, b: ['y'] }));
  expect(hashOf({ a: 1 })).toMatch(/^[\w-]{22}$/);
});

test('a long key keeps its beginning and ends in its hash', () => {
  const long = 'x'.repeat(2_001);
  expect(boundedKey('x'.repeat(2_000))).toBe('x'.repeat(2_000));
  expect(boundedKey(long)).toMatch(/^x{1900}~[\w-]{22}$/);
  expect(boundedKey(long)).not.toBe(boundedKey(`${long}x`));
});
