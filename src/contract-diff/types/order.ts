import type { CanonicalType, MapType, StructType } from './canonical.ts';
import { numericFits } from './numeric-order.ts';
import { sequenceFits } from './sequence-order.ts';
import { aspectOf } from './aspect.ts';
import type { Aspect } from './aspect.ts';

/** How a type stands to another one. WIDENED: every value of the first is, unchanged, one of the second. */
export interface TypeOrder {
  readonly order: 'EQUAL' | 'WIDENED' | 'NARROWED' | 'CHANGED' | 'UNKNOWN';
  readonly aspect?: Aspect | undefined;
}

const equal: TypeOrder = { order: 'EQUAL' };

/**
 * Compares two canonical types. WIDENED is a partial order: lossless steps only (integers, decimals of one scale, floats,
 * longer texts and binaries), as Flink, Iceberg and Avro's authors prove them, and from a parameter to *any*. Texts that no
 * table knows are equal or UNKNOWN.
 */
export function compareCanonical(before: CanonicalType, after: CanonicalType): TypeOrder {
  if (before.kind === 'unknown' || after.kind === 'unknown') {
    const areUnknown = before.kind === 'unknown' && after.kind === 'unknown';
    return areUnknown && before.text === after.text ? equal : { order: 'UNKNOWN', aspect: 'SPELLING' };
  }
  if (before.kind === 'array' && after.kind === 'array')
    return members([part(before.length, after.length), nested(before.of, after.of)]);
  if (before.kind === 'vector' && after.kind === 'vector')
    return members([part(before.dimension, after.dimension), nested(before.of, after.of)]);
  if (before.kind === 'map' && after.kind === 'map') return compareMaps(before, after);
  if (before.kind === 'struct' && after.kind === 'struct') return compareStructs(before, after);
  const [up, down] = [fits(before, after), fits(after, before)];
  if (up && down) return equal;
  const order = up ? 'WIDENED' : down ? 'NARROWED' : 'CHANGED';
  return { order, aspect: aspectOf(before, after, up || down) };
}

function fits(from: CanonicalType, to: CanonicalType): boolean {
  if (from.kind !== to.kind) return numericFits(from, to);
  switch (from.kind) {
    case 'integer':
    case 'decimal':
    case 'float':
    case 'decfloat':
      return numericFits(from, to);
    case 'string':
    case 'binary':
    case 'bits':
    case 'enum':
      return sequenceFits(from, to);
    case 'time':
      return (
        to.kind === 'time' && within(from.precision, to.precision) && within(from.hasOffset, to.hasOffset)
      );
    case 'timestamp':
      return to.kind === 'timestamp' && within(from.precision, to.precision) && within(from.zone, to.zone);
    case 'interval':
      return to.kind === 'interval' && within(from.fields, to.fields);
    case 'geography':
    case 'geometry':
      return 'detail' in to && within(from.detail, to.detail);
    default:
      return true;
  }
}

/** A parameter is the same one, or may be any. */
function within<T>(from: T | undefined, to: T | undefined): boolean {
  return to === undefined || from === to;
}

function part(before: number | undefined, after: number | undefined): TypeOrder {
  if (before === after) return equal;
  if (after === undefined) return { order: 'WIDENED' };
  return { order: before === undefined ? 'NARROWED' : 'CHANGED' };
}

function nested(before: CanonicalType | undefined, after: CanonicalType | undefined): TypeOrder {
  if (before === undefined || after === undefined)
    return { order: before === after ? 'EQUAL' : after === undefined ? 'WIDENED' : 'NARROWED' };
  return compareCanonical(before, after);
}

/** Values are found by their keys, so these stay what they are. */
function compareMaps(before: MapType, after: MapType): TypeOrder {
  const keys = nested(before.key, after.key);
  const isAny = before.key === undefined || after.key === undefined;
  if (!isAny && keys.order !== 'EQUAL')
    return { order: keys.order === 'UNKNOWN' ? 'UNKNOWN' : 'CHANGED', aspect: 'MAP_KEY' };
  return members([keys, nested(before.value, after.value)]);
}

/** Members stand in their places under their names: a struct in a spelling is read by either. */
function compareStructs(before: StructType, after: StructType): TypeOrder {
  if (before.isUnion !== after.isUnion) return { order: 'CHANGED', aspect: 'KIND' };
  if (before.members === undefined || after.members === undefined)
    return members([part(before.members?.length, after.members?.length)]);
  const others = after.members;
  if (before.members.length !== others.length) return { order: 'CHANGED', aspect: 'MEMBERS' };
  return members(
    before.members.map((member, at) => {
      const other = others[at];
      if (other === undefined || other.name !== member.name || other.isRequired !== member.isRequired)
        return { order: 'CHANGED' };
      return compareCanonical(member.type, other.type);
    }),
  );
}

/** The order of a whole from those of its parts: all parts go one way, or it is CHANGED. */
function members(parts: readonly TypeOrder[]): TypeOrder {
  const orders = new Set(parts.map(({ order }) => order));
  orders.delete('EQUAL');
  const [only = 'EQUAL'] = orders;
  if (only === 'EQUAL') return equal;
  if (orders.has('CHANGED')) return { order: 'CHANGED', aspect: 'MEMBERS' };
  if (orders.has('UNKNOWN')) return { order: 'UNKNOWN', aspect: 'MEMBERS' };
  return { order: orders.size > 1 ? 'CHANGED' : only, aspect: 'MEMBERS' };
}
