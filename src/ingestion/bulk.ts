import type { CommitReport, ItemReport, PatchItem } from '../commit/patch.ts';
import { hashText } from '../core/hash.ts';
import type { IngestInput, IngestItem } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { sourceOf } from '../graphql/writing.ts';
import { itemFacts, memberOf, readContracts } from './items.ts';

/** Items that are not remembered: ends and other names are rare, and lineage events have a memory of their own. */
const fleeting: ReadonlySet<keyof IngestItem> = new Set([
  'retire',
  'rename',
  'lineageWithdrawal',
  'openLineage',
]);

/** An item of the call, once it is read. */
interface ReadItem {
  readonly index: number;
  /** What it is remembered by. */
  readonly key: string | undefined;
  readonly item: PatchItem;
}

/**
 * Writes the items of one call. Those that are known to change nothing are answered without being read, unless another
 * item of the call tells of what they name; where there are no others, nothing is written at all.
 *
 * @param variable the one that the items came in; undefined when there is none, or more in the operation.
 */
export async function ingestItems(
  input: IngestInput,
  context: Context,
  variable: string | undefined,
): Promise<CommitReport> {
  const { told, note } = context.call ?? {};
  if (told !== undefined) return allKnown(told.items, told.revision, input);
  const { items } = input;
  const source = input.source ?? sourceOf(context.viewer);
  const keys = items.map((item) => keyOf(item, source, input.eventTime ?? ''));
  const isKeyed = input.idempotencyKey != null;
  if (variable !== undefined && !isKeyed && keys.length > 0 && keys.every((key) => key !== undefined))
    note?.(keys, variable);
  const { revision, reports, isApartFrom } = await context.memory.recall(
    isKeyed ? [] : keys.filter((key) => key !== undefined),
  );
  const known = keys.map((key) => (key === undefined ? undefined : reports.get(key)));
  const unknown = items.flatMap((_, index) => (known[index] === undefined ? [index] : []));
  if (unknown.length === 0 && items.length > 0) return allKnown(known as ItemReport[], revision, input);
  const read = (indexes: readonly number[]) => readItems(indexes, keys, input, source, context);
  const fresh = await read(unknown);
  return isApartFrom(fresh.map(({ item }) => item))
    ? writeItems(fresh, known, input, source, context)
    : writeItems(await read([...items.keys()]), [], input, source, context);
}

/** Of the item as it is given, with on whose word and of which time. */
function keyOf(item: IngestItem, source: string, eventTime: string): string | undefined {
  if (fleeting.has(memberOf(item)[0])) return undefined;
  return hashText(JSON.stringify([source, eventTime, item]));
}

function allKnown(items: readonly ItemReport[], revision: number, { dryRun }: IngestInput): CommitReport {
  return { revision, items, problems: [], asserted: 0, withdrawn: 0, dryRun: dryRun ?? false };
}

async function readItems(
  indexes: readonly number[],
  keys: readonly (string | undefined)[],
  { items }: IngestInput,
  source: string,
  { naming }: Context,
): Promise<ReadItem[]> {
  const chosen = indexes.map((index) => ({ index, input: items[index] as IngestItem }));
  const readings = await readContracts(chosen.map(({ input }) => input));
  const speaking = { source, now: new Date(), naming, readings };
  return chosen.map(({ index, input }) => ({
    index,
    key: keys[index],
    item: itemFacts(input, ['items', index], speaking),
  }));
}

async function writeItems(
  read: readonly ReadItem[],
  known: readonly (ItemReport | undefined)[],
  { items, atomic, dryRun, idempotencyKey, eventTime }: IngestInput,
  source: string,
  context: Context,
): Promise<CommitReport> {
  const report = await context.write(
    read.map(({ item }) => item),
    {
      atomic: atomic ?? 'EACH',
      dryRun: dryRun ?? false,
      idempotencyKey: idempotencyKey ?? undefined,
      eventTime: eventTime ?? undefined,
      source,
    },
  );
  const reported = read.map((one, place) => ({ ...one, report: report.items[place] ?? rejected }));
  if (dryRun !== true) context.memory.remember(reported, report.revision);
  const all = items.map((_, index) => known[index]);
  for (const { index, report: own } of reported) all[index] = own;
  return { ...report, items: all.map((one) => one ?? rejected) };
}

const rejected: ItemReport = { outcome: 'REJECTED' };
