import type { TypeOptions } from '../../data-contracts/contract.ts';
import type { CanonicalType, Platform } from './canonical.ts';
import { logicalType } from './logical.ts';
import { physicalType } from './physical.ts';

/** What a contract says of the type of one property; `platform` is that of its server. */
export interface DeclaredType {
  readonly physicalType?: string | undefined;
  readonly logicalType?: string | undefined;
  readonly options?: TypeOptions | undefined;
  readonly platform: Platform;
}

/** A declared type, read on both levels; a level that nothing is said on is absent. */
export interface ReadType {
  readonly physical?: CanonicalType | undefined;
  readonly logical?: CanonicalType | undefined;
}

/** Reads what a property says of its type. What no table knows is an unknown type. */
export function readType({
  physicalType: spelling = '',
  logicalType: word = '',
  ...rest
}: DeclaredType): ReadType {
  const isSaid = (text: string) => text.trim() !== '';
  return {
    physical: isSaid(spelling) ? (physicalType(spelling, rest.platform) ?? unknownType(spelling)) : undefined,
    logical: isSaid(word) ? (logicalType(word, rest.options ?? {}) ?? unknownType(word)) : undefined,
  };
}

/** The type of a property: as its platform knows the physical spelling, else as the logical type says, else unknown. */
export function canonicalType(declared: DeclaredType): CanonicalType {
  return decided(readType(declared));
}

/** The one of both levels that counts. */
export function decided({ physical, logical }: ReadType): CanonicalType {
  const known = [physical, logical].find((type) => type !== undefined && type.kind !== 'unknown');
  return known ?? physical ?? logical ?? unknownType('');
}

/** Unknown spellings are compared in lower case, with blanks between words only. */
function unknownType(spelling: string): CanonicalType {
  const text = spelling
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([()<>[\],:;=]) ?/g, '$1');
  return { kind: 'unknown', text };
}
