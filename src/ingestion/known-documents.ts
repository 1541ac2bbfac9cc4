import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Memory } from '../commit/memory.ts';
import type { CommitReport, PatchItem } from '../commit/patch.ts';
import type { DocumentText } from './document.ts';
import type { Speaking } from './items.ts';
import type { ReadOptions } from './reading.ts';
import { countsOf } from './report.ts';
import type { IngestionReport } from './report.ts';

/** What a reading of documents hangs on beside their texts. */
type ReadingOptions = Pick<ReadOptions, 'format' | 'source' | 'namespace' | 'within' | 'strict'> & {
  /** On whose word, when neither the sender nor the document says. */
  readonly speaking: Speaking['source'];
};

/** Documents that were looked for. */
export interface OpenedDocuments {
  /** What there is to say of documents that are known to change nothing; undefined: they have to be read. */
  readonly told?: IngestionReport | undefined;
  /** Notes what came of documents that name their time. Only those that changed nothing that was there are kept. */
  note(items: readonly PatchItem[], report: CommitReport, told: IngestionReport): void;
}

/** Sets of documents that came before, word for word. */
export interface KnownDocuments {
  /** @throws DomainError UNAVAILABLE when the database does not answer. */
  open(texts: readonly DocumentText[], options: ReadingOptions): Promise<OpenedDocuments>;
}

/** Items of reports that are kept. */
const capacity = 100_000;

/**
 * Opens the memory of documents: it spares reading and planning those that come again. To say the same of the same time once
 * more is nothing in whatever state the graph is by now, so no word is lost; whether all would still be UNCHANGED is asked
 * of the memory of items, which holds a set of documents as one item.
 */
export function createKnownDocuments(memory: Memory): KnownDocuments {
  const reports = new LRUCache<string, IngestionReport>({
    maxSize: capacity,
    sizeCalculation: ({ documents }) => documents.reduce((sum, { items }) => sum + items.length, 1),
  });

  async function recall(key: string): Promise<IngestionReport | undefined> {
    const report = reports.get(key);
    if (report === undefined) return undefined;
    const { revision, reports: recalled } = await memory.recall([key]);
    return recalled.has(key) ? { ...report, revision } : undefined;
  }

  return {
    async open(texts, options) {
      const key = keyOf(texts, options);
      return {
        told: await recall(key),
        note(items, report, told) {
          if (report.items.some(({ outcome }) => outcome !== 'CREATED' && outcome !== 'UNCHANGED')) return;
          const item = { path: [], facts: items.flatMap(({ facts }) => facts) };
          memory.remember([{ key, item, report: { outcome: 'UNCHANGED' } }], report.revision);
          reports.set(key, unchanged(told));
        },
      };
    },
  };
}

/** Of documents with all that a reading of them hangs on. */
function keyOf(
  texts: readonly DocumentText[],
  { format, source, namespace, within, strict, speaking }: ReadingOptions,
): string {
  const hash = createHash('sha256');
  const how = [format, source, namespace, within, strict, speaking].map((one) => one ?? null);
  hash.update(JSON.stringify(how));
  for (const { path, text, isOptional } of texts)
    hash.update(JSON.stringify([path, text.length, isOptional])).update(text);
  return hash.digest('base64url');
}

function unchanged(report: IngestionReport): IngestionReport {
  const documents = report.documents.map(({ items, ...document }) => {
    const told = items.map((item) => ({ ...item, outcome: 'UNCHANGED' as const }));
    return { ...document, items: told, counts: countsOf(told) };
  });
  const counts = countsOf(documents.flatMap(({ items }) => items));
  return { ...report, documents, counts, asserted: 0, withdrawn: 0 };
}
