import { isSameJson, keyword } from './schema.ts';
import type { SchemaObject } from './schema.ts';

/** Sorts of JSON values; `number` is a number that is not whole, beside `integer`. */
export const jsonTypes = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] as const;
export type JsonType = (typeof jsonTypes)[number];

/** Sorts of values that a schema can take, by its `type` and its listed values. */
export function typesOf(schema: SchemaObject): Set<JsonType> {
  const said = keyword(schema, 'type');
  const named = said === undefined ? jsonTypes : [said].flat().flatMap((type) => expand(type as JsonType));
  const values = valuesOf(schema);
  if (values === undefined) return new Set(named);
  const listed = new Set(values.map(typeOfValue));
  return new Set(named.filter((type) => listed.has(type)));
}

function expand(type: JsonType): JsonType[] {
  return type === 'number' ? ['integer', 'number'] : [type];
}

/** The values that a schema lists by `enum` or `const`; undefined: it lists none. */
export function valuesOf(schema: SchemaObject): readonly unknown[] | undefined {
  const values = keyword(schema, 'enum') as readonly unknown[] | undefined;
  if (!Object.hasOwn(schema, 'const')) return values;
  const only = schema['const'];
  return values === undefined || values.some((value) => isSameJson(value, only)) ? [only] : [];
}

/** Sort of one value. */
export function typeOfValue(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as 'boolean' | 'string' | 'object';
}
