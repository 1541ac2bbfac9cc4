import { isClosed } from '../closed-model.ts';
import { rule } from '../rule.ts';
import { opening } from '../words.ts';

/** Row 5. */
export const requiredPropertyAdded = rule({
  id: 'required-property-added',
  on: 'MEMBERS',
  category: 'SCHEMA',
  outcomes: {
    added: {
      row: 5,
      when: 'a required property without a default is added',
      judged: 'I B B',
      bump: 'MINOR',
      say: (change) => `${opening(change)} was added; it is required, and old data does not have it`,
    },
    addedWithDefault: {
      row: 5,
      when: 'a required property with a default is added',
      judged: 'I I B',
      bump: 'MINOR',
      say: (change) => `${opening(change)} was added; it is required, and has a default for old data`,
    },
    addedToClosed: {
      row: 5,
      when: 'a required property is added to a closed model or a format that is read by position (csv)',
      judged: 'W B B',
      say: (change) =>
        `${opening(change)} was added; it is required, and readers here count columns or refuse unknown ones`,
    },
  },
  find: (pair) =>
    pair.properties.added
      .filter(({ element }) => element.isRequired)
      .map(({ element: property, selector, index }) => ({
        outcome: isClosed(pair)
          ? ('addedToClosed' as const)
          : property.defaultValue === undefined
            ? ('added' as const)
            : ('addedWithDefault' as const),
        at: `properties${selector}`,
        after: property,
        element: pair.elementOf(property, 'candidate'),
        details: { position: index },
      })),
});
