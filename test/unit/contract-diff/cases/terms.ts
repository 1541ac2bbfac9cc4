import { contractOf } from '../../../support/contracts.ts';
import { amount, atAmount } from './case.ts';
import type { Case } from './case.ts';

/** Rows 37 and 52: words, and the life of what is promised. */
export const termCases: readonly Case[] = [
  {
    title: 'a description and the tags of a column change',
    before: amount({ description: 'net', tags: ['a', 'b'] }),
    after: amount({ description: 'net amount', tags: ['b', 'c'] }),
    finds: [
      {
        row: 37,
        rule: 'described/changed',
        judged: 'I - -',
        path: `${atAmount}/description`,
        message: 'Property orders.amount: its description changed from "net" to "net amount"',
      },
      {
        row: 37,
        rule: 'described/changed',
        judged: 'I - -',
        path: `${atAmount}/tags`,
        message: 'Property orders.amount: its list of tags changed from "a", "b" to "b", "c"',
      },
    ],
  },
  {
    title: 'the contract is deprecated',
    before: contractOf({ status: 'active' }),
    after: contractOf({ status: 'deprecated' }),
    finds: [
      {
        row: 52,
        rule: 'status-changed/deprecated',
        judged: 'W - W',
        path: '/status',
        message: 'The contract is now deprecated (it was "active")',
      },
    ],
  },
  {
    title: 'the contract is retired',
    before: contractOf({ status: 'deprecated' }),
    after: contractOf({ status: 'retired' }),
    finds: [
      {
        row: 52,
        rule: 'status-changed/retired',
        judged: 'B - B',
        path: '/status',
        message: 'The contract is now retired (it was "deprecated")',
      },
    ],
  },
  {
    title: 'a draft becomes active',
    before: contractOf({ status: 'draft' }),
    after: contractOf({ status: 'active' }),
    finds: [
      {
        row: 52,
        rule: 'status-changed/changed',
        judged: 'I - -',
        path: '/status',
        message: 'The status changed from "draft" to "active"',
      },
    ],
  },
  {
    title: 'a column is deprecated',
    before: amount(),
    after: amount({ isDeprecated: true }),
    finds: [
      {
        row: 52,
        rule: 'element-deprecated/deprecated',
        judged: 'W - W',
        path: `${atAmount}/deprecated`,
        message: 'Property orders.amount is now deprecated',
      },
    ],
  },
  {
    title: 'a column is deprecated no more',
    before: amount({ isDeprecated: true }),
    after: amount(),
    finds: [
      {
        row: 52,
        rule: 'element-deprecated/restored',
        judged: 'I - -',
        path: `${atAmount}/deprecated`,
        message: 'Property orders.amount is deprecated no more',
      },
    ],
  },
];
