import type { CustomProperty } from '../../data-contracts/contract.ts';
import { customPropertyChanges, isOfMeasure } from '../custom-properties.ts';
import { rule } from '../rule.ts';
import { isDocumentChange } from '../schema-document.ts';
import { opening, said } from '../words.ts';

/** Row 37, custom properties of an object or property that no other rule knows. */
export const customPropertyChanged = rule({
  id: 'custom-property-changed',
  on: 'ELEMENT',
  category: 'TERMS',
  outcomes: {
    changed: {
      row: 37,
      when: 'another custom property of an object or property is added, changed or removed',
      judged: 'I - -',
      say: (change) =>
        `${opening(change)}: custom property ${said(nameOf(change.before ?? change.after))} was ${change.operation.toLowerCase()}`,
    },
  },
  find: ({ base, candidate }) =>
    customPropertyChanges(base, candidate)
      .filter((change) => !isOfMeasure(change) && !isDocumentChange(change))
      .map(({ at, before, after }) => ({ outcome: 'changed', at, before, after })),
});

const nameOf = (custom: unknown): string => (custom as CustomProperty).property;
