import { pack, unpack } from '../core/packed.ts';
import type { Packed } from '../core/packed.ts';

/** A change of an entity, relation or slice: what it is of, and what was done as JSON. */
export type ListedChange = readonly [entity: string, change: string];

/** The changes of a commit as they are kept: two lines each, neither of which can hold a line break. */
export function packChanges(changes: readonly ListedChange[]): Packed {
  return pack(changes.map(([entity, change]) => `${entity}\n${change}`).join('\n'));
}

/** Changes as a commit holds them; those of graphs of earlier versions are lists of texts. */
export type StoredChanges = Packed | readonly string[];

const linesOf = (stored: StoredChanges): readonly string[] =>
  (stored instanceof Int8Array ? unpack(stored) : stored.join('\n')).split('\n');

/** Changes of a commit from the first to the last position; the last one is not among them. */
export function changesBetween(stored: StoredChanges, first: number, last: number): ListedChange[] {
  const lines = linesOf(stored).slice(2 * first, 2 * last);
  return Array.from({ length: lines.length >> 1 }, (_, index) => [
    lines[2 * index] as string,
    lines[2 * index + 1] as string,
  ]);
}

/** What a commit did to each of some entities; those are left out to which it did nothing. */
export function changesOfEntities(stored: StoredChanges, entities: ReadonlySet<string>): Map<string, string> {
  const lines = linesOf(stored);
  const found = new Map<string, string>();
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const entity = lines[index] as string;
    if (entities.has(entity)) found.set(entity, lines[index + 1] as string);
  }
  return found;
}
