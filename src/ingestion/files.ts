import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { cmlImports } from './adapters/cml/cml.ts';
import { createDocument, resolvePath } from './document.ts';
import type { Document } from './document.ts';

/** A file cannot be read. `problems` has one line per problem, with the place. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Files below a folder, as paths from it with `/`, sorted; hidden ones and installed packages are left out. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(\.|node_modules\/)/.test(path))
    .sort();
}

/**
 * Reads a file as a document.
 *
 * @returns undefined for a file that is no text
 * @throws FileError when it cannot be read
 */
export async function readDocument(
  file: string,
  path: string,
  isOptional = false,
): Promise<Document | undefined> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileError([`${file}: cannot be read (${error.code ?? error.message})`]);
  });
  if (content.subarray(0, 8_000).includes(0)) return undefined;
  return createDocument(path, content.toString('utf8'), isOptional);
}

/** Members of documents that name another file. */
const referenceNames = ['$ref', 'documentFile'];

/** Files that a document refers to, as references: relative ones, without what stands behind `#`. */
export function referencesOf(document: Document): string[] {
  const found = new Set<string>(cmlImports(document));
  const look = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [name, member] of Object.entries(node)) {
      if (referenceNames.includes(name) && typeof member === 'string') {
        const [file = ''] = member.split('#');
        if (file !== '' && !/^[a-z][a-z\d+.-]*:/i.test(file)) found.add(file);
      } else look(member);
    }
  };
  look(document.value);
  return [...found];
}

/**
 * What documents refer to and is not among them, read from disk; and what that refers to. A reference out of `root`,
 * where paths begin, and out of the folder that the command runs in is not followed: a document that somebody else wrote
 * is not to choose what of this machine is sent.
 */
export async function readReferences(documents: readonly Document[], root: string): Promise<Document[]> {
  const known = new Set(documents.map(({ path }) => path));
  const found: Document[] = [];
  let fresh = documents;
  while (fresh.length > 0) {
    const paths = new Set(
      fresh.flatMap((document) =>
        referencesOf(document).map((reference) => resolvePath(document.path, reference)),
      ),
    );
    const read = await Promise.all(
      [...paths]
        .filter((path) => !known.has(path))
        .map(async (path) => {
          known.add(path);
          const file = join(root, path);
          if (![root, process.cwd()].some((folder) => isBelow(folder, file))) return undefined;
          const isThere = await stat(file).then(
            (stats) => stats.isFile(),
            () => false,
          );
          return isThere ? readDocument(file, path, true) : undefined;
        }),
    );
    fresh = read.filter((document) => document !== undefined);
    found.push(...fresh);
  }
  return found;
}

function isBelow(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
