import type { Contract, ContractProperty, ServiceLevel } from '../../data-contracts/contract.ts';
import { rule } from '../rule.ts';
import { levelChanges, levelName } from '../service-level.ts';

/** Row 46. */
export const retentionChanged = rule({
  id: 'retention-changed',
  on: 'CONTRACT',
  category: 'SLA',
  outcomes: {
    shortened: {
      row: 46,
      when: 'data is kept for a shorter time, or nothing is promised of it any more',
      judged: 'B B -',
      say: (change) =>
        `Data is kept for a shorter time: ${levelName(change.before)} ${change.after === undefined ? 'was removed' : `became ${levelName(change.after)}`}`,
    },
    lengthened: {
      row: 46,
      when: 'data is kept for a longer time, or it is said for the first time how long',
      judged: 'I - -',
      say: (change) =>
        change.before === undefined
          ? `It is now said how long data is kept: ${levelName(change.after)}`
          : `Data is kept for a longer time: ${levelName(change.before)} became ${levelName(change.after)}`,
    },
    lengthenedPersonal: {
      row: 46,
      when: 'personal data is kept for a longer time',
      judged: 'W - -',
      say: (change) =>
        `Personal data is kept for a longer time: ${levelName(change.before)} became ${levelName(change.after)}`,
    },
    changed: {
      row: 46,
      when: 'how long data is kept changes, and whether that is longer is not known',
      judged: 'W W -',
      say: (change) =>
        `How long data is kept changed: ${levelName(change.before)} became ${levelName(change.after)}`,
    },
    redescribed: {
      row: 37,
      when: 'only words about the retention change, or its unit with the same time',
      judged: 'I - -',
      say: (change) => `What is said of ${levelName(change.before)} changed`,
    },
  },
  find: ({ base, candidate }) =>
    levelChanges(base, candidate, 'RETENTION').map(({ kind, at, before, after }) => ({
      outcome:
        kind === 'SAME'
          ? 'redescribed'
          : kind === 'UNDECIDED'
            ? 'changed'
            : kind === 'REMOVED' || kind === 'LESS'
              ? 'shortened'
              : kind === 'MORE' && concernsPersonalData(candidate, before)
                ? 'lengthenedPersonal'
                : 'lengthened',
      at,
      before,
      after,
    })),
});

/** Whether the objects that a level is about hold personal data. */
function concernsPersonalData({ objects }: Contract, level: ServiceLevel | undefined): boolean {
  const named = new Set((level?.element ?? '').split(',').map((name) => name.trim().split('.')[0]));
  const about = objects.filter(({ name }) => named.has(name));
  return (about.length === 0 ? objects : about).some(({ properties }) => properties.some(isPersonal));
}

function isPersonal({ isPersonal: isOwn, properties, items, mapValue }: ContractProperty): boolean {
  return (
    isOwn === true ||
    properties.some(isPersonal) ||
    (items !== undefined && isPersonal(items)) ||
    (mapValue !== undefined && isPersonal(mapValue))
  );
}
