import { rule } from '../rule.ts';
import { levelChanges, levelName } from '../service-level.ts';

/** Row 47. */
export const endOfLifeChanged = rule({
  id: 'end-of-life-changed',
  on: 'CONTRACT',
  category: 'SLA',
  outcomes: {
    earlier: {
      row: 47,
      when: 'the end of support or of life is earlier',
      judged: 'B - -',
      say: (change) => `The end comes earlier: ${levelName(change.before)} became ${levelName(change.after)}`,
    },
    announced: {
      row: 47,
      when: 'an end of support or of life is announced, or one that cannot be compared takes its place',
      judged: 'W - -',
      say: (change) =>
        change.before === undefined
          ? `An end is announced: ${levelName(change.after)}`
          : `The end changed: ${levelName(change.before)} became ${levelName(change.after)}`,
    },
    later: {
      row: 47,
      when: 'the end of support or of life is later, or called off',
      judged: 'I - -',
      say: (change) =>
        change.after === undefined
          ? `The end is called off: ${levelName(change.before)} was removed`
          : `The end comes later: ${levelName(change.before)} became ${levelName(change.after)}`,
    },
    availableLater: {
      row: 47,
      when: 'general availability is later, or promised no more',
      judged: 'W - -',
      say: (change) =>
        `It is available later: ${levelName(change.before)} ${change.after === undefined ? 'was removed' : `became ${levelName(change.after)}`}`,
    },
    availableEarlier: {
      row: 47,
      when: 'general availability is earlier, or said for the first time',
      judged: 'I - -',
      say: (change) => `It is available from ${levelName(change.after)}`,
    },
    redescribed: {
      row: 37,
      when: 'only words about such a day change',
      judged: 'I - -',
      say: (change) => `What is said of ${levelName(change.before)} changed`,
    },
  },
  find: ({ base, candidate }) =>
    levelChanges(base, candidate, 'END', 'START').map(({ sort, kind, at, before, after }) => ({
      outcome: sort === 'END' ? ends[kind] : starts[kind],
      at,
      before,
      after,
    })),
});

const ends = {
  ADDED: 'announced',
  REMOVED: 'later',
  LESS: 'earlier',
  MORE: 'later',
  SAME: 'redescribed',
  UNDECIDED: 'announced',
} as const;

const starts = {
  ADDED: 'availableEarlier',
  REMOVED: 'availableLater',
  LESS: 'availableEarlier',
  MORE: 'availableLater',
  SAME: 'redescribed',
  UNDECIDED: 'availableLater',
} as const;
