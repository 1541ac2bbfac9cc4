import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parseUrn } from '../../src/core/urn.ts';
import { openDriver } from '../support/graph.ts';
import type { TestServer } from '../support/server.ts';

const run = promisify(execFile);

/** Runs a producer to its end; what it says is told when it fails. */
export async function produce(
  command: string,
  arguments_: readonly string[],
  { env, cwd }: { readonly env: Record<string, string>; readonly cwd?: string },
): Promise<void> {
  const proxies = { no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' };
  await run(command, [...arguments_], {
    cwd,
    env: { ...process.env, ...proxies, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Waits until all that was sent is in the graph. */
export async function settled(server: TestServer): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { ingestions } = await server.ask('{ ingestions(state: WAITING, first: 1) { totalCount } }');
    if (ingestions.totalCount === 0) return;
    await sleep(100);
  }
  throw new Error('events still wait after a minute');
}

/** The last parts of a URN: `orders`, or `orders.amount`. */
const short = (id: string): string => {
  const { kind, parts = [] } = parseUrn(id) ?? {};
  const name = parts[1]?.split(/[./]/).at(-1) ?? id;
  return kind === 'field' ? `${name}.${parts[2]}` : name;
};

/** All column edges as `orders.amount → totals.total DIRECT AGGREGATION`, sorted. */
export async function columnEdges(): Promise<string[]> {
  return edges(
    'MATCH (a)-[r:DERIVES]->(b) RETURN a.id AS from, b.id AS to, r.influence AS influence, r.subtype AS subtype',
  );
}

/** All edges between datasets, sorted: `orders → totals`. */
export async function datasetEdges(): Promise<string[]> {
  return edges('MATCH (a:Dataset)-[r:FLOWS_TO]->(b:Dataset) RETURN DISTINCT a.id AS from, b.id AS to');
}

async function edges(query: string): Promise<string[]> {
  const driver = openDriver();
  try {
    const { records } = await driver.executeQuery(query);
    return records
      .map((record) => record.toObject() as Record<string, string | null>)
      .map(({ from, to, influence, subtype }) =>
        [`${short(from ?? '')} → ${short(to ?? '')}`, influence, subtype].filter(Boolean).join(' '),
      )
      .sort();
  } finally {
    await driver.close();
  }
}
