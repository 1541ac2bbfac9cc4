import { rule } from '../rule.ts';
import { opening, said } from '../words.ts';

/** Row 23. */
export const enumConstraintChanged = rule({
  id: 'enum-constraint-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    added: {
      row: 23,
      when: 'values are restricted to a closed set',
      judged: 'I B B',
      say: (change) => `${opening(change)} is now one of ${said(change.after)}`,
    },
    removed: {
      row: 23,
      when: 'values are restricted to a closed set no more',
      judged: 'W - I',
      say: (change) => `${opening(change)} may now be anything; it was one of ${said(change.before)}`,
    },
  },
  find: ({ base: { allowedValues: before }, candidate: { allowedValues: after } }) =>
    (before === undefined) === (after === undefined)
      ? undefined
      : { outcome: before === undefined ? 'added' : 'removed', at: 'enum', before, after },
});
