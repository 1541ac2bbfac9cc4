import { rule } from '../rule.ts';
import { isWidth } from '../type-change.ts';
import { happened, opening } from '../words.ts';

/** Row 27. */
export const formatChanged = rule({
  id: 'format-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 27,
      when: 'the format of texts or dates changes',
      judged: 'B B B',
      say: (change) => `${opening(change)}: its format ${happened(change)}`,
    },
    added: {
      row: 27,
      when: 'a format of texts or dates is added',
      judged: 'I B B',
      say: (change) => `${opening(change)}: its format ${happened(change)}`,
    },
    removed: {
      row: 27,
      when: 'the format of texts or dates is removed',
      judged: 'W B B',
      say: (change) => `${opening(change)}: its format ${happened(change)}`,
    },
  },
  find: ({ base, candidate }) => {
    // Then it is told as a change of type.
    if (isWidth(base) || isWidth(candidate)) return undefined;
    const [before, after] = [base.options.format, candidate.options.format];
    if (before === after) return undefined;
    return {
      outcome: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      at: 'logicalTypeOptions/format',
      before,
      after,
    };
  },
});
