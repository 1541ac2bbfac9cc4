import type { TypeOptions } from '../../data-contracts/contract.ts';
import type { CanonicalType } from './canonical.ts';
import { physicalType } from './physical.ts';
import { anyText } from './rules.ts';

type LogicalRule = (options: TypeOptions) => CanonicalType;

/** Logical types of ODCS 3.1, each as wide as its options let it be. */
const logicalTypes: { readonly [name: string]: LogicalRule } = {
  string: () => anyText,
  date: () => ({ kind: 'date' }),
  time: ({ timezone }) => ({ kind: 'time', precision: undefined, hasOffset: timezone }),
  timestamp: ({ timezone }) => ({
    kind: 'timestamp',
    precision: undefined,
    zone: timezone === undefined ? undefined : timezone ? 'OFFSET' : 'NONE',
  }),
  number: numberOf,
  integer: ({ format }) => {
    const [, sign, bits] = /^([iu])(8|16|32|64|128)$/i.exec(format ?? '') ?? [];
    if (bits === undefined) return { kind: 'integer', bits: undefined, isSigned: true };
    return { kind: 'integer', bits: Number(bits), isSigned: sign?.toLowerCase() === 'i' };
  },
  object: () => ({ kind: 'struct', members: undefined, isUnion: false }),
  array: () => ({ kind: 'array', of: undefined, length: undefined }),
  map: () => ({ kind: 'map', key: undefined, value: undefined }),
  vector: () => ({ kind: 'vector', of: undefined, dimension: undefined }),
  boolean: () => ({ kind: 'boolean' }),
};

/** Type that a document promises whatever the platform; other words than ODCS's are read as generic spellings. */
export function logicalType(name: string, options: TypeOptions): CanonicalType | undefined {
  const word = name.trim().toLowerCase();
  const rule = Object.hasOwn(logicalTypes, word) ? logicalTypes[word] : undefined;
  return rule === undefined ? physicalType(word, 'generic') : rule(options);
}

function numberOf({ format, precision, scale }: TypeOptions): CanonicalType {
  if (precision !== undefined) return { kind: 'decimal', precision, scale: scale ?? 0 };
  const [, bits] = /^f(32|64)$/i.exec(format ?? '') ?? [];
  if (bits !== undefined) return { kind: 'float', bits: bits === '32' ? 32 : 64 };
  return { kind: 'number' };
}
