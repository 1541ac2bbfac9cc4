import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening, typeFromTo } from '../words.ts';

/** Row 11. */
export const typeNarrowed = rule({
  id: 'type-narrowed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    narrowed: {
      row: 11,
      when: 'a type gets narrower, so that old values may not fit the new one',
      judged: 'I B B',
      say: (change) => `${opening(change)}: its type narrowed ${typeFromTo(change)}; old values may not fit`,
    },
  },
  find: (pair) => typeFinding(pair, 'NARROWED', () => 'narrowed'),
});
