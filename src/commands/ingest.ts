import type { Command } from 'commander';
import type { IngestPayload } from '../generated/schema.ts';
import { createSchema } from '../graphql/schema.ts';
import { FileError, readItems } from '../ingestion/files.ts';
import type { FileItem } from '../ingestion/files.ts';
import { request, withServer } from './client.ts';
import type { ServerOptions } from './client.ts';
import { exitCodes } from './exit.ts';

const operation = `mutation Ingest($input: IngestInput!) {
  ingest(input: $input) {
    counts { created updated unchanged stale rejected }
    revision
    userErrors { code message path }
  }
}`;

/** Items and characters of one call: below the server's limits. */
const maxCallItems = 2_000;
const maxCallLength = 4_000_000;

export function addIngest(program: Command): void {
  withServer(
    program
      .command('ingest')
      .description(
        'send files to a server: ODCS contracts, Meshline catalogues, OpenLineage events (told apart by content)',
      )
      .argument('<file...>', 'files to send')
      .option('--dry-run', 'compute all outcomes and write nothing')
      .option('--source <name>', 'on whose word'),
  ).action(ingestFiles);
}

type Options = ServerOptions & { readonly dryRun?: boolean; readonly source?: string };

async function ingestFiles(files: readonly string[], options: Options): Promise<void> {
  const items = await readAll(files);
  const totals = { created: 0, updated: 0, unchanged: 0, stale: 0, rejected: 0 };
  const problems: string[] = [];
  let sent = 0;
  for (const call of calls(items)) {
    const input = {
      items: call.map(({ item }) => item),
      atomic: 'EACH',
      dryRun: options.dryRun ?? false,
      source: options.source,
    };
    const { ingest } = await request<{ ingest: IngestPayload }>(options, operation, { input });
    for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += ingest.counts[name];
    for (const { code, message, path } of ingest.userErrors)
      problems.push(`${call[Number(path[1])]?.where ?? ''} ${path.slice(2).join('.')}: ${message} (${code})`);
    sent += call.length;
    process.stderr.write(`${sent} of ${items.length} items\n`);
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  const counts = Object.entries(totals).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(`${counts.join(', ')}${options.dryRun === true ? ' (dry run)' : ''}\n`);
  if (totals.rejected > 0) process.exitCode = exitCodes.badInput;
}

/** Reads every file before anything is sent, so that all problems are told at once. */
async function readAll(files: readonly string[]): Promise<FileItem[]> {
  const schema = createSchema();
  const results = await Promise.allSettled(files.map((file) => readItems(file, schema)));
  const problems: string[] = [];
  const items: FileItem[] = [];
  for (const result of results) {
    if (result.status === 'fulfilled') items.push(...result.value);
    else if (result.reason instanceof FileError) problems.push(...result.reason.problems);
    else throw result.reason;
  }
  if (problems.length > 0) throw new FileError(problems);
  return items;
}

function* calls(items: readonly FileItem[]): Iterable<FileItem[]> {
  let call: FileItem[] = [];
  let length = 0;
  for (const item of items) {
    const size = JSON.stringify(item.item).length;
    if (call.length > 0 && (call.length >= maxCallItems || length + size > maxCallLength)) {
      yield call;
      [call, length] = [[], 0];
    }
    call.push(item);
    length += size;
  }
  if (call.length > 0) yield call;
}
