import { watch } from 'chokidar';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { IngestionReport } from '../../ingestion/report.ts';
import { FileError } from '../../ingestion/files.ts';
import { formats } from '../../ingestion/formats.ts';
import { withServer } from '../client.ts';
import { BadInput, exitCodes, messageOf } from '../exit.ts';
import { gather } from './gather.ts';
import { createProgress } from './progress.ts';
import { remarkLines, tableOf, totalLine } from './report.ts';
import { send } from './send.ts';
import type { SendOptions } from './send.ts';

type Options = SendOptions & { readonly watch?: boolean };

export function addIngest(program: Command): void {
  withServer(
    program
      .command('ingest')
      .description(
        `send documents to a server, told apart by content: ${formats.map(({ title }) => title).join(', ')}`,
      )
      .argument(
        '<path...>',
        'files, folders, patterns such as "contracts/**/*.yaml", or - for standard input',
      )
      .addOption(
        new Option('--format <format>', 'what all of it is, instead of telling by content').choices(
          formats.map(({ format }) => format),
        ),
      )
      .option('--dry-run', 'compute all outcomes and write nothing')
      .option('--strict', 'refuse documents about which there are findings')
      .option('--atomic', 'write all of a request or nothing of it')
      .option('--source <name>', 'on whose word, instead of what the format says')
      .option(
        '--namespace <namespace>',
        'of datasets whose place the documents do not tell: postgres://host:5432',
      )
      .option(
        '--within <database.schema>',
        'what datasets lie in whose names the documents do not tell whole',
      )
      .option('--watch', 'go on, and send again what changes'),
  ).action(ingest);
}

async function ingest(targets: readonly string[], options: Options): Promise<void> {
  if (options.watch === true && targets.includes('-')) throw new BadInput('standard input cannot be watched');
  const isRefused = await ingestOnce(targets, options);
  if (isRefused) process.exitCode = exitCodes.badInput;
  if (options.watch === true) await ingestOnChange(targets, options);
}

/** Sends everything once, and says whether something was refused. */
async function ingestOnce(targets: readonly string[], options: Options): Promise<boolean> {
  const sendings = await gather(targets);
  const progress = createProgress(sendings, process.stderr);
  const reports: IngestionReport[] = [];
  for (const sending of sendings) {
    reports.push(await send(sending, options, progress.sent));
    progress.done();
  }
  const documents = reports.flatMap((report) => report.documents);
  for (const line of documents.flatMap((document) => remarkLines(document)))
    process.stderr.write(`${line}\n`);
  // What only came along for others to refer to has nothing to tell.
  const told = documents.filter(({ format, problems }) => format !== null || problems.length > 0);
  for (const line of [...tableOf(told), totalLine(reports, options.dryRun === true)])
    process.stdout.write(`${line}\n`);
  return reports.some(({ counts }) => counts.rejected > 0);
}

/** What is watched for a target: a pattern's folder, since files that match may come. */
function watched(target: string): string {
  const [plain = ''] = target.split(/[*?[{]/);
  return plain === target ? target : plain.slice(0, plain.lastIndexOf('/') + 1) || '.';
}

/** Quiet time after a change: editors and builds write several files in one go. */
const settleMs = 300;

/** Sends everything again after each change, until the process is told to end. What did not change is UNCHANGED. */
async function ingestOnChange(targets: readonly string[], options: Options): Promise<void> {
  const watcher = watch(targets.map(watched), {
    ignoreInitial: true,
    ignored: /(^|[/\\])(\.[^./\\]|node_modules)/,
  });
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  const again = async (): Promise<void> => {
    try {
      await ingestOnce(targets, options);
    } catch (error) {
      // A file that is half written, or a server that restarts: the next change is another chance.
      if (!(error instanceof Error)) throw error;
      process.stderr.write(`${error instanceof FileError ? error.message : messageOf(error)}\n`);
    }
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(again);
    }, settleMs);
  });
  process.stderr.write('watching; Ctrl-C ends it\n');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  clearTimeout(timer);
  await watcher.close();
  await working;
}
