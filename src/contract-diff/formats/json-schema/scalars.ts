import type { Finding } from '../incompatibility.ts';
import { finding, show } from './context.ts';
import type { Context } from './context.ts';
import { keyword, numberAt } from './schema.ts';
import type { SchemaObject } from './schema.ts';
import { valuesOf } from './types.ts';
import type { JsonType } from './types.ts';

/** Whether the reader's bounds, patterns and formats of texts and numbers hold for all that the writer takes. */
export function includesScalars(
  reader: SchemaObject,
  writer: SchemaObject,
  types: ReadonlySet<JsonType>,
  path: string,
  context: Context,
): Finding[] {
  const found: Finding[] = [];
  if (types.has('string'))
    found.push(
      ...includesCounts(reader, writer, 'Length', path, context),
      ...includesTexts(reader, writer, path, context),
    );
  if (types.has('integer') || types.has('number'))
    found.push(...includesNumbers(reader, writer, !types.has('number'), path, context));
  return found;
}

/** `minLength` and `maxLength`, `minItems` …: without them, from zero to any number. */
export function includesCounts(
  reader: SchemaObject,
  writer: SchemaObject,
  what: 'Length' | 'Items' | 'Properties',
  path: string,
  { sides }: Context,
): Finding[] {
  const counts = countsOf(writer, what);
  const least = numberAt(reader, `min${what}`) ?? 0;
  const most = numberAt(reader, `max${what}`) ?? Infinity;
  const unit = { Length: 'characters', Items: 'items', Properties: 'properties' }[what];
  const found: Finding[] = [];
  if (least > counts.least)
    found.push(
      ...tightened(
        path,
        `${sides.reader} takes no less than ${least} ${unit}, ${sides.writer} may have ${counts.least}`,
      ),
    );
  if (most < counts.most)
    found.push(
      ...tightened(
        path,
        `${sides.reader} takes no more than ${most} ${unit}, ${sides.writer} may have ${counts.most === Infinity ? 'any number' : counts.most}`,
      ),
    );
  return found;
}

function countsOf(schema: SchemaObject, what: 'Length' | 'Items' | 'Properties') {
  const listed = what === 'Length' ? valuesOf(schema) : undefined;
  const lengths = listed?.filter((value) => typeof value === 'string').map((text) => Array.from(text).length);
  return {
    least: Math.max(numberAt(schema, `min${what}`) ?? 0, lengths === undefined ? 0 : Math.min(...lengths)),
    most: Math.min(
      numberAt(schema, `max${what}`) ?? Infinity,
      lengths === undefined ? Infinity : Math.max(...lengths),
    ),
  };
}

function tightened(path: string, message: string): Finding[] {
  return finding(path, 'BOUND_TIGHTENED', message);
}

/** Patterns and formats hold where they are the same: what one implies of another is not decided. */
function includesTexts(
  reader: SchemaObject,
  writer: SchemaObject,
  path: string,
  { sides }: Context,
): Finding[] {
  const found: Finding[] = [];
  for (const name of ['pattern', 'format', 'contentEncoding', 'contentMediaType']) {
    const [asked, given] = [keyword(reader, name), keyword(writer, name)];
    if (asked === undefined || asked === given) continue;
    const kind = name === 'pattern' ? 'PATTERN_CHANGED' : 'FORMAT_CHANGED';
    const what = given === undefined ? 'any text' : `the ${name} ${show(given)}`;
    found.push(
      ...finding(
        path,
        kind,
        `${sides.reader} takes the ${name} ${show(asked)} only, ${sides.writer} ${what}`,
      ),
    );
  }
  return found;
}

interface Bound {
  readonly value: number;
  /** The value itself is not in it. */
  readonly isOpen: boolean;
}

function includesNumbers(
  reader: SchemaObject,
  writer: SchemaObject,
  isWhole: boolean,
  path: string,
  { sides }: Context,
): Finding[] {
  const found: Finding[] = [];
  for (const [side, sign] of [
    ['inimum', 1],
    ['aximum', -1],
  ] as const) {
    const asked = boundOf(reader, side, sign, false);
    const given = boundOf(writer, side, sign, isWhole);
    if (asked === undefined || isInside(given, asked, sign)) continue;
    const named = (bound: Bound | undefined) =>
      bound === undefined ? 'none' : `${show(bound.value)}${bound.isOpen ? ' (not itself)' : ''}`;
    found.push(
      ...tightened(
        path,
        `the m${side} of ${sides.reader} is ${named(asked)}, that of ${sides.writer} ${named(given)}`,
      ),
    );
  }
  const step = numberAt(reader, 'multipleOf');
  if (step !== undefined && !isMultiple(writer, step, isWhole))
    found.push(
      ...tightened(path, `${sides.reader} takes multiples of ${step} only, ${sides.writer} others too`),
    );
  return found;
}

/** The strictest bound on one side: `minimum`, `exclusiveMinimum` (a number, or draft 4's boolean), listed values. */
function boundOf(
  schema: SchemaObject,
  side: 'inimum' | 'aximum',
  sign: 1 | -1,
  isWhole: boolean,
): Bound | undefined {
  const closed = numberAt(schema, `m${side}`);
  const exclusive = keyword(schema, `exclusiveM${side}`);
  const bounds: Bound[] = [];
  if (closed !== undefined) bounds.push({ value: closed, isOpen: exclusive === true });
  if (typeof exclusive === 'number') bounds.push({ value: exclusive, isOpen: true });
  const listed = valuesOf(schema)?.filter((value) => typeof value === 'number');
  if (listed !== undefined && listed.length > 0)
    bounds.push({ value: sign === 1 ? Math.min(...listed) : Math.max(...listed), isOpen: false });
  const exact = isWhole ? bounds.map((bound) => wholeBound(bound, sign)) : bounds;
  return exact.toSorted(
    (one, other) => sign * (other.value - one.value) || Number(other.isOpen) - Number(one.isOpen),
  )[0];
}

/** Above 0, whole numbers begin with 1. */
function wholeBound({ value, isOpen }: Bound, sign: 1 | -1): Bound {
  const rounded = sign === 1 ? Math.ceil(value) : Math.floor(value);
  return { value: isOpen && rounded === value ? value + sign : rounded, isOpen: false };
}

function isInside(given: Bound | undefined, asked: Bound, sign: 1 | -1): boolean {
  if (given === undefined) return false;
  const distance = sign * (given.value - asked.value);
  return distance > 0 || (distance === 0 && (given.isOpen || !asked.isOpen));
}

function isMultiple(writer: SchemaObject, step: number, isWhole: boolean): boolean {
  const listed = valuesOf(writer)?.filter((value) => typeof value === 'number');
  const isEven = (value: number) => Math.abs(value / step - Math.round(value / step)) < 1e-9;
  if (listed !== undefined && listed.every(isEven)) return true;
  const given = numberAt(writer, 'multipleOf');
  return (given !== undefined && isEven(given)) || (isWhole && isEven(1));
}
