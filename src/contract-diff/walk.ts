import type { Contract, ContractObject, ContractProperty } from '../data-contracts/contract.ts';
import type { ChangedElement } from './change.ts';
import { matchLists } from './match.ts';
import { byName, physicalNameOf } from './namings.ts';
import type { Context, Pairs } from './pairs.ts';
import { servingOf } from './serving.ts';
import { typeChangeOf } from './type-change.ts';

/** Receives each pair of the walk. */
export type Visitor = { readonly [On in Exclude<keyof Pairs, 'PRODUCT'>]: (pair: Pairs[On]) => void };

/** Names of an element on both sides, the outer ones first; an array's items add nothing. */
interface Place {
  readonly path: string;
  readonly base: ChangedElement;
  readonly candidate: ChangedElement;
}

/**
 * Goes through two contracts side by side, from the whole to the parts, and shows every pair of elements that are the
 * same one. What only one side has is in the lists of the pair around it.
 */
export function walkContracts(base: Contract, candidate: Contract, visitor: Visitor, today?: string): void {
  const context: Context = { base: servingOf(base), candidate: servingOf(candidate), today };
  const contracts = { base, candidate };
  const objects = matchLists(base.objects, candidate.objects, byName);

  const members = (
    of: ContractObject | ContractProperty,
    other: ContractObject | ContractProperty,
    place: Place,
  ): void => {
    if (of.properties.length === 0 && other.properties.length === 0) return;
    const properties = matchLists<ContractProperty>(of.properties, other.properties, byName);
    visitor.MEMBERS({
      base: of,
      candidate: other,
      path: place.path,
      element: place.base,
      context,
      contracts,
      properties,
      elementOf: (member, side) => below(place[side], physicalNameOf(member)),
    });
    for (const one of properties.persisted)
      property(
        one.base.element,
        one.candidate.element,
        {
          path: `${place.path}/properties${one.base.selector}`,
          base: below(place.base, physicalNameOf(one.base.element)),
          candidate: below(place.candidate, physicalNameOf(one.candidate.element)),
        },
        true,
      );
  };

  const property = (of: ContractProperty, other: ContractProperty, place: Place, isNamed: boolean): void => {
    const pair = { base: of, candidate: other, path: place.path, element: place.base, context };
    visitor.ELEMENT({ ...pair, isNamed });
    visitor.PROPERTY({ ...pair, type: typeChangeOf(of, other, place.path, context) });
    members(of, other, place);
    for (const [part, name] of parts) {
      const [before, after] = [of[part], other[part]];
      if (before === undefined || after === undefined) continue;
      property(
        before,
        after,
        {
          path: `${place.path}/${part}`,
          base: below(place.base, name),
          candidate: below(place.candidate, name),
        },
        false,
      );
    }
  };

  visitor.CONTRACT({ base, candidate, path: '', element: {}, context, objects });
  for (const one of objects.persisted) {
    const [of, other] = [one.base.element, one.candidate.element];
    const place = {
      path: `/schema${one.base.selector}`,
      base: { object: of.name },
      candidate: { object: other.name },
    };
    const pair = { base: of, candidate: other, path: place.path, element: place.base, context };
    visitor.ELEMENT({ ...pair, isNamed: true });
    visitor.OBJECT(pair);
    members(of, other, place);
  }
}

/** What a property holds besides members, and what that adds to the property's dotted path. */
const parts = [
  ['items', undefined],
  ['mapKey', 'key'],
  ['mapValue', 'value'],
] as const;

function below({ object, property }: ChangedElement, name: string | undefined): ChangedElement {
  if (name === undefined) return { object, property };
  return { object, property: property === undefined ? name : `${property}.${name}` };
}
