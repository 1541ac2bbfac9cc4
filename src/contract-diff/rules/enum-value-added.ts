import { rule } from '../rule.ts';
import { missing } from '../same.ts';
import { opening, said } from '../words.ts';

/** Row 21. */
export const enumValueAdded = rule({
  id: 'enum-value-added',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    added: {
      row: 21,
      when: 'a closed set of values gets another value',
      judged: 'W - I',
      say: (change) =>
        `${opening(change)} may now be ${said(change.details?.['values'])}: consumers that list the values miss it`,
    },
  },
  find: ({ base: { allowedValues: before }, candidate: { allowedValues: after } }) => {
    if (before === undefined || after === undefined) return undefined;
    const values = missing(after, before);
    return values.length === 0
      ? undefined
      : { outcome: 'added', at: 'enum', before, after, details: { values } };
  },
});
