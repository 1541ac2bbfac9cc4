import type { Command } from 'commander';
import { compareTexts } from '../gate/offline.ts';
import { omdsOf } from '../gate/omds.ts';
import { isFailed } from '../gate/report.ts';
import type { GateReport } from '../gate/report.ts';
import { readText } from './documents.ts';
import { exitCodes } from './exit.ts';
import { addReporting, checkProfile, print } from './reporting.ts';
import type { ReportingOptions } from './reporting.ts';

export function addDiff(program: Command): void {
  addReporting(
    program
      .command('diff')
      .description('what is different between two contracts, without a server; exit code 1 as --fail-on says')
      .argument('<base>', 'a contract document: ODCS or Data Contract Specification, YAML or JSON')
      .argument('<candidate>', 'the same contract as it is to be'),
    ['omds'],
  ).action(diff);
}

async function diff(
  baseFile: string,
  candidateFile: string,
  { profile, failOn, format }: ReportingOptions,
): Promise<void> {
  checkProfile(profile);
  const [base, candidate] = await Promise.all([readText(baseFile), readText(candidateFile)]);
  if (format === 'omds') {
    process.stdout.write(omdsOf({ base, candidate, file: candidateFile, profile }));
    return;
  }
  const result = compareTexts({ file: candidateFile, base, candidate, profile, today: today() });
  const report: GateReport = { against: baseFile, mode: 'REPLACE', profile, failOn, results: [result] };
  print(report, format);
  if (isFailed(report)) process.exitCode = exitCodes.found;
}

/** The present day, to judge notice periods by. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
