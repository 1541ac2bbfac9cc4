import { rule } from '../rule.ts';
import { typeFinding } from '../type-finding.ts';
import { opening, typeFromTo } from '../words.ts';

/** Row 10. */
export const typeWidened = rule({
  id: 'type-widened',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    widened: {
      row: 10,
      when: 'a type gets wider, so that every old value fits the new one',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)}: its type widened ${typeFromTo(change)}; what was sized for the old one may overflow`,
    },
    widenedEncoded: {
      row: 10,
      when: 'a type gets wider in a format that is read with the schema it was written with (Avro, Protobuf)',
      judged: 'B - W',
      say: (change) =>
        `${opening(change)}: its type widened ${typeFromTo(change)}, which is another encoding: old readers fail`,
    },
  },
  find: (pair) =>
    typeFinding(pair, 'WIDENED', () => (pair.context.base.isEncoded ? 'widenedEncoded' : 'widened')),
});
