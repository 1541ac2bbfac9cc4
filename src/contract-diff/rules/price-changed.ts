import type { ContractPrice } from '../../data-contracts/contract.ts';
import { rule } from '../rule.ts';
import { isSame } from '../same.ts';

const told = (price: unknown): string => {
  if (price === undefined) return 'nothing';
  const { amount, currency, unit } = price as ContractPrice;
  return [amount, currency, unit === undefined ? undefined : `per ${unit}`].filter(Boolean).join(' ') || '0';
};

/** Row 51, the price. */
export const priceChanged = rule({
  id: 'price-changed',
  on: 'CONTRACT',
  category: 'TERMS',
  outcomes: {
    raised: {
      row: 51,
      when: 'the price goes up, is set, or is in another currency or unit',
      judged: 'W - -',
      say: (change) => `The price changed from ${told(change.before)} to ${told(change.after)}`,
    },
    lowered: {
      row: 51,
      when: 'the price goes down or is removed',
      judged: 'I - -',
      say: (change) => `The price changed from ${told(change.before)} to ${told(change.after)}`,
    },
  },
  find: ({ base: { price: before }, candidate: { price: after } }) =>
    isSame(before, after)
      ? undefined
      : { outcome: isLower(before, after) ? 'lowered' : 'raised', at: 'price', before, after },
});

function isLower(before: ContractPrice | undefined, after: ContractPrice | undefined): boolean {
  if (after === undefined) return true;
  if (before === undefined || before.currency !== after.currency || before.unit !== after.unit) return false;
  return (after.amount ?? 0) <= (before.amount ?? 0);
}
