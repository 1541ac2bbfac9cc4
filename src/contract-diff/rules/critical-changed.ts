import { rule } from '../rule.ts';
import { opening } from '../words.ts';

/** Row 36. */
export const criticalChanged = rule({
  id: 'critical-changed',
  on: 'PROPERTY',
  category: 'GOVERNANCE',
  outcomes: {
    marked: {
      row: 36,
      when: 'a property becomes a critical data element',
      judged: 'W - W',
      say: (change) => `${opening(change)} is now a critical data element`,
    },
    unmarked: {
      row: 36,
      when: 'a property is a critical data element no more',
      judged: 'W - W',
      say: (change) => `${opening(change)} is a critical data element no more`,
    },
  },
  find: ({ base, candidate }) => {
    const [before, after] = [base.isCritical === true, candidate.isCritical === true];
    return before === after
      ? undefined
      : { outcome: after ? 'marked' : 'unmarked', at: 'criticalDataElement', before, after };
  },
});
