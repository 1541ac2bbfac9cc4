import type { Finding } from '../incompatibility.ts';
import { below, finding } from './context.ts';
import type { Context } from './context.ts';
import { includesCounts } from './scalars.ts';
import { keyword, numberAt, schemaAt, schemasAt } from './schema.ts';
import type { Schema, SchemaObject } from './schema.ts';

/** Items at the first places, and all behind them: `prefixItems` and `items`, or the list and `additionalItems` of old drafts. */
interface Items {
  readonly first: readonly Schema[];
  readonly rest: Schema;
}

/** Whether the reader takes all arrays of the writer, place by place. */
export function includesArrays(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  context: Context,
): Finding[] {
  const { sides } = context;
  const found = includesCounts(reader, writer, 'Items', path, context);
  if (
    keyword(reader, 'uniqueItems') === true &&
    keyword(writer, 'uniqueItems') !== true &&
    (numberAt(writer, 'maxItems') ?? 2) > 1
  )
    found.push(
      ...finding(
        path,
        'BOUND_TIGHTENED',
        `${sides.reader} takes no item twice, ${sides.writer} may have one twice`,
      ),
    );
  const [asked, given] = [itemsOf(reader), itemsOf(writer)];
  const most = numberAt(writer, 'maxItems') ?? Infinity;
  const places = Math.min(Math.max(asked.first.length, given.first.length), most);
  for (let place = 0; place < places; place += 1) {
    const [one, other] = [asked.first[place] ?? asked.rest, given.first[place] ?? given.rest];
    if (other === false) return found;
    found.push(...includesItem(one, other, below(path, 'items', `${place}`), context));
  }
  if (most > places && given.rest !== false)
    found.push(...includesItem(asked.rest, given.rest, below(path, 'items'), context));
  return found;
}

function includesItem(reader: Schema, writer: Schema, path: string, context: Context): readonly Finding[] {
  const { sides } = context;
  if (reader !== false) return context.includes(reader, writer, path, context);
  return finding(path, 'ITEMS_CLOSED', `${sides.writer} may have an item here, ${sides.reader} takes none`);
}

function itemsOf(schema: SchemaObject): Items {
  const items = keyword(schema, 'items');
  if (Array.isArray(items))
    return { first: items as Schema[], rest: schemaAt(schema, 'additionalItems') ?? true };
  return { first: schemasAt(schema, 'prefixItems') ?? [], rest: (items as Schema | undefined) ?? true };
}
