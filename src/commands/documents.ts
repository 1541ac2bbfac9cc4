import { execFile } from 'node:child_process';
import { glob, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { BadInput } from './exit.ts';

const run = promisify(execFile);

/** A document of the working tree. */
export interface Document {
  /** As the caller named it, relative to where the command runs. */
  readonly file: string;
  readonly text: string;
}

/** Files of a folder that may be contracts. */
const contracts = '**/*.{yaml,yml,json}';

/**
 * Reads files by path, folder or glob, each once, in order of their names.
 *
 * @throws BadInput with a line for each pattern that names nothing
 */
export async function readDocuments(patterns: readonly string[]): Promise<Document[]> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const pattern of patterns) {
    const found = await filesOf(pattern);
    if (found.length === 0) problems.push(`${pattern}: no such file, and nothing matches it`);
    for (const file of found) files.add(file);
  }
  if (problems.length > 0) throw new BadInput(problems.join('\n'));
  return Promise.all([...files].sort().map(async (file) => ({ file, text: await readText(file) })));
}

async function filesOf(pattern: string): Promise<string[]> {
  const found = await stat(pattern).catch(() => undefined);
  if (found?.isFile() === true) return [pattern];
  const below = found?.isDirectory() === true ? join(pattern, contracts) : pattern;
  return Array.fromAsync(glob(below));
}

/** @throws BadInput when the file cannot be read */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

/**
 * The text of a file in a commit of its repository.
 *
 * @returns undefined when the commit does not have the file
 * @throws BadInput when there is no repository or no such commit
 */
export async function readFromGit(ref: string, file: string): Promise<string | undefined> {
  const cwd = dirname(file);
  const git = (...args: readonly string[]): Promise<{ stdout: string }> =>
    run('git', [...args], { cwd, maxBuffer: 64 * 1024 * 1024 });
  let commit: string;
  let root: string;
  try {
    // A reference that begins with a dash is not to be taken for an option.
    commit = (await git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`)).stdout.trim();
    root = (await git('rev-parse', '--show-toplevel')).stdout.trim();
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new BadInput(`git:${ref}: ${(stderr.trim() || message).split('\n')[0]}`);
  }
  const { stdout: prefix } = await git('rev-parse', '--show-prefix');
  const path = join(prefix.trim(), relative(cwd, file));
  const { stdout: listed } = await git('ls-tree', '--full-tree', commit, '--', path);
  if (listed.trim() === '') return undefined;
  return (await run('git', ['show', `${commit}:${path}`], { cwd: root, maxBuffer: 64 * 1024 * 1024 })).stdout;
}
