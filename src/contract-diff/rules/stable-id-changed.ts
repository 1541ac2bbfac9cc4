import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

/** Row 53, of an element: it was found again by its name, so nobody loses it. */
export const stableIdChanged = rule({
  id: 'stable-id-changed',
  on: 'ELEMENT',
  category: 'IDENTITY',
  outcomes: {
    changed: {
      row: 53,
      when: 'the stable id of an object or property changes, and its name does not',
      judged: 'I - -',
      say: (change) => `${opening(change)}: its stable id ${happened(change)}`,
    },
  },
  find: ({ base: { id: before }, candidate: { id: after } }) =>
    before === after ? undefined : { outcome: 'changed', at: 'id', before, after },
});
