import { rule } from '../rule.ts';
import { isClosed } from '../closed-model.ts';
import { opening } from '../words.ts';

/** Row 4. A model is closed where the object says `additionalProperties: false` as a custom property. */
export const propertyAdded = rule({
  id: 'property-added',
  on: 'MEMBERS',
  category: 'SCHEMA',
  outcomes: {
    added: {
      row: 4,
      when: 'an optional property is added',
      judged: 'I - W',
      bump: 'MINOR',
      say: (change) => `${opening(change)} was added; it is optional`,
    },
    addedToClosed: {
      row: 4,
      when: 'an optional property is added to a closed model or a format that is read by position (csv)',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)} was added; it is optional, but readers here count columns or refuse unknown ones`,
    },
  },
  find: (pair) =>
    pair.properties.added
      .filter(({ element }) => !element.isRequired)
      .map(({ element: property, selector, index }) => ({
        outcome: isClosed(pair) ? ('addedToClosed' as const) : ('added' as const),
        at: `properties${selector}`,
        after: property,
        element: pair.elementOf(property, 'candidate'),
        details: { position: index },
      })),
});
