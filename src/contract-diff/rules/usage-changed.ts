import { rule } from '../rule.ts';
import { happened } from '../words.ts';

/** Row 51, the text of the terms. */
export const usageChanged = rule({
  id: 'usage-changed',
  on: 'CONTRACT',
  category: 'TERMS',
  outcomes: {
    changed: {
      row: 51,
      when: 'the text on what the data may be used for changes',
      judged: 'W - -',
      say: (change) => `What the data may be used for ${happened(change)}`,
    },
  },
  find: ({ base: { usage: before }, candidate: { usage: after } }) =>
    before === after ? undefined : { outcome: 'changed', at: 'description/usage', before, after },
});
