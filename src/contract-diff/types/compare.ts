import type { Aspect } from './aspect.ts';
import type { CanonicalType } from './canonical.ts';
import { conforms } from './conforms.ts';
import { decided, readType } from './declared.ts';
import type { DeclaredType, ReadType } from './declared.ts';
import { compareCanonical } from './order.ts';
import type { TypeOrder } from './order.ts';

/**
 * SAME: type and spelling. DIALECT: the same type, spelled otherwise. WIDENED, NARROWED: every old value fits the new
 * type, or every new one the old. CHANGED: neither. UNKNOWN: nobody can tell.
 */
export const relations = ['SAME', 'DIALECT', 'WIDENED', 'NARROWED', 'CHANGED', 'UNKNOWN'] as const;
export type Relation = (typeof relations)[number];

/** How the type of a property changed, as plain data. */
export interface TypeComparison {
  readonly relation: Relation;
  readonly aspect?: Aspect | undefined;
  /** What decided: the types of the platform, those of the document, one against the other, or nothing was said. */
  readonly level: 'PHYSICAL' | 'LOGICAL' | 'MIXED' | 'NONE';
  /** The types that were compared. */
  readonly before: CanonicalType;
  readonly after: CanonicalType;
}

/**
 * Compares what two versions of a contract say of a type: as far as both platforms know the spellings, by these; where
 * they are equal, unknown, or one is missing, by the logical types.
 */
export function compareTypes(before: DeclaredType, after: DeclaredType): TypeComparison {
  const [one, other] = [readType(before), readType(after)];
  const types = { before: decided(one), after: decided(other) };
  const physical = orderOf(one.physical, other.physical);
  if (physical !== undefined && physical.order !== 'EQUAL' && physical.order !== 'UNKNOWN')
    return { relation: physical.order, aspect: physical.aspect, level: 'PHYSICAL', ...types };

  const logical = orderOf(one.logical, other.logical, dateOrder);
  if (logical !== undefined && logical.order !== 'EQUAL' && one.logical && other.logical)
    return {
      relation: logical.order,
      aspect: logical.aspect,
      level: 'LOGICAL',
      before: one.logical,
      after: other.logical,
    };

  if (physical?.order === 'UNKNOWN')
    return { relation: 'UNKNOWN', aspect: physical.aspect, level: 'PHYSICAL', ...types };
  if (physical !== undefined)
    return { relation: spelled(before.physicalType, after.physicalType), level: 'PHYSICAL', ...types };
  if (logical === undefined) return { ...mixed(one, other), ...types };
  if ((one.physical ?? other.physical) !== undefined)
    return { relation: 'DIALECT', aspect: 'DETAIL', level: 'LOGICAL', ...types };
  return { relation: spelled(before.logicalType, after.logicalType), level: 'LOGICAL', ...types };
}

function spelled(before: string | undefined, after: string | undefined): 'SAME' | 'DIALECT' {
  return before?.trim() === after?.trim() ? 'SAME' : 'DIALECT';
}

/** Undefined where one side says nothing on this level. */
function orderOf(
  before: CanonicalType | undefined,
  after: CanonicalType | undefined,
  compare = compareCanonical,
): TypeOrder | undefined {
  return before === undefined || after === undefined ? undefined : compare(before, after);
}

/** A `date` that gets a time of day has a word of its own. */
function dateOrder(before: CanonicalType, after: CanonicalType): TypeOrder {
  if (before.kind === 'date' && after.kind === 'timestamp')
    return { order: 'CHANGED', aspect: 'DATE_TO_TIMESTAMP' };
  return compareCanonical(before, after);
}

/** One side says only how the platform spells it, the other only what it means, or one says nothing. */
function mixed(one: ReadType, other: ReadType): Pick<TypeComparison, 'relation' | 'aspect' | 'level'> {
  const isSaid = ({ physical, logical }: ReadType) => physical !== undefined || logical !== undefined;
  if (!isSaid(one) && !isSaid(other)) return { relation: 'SAME', level: 'NONE' };
  const physical = one.physical ?? other.physical;
  const logical = one.logical ?? other.logical;
  if (!isSaid(one) || !isSaid(other) || physical === undefined || logical === undefined)
    return { relation: 'UNKNOWN', aspect: 'MISSING', level: 'NONE' };
  if (physical.kind === 'unknown' || logical.kind === 'unknown')
    return { relation: 'UNKNOWN', aspect: 'SPELLING', level: 'MIXED' };
  return conforms(physical, logical)
    ? { relation: 'DIALECT', aspect: 'DETAIL', level: 'MIXED' }
    : { relation: 'CHANGED', aspect: 'KIND', level: 'MIXED' };
}
