import { describe, expect, test } from 'vitest';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { hintMessageOf, renameHints } from '../../../src/contract-diff/rename-hints.ts';
import type { Contract } from '../../../src/data-contracts/contract.ts';
import { propertyOf } from '../../support/contracts.ts';
import { orders } from './cases/case.ts';

const hints = (before: Contract, after: Contract) => renameHints(diffContracts(before, after));
const text = (name: string, parts: object = {}) => propertyOf(name, { logicalType: 'string', ...parts });

describe('a rename hint', () => {
  test('joins what was removed and added with alike names', () => {
    const found = hints(orders(text('customer_no')), orders(text('customer_number')));
    expect(found).toEqual([
      {
        object: 'orders',
        from: 'customer_no',
        to: 'customer_number',
        likelihood: expect.any(Number),
        reasons: ['the names are alike', 'the type is the same', 'it is at the same place'],
      },
    ]);
    expect(found.map(hintMessageOf)).toEqual([
      'Property orders.customer_no may have been renamed to customer_number (the names are alike, ' +
        'the type is the same, it is at the same place); give both the same stable id to say so',
    ]);
  });

  test('takes what is described alike, whatever its name', () => {
    const described = { description: 'who ordered' };
    expect(hints(orders(text('cust', described)), orders(text('buyer', described)))).toMatchObject([
      { from: 'cust', to: 'buyer' },
    ]);
  });

  test('gives each property at most once, the likeliest', () => {
    const found = hints(
      orders(text('order_date'), text('order_day')),
      orders(text('order_dates'), text('price', { description: 'net' })),
    );
    expect(found.map(({ from, to }) => [from, to])).toEqual([['order_date', 'order_dates']]);
  });

  test('is none for another type, for strangers, and between objects inside', () => {
    expect(hints(orders(text('amount')), orders(propertyOf('amounts', { logicalType: 'number' })))).toEqual(
      [],
    );
    expect(hints(orders(text('amount')), orders(text('id'), text('colour')))).toEqual([]);
    expect(
      hints(
        orders(text('a', { properties: [text('street')] })),
        orders(text('a', { properties: [] }), text('streets')),
      ),
    ).toEqual([]);
  });

  test('changes nothing of what is found', () => {
    const changes = diffContracts(orders(text('customer_no')), orders(text('customer_number')));
    expect(changes.map(({ rule }) => rule)).toEqual(['property-removed', 'property-added']);
  });
});
