import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening } from '../words.ts';

/** Rows 10 and 11: without a type, a value may be anything, so to state one narrows and to withdraw it widens. */
export const typeStated = rule({
  id: 'type-stated',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    stated: {
      row: 11,
      when: 'a type is said for the first time',
      judged: 'I W W',
      say: (change) => `${opening(change)}: its type is now said, ${String(change.details?.['to'])}`,
    },
    withdrawn: {
      row: 10,
      when: 'a type is said no more',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)}: its type is said no more (it was ${String(change.details?.['from'])})`,
    },
  },
  find: (pair) =>
    typeFinding(pair, 'STATED', () => 'stated') ?? typeFinding(pair, 'WITHDRAWN', () => 'withdrawn'),
});
