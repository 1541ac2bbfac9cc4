import type { CanonicalType, IntegerType } from './canonical.ts';

/** Binary digits of the mantissa of an IEEE 754 number. */
const mantissa = { 16: 11, 32: 24, 64: 53, 128: 113 } as const;

/**
 * Whether every number of the first type is one of the second: tinyint, smallint, int, bigint, then decimals with
 * digits enough; float, double; whole numbers into floats only where the mantissa holds them.
 */
export function numericFits(from: CanonicalType, to: CanonicalType): boolean {
  if (to.kind === 'number') return isNumeric(from);
  if (from.kind === 'integer') return integerFits(from, to);
  if (from.kind === 'decimal' && to.kind === 'decimal')
    return (
      to.precision === undefined ||
      (from.precision !== undefined && from.scale === to.scale && from.precision <= to.precision)
    );
  if (from.kind === 'float' && to.kind === 'float') return from.bits <= to.bits;
  return from.kind === 'decfloat' && to.kind === 'decfloat' && from.digits <= to.digits;
}

/** Whether values of the type are numbers. */
export function isNumeric({ kind }: CanonicalType): boolean {
  return (
    kind === 'number' || kind === 'integer' || kind === 'decimal' || kind === 'float' || kind === 'decfloat'
  );
}

function integerFits(from: IntegerType, to: CanonicalType): boolean {
  if (to.kind === 'integer') {
    if (to.bits === undefined) return true;
    if (from.bits === undefined || (from.isSigned && !to.isSigned)) return false;
    return from.isSigned === to.isSigned ? from.bits <= to.bits : from.bits < to.bits;
  }
  if (to.kind === 'decimal') {
    if (to.precision === undefined) return true;
    return from.bits !== undefined && to.scale === 0 && decimalDigits(from) <= to.precision;
  }
  return to.kind === 'float' && magnitude(from) <= mantissa[to.bits];
}

/** Binary digits without the sign. */
function magnitude({ bits = Infinity, isSigned }: IntegerType): number {
  return isSigned ? bits - 1 : bits;
}

/** Decimal digits of the greatest value: 3 of a tinyint, 19 of a bigint. */
function decimalDigits(type: IntegerType): number {
  return (2n ** BigInt(magnitude(type)) - 1n).toString().length;
}
