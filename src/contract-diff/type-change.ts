import type { ContractProperty, TypeOptions } from '../data-contracts/contract.ts';
import type { Context } from './pairs.ts';
import { compareTypes } from './types/compare.ts';
import type { TypeComparison } from './types/compare.ts';
import { platformOf } from './types/platforms.ts';
import { printType } from './types/print.ts';

/** Options that are part of the type, and not a bound on its values. */
const typeOptions = ['precision', 'scale', 'timezone', 'defaultTimezone'] as const;
const withFormat = [...typeOptions, 'format'] as const;

/** A type as the document says it. */
export interface WrittenType {
  readonly logicalType?: string | undefined;
  readonly physicalType?: string | undefined;
  readonly options: Pick<TypeOptions, (typeof typeOptions)[number] | 'format'>;
}

/** To which rule a change of type belongs: each change to exactly one. */
export type TypeChangeSort =
  | 'RESPELLED'
  | 'STATED'
  | 'WITHDRAWN'
  | 'WIDENED'
  | 'NARROWED'
  | 'CHANGED'
  | 'DECIMAL'
  | 'LENGTH'
  | 'TEMPORAL'
  | 'MAP_KEY';

/** A type that is written otherwise, and what that amounts to. */
export interface TypeChange {
  readonly sort: TypeChangeSort;
  readonly comparison: TypeComparison;
  readonly before: WrittenType;
  readonly after: WrittenType;
  /** Member of the path that shows it best. */
  readonly at: string;
  /** The types in words, for messages. */
  readonly details: { readonly from: string; readonly to: string };
}

/** How the type of a property changed; undefined where it is written as it was. */
export function typeChangeOf(
  base: ContractProperty,
  candidate: ContractProperty,
  path: string,
  context: Context,
): TypeChange | undefined {
  const names = isWidth(base) || isWidth(candidate) ? withFormat : typeOptions;
  if (
    base.logicalType === candidate.logicalType &&
    base.physicalType === candidate.physicalType &&
    names.every((name) => base.options[name] === candidate.options[name])
  )
    return undefined;
  const [before, after] = [writtenType(base, names), writtenType(candidate, names)];
  const comparison = compareTypes(
    { ...before, options: base.options, platform: platformOf(context.base.server?.type) },
    { ...after, options: candidate.options, platform: platformOf(context.candidate.server?.type) },
  );
  return {
    sort: sortOf(comparison, before, after, path, isDescribed(base) && isDescribed(candidate)),
    comparison,
    before,
    after,
    at: placeOf(before, after),
    details: { from: told(comparison, 'before', before), to: told(comparison, 'after', after) },
  };
}

/** Whether `format` says how wide a number is (`i32`, `f64`), and so is part of its type. */
export function isWidth({ logicalType, options: { format } }: ContractProperty): boolean {
  return (
    format !== undefined &&
    /^[iuf]\d+$/i.test(format) &&
    (logicalType === 'integer' || logicalType === 'number')
  );
}

function writtenType(
  { logicalType, physicalType, options }: ContractProperty,
  names: readonly (typeof withFormat)[number][],
): WrittenType {
  return {
    logicalType,
    physicalType,
    options: Object.fromEntries(
      names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    ),
  };
}

/** Whether the document says by properties or items what is inside: then a change inside is reported there. */
function isDescribed({ properties, items, mapValue }: ContractProperty): boolean {
  return properties.length > 0 || items !== undefined || mapValue !== undefined;
}

function sortOf(
  { relation, aspect }: TypeComparison,
  before: WrittenType,
  after: WrittenType,
  path: string,
  isInside: boolean,
): TypeChangeSort {
  if (before.options.defaultTimezone !== after.options.defaultTimezone) return 'TEMPORAL';
  if (relation === 'SAME' || relation === 'DIALECT') return 'RESPELLED';
  if (relation === 'UNKNOWN' && aspect === 'MISSING') return isSaid(before) ? 'WITHDRAWN' : 'STATED';
  if (isInside && (aspect === 'MEMBERS' || aspect === 'MAP_KEY')) return 'RESPELLED';
  if (aspect === 'MAP_KEY' || path.endsWith('/mapKey')) return 'MAP_KEY';
  if (aspect === 'PRECISION' || aspect === 'SCALE') return 'DECIMAL';
  if (aspect === 'LENGTH' || aspect === 'PADDING' || aspect === 'CHARSET') return 'LENGTH';
  if (relation === 'CHANGED' && (aspect === 'TIME_PRECISION' || aspect === 'ZONE')) return 'TEMPORAL';
  return relation === 'WIDENED' || relation === 'NARROWED' ? relation : 'CHANGED';
}

function isSaid({ logicalType, physicalType }: WrittenType): boolean {
  return logicalType !== undefined || physicalType !== undefined;
}

function placeOf(before: WrittenType, after: WrittenType): string {
  if (before.physicalType !== after.physicalType) return 'physicalType';
  if (before.logicalType !== after.logicalType) return 'logicalType';
  const [option] = withFormat.filter((name) => before.options[name] !== after.options[name]);
  return `logicalTypeOptions/${option ?? ''}`;
}

/** The canonical type in words; where both sides have the same one, the words of the document. */
function told(comparison: TypeComparison, side: 'before' | 'after', written: WrittenType): string {
  const [from, to] = [printType(comparison.before), printType(comparison.after)];
  const canonical = side === 'before' ? from : to;
  if (from !== to) return canonical;
  const { physicalType, logicalType, options } = written;
  const zone = options.defaultTimezone === undefined ? '' : ` in ${options.defaultTimezone}`;
  return `${physicalType ?? logicalType ?? canonical}${zone}`;
}
