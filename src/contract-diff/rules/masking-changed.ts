import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

const members = { encryptedName: 'its encrypted name', masking: 'its masking' } as const;

/** Row 35: values change their shape. */
export const maskingChanged = rule({
  id: 'masking-changed',
  on: 'PROPERTY',
  category: 'GOVERNANCE',
  outcomes: {
    changed: {
      row: 35,
      when: 'the encrypted name or the masking is added, changed or removed',
      judged: 'B W B',
      say: (change) =>
        `${opening(change)}: ${change.path.endsWith('/masking') ? members.masking : members.encryptedName} ${happened(change)}, so values look otherwise`,
    },
  },
  find: ({ base, candidate }) =>
    (['encryptedName', 'masking'] as const)
      .filter((at) => base[at] !== candidate[at])
      .map((at) => ({ outcome: 'changed', at, before: base[at], after: candidate[at] })),
});
