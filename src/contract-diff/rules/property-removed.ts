import type { Contract, ContractProperty } from '../../data-contracts/contract.ts';
import { physicalNameOf } from '../namings.ts';
import { rule } from '../rule.ts';
import { endsOfLife } from '../service-level.ts';
import { opening } from '../words.ts';

/** Row 3. The notice period is the contract's `endOfSupport` or `endOfLife` of that element, against the day of the diff. */
export const propertyRemoved = rule({
  id: 'property-removed',
  on: 'MEMBERS',
  category: 'SCHEMA',
  outcomes: {
    removed: {
      row: 3,
      when: 'a property is removed',
      judged: 'B - I',
      say: (change) => `${opening(change)} was removed: whoever reads it breaks`,
    },
    afterNotice: {
      row: 3,
      when: 'a property is removed that was marked deprecated, and its announced end has passed',
      judged: 'W - I',
      say: (change) =>
        `${opening(change)} was removed; it was deprecated, and its announced end (${String(change.details?.['end'])}) has passed`,
    },
  },
  find: ({ properties, contracts, base: owner, context, elementOf }) =>
    properties.removed.map(({ element: property, selector, index }) => {
      const element = elementOf(property, 'base');
      const end = announcedEnd(contracts.base, owner.name, property, element.property);
      const hasPassed =
        property.isDeprecated === true &&
        end !== undefined &&
        context.today !== undefined &&
        end <= context.today;
      return {
        outcome: hasPassed ? ('afterNotice' as const) : ('removed' as const),
        at: `properties${selector}`,
        before: property,
        element,
        details: { position: index, ...(hasPassed ? { end } : {}) },
      };
    }),
});

/** The last day that the contract names for the property, as `2026-11-28`. */
function announcedEnd(
  { serviceLevels }: Contract,
  owner: string,
  property: ContractProperty,
  dotted: string | undefined,
): string | undefined {
  const names = new Set([
    `${owner}.${property.name}`,
    `${owner}.${physicalNameOf(property)}`,
    `${owner}.${dotted ?? ''}`,
  ]);
  return serviceLevels
    .filter(
      ({ property: level, element }) =>
        endsOfLife.has(level.toLowerCase()) &&
        (element ?? '').split(',').some((name) => names.has(name.trim())),
    )
    .map(({ value }) => String(value).slice(0, 10))
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
    .sort()
    .at(-1);
}
