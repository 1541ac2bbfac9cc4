import { contractOf, objectOf, propertyOf } from '../../../support/contracts.ts';
import { amount, atAmount, orders } from './case.ts';
import type { Case } from './case.ts';

const inKey = (name: string, primaryKeyPosition?: number) =>
  propertyOf(name, { isPrimaryKey: true, primaryKeyPosition });
const inPartitions = (name: string, partitionKeyPosition: number) =>
  propertyOf(name, { isPartitioned: true, partitionKeyPosition });
const described = (granularity?: string) => contractOf({ objects: [objectOf('orders', { granularity })] });
const atOrders = '/schema[name=orders]';

/** Rows 14 to 23: presence, keys and closed sets. */
export const constraintCases: readonly Case[] = [
  {
    title: 'a column may be null now',
    before: amount({ isRequired: true }),
    after: amount(),
    finds: [
      {
        row: 14,
        rule: 'required-removed/removed',
        judged: 'B - I',
        path: `${atAmount}/required`,
        message: 'Property orders.amount may now be null; it was required',
      },
    ],
  },
  {
    title: 'a column must not be null now',
    before: amount(),
    after: amount({ isRequired: true }),
    finds: [
      {
        row: 15,
        rule: 'required-added/added',
        judged: 'I B B',
        path: `${atAmount}/required`,
        message: 'Property orders.amount is now required; old data may hold nulls',
      },
    ],
  },
  {
    title: 'a required column loses its default',
    before: amount({ isRequired: true, defaultValue: 0 }),
    after: amount({ isRequired: true }),
    finds: [
      {
        row: 16,
        rule: 'default-changed/removedFromRequired',
        judged: '- B W',
        path: `${atAmount}/defaultValue`,
        message:
          'Property orders.amount is required, and its default was removed (it was 0): old data without it cannot be read',
      },
    ],
  },
  {
    title: 'a default changes',
    before: amount({ defaultValue: { currency: 'EUR' } }),
    after: amount({ defaultValue: { currency: 'CHF' } }),
    finds: [
      {
        row: 16,
        rule: 'default-changed/changed',
        judged: '- I I',
        path: `${atAmount}/defaultValue`,
        message: 'Property orders.amount: its default changed from {"currency":"EUR"} to {"currency":"CHF"}',
      },
    ],
  },
  {
    title: 'the columns of the key change places',
    before: orders(inKey('a', 1), inKey('b', 2)),
    after: orders(inKey('a', 2), inKey('b', 1)),
    finds: [
      {
        row: 17,
        rule: 'primary-key-changed/changed',
        judged: 'B B B',
        path: `${atOrders}/primaryKey`,
        message:
          'Object orders: its primary key changed from "a", "b" to "b", "a", so rows stand for something else',
      },
    ],
  },
  {
    title: 'the key goes',
    before: orders(inKey('a')),
    after: orders(propertyOf('a')),
    finds: [
      {
        row: 17,
        rule: 'primary-key-changed/removed',
        judged: 'B B B',
        path: `${atOrders}/primaryKey`,
        message: 'Object orders has no primary key any more (it was "a")',
      },
    ],
  },
  {
    title: 'a key comes',
    before: orders(propertyOf('a')),
    after: orders(inKey('a')),
    finds: [
      {
        row: 18,
        rule: 'primary-key-changed/added',
        judged: 'W W B',
        path: `${atOrders}/primaryKey`,
        message: 'Object orders now has the primary key "a"',
      },
    ],
  },
  {
    title: 'values are unique no more',
    before: amount({ isUnique: true }),
    after: amount(),
    finds: [
      {
        row: 19,
        rule: 'unique-changed/removed',
        judged: 'B - I',
        path: `${atAmount}/unique`,
        message: 'Property orders.amount is unique no more: joins on it may multiply rows',
      },
    ],
  },
  {
    title: 'values become unique',
    before: amount(),
    after: amount({ isUnique: true }),
    finds: [
      {
        row: 19,
        rule: 'unique-changed/added',
        judged: 'I B B',
        path: `${atAmount}/unique`,
        message: 'Property orders.amount is now unique; old data may repeat values',
      },
    ],
  },
  {
    title: 'one row stands for something else',
    before: described('one row per order'),
    after: described('one row per order line'),
    finds: [
      {
        row: 20,
        rule: 'granularity-changed/changed',
        judged: 'B W W',
        path: `${atOrders}/dataGranularityDescription`,
        message:
          'Object orders: what one row stands for changed from "one row per order" to "one row per order line"',
      },
    ],
  },
  {
    title: 'what one row stands for is said at last',
    before: described(),
    after: described('one row per order'),
    finds: [
      {
        row: 20,
        rule: 'granularity-changed/described',
        judged: 'I - I',
        path: `${atOrders}/dataGranularityDescription`,
        message: 'Object orders: what one row stands for was set to "one row per order"',
      },
    ],
  },
  {
    title: 'the partitioning changes',
    before: orders(inPartitions('day', 1), propertyOf('region')),
    after: orders(inPartitions('day', 2), inPartitions('region', 1)),
    finds: [
      {
        row: 20,
        rule: 'partitioning-changed/changed',
        judged: 'W W W',
        path: `${atOrders}/partitionKey`,
        message: 'Object orders: its partitioning changed from "day" to "region", "day", which moves cost',
      },
    ],
  },
  {
    title: 'a closed set gets a value',
    before: amount({ allowedValues: ['1', '2'] }),
    after: amount({ allowedValues: ['3', '2', '1'] }),
    finds: [
      {
        row: 21,
        rule: 'enum-value-added/added',
        judged: 'W - I',
        path: `${atAmount}/enum`,
        message: 'Property orders.amount may now be "3": consumers that list the values miss it',
      },
    ],
  },
  {
    title: 'a closed set loses a value',
    before: amount({ allowedValues: ['1', '2'] }),
    after: amount({ allowedValues: ['2'] }),
    finds: [
      {
        row: 22,
        rule: 'enum-value-removed/removed',
        judged: 'I B B',
        path: `${atAmount}/enum`,
        message: 'Property orders.amount may no longer be "1"',
      },
    ],
  },
  {
    title: 'values are restricted',
    before: amount(),
    after: amount({ allowedValues: ['1', '2'] }),
    finds: [
      {
        row: 23,
        rule: 'enum-constraint-changed/added',
        judged: 'I B B',
        path: `${atAmount}/enum`,
        message: 'Property orders.amount is now one of "1", "2"',
      },
    ],
  },
  {
    title: 'values are restricted no more',
    before: amount({ allowedValues: ['1', '2'] }),
    after: amount(),
    finds: [
      {
        row: 23,
        rule: 'enum-constraint-changed/removed',
        judged: 'W - I',
        path: `${atAmount}/enum`,
        message: 'Property orders.amount may now be anything; it was one of "1", "2"',
      },
    ],
  },
];
