import { matchLists } from '../match.ts';
import { byPort, portName } from '../product-view.ts';
import { rule } from '../rule.ts';
import { happened } from '../words.ts';

/** Row 54. */
export const portTypeChanged = rule({
  id: 'port-type-changed',
  on: 'PRODUCT',
  category: 'ACCESS',
  outcomes: {
    changed: {
      row: 54,
      when: 'an output port gets another type',
      judged: 'B - -',
      say: (change) => `Output port ${portName(change.details)}: its type ${happened(change)}`,
    },
  },
  find: ({ base, candidate }) =>
    matchLists(base.outputPorts, candidate.outputPorts, byPort)
      .persisted.filter(({ base, candidate }) => base.element.type !== candidate.element.type)
      .map(({ base: { element, selector }, candidate }) => ({
        outcome: 'changed',
        at: `outputPorts${selector}/type`,
        before: element.type,
        after: candidate.element.type,
        details: { name: element.name, version: element.version },
      })),
});
