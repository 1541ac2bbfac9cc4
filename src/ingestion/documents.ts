import { coerceInputValue, isInputType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { CommitReport, ItemReport, Outcome, PatchItem } from '../commit/patch.ts';
import type { Problem } from '../core/errors.ts';
import type { Urn } from '../core/urn.ts';
import type { IngestItem } from '../generated/schema.ts';
import type { Finding, ReadContext } from './adapter.ts';
import { documentApart } from './document-apart.ts';
import type { Document, Place } from './document.ts';
import { itemFacts } from './items.ts';
import type { Speaking } from './items.ts';
import type { KnownDocuments } from './known-documents.ts';
import { readDocuments } from './reading.ts';
import type { ReadOptions, ReadSection } from './reading.ts';

/** A document as it was sent: {@link Document} says more of its members. */
export type DocumentText = Pick<Document, 'path' | 'text' | 'isOptional'>;

/** Something to say about a document: a problem or a finding, and where it stands. */
export interface DocumentRemark extends Partial<Place> {
  /** The document that it is about. */
  readonly document: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** How many items had each outcome. */
export interface OutcomeCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly stale: number;
  readonly rejected: number;
}

/** What became of one document. */
export interface DocumentReport {
  readonly path: string;
  /** Null when no format is known for it, or another document used it. */
  readonly format: string | null;
  readonly counts: OutcomeCounts;
  readonly items: readonly {
    readonly path: readonly (string | number)[];
    readonly outcome: Outcome;
    readonly id: Urn | null;
  }[];
  readonly problems: readonly (DocumentRemark & Pick<Problem, 'code'>)[];
  readonly findings: readonly DocumentRemark[];
}

/** What became of a set of documents. */
export interface IngestionReport {
  readonly documents: readonly DocumentReport[];
  readonly counts: OutcomeCounts;
  /** Assertions of lineage that came and that went. */
  readonly asserted: number;
  readonly withdrawn: number;
  readonly isDryRun: boolean;
  readonly revision: number;
}

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

/** The report of a commit, told document by document. */
function reportOf(
  sections: readonly ReadSection[],
  read: readonly PatchItem[],
  report: CommitReport,
): IngestionReport {
  const problems = Map.groupBy(report.problems, ({ path }) => Number(path[0]));
  const documents = sections.map(
    ({ document, adapter, from, to, findings, place }, index): DocumentReport => {
      const items = report.items.slice(from, to);
      return {
        path: document.path,
        format: adapter?.format ?? null,
        counts: countsOf(items),
        items: items.map(({ outcome, id }, at) => ({
          path: read[from + at]?.path.slice(1) ?? [],
          outcome,
          id: id ?? null,
        })),
        problems: (problems.get(index) ?? []).map(({ code, message, path }) => ({
          code,
          ...remark(document, { message, path: path.slice(1) }, place),
        })),
        findings: findings.map((finding) =>
          finding.document === undefined
            ? remark(document, finding, place)
            : remark(finding.document, finding),
        ),
      };
    },
  );
  const { asserted, withdrawn, dryRun, revision } = report;
  const said = report.items.slice(0, sections.at(-1)?.to ?? 0);
  return { documents, counts: countsOf(said), asserted, withdrawn, isDryRun: dryRun, revision };
}

function remark(
  document: Document,
  { path, message }: Finding,
  place = document.place.bind(document),
): DocumentRemark {
  return { document: document.path, path, message, ...place(path) };
}

/** How many items had each outcome. */
export function countsOf(items: readonly Pick<ItemReport, 'outcome'>[]): OutcomeCounts {
  const counts = { created: 0, updated: 0, unchanged: 0, stale: 0, rejected: 0 };
  for (const { outcome } of items) counts[outcome.toLowerCase() as keyof OutcomeCounts] += 1;
  return counts;
}
