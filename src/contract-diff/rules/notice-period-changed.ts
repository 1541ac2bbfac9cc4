import { amountOf } from '../quantity.ts';
import { rule } from '../rule.ts';
import { happened } from '../words.ts';

/** Row 47: how long before the end consumers are told of it. */
export const noticePeriodChanged = rule({
  id: 'notice-period-changed',
  on: 'CONTRACT',
  category: 'TERMS',
  outcomes: {
    shortened: {
      row: 47,
      when: 'the notice period is shorter, promised no more, or cannot be compared',
      judged: 'W - -',
      say: (change) => `The notice period ${happened(change)}`,
    },
    lengthened: {
      row: 47,
      when: 'the notice period is longer, or promised for the first time',
      judged: 'I - -',
      say: (change) => `The notice period ${happened(change)}`,
    },
  },
  find: ({ base: { noticePeriod: before }, candidate: { noticePeriod: after } }) =>
    before === after
      ? undefined
      : {
          outcome: before === undefined || isLonger(before, after) ? 'lengthened' : 'shortened',
          at: 'terms/noticePeriod',
          before,
          after,
        },
});

function isLonger(before: string, after: string | undefined): boolean {
  const [from, to] = [amountOf(before), amountOf(after)];
  return from !== undefined && to !== undefined && from.of === to.of && to.amount >= from.amount;
}
