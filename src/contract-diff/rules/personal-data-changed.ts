import { rule } from '../rule.ts';
import { opening } from '../words.ts';

/** Row 34. */
export const personalDataChanged = rule({
  id: 'personal-data-changed',
  on: 'PROPERTY',
  category: 'GOVERNANCE',
  outcomes: {
    marked: {
      row: 34,
      when: 'a property is marked as personal data',
      judged: 'W - W',
      say: (change) => `${opening(change)} is now marked as personal data: consumers need a legal basis`,
    },
    unmarked: {
      row: 34,
      when: 'a property is marked as personal data no more',
      judged: 'B - W',
      say: (change) => `${opening(change)} is marked as personal data no more: what protected it may stop`,
    },
  },
  find: ({ base, candidate }) => {
    const [before, after] = [base.isPersonal === true, candidate.isPersonal === true];
    return before === after
      ? undefined
      : { outcome: after ? 'marked' : 'unmarked', at: 'pii', before, after };
  },
});
