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
      when: 'the text on what the data may be used for, or on payment, changes',
      judged: 'W - -',
      say: (change) =>
        `${change.path.endsWith('/billing') ? 'How it is paid for' : 'What the data may be used for'} ${happened(change)}`,
    },
  },
  find: ({ base, candidate }) =>
    (
      [
        ['description/usage', base.usage, candidate.usage],
        ['terms/billing', base.billing, candidate.billing],
      ] as const
    )
      .filter(([, before, after]) => before !== after)
      .map(([at, before, after]) => ({ outcome: 'changed', at, before, after })),
});
