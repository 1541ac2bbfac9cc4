import type { Contract } from '../data-contracts/contract.ts';
import { locate } from './apply-path.ts';
import type { Part, Place } from './apply-path.ts';
import type { ContractChange } from './change.ts';
import { setKey } from './columns.ts';
import type { WrittenType } from './type-change.ts';

/** When an edit is made: places are found by the base's names and order, so lists are arranged after all else. */
const phases = { TYPE: 0, IN_PLACE: 1, REMOVE: 2, ARRANGE: 3, INSERT: 4, KEY: 5 } as const;
type Phase = keyof typeof phases;

/** Lists that are never absent. */
const lists = new Set(['tags', 'examples', 'transformSources', 'inputFields']);

/**
 * Makes the changes to the base. With all changes of a diff the candidate comes out, but for what a diff does not look
 * at: the order of objects and of unordered lists, and places in a key that are counted otherwise.
 *
 * @throws Error for a change whose path leads nowhere in the base
 */
export function applyChanges(base: Contract, changes: readonly ContractChange[]): Contract {
  const contract = structuredClone(base);
  const find = locate(contract);
  const edits = changes.map((change) => {
    const place = find(change.path);
    return { change, place, phase: phaseOf(change, place) };
  });
  edits.sort((a, b) => phases[a.phase] - phases[b.phase] || positionOf(a.change) - positionOf(b.change));
  for (const { change, place, phase } of edits) edit[phase](change, place);
  return contract;
}

function phaseOf(change: ContractChange, { isElement, member }: Place): Phase {
  const { operation, path } = change;
  if (isType(change)) return 'TYPE';
  if (isElement && operation === 'REMOVED') return 'REMOVE';
  if (isElement && operation === 'ADDED') return 'INSERT';
  if (path.endsWith('/properties')) return 'ARRANGE';
  return member === 'primaryKey' || member === 'partitionKey' ? 'KEY' : 'IN_PLACE';
}

function positionOf({ details }: ContractChange): number {
  return (details?.['position'] as number | undefined) ?? 0;
}

const edit: { readonly [phase in Phase]: (change: ContractChange, place: Place) => void } = {
  TYPE: ({ before, after }, { owner }) => setType(owner, before as WrittenType, after as WrittenType),
  IN_PLACE: (change, place) => {
    const after = structuredClone(change.after);
    if (change.operation === 'RENAMED') set(place.element ?? {}, after as Part);
    else if (place.isElement) listOf(place).splice(listOf(place).indexOf(place.element), 1, after);
    else if (isLogicalName(change)) set(place.holder, { name: after, ...change.details });
    else set(place.holder, { [place.member]: after ?? (lists.has(place.member) ? [] : undefined) });
  },
  REMOVE: (_, place) => {
    listOf(place).splice(listOf(place).indexOf(place.element), 1);
  },
  ARRANGE: ({ after }, { holder }) => {
    const order = new Map((after as readonly string[]).map((name, index) => [name, index]));
    const rank = ({ name }: { name: string }): number => order.get(name) ?? order.size;
    (holder['properties'] as { name: string }[]).sort((a, b) => rank(a) - rank(b));
  },
  INSERT: ({ after, details }, place) => {
    const list = listOf(place);
    list.splice((details?.['position'] as number | undefined) ?? list.length, 0, structuredClone(after));
  },
  KEY: ({ after }, { holder, member }) => {
    setKey(holder as never, member as 'primaryKey' | 'partitionKey', (after ?? []) as readonly string[]);
  },
};

function listOf({ holder, member }: Place): unknown[] {
  return holder[member] as unknown[];
}

/** The physical name stays when the logical one changes, also where it was not said because it was the same. */
function isLogicalName({ path, details }: ContractChange): boolean {
  return path.endsWith('/name') && details?.['physicalName'] !== undefined;
}

/** Changes of a type have it as a whole, whatever member their path shows. */
function isType({ path, before }: ContractChange): boolean {
  return (
    /\/(physicalType|logicalType|logicalTypeOptions\/\w+)$/.test(path) &&
    typeof before === 'object' &&
    before !== null &&
    'options' in before
  );
}

function setType(
  property: Part,
  before: WrittenType,
  { logicalType, physicalType, options }: WrittenType,
): void {
  set(property, { logicalType, physicalType });
  const unset = Object.fromEntries(Object.keys(before.options).map((name) => [name, undefined]));
  set(property['options'] as Part, { ...unset, ...options });
}

/** Sets members; what is undefined goes. */
function set(part: Part, members: Part): void {
  for (const [member, value] of Object.entries(members)) {
    if (value === undefined) delete part[member];
    else part[member] = value;
  }
}
