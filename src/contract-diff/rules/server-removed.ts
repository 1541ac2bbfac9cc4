import { matchLists } from '../match.ts';
import { byServer } from '../namings.ts';
import { rule } from '../rule.ts';
import { isRelevant } from '../serving.ts';
import { serverName } from '../words.ts';

/** Row 48. */
export const serverRemoved = rule({
  id: 'server-removed',
  on: 'CONTRACT',
  category: 'ACCESS',
  outcomes: {
    removed: {
      row: 48,
      when: 'a server is removed',
      judged: 'B - W',
      say: (change) => `Server ${serverName(change.before)} was removed: whoever reads there breaks`,
    },
    testRemoved: {
      row: 48,
      when: 'a server for development or test is removed',
      judged: 'I - -',
      say: (change) => `Server ${serverName(change.before)} was removed; it was not for production`,
    },
  },
  find: ({ base, candidate }) =>
    matchLists(base.servers, candidate.servers, byServer).removed.map(({ element, selector }) => ({
      outcome: isRelevant(element) ? 'removed' : 'testRemoved',
      at: `servers${selector}`,
      before: element,
    })),
});
