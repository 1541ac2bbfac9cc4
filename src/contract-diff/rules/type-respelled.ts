import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening } from '../words.ts';

/** Row 13: canonical types are compared, never spellings. */
export const typeRespelled = rule({
  id: 'type-respelled',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    respelled: {
      row: 13,
      when: 'a type is only spelled otherwise',
      judged: 'I - -',
      say: (change) =>
        `${opening(change)}: its type is the same, spelled ${String(change.details?.['to'])} and not ${String(change.details?.['from'])}`,
    },
  },
  find: (pair) => typeFinding(pair, 'RESPELLED', () => 'respelled'),
});
