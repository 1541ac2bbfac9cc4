import type { ContractObject, ContractProperty } from '../data-contracts/contract.ts';
import { matchLists } from './match.ts';
import { byName } from './namings.ts';

type Members = Pick<ContractObject, 'properties'>;

/** A property that takes part in a key, by the place that it says. */
type Position = (property: ContractProperty) => number | undefined;

/** Takes part in the primary key: at its place, else behind those that say one. */
export const inPrimaryKey: Position = ({ isPrimaryKey, primaryKeyPosition }) =>
  isPrimaryKey ? placeOf(primaryKeyPosition) : undefined;

/** Takes part in the partitioning. */
export const inPartitioning: Position = ({ isPartitioned, partitionKeyPosition }) =>
  isPartitioned ? placeOf(partitionKeyPosition) : undefined;

/** ODCS counts from 1, and says -1 where it does not count. */
function placeOf(position: number | undefined): number {
  return position === undefined || position < 1 ? Number.MAX_SAFE_INTEGER : position;
}

/** Names of the columns of a key in their order, those of nested properties dotted. */
export function keyOf({ properties }: Members, position: Position): string[] {
  const columns: { name: string; place: number }[] = [];
  const collect = (list: readonly ContractProperty[], prefix: string): void => {
    for (const property of list) {
      const place = position(property);
      if (place !== undefined) columns.push({ name: `${prefix}${property.name}`, place });
      collect(property.properties, `${prefix}${property.name}.`);
    }
  };
  collect(properties, '');
  return columns.sort((a, b) => a.place - b.place).map(({ name }) => name);
}

/** Whether two keys are of the same columns in the same order, under whatever names. */
export function isSameKey(base: Members, candidate: Members, position: Position): boolean {
  const [before, after] = [keyOf(base, position), keyOf(candidate, position)];
  if (before.length !== after.length) return false;
  if (before.length === 0) return true;
  // Equal names are not enough: by its stable id, a column may have got the name that another one had.
  const newNames = namesIn(base, candidate);
  return before.every((name, index) => newNames.get(name) === after[index]);
}

/** Dotted names in the base to those of the same properties in the candidate. */
function namesIn(base: Members, candidate: Members): Map<string, string> {
  const names = new Map<string, string>();
  const collect = (a: Members, b: Members, before: string, after: string): void => {
    for (const pair of matchLists<ContractProperty>(a.properties, b.properties, byName).persisted) {
      const [of, other] = [pair.base.element, pair.candidate.element];
      names.set(`${before}${of.name}`, `${after}${other.name}`);
      collect(of, other, `${before}${of.name}.`, `${after}${other.name}.`);
    }
  };
  collect(base, candidate, '', '');
  return names;
}

/** Makes these columns, by their dotted names and in this order, the key of the object. */
export function setKey(
  { properties }: Members,
  key: 'primaryKey' | 'partitionKey',
  columns: readonly string[],
): void {
  const [flag, place] =
    key === 'primaryKey'
      ? (['isPrimaryKey', 'primaryKeyPosition'] as const)
      : (['isPartitioned', 'partitionKeyPosition'] as const);
  const visit = (list: readonly ContractProperty[], prefix: string): void => {
    for (const property of list as unknown as readonly Record<string, unknown>[]) {
      const name = `${prefix}${String(property['name'])}`;
      const index = columns.indexOf(name);
      property[flag] = index >= 0;
      if (index >= 0) property[place] = index + 1;
      else delete property[place];
      visit(property['properties'] as readonly ContractProperty[], `${name}.`);
    }
  };
  visit(properties, '');
}
