import type { CanonicalType } from './canonical.ts';
import { isNumeric } from './numeric-order.ts';

/**
 * In what two types differ.
 *
 * - KIND: types of another sort. LOSSY: a number becomes a float that other tools let it become, and loses digits.
 * - RANGE: width of integers or floats, or integer and decimal. PRECISION, SCALE: digits of a decimal.
 * - LENGTH: of a text or binary. PADDING: fixed length or not. CHARSET: a code page or not.
 * - TIME_PRECISION, ZONE: of times and timestamps. DATE_TO_TIMESTAMP: logical `date` became logical `timestamp`.
 * - VALUES: of an enumeration. FORM: fields of an interval, shape of a geometry.
 * - MEMBERS: inside an array, map, struct or vector. MAP_KEY: the key of a map.
 * - SPELLING: a text that no table knows. DETAIL: one side says less, and they agree in what both say. MISSING: one side says nothing.
 */
export const aspects = [
  'KIND',
  'LOSSY',
  'RANGE',
  'PRECISION',
  'SCALE',
  'LENGTH',
  'PADDING',
  'CHARSET',
  'TIME_PRECISION',
  'ZONE',
  'DATE_TO_TIMESTAMP',
  'VALUES',
  'FORM',
  'MEMBERS',
  'MAP_KEY',
  'SPELLING',
  'DETAIL',
  'MISSING',
] as const;
export type Aspect = (typeof aspects)[number];

/** In what two types differ that are not equal and have no members; `isLossless`: one of them holds all of the other. */
export function aspectOf(before: CanonicalType, after: CanonicalType, isLossless: boolean): Aspect {
  if (before.kind !== after.kind)
    return !isLossless && isLossy(before, after) ? 'LOSSY' : sortOf(before, after);
  if (before.kind === 'decimal' && after.kind === 'decimal') {
    const isScaled = before.precision !== undefined && after.precision !== undefined;
    return isScaled && before.scale !== after.scale ? 'SCALE' : 'PRECISION';
  }
  if (before.kind === 'string' && after.kind === 'string') {
    if (before.isCodePage !== after.isCodePage) return 'CHARSET';
    return before.isFixed === after.isFixed ? 'LENGTH' : 'PADDING';
  }
  if (before.kind === 'time' && after.kind === 'time')
    return before.hasOffset === after.hasOffset ? 'TIME_PRECISION' : 'ZONE';
  if (before.kind === 'timestamp' && after.kind === 'timestamp')
    return before.zone === after.zone ? 'TIME_PRECISION' : 'ZONE';
  switch (before.kind) {
    case 'enum':
      return 'VALUES';
    case 'binary':
    case 'bits':
      return 'isFixed' in after && before.isFixed !== after.isFixed ? 'PADDING' : 'LENGTH';
    case 'interval':
    case 'geography':
    case 'geometry':
      return 'FORM';
    default:
      return 'RANGE';
  }
}

function sortOf(before: CanonicalType, after: CanonicalType): 'RANGE' | 'KIND' {
  return isNumeric(before) && isNumeric(after) ? 'RANGE' : 'KIND';
}

function isLossy(before: CanonicalType, after: CanonicalType): boolean {
  const isExact = before.kind === 'integer' || before.kind === 'decimal';
  return isExact && (after.kind === 'float' || after.kind === 'decfloat');
}
