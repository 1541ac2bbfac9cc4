import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { InputPath } from '../entities/input.ts';

/** Longest contract document, in characters. */
export const maxDocumentLength = 8_000_000;
/** Deepest nesting of values in a document. */
const maxDepth = 64;
/** Most values in a document, its aliases unfolded. */
const maxValues = 2_000_000;

/** A place in a text, one-based; empty where nothing stands there. */
export interface Place {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Something that keeps a text from being a document at all. */
export interface Break extends Place {
  readonly path: InputPath;
  readonly message: string;
}

/** A text read as YAML or JSON. */
export interface DocumentText {
  readonly value: unknown;
  /** Where a path stands; of what is missing, where the block begins that should have it. */
  locate(path: InputPath): Place;
  /** A single value as it is written, such as `1.10` of what reads as the number 1.1. */
  written(path: InputPath): string | undefined;
  /** Names that stand more than once in a block; the last one counts. */
  readonly repeated: readonly Break[];
}

/**
 * Reads a text as YAML 1.2, of which JSON is a part.
 *
 * @returns the document, or all that breaks it
 */
export function readDocument(text: string): DocumentText | { readonly breaks: readonly Break[] } {
  if (text.length > maxDocumentLength)
    return broken(`the document has ${text.length} characters; at most ${maxDocumentLength} fit`);
  if (!text.isWellFormed()) return broken('the document has a lone surrogate; it is no Unicode text');
  const lines = new LineCounter();
  // The parser compares each key of a block with each other one; repeated ones are looked for below, in one pass.
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (yaml.errors.length > 0)
    return {
      breaks: yaml.errors.map(({ message, pos: [offset] }) => ({
        path: [],
        ...at(offset),
        message: message.includes('call stack')
          ? `the document is nested deeper than ${maxDepth} levels`
          : (message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''),
      })),
    };
  // The parser's own count of aliases takes time that grows with their square; {@link sizeProblem} counts below.
  const value = toValue(yaml);
  if ('message' in value) return broken(value.message);
  const problem = sizeProblem(value.value);
  if (problem !== undefined) return broken(problem);
  return {
    value: value.value,
    locate: (path) => locate(yaml, path, at),
    written: (path) => {
      const node = yaml.getIn(path, true);
      return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
    },
    repeated: repeatedKeys(yaml, at),
  };
}

function broken(message: string): { readonly breaks: readonly Break[] } {
  return { breaks: [{ path: [], message }] };
}

function toValue(yaml: Document): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: yaml.toJS({ maxAliasCount: -1 }) as unknown };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

/** Aliases share what they stand for, so counting what they unfold to takes one visit of each value. */
function sizeProblem(value: unknown): string | undefined {
  const known = new Map<object, { readonly size: number; readonly depth: number }>();
  const open = new Set<object>();
  let problem: string | undefined;
  const measure = (given: unknown, level: number): { readonly size: number; readonly depth: number } => {
    if (given === null || typeof given !== 'object') return { size: 1, depth: 0 };
    const done = known.get(given);
    if (done !== undefined) return done;
    if (open.has(given)) problem ??= 'an alias refers to what it stands in';
    if (level > maxDepth) problem ??= `the document is nested deeper than ${maxDepth} levels`;
    if (problem !== undefined) return { size: 1, depth: 0 };
    open.add(given);
    let [size, depth] = [1, 0];
    for (const member of Object.values(given)) {
      const inner = measure(member, level + 1);
      size += inner.size;
      depth = Math.max(depth, inner.depth);
    }
    open.delete(given);
    const measured = { size, depth: depth + 1 };
    known.set(given, measured);
    return measured;
  };
  const { size, depth } = measure(value, 1);
  if (problem !== undefined) return problem;
  if (depth > maxDepth) return `the document is nested deeper than ${maxDepth} levels`;
  if (size > maxValues) return `the document unfolds to ${size} values; at most ${maxValues} fit`;
  return undefined;
}

function locate(yaml: Document, path: InputPath, at: (offset: number) => Place): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const [holder, name] = [yaml.getIn(path.slice(0, length - 1), true), path[length - 1]];
    if (length > 0 && isMap(holder)) {
      const pair = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
      const value = pair?.value as { range?: readonly number[] | null } | null | undefined;
      const key = pair?.key as { range?: readonly number[] | null } | undefined;
      const range = value?.range ?? key?.range;
      if (range?.[0] !== undefined) return at(range[0]);
      continue;
    }
    const node = yaml.getIn(path.slice(0, length), true) as { range?: readonly number[] | null } | undefined;
    if (node?.range?.[0] !== undefined) return at(node.range[0]);
  }
  return {};
}

function repeatedKeys(yaml: Document, at: (offset: number) => Place): Break[] {
  const found: Break[] = [];
  visit(yaml, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name) && name !== '<<')
          found.push({
            path: [],
            ...at(key.range?.[0] ?? 0),
            message: `${name} stands more than once in its block; the last one counts`,
          });
        seen.add(name);
      }
    },
  });
  return found;
}
