import type { Finding } from '../incompatibility.ts';
import { maxSteps } from '../limits.ts';
import { hasAlternatives, includesAlternatives, writerAlternatives } from './alternatives.ts';
import { includesArrays } from './arrays.ts';
import { finding, maxDepth, show, tooMuch } from './context.ts';
import type { Context } from './context.ts';
import { resolve } from './document.ts';
import { flatten } from './merge.ts';
import { includesObjects } from './objects.ts';
import { includesScalars } from './scalars.ts';
import { isSameJson, isTrivial, keyword, schemasAt, without } from './schema.ts';
import type { Schema, SchemaObject } from './schema.ts';
import { typeOfValue, typesOf, valuesOf } from './types.ts';
import type { JsonType } from './types.ts';

/** Keywords that are held by the same words only. Those of one line belong together. */
const undecided: readonly (readonly string[])[] = [
  ['not'],
  ['if', 'then', 'else'],
  ['contains', 'minContains', 'maxContains'],
  ['dependentSchemas'],
  ['dependentRequired'],
  ['dependencies'],
];

/** Keywords that look at their neighbours, or outside: nothing is decided of them. */
const unknowable = ['unevaluatedProperties', 'unevaluatedItems', '$dynamicRef', '$recursiveRef'];

/** Why the reader does not take all values that the writer takes. Empty only where that is proven. */
export function includes(reader: Schema, writer: Schema, path: string, context: Context): readonly Finding[] {
  return compare(reader, writer, [], path, context);
}

function compare(
  reader: Schema,
  writer: Schema,
  rivals: readonly Schema[],
  path: string,
  context: Context,
): readonly Finding[] {
  const { budget, open } = context;
  budget.steps += 1;
  if (budget.steps > maxSteps || budget.depth > maxDepth) return tooMuch();
  const [asked, given] = [resolve(context.reader, reader), resolve(context.writer, writer)];
  // References that lead nowhere are findings of their document.
  if (asked === undefined || given === undefined || given === false || isTrivial(asked)) return [];
  const pairs = open.get(asked) ?? new Set();
  if (pairs.has(given)) return [];
  open.set(asked, pairs.add(given));
  budget.depth += 1;
  try {
    return compareKnown(asked, given, rivals, path, context);
  } finally {
    budget.depth -= 1;
    pairs.delete(given);
  }
}

function compareKnown(
  reader: Schema,
  writer: Schema,
  rivals: readonly Schema[],
  path: string,
  context: Context,
): readonly Finding[] {
  const { sides } = context;
  if (reader === false)
    return finding(path, 'TYPE_CHANGED', `${sides.writer} may have a value here, ${sides.reader} takes none`);
  if (reader === true) return [];
  const parts = schemasAt(reader, 'allOf');
  if (parts !== undefined)
    return [without(reader, 'allOf'), ...parts].flatMap((part) =>
      compare(part, writer, rivals, path, context),
    );
  context.budget.steps += (weight(reader) + weight(writer)) / 100;
  const given = writer === true ? {} : writer;
  if (typeof given === 'boolean') return [];
  const flat = flatten(given, (part) => resolve(context.writer, part));
  if (typeof flat === 'boolean') return flat ? compareKnown(reader, {}, rivals, path, context) : [];
  const alternatives = writerAlternatives(flat, context);
  if (alternatives === undefined) return compareOne(reader, flat, rivals, path, context);
  return unique(
    alternatives.flatMap((each) => compare(reader, each.schema, [...rivals, ...each.rivals], path, context)),
  );
}

/** The writer has one way to be valid. */
function compareOne(
  reader: SchemaObject,
  writer: SchemaObject,
  rivals: readonly Schema[],
  path: string,
  context: Context,
): readonly Finding[] {
  const plain = hasAlternatives(reader) ? without(reader, 'anyOf', 'oneOf') : reader;
  return [
    ...includesAlternatives(reader, writer, rivals, path, context),
    ...includesPlain(plain, writer, path, context),
  ];
}

function includesPlain(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  context: Context,
): Finding[] {
  const { sides } = context;
  const [asked, given] = [typesOf(without(reader, 'enum', 'const')), typesOf(writer)];
  const common = new Set([...given].filter((type) => asked.has(type)));
  const found: Finding[] = [];
  if (common.size < given.size)
    found.push(
      ...finding(
        path,
        common.size === 0 ? 'TYPE_CHANGED' : 'TYPE_NARROWED',
        `${sides.writer} may have ${list(given)}, ${sides.reader} takes ${list(asked)}`,
      ),
    );
  found.push(...includesValues(reader, writer, common, path, context));
  found.push(...includesScalars(reader, writer, common, path, context));
  if (common.has('object')) found.push(...includesObjects(reader, writer, path, context));
  if (common.has('array')) found.push(...includesArrays(reader, writer, path, context));
  return [...found, ...notDecided(reader, writer, path, context)];
}

/** Listed values are looked through at every step. */
function weight(schema: Schema): number {
  return typeof schema === 'boolean' ? 0 : (valuesOf(schema)?.length ?? 0);
}

/** `number` includes `integer`. */
function list(types: ReadonlySet<JsonType>): string {
  const named = types.has('number') ? [...types].filter((type) => type !== 'integer') : [...types];
  return named.length > 5 ? 'any value' : named.join(' or ') || 'nothing';
}

function includesValues(
  reader: SchemaObject,
  writer: SchemaObject,
  types: ReadonlySet<JsonType>,
  path: string,
  { sides, budget }: Context,
): Finding[] {
  const asked = valuesOf(reader);
  if (asked === undefined) return [];
  const isFinite = [...types].every((type) => type === 'null' || type === 'boolean');
  const listed = valuesOf(writer) ?? (isFinite ? [null, true, false] : undefined);
  if (listed === undefined)
    return finding(
      path,
      'ENUM_VALUE_MISSING',
      `${sides.reader} takes ${show(asked)} only, ${sides.writer} may have any value`,
    );
  budget.steps += (listed.length * asked.length) / 100;
  if (budget.steps > maxSteps) return tooMuch();
  return listed
    .filter((value) => types.has(typeOfValue(value)) && !asked.some((each) => isSameJson(each, value)))
    .flatMap((value) =>
      finding(
        path,
        'ENUM_VALUE_MISSING',
        `${sides.writer} may have ${show(value)}, which ${sides.reader} does not take`,
      ),
    );
}

function notDecided(reader: SchemaObject, writer: SchemaObject, path: string, context: Context): Finding[] {
  const { sides } = context;
  const isHeld = (name: string) => {
    const asked = keyword(reader, name);
    return isSameJson(asked, keyword(writer, name)) && !hasReference(asked, context);
  };
  const open = undecided.filter(
    (names) => names.some((name) => keyword(reader, name) !== undefined) && !names.every(isHeld),
  );
  const unknown = unknowable.filter((name) => keyword(reader, name) !== undefined);
  return [...open.map(([name = '']) => name), ...unknown].flatMap((name) =>
    finding(
      path,
      'UNDECIDED',
      `whether what ${sides.writer} has satisfies \`${name}\` of ${sides.reader} is not decided`,
    ),
  );
}

/** The same reference may mean something else in the other document. */
function hasReference(value: unknown, { budget }: Context): boolean {
  const text = JSON.stringify(value) ?? '';
  budget.steps += text.length / 100;
  return /"\$\w*[rR]ef":/.test(text);
}

function unique(found: readonly Finding[]): Finding[] {
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}
