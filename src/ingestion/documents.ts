import { coerceInputValue, isInputType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { CommitReport, PatchItem } from '../commit/patch.ts';
import type { Problem } from '../core/errors.ts';
import type { IngestItem } from '../generated/schema.ts';
import type { ReadContext } from './adapter.ts';
import { documentApart } from './document-apart.ts';
import type { DocumentText } from './document.ts';
import { itemFacts } from './items.ts';
import type { Speaking } from './items.ts';
import type { KnownDocuments } from './known-documents.ts';
import { readDocuments } from './reading.ts';
import type { ReadOptions } from './reading.ts';
import { reportOf } from './report.ts';
import type { IngestionReport } from './report.ts';

/** How a set of documents is to be ingested. */
export interface IngestionOptions extends Omit<ReadOptions, 'item'> {
  readonly schema: GraphQLSchema;
  /** On whose word, when neither the sender nor the document says. */
  readonly speaking: Speaking['source'];
  /** Writes the items as one patch. */
  readonly write: (items: readonly PatchItem[]) => Promise<CommitReport>;
  /** A dry run, and what comes under a key, is carried out whatever is known. */
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly known: KnownDocuments;
}

/**
 * Reads documents that belong together and writes what they say as one patch, so that they may refer to each other. Those
 * that are known to change nothing are answered without being read.
 */
export async function ingestDocuments(
  texts: readonly DocumentText[],
  options: IngestionOptions,
): Promise<IngestionReport> {
  const isPlain = options.dryRun !== true && options.idempotencyKey === undefined;
  const opened = isPlain ? await options.known.open(texts, options) : undefined;
  if (opened?.told !== undefined) return opened.told;
  const { schema, speaking, write, ...rest } = options;
  const item = itemReader(schema, {
    source: options.source ?? speaking,
    now: options.now,
    naming: options.naming,
  });
  const documents = await Promise.all(
    texts.map(({ path, text, isOptional }) => documentApart(path, text, isOptional)),
  );
  const { sections, items } = readDocuments(documents, { ...rest, item });
  const report = await write(items);
  const told = reportOf(sections, items, report);
  if (sections.every(({ from, to, isTimed }) => from === to || isTimed === true))
    opened?.note(items, report, told);
  return told;
}

/** Reads plain data as an item of the bulk, as GraphQL would. */
export function itemReader(schema: GraphQLSchema, speaking: Speaking): ReadContext['item'] {
  const type = schema.getType('IngestItem');
  if (!isInputType(type)) throw new TypeError('the API has no input IngestItem');
  return (value, path) => {
    const problems: Problem[] = [];
    const item = coerceInputValue(value, type, (at, _, { message }) => {
      problems.push({ code: 'INVALID', message, path: [...path, ...at] });
    }) as IngestItem;
    return problems.length > 0 ? { path, facts: [], problems } : itemFacts(item, path, speaking);
  };
}
