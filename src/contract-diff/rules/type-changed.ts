import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening, typeFromTo } from '../words.ts';

/** Row 12. */
export const typeChanged = rule({
  id: 'type-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 12,
      when: 'a type becomes another one that neither holds all of the old nor fits into it',
      judged: 'B B B',
      say: (change) => `${opening(change)}: its type changed ${typeFromTo(change)}`,
    },
    dateToTimestamp: {
      row: 10,
      when: 'a logical date becomes a timestamp',
      judged: 'W - W',
      say: (change) => `${opening(change)}: its type changed ${typeFromTo(change)}; it now has a time of day`,
    },
    undecided: {
      row: 12,
      when: 'a type is spelled in another way that no table knows',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: its type changed ${typeFromTo(change)}, and whether these agree is not known`,
    },
  },
  find: (pair) =>
    typeFinding(pair, 'CHANGED', ({ comparison: { relation, aspect } }) =>
      aspect === 'DATE_TO_TIMESTAMP' ? 'dateToTimestamp' : relation === 'UNKNOWN' ? 'undecided' : 'changed',
    ),
});
