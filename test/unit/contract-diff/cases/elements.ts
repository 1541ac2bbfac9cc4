import { contractOf, objectOf, propertyOf } from '../../../support/contracts.ts';
import { atAmount, orders } from './case.ts';
import type { Case } from './case.ts';

const csv = (...names: string[]) =>
  contractOf({
    servers: [{ server: 'prod', type: 's3', properties: { format: 'csv' } }],
    objects: [objectOf('orders', { properties: names.map((name) => propertyOf(name)) })],
  });
const closed = (...properties: ReturnType<typeof propertyOf>[]) =>
  contractOf({
    objects: [
      objectOf('orders', {
        properties,
        customProperties: [{ property: 'additionalProperties', value: false }],
      }),
    ],
  });
const deprecated = contractOf({
  objects: [objectOf('orders', { properties: [propertyOf('amount', { isDeprecated: true })] })],
  serviceLevels: [{ property: 'endOfSupport', value: '2026-10-01', element: 'orders.amount' }],
});
const withoutIt = { ...deprecated, objects: [objectOf('orders')] };
const removed = 'Property orders.amount was removed: whoever reads it breaks';

/** Rows 1 to 5 and 9: what comes, goes, and moves. */
export const elementCases: readonly Case[] = [
  {
    title: 'a table goes',
    before: contractOf({ objects: [objectOf('orders'), objectOf('lines')] }),
    after: contractOf({ objects: [objectOf('orders')] }),
    finds: [
      {
        row: 1,
        rule: 'object-removed/removed',
        judged: 'B - I',
        path: '/schema[name=lines]',
        message: 'Object lines was removed: whoever reads it breaks',
      },
    ],
  },
  {
    title: 'a table comes',
    before: contractOf({ objects: [objectOf('orders')] }),
    after: contractOf({ objects: [objectOf('lines'), objectOf('orders')] }),
    finds: [
      {
        row: 2,
        rule: 'object-added/added',
        judged: 'I - B',
        path: '/schema[name=lines]',
        message: 'Object lines was added',
      },
    ],
  },
  {
    title: 'a column goes',
    before: orders(propertyOf('id'), propertyOf('amount')),
    after: orders(propertyOf('id')),
    finds: [{ row: 3, rule: 'property-removed/removed', judged: 'B - I', path: atAmount, message: removed }],
  },
  {
    title: 'a deprecated column goes after its end',
    before: deprecated,
    after: withoutIt,
    today: '2026-11-01',
    finds: [
      {
        row: 3,
        rule: 'property-removed/afterNotice',
        judged: 'W - I',
        path: atAmount,
        message:
          'Property orders.amount was removed; it was deprecated, and its announced end (2026-10-01) has passed',
      },
    ],
  },
  {
    title: 'a deprecated column goes before its end',
    before: deprecated,
    after: withoutIt,
    today: '2026-09-30',
    finds: [{ row: 3, rule: 'property-removed/removed', judged: 'B - I', path: atAmount, message: removed }],
  },
  {
    title: 'a deprecated column goes, and nobody says which day it is',
    before: deprecated,
    after: withoutIt,
    finds: [{ row: 3, rule: 'property-removed/removed', judged: 'B - I', path: atAmount, message: removed }],
  },
  {
    title: 'an optional column comes',
    before: orders(),
    after: orders(propertyOf('amount')),
    finds: [
      {
        row: 4,
        rule: 'property-added/added',
        judged: 'I - W',
        path: atAmount,
        message: 'Property orders.amount was added; it is optional',
      },
    ],
  },
  {
    title: 'an optional column comes to a csv file',
    before: csv('id'),
    after: csv('id', 'amount'),
    finds: [
      {
        row: 4,
        rule: 'property-added/addedToClosed',
        judged: 'W - W',
        path: atAmount,
        message:
          'Property orders.amount was added; it is optional, but readers here count columns or refuse unknown ones',
      },
    ],
  },
  {
    title: 'a required column comes',
    before: orders(),
    after: orders(propertyOf('amount', { isRequired: true })),
    finds: [
      {
        row: 5,
        rule: 'required-property-added/added',
        judged: 'I B B',
        path: atAmount,
        message: 'Property orders.amount was added; it is required, and old data does not have it',
      },
    ],
  },
  {
    title: 'a required column with a default comes',
    before: orders(),
    after: orders(propertyOf('amount', { isRequired: true, defaultValue: 0 })),
    finds: [
      {
        row: 5,
        rule: 'required-property-added/addedWithDefault',
        judged: 'I I B',
        path: atAmount,
        message: 'Property orders.amount was added; it is required, and has a default for old data',
      },
    ],
  },
  {
    title: 'a required column comes to a closed model',
    before: closed(),
    after: closed(propertyOf('amount', { isRequired: true })),
    finds: [
      {
        row: 5,
        rule: 'required-property-added/addedToClosed',
        judged: 'W B B',
        path: atAmount,
        message:
          'Property orders.amount was added; it is required, and readers here count columns or refuse unknown ones',
      },
    ],
  },
  {
    title: 'columns change places around one that goes',
    before: orders(propertyOf('a'), propertyOf('b'), propertyOf('c')),
    after: orders(propertyOf('c'), propertyOf('a')),
    finds: [
      {
        row: 3,
        rule: 'property-removed/removed',
        judged: 'B - I',
        path: '/schema[name=orders]/properties[name=b]',
        message: 'Property orders.b was removed: whoever reads it breaks',
      },
      {
        row: 9,
        rule: 'property-order-changed/changed',
        judged: 'I I -',
        path: '/schema[name=orders]/properties',
        message: 'Properties of orders are in another order',
      },
    ],
  },
  {
    title: 'columns of a csv file change places',
    before: csv('a', 'b'),
    after: csv('b', 'a'),
    finds: [
      {
        row: 9,
        rule: 'property-order-changed/positional',
        judged: 'W I -',
        path: '/schema[name=orders]/properties',
        message: 'Properties of orders are in another order, and readers here count columns',
      },
    ],
  },
  {
    title: 'a member of a nested object inside an array goes',
    before: orders(
      propertyOf('lines', {
        logicalType: 'array',
        items: propertyOf('line', {
          logicalType: 'object',
          properties: [propertyOf('sku'), propertyOf('n')],
        }),
      }),
    ),
    after: orders(
      propertyOf('lines', {
        logicalType: 'array',
        items: propertyOf('line', { logicalType: 'object', properties: [propertyOf('n')] }),
      }),
    ),
    finds: [
      {
        row: 3,
        rule: 'property-removed/removed',
        judged: 'B - I',
        path: '/schema[name=orders]/properties[name=lines]/items/properties[name=sku]',
        message: 'Property orders.lines.sku was removed: whoever reads it breaks',
      },
    ],
  },
];
