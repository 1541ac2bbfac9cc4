import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, filesBelow } from '../ingestion/files.ts';

/** What an argument of a command names: one file, what lies below a folder, or what matches a pattern. */
export interface Target {
  readonly kind: 'file' | 'folder' | 'pattern';
  /** In order of their names; hidden files and installed packages below a folder are left out. */
  readonly files: readonly string[];
}

/** @throws FileError for what is not there, and for a pattern that nothing matches */
export async function targetOf(argument: string): Promise<Target> {
  const found = await stat(argument).catch((error: NodeJS.ErrnoException) => {
    if (/[*?[{]/.test(argument)) return undefined;
    throw new FileError([`${argument}: cannot be read (${error.code ?? error.message})`]);
  });
  if (found?.isDirectory() === true) {
    const below = await filesBelow(argument);
    return { kind: 'folder', files: below.map((path) => join(argument, path)) };
  }
  if (found !== undefined) return { kind: 'file', files: [argument] };
  const files: string[] = [];
  for await (const file of glob(argument)) if ((await stat(file)).isFile()) files.push(file);
  if (files.length === 0) throw new FileError([`${argument}: no file matches`]);
  return { kind: 'pattern', files: files.sort() };
}

/**
 * What each argument gives, in their order.
 *
 * @throws FileError with the problems of all of them
 */
export async function eachTarget<T>(
  targets: readonly string[],
  read: (target: string) => Promise<T>,
): Promise<T[]> {
  const found: T[] = [];
  const problems: string[] = [];
  for (const target of targets)
    try {
      found.push(await read(target));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(...error.problems);
    }
  if (problems.length > 0) throw new FileError(problems);
  return found;
}
