import { rule } from '../rule.ts';

/** Row 2. */
export const objectAdded = rule({
  id: 'object-added',
  on: 'CONTRACT',
  category: 'SCHEMA',
  outcomes: {
    added: {
      row: 2,
      when: 'an object is added',
      judged: 'I - B',
      bump: 'MINOR',
      say: ({ element }) => `Object ${element.object ?? ''} was added`,
    },
  },
  find: ({ objects }) =>
    objects.added.map(({ element, selector }) => ({
      outcome: 'added',
      at: `schema${selector}`,
      after: element,
      element: { object: element.name },
    })),
});
