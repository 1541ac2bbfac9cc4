import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Committer } from '../commit/committer.ts';
import type { CommitReport } from '../commit/patch.ts';
import { openLineageSource } from './adapters/openlineage/event.ts';
import { readItems } from './files.ts';
import type { FileItem } from './files.ts';
import { itemFacts } from './items.ts';

/** Facts about a seeding for the person who waits. */
export interface SeedOptions {
  readonly committer: Committer;
  readonly schema: GraphQLSchema;
  /** Holds `catalog/` and `events/`. */
  readonly directory: string;
  readonly onProgress: (message: string) => void;
}

/** Events per commit: large enough to be quick, small enough to show progress. */
const batchSize = 500;

/**
 * Loads a sample mesh by the way that everything goes: patches through the committer. The catalogue is one patch, so
 * its items may refer to each other in any order.
 *
 * @returns how many items were written
 * @throws Error with every problem, when a document of the sample is wrong
 */
export async function seed({ committer, schema, directory, onProgress }: SeedOptions): Promise<number> {
  const catalogue = await readFolder(join(directory, 'catalog'), schema);
  const events = await readFolder(join(directory, 'events'), schema);
  await write(committer, 'seed', catalogue);
  onProgress(`${catalogue.length} items of the catalogue are in`);
  for (let from = 0; from < events.length; from += batchSize)
    await write(committer, openLineageSource, events.slice(from, from + batchSize));
  onProgress(`${events.length} OpenLineage events are in`);
  return catalogue.length + events.length;
}

async function readFolder(directory: string, schema: GraphQLSchema): Promise<FileItem[]> {
  const names = (await readdir(directory, { recursive: true }))
    .filter((name) => /\.(ya?ml|json|ndjson)$/.test(name))
    .sort();
  const files = await Promise.all(names.map((name) => readItems(join(directory, name), schema)));
  return files.flat();
}

async function write(committer: Committer, source: string, read: readonly FileItem[]): Promise<CommitReport> {
  const now = new Date();
  const items = read.map(({ item }, index) => itemFacts(item, [index], { source, now }));
  const report = await committer.commit({ actor: 'seed', source, atomic: 'ALL', items });
  if (report.problems.length > 0)
    throw new Error(
      report.problems
        .map(
          ({ path, message }) =>
            `${read[Number(path[0])]?.where ?? ''} ${path.slice(1).join('.')}: ${message}`,
        )
        .join('\n'),
    );
  return report;
}
