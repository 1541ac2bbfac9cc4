import { rule } from '../rule.ts';

/** Row 1. */
export const objectRemoved = rule({
  id: 'object-removed',
  on: 'CONTRACT',
  category: 'SCHEMA',
  outcomes: {
    removed: {
      row: 1,
      when: 'an object (table, topic, file) is removed',
      judged: 'B - I',
      say: ({ element }) => `Object ${element.object ?? ''} was removed: whoever reads it breaks`,
    },
  },
  find: ({ objects }) =>
    objects.removed.map(({ element, selector }) => ({
      outcome: 'removed',
      at: `schema${selector}`,
      before: element,
      element: { object: element.name },
    })),
});
