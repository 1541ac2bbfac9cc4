import { dialectRules } from './dialect.ts';
import type { DialectName } from './dialect.ts';
import { scan } from './scan.ts';
import type { Place, Scan, SelectItem } from './model.ts';
import { tokensOf, Unreadable } from './tokens.ts';

/** What a text of SQL proves about the columns it reads. Names in lower case. */
export type SqlReading =
  | {
      readonly isReadable: true;
      /** Names that have a say in which rows come out, or in their order: outside of select lists, or by way of an alias. */
      readonly outside: ReadonlyMap<string, Place>;
      /** Names in select lists. */
      readonly selected: ReadonlySet<string>;
      /** A `*` reads all columns: as values, or where it has a say in the rows. */
      readonly star?: 'SELECT' | Place | undefined;
      /** Names and aliases of tables. */
      readonly tables: ReadonlySet<string>;
    }
  | { readonly isReadable: false; readonly reason: string };

/** Longest text that is read, in characters. */
const maxLength = 1_000_000;

/**
 * Reads SQL lexically: which names it uses, and whether outside of select lists. It is wrong only in one direction: a
 * name that is not in the reading is not read by the text, and one that is only among the selected gives values.
 */
export function readSql(sql: string, dialect: DialectName): SqlReading {
  if (sql.length > maxLength)
    return { isReadable: false, reason: `it has more than ${maxLength} characters` };
  try {
    const rules = dialectRules[dialect];
    return conclude(scan(tokensOf(sql, rules), rules));
  } catch (error) {
    if (error instanceof Unreadable) return { isReadable: false, reason: error.message };
    throw error;
  }
}

/** Names that engines make up for expressions without one. */
const madeUp = /^(_?col(umn)?_?\d+|_c\d+|f\d+_|expr\$?_?\d*|.*\(.*)$/;

function conclude(found: Scan): SqlReading {
  const outside = new Map(found.outside);
  const lists = found.chains.flat();
  const items = lists.flatMap((list) => list.items);
  let star: 'SELECT' | Place | undefined = found.starOutside;
  const influence = (item: SelectItem, place: Place): void => {
    for (const name of item.reads) if (!outside.has(name)) outside.set(name, place);
    if (item.hasStar && (star === undefined || star === 'SELECT')) star = place;
  };

  for (const { isDistinct, line, items: own } of lists)
    if (isDistinct) for (const item of own) influence(item, { clause: 'DISTINCT', line });
  const { comparesRows } = found;
  if (comparesRows !== undefined) for (const item of items) influence(item, comparesRows);
  for (const { list, position, place } of found.positions) {
    const isPlain = position > 0 && !list.items.some(({ hasStar }) => hasStar);
    for (const item of isPlain ? list.items.slice(position - 1, position) : list.items)
      influence(item, place);
  }
  for (const [name, place] of found.bare)
    if (found.tables.has(name)) star = typeof star === 'object' ? star : { ...place, clause: 'whole row' };

  linkByPosition(found, items);
  followNames(items, outside, influence);
  if (star === undefined && items.some(({ hasStar }) => hasStar)) star = 'SELECT';
  const selected = new Set(items.flatMap(({ reads }) => [...reads]));
  return { isReadable: true, outside, selected, star, tables: found.tables };
}

/** Gives items the names that they have by their position: in another query of a UNION, or in a list of columns. */
function linkByPosition({ chains, columnLists, tables, outside }: Scan, items: readonly SelectItem[]): void {
  for (const chain of chains) {
    const [first, ...others] = chain;
    if (first === undefined || others.length === 0) continue;
    const isAligned = chain.every(
      ({ items: own }) => own.length === first.items.length && !own.some(({ hasStar }) => hasStar),
    );
    const groups = isAligned
      ? first.items.map((_, index) => chain.flatMap(({ items: own }) => own[index] ?? []))
      : [chain.flatMap(({ items: own }) => own)];
    for (const group of groups) {
      const names = group.flatMap((item) => [...item.names]);
      for (const item of group) for (const name of names) item.names.add(name);
    }
  }
  const made = [...outside.keys()].filter((name) => madeUp.test(name));
  for (const item of items) if (!item.isNamed) for (const name of made) item.names.add(name);
  for (const { names, table } of columnLists)
    if (table === undefined || tables.has(table))
      for (const item of items) for (const name of names) item.names.add(name);
}

/** What goes by a name that has a say has a say, over any number of aliases. */
function followNames(
  items: readonly SelectItem[],
  outside: Map<string, Place>,
  influence: (item: SelectItem, place: Place) => void,
): void {
  const byName = new Map<string, SelectItem[]>();
  for (const item of items)
    for (const name of item.names) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [item]);
      else known.push(item);
    }
  // A map that grows while it is gone through is gone through to its end.
  for (const [name, place] of outside) for (const item of byName.get(name) ?? []) influence(item, place);
}
