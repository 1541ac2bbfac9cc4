import { matchLists } from '../match.ts';
import { byPort, portName } from '../product-view.ts';
import { rule } from '../rule.ts';
import { isSame, isSameSet } from '../same.ts';
import { fromTo } from '../words.ts';

/** Row 57: the lineage changes, and nothing that consumers were promised. */
export const inputPortsChanged = rule({
  id: 'input-ports-changed',
  on: 'PRODUCT',
  category: 'SEMANTICS',
  outcomes: {
    changed: {
      row: 57,
      when: 'an input port is added, changed or removed',
      judged: 'I - -',
      say: (change) =>
        `Input port ${portName(change.before ?? change.after)} was ${change.operation.toLowerCase()}: data comes from elsewhere`,
    },
    inputContracts: {
      row: 57,
      when: 'the input contracts of an output port change',
      judged: 'I - -',
      say: (change) =>
        `Output port ${portName(change.details)}: the contracts that it is made from changed ${fromTo(change)}`,
    },
  },
  find: ({ base, candidate }) => {
    const inputs = matchLists(base.inputPorts, candidate.inputPorts, byPort);
    const at = (selector: string): string => `inputPorts${selector}`;
    return [
      ...inputs.removed.map(({ element, selector }) => ({
        outcome: 'changed' as const,
        at: at(selector),
        before: element,
      })),
      ...inputs.added.map(({ element, selector }) => ({
        outcome: 'changed' as const,
        at: at(selector),
        after: element,
      })),
      ...inputs.persisted
        .filter(({ base, candidate }) => !isSame(base.element, candidate.element))
        .map(({ base: { element, selector }, candidate }) => ({
          outcome: 'changed' as const,
          at: at(selector),
          before: element,
          after: candidate.element,
        })),
      ...matchLists(base.outputPorts, candidate.outputPorts, byPort)
        .persisted.filter(
          ({ base, candidate }) => !isSameSet(base.element.inputContracts, candidate.element.inputContracts),
        )
        .map(({ base: { element, selector }, candidate }) => ({
          outcome: 'inputContracts' as const,
          at: `outputPorts${selector}/inputContracts`,
          operation: 'CHANGED' as const,
          before: element.inputContracts,
          after: candidate.element.inputContracts,
          details: { name: element.name, version: element.version },
        })),
    ];
  },
});
