import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening, typeFromTo } from '../words.ts';

/** Row 31: the same digits are another point in time. */
export const temporalTypeChanged = rule({
  id: 'temporal-type-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 31,
      when: 'the precision or the time zone of a time or timestamp changes',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: its type changed ${typeFromTo(change)}, so values are read as other points in time`,
    },
  },
  find: (pair) => typeFinding(pair, 'TEMPORAL', () => 'changed'),
});
