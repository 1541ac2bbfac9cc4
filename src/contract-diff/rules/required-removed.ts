import { rule } from '../rule.ts';
import { opening } from '../words.ts';

/** Row 14. */
export const requiredRemoved = rule({
  id: 'required-removed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    removed: {
      row: 14,
      when: 'a required property becomes optional',
      judged: 'B - I',
      say: (change) => `${opening(change)} may now be null; it was required`,
    },
  },
  find: ({ base, candidate }) =>
    base.isRequired && !candidate.isRequired
      ? { outcome: 'removed', at: 'required', before: true, after: false }
      : undefined,
});
