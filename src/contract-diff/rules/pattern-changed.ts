import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

/** Row 26. Which of two patterns lets in more is not decided. */
export const patternChanged = rule({
  id: 'pattern-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 26,
      when: 'the pattern of values changes',
      judged: 'B B B',
      say: (change) => `${opening(change)}: its pattern ${happened(change)}`,
    },
    added: {
      row: 26,
      when: 'a pattern of values is added',
      judged: 'I B B',
      say: (change) => `${opening(change)}: its pattern ${happened(change)}`,
    },
    removed: {
      row: 26,
      when: 'the pattern of values is removed',
      judged: 'W - I',
      say: (change) => `${opening(change)}: its pattern ${happened(change)}`,
    },
  },
  find: ({
    base: {
      options: { pattern: before },
    },
    candidate: {
      options: { pattern: after },
    },
  }) =>
    before === after
      ? undefined
      : {
          outcome: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
          at: 'logicalTypeOptions/pattern',
          before,
          after,
        },
});
