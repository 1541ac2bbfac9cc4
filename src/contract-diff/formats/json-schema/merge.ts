import { isSameJson, keyword, schemaMap, without } from './schema.ts';
import type { Schema, SchemaObject } from './schema.ts';
import { requiredOf } from './objects.ts';

/**
 * One schema for what all of several ask. Where two cannot be put together, one of them is left out: the result may take
 * more than they do together, never less.
 */
export function mergeAll(schemas: readonly Schema[]): Schema {
  return schemas.reduce<Schema>(merge, {});
}

/** Keywords that are read together: where two schemas differ in one of a line, the line of the first stands. */
const lines: readonly (readonly string[])[] = [
  ['if', 'then', 'else'],
  ['contains', 'minContains', 'maxContains'],
  ['prefixItems', 'items', 'additionalItems'],
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
];

function merge(one: Schema, other: Schema): Schema {
  if (typeof one === 'boolean') return one ? other : false;
  if (typeof other === 'boolean') return other ? one : false;
  const merged: { [keyword: string]: unknown } = { ...other, ...one };
  for (const name of Object.keys(one))
    if (Object.hasOwn(other, name)) merged[name] = together(name, one, other);
  for (const line of lines) {
    if (!line.some((name) => Object.hasOwn(one, name)) || !line.some((name) => Object.hasOwn(other, name)))
      continue;
    for (const name of line) {
      if (Object.hasOwn(one, name)) merged[name] = one[name];
      else delete merged[name];
    }
  }
  return merged;
}

function together(name: string, one: SchemaObject, other: SchemaObject): unknown {
  const [first, second] = [keyword(one, name), keyword(other, name)];
  if (isSameJson(first, second)) return first;
  switch (name) {
    case 'required':
      return [...new Set([...requiredOf(one), ...requiredOf(other)])];
    case 'properties':
      return propertiesOf(one, other);
    case 'type':
      return typesOf(first, second);
    case 'allOf':
      return [...(first as Schema[]), ...(second as Schema[])];
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return Math.max(first as number, second as number);
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return Math.min(first as number, second as number);
    case 'enum':
      return (first as unknown[]).filter((value) =>
        (second as unknown[]).some((each) => isSameJson(each, value)),
      );
    default:
      return first;
  }
}

function propertiesOf(one: SchemaObject, other: SchemaObject): { readonly [name: string]: Schema } {
  const merged = new Map(schemaMap(one, 'properties'));
  for (const [name, schema] of schemaMap(other, 'properties')) {
    const known = merged.get(name);
    merged.set(name, known === undefined ? schema : { allOf: [known, schema] });
  }
  return Object.fromEntries(merged);
}

/** `integer` lies within `number`. */
function typesOf(first: unknown, second: unknown): unknown {
  const [types, others] = [[first].flat(), [second].flat()];
  const within = (type: unknown, list: readonly unknown[]) =>
    list.includes(type) || (type === 'integer' && list.includes('number'));
  return [
    ...new Set([
      ...types.filter((type) => within(type, others)),
      ...others.filter((type) => within(type, types)),
    ]),
  ];
}

const maxParts = 1_000;

/** The schema with the parts of its `allOf`, and of theirs, put into it; parts beyond a thousand are left out. */
export function flatten(schema: SchemaObject, resolve: (part: Schema) => Schema | undefined): Schema {
  const waiting: Schema[] = [schema];
  const met = new Set<Schema>();
  const parts: Schema[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const part = resolve(next) ?? true;
    if (met.has(part) || parts.length === maxParts) continue;
    met.add(part);
    const inner = typeof part === 'boolean' ? undefined : keyword(part, 'allOf');
    parts.push(typeof part === 'boolean' ? part : without(part, 'allOf'));
    if (inner !== undefined) waiting.push(...(inner as Schema[]));
  }
  return parts.length === 1 && !Object.hasOwn(schema, 'allOf') ? schema : mergeAll(parts);
}
