import { boundChanges } from '../bounds.ts';
import { rule } from '../rule.ts';
import { boundName, happened, opening } from '../words.ts';

/** Row 25. */
export const boundTightened = rule({
  id: 'bound-tightened',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    tightened: {
      row: 25,
      when: 'a bound on range, length or number of items is tightened or added',
      judged: 'I B B',
      say: (change) => `${opening(change)}: ${boundName(change)} ${happened(change)}, which lets in less`,
    },
    replaced: {
      row: 25,
      when: 'a bound changes so that some values are let in anew and others are not any more',
      judged: 'W B B',
      say: (change) => `${opening(change)}: ${boundName(change)} ${happened(change)}, which lets in others`,
    },
  },
  find: ({ base, candidate }) =>
    boundChanges(base.options, candidate.options)
      .filter(({ kind }) => kind !== 'LOOSENED')
      .map(({ bound, kind, before, after }) => ({
        outcome: kind === 'TIGHTENED' ? 'tightened' : 'replaced',
        at: `logicalTypeOptions/${bound}`,
        before,
        after,
      })),
});
