import { describe, expect, test } from 'vitest';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { effectOnData } from '../../../src/contract-diff/effect-on-data.ts';
import { rules } from '../../../src/contract-diff/rules.ts';
import type { Contract } from '../../../src/data-contracts/contract.ts';
import { contractOf, objectOf, propertyOf } from '../../support/contracts.ts';
import { amount, orders } from './cases/case.ts';

const effects = (before: Contract, after: Contract) => diffContracts(before, after).map(effectOnData);

describe('what a change does to data', () => {
  test('is of one field, by its physical path', () => {
    const before = orders(
      propertyOf('lines', {
        physicalName: 'LN',
        properties: [propertyOf('sku', { physicalName: 'SKU', physicalType: 'int', isRequired: true })],
      }),
    );
    const after = orders(
      propertyOf('lines', {
        physicalName: 'LN',
        properties: [propertyOf('sku', { physicalName: 'SKU', physicalType: 'text' })],
      }),
    );
    expect(effects(before, after)).toEqual([
      { kind: 'FIELD_RETYPED', object: 'orders', property: 'LN.SKU' },
      { kind: 'FIELD_MADE_NULLABLE', object: 'orders', property: 'LN.SKU' },
    ]);
  });

  test.each([
    ['goes', amount({ id: 'a' }), orders(), 'FIELD_REMOVED'],
    ['is renamed', amount({ id: 'a' }), orders(propertyOf('total', { id: 'a' })), 'FIELD_RENAMED'],
    ['gets another address', amount(), amount({ physicalName: 'AMT' }), 'FIELD_RENAMED'],
    ['gets wider', amount({ physicalType: 'int' }), amount({ physicalType: 'bigint' }), 'FIELD_RETYPED'],
    [
      'means something else',
      amount({ semanticType: 'measure' }),
      amount({ semanticType: 'dimension' }),
      'FIELD_MEANING_CHANGED',
    ],
  ])('tells when a field %s', (_, before, after, kind) => {
    expect(effects(before, after)).toEqual([{ kind, object: 'orders', property: 'amount' }]);
  });

  test.each([
    ['goes', contractOf({ objects: [objectOf('orders')] }), contractOf(), 'RETIRED'],
    [
      'is renamed',
      contractOf({ objects: [objectOf('orders', { id: 'o' })] }),
      contractOf({ objects: [objectOf('sales', { id: 'o' })] }),
      'REPLACED',
    ],
    [
      'has other rows',
      orders(propertyOf('a', { isPrimaryKey: true })),
      orders(propertyOf('a')),
      'FIELD_MEANING_CHANGED',
    ],
  ])('is of the object as a whole when it %s', (_, before, after, kind) => {
    expect(effects(before, after)).toEqual([{ kind, object: 'orders' }]);
  });

  test('is of the contract as a whole when the service changes', () => {
    const before = contractOf({ servers: [{ server: 'prod', type: 'postgres', properties: {} }] });
    expect(effects(before, contractOf())).toEqual(['CONTRACT']);
  });

  test('is nothing for what harms no present consumer', () => {
    expect(effects(amount(), amount({ isRequired: true, description: 'net' }))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('is known for each rule', () => {
    const severity = { OUT: 'BREAKING', HIST: 'NONE', IN: 'NONE' } as const;
    for (const { id, outcomes, category } of rules)
      expect(
        effectOnData({
          rule: id,
          outcome: Object.keys(outcomes)[0] ?? '',
          operation: 'CHANGED',
          path: '/',
          element: { object: 'orders', property: 'amount' },
          severity,
          category,
          bump: 'MAJOR',
        }),
      ).toBeDefined();
  });
});
