import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { LineageEventReplayPayload } from '../generated/schema.ts';
import { keyHeaders, request, withServer } from './client.ts';
import type { ServerOptions } from './client.ts';
import { BadInput, exitCodes, ServerUnavailable } from './exit.ts';

const replayOperation = `mutation Replay($input: LineageEventReplayInput!) {
  lineageEventReplay(input: $input) { replayed userErrors { message } }
}`;

const waitingOperation = `{
  waiting: ingestions(first: 0, state: WAITING) { totalCount }
  rejectedEvents(first: 0) { totalCount }
}`;

const pageOperation = `query Events($after: String, $state: LineageEventState) {
  ingestions(first: 20, after: $after, state: $state, direction: ASC) {
    nodes { key body(maxLength: 1000000) }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Waiting {
  readonly waiting: { readonly totalCount: number };
  readonly rejectedEvents: { readonly totalCount: number };
}

interface EventsPage {
  readonly ingestions: {
    readonly nodes: readonly { readonly key: string; readonly body: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface BatchSummary {
  readonly summary: { readonly received: number; readonly failed: number };
  readonly failed_events: readonly { readonly index: number; readonly reason: string }[];
}

type Options = ServerOptions & { readonly rejected?: boolean; readonly to?: string };

/** `replay`: lineage events that a server has kept go into its graph again, or to another server. */
export function addReplay(program: Command): void {
  withServer(
    program
      .command('replay')
      .description('project the lineage events that a server has kept again, or send them to another server')
      .argument('[key...]', 'keys of events; without any, all of them')
      .option('--rejected', 'rejected events only')
      .option('--to <url>', 'send them to this Meshline, in order of arrival, instead'),
  ).action((keys: readonly string[], options: Options) =>
    options.to === undefined ? projectAgain(keys, options) : sendAll(keys, options, options.to),
  );
}

async function projectAgain(keys: readonly string[], options: Options): Promise<void> {
  const state = options.rejected === true ? 'REJECTED' : null;
  const input = { state, keys: keys.length === 0 ? null : keys };
  const answer = await request<{ lineageEventReplay: LineageEventReplayPayload }>(options, replayOperation, {
    input,
  });
  const { replayed, userErrors } = answer.lineageEventReplay;
  if (userErrors.length > 0) throw new BadInput(userErrors.map(({ message }) => message).join('\n'));
  for (;;) {
    const { waiting, rejectedEvents } = await request<Waiting>(options, waitingOperation, {});
    if (waiting.totalCount === 0) {
      process.stdout.write(`${replayed} events replayed; ${rejectedEvents.totalCount} are rejected\n`);
      return;
    }
    process.stderr.write(`${waiting.totalCount} events wait\n`);
    await sleep(500);
  }
}

async function sendAll(keys: readonly string[], options: Options, to: string): Promise<void> {
  if (keys.length > 0) throw new BadInput('keys and --to do not go together: --to sends all events');
  if (!URL.canParse(to)) throw new BadInput(`--to is a URL; received ${JSON.stringify(to)}`);
  const state = options.rejected === true ? 'REJECTED' : null;
  let [sent, failed] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const page: EventsPage = await request<EventsPage>(options, pageOperation, { after, state });
    const { nodes, pageInfo } = page.ingestions;
    const bodies = nodes.flatMap(({ key, body }) => (isJson(body) ? [{ key, body }] : []));
    if (bodies.length > 0) {
      const { failed_events: failures } = await sendBatch(
        to,
        bodies.map(({ body }) => body),
      );
      for (const { index, reason } of failures)
        process.stderr.write(`${bodies[index]?.key ?? ''}: ${reason}\n`);
      failed += failures.length;
    }
    sent += nodes.length;
    failed += nodes.length - bodies.length;
    process.stderr.write(`${sent} events\n`);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  process.stdout.write(`${sent - failed} events are in, ${failed} failed\n`);
  if (failed > 0) process.exitCode = exitCodes.badInput;
}

/** A body that was refused because it is no JSON cannot be in a batch, and neither can one that was cut. */
function isJson(body: string | null): body is string {
  if (body === null) return false;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

async function sendBatch(to: string, bodies: readonly string[]): Promise<BatchSummary> {
  const url = new URL('/api/v1/lineage/batch', to);
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...keyHeaders() },
    body: `[${bodies.join(',')}]`,
  };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, init).catch(() => undefined);
    if (response?.status === 200) return (await response.json()) as BatchSummary;
    if (attempt === 10 || (response !== undefined && response.status !== 503))
      throw new ServerUnavailable(
        `${to} answered ${response?.status ?? 'nothing'}: ${(await response?.text()) ?? ''}`,
      );
    await sleep(1_000);
  }
}
