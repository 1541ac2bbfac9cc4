import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  datasetOfField,
  fieldOf,
  keyParts,
  kindOf,
  parentOf,
  parseUrn,
  pathOfField,
  urn,
} from '../../../src/core/urn.ts';
import type { UrnKind } from '../../../src/core/urn.ts';

const part = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('postgres://warehouse:5432', 'a.b', 'Straße 7%'),
  )
  .filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());
const key = fc
  .constantFrom(...(Object.keys(keyParts) as UrnKind[]))
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      fc.array(part, { minLength: keyParts[kind].length, maxLength: keyParts[kind].length }),
    ),
  );

test('a URN is taken apart into the parts that it was built from, composed', () => {
  fc.assert(
    fc.property(key, ([kind, parts]) => {
      const id = urn(kind, ...parts);
      expect(id).toMatch(/^urn:mesh:[a-z-]+(:[A-Za-z0-9\-._~!$&'()*+,;=@/%]+)+$/);
      expect(kindOf(id)).toBe(kind);
      expect(parseUrn(id)).toEqual({ kind, parts: parts.map((text) => text.normalize('NFC')) });
    }),
  );
});

test('text that no key is written as is no URN', () => {
  for (const text of [
    'urn:mesh:team',
    'urn:mesh:team:',
    'urn:mesh:team:a:b',
    'urn:mesh:planet:a',
    'urn:mesh:team:a b',
    'urn:mesh:team:%61',
    'urn:mesh:team:%c3%9f',
    'urn:mesh:team:%C3',
    'urn:mesh:team:%zz',
    'urn:mesh:field:a:b',
    'urn:mesh:dataset:%3A:',
    'URN:mesh:team:a',
  ])
    expect(parseUrn(text), text).toBeUndefined();
  expect(parseUrn('urn:mesh:team:%C3%9F')).toEqual({ kind: 'team', parts: ['ß'] });
});

test('a malformed key is refused with the part that is wrong', () => {
  expect(() => urn('team', '')).toThrow('the slug of a team is empty');
  expect(() => urn('team')).toThrow('a team has the key parts slug; received 0 parts');
  expect(() => urn('dataset', 'db', 'a\u0007')).toThrow(
    'the name of a dataset has a control character: "a\\u0007"',
  );
  expect(() => urn('team', 'x'.repeat(4_000))).toThrow('longer than 4000');
});

test('a part names its whole', () => {
  const dataset = urn('dataset', 'postgres://db:5432', 'a/b');
  const field = urn('field', 'postgres://db:5432', 'a/b', 'c:d.e');
  expect(fieldOf(dataset, 'c:d.e')).toBe(field);
  expect(parentOf(field)).toBe(dataset);
  expect(datasetOfField(field)).toBe(dataset);
  expect(pathOfField(field)).toBe('c:d.e');
  expect(parentOf(urn('output-port', 'meters', 'out', '1'))).toBe(urn('data-product', 'meters'));
  expect(parentOf(urn('input-port', 'meters', 'in', '1'))).toBe(urn('data-product', 'meters'));
  expect(parentOf(urn('contract-version', 'c', '1.0.0'))).toBe(urn('data-contract', 'c'));
  expect(parentOf(urn('term', 'billing', 'meter'))).toBe(urn('bounded-context', 'billing'));
  expect(parentOf(dataset)).toBeUndefined();
  expect(parentOf('no URN')).toBeUndefined();
});
