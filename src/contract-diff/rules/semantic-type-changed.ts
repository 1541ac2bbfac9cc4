import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

/** Row 38, second half. */
export const semanticTypeChanged = rule({
  id: 'semantic-type-changed',
  on: 'PROPERTY',
  category: 'SEMANTICS',
  outcomes: {
    changed: {
      row: 38,
      when: 'the semantic type (column, measure, dimension) changes',
      judged: 'W - W',
      say: (change) => `${opening(change)}: its semantic type ${happened(change)}`,
    },
  },
  find: ({ base: { semanticType: before }, candidate: { semanticType: after } }) =>
    before === after ? undefined : { outcome: 'changed', at: 'semanticType', before, after },
});
