/** A JSON Schema: `true` and `{}` take everything, `false` nothing. */
export type Schema = boolean | SchemaObject;
export interface SchemaObject {
  readonly [keyword: string]: unknown;
}

/** Keywords that say nothing about values; all others that no rule knows are of no weight either. */
const annotations = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
  '$schema',
  '$id',
  'id',
  '$anchor',
  '$defs',
  'definitions',
  '$vocabulary',
]);

/** Own keyword of a schema. */
export function keyword(schema: SchemaObject, name: string): unknown {
  return Object.hasOwn(schema, name) ? schema[name] : undefined;
}

/** Own keyword that is a schema. */
export function schemaAt(schema: SchemaObject, name: string): Schema | undefined {
  return keyword(schema, name) as Schema | undefined;
}

/** Own keyword that is a list of schemas. */
export function schemasAt(schema: SchemaObject, name: string): readonly Schema[] | undefined {
  return keyword(schema, name) as readonly Schema[] | undefined;
}

/** Own keyword that is a number. */
export function numberAt(schema: SchemaObject, name: string): number | undefined {
  const value = keyword(schema, name);
  return typeof value === 'number' ? value : undefined;
}

/** Own keyword that maps names to schemas. */
export function schemaMap(schema: SchemaObject, name: string): ReadonlyMap<string, Schema> {
  return new Map(Object.entries((keyword(schema, name) ?? {}) as { [name: string]: Schema }));
}

/** The schema without these keywords. */
export function without(schema: SchemaObject, ...names: readonly string[]): SchemaObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
}

/** Whether the schema says nothing about values. */
export function isTrivial(schema: Schema): boolean {
  return typeof schema === 'boolean' ? schema : Object.keys(schema).every((name) => annotations.has(name));
}

/** Whether two JSON values are the same, whatever the order of members. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) && isSameJson((one as SchemaObject)[key], (other as SchemaObject)[key]),
    )
  );
}
