import { demands, qualityChanges, titleOf } from '../quality.ts';
import { rule } from '../rule.ts';
import { opening, said } from '../words.ts';

/** Row 43. */
export const qualityTightened = rule({
  id: 'quality-tightened',
  on: 'ELEMENT',
  category: 'QUALITY',
  outcomes: {
    added: {
      row: 43,
      when: 'a quality rule is added',
      judged: 'I - B',
      say: (change) => `${opening(change)}: quality rule ${said(titleOf(change.after))} was added`,
    },
    tightened: {
      row: 43,
      when: 'the threshold of a quality rule is tightened, or its severity raised',
      judged: 'I - B',
      say: (change) =>
        `${opening(change)}: quality rule ${said(titleOf(change.before))} was tightened${demands(change.before, change.after)}`,
    },
  },
  find: ({ base, candidate }) =>
    qualityChanges(base, candidate).flatMap(({ kind, at, before, after }) =>
      kind === 'ADDED' || kind === 'TIGHTENED'
        ? [
            {
              outcome: kind === 'ADDED' ? ('added' as const) : ('tightened' as const),
              at,
              before,
              after,
            },
          ]
        : [],
    ),
});
