import type { ContractServer } from '../../data-contracts/contract.ts';
import { matchLists } from '../match.ts';
import { byServer } from '../namings.ts';
import { rule } from '../rule.ts';
import { isSame } from '../same.ts';
import { isRelevant } from '../serving.ts';
import { happened, said } from '../words.ts';

/** Members by which nobody reaches a server. */
const descriptive = new Set([
  'server',
  'description',
  'id',
  'roles',
  'customProperties',
  'tags',
  'authoritativeDefinitions',
]);

/** Row 48. */
export const serverChanged = rule({
  id: 'server-changed',
  on: 'CONTRACT',
  category: 'ACCESS',
  outcomes: {
    moved: {
      row: 48,
      when: 'type, host, database, schema, topic, location, format, delimiter or another member that readers need changes',
      judged: 'B - W',
      say: (change) => `${opening(change.details)} ${happened(change)}: whoever reads there breaks`,
    },
    testMoved: {
      row: 48,
      when: 'such a member of a server for development or test changes',
      judged: 'I - -',
      say: (change) => `${opening(change.details)} ${happened(change)}; it is not for production`,
    },
    redescribed: {
      row: 37,
      when: 'description, roles or another member of a server changes that nobody reads data by',
      judged: 'I - -',
      say: (change) => `${opening(change.details)} ${happened(change)}`,
    },
  },
  find: ({ base, candidate }) =>
    matchLists(base.servers, candidate.servers, byServer).persisted.flatMap(
      ({ base: { element: before, selector }, candidate: { element: after } }) => {
        const [from, to] = [membersOf(before), membersOf(after)];
        const needed = isRelevant(before) || isRelevant(after) ? ('moved' as const) : ('testMoved' as const);
        return [...new Set([...Object.keys(from), ...Object.keys(to)])]
          .filter((member) => !isSame(from[member], to[member]))
          .map((member) => ({
            outcome: descriptive.has(member) ? ('redescribed' as const) : needed,
            at: `servers${selector}/${member}`,
            before: from[member],
            after: to[member],
            details: { server: before.server ?? before.type, member },
          }));
      },
    ),
});

function membersOf({ properties, ...own }: ContractServer): { readonly [member: string]: unknown } {
  return { ...properties, ...own };
}

function opening(details: { readonly [name: string]: unknown } = {}): string {
  return `Server ${said(details['server'])}: its ${String(details['member'])}`;
}
