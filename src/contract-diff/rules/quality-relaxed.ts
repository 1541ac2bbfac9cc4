import { demands, qualityChanges, titleOf } from '../quality.ts';
import { rule } from '../rule.ts';
import { opening, said } from '../words.ts';

/** Row 42. */
export const qualityRelaxed = rule({
  id: 'quality-relaxed',
  on: 'ELEMENT',
  category: 'QUALITY',
  outcomes: {
    removed: {
      row: 42,
      when: 'a quality rule is removed',
      judged: 'W - I',
      say: (change) => `${opening(change)}: quality rule ${said(titleOf(change.before))} was removed`,
    },
    relaxed: {
      row: 42,
      when: 'the threshold of a quality rule is relaxed, or its severity lowered',
      judged: 'W - I',
      say: (change) =>
        `${opening(change)}: quality rule ${said(titleOf(change.before))} was relaxed${demands(change.before, change.after)}`,
    },
    changed: {
      row: 42,
      when: 'a quality rule checks something else, and whether that is more or less is not known',
      judged: 'W - B',
      say: (change) =>
        `${opening(change)}: quality rule ${said(titleOf(change.before))} checks something else now`,
    },
    redescribed: {
      row: 37,
      when: 'only words about a quality rule change',
      judged: 'I - -',
      say: (change) =>
        `${opening(change)}: what is said about quality rule ${said(titleOf(change.before))} changed`,
    },
  },
  find: ({ base, candidate }) =>
    qualityChanges(base, candidate).flatMap(({ kind, at, before, after }) => {
      const outcome = outcomes[kind];
      return outcome === undefined ? [] : [{ outcome, at, before, after }];
    }),
});

const outcomes = {
  REMOVED: 'removed',
  RELAXED: 'relaxed',
  UNDECIDED: 'changed',
  SAME: 'redescribed',
  ADDED: undefined,
  TIGHTENED: undefined,
} as const;
