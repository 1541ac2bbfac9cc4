import { isObject } from '../../../core/json.ts';

/** What the keywords that comparison reads must look like. */
const keywords = {
  SCHEMA: [
    'additionalProperties',
    'unevaluatedProperties',
    'unevaluatedItems',
    'additionalItems',
    'propertyNames',
    'contains',
    'not',
    'if',
    'then',
    'else',
  ],
  SCHEMAS: ['allOf', 'anyOf', 'oneOf', 'prefixItems'],
  SCHEMA_OR_LIST: ['items'],
  SCHEMA_MAP: ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'],
  NUMBER: [
    'minimum',
    'maximum',
    'multipleOf',
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
  ],
  BOUND: ['exclusiveMinimum', 'exclusiveMaximum'],
  TEXT: ['$ref', 'pattern', 'format'],
  TEXTS: ['required'],
  TYPE: ['type'],
  LIST: ['enum'],
} as const;
type Shape = keyof typeof keywords;

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries(keywords).flatMap(([shape, names]) => names.map((name) => [name, shape as Shape] as const)),
);

const types = new Set(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']);

/** What is wrong with the shape of a schema, and all references in it. */
export interface Inspection {
  readonly problems: readonly string[];
  readonly references: readonly string[];
}

/** Looks through a schema and all schemas in it. */
export function inspect(json: unknown): Inspection {
  const problems: string[] = [];
  const references: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema === 'boolean') return;
    if (!isObject(schema)) {
      problems.push(`${path || '/'} is ${nameOf(schema)}, and should be an object or a boolean`);
      return;
    }
    for (const [name, value] of Object.entries(schema)) {
      const shape = shapes.get(name);
      if (shape === undefined) continue;
      if (!hasShape(shape, value)) problems.push(`${path}/${name} has a wrong shape (${nameOf(value)})`);
      else for (const [part, inner] of innerOf(shape, value)) visit(inner, `${path}/${name}${part}`);
      if (name === '$ref' && typeof value === 'string') references.push(value);
    }
  };
  visit(json, '');
  return { problems, references };
}

function hasShape(shape: Shape, value: unknown): boolean {
  switch (shape) {
    case 'NUMBER':
      return typeof value === 'number';
    case 'BOUND':
      return typeof value === 'number' || typeof value === 'boolean';
    case 'TEXT':
      return typeof value === 'string';
    case 'TEXTS':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'TYPE':
      return (Array.isArray(value) ? value : [value]).every((each) => types.has(String(each)));
    case 'LIST':
    case 'SCHEMAS':
      return Array.isArray(value);
    case 'SCHEMA_MAP':
      return isObject(value);
    case 'SCHEMA':
    case 'SCHEMA_OR_LIST':
      return true;
  }
}

function innerOf(shape: Shape, value: unknown): (readonly [part: string, schema: unknown])[] {
  if (shape === 'SCHEMA_MAP')
    return Object.entries(value as object).map(([name, inner]) => [`/${name}`, inner]);
  if (shape === 'SCHEMAS' || (shape === 'SCHEMA_OR_LIST' && Array.isArray(value)))
    return (value as unknown[]).map((inner, at) => [`/${at}`, inner]);
  return shape === 'SCHEMA' || shape === 'SCHEMA_OR_LIST' ? [['', value]] : [];
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
