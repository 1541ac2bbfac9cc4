import type { Finding } from '../incompatibility.ts';
import { readJson, unreadable } from '../limits.ts';
import { keyword, without } from './schema.ts';
import type { Schema, SchemaObject } from './schema.ts';
import { isTrivial } from './schema.ts';
import { inspect } from './shape.ts';

/** A document and what its references mean. */
export interface JsonSchemaDocument {
  readonly root: Schema;
  /** Up to draft 7, what stands beside a `$ref` means nothing. */
  readonly isRefAlone: boolean;
  /** References that lead out of the document, or nowhere. */
  readonly outside: readonly string[];
}

/** Reads a schema and looks whether its keywords have the shapes that they must have. */
export function readJsonSchema(text: string): JsonSchemaDocument | Finding {
  const read = readJson(text);
  if (!('json' in read)) return read;
  const { problems, references } = inspect(read.json);
  const [problem] = problems;
  if (problem !== undefined) return unreadable(`it is no JSON Schema: ${problem}`);
  const root = read.json as Schema;
  const dialect = typeof root === 'object' ? String(keyword(root, '$schema') ?? '') : '';
  const isRefAlone = /draft-0?[3-7]\b/.test(dialect);
  const outside = references.filter((reference) => target(root, reference) === undefined);
  return { root, isRefAlone, outside: [...new Set(outside)] };
}

/** The schema behind its references; undefined where these lead out of the document, or in a circle. */
export function resolve({ root, isRefAlone }: JsonSchemaDocument, schema: Schema): Schema | undefined {
  let known: Schema | undefined = schema;
  for (let hops = 0; hops < 100; hops += 1) {
    if (typeof known !== 'object') return known;
    const reference = keyword(known, '$ref');
    if (typeof reference !== 'string') return known;
    const next = target(root, reference);
    const rest = without(known, '$ref');
    if (next === undefined) return undefined;
    if (!isRefAlone && !isTrivial(rest)) return { ...without(rest, 'allOf'), allOf: [next, ...listOf(rest)] };
    known = next;
  }
  return undefined;
}

function listOf(schema: SchemaObject): readonly Schema[] {
  return (keyword(schema, 'allOf') ?? []) as readonly Schema[];
}

/** What a reference inside the document leads to: `#`, `#/$defs/a`, or the same behind the document's own id. */
function target(root: Schema, reference: string): Schema | undefined {
  const id = typeof root === 'object' ? (keyword(root, '$id') ?? keyword(root, 'id')) : undefined;
  const isOwn = typeof id === 'string' && id !== '' && reference.startsWith(id);
  const pointer = (isOwn ? reference.slice(id.length) : reference).replace(/#$/, '');
  if (pointer === '' && (isOwn || reference === '#')) return root;
  if (!pointer.startsWith('#/')) return undefined;
  let at: unknown = root;
  for (const part of pointer.slice(2).split('/')) {
    const name = decode(part);
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as SchemaObject)[name];
  }
  return typeof at === 'boolean' || (typeof at === 'object' && at !== null && !Array.isArray(at))
    ? (at as Schema)
    : undefined;
}

function decode(part: string): string {
  const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
