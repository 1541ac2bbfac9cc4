import { rule } from '../rule.ts';
import { fromTo } from '../words.ts';

/** Row 53. */
export const contractIdChanged = rule({
  id: 'contract-id-changed',
  on: 'CONTRACT',
  category: 'IDENTITY',
  outcomes: {
    changed: {
      row: 53,
      when: "the contract's id changes",
      judged: 'B B B',
      say: (change) => `The id of the contract changed ${fromTo(change)}: it is another contract`,
    },
  },
  find: ({ base, candidate }) =>
    base.id === candidate.id
      ? undefined
      : { outcome: 'changed', at: 'id', before: base.id, after: candidate.id },
});
