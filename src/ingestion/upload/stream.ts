import type { CommitReport, PatchItem } from '../../commit/patch.ts';
import type { RecordContext } from '../adapter.ts';
import { countsOf } from '../report.ts';
import type { DocumentRemark, IngestionReport, OutcomeCounts } from '../report.ts';
import { recordsOf } from './records.ts';
import type { StreamRecord } from './records.ts';
import type { Streamed } from './sniff.ts';

/** Records of one commit: large enough to be quick, small enough to keep memory bounded. */
const batchSize = 500;

/** Problems beyond this many are counted and not listed. */
const maxListed = 1_000;

/** What a stream came to so far. */
export interface StreamProgress {
  readonly records: number;
  readonly counts: OutcomeCounts;
  readonly revision: number;
}

export interface StreamOptions {
  readonly streamed: Streamed;
  readonly path: string;
  readonly context: RecordContext;
  /** Writes one batch, the n-th from 0. */
  readonly write: (items: readonly PatchItem[], batch: number) => Promise<CommitReport>;
  readonly onProgress?: ((progress: StreamProgress) => void) | undefined;
}

type Problems = IngestionReport['documents'][number]['problems'][number];

/** Reads a text record by record and commits them in batches while it arrives. Reading waits for writing. */
export async function ingestStream(
  text: AsyncIterable<string>,
  { streamed: { kind, adapter, reader }, path, context, write, onProgress }: StreamOptions,
): Promise<IngestionReport> {
  let counts = countsOf([]);
  let [asserted, withdrawn, revision, isDryRun, records, unlisted] = [0, 0, 0, false, 0, 0];
  const problems: Problems[] = [];
  let batch: StreamRecord[] = [];
  let batches = 0;
  const flush = async (): Promise<void> => {
    const written = batch;
    batch = [];
    const items = written.map(({ value, problem, index }): PatchItem =>
      problem === undefined
        ? { source: reader.source, ...reader.read(value, [index], context) }
        : { path: [index], facts: [], problems: [{ code: 'INVALID', message: problem, path: [index] }] },
    );
    const report = await write(items, batches);
    batches += 1;
    records += written.length;
    counts = sum(counts, countsOf(report.items));
    asserted += report.asserted;
    withdrawn += report.withdrawn;
    ({ revision, dryRun: isDryRun } = report);
    const lines = new Map(written.map((record) => [record.index, record.line]));
    for (const problem of report.problems) {
      const line = lines.get(Number(problem.path[0]));
      const place: DocumentRemark = {
        document: path,
        path: problem.path,
        message: problem.message,
        ...(line === undefined ? {} : { line }),
      };
      if (problems.length < maxListed) problems.push({ code: problem.code, ...place });
      else unlisted += 1;
    }
    onProgress?.({ records, counts, revision });
  };
  for await (const record of recordsOf(kind, text)) {
    batch.push(record);
    if (batch.length >= batchSize) await flush();
  }
  if (batch.length > 0 || batches === 0) await flush();
  if (unlisted > 0)
    problems.push({ code: 'INVALID', document: path, path: [], message: `${unlisted} more problems` });
  const document = { path, format: adapter.format, counts, items: [], problems, findings: [] };
  return { documents: [document], counts, asserted, withdrawn, isDryRun, revision };
}

function sum(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    stale: a.stale + b.stale,
    rejected: a.rejected + b.rejected,
  };
}
