import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Committer } from '../commit/committer.ts';
import type { PatchItem } from '../commit/patch.ts';
import type { Document } from './document.ts';
import { itemReader } from './documents.ts';
import { filesBelow, readDocument, readReferences } from './files.ts';
import { readDocuments } from './reading.ts';
import type { ReadSection } from './reading.ts';

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
  const now = new Date();
  const item = itemReader(schema, { source: 'seed', now });
  const catalogue = await readFolder('catalog', directory);
  const read = readDocuments(catalogue, { source: 'seed', now, item });
  await write(committer, read.items, read.sections);
  onProgress(`${read.items.length} items of the catalogue are in`);
  const events = readDocuments(await readFolder('events', directory), { now, item });
  for (let from = 0; from < events.items.length; from += batchSize)
    await write(committer, events.items.slice(from, from + batchSize), events.sections);
  onProgress(`${events.items.length} OpenLineage events are in`);
  return read.items.length + events.items.length;
}

/** The documents of a folder, and those that they refer to. */
async function readFolder(name: string, root: string): Promise<Document[]> {
  const paths = (await filesBelow(join(root, name))).map((path) => `${name}/${path}`);
  const read = await Promise.all(paths.map((path) => readDocument(join(root, path), path)));
  const documents = read.filter((document) => document !== undefined);
  return [...documents, ...(await readReferences(documents, root))];
}

async function write(
  committer: Committer,
  items: readonly PatchItem[],
  sections: readonly ReadSection[],
): Promise<void> {
  const { problems } = await committer.commit({ actor: 'seed', source: 'seed', atomic: 'ALL', items });
  if (problems.length > 0)
    throw new Error(
      problems
        .map(({ path: [index, ...path], message }) => {
          const { document } = sections[Number(index)] ?? {};
          return `${document?.path ?? ''} line ${document?.place(path)?.line ?? '?'} ${path.join('.')}: ${message}`;
        })
        .join('\n'),
    );
}
