import { githubOf } from './github.ts';
import { markdownOf } from './markdown.ts';
import { isFailed, outcomeOf } from './report.ts';
import type { GateReport } from './report.ts';
import { sarifOf } from './sarif.ts';
import { textOf } from './text.ts';
import type { Paint } from './text.ts';

/** How a report can be written. */
export const formats: { readonly [name: string]: (report: GateReport, paint: Paint) => string } = {
  text: textOf,
  markdown: markdownOf,
  json: (report) => `${JSON.stringify(withOutcomes(report), null, 2)}\n`,
  github: githubOf,
  sarif: sarifOf,
};

function withOutcomes(report: GateReport): object {
  const results = report.results.map((result) => ({ ...result, outcome: outcomeOf(result) }));
  return { ...report, results, isFailed: isFailed(report) };
}
