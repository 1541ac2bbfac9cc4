import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

const tables = new Set([
  'table',
  'view',
  'materialized view',
  'materialized_view',
  'materializedview',
  'dynamic table',
]);

/** Row 8: another kind of object is another address, unless both are queried by name. */
export const objectTypeChanged = rule({
  id: 'object-type-changed',
  on: 'OBJECT',
  category: 'IDENTITY',
  outcomes: {
    changed: {
      row: 8,
      when: 'an object becomes one of another kind, such as a topic that was a table',
      judged: 'B B B',
      say: (change) => `${opening(change)}: its kind ${happened(change)}, so it is reached otherwise`,
    },
    sameQueries: {
      row: 8,
      when: 'a table becomes a view or the other way round, or the kind is said for the first time or no more',
      judged: 'I - -',
      say: (change) => `${opening(change)}: its kind ${happened(change)}`,
    },
  },
  find: ({ base: { physicalType: before }, candidate: { physicalType: after } }) => {
    if (before === after) return undefined;
    const [from, to] = [before?.toLowerCase(), after?.toLowerCase()];
    const isSameAccess =
      from === undefined || to === undefined || from === to || (tables.has(from) && tables.has(to));
    return { outcome: isSameAccess ? 'sameQueries' : 'changed', at: 'physicalType', before, after };
  },
});
