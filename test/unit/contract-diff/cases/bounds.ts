import { amount, atAmount, sees } from './case.ts';
import type { Case } from './case.ts';

/** Rows 24 to 26: bounds on values. */
export const boundCases: readonly Case[] = [
  sees('a maximum goes up', amount({ options: { maximum: 10 } }), amount({ options: { maximum: 20 } }), [
    24,
    'bound-loosened/loosened',
    'W - I',
    `${atAmount}/logicalTypeOptions/maximum`,
    'Property orders.amount: its maximum changed from 10 to 20, which lets in more',
  ]),
  sees('a minimum goes away', amount({ options: { minimum: 0 } }), amount(), [
    24,
    'bound-loosened/loosened',
    'W - I',
    `${atAmount}/logicalTypeOptions/minimum`,
    'Property orders.amount: its minimum was removed (it was 0), which lets in more',
  ]),
  sees('items need not be unique any more', amount({ options: { uniqueItems: true } }), amount(), [
    24,
    'bound-loosened/loosened',
    'W - I',
    `${atAmount}/logicalTypeOptions/uniqueItems`,
    'Property orders.amount: the uniqueness of its items was removed (it was true), which lets in more',
  ]),
  sees(
    'a length goes beyond the column',
    amount({ physicalType: 'varchar(10)', options: { maxLength: 10 } }),
    amount({ physicalType: 'varchar(10)', options: { maxLength: 20 } }),
    [
      24,
      'bound-loosened/beyondType',
      'B - I',
      `${atAmount}/logicalTypeOptions/maxLength`,
      'Property orders.amount: its maximum length changed from 10 to 20, which is more than the old type holds',
    ],
  ),
  sees(
    'a maximum goes beyond a smallint',
    amount({ physicalType: 'smallint', options: { maximum: 100 } }),
    amount({ physicalType: 'smallint', options: { maximum: 32768 } }),
    [
      24,
      'bound-loosened/beyondType',
      'B - I',
      `${atAmount}/logicalTypeOptions/maximum`,
      'Property orders.amount: its maximum changed from 100 to 32768, which is more than the old type holds',
    ],
  ),
  sees('a minimum goes up', amount({ options: { minimum: 0 } }), amount({ options: { minimum: 1 } }), [
    25,
    'bound-tightened/tightened',
    'I B B',
    `${atAmount}/logicalTypeOptions/minimum`,
    'Property orders.amount: its minimum changed from 0 to 1, which lets in less',
  ]),
  sees(
    'an earliest day goes up',
    amount({ options: { minimum: '2020-01-01' } }),
    amount({ options: { minimum: '2021-01-01' } }),
    [
      25,
      'bound-tightened/tightened',
      'I B B',
      `${atAmount}/logicalTypeOptions/minimum`,
      'Property orders.amount: its minimum changed from "2020-01-01" to "2021-01-01", which lets in less',
    ],
  ),
  sees('a number of items is limited', amount(), amount({ options: { maxItems: 3 } }), [
    25,
    'bound-tightened/tightened',
    'I B B',
    `${atAmount}/logicalTypeOptions/maxItems`,
    'Property orders.amount: its maximum number of items was set to 3, which lets in less',
  ]),
  sees(
    'values are multiples of a multiple',
    amount({ options: { multipleOf: 5 } }),
    amount({ options: { multipleOf: 10 } }),
    [
      25,
      'bound-tightened/tightened',
      'I B B',
      `${atAmount}/logicalTypeOptions/multipleOf`,
      'Property orders.amount: what it must be a multiple of changed from 5 to 10, which lets in less',
    ],
  ),
  sees(
    'values are multiples of something else',
    amount({ options: { multipleOf: 4 } }),
    amount({ options: { multipleOf: 10 } }),
    [
      25,
      'bound-tightened/replaced',
      'W B B',
      `${atAmount}/logicalTypeOptions/multipleOf`,
      'Property orders.amount: what it must be a multiple of changed from 4 to 10, which lets in others',
    ],
  ),
  sees('a pattern changes', amount({ options: { pattern: '^a' } }), amount({ options: { pattern: '^b' } }), [
    26,
    'pattern-changed/changed',
    'B B B',
    `${atAmount}/logicalTypeOptions/pattern`,
    'Property orders.amount: its pattern changed from "^a" to "^b"',
  ]),
  sees('a pattern comes', amount(), amount({ options: { pattern: '^b' } }), [
    26,
    'pattern-changed/added',
    'I B B',
    `${atAmount}/logicalTypeOptions/pattern`,
    'Property orders.amount: its pattern was set to "^b"',
  ]),
  sees('a pattern goes', amount({ options: { pattern: '^a' } }), amount(), [
    26,
    'pattern-changed/removed',
    'W - I',
    `${atAmount}/logicalTypeOptions/pattern`,
    'Property orders.amount: its pattern was removed (it was "^a")',
  ]),
];
