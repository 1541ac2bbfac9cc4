import type { Contract } from '../../data-contracts/contract.ts';
import { descriptiveMembers } from '../contract-members.ts';
import { customPropertyChanges } from '../custom-properties.ts';
import { matchLists } from '../match.ts';
import type { Matches } from '../match.ts';
import { byChannel, byDefinition, byMember } from '../namings.ts';
import { rule } from '../rule.ts';
import { isSame, isSameSet } from '../same.ts';
import { happened, said } from '../words.ts';

/** Row 37, of the contract as a whole. */
export const contractDescribed = rule({
  id: 'contract-described',
  on: 'CONTRACT',
  category: 'TERMS',
  outcomes: {
    changed: {
      row: 37,
      when: 'name, domain, purpose, tags, notation and the like of the contract change',
      judged: 'I - -',
      say: (change) => `${String(change.details?.['what'])} ${happened(change)}`,
    },
    partChanged: {
      row: 37,
      when: 'somebody of the team, a support channel, a link or a custom property of the contract is added, changed or removed',
      judged: 'I - -',
      say: (change) => `${String(change.details?.['what'])} was ${change.operation.toLowerCase()}`,
    },
  },
  find: ({ base, candidate }) => [
    ...descriptiveMembers
      .filter(({ member }) => !isSame(base[member], candidate[member]))
      .map(({ member, at, what }) => ({
        outcome: 'changed' as const,
        at,
        before: base[member],
        after: candidate[member],
        details: { what },
      })),
    ...(isSameSet(base.tags, candidate.tags)
      ? []
      : [
          {
            outcome: 'changed' as const,
            at: 'tags',
            ...(base.tags.length === 0 ? {} : { before: base.tags }),
            ...(candidate.tags.length === 0 ? {} : { after: candidate.tags }),
            details: { what: 'The list of tags' },
          },
        ]),
    ...partsOf(base, candidate).map((part) => ({ outcome: 'partChanged' as const, ...part })),
  ],
});

function partsOf(base: Contract, candidate: Contract) {
  return [
    ...partChanges(
      'team',
      matchLists(base.team, candidate.team, byMember),
      ({ name, username }) => `Team member ${said(name ?? username)}`,
    ),
    ...partChanges(
      'support',
      matchLists(base.support, candidate.support, byChannel),
      ({ channel }) => `Support channel ${said(channel)}`,
    ),
    ...partChanges(
      'authoritativeDefinitions',
      matchLists(base.definitions, candidate.definitions, byDefinition),
      ({ type }) => `The contract's link of type ${said(type)}`,
    ),
    ...customPropertyChanges(base, candidate).map(({ property, at, before, after }) => ({
      at,
      before,
      after,
      details: { what: `The contract's custom property ${said(property)}` },
    })),
  ];
}

function partChanges<Element>(
  list: string,
  { added, removed, persisted }: Matches<Element>,
  told: (element: Element) => string,
) {
  return [
    ...removed.map(({ element, selector }) => ({ selector, before: element, after: undefined })),
    ...added.map(({ element, selector }) => ({ selector, before: undefined, after: element })),
    ...persisted
      .filter(({ base, candidate }) => !isSame(base.element, candidate.element))
      .map(({ base, candidate }) => ({
        selector: base.selector,
        before: base.element,
        after: candidate.element,
      })),
  ].map(({ selector, before, after }) => ({
    at: `${list}${selector}`,
    before,
    after,
    details: { what: told((before ?? after) as Element) },
  }));
}
