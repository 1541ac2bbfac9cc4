import { rule } from '../rule.ts';
import { subjectOf } from '../words.ts';

/** Row 9. Members that were added or removed do not count: only whether those that stay keep their order. */
export const propertyOrderChanged = rule({
  id: 'property-order-changed',
  on: 'MEMBERS',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 9,
      when: 'properties are in another order',
      judged: 'I I -',
      say: (change) => `Properties of ${subjectOf(change)} are in another order`,
    },
    positional: {
      row: 9,
      when: 'properties are in another order, in a format that is read by position (csv)',
      judged: 'W I -',
      say: (change) =>
        `Properties of ${subjectOf(change)} are in another order, and readers here count columns`,
    },
  },
  find: ({ properties: { persisted }, context }) => {
    const order = [...persisted].sort((a, b) => a.candidate.index - b.candidate.index);
    if (order.every((one, index) => one === persisted[index])) return undefined;
    return {
      outcome: context.base.isPositional ? 'positional' : 'changed',
      at: 'properties',
      operation: 'CHANGED',
      before: persisted.map(({ base }) => base.element.name),
      after: order.map(({ candidate }) => candidate.element.name),
    };
  },
});
