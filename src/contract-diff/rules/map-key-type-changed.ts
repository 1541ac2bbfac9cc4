import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening, typeFromTo } from '../words.ts';

/** Row 32: entries are looked up by their keys, so a wider key is another key. Items and values follow the rules on types. */
export const mapKeyTypeChanged = rule({
  id: 'map-key-type-changed',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 32,
      when: 'the type of the keys of a map changes',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: the keys of the map changed ${typeFromTo(change)}, so look-ups miss`,
    },
  },
  find: (pair) => typeFinding(pair, 'MAP_KEY', () => 'changed'),
});
