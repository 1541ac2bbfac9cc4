import type { CanonicalType } from './canonical.ts';
import { compareCanonical } from './order.ts';

/** Kinds by which platforms store what a document calls otherwise. */
const storedAs: { readonly [logical: string]: readonly CanonicalType['kind'][] } = {
  string: ['uuid', 'enum', 'xml', 'inet', 'json', 'jsonb'],
  number: ['money'],
  struct: ['json', 'jsonb', 'variant', 'map'],
  array: ['json', 'jsonb', 'variant', 'vector'],
  map: ['json', 'jsonb', 'variant', 'struct'],
  integer: ['year'],
};

/** Whether a platform's type can stand for a document's: Oracle's DATE for a date, NUMBER(38, 0) for an integer. */
export function conforms(physical: CanonicalType, logical: CanonicalType): boolean {
  const { order } = compareCanonical(physical, logical);
  if (order === 'EQUAL' || order === 'WIDENED') return true;
  if (logical.kind === 'integer' && physical.kind === 'decimal')
    return physical.scale === 0 || physical.precision === undefined;
  if (logical.kind === 'date') return physical.kind === 'timestamp' && physical.precision === 0;
  return storedAs[logical.kind]?.includes(physical.kind) ?? false;
}
