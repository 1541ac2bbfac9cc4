import { expect, test } from 'vitest';
import { sizeOfNamed, travelling } from '../../../src/commit/asserted-rows.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';

const orders = urn('dataset', 'shop', 'orders');
const revenue = urn('dataset', 'shop', 'revenue');
const set = { slice: 's', kind: 'OBSERVED' };
const rowBetween = (from: string, to: string) => ({
  from: fieldOf(orders, from),
  to: fieldOf(revenue, to),
  set,
});

test('rows between nodes that were read travel by number, the others by what their URNs differ in', () => {
  const rows = [rowBetween('net', 'total'), rowBetween('net', 'new'), rowBetween('tax', 'total')];
  const numbers = new Map([
    [fieldOf(orders, 'net'), 3],
    [fieldOf(orders, 'tax'), 4],
    [fieldOf(revenue, 'total'), 9],
  ]);
  const { numbered, named } = travelling([{ set, rows }], numbers);
  expect(numbered).toEqual([{ set, froms: Float64Array.of(3, 4), tos: Float64Array.of(9, 9) }]);
  expect(named).toEqual([
    {
      set,
      between: [
        { from: 'urn:mesh:field:shop:orders:', to: 'urn:mesh:field:shop:revenue:', ends: [['net', 'new']] },
      ],
    },
  ]);
  expect(named.map(sizeOfNamed)).toEqual([1]);
});

test('a group without rows of a way is not sent that way', () => {
  const rows = [rowBetween('net', 'total')];
  expect(travelling([{ set, rows }], new Map()).numbered).toEqual([]);
  const both = new Map(rows.flatMap(({ from, to }) => [from, to]).map((id, index) => [id, index]));
  expect(travelling([{ set, rows }], both).named).toEqual([]);
});
