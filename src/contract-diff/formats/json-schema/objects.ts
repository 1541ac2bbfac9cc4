import type { Finding } from '../incompatibility.ts';
import { below, finding, show } from './context.ts';
import type { Context } from './context.ts';
import { includesCounts } from './scalars.ts';
import { isSameJson, isTrivial, keyword, schemaAt, schemaMap } from './schema.ts';
import type { Schema, SchemaObject } from './schema.ts';

/**
 * Whether the reader takes all objects of the writer. The content of an object is open where other properties may be in it,
 * closed where `additionalProperties` is false: a property that is new to the reader may be in old data of an open one, with
 * any value, and one that is gone cannot be read by a closed one.
 */
export function includesObjects(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  context: Context,
): Finding[] {
  return [
    ...includesCounts(reader, writer, 'Properties', path, context),
    ...includesRequired(reader, writer, path, context),
    ...includesProperties(reader, writer, path, context),
    ...includesOthers(reader, writer, path, context),
    ...includesNames(reader, writer, path, context),
  ];
}

/** A default fills in what old data does not have. */
function includesRequired(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  { sides }: Context,
): Finding[] {
  const given = new Set(requiredOf(writer));
  const properties = schemaMap(reader, 'properties');
  const hasDefault = (name: string) => {
    const property = properties.get(name);
    return typeof property === 'object' && Object.hasOwn(property, 'default');
  };
  return requiredOf(reader)
    .filter((name) => !given.has(name) && !hasDefault(name))
    .flatMap((name) =>
      finding(
        below(path, 'properties', name),
        'REQUIRED_ADDED',
        `${sides.reader} requires "${name}", which ${sides.writer} may leave out`,
      ),
    );
}

/** Names that must be there. */
export function requiredOf(schema: SchemaObject): readonly string[] {
  const required = keyword(schema, 'required');
  return Array.isArray(required) ? (required as string[]) : [];
}

function includesProperties(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  context: Context,
): Finding[] {
  const [asked, given] = [schemaMap(reader, 'properties'), schemaMap(writer, 'properties')];
  const names = new Set([...given.keys(), ...asked.keys()]);
  return [...names].flatMap((name) => {
    const at = below(path, 'properties', name);
    const one = asked.get(name);
    const other = given.get(name);
    if (one !== undefined && other !== undefined) return context.includes(one, other, at, context);
    return one === undefined
      ? includesGone(reader, other ?? true, name, at, context)
      : includesNew(one, writer, name, at, context);
  });
}

/** The reader does not know the property by name. */
function includesGone(
  reader: SchemaObject,
  given: Schema,
  name: string,
  path: string,
  context: Context,
): readonly Finding[] {
  const others = schemaAt(reader, 'additionalProperties') ?? true;
  if (others !== false || given === false) return context.includes(others, given, path, context);
  const { sides } = context;
  return finding(
    path,
    'PROPERTY_OUTSIDE_CLOSED_CONTENT',
    `${sides.writer} may have "${name}", and ${sides.reader} takes no other properties than its own`,
  );
}

/** The writer does not know the property by name, but may have it among others. */
function includesNew(
  asked: Schema,
  writer: SchemaObject,
  name: string,
  path: string,
  context: Context,
): readonly Finding[] {
  const others = openContent(writer);
  if (others === false) return [];
  if (!isTrivial(others)) return context.includes(asked, others, path, context);
  if (context.includes(asked, true, path, context).length === 0) return [];
  const { sides } = context;
  return finding(
    path,
    'PROPERTY_ADDED_TO_OPEN_CONTENT',
    `${sides.reader} reads "${name}" as ${show(asked)}, and ${sides.writer}, whose content is open, may have it with any value`,
  );
}

/** What other properties may hold; a name may also match a pattern, and then nothing is known. */
function openContent(schema: SchemaObject): Schema {
  const others = schemaAt(schema, 'additionalProperties') ?? true;
  return schemaMap(schema, 'patternProperties').size === 0 ? others : true;
}

/** Properties that neither side knows by name. */
function includesOthers(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  context: Context,
): readonly Finding[] {
  const { sides } = context;
  const [patterns, written] = [keyword(reader, 'patternProperties'), keyword(writer, 'patternProperties')];
  const isSamePatterns = isSameJson(patterns ?? {}, written ?? {});
  if (!isSamePatterns && patterns !== undefined)
    return finding(
      below(path, 'patternProperties'),
      'UNDECIDED',
      `the patterns of property names of ${sides.reader} are others than those of ${sides.writer}; whether they take the same is not decided`,
    );
  const asked = schemaAt(reader, 'additionalProperties') ?? true;
  const given = isSamePatterns ? (schemaAt(writer, 'additionalProperties') ?? true) : true;
  if (asked === false && given !== false)
    return finding(
      path,
      'CONTENT_CLOSED',
      `${sides.writer} may have other properties than its own, ${sides.reader} takes none`,
    );
  return context.includes(asked, given, below(path, 'additionalProperties'), context);
}

function includesNames(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  context: Context,
): readonly Finding[] {
  const names = schemaAt(reader, 'propertyNames');
  if (names === undefined) return [];
  const given = schemaAt(writer, 'propertyNames') ?? { type: 'string' };
  return context.includes(names, given, below(path, 'propertyNames'), context);
}
