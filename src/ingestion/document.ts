import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { Document as YamlDocument } from 'yaml';
import type { ContractReading } from '../data-contracts/read.ts';

/** Where something stands in a text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a text before anything can be read from it. */
export interface SyntaxProblem extends Partial<Place> {
  readonly message: string;
}

/** One line of a text that has a JSON object per line. */
export interface JsonLine {
  readonly line: number;
  /** Undefined when the line is no JSON. */
  readonly value: unknown;
  readonly problem?: string | undefined;
}

/** What a text says as data; itself plain data. */
export interface DocumentData {
  /** What the text says as JSON or YAML: an object or a list. Undefined for anything else. */
  readonly value: unknown;
  /** JSON objects, one per line; undefined for other texts. */
  readonly lines: readonly JsonLine[] | undefined;
  /** Why `value` is undefined. */
  readonly syntax: readonly SyntaxProblem[];
  /** What was read of a contract, where that has happened already. */
  readonly contract?: ContractReading | undefined;
}

/** A text that was sent, and what it says as data. */
export interface Document extends DocumentData {
  /** As the sender names it, with `/`; for messages, and for references from one document to another. */
  readonly path: string;
  readonly text: string;
  /** It came along: nothing is wrong with it when no format is known for it, or nobody refers to it. */
  readonly isOptional: boolean;
  /** Where the value at a path stands, or the nearest one around it. Undefined when that cannot be said cheaply. */
  place(path: readonly (string | number)[]): Place | undefined;
}

/** A document as it was sent. */
export type DocumentText = Pick<Document, 'path' | 'text' | 'isOptional'>;

/** Texts beyond this many characters are not parsed a second time to say where something stands. */
const maxPlacedLength = 4_000_000;

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** Reads a text as data. Never throws: what is no data is kept as text, with the reasons. */
export function dataIn(given: string): DocumentData {
  const text = withoutMark(given);
  const lines = jsonLines(text);
  return lines === undefined ? { ...dataOf(text), lines } : { value: undefined, syntax: [], lines };
}

/** @param data what the text says, where it has been read already */
export function createDocument(
  path: string,
  given: string,
  isOptional = false,
  data: DocumentData = dataIn(given),
): Document {
  const text = withoutMark(given);
  const { value, lines } = data;
  let placed: Placed | undefined;
  return {
    ...data,
    path: path.replaceAll('\\', '/'),
    text,
    isOptional,
    place(at) {
      if (lines !== undefined) {
        const line = lines[Number(at[0])]?.line;
        return line === undefined ? undefined : { line, column: 1 };
      }
      if (value === undefined || text.length > maxPlacedLength) return undefined;
      placed ??= place(text);
      return placeIn(placed, at);
    },
  };
}

function dataOf(text: string): { value: unknown; syntax: readonly SyntaxProblem[] } {
  if (/^\s*[[{]/.test(text)) {
    try {
      return { value: JSON.parse(text) as unknown, syntax: [] };
    } catch {
      // It may be YAML in flow style; and YAML says where it goes wrong.
    }
  }
  // A text of another language: as YAML it would be one long scalar, found out at great length.
  if (isCode(text)) return { value: undefined, syntax: [] };
  if (text.length > maxPlacedLength * 4)
    return {
      value: undefined,
      syntax: [{ message: 'the text is no JSON, and too long to be read as YAML' }],
    };
  const counter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, lineCounter: counter });
  if (document.errors.length > 0)
    return {
      value: undefined,
      syntax: document.errors.map(({ message, pos }) => {
        const { line, col } = counter.linePos(pos[0]);
        return { message: message.split(' at line ')[0] ?? message, line, column: col };
      }),
    };
  try {
    const value = document.toJS({ maxAliasCount: 100 }) as unknown;
    return { value: value !== null && typeof value === 'object' ? value : undefined, syntax: [] };
  } catch (error) {
    return { value: undefined, syntax: [{ message: (error as Error).message }] };
  }
}

/** Whether a text begins with a comment as YAML has none, or with a word and what no key of YAML has behind it. */
function isCode(text: string): boolean {
  return /^\s*(?:\/[/*]|[A-Za-z]\w*(?:[ \t]+[\w"'.^]+)*[ \t]*[{};]*[ \t]*(?:\r?\n|$))/.test(
    text.slice(0, 2_000),
  );
}

/** Undefined when the first line is no JSON object by itself, or the only one. */
function jsonLines(text: string): JsonLine[] | undefined {
  const end = text.indexOf('\n');
  if (end === -1 || !isJsonObject(text.slice(0, end)) || text.slice(end).trim() === '') return undefined;
  return text.split('\n').flatMap((one, index): JsonLine[] => {
    if (one.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(one) as unknown }];
    } catch (error) {
      return [{ line: index + 1, value: undefined, problem: (error as Error).message }];
    }
  });
}

function isJsonObject(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/s.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

interface Placed {
  readonly document: YamlDocument;
  readonly counter: LineCounter;
}

function place(text: string): Placed {
  const counter = new LineCounter();
  // Tabs around JSON tokens are no YAML; as blanks they take the same places.
  const document = parseDocument(text.replaceAll('\t', ' '), { lineCounter: counter, uniqueKeys: false });
  return { document, counter };
}

function placeIn({ document, counter }: Placed, path: readonly (string | number)[]): Place | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : nodeAt(document, path.slice(0, length));
    if (!isNode(node) || node.range == null) continue;
    const { line, col } = counter.linePos(node.range[0]);
    return { line, column: col };
  }
  return undefined;
}

function nodeAt(document: YamlDocument, path: readonly (string | number)[]): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    node = node.get(step, true);
  }
  return node;
}

/** A reference as a path from the root of the set: `ports/a.json` and `../b.json` are `b.json`. */
export function resolvePath(from: string, reference: string): string {
  const [target = ''] = reference.split('#');
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}
