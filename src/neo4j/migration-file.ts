import { crc32 } from 'node:zlib';

/** A migration that cannot be read, run or trusted. The message is one line that names the file or the lock. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** What a file name says: `V0001__Create_constraints.cypher` is version `0001`, `Create constraints`, run once. */
export interface MigrationName {
  /** The file name. */
  readonly source: string;
  /** Digits, separated by dots. */
  readonly version: string;
  readonly description: string;
  /** `R` files run again when their checksum changes; `V` files never do. */
  readonly repeatable: boolean;
}

/** A parsed migration. Neo4j refuses schema and data statements in one transaction, so a file is one or the other. */
export interface MigrationFile extends MigrationName {
  readonly kind: 'SCHEMA' | 'DATA';
  /** What is run, in order, without the closing semicolons. */
  readonly statements: readonly string[];
  /** CRC32 of all statements, as an unsigned decimal. */
  readonly checksum: string;
}

const namePattern = /^([VR])(\d+(?:_\d+)*|\d+(?:\.\d+)*)__([\w ]+)\.cypher$/;
const delimiter = /;(?:\r?\n|\r)/;
const lineBreak = /\r?\n|\r/;
const leadingComments = /^(?:\s+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/;
const schemaCommand =
  /^(?:CYPHER\s+(?:[\w.=]+\s+)*)?(?:CREATE|DROP)\s+(?:OR\s+REPLACE\s+)?(?:(?:RANGE|TEXT|POINT|FULLTEXT|VECTOR|LOOKUP)\s+)?(?:CONSTRAINT|INDEX)\b/i;

/** Parts of the neo4j-migrations format that change what a file does; ignoring one would be worse than refusing it. */
const unsupported: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^\uFEFF/, 'a byte order mark'],
  [/^\s*:use\s/im, 'a :use command (the database comes from the configuration)'],
  [/^\s*\/\/\s*(?:assert|assume)\b/im, 'an assert or assume precondition'],
  [/\$\{nm:/, 'a ${nm:...} placeholder'],
];

/**
 * Reads a file name by the grammar of neo4j-migrations: `V` or `R`, digits separated by `_` or `.`, two underscores,
 * a description of word characters and spaces, `.cypher`.
 *
 * @throws MigrationError when the name does not fit
 */
export function parseMigrationName(source: string): MigrationName {
  const [, type, version, description] = namePattern.exec(source) ?? [];
  if (type === undefined || version === undefined || description === undefined) {
    throw new MigrationError(`${source} is not a migration: want a name like V0001__Description.cypher`);
  }
  return {
    source,
    version: version.replaceAll('_', '.'),
    description: description.replaceAll('_', ' '),
    repeatable: type === 'R',
  };
}

/**
 * Reads a file. Statements end with a semicolon and a line break; the checksum is the CRC32 over the UTF-8 bytes of
 * the trimmed statements without that semicolon, comments included, as neo4j-migrations computes it.
 *
 * @throws MigrationError when the name or the content cannot be used
 */
export function parseMigrationFile(source: string, text: string): MigrationFile {
  const name = parseMigrationName(source);
  for (const [pattern, what] of unsupported) {
    if (pattern.test(text)) throw new MigrationError(`${source} holds ${what}, which is not supported`);
  }
  const parts = text
    .split(delimiter)
    .map((part) => trimControls(trimControls(part).replace(/;$/, '')))
    .filter((part) => part !== '');
  const statements = parts.filter((part) => !isComment(part));
  const schema = statements.filter(isSchemaStatement).length;
  if (statements.length === 0) throw new MigrationError(`${source} holds no statement`);
  if (schema > 0 && schema < statements.length) {
    throw new MigrationError(
      `${source} mixes ${schema} schema and ${statements.length - schema} data statements: want one kind per file`,
    );
  }
  return { ...name, kind: schema > 0 ? 'SCHEMA' : 'DATA', statements, checksum: checksumOf(parts) };
}

/**
 * Sorts by version and refuses what has no single order: a version given twice, and versions that sort differently
 * as text and as numbers (neo4j-migrations knows both orders; with padded digits they are the same).
 *
 * @throws MigrationError naming the two files
 */
export function orderMigrationFiles<T extends MigrationName>(files: readonly T[]): T[] {
  const ordered = files.toSorted((a, b) => compareVersions(a.version, b.version));
  for (const [index, file] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next === undefined) break;
    if (compareVersions(file.version, next.version) === 0) {
      throw new MigrationError(`${file.source} and ${next.source} have the same version`);
    }
    if (file.version > next.version) {
      throw new MigrationError(
        `${file.source} and ${next.source} sort differently as text: want versions padded to one length`,
      );
    }
  }
  return ordered;
}

/** Compares dotted versions part by part as numbers; a missing part counts as 0. Negative when `a` comes first. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function checksumOf(statements: readonly string[]): string {
  return String(statements.reduce((checksum, statement) => crc32(statement, checksum), 0));
}

// Not String.trim: the checksum is defined by Java's, which removes U+0000 to U+0020 and keeps Unicode spaces.
function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}

function isComment(statement: string): boolean {
  return statement.split(lineBreak).every((line) => line.trim() === '' || line.trim().startsWith('//'));
}

function isSchemaStatement(statement: string): boolean {
  return schemaCommand.test(statement.replace(leadingComments, ''));
}
