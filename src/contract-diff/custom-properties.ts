import type { CustomProperty } from '../data-contracts/contract.ts';
import { matchLists } from './match.ts';
import { byProperty } from './namings.ts';
import { isSame } from './same.ts';

const measures = new Set([
  'unit',
  'units',
  'unitofmeasure',
  'unitofmeasurement',
  'uom',
  'currency',
  'currencycode',
  'measurement',
  'measurementunit',
  'scalefactor',
]);

interface CustomPropertyChange {
  readonly property: string;
  readonly at: string;
  readonly before?: CustomProperty | undefined;
  readonly after?: CustomProperty | undefined;
}

/** Custom properties that differ, with their place below the element. */
export function customPropertyChanges(
  base: { readonly customProperties: readonly CustomProperty[] },
  candidate: { readonly customProperties: readonly CustomProperty[] },
): CustomPropertyChange[] {
  if (base.customProperties.length === 0 && candidate.customProperties.length === 0) return [];
  const { added, removed, persisted } = matchLists(
    base.customProperties,
    candidate.customProperties,
    byProperty,
  );
  const changed = persisted.filter(({ base, candidate }) => !isSame(base.element, candidate.element));
  return [
    ...removed.map((before) => ({ place: before, before: before.element, after: undefined })),
    ...added.map((after) => ({ place: after, before: undefined, after: after.element })),
    ...changed.map((one) => ({
      place: one.base,
      before: one.base.element,
      after: one.candidate.element,
    })),
  ].map(({ place, before, after }) => ({
    property: place.element.property,
    at: `customProperties${place.selector}`,
    before,
    after,
  }));
}

/** Whether the value changes of a custom property that says in what an element's values are counted. */
export function isOfMeasure({ property, before, after }: CustomPropertyChange): boolean {
  const isMeasure = measures.has(property.toLowerCase().replaceAll(/[^a-z]/g, ''));
  return isMeasure && !isSame(before?.value, after?.value);
}
