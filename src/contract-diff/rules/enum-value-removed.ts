import { rule } from '../rule.ts';
import { missing } from '../same.ts';
import { opening, said } from '../words.ts';

/** Row 22. */
export const enumValueRemoved = rule({
  id: 'enum-value-removed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    removed: {
      row: 22,
      when: 'a closed set of values loses a value',
      judged: 'I B B',
      say: (change) => `${opening(change)} may no longer be ${said(change.details?.['values'])}`,
    },
  },
  find: ({ base: { allowedValues: before }, candidate: { allowedValues: after } }) => {
    if (before === undefined || after === undefined) return undefined;
    const values = missing(before, after);
    return values.length === 0
      ? undefined
      : { outcome: 'removed', at: 'enum', before, after, details: { values } };
  },
});
