import { isObject } from '../../../core/json.ts';
import { listAt, objectAt, textAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';
import { alternatives, Fields, maxDepth } from './fields.ts';
import type { Resolve } from './references.ts';

/** Types that `format` makes of a JSON type. */
const formats: { readonly [format: string]: string } = {
  'date-time': 'timestamp',
  date: 'date',
  time: 'time',
  uuid: 'uuid',
  int32: 'int',
  int64: 'bigint',
  float: 'float',
  double: 'double',
  byte: 'binary',
  binary: 'binary',
};

/** Most schemas that are looked at for one payload: alternatives inside alternatives multiply. */
const maxSchemas = 20_000;

/**
 * The fields of a JSON Schema (also as OpenAPI 3.0 writes it): properties as dotted paths, members of list items below the
 * list. A list of records gives the fields of its records. What of `allOf` is one, what of `oneOf` and `anyOf` may come.
 *
 * @returns undefined when the schema says nothing of fields
 */
export function jsonFields(schema: unknown, resolve: Resolve): Fields | undefined {
  const fields = new Fields();
  let looked = 0;
  const entered = new Set<JsonObject>();

  /** Whether the schema could be read. */
  function read(given: unknown, prefix: string, depth: number, into: Fields): boolean {
    const found = resolve(given);
    looked += 1;
    if (found === undefined || depth > maxDepth || looked > maxSchemas || entered.has(found)) return false;
    entered.add(found);
    readProperties(found, prefix, depth, into);
    for (const part of listAt(found, 'allOf')) read(part, prefix, depth + 1, into);
    for (const choice of ['oneOf', 'anyOf']) {
      const parts = listAt(found, choice).map((part) => {
        const own = new Fields();
        read(part, prefix, depth + 1, own);
        return own;
      });
      const said = parts.filter(({ list }) => list.length > 0);
      if (said.length > 0) into.addAll(alternatives(said));
    }
    if (isObject(found['items'])) read(found['items'], prefix, depth + 1, into);
    entered.delete(found);
    return true;
  }

  function readProperties(found: JsonObject, prefix: string, depth: number, into: Fields): void {
    const required = new Set(listAt(found, 'required'));
    for (const [name, given] of Object.entries(objectAt(found, 'properties'))) {
      if (name === '') continue;
      const property = resolve(given) ?? {};
      const path = `${prefix}${name}`;
      const description = textAt(property, 'description') ?? textAt(property, 'title');
      into.add(path, {
        type: typeOf(property, resolve),
        isNullable: !required.has(name) || isNullable(property),
        ...(description === undefined ? {} : { description: description.slice(0, 30_000) }),
        ...(property['deprecated'] === true ? { tags: ['deprecated'] } : {}),
      });
      read(given, `${path}.`, depth + 1, into);
    }
  }

  read(schema, '', 0, fields);
  return fields.list.length === 0 ? undefined : fields;
}

function typeOf(property: JsonObject, resolve: Resolve, depth = 0): string | undefined {
  const names = [property['type']].flat().filter((type) => typeof type === 'string' && type !== 'null');
  const [name] = names as string[];
  if (names.length > 1) return names.join(' | ');
  if (name === 'array' && depth < maxDepth) {
    const items = typeOf(resolve(property['items']) ?? {}, resolve, depth + 1);
    return items === undefined ? 'array' : `array<${items}>`;
  }
  if (name === undefined) {
    if (isObject(property['properties'])) return 'object';
    const parts = depth < maxDepth ? listAt(property, 'allOf') : [];
    return parts.length === 0 ? undefined : typeOf(resolve(parts[0]) ?? {}, resolve, depth + 1);
  }
  return formats[textAt(property, 'format') ?? ''] ?? name;
}

function isNullable(property: JsonObject): boolean {
  return property['nullable'] === true || [property['type']].flat().includes('null');
}
