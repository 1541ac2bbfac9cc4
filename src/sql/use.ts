import type { SqlReading } from './reading.ts';
import type { Place } from './model.ts';

/** What a job's own SQL proves about a column. */
export type SqlUse =
  | { readonly use: 'UNKNOWN'; readonly reason: string }
  | { readonly use: 'NOT_NAMED' | 'SELECTED' }
  | { readonly use: 'OUTSIDE_SELECT'; readonly place: Place };

/**
 * How a text uses a field of a dataset. UNKNOWN where the text cannot be read, or does not name the dataset at all: it may
 * reach it by a view, or not be all of the job.
 *
 * @param dataset name of the dataset inside its namespace
 * @param path dotted path of the field; what reads the column reads all that lies inside of it
 */
export function sqlUseOf(reading: SqlReading, dataset: string, path: string): SqlUse {
  if (!reading.isReadable) return { use: 'UNKNOWN', reason: reading.reason };
  const table = dataset.split(/[./]/).at(-1)?.normalize('NFC').toLowerCase() ?? '';
  const isTable = [...reading.tables].some((name) => name === table || name.split(/[./]/).at(-1) === table);
  if (!isTable) return { use: 'UNKNOWN', reason: `it does not name ${table}` };
  const parts = path.normalize('NFC').toLowerCase().split('.');
  const names = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  const place = names.map((name) => reading.outside.get(name)).find((found) => found !== undefined);
  if (place !== undefined) return { use: 'OUTSIDE_SELECT', place };
  if (typeof reading.star === 'object') return { use: 'OUTSIDE_SELECT', place: reading.star };
  if (names.some((name) => reading.selected.has(name)) || reading.star === 'SELECT')
    return { use: 'SELECTED' };
  return { use: 'NOT_NAMED' };
}
