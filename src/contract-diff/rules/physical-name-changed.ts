import { physicalNameOf } from '../namings.ts';
import { rule } from '../rule.ts';
import { fromTo, opening } from '../words.ts';

/** Row 8. */
export const physicalNameChanged = rule({
  id: 'physical-name-changed',
  on: 'ELEMENT',
  category: 'IDENTITY',
  outcomes: {
    changed: {
      row: 8,
      when: 'the physical name of an object or property changes',
      judged: 'B B B',
      say: (change) => `${opening(change)}: its physical name changed ${fromTo(change)}, so queries miss it`,
    },
  },
  find: ({ base, candidate, isNamed }) =>
    isNamed && base.name === candidate.name && physicalNameOf(base) !== physicalNameOf(candidate)
      ? {
          outcome: 'changed',
          at: 'physicalName',
          before: physicalNameOf(base),
          after: physicalNameOf(candidate),
        }
      : undefined,
});
