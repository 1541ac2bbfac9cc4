import { rule } from '../rule.ts';
import { isSame } from '../same.ts';
import { happened, opening } from '../words.ts';

/** Row 16. */
export const defaultChanged = rule({
  id: 'default-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    removedFromRequired: {
      row: 16,
      when: 'a required property loses its default',
      judged: '- B W',
      say: (change) =>
        `${opening(change)} is required, and its default ${happened(change)}: old data without it cannot be read`,
    },
    changed: {
      row: 16,
      when: 'a default changes, appears, or leaves an optional property',
      judged: '- I I',
      say: (change) => `${opening(change)}: its default ${happened(change)}`,
    },
  },
  find: ({ base: { defaultValue: before }, candidate: { defaultValue: after, isRequired } }) => {
    if (isSame(before, after)) return undefined;
    return {
      outcome: after === undefined && isRequired ? 'removedFromRequired' : 'changed',
      at: 'defaultValue',
      before,
      after,
    };
  },
});
