import { isDeepStrictEqual } from 'node:util';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { dataOf } from './client.ts';
import type { Client } from './client.ts';
import { hitsOf } from './database.ts';
import type { BenchDatabase } from './database.ts';
import { queryMix } from './query-mix.ts';
import type { MixQuery } from './query-mix.ts';
import { recording } from './recording.ts';
import type { Sent } from './recording.ts';
import { median, percentile, timed } from './statistics.ts';

/** What one operation of the mix costs. */
export interface QueryRow {
  readonly name: string;
  /** Different questions that were asked. */
  readonly asked: number;
  /** Statements of one operation: median and most. */
  readonly statements: number;
  readonly statementsMost: number;
  /** Database hits of one operation: median and most. */
  readonly hits: number;
  readonly hitsMost: number;
  /** Milliseconds through HTTP. */
  readonly p50: number;
  readonly p95: number;
  /** The same question in Cypher by hand over Bolt, where there is one. */
  readonly rawHits: number | null;
  readonly rawP50: number | null;
  readonly rawP95: number | null;
}

export interface QueryOptions {
  readonly database: BenchDatabase;
  readonly client: Client;
  readonly rounds: number;
  readonly onProgress: (message: string) => void;
}

/**
 * Asks the operations of the mix on the mesh that is there. First the answers are compared with those of Cypher by hand,
 * then statements and database hits are counted, last the time is taken: raw and product in turns, all rows fetched.
 *
 * @throws Error when two answers differ.
 */
export async function measureQueries(options: QueryOptions): Promise<QueryRow[]> {
  const counter = await openCounter(options.database);
  try {
    const results: QueryRow[] = [];
    for (const query of queryMix) {
      options.onProgress(`queries: ${query.name}`);
      results.push(await measureQuery(options, counter, query));
    }
    return results;
  } finally {
    await counter.close();
  }
}

async function measureQuery(
  { database, client, rounds }: QueryOptions,
  counter: Counter,
  { name, document, variables, raw }: MixQuery,
): Promise<QueryRow> {
  const asked = await variables(database);
  if (asked.length === 0) throw new Error(`${name}: there is nothing to ask about in this mesh`);
  for (const one of asked) {
    const data = await client.ask(document, one);
    if (raw === undefined) continue;
    const [ours, theirs] = [raw.ofData(data), raw.ofRows(await database.rows(raw.text, one))];
    if (!isDeepStrictEqual(ours, theirs))
      throw new Error(
        `${name}: the answers to ${JSON.stringify(one)} differ\n  product: ${JSON.stringify(ours)}\n  Cypher:  ${JSON.stringify(theirs)}`,
      );
  }
  const counts: { statements: number; hits: number; rawHits: number }[] = [];
  for (const one of asked) {
    const sent = await counter.statementsOf(document, one);
    const rawHits = raw === undefined ? 0 : await profiled(database, { text: raw.text, params: one });
    let hits = 0;
    for (const statement of sent) hits += await profiled(database, statement);
    counts.push({ statements: sent.length, hits, rawHits });
  }
  const [times, rawTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1)
    for (const one of asked) {
      times.push(await timed(async () => void (await client.ask(document, one))));
      if (raw !== undefined)
        rawTimes.push(await timed(async () => void (await database.rows(raw.text, one))));
    }
  const all = (count: keyof (typeof counts)[number]): number[] => counts.map((entry) => entry[count]);
  return {
    name,
    asked: asked.length,
    statements: median(all('statements')),
    statementsMost: Math.max(...all('statements')),
    hits: median(all('hits')),
    hitsMost: Math.max(...all('hits')),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    rawHits: raw === undefined ? null : median(all('rawHits')),
    rawP50: raw === undefined ? null : percentile(rawTimes, 50),
    rawP95: raw === undefined ? null : percentile(rawTimes, 95),
  };
}

/** Runs operations in this process, where the statements can be seen. */
interface Counter {
  statementsOf(document: string, variables: object): Promise<Sent[]>;
  close(): Promise<void>;
}

async function openCounter({ driver, database }: BenchDatabase): Promise<Counter> {
  const sent: Sent[] = [];
  const config = loadConfig({ NODE_ENV: 'production', LOG_LEVEL: 'silent', REQUEST_TIMEOUT_MS: '600000' });
  const app = await createApp({
    config,
    database: { driver: recording(driver, (statement) => sent.push(statement)), database },
    log: pino({ level: 'silent' }),
  });
  return {
    async statementsOf(query, variables) {
      sent.length = 0;
      const { body } = await app.server.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query, variables },
      });
      dataOf(body);
      return sent.slice();
    },
    close: () => app.close(),
  };
}

async function profiled({ driver, database }: BenchDatabase, { text, params }: Sent): Promise<number> {
  const session = driver.session({ database });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, params);
    return hitsOf(summary);
  } finally {
    await session.close();
  }
}
