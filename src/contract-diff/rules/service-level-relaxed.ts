import { rule } from '../rule.ts';
import { levelChanges, levelName, promiseOf } from '../service-level.ts';

/** Row 44. */
export const serviceLevelRelaxed = rule({
  id: 'service-level-relaxed',
  on: 'CONTRACT',
  category: 'SLA',
  outcomes: {
    relaxed: {
      row: 44,
      when: 'latency, an error rate or a time to do something goes up; availability, throughput or frequency goes down',
      judged: 'W - I',
      say: (change) =>
        `Service level ${levelName(change.before)} became ${levelName(change.after)}, which promises less`,
    },
    removed: {
      row: 44,
      when: 'a service level is removed',
      judged: 'W - I',
      say: (change) => `Service level ${levelName(change.before)} was removed`,
    },
    changed: {
      row: 44,
      when: 'a service level changes, and whether it promises more or less is not known',
      judged: 'W - B',
      say: (change) => `Service level ${levelName(change.before)} became ${levelName(change.after)}`,
    },
    redescribed: {
      row: 37,
      when: 'only words about a service level change, or its unit with the same amount',
      judged: 'I - -',
      say: (change) => `What is said of service level ${levelName(change.before)} changed`,
    },
  },
  find: ({ base, candidate }) =>
    levelChanges(base, candidate, 'OTHER').flatMap((change) => {
      const { kind, at, before, after } = change;
      const promise = promiseOf(change);
      if (kind === 'ADDED' || promise === 'MORE') return [];
      const outcome =
        kind === 'REMOVED'
          ? 'removed'
          : kind === 'SAME'
            ? 'redescribed'
            : promise === 'LESS'
              ? 'relaxed'
              : 'changed';
      return [{ outcome, at, before, after }];
    }),
});
