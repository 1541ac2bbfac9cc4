import type { AuthoritativeDefinition } from '../../data-contracts/contract.ts';
import { matchLists } from '../match.ts';
import { byDefinition } from '../namings.ts';
import { rule } from '../rule.ts';
import { isSame } from '../same.ts';
import { fromTo, opening, said } from '../words.ts';

const urlOf = (link: unknown): string => (link as AuthoritativeDefinition).url;
const typeOf = (link: unknown): string => (link as AuthoritativeDefinition).type;

/** Links to what an element means; others lead to a tutorial, the code, and so on. */
const isOfMeaning = ({ type }: AuthoritativeDefinition): boolean =>
  /definition|semantic|glossary|term|concept|ontology/i.test(type);

/** Row 38, first half. */
export const definitionChanged = rule({
  id: 'definition-changed',
  on: 'ELEMENT',
  category: 'SEMANTICS',
  outcomes: {
    changed: {
      row: 38,
      when: 'the link to the business definition leads elsewhere',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)}: the link to its definition changed ${fromTo({ before: urlOf(change.before), after: urlOf(change.after) })}, so it may mean something else`,
    },
    removed: {
      row: 38,
      when: 'the link to the business definition is removed',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)} has lost the link to its definition, ${said(urlOf(change.before))}`,
    },
    added: {
      row: 38,
      when: 'a link to a business definition is added',
      judged: 'I - -',
      say: (change) => `${opening(change)} now has a link to its definition, ${said(urlOf(change.after))}`,
    },
    otherLink: {
      row: 37,
      when: 'another link (tutorial, code) is added, changed or removed, or one is only described otherwise',
      judged: 'I - -',
      say: (change) =>
        `${opening(change)}: a link of type ${said(typeOf(change.before ?? change.after))} was ${change.operation.toLowerCase()}`,
    },
  },
  find: ({ base, candidate }) => {
    if (base.definitions.length === 0 && candidate.definitions.length === 0) return undefined;
    const { added, removed, persisted } = matchLists(base.definitions, candidate.definitions, byDefinition);
    const at = (selector: string): string => `authoritativeDefinitions${selector}`;
    return [
      ...removed.map(({ element, selector }) => ({
        outcome: isOfMeaning(element) ? ('removed' as const) : ('otherLink' as const),
        at: at(selector),
        before: element,
      })),
      ...added.map(({ element, selector }) => ({
        outcome: isOfMeaning(element) ? ('added' as const) : ('otherLink' as const),
        at: at(selector),
        after: element,
      })),
      ...persisted
        .filter(({ base, candidate }) => !isSame(base.element, candidate.element))
        .map(({ base: { element, selector }, candidate: { element: after } }) => ({
          outcome:
            isOfMeaning(element) && element.url !== after.url ? ('changed' as const) : ('otherLink' as const),
          at: at(selector),
          before: element,
          after,
        })),
    ];
  },
});
