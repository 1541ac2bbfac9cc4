import type { Finding } from '../incompatibility.ts';
import { finding, tooMuch } from './context.ts';
import type { Context } from './context.ts';
import { maxSteps } from '../limits.ts';
import { resolve } from './document.ts';
import { mergeAll } from './merge.ts';
import { requiredOf } from './objects.ts';
import { isSameJson, keyword, schemaMap, schemasAt, without } from './schema.ts';
import type { Schema, SchemaObject } from './schema.ts';
import { typesOf, valuesOf } from './types.ts';

/** One way to be valid, and the ways that then are not (of a `oneOf`). */
export interface Alternative {
  readonly schema: Schema;
  readonly rivals: readonly Schema[];
}

/** The ways in which a schema with `anyOf` or `oneOf` can be valid; undefined where it has neither. */
export function writerAlternatives(writer: SchemaObject, { budget }: Context): Alternative[] | undefined {
  const name = schemasAt(writer, 'anyOf') === undefined ? 'oneOf' : 'anyOf';
  const branches = schemasAt(writer, name);
  if (branches === undefined) return undefined;
  const rest = without(writer, name);
  budget.steps += (branches.length * (schemaMap(rest, 'properties').size + requiredOf(rest).length)) / 100;
  if (budget.steps > maxSteps) return undefined;
  return branches.map((branch) => ({
    schema: Object.keys(rest).length === 0 ? branch : mergeAll([{ allOf: [branch] }, rest]),
    rivals: name === 'oneOf' ? branches.filter((other) => other !== branch) : [],
  }));
}

/** Whether one alternative of the reader takes all of the writer, piece by piece of its types and listed values. */
export function includesAlternatives(
  reader: SchemaObject,
  writer: SchemaObject,
  rivals: readonly Schema[],
  path: string,
  context: Context,
): Finding[] {
  return (['anyOf', 'oneOf'] as const).flatMap((name) => {
    const branches = schemasAt(reader, name);
    if (branches === undefined) return [];
    const at = `${path}/${name}`;
    const isTaken = (piece: Schema): readonly Finding[] =>
      takenBy(branches, piece, name === 'oneOf' ? rivals : undefined, at, context);
    const pieces = piecesOf(writer);
    if (valuesOf(writer) !== undefined) return pieces.flatMap(isTaken);
    const whole = isTaken(writer);
    return whole.length === 0 || pieces.length < 2 ? [...whole] : pieces.flatMap(isTaken);
  });
}

/** `rivals` are given where no second alternative may take a value too. */
function takenBy(
  branches: readonly Schema[],
  piece: Schema,
  rivals: readonly Schema[] | undefined,
  path: string,
  context: Context,
): readonly Finding[] {
  const { sides, budget } = context;
  if (budget.steps > maxSteps) return tooMuch();
  const near = branches.filter((branch) => !areDisjoint(branch, piece, context));
  const missed: (readonly Finding[])[] = [];
  const taking = near.find((branch) => {
    const found = context.includes(branch, piece, `${path}/${branches.indexOf(branch)}`, context);
    if (found.length > 0) missed.push(found);
    return found.length === 0;
  });
  if (taking === undefined) {
    const [nearest] = missed.toSorted((one, other) => one.length - other.length);
    const reason = nearest?.[0] === undefined ? '' : `; the nearest does not: ${nearest[0].message}`;
    return finding(
      path,
      'ALTERNATIVE_MISSING',
      `no alternative of ${sides.reader} takes all that ${sides.writer} may have here${reason}`,
    );
  }
  if (rivals === undefined) return [];
  const others = near.toSpliced(near.indexOf(taking), 1);
  return others.every((other) => rivals.some((rival) => isWithin(other, rival, context)))
    ? []
    : finding(
        path,
        'UNDECIDED',
        `whether a value of ${sides.writer} matches one alternative of ${sides.reader} only is not decided`,
      );
}

/** Whether a reader's alternative lies within a writer's: then who is not valid by the second is not by the first. */
function isWithin(branch: Schema, rival: Schema, context: Context): boolean {
  const turned = { ...context, reader: context.writer, writer: context.reader };
  return context.includes(rival, branch, '', turned).length === 0;
}

/** Pieces by listed values, else by types; together they are the whole. */
function piecesOf(writer: SchemaObject): Schema[] {
  const values = valuesOf(writer);
  if (values !== undefined)
    return values.map((value) => ({ ...without(writer, 'enum', 'const'), const: value }));
  return [...typesOf(writer)].map((type) => ({ ...writer, type }));
}

/** A look at two alternatives, in steps of a comparison. */
const stepsOfLook = 0.1;

/** Sure that no value is valid by both: other types, other listed values, or a required property that tells them apart. */
function areDisjoint(one: Schema, other: Schema, context: Context): boolean {
  context.budget.steps += stepsOfLook;
  const [reader, writer] = [resolve(context.reader, one), resolve(context.writer, other)];
  if (typeof reader !== 'object' || typeof writer !== 'object') return reader === false || writer === false;
  const types = typesOf(writer);
  if (![...typesOf(reader)].some((type) => types.has(type))) return true;
  if (haveOtherValues(reader, writer)) return true;
  const isOnlyObject = types.size === 1 && types.has('object');
  if (!isOnlyObject) return false;
  const [asked, given] = [schemaMap(reader, 'properties'), schemaMap(writer, 'properties')];
  return requiredOf(writer).some((name) => {
    const [first, second] = [asked.get(name), given.get(name)];
    return typeof first === 'object' && typeof second === 'object' && haveOtherValues(first, second);
  });
}

function haveOtherValues(one: SchemaObject, other: SchemaObject): boolean {
  const [values, others] = [valuesOf(one), valuesOf(other)];
  return (
    values !== undefined &&
    others !== undefined &&
    !values.some((value) => others.some((each) => isSameJson(each, value)))
  );
}

/** Whether a schema has alternatives. */
export function hasAlternatives(schema: SchemaObject): boolean {
  return keyword(schema, 'anyOf') !== undefined || keyword(schema, 'oneOf') !== undefined;
}
