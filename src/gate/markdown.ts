import { isFailed, outcomeOf } from './report.ts';
import type { GateReport, GateResult, Outcome } from './report.ts';
import { countsOf, listed, reasonOf, titleOf, versionLine, wayOf } from './words.ts';

const headings: { readonly [outcome in Outcome]: string } = {
  BREAKS: '❌',
  POSSIBLE: '⚠️',
  UNKNOWN: '❔',
  FINE: '✅',
};

/** For a comment on a pull request. */
export function markdownOf(report: GateReport): string {
  const closing = isFailed(report) ? `**Failed** (\`--fail-on ${report.failOn}\`)` : '**Passed**';
  return `${report.results.map(resultMarkdown).join('\n')}\n${closing}\n`;
}

function resultMarkdown(result: GateResult): string {
  const { consumers, changes, file, documentFindings } = result;
  const lines = [
    `## ${headings[outcomeOf(result)]} ${cell(titleOf(result))}`,
    '',
    `\`${file}\` · ${countsOf(result)}`,
    '',
  ];
  for (const { severity, message, line } of documentFindings)
    lines.push(`- ${severity}${line === undefined ? '' : ` on line ${line}`}: ${cell(message)}`);
  if (documentFindings.length > 0) lines.push('');
  if (consumers !== undefined && consumers.list.length > 0) {
    lines.push('| Consumer | Verdict | Why | Way | Talk to |', '| --- | --- | --- | --- | --- |');
    for (const one of consumers.list) {
      const contact = [one.team, one.channel].filter((part) => part !== undefined).join(', ');
      lines.push(row([one.name, one.verdict, reasonOf(one), wayOf(one.path), contact]));
    }
    const rest = consumers.total - consumers.list.length;
    if (rest > 0) lines.push('', `and ${rest} more`);
    lines.push('');
  }
  if (changes.length > 0) {
    lines.push('| Change | Severity | Line |', '| --- | --- | --- |');
    for (const { message, severity, line } of listed(result))
      lines.push(row([message, severity, line === undefined ? '' : String(line)]));
    lines.push('');
  }
  lines.push(`Version: ${cell(versionLine(result))}.`, '', ...planMarkdown(result));
  if (consumers !== undefined)
    lines.push(
      `Check \`${consumers.checkId}\` at revision ${consumers.revision}.${consumers.incomplete === undefined ? '' : ` The answer is not complete: ${consumers.incomplete}.`}`,
      '',
    );
  return lines.join('\n');
}

function planMarkdown({ consumers }: GateResult): string[] {
  const plan = consumers?.plan;
  if (plan === undefined || plan.waves.length === 0) return [];
  const waves = plan.waves.map((wave, index) => `${index + 1}. ${wave.map(cell).join(', ')}`);
  const teams = plan.teams.length === 0 ? '' : `Talk to ${plan.teams.map(cell).join(', ')}.`;
  const end =
    plan.retireFrom === undefined ? '' : ` The old version can go from ${plan.retireFrom.slice(0, 10)}.`;
  return ['Plan:', '', ...waves, '', `${teams}${end}`.trim(), ''];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Names come from documents: nothing of them is to be markup. */
function cell(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|#]/g, (char) => `\\${char}`).replaceAll(/\s+/g, ' ');
}
