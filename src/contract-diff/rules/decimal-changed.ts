import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening, typeFromTo } from '../words.ts';

/** Rows 28 and 29: the scale selects what the stored digits mean. */
export const decimalChanged = rule({
  id: 'decimal-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    precisionUp: {
      row: 28,
      when: 'a decimal gets more digits and keeps its scale',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)}: its type widened ${typeFromTo(change)}; what was sized for the old one may overflow`,
    },
    changed: {
      row: 29,
      when: 'the scale of a decimal changes, or it gets fewer digits',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: its type changed ${typeFromTo(change)}, so digits are lost or mean something else`,
    },
  },
  find: (pair) =>
    typeFinding(pair, 'DECIMAL', ({ comparison: { relation, aspect } }) =>
      relation === 'WIDENED' && aspect === 'PRECISION' ? 'precisionUp' : 'changed',
    ),
});
