import { rule } from '../rule.ts';
import { opening } from '../words.ts';

/** Row 52, of an object or property (ODCS 3.2 `deprecated`). */
export const elementDeprecated = rule({
  id: 'element-deprecated',
  on: 'ELEMENT',
  category: 'TERMS',
  outcomes: {
    deprecated: {
      row: 52,
      when: 'an object or property is marked deprecated',
      judged: 'W - W',
      say: (change) => `${opening(change)} is now deprecated`,
    },
    restored: {
      row: 52,
      when: 'an object or property is deprecated no more',
      judged: 'I - -',
      say: (change) => `${opening(change)} is deprecated no more`,
    },
  },
  find: ({ base, candidate }) => {
    const [before, after] = [base.isDeprecated === true, candidate.isDeprecated === true];
    if (before === after) return undefined;
    return { outcome: after ? 'deprecated' : 'restored', at: 'deprecated', before, after };
  },
});
