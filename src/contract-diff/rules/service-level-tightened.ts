import { rule } from '../rule.ts';
import { levelChanges, levelName, promiseOf } from '../service-level.ts';

/** Row 45. */
export const serviceLevelTightened = rule({
  id: 'service-level-tightened',
  on: 'CONTRACT',
  category: 'SLA',
  outcomes: {
    tightened: {
      row: 45,
      when: 'a service level promises more',
      judged: 'I - B',
      say: (change) =>
        `Service level ${levelName(change.before)} became ${levelName(change.after)}, which promises more`,
    },
    added: {
      row: 45,
      when: 'a service level is added',
      judged: 'I - B',
      say: (change) => `Service level ${levelName(change.after)} was added`,
    },
  },
  find: ({ base, candidate }) =>
    levelChanges(base, candidate, 'OTHER').flatMap((change) => {
      const { kind, at, before, after } = change;
      if (kind !== 'ADDED' && promiseOf(change) !== 'MORE') return [];
      return [{ outcome: kind === 'ADDED' ? ('added' as const) : ('tightened' as const), at, before, after }];
    }),
});
