import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { coerceInputValue, isInputType } from 'graphql';
import type { GraphQLInputType, GraphQLSchema } from 'graphql';
import { parseDocument } from 'yaml';
import type { IngestItem } from '../generated/schema.ts';

/** An item that was read from a file, and where it stands there. */
export interface FileItem {
  readonly where: string;
  readonly item: IngestItem;
}

/** A file cannot be read as anything that is known. `problems` has one line per problem, with the place. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads a file of items. What it is follows from its content, never from its name: an ODCS contract, a Meshline
 * catalogue (`meshline: 1`), or OpenLineage events as JSON, a JSON list or one per line.
 *
 * @throws FileError with every problem of the file
 */
export async function readItems(path: string, schema: GraphQLSchema): Promise<FileItem[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new FileError([`${path}: cannot be read (${error.code ?? error.message})`]);
  });
  if (text.trim() === '') throw new FileError([`${path}: the file is empty`]);
  return readText(text, path, schema);
}

async function readText(text: string, path: string, schema: GraphQLSchema): Promise<FileItem[]> {
  const lines = jsonLines(text, path);
  if (lines !== undefined)
    return lines.map(({ where, value }) => ({ where, item: { openLineage: value } as IngestItem }));
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0)
    throw new FileError(document.errors.map(({ message }) => `${path}: ${message.split('\n')[0] ?? ''}`));
  const value = document.toJS({ maxAliasCount: 100 }) as unknown;
  if (isObject(value) && (value['kind'] === 'DataContract' || 'dataContractSpecification' in value))
    return [{ where: path, item: { dataContract: { document: text } } }];
  if (isObject(value) && 'meshline' in value) return readCatalogue(value, path, schema);
  if (Array.isArray(value) && value.every(isEvent))
    return value.map((event, index) => ({
      where: `${path} event ${index}`,
      item: { openLineage: event } as IngestItem,
    }));
  if (isEvent(value)) return [{ where: path, item: { openLineage: value } }];
  throw new FileError([
    `${path}: wanted an ODCS contract (kind: DataContract), a Meshline catalogue (meshline: 1) or OpenLineage events`,
  ]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isEvent(value: unknown): value is Record<string, unknown> {
  return isObject(value) && ('run' in value || 'job' in value || 'dataset' in value);
}

/** Events one per line; undefined when the first line is no JSON object by itself. */
function jsonLines(text: string, path: string): { where: string; value: unknown }[] | undefined {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '');
  if (lines.length < 2 || !isJsonObject(lines[0]?.line ?? '')) return undefined;
  const problems: string[] = [];
  const events = lines.flatMap(({ line, number }) => {
    try {
      return [{ where: `${path} line ${number}`, value: JSON.parse(line) as unknown }];
    } catch (error) {
      problems.push(`${path} line ${number}: ${(error as Error).message}`);
      return [];
    }
  });
  if (problems.length > 0) throw new FileError(problems);
  return events;
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    return isObject(JSON.parse(line));
  } catch {
    return false;
  }
}

/** The items of a catalogue have the shape of the GraphQL input IngestItem; `documentFile` stands for a contract's document. */
async function readCatalogue(
  file: Record<string, unknown>,
  path: string,
  schema: GraphQLSchema,
): Promise<FileItem[]> {
  if (file['meshline'] !== 1)
    throw new FileError([
      `${path}: wanted a catalogue of format 1, received ${JSON.stringify(file['meshline'])}`,
    ]);
  if (!Array.isArray(file['items'])) throw new FileError([`${path}: wanted a list under items`]);
  const type = schema.getType('IngestItem');
  if (!isInputType(type)) throw new TypeError('the API has no input IngestItem');
  const problems: string[] = [];
  const items: FileItem[] = [];
  for (const [index, given] of file['items'].entries()) {
    const where = `${path} item ${index}`;
    const value = await withDocument(given as unknown, path);
    items.push({ where, item: coerce(value, type, where, problems) });
  }
  if (problems.length > 0) throw new FileError(problems);
  return items;
}

async function withDocument(item: unknown, path: string): Promise<unknown> {
  const contract = isObject(item) ? item['dataContract'] : undefined;
  if (!isObject(contract) || typeof contract['documentFile'] !== 'string') return item;
  const { documentFile, ...rest } = contract;
  const target = resolve(dirname(path), documentFile);
  const document = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new FileError([`${path}: the document ${target} cannot be read (${error.code ?? error.message})`]);
  });
  return { dataContract: { ...rest, document } };
}

function coerce(value: unknown, type: GraphQLInputType, where: string, problems: string[]): IngestItem {
  return coerceInputValue(value, type, (path, _, error) => {
    problems.push(`${where}${path.length > 0 ? ` ${path.join('.')}` : ''}: ${error.message}`);
  }) as IngestItem;
}
