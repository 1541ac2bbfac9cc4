import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

/** Row 20, first half. */
export const granularityChanged = rule({
  id: 'granularity-changed',
  on: 'OBJECT',
  category: 'SEMANTICS',
  outcomes: {
    changed: {
      row: 20,
      when: 'what one row stands for (granularity) is described otherwise, or no more',
      judged: 'B W W',
      say: (change) => `${opening(change)}: what one row stands for ${happened(change)}`,
    },
    described: {
      row: 20,
      when: 'what one row stands for is described for the first time',
      judged: 'I - I',
      say: (change) => `${opening(change)}: what one row stands for ${happened(change)}`,
    },
  },
  find: ({ base: { granularity: before }, candidate: { granularity: after } }) =>
    before === after
      ? undefined
      : {
          outcome: before === undefined ? 'described' : 'changed',
          at: 'dataGranularityDescription',
          before,
          after,
        },
});
