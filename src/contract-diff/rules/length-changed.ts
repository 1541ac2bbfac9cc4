import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening, typeFromTo } from '../words.ts';

/** Row 30. */
export const lengthChanged = rule({
  id: 'length-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    longer: {
      row: 30,
      when: 'a text or binary may get longer',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)} may be longer, ${typeFromTo(change)}; what was sized for the old length cuts it off`,
    },
    shorter: {
      row: 30,
      when: 'a text or binary must be shorter',
      judged: 'I B B',
      say: (change) => `${opening(change)} must be shorter, ${typeFromTo(change)}; old values may not fit`,
    },
    fixed: {
      row: 30,
      when: 'the length of a text or binary of fixed length changes, or becomes fixed or free, or its characters are others',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: its type changed ${typeFromTo(change)}, so values are stored otherwise`,
    },
  },
  find: (pair) =>
    typeFinding(pair, 'LENGTH', ({ comparison: { relation, aspect, before, after } }) => {
      const isFixed = [before, after].some((type) => 'isFixed' in type && type.isFixed);
      if (isFixed || aspect === 'CHARSET' || relation === 'CHANGED') return 'fixed';
      return relation === 'WIDENED' ? 'longer' : 'shorter';
    }),
});
