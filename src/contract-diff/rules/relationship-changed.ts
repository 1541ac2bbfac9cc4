import type { Relationship } from '../../data-contracts/contract.ts';
import { matchLists } from '../match.ts';
import { byEnds } from '../namings.ts';
import { rule } from '../rule.ts';
import { isSame } from '../same.ts';
import { opening } from '../words.ts';

const target = (relationship: unknown): string => {
  const { to, contract } = relationship as Relationship;
  return `${contract === undefined ? '' : `${contract}#`}${to.join(', ')}`;
};

/** Row 41. */
export const relationshipChanged = rule({
  id: 'relationship-changed',
  on: 'ELEMENT',
  category: 'SCHEMA',
  outcomes: {
    removed: {
      row: 41,
      when: 'a relationship (foreign key) is removed',
      judged: 'W - W',
      say: (change) => `${opening(change)} refers to ${target(change.before)} no more: joins may lose rows`,
    },
    retargeted: {
      row: 41,
      when: 'a relationship leads elsewhere',
      judged: 'B - W',
      say: (change) =>
        `${opening(change)} now refers to ${target(change.after)}, and not to ${target(change.before)}: joins meet the wrong rows`,
    },
    added: {
      row: 41,
      when: 'a relationship is added',
      judged: 'I - W',
      say: (change) => `${opening(change)} now refers to ${target(change.after)}`,
    },
    redescribed: {
      row: 37,
      when: 'a relationship keeps its ends and changes otherwise',
      judged: 'I - -',
      say: (change) => `${opening(change)}: what is said of its reference to ${target(change.after)} changed`,
    },
  },
  find: ({ base, candidate }) => {
    if (base.relationships.length === 0 && candidate.relationships.length === 0) return undefined;
    const { added, removed, persisted } = matchLists(base.relationships, candidate.relationships, byEnds);
    const at = (selector: string): string => `relationships${selector}`;
    return [
      ...removed.map(({ element, selector }) => ({
        outcome: 'removed' as const,
        at: at(selector),
        before: element,
      })),
      ...added.map(({ element, selector }) => ({
        outcome: 'added' as const,
        at: at(selector),
        after: element,
      })),
      ...persisted
        .filter(({ base, candidate }) => !isSame(base.element, candidate.element))
        .map(({ base: { element: before, selector }, candidate: { element: after } }) => ({
          outcome: isSame([before.from, target(before)], [after.from, target(after)])
            ? ('redescribed' as const)
            : ('retargeted' as const),
          at: at(selector),
          before,
          after,
        })),
    ];
  },
});
