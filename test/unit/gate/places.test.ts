import { expect, test } from 'vitest';
import { placesOf } from '../../../src/gate/places.ts';

const text = `kind: DataContract
id: orders
schema:
  - name: orders
    properties:
      - name: id
        required: true
      - name: amount
`;

test.each([
  ['/', 1],
  ['/schema[name=orders]/properties[name=amount]', 8],
  ['/schema[name=orders]/properties[name=id]/required', 7],
  // Removed: where it would be.
  ['/schema[name=orders]/properties[name=gone]', 6],
  ['/servers[server=prod]', 1],
])('%s stands on line %i', (path, line) => {
  expect(placesOf(text)(path)).toBe(line);
});

test('a contract of models and fields has the same places', () => {
  const places = placesOf('id: o\nmodels:\n  orders:\n    fields:\n      amount:\n        type: int\n');
  expect(places('/schema[name=orders]/properties[name=amount]')).toBe(6);
});

test('a text that is no document has no places', () => {
  expect(placesOf('a: [')('/schema')).toBeUndefined();
});
