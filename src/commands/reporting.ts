import { styleText } from 'node:util';
import { Option } from 'commander';
import type { Command } from 'commander';
import { parseProfile } from '../contract-diff/profiles.ts';
import { formats } from '../gate/formats.ts';
import { failLevels } from '../gate/report.ts';
import type { FailOn, GateReport } from '../gate/report.ts';
import { BadInput } from './exit.ts';

/** Options of the commands that report on contracts. */
export interface ReportingOptions {
  readonly profile: string;
  readonly format: string;
  readonly failOn: FailOn;
}

/** Adds what all such commands have. */
export function addReporting(command: Command, furtherFormats: readonly string[] = []): Command {
  return command
    .option(
      '--profile <name>',
      'how changes are judged: standard, strict, omds, registry:<BACKWARD|FORWARD|FULL…>',
      'standard',
    )
    .addOption(
      new Option('--format <name>', 'how the answer is written')
        .choices([...Object.keys(formats), ...furtherFormats])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <level>', 'from which answer on the exit code is 1')
        .choices(failLevels)
        .default('breaking'),
    );
}

/** @throws BadInput for a profile that there is not */
export function checkProfile(name: string): void {
  try {
    parseProfile(name);
  } catch (error) {
    throw new BadInput(`--${(error as RangeError).message}`);
  }
}

/** Writes a report to standard output: in colour on a terminal, the same words in a pipe. */
export function print(report: GateReport, format: string): void {
  const write = formats[format];
  if (write === undefined) throw new BadInput(`--format ${format} is unknown`);
  const { stdout } = process;
  stdout.write(write(report, (colour, text) => styleText(colour, text, { stream: stdout })));
}
