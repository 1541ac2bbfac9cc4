import { matchLists } from '../match.ts';
import { byPort, portName } from '../product-view.ts';
import { rule } from '../rule.ts';

/** Row 54. */
export const portRemoved = rule({
  id: 'port-removed',
  on: 'PRODUCT',
  category: 'ACCESS',
  outcomes: {
    removed: {
      row: 54,
      when: 'an output port, or a version of one, is removed',
      judged: 'B - -',
      say: (change) => `Output port ${portName(change.before)} was removed: whoever reads there breaks`,
    },
  },
  find: ({ base, candidate }) =>
    matchLists(base.outputPorts, candidate.outputPorts, byPort).removed.map(({ element, selector }) => ({
      outcome: 'removed',
      at: `outputPorts${selector}`,
      before: element,
    })),
});
