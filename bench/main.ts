import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createCleanup } from './cleanup.ts';
import type { Cleanup } from './cleanup.ts';
import { createClient } from './client.ts';
import { measureDocuments } from './documents.ts';
import { measureEdges } from './edges.ts';
import { openBenchDatabase } from './database.ts';
import { checksum } from './generator.ts';
import { tiers } from './generator/shape.ts';
import type { Tier } from './generator/shape.ts';
import { loadMesh, measureIngest } from './ingest.ts';
import { measureOpenLineage } from './openlineage.ts';
import { measureOverload } from './overload.ts';
import { measureQueries } from './queries.ts';
import { asText } from './report.ts';
import type { Report } from './report.ts';
import { startServer } from './server.ts';
import { measureShapes } from './shapes.ts';

const parts = ['ingest', 'edges', 'documents', 'openlineage', 'overload', 'shapes', 'queries'] as const;

interface Arguments {
  readonly tier: Tier['name'];
  readonly only?: (typeof parts)[number];
  readonly series: number;
  readonly events?: number;
  readonly json?: string;
  readonly profile?: string;
}

/** Sizes of the parts by tier: the smallest is for a quick look. */
const sizes = {
  XS: { events: 900, edges: 40_000, rounds: 3 },
  S: { events: 2_000, edges: 200_000, rounds: 5 },
  M: { events: 11_000, edges: 1_000_000, rounds: 5 },
} as const;

const program = new Command('bench')
  .description(
    'measures writing and reading against raw Cypher over Bolt, on a database of its own; nothing fails for being slow',
  )
  .addOption(
    new Option('--tier <tier>', 'size of the generated mesh').choices(Object.keys(tiers)).default('XS'),
  )
  .addOption(new Option('--only <part>', 'one part of it').choices(parts))
  .option('--series <count>', 'series of ingest and raw, in turns', positive, 3)
  .option(
    '--events <count>',
    'OpenLineage events per number of connections; the tier says how many else',
    positive,
  )
  .option('--json <file>', 'write the report as JSON too')
  .option('--profile <directory>', 'write a CPU profile of the server there')
  .parse();

function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new InvalidArgumentError('a whole number from 1 to 999999 is wanted.');
  return Number(text);
}

const startedAt = performance.now();
const say = (message: string): void => {
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  process.stderr.write(`${String(seconds).padStart(5)} s  ${message}\n`);
};

async function measure(
  { tier: name, only, series, events, profile }: Arguments,
  cleanup: Cleanup,
): Promise<Report> {
  const tier = tiers[name];
  const { rounds } = sizes[name];
  const isWanted = (part: (typeof parts)[number]): boolean => only === undefined || only === part;
  const report: { -readonly [Key in keyof Report]: Report[Key] } = {
    tier: name,
    checksum: checksum(tier),
    startedAt: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
    },
  };
  say(`tier ${name}: ${report.checksum}`);
  const database = await openBenchDatabase(cleanup, say);
  const url = await startServer(cleanup, { environment: database.environment, profileTo: profile });
  const client = createClient(url);
  cleanup.add(() => Promise.resolve(client.close()));
  const shared = { database, client, onProgress: say };
  if (isWanted('openlineage'))
    report.openLineage = await measureOpenLineage({ ...shared, url, events: events ?? sizes[name].events });
  if (isWanted('overload'))
    report.overload = await measureOverload({
      database,
      onProgress: say,
      startServer: (mostWaiting) =>
        startServer(cleanup, {
          environment: { ...database.environment, MAX_WAITING_EVENTS: String(mostWaiting) },
          profileTo: profile,
        }),
    });
  if (isWanted('edges')) report.edges = await measureEdges({ ...shared, edges: sizes[name].edges });
  if (isWanted('documents')) report.documents = await measureDocuments({ ...shared, series });
  if (isWanted('shapes')) report.shapes = await measureShapes({ ...shared, rounds: 11 });
  if (isWanted('ingest')) report.ingest = await measureIngest({ ...shared, tier, series });
  if (isWanted('queries')) {
    // The last turn of the ingest part leaves the mesh behind.
    if (!isWanted('ingest')) await loadMesh({ ...shared, tier });
    report.queries = await measureQueries({ ...shared, rounds });
  }
  return report;
}

const options = program.opts<Arguments>();
const cleanup = createCleanup();
try {
  const report = await measure(options, cleanup);
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(asText(report));
} catch (error) {
  if (!cleanup.isRunning) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} finally {
  await cleanup.run();
}
