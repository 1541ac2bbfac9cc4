import type { ContractObject, ContractProperty } from '../../data-contracts/contract.ts';
import { physicalNameOf } from '../namings.ts';
import { rule } from '../rule.ts';
import { kindOf } from '../words.ts';

type Names = { readonly name: string; readonly physicalName?: string | undefined };

const namesOf = ({ name, physicalName }: ContractObject | ContractProperty): Names => ({
  name,
  physicalName,
});
const shown = (names: unknown): string => {
  const { name, physicalName } = names as Names;
  return physicalName === undefined || physicalName === name ? name : `${name} (physically ${physicalName})`;
};

/** Row 6: names differ, and only the stable id shows that it is the same element. */
export const renamed = rule({
  id: 'renamed',
  on: 'ELEMENT',
  category: 'IDENTITY',
  outcomes: {
    renamed: {
      row: 6,
      when: 'an object or property with the same stable id has another name',
      judged: 'B B B',
      say: (change) =>
        `${kindOf(change)} ${shown(change.before)} was renamed to ${shown(change.after)}: whoever names it breaks`,
    },
    renamedWithAlias: {
      row: 6,
      when: 'an object or property with the same stable id has another name and keeps the old one as an alias',
      judged: 'W W W',
      say: (change) =>
        `${kindOf(change)} ${shown(change.before)} was renamed to ${shown(change.after)}; the old name stays as an alias`,
    },
  },
  find: ({ base, candidate, isNamed }) => {
    if (!isNamed || base.name === candidate.name || physicalNameOf(base) === physicalNameOf(candidate))
      return undefined;
    return {
      outcome: aliasesOf(candidate).has(physicalNameOf(base)) ? 'renamedWithAlias' : 'renamed',
      operation: 'RENAMED',
      before: namesOf(base),
      after: namesOf(candidate),
    };
  },
});

/** Old names that an element still answers to: custom property `alias` or `aliases`. */
function aliasesOf({ customProperties }: ContractObject | ContractProperty): Set<unknown> {
  return new Set(
    customProperties
      .filter(({ property }) => property === 'alias' || property === 'aliases')
      .flatMap(({ value }) => (typeof value === 'string' ? value.split(/\s*,\s*/) : value)),
  );
}
