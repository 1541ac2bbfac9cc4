import { DomainError } from './errors.ts';

/** Default and greatest page size of a connection. */
export const defaultPageSize = 20;
export const maxPageSize = 100;

/** Where a page begins: behind a value of the order and the id that closes it. */
export interface Position {
  readonly value: string | number;
  readonly id: string;
}

/**
 * Reads `first` of a connection.
 *
 * @throws DomainError INVALID when it is not between 0 and `max`.
 */
export function pageSize(first: number | null | undefined, max = maxPageSize): number {
  const size = first ?? defaultPageSize;
  if (!Number.isInteger(size) || size < 0 || size > max)
    throw new DomainError('INVALID', `first is between 0 and ${max}; received ${size}`);
  return size;
}

/** An opaque cursor for a position. */
export function cursorOf({ value, id }: Position): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/**
 * The position behind a cursor; undefined without a cursor.
 *
 * @throws DomainError INVALID when the text was not made by {@link cursorOf}.
 */
export function positionOf(cursor: string | null | undefined): Position | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [value, id] = parsed as unknown[];
      if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'string')
        return { value, id };
    }
  } catch {
    // Anything that is not JSON was not made here either.
  }
  throw new DomainError(
    'INVALID',
    `after is a cursor from an earlier page; received ${JSON.stringify(cursor.slice(0, 100))}`,
  );
}

/** One page of something that is counted only when somebody asks. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: () => number | Promise<number>;
}

/** A page out of a list that is in memory; the cursor is the index in the list. */
export function pageOfList<Item>(
  list: readonly Item[],
  first: number,
  after: string | null | undefined,
): Page<Item> {
  const position = positionOf(after);
  const start = position === undefined ? 0 : Number(position.value) + 1;
  const items = list.slice(start, start + first);
  return {
    items,
    cursors: items.map((_, index) => cursorOf({ value: start + index, id: '' })),
    hasNextPage: start + first < list.length,
    hasPreviousPage: start > 0,
    totalCount: () => list.length,
  };
}

/** A page of rows that were read with one row more than asked for. */
export function pageOfRows<Item>(
  rows: readonly Item[],
  first: number,
  after: Position | undefined,
  positionOfRow: (row: Item) => Position,
  totalCount: () => Promise<number>,
): Page<Item> {
  const items = rows.slice(0, first);
  return {
    items,
    cursors: items.map((row) => cursorOf(positionOfRow(row))),
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== undefined,
    totalCount,
  };
}
