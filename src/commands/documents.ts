import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Document as Parsed } from '../ingestion/document.ts';
import { FileError, readDocument } from '../ingestion/files.ts';
import { detectFormat } from '../ingestion/formats.ts';
import { BadInput } from './exit.ts';
import { eachTarget, targetOf } from './targets.ts';

const run = promisify(execFile);

/** A document of the working tree. */
export interface Document {
  /** As the caller named it, relative to where the command runs. */
  readonly file: string;
  readonly text: string;
}

/** The contracts that arguments name. */
export interface Documents {
  readonly documents: readonly Document[];
  /** Files below folders that are no contracts. */
  readonly skipped: readonly string[];
}

/**
 * Reads files by path, folder or glob, each once, in order of their names. Of a folder, its contracts.
 *
 * @throws FileError with a line for each argument that names nothing; BadInput
 */
export async function readDocuments(targets: readonly string[]): Promise<Documents> {
  const documents = new Map<string, Document>();
  const skipped: string[] = [];
  await eachTarget(targets, async (target) => {
    const { kind, files } = await targetOf(target);
    const found: Document[] = [];
    for (const file of files)
      if (kind !== 'folder') found.push({ file, text: await readText(file) });
      else {
        const document = await readDocument(file, file, true);
        if (document !== undefined && isContract(document)) found.push({ file, text: document.text });
        else skipped.push(file);
      }
    if (found.length === 0) throw new FileError([`${target}: no file in it is a contract`]);
    for (const document of found) documents.set(document.file, document);
  });
  const inOrder = [...documents.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { documents: inOrder, skipped: skipped.filter((file) => !documents.has(file)) };
}

/** A text that calls itself a contract and cannot be parsed is one: it is not to be passed over. */
function isContract(document: Parsed): boolean {
  return document.value === undefined
    ? /^[\s{"']*(kind["']?\s*:\s*["']?DataContract|dataContractSpecification["']?\s*:)/m.test(document.text)
    : detectFormat(document)?.adapter.format === 'odcs';
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
