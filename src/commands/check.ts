import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { dayOf } from '../core/instant.ts';
import { compareTexts } from '../gate/offline.ts';
import { checkModes, isFailed } from '../gate/report.ts';
import type { CheckMode, GateReport, GateResult } from '../gate/report.ts';
import { withServer } from './client.ts';
import type { ServerOptions } from './client.ts';
import { readDocuments, readFromGit, readText } from './documents.ts';
import type { Document } from './documents.ts';
import { BadInput, exitCodes } from './exit.ts';
import { checkAtServer, recheckAtServer } from './remote-check.ts';
import { addReporting, checkProfile, print } from './reporting.ts';
import type { ReportingOptions } from './reporting.ts';

interface Options extends ServerOptions, ReportingOptions {
  readonly against: string;
  readonly mode: CheckMode;
  readonly recheck?: string;
}

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('whom a changed contract breaks, before it is changed: the gate for pull requests')
    .argument('[path...]', 'contract documents, folders with some, or globs')
    .option('--against <what>', 'live: what a server knows; git:REF or a file: without a server', 'live')
    .addOption(
      new Option('--mode <mode>', 'what becomes of the present version: replace or side_by_side')
        .argParser(modeOf)
        .default('REPLACE'),
    )
    .option('--recheck <id>', 'ask an earlier check again, and say what moved since');
  addReporting(withServer(command)).action(check);
}

function modeOf(text: string): CheckMode {
  const wanted = text.toUpperCase().replaceAll('-', '_');
  const found = checkModes.find((mode) => mode === wanted);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(`It is replace or side_by_side; received ${text}.`);
}

async function check(patterns: readonly string[], options: Options): Promise<void> {
  const { against, mode, profile, failOn, format, recheck } = options;
  if (recheck !== undefined) {
    if (patterns.length > 0) throw new BadInput('--recheck asks an earlier check; it takes no documents');
    if (await recheckAtServer(options, recheck)) process.exitCode = exitCodes.found;
    return;
  }
  if (patterns.length === 0) throw new BadInput('a contract document, a folder or a glob is wanted');
  checkProfile(profile);
  const { documents, skipped } = await readDocuments(patterns);
  if (skipped.length > 0)
    process.stderr.write(
      `${skipped.length} ${skipped.length === 1 ? 'file is' : 'files are'} no contract and skipped\n`,
    );
  const results: GateResult[] = [];
  for (const document of documents)
    results.push(
      against === 'live'
        ? await checkAtServer(options, document, mode, profile)
        : await checkOffline(against, document, documents.length, profile),
    );
  const report: GateReport = { against, mode, profile, failOn, results };
  print(report, format);
  if (isFailed(report)) process.exitCode = exitCodes.found;
}

async function checkOffline(
  against: string,
  { file, text }: Document,
  count: number,
  profile: string,
): Promise<GateResult> {
  const [, ref] = /^git:(.+)$/.exec(against) ?? [];
  if (ref === undefined && count > 1)
    throw new BadInput(`--against ${against} is one file, and ${count} documents are to be compared`);
  const base = ref === undefined ? await readText(against) : await readFromGit(ref, file);
  return compareTexts({ file, base, candidate: text, profile, today: dayOf(new Date()) });
}
