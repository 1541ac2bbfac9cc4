import { rule } from '../rule.ts';
import { opening } from '../words.ts';

/** Row 15. */
export const requiredAdded = rule({
  id: 'required-added',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    added: {
      row: 15,
      when: 'an optional property becomes required',
      judged: 'I B B',
      say: (change) => `${opening(change)} is now required; old data may hold nulls`,
    },
  },
  find: ({ base, candidate }) =>
    !base.isRequired && candidate.isRequired
      ? { outcome: 'added', at: 'required', before: false, after: true }
      : undefined,
});
