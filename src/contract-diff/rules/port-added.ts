import { matchLists } from '../match.ts';
import { byPort, portName } from '../product-view.ts';
import { rule } from '../rule.ts';

/** Row 56. */
export const portAdded = rule({
  id: 'port-added',
  on: 'PRODUCT',
  category: 'ACCESS',
  outcomes: {
    added: {
      row: 56,
      when: 'an output port, or a version of one, is added',
      judged: 'I - -',
      bump: 'MINOR',
      say: (change) => `Output port ${portName(change.after)} was added`,
    },
  },
  find: ({ base, candidate }) =>
    matchLists(base.outputPorts, candidate.outputPorts, byPort).added.map(({ element, selector }) => ({
      outcome: 'added',
      at: `outputPorts${selector}`,
      after: element,
    })),
});
