import { isFailed, outcomeOf } from './report.ts';
import type { GateReport, GateResult, Outcome, Verdict } from './report.ts';
import { countsOf, listed, reasonOf, titleOf, versionLine, wayOf } from './words.ts';

/** Colours a piece of text; the identity where there is no terminal. */
export type Paint = (colour: 'red' | 'yellow' | 'green' | 'gray' | 'bold', text: string) => string;

const marks: {
  readonly [word in Verdict | 'BREAKING' | 'WARNING' | 'INFO' | 'NONE']: readonly [
    string,
    Parameters<Paint>[0],
  ];
} = {
  BREAKS: ['✗', 'red'],
  BREAKING: ['✗', 'red'],
  POSSIBLE: ['!', 'yellow'],
  WARNING: ['!', 'yellow'],
  UNKNOWN: ['?', 'yellow'],
  SAFE: ['✓', 'green'],
  UNAFFECTED: ['–', 'gray'],
  INFO: ['·', 'gray'],
  NONE: ['·', 'gray'],
};

const outcomes: { readonly [outcome in Outcome]: readonly [string, Parameters<Paint>[0]] } = {
  BREAKS: ['breaks', 'red'],
  POSSIBLE: ['may break', 'yellow'],
  UNKNOWN: ['not known', 'yellow'],
  FINE: ['fine', 'green'],
};

/** For a terminal: who breaks comes first, with the way there; the same words in a pipe, without colours. */
export function textOf(report: GateReport, paint: Paint): string {
  const parts = report.results.map((result) => resultText(result, paint));
  const failed = isFailed(report);
  const closing = failed
    ? paint('red', `failed: --fail-on ${report.failOn}`)
    : paint('green', report.failOn === 'never' ? 'reported only: --fail-on never' : 'passed');
  return `${parts.join('\n')}\n${closing}\n`;
}

function resultText(result: GateResult, paint: Paint): string {
  const [word, colour] = outcomes[outcomeOf(result)];
  const lines = [
    `${paint('bold', titleOf(result))}  ${paint(colour, word)}  ${countsOf(result)}`,
    `  ${result.file}`,
  ];
  for (const { severity, message, line } of result.documentFindings)
    lines.push(`  ${severity.toLowerCase()}${line === undefined ? '' : ` on line ${line}`}: ${message}`);
  lines.push(...consumerLines(result, paint), ...changeLines(result, paint));
  lines.push(`  Version: ${versionLine(result)}`, ...planLines(result), ...checkLines(result));
  return `${lines.join('\n')}\n`;
}

function consumerLines({ consumers }: GateResult, paint: Paint): string[] {
  if (consumers === undefined || consumers.list.length === 0) return [];
  const lines = ['  Consumers'];
  for (const consumer of consumers.list) {
    const [mark, colour] = marks[consumer.verdict];
    const contact = [consumer.team, consumer.channel].filter((part) => part !== undefined).join(', ');
    const who = `${consumer.name}${contact === '' ? '' : ` (${contact})`}`;
    lines.push(`    ${paint(colour, `${mark} ${consumer.verdict.padEnd(10)}`)} ${who}`);
    lines.push(`        ${reasonOf(consumer)}`);
    if (consumer.path.length > 0) lines.push(`        ${paint('gray', wayOf(consumer.path))}`);
  }
  const rest = consumers.total - consumers.list.length;
  if (rest > 0) lines.push(`    and ${rest} more`);
  const behind = consumers.indirect.map(
    ({ name, effect }) => `${name} ${effect.toLowerCase().replace('_', ' ')}`,
  );
  if (behind.length > 0) lines.push(`    behind them: ${behind.join(', ')}`);
  return lines;
}

function changeLines(result: GateResult, paint: Paint): string[] {
  if (result.changes.length === 0) return ['  No changes'];
  return [
    '  Changes',
    ...listed(result).map(({ severity, message, line }) => {
      const [mark, colour] = marks[severity];
      const place = line === undefined ? '' : paint('gray', `  line ${line}`);
      return `    ${paint(colour, `${mark} ${severity.padEnd(10)}`)} ${message}${place}`;
    }),
  ];
}

function planLines({ consumers }: GateResult): string[] {
  const plan = consumers?.plan;
  if (plan === undefined || plan.waves.length === 0) return [];
  const lines = ['  Plan'];
  for (const [index, wave] of plan.waves.entries()) lines.push(`    ${index + 1}. ${wave.join(', ')}`);
  if (plan.teams.length > 0) lines.push(`    talk to ${plan.teams.join(', ')}`);
  if (plan.retireFrom !== undefined)
    lines.push(`    the old version can go from ${plan.retireFrom.slice(0, 10)}`);
  return lines;
}

function checkLines({ consumers }: GateResult): string[] {
  if (consumers === undefined) return [];
  const { checkId, revision, incomplete } = consumers;
  const cut = incomplete === undefined ? [] : [`  The answer is not complete: ${incomplete}`];
  return [
    ...cut,
    `  Check ${checkId} at revision ${revision}; meshline check --recheck ${checkId} says what moved since`,
  ];
}
