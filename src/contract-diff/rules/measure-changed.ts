import type { CustomProperty } from '../../data-contracts/contract.ts';
import { customPropertyChanges, isOfMeasure } from '../custom-properties.ts';
import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

/** Row 40: the same number means something else in another unit or currency. */
export const measureChanged = rule({
  id: 'measure-changed',
  on: 'ELEMENT',
  category: 'SEMANTICS',
  outcomes: {
    changed: {
      row: 40,
      when: 'a custom property that names a unit, currency or measurement is changed or removed',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: its ${nameOf(change.before)} ${happened(valuesOf(change))}, so numbers mean something else`,
    },
    added: {
      row: 40,
      when: 'a custom property that names a unit, currency or measurement is added',
      judged: 'I - I',
      say: (change) => `${opening(change)}: its ${nameOf(change.after)} ${happened(valuesOf(change))}`,
    },
  },
  find: ({ base, candidate }) =>
    customPropertyChanges(base, candidate)
      .filter(isOfMeasure)
      .map(({ at, before, after }) => ({
        outcome: before === undefined ? ('added' as const) : ('changed' as const),
        at,
        before,
        after,
      })),
});

const nameOf = (custom: unknown): string => (custom as CustomProperty).property;
const valuesOf = ({ before, after }: { before?: unknown; after?: unknown }) => ({
  before: (before as CustomProperty | undefined)?.value,
  after: (after as CustomProperty | undefined)?.value,
});
