import type { ContractRole } from '../../data-contracts/contract.ts';
import { matchLists } from '../match.ts';
import { byRole } from '../namings.ts';
import { rule } from '../rule.ts';
import { isSame } from '../same.ts';
import { fromTo, said } from '../words.ts';

const nameOf = (role: unknown): string => said((role as ContractRole).role);
const accessOf = (role: unknown): string | undefined => (role as ContractRole).access;

/** Row 50, roles. */
export const roleChanged = rule({
  id: 'role-changed',
  on: 'CONTRACT',
  category: 'ACCESS',
  outcomes: {
    removed: {
      row: 50,
      when: 'a role is removed',
      judged: 'B - -',
      say: (change) => `Role ${nameOf(change.before)} was removed: who has it loses access`,
    },
    reduced: {
      row: 50,
      when: 'the access of a role is reduced, or becomes another one',
      judged: 'B - -',
      say: (change) =>
        `Role ${nameOf(change.before)}: its access changed ${fromTo({ before: accessOf(change.before), after: accessOf(change.after) })}`,
    },
    extended: {
      row: 50,
      when: 'the access of a role is extended, or said for the first time',
      judged: 'I - -',
      say: (change) =>
        `Role ${nameOf(change.before)}: its access changed ${fromTo({ before: accessOf(change.before), after: accessOf(change.after) })}`,
    },
    added: {
      row: 50,
      when: 'a role is added',
      judged: 'I - -',
      say: (change) => `Role ${nameOf(change.after)} was added`,
    },
    redescribed: {
      row: 37,
      when: 'description or approvers of a role change',
      judged: 'I - -',
      say: (change) => `What is said of role ${nameOf(change.before)} changed`,
    },
  },
  find: ({ base, candidate }) => {
    const { added, removed, persisted } = matchLists(base.roles, candidate.roles, byRole);
    return [
      ...removed.map(({ element, selector }) => ({
        outcome: 'removed' as const,
        at: `roles${selector}`,
        before: element,
      })),
      ...added.map(({ element, selector }) => ({
        outcome: 'added' as const,
        at: `roles${selector}`,
        after: element,
      })),
      ...persisted
        .filter(({ base, candidate }) => !isSame(base.element, candidate.element))
        .map(({ base: { element: before, selector }, candidate: { element: after } }) => ({
          outcome: outcomeOf(before.access, after.access),
          at: `roles${selector}`,
          before,
          after,
        })),
    ];
  },
});

function outcomeOf(
  before: string | undefined,
  after: string | undefined,
): 'redescribed' | 'extended' | 'reduced' {
  if (before === after) return 'redescribed';
  if (before === undefined) return 'extended';
  if (after === undefined) return 'reduced';
  const [from, to] = [rightsIn(before), rightsIn(after)];
  return from > 0 && to >= from ? 'extended' : 'reduced';
}

/** Rights that a text on access names, the larger the more; 0 where it names none that is known. */
function rightsIn(access: string): number {
  if (/admin|owner|all|full/i.test(access)) return 3;
  if (/write|insert|update|edit|modify|contribut/i.test(access)) return 2;
  return /read|select|view|usage/i.test(access) ? 1 : 0;
}
