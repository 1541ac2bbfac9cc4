import { contractOf, objectOf, propertyOf } from '../../../support/contracts.ts';
import { amount, atAmount, orders } from './case.ts';
import type { Case } from './case.ts';

/** Rows 6 to 8 and 53: names, addresses and identity. */
export const nameCases: readonly Case[] = [
  {
    title: 'a column with a stable id is renamed',
    before: amount({ id: 'a1' }),
    after: orders(propertyOf('total', { id: 'a1' })),
    finds: [
      {
        row: 6,
        rule: 'renamed/renamed',
        judged: 'B B B',
        path: atAmount,
        message: 'Property amount was renamed to total: whoever names it breaks',
      },
    ],
  },
  {
    title: 'a column with a stable id is renamed and keeps its old name as an alias',
    before: amount({ id: 'a1' }),
    after: orders(
      propertyOf('total', { id: 'a1', customProperties: [{ property: 'aliases', value: ['amount'] }] }),
    ),
    finds: [
      {
        row: 6,
        rule: 'renamed/renamedWithAlias',
        judged: 'W W W',
        path: atAmount,
        message: 'Property amount was renamed to total; the old name stays as an alias',
      },
      {
        row: 37,
        rule: 'custom-property-changed/changed',
        judged: 'I - -',
        path: `${atAmount}/customProperties[property=aliases]`,
        message: 'Property orders.amount: custom property "aliases" was added',
      },
    ],
  },
  {
    title: 'a table with a stable id is renamed',
    before: contractOf({ objects: [objectOf('orders', { id: 'o', physicalName: 'ORD' })] }),
    after: contractOf({ objects: [objectOf('sales', { id: 'o', physicalName: 'SLS' })] }),
    finds: [
      {
        row: 6,
        rule: 'renamed/renamed',
        judged: 'B B B',
        path: '/schema[name=orders]',
        message:
          'Object orders (physically ORD) was renamed to sales (physically SLS): whoever names it breaks',
      },
    ],
  },
  {
    title: 'a column is called otherwise in the contract only',
    before: amount({ physicalName: 'AMT' }),
    after: orders(propertyOf('total', { physicalName: 'AMT' })),
    finds: [
      {
        row: 7,
        rule: 'name-changed/changed',
        judged: 'W - W',
        path: `${atAmount}/name`,
        message:
          'Property AMT is now called "total" (it was "amount"): queries go on, code made from the contract does not',
      },
    ],
  },
  {
    title: 'a column is stored under another name',
    before: amount(),
    after: amount({ physicalName: 'AMT' }),
    finds: [
      {
        row: 8,
        rule: 'physical-name-changed/changed',
        judged: 'B B B',
        path: `${atAmount}/physicalName`,
        message:
          'Property orders.amount: its physical name changed from "amount" to "AMT", so queries miss it',
      },
    ],
  },
  {
    title: 'a table becomes a topic',
    before: contractOf({ objects: [objectOf('orders', { physicalType: 'table' })] }),
    after: contractOf({ objects: [objectOf('orders', { physicalType: 'topic' })] }),
    finds: [
      {
        row: 8,
        rule: 'object-type-changed/changed',
        judged: 'B B B',
        path: '/schema[name=orders]/physicalType',
        message: 'Object orders: its kind changed from "table" to "topic", so it is reached otherwise',
      },
    ],
  },
  {
    title: 'a table becomes a view',
    before: contractOf({ objects: [objectOf('orders', { physicalType: 'TABLE' })] }),
    after: contractOf({ objects: [objectOf('orders', { physicalType: 'view' })] }),
    finds: [
      {
        row: 8,
        rule: 'object-type-changed/sameQueries',
        judged: 'I - -',
        path: '/schema[name=orders]/physicalType',
        message: 'Object orders: its kind changed from "TABLE" to "view"',
      },
    ],
  },
  {
    title: 'the contract gets another id',
    before: contractOf({ id: 'orders' }),
    after: contractOf({ id: 'sales' }),
    finds: [
      {
        row: 53,
        rule: 'contract-id-changed/changed',
        judged: 'B B B',
        path: '/id',
        message: 'The id of the contract changed from "orders" to "sales": it is another contract',
      },
    ],
  },
  {
    title: 'a column gets another stable id',
    before: amount({ id: 'a1' }),
    after: amount({ id: 'a2' }),
    finds: [
      {
        row: 53,
        rule: 'stable-id-changed/changed',
        judged: 'I - -',
        path: `${atAmount}/id`,
        message: 'Property orders.amount: its stable id changed from "a1" to "a2"',
      },
    ],
  },
  {
    title: 'the version changes and nothing else',
    before: contractOf({ version: '1.0.0' }),
    after: contractOf({ version: '1.0.1' }),
    finds: [
      {
        row: 58,
        rule: 'version-changed/changed',
        judged: 'I - -',
        path: '/version',
        message: 'The version changed from "1.0.0" to "1.0.1"',
      },
    ],
  },
];
