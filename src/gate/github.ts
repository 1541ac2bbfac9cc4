import { outcomeOf } from './report.ts';
import type { GateReport, GateResult } from './report.ts';
import { countsOf, listed, reasonOf, titleOf } from './words.ts';

/** Workflow commands of GitHub Actions: annotations on the lines of a pull request. */
export function githubOf({ results }: GateReport): string {
  return results.map((result) => annotations(result).join('\n')).join('\n') + '\n';
}

function annotations(result: GateResult): string[] {
  const { file, consumers, documentFindings, versionFindings } = result;
  const lines = documentFindings.map(({ severity, message, line }) =>
    command(severity === 'ERROR' ? 'error' : 'notice', { file, line, title: 'Contract document' }, message),
  );
  for (const { severity, message, line, rule } of listed(result)) {
    if (severity === 'NONE') continue;
    const level = severity === 'BREAKING' ? 'error' : severity === 'WARNING' ? 'warning' : 'notice';
    lines.push(command(level, { file, line, title: rule }, message));
  }
  for (const finding of versionFindings) lines.push(command('error', { file, title: 'version' }, finding));
  for (const one of consumers?.list ?? [])
    if (one.verdict === 'BREAKS' || one.verdict === 'POSSIBLE')
      lines.push(
        command(
          one.verdict === 'BREAKS' ? 'error' : 'warning',
          { file, title: `${one.name}: ${one.verdict}` },
          reasonOf(one),
        ),
      );
  const level = outcomeOf(result) === 'BREAKS' ? 'error' : 'notice';
  lines.push(command(level, { file, title: titleOf(result) }, countsOf(result)));
  return lines;
}

function command(
  level: 'error' | 'warning' | 'notice',
  properties: { readonly [name: string]: string | number | undefined },
  message: string,
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
    );
  return `::${level} ${given.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
