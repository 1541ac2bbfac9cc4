import { platformOf } from '../core/dataset-name.ts';
import type { Urn } from '../core/urn.ts';
import { fieldOf, parseUrn } from '../core/urn.ts';
import { compareTypes } from '../contract-diff/types/compare.ts';
import type { DeclaredType } from '../contract-diff/types/declared.ts';
import { platformOf as platformOfServer } from '../contract-diff/types/platforms.ts';
import type { DriftKind } from '../generated/schema.ts';
import type { PromisedFieldRecord, PromisedObject } from './model.ts';

/** A field as the schema of its dataset shows it. */
export interface ObservedField {
  readonly path: string;
  readonly type?: string | undefined;
  readonly isNullable?: boolean | undefined;
}

/** A difference between what is promised of a field and what is observed. */
export interface FieldDriftRecord {
  readonly kind: DriftKind;
  readonly path: string;
  readonly field: Urn;
  /** In words: a type, or whether values may be missing. */
  readonly promised?: string | undefined;
  readonly observed?: string | undefined;
}

/**
 * What a dataset shows against what an object of a contract promises of it. Types are compared as their platform means
 * them: another spelling, or one without the length that was promised, is no drift.
 *
 * @param observed fields of the dataset's schema; empty: nobody has seen its schema, so nothing is known
 */
export function driftOf(
  { fields }: PromisedObject,
  dataset: Urn,
  observed: readonly ObservedField[],
): FieldDriftRecord[] {
  if (observed.length === 0) return [];
  const shown = new Map(observed.map((field) => [field.path, field]));
  const promised = new Map(fields.map((field) => [field.path, field]));
  const at = (path: string): { path: string; field: Urn } => ({ path, field: fieldOf(dataset, path) });
  const missing = fields.flatMap((field): FieldDriftRecord[] => {
    if (shown.has(field.path) || !isShowable(field.path, shown)) return [];
    return [{ kind: 'MISSING', ...at(field.path), promised: typeText(field) }];
  });
  const extra = observed.flatMap((field): FieldDriftRecord[] =>
    promised.has(field.path) || !isShowable(field.path, promised)
      ? []
      : [{ kind: 'EXTRA', ...at(field.path), observed: field.type }],
  );
  const changed = fields.flatMap((field) => {
    const found = shown.get(field.path);
    if (found === undefined) return [];
    return [
      ...typeDrift(field, found, dataset).map((drift) => ({ ...drift, ...at(field.path) })),
      ...nullDrift(field, found).map((drift) => ({ ...drift, ...at(field.path) })),
    ];
  });
  return [...missing, ...changed, ...extra];
}

/** What is nested can only be there or not where anything inside of what holds it is told. */
function isShowable(path: string, others: ReadonlyMap<string, unknown>): boolean {
  const end = path.lastIndexOf('.');
  if (end === -1) return true;
  const prefix = path.slice(0, end + 1);
  return [...others.keys()].some((other) => other.startsWith(prefix));
}

function typeText({ physicalType, logicalType }: PromisedFieldRecord): string | undefined {
  return physicalType ?? logicalType;
}

function typeDrift(
  promised: PromisedFieldRecord,
  { type: observed }: ObservedField,
  dataset: Urn,
): Pick<FieldDriftRecord, 'kind' | 'promised' | 'observed'>[] {
  const text = typeText(promised);
  if (observed === undefined || text === undefined) return [];
  const platform = platformOfServer(platformOf(parseUrn(dataset)?.parts[0] ?? '') ?? '');
  const { physicalType, logicalType, options } = promised;
  const declared: DeclaredType = { physicalType, logicalType, options, platform };
  const isOther = (seen: DeclaredType): boolean => {
    const { relation } = compareTypes(declared, seen);
    if (relation === 'CHANGED') return true;
    // What is shown without a length or precision says nothing of it.
    return (
      (relation === 'WIDENED' || relation === 'NARROWED') && (observed.includes('(') || !text.includes('('))
    );
  };
  // Engines tell of types in their own words, whatever the store: it drifts when neither reading fits.
  const drifts = isOther({ physicalType: observed, platform }) && !isSameWord(logicalType, observed);
  return drifts ? [{ kind: 'TYPE', promised: text, observed }] : [];
}

function isSameWord(logicalType: string | undefined, observed: string): boolean {
  return logicalType?.toLowerCase() === observed.toLowerCase();
}

function nullDrift(
  { isRequired }: PromisedFieldRecord,
  { isNullable }: ObservedField,
): Pick<FieldDriftRecord, 'kind' | 'promised' | 'observed'>[] {
  if (!isRequired || isNullable !== true) return [];
  return [{ kind: 'NULLABILITY', promised: 'always there', observed: 'may be missing' }];
}
