import type { SchemaFormatName } from './compare-schemas.ts';

/** Types that only Avro has. */
const avroTypes: ReadonlySet<unknown> = new Set(['record', 'error', 'enum', 'fixed', 'map']);

/** Keywords by which a JSON Schema is known without `$schema`. */
const jsonSchemaKeywords = [
  '$schema',
  '$ref',
  '$defs',
  'definitions',
  'properties',
  'additionalProperties',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
  'enum',
  'const',
];

/** A declaration of a `.proto` file, behind blanks and comments. */
const protobuf =
  /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*.*?\*\/)*(?:(?:syntax|edition)\s*=|package\s+[\w.]+\s*;|import\s+(?:public\s+|weak\s+)?"|option\s+[\w.(]|(?:message|enum|service|extend)\s+[\w.]+\s*\{)/s;

/**
 * The format of a schema document, by its content. A JSON text that could be both, such as `{"type": "string"}`, counts
 * as JSON Schema.
 *
 * @returns undefined for a text that is none
 */
export function schemaFormatOf(text: string): SchemaFormatName | undefined {
  const head = text.replace(/^\uFEFF/, '').trimStart();
  if (!/^[[{"]/.test(head)) return protobuf.test(head.slice(0, 100_000)) ? 'PROTOBUF' : undefined;
  let value: unknown;
  try {
    value = JSON.parse(head);
  } catch {
    return undefined;
  }
  if (Array.isArray(value) || typeof value === 'string') return 'AVRO';
  if (typeof value !== 'object' || value === null) return undefined;
  // Contracts in JSON have members of these names as well.
  if ('dataContractSpecification' in value || 'apiVersion' in value) return undefined;
  const { type, items } = value as { readonly type?: unknown; readonly items?: unknown };
  const isAvro = avroTypes.has(type) || (type === 'array' && typeof items === 'string');
  if (isAvro && !('$schema' in value)) return 'AVRO';
  if (jsonSchemaKeywords.some((keyword) => Object.hasOwn(value, keyword))) return 'JSON_SCHEMA';
  return typeof type === 'string' && /^(?:object|array|string|number|integer|boolean|null)$/.test(type)
    ? 'JSON_SCHEMA'
    : undefined;
}
