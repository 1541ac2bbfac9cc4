import { matchLists } from '../match.ts';
import { byPort, portName } from '../product-view.ts';
import { rule } from '../rule.ts';
import { happened } from '../words.ts';

/** Row 55. */
export const portContractReplaced = rule({
  id: 'port-contract-replaced',
  on: 'PRODUCT',
  category: 'IDENTITY',
  outcomes: {
    replaced: {
      row: 55,
      when: 'an output port gets another contract, or has none any more',
      judged: 'B - W',
      say: (change) => `Output port ${portName(change.details)}: its contract ${happened(change)}`,
    },
    promised: {
      row: 55,
      when: 'an output port without a contract gets one',
      judged: 'I - -',
      say: (change) => `Output port ${portName(change.details)}: its contract ${happened(change)}`,
    },
  },
  find: ({ base, candidate }) =>
    matchLists(base.outputPorts, candidate.outputPorts, byPort)
      .persisted.filter(({ base, candidate }) => base.element.contractId !== candidate.element.contractId)
      .map(({ base: { element, selector }, candidate }) => ({
        outcome: element.contractId === undefined ? 'promised' : 'replaced',
        at: `outputPorts${selector}/contractId`,
        before: element.contractId,
        after: candidate.element.contractId,
        details: { name: element.name, version: element.version },
      })),
});
