import { isObject } from '../../../core/json.ts';
import { listAt, textAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';
import { Fields, maxDepth } from './fields.ts';

/** The fields of an Avro record (Avro 1.12): records inside it as dotted paths, also those in lists, maps and unions. */
export function avroFields(schema: unknown): Fields | undefined {
  const fields = new Fields();
  const named = new Map<string, JsonObject>();
  const entered = new Set<JsonObject>();

  function read(given: unknown, prefix: string, depth: number): void {
    if (depth > maxDepth) return;
    const type = typeof given === 'string' ? named.get(given) : given;
    if (Array.isArray(type)) for (const branch of type) read(branch, prefix, depth + 1);
    if (!isObject(type)) return;
    const name = textAt(type, 'name');
    if (name !== undefined) {
      named.set(name, type);
      named.set(`${textAt(type, 'namespace') ?? ''}.${name}`, type);
    }
    for (const inside of ['items', 'values']) read(type[inside], prefix, depth + 1);
    if (isObject(type['type']) || Array.isArray(type['type'])) read(type['type'], prefix, depth + 1);
    if (entered.has(type)) return;
    entered.add(type);
    for (const field of listAt(type, 'fields').filter(isObject)) {
      const path = textAt(field, 'name');
      if (path === undefined) continue;
      const description = textAt(field, 'doc');
      fields.add(`${prefix}${path}`, {
        type: typeOf(field['type'], 0),
        isNullable: [field['type']].flat().includes('null'),
        ...(description === undefined ? {} : { description: description.slice(0, 30_000) }),
      });
      read(field['type'], `${prefix}${path}.`, depth + 1);
    }
    entered.delete(type);
  }

  read(schema, '', 0);
  return fields.list.length === 0 ? undefined : fields;
}

function typeOf(type: unknown, depth: number): string | undefined {
  if (depth > maxDepth) return undefined;
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) {
    const branches = type.filter((branch) => branch !== 'null').map((branch) => typeOf(branch, depth + 1));
    return branches.filter((branch) => branch !== undefined).join(' | ') || undefined;
  }
  if (!isObject(type)) return undefined;
  const logical = textAt(type, 'logicalType');
  if (logical !== undefined) return logical;
  if (type['type'] === 'array') return `array<${typeOf(type['items'], depth + 1) ?? '?'}>`;
  if (type['type'] === 'map') return `map<string, ${typeOf(type['values'], depth + 1) ?? '?'}>`;
  return typeOf(type['type'], depth + 1);
}
