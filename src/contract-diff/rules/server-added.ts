import { matchLists } from '../match.ts';
import { byServer } from '../namings.ts';
import { rule } from '../rule.ts';
import { serverName } from '../words.ts';

/** Rows 49 and 56. */
export const serverAdded = rule({
  id: 'server-added',
  on: 'CONTRACT',
  category: 'ACCESS',
  outcomes: {
    added: {
      row: 49,
      when: 'a server is added',
      judged: 'I - -',
      bump: 'MINOR',
      say: (change) => `Server ${serverName(change.after)} was added`,
    },
  },
  find: ({ base, candidate }) =>
    matchLists(base.servers, candidate.servers, byServer).added.map(({ element, selector }) => ({
      outcome: 'added',
      at: `servers${selector}`,
      after: element,
    })),
});
