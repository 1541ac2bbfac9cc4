import { rule } from '../rule.ts';
import { opening } from '../words.ts';

/** Row 19. */
export const uniqueChanged = rule({
  id: 'unique-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    removed: {
      row: 19,
      when: 'values are unique no more',
      judged: 'B - I',
      say: (change) => `${opening(change)} is unique no more: joins on it may multiply rows`,
    },
    added: {
      row: 19,
      when: 'values become unique',
      judged: 'I B B',
      say: (change) => `${opening(change)} is now unique; old data may repeat values`,
    },
  },
  find: ({ base, candidate }) =>
    base.isUnique === candidate.isUnique
      ? undefined
      : {
          outcome: candidate.isUnique ? 'added' : 'removed',
          at: 'unique',
          before: base.isUnique,
          after: candidate.isUnique,
        },
});
