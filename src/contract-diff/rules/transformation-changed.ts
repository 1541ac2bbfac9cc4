import { rule } from '../rule.ts';
import { isSame, isSameSet } from '../same.ts';
import { happened, opening } from '../words.ts';

/** Row 39: values may come about otherwise. */
export const transformationChanged = rule({
  id: 'transformation-changed',
  on: 'PROPERTY',
  category: 'SEMANTICS',
  outcomes: {
    changed: {
      row: 39,
      when: 'the transformation, its source objects, or the input fields change',
      judged: 'W - -',
      say: (change) =>
        change.path.endsWith('/transformLogic')
          ? `${opening(change)}: the logic that computes it ${happened(change)}`
          : `${opening(change)}: where it comes from ${happened(change)}`,
    },
  },
  find: ({ base, candidate }) => {
    const lists = [
      {
        at: 'transformSourceObjects',
        before: base.transformSources,
        after: candidate.transformSources,
        isEqual: isSameSet(base.transformSources, candidate.transformSources),
      },
      {
        at: 'inputFields',
        before: base.inputFields,
        after: candidate.inputFields,
        isEqual: isSame(base.inputFields, candidate.inputFields),
      },
    ]
      .filter(({ isEqual }) => !isEqual)
      .map(({ at, before, after }) => ({
        outcome: 'changed' as const,
        at,
        ...(before.length === 0 ? {} : { before }),
        ...(after.length === 0 ? {} : { after }),
      }));
    const [before, after] = [base.transformLogic, candidate.transformLogic];
    return before === after
      ? lists
      : [{ outcome: 'changed' as const, at: 'transformLogic', before, after }, ...lists];
  },
});
