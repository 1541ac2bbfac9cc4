import type { DocumentReport, IngestionReport, OutcomeCounts } from '../../ingestion/report.ts';

const outcomes = ['created', 'updated', 'unchanged', 'stale', 'rejected'] as const;

/** Problems and findings of a document as lines `path:line:column: where: message`, at most so many of each. */
export function remarkLines({ problems, findings }: DocumentReport, most = 50): string[] {
  const lines = (remarks: typeof findings, say: (index: number) => string): string[] => [
    ...remarks
      .slice(0, most)
      .map(({ document, line, column, path }, index) =>
        [[document, line, column].filter((part) => part !== undefined).join(':'), path.join('.'), say(index)]
          .filter((part) => part !== '')
          .join(': '),
      ),
    ...(remarks.length > most ? [`… and ${remarks.length - most} more`] : []),
  ];
  return [
    ...lines(problems, (index) => `${problems[index]?.message ?? ''} (${problems[index]?.code ?? ''})`),
    ...lines(findings, (index) => `note: ${findings[index]?.message ?? ''}`),
  ];
}

/** A table with a line per document, columns of equal width. */
export function tableOf(documents: readonly DocumentReport[]): string[] {
  const header = ['document', 'format', 'items', ...outcomes, 'findings'];
  const rows = documents.map(({ path, format, counts, findings }) => [
    path,
    format ?? '-',
    String(totalOf(counts)),
    ...outcomes.map((outcome) => String(counts[outcome])),
    String(findings.length),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [header, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function totalOf(counts: OutcomeCounts): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}

/** What all of it came to, in one line. */
export function totalLine(reports: readonly IngestionReport[], isDryRun: boolean): string {
  const counts = outcomes.map(
    (outcome) => `${reports.reduce((sum, report) => sum + report.counts[outcome], 0)} ${outcome}`,
  );
  const withdrawn = reports.reduce((sum, report) => sum + report.withdrawn, 0);
  const edges = withdrawn > 0 ? `; ${withdrawn} edges withdrawn` : '';
  return `${counts.join(', ')}${edges}${isDryRun ? ' (dry run)' : ''}`;
}
