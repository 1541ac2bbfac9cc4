import type { CommitReport, ItemReport, Outcome, PatchItem } from '../commit/patch.ts';
import type { Problem } from '../core/errors.ts';
import type { Urn } from '../core/urn.ts';
import type { Finding } from './adapter.ts';
import type { Document, Place } from './document.ts';
import type { ReadSection } from './reading.ts';

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

/** The report of a commit, told document by document. */
export function reportOf(
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
