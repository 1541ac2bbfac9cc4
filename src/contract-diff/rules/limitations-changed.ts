import { rule } from '../rule.ts';
import { happened } from '../words.ts';

/** Row 50, limitations of usage. */
export const limitationsChanged = rule({
  id: 'limitations-changed',
  on: 'CONTRACT',
  category: 'ACCESS',
  outcomes: {
    changed: {
      row: 50,
      when: 'limitations of usage are added or changed',
      judged: 'W - -',
      say: (change) => `What the data must not be used for ${happened(change)}`,
    },
    removed: {
      row: 50,
      when: 'limitations of usage are removed',
      judged: 'I - -',
      say: (change) => `What the data must not be used for ${happened(change)}`,
    },
  },
  find: ({ base: { limitations: before }, candidate: { limitations: after } }) =>
    before === after
      ? undefined
      : {
          outcome: after === undefined ? 'removed' : 'changed',
          at: 'description/limitations',
          before,
          after,
        },
});
