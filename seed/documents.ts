import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

/*
 * The documents of the sample mesh as they lie in this folder, read and otherwise unchanged.
 */

// oxlint-disable-next-line typescript/no-explicit-any -- documents are checked by those who read them here
export type Json = { readonly [key: string]: any };

const root = new URL('./', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}${name}`)
    .sort();

/** ODCS contracts by path. */
export const contracts: ReadonlyMap<string, Json> = new Map(
  filesIn('contracts/', '.odcs.yaml').map((path) => [path, parse(read(path)) as Json]),
);

/** OpenLineage events in the order of their files and lines. */
export const events: readonly Json[] = filesIn('events/', '.ndjson').flatMap((path) =>
  read(path)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json),
);

/** An item of a catalogue file and where it stands. */
export interface CatalogItem {
  readonly where: string;
  readonly content: Json;
}

/** All catalogue items in file order; `documentFile` is replaced by the text of the document. */
export const items: readonly CatalogItem[] = filesIn('catalog/', '.yaml').flatMap((path) => {
  const file = parse(read(path)) as Json;
  if (file['meshline'] !== 1)
    throw new Error(`${path}: wanted a catalogue file of format 1, received ${String(file['meshline'])}`);
  return (file['items'] as Json[]).map((item, index) => ({
    where: `${path} item ${index}`,
    content:
      item['dataContract'] === undefined ? item : { dataContract: withDocument(path, item['dataContract']) },
  }));
});

function withDocument(path: string, { documentFile, ...contract }: Json): Json {
  return { ...contract, document: readFileSync(new URL(documentFile, new URL(path, root)), 'utf8') };
}

/** The question of the sample mesh and its answers. */
export const story = parse(read('story.yaml')) as Json;
