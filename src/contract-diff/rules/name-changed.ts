import { physicalNameOf } from '../namings.ts';
import { rule } from '../rule.ts';
import { kindOf, said } from '../words.ts';

/** Row 7. */
export const nameChanged = rule({
  id: 'name-changed',
  on: 'ELEMENT',
  category: 'IDENTITY',
  outcomes: {
    changed: {
      row: 7,
      when: 'the logical name changes and the physical name does not',
      judged: 'W - W',
      say: (change) =>
        `${kindOf(change)} ${String(change.details?.['physicalName'])} is now called ${said(change.after)} (it was ${said(change.before)}): queries go on, code made from the contract does not`,
    },
  },
  find: ({ base, candidate, isNamed }) =>
    isNamed && base.name !== candidate.name && physicalNameOf(base) === physicalNameOf(candidate)
      ? {
          outcome: 'changed',
          at: 'name',
          before: base.name,
          after: candidate.name,
          details: { physicalName: physicalNameOf(base) },
        }
      : undefined,
});
