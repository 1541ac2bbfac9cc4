import type { BinaryType, CanonicalType, IntegerType, StringType, TimestampType } from './canonical.ts';
import { isWord, wholeNumber } from './spelling.ts';
import type { Argument } from './spelling.ts';

/** Reads a nested type on the same platform. */
export type Nested = (argument: Argument) => CanonicalType | undefined;

/** What a name means on a platform: always the same type, or one that follows from the arguments (undefined: from these, none). */
export type TypeRule =
  CanonicalType | ((args: readonly Argument[] | undefined, nested: Nested) => CanonicalType | undefined);

/** The names of a platform in lower case. */
export interface TypeTable {
  readonly [name: string]: TypeRule;
}

/** One rule under several names. */
export function names(all: string, rule: TypeRule): TypeTable {
  return Object.fromEntries(all.split('|').map((name) => [name, rule]));
}

/** A whole number with a sign; an argument is a display width and means nothing. */
export function integer(bits?: number): IntegerType {
  return { kind: 'integer', bits, isSigned: true };
}

/** A whole number from zero. */
export function unsigned(bits: number): IntegerType {
  return { kind: 'integer', bits, isSigned: false };
}

/** Binary floating point. */
export function float(bits: 16 | 32 | 64 | 128): CanonicalType {
  return { kind: 'float', bits };
}

/** `float(p)`: up to `single` binary digits is a single, more a double; without argument `otherwise`. */
export function floatOf(single: number, otherwise: 32 | 64): TypeRule {
  return (args) => {
    const digits = wholeNumber(args?.[0]);
    if (args === undefined || digits === undefined) return float(otherwise);
    return float(args.length === 1 && digits > single ? 64 : args.length === 1 ? 32 : otherwise);
  };
}

/** `(p, s)`, where `(p)` alone has scale 0; without arguments, the default of the platform. */
export function decimal(precision?: number, scale?: number): TypeRule {
  return (args) => {
    if (args === undefined) return { kind: 'decimal', precision, scale };
    const first = isWord(args[0], '*') ? 38 : wholeNumber(args[0]);
    const second = args.length > 1 ? wholeNumber(args[1]) : 0;
    if (first === undefined || second === undefined || args.length > 2) return undefined;
    return { kind: 'decimal', precision: first, scale: second };
  };
}

/** A length that people write for "any". */
const longest = 2_147_483_647;

interface TextOptions {
  readonly isFixed?: boolean;
  /** Length without an argument; absent: any. */
  readonly length?: number;
  /** From this length on, it is any length. */
  readonly max?: number;
  readonly unit?: StringType['unit'];
  readonly isCodePage?: boolean;
}

/** Text of a length: `(n)`, `(max)`, `(n char)`, `(n byte)`. */
export function text(options: TextOptions = {}): TypeRule {
  const { isFixed = false, max = longest, isCodePage = false } = options;
  return (args) => {
    const said = args === undefined ? options.length : lengthOf(args, max);
    if (Number.isNaN(said)) return undefined;
    const length = said === undefined || said >= max ? undefined : said;
    const word = args?.[0]?.[1]?.text.toLowerCase();
    const unit = word === 'byte' ? 'BYTE' : word === 'char' ? 'CHARACTER' : (options.unit ?? 'CHARACTER');
    const counts = length === undefined ? 'CHARACTER' : unit;
    return { kind: 'string', isFixed: isFixed && length !== undefined, length, unit: counts, isCodePage };
  };
}

/** Text of any length, whatever is in brackets. */
export const anyText: StringType = {
  kind: 'string',
  isFixed: false,
  length: undefined,
  unit: 'CHARACTER',
  isCodePage: false,
};

/** Bytes of a length: `(n)`, `(max)`. */
export function bytes(options: Pick<TextOptions, 'isFixed' | 'length' | 'max'> = {}): TypeRule {
  const { isFixed = false, max = longest } = options;
  return (args) => {
    const said = args === undefined ? options.length : lengthOf(args, max);
    if (Number.isNaN(said)) return undefined;
    const length = said === undefined || said >= max ? undefined : said;
    return { kind: 'binary', isFixed: isFixed && length !== undefined, length };
  };
}

/** Bytes of any length. */
export const anyBytes: BinaryType = { kind: 'binary', isFixed: false, length: undefined };

/** A string of bits, without an argument of `length`. */
export function bits(isFixed: boolean, length?: number): TypeRule {
  return (args) => ({
    kind: 'bits',
    isFixed,
    length: args === undefined ? length : wholeNumber(args[0]),
  });
}

/** NaN stands for an argument that is no length. */
function lengthOf(args: readonly Argument[], max: number): number | undefined {
  if (isWord(args[0], 'max') || isWord(args[0], '*')) return max;
  const length = wholeNumber(args[0]);
  return args.length === 1 && length !== undefined && length > 0 ? length : Number.NaN;
}

/** `time(p)`, without an argument of `precision`. */
export function time(precision: number, hasOffset = false): TypeRule {
  return (args) => {
    const digits = args === undefined ? precision : wholeNumber(args[0]);
    return digits === undefined ? undefined : { kind: 'time', precision: digits, hasOffset };
  };
}

/** `timestamp(p)`, without an argument of `precision`. */
export function timestamp(precision: number, zone: NonNullable<TimestampType['zone']>): TypeRule {
  return (args) => {
    const digits = args === undefined ? precision : wholeNumber(args[0]);
    return digits === undefined ? undefined : { kind: 'timestamp', precision: digits, zone };
  };
}

/** `array<t>` or `array(t)`; without an argument, of anything. */
export const array: TypeRule = (args, nested) => {
  if (args === undefined) return { kind: 'array', of: undefined, length: undefined };
  const of = args.length === 1 && args[0] !== undefined ? nested(args[0]) : undefined;
  return of === undefined ? undefined : { kind: 'array', of, length: undefined };
};

/** `map<k, v>` or `map(k, v)`; without arguments, of anything. */
export const map: TypeRule = (args, nested) => {
  if (args === undefined) return { kind: 'map', key: undefined, value: undefined };
  if (args.length !== 2 || args[0] === undefined || args[1] === undefined) return undefined;
  const [key, value] = [nested(args[0]), nested(args[1])];
  return key === undefined || value === undefined ? undefined : { kind: 'map', key, value };
};

/** `vector(dimension)`, `vector(t, dimension)`, `vector(dimension, t)`. */
export const vector: TypeRule = (args, nested) => {
  const size = args?.find((argument) => wholeNumber(argument) !== undefined);
  const element = args?.find((argument) => wholeNumber(argument) === undefined && !isWord(argument, '*'));
  const of = element === undefined ? undefined : nested(element);
  if (element !== undefined && of === undefined) return undefined;
  return { kind: 'vector', of, dimension: wholeNumber(size) };
};

/** `enum('a', 'b')`. */
export const enumeration: TypeRule = (args) => valuesOf(args, false);

/** `set('a', 'b')`. */
export const set: TypeRule = (args) => valuesOf(args, true);

function valuesOf(args: readonly Argument[] | undefined, isSet: boolean): CanonicalType | undefined {
  if (args === undefined || !args.every((argument) => argument[0]?.kind === 'TEXT')) return undefined;
  return { kind: 'enum', values: args.map((argument) => argument[0]?.text ?? ''), isSet };
}

/** `geometry(point, 4326)`; without arguments, any shape. */
export function spatial(kind: 'geography' | 'geometry'): TypeRule {
  return (args) => ({
    kind,
    detail: args?.map((argument) => argument.map((token) => token.text.toLowerCase()).join(' ')).join(','),
  });
}

/** An interval of these fields. */
export function interval(fields?: string): CanonicalType {
  return { kind: 'interval', fields };
}

const intervalUnits = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** `interval`, `interval year to month`, and every other span of units. */
export const intervals: TypeTable = {
  interval: interval(),
  ...Object.fromEntries(
    intervalUnits.flatMap((from, at) => [
      [`interval ${from}`, interval(from)],
      ...intervalUnits.slice(at + 1).map((to) => [`interval ${from} to ${to}`, interval(`${from} to ${to}`)]),
    ]),
  ),
};

/** Whether the argument is the number 1. */
export function isOne(argument: Argument | undefined): boolean {
  return wholeNumber(argument) === 1;
}

/** The first argument as a number, or `otherwise`. */
export function numberIn(args: readonly Argument[] | undefined, otherwise: number): number {
  return wholeNumber(args?.[0]) ?? otherwise;
}
