import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { driftOf } from '../../../src/data-contracts/drift.ts';
import type { ObservedField } from '../../../src/data-contracts/drift.ts';
import type { PromisedFieldRecord } from '../../../src/data-contracts/model.ts';

const dataset = urn('dataset', 'postgres://db:5432', 'shop.public.bills');

function drift(
  promised: readonly (Partial<PromisedFieldRecord> & { readonly path: string })[],
  observed: readonly ObservedField[],
): string[] {
  const fields = promised.map((field) => ({ isRequired: false, isPrimaryKey: false, ...field }));
  return driftOf({ name: 'bills', fields }, dataset, observed).map(({ kind, path }) => `${kind} ${path}`);
}

const one = (promised: Partial<PromisedFieldRecord>, observed: Partial<ObservedField>): string[] =>
  drift([{ path: 'a', ...promised }], [{ path: 'a', ...observed }]);

describe('drift', () => {
  test('is what is missing and what is more', () => {
    expect(drift([{ path: 'a' }, { path: 'b' }], [{ path: 'b' }, { path: 'c' }])).toEqual([
      'MISSING a',
      'EXTRA c',
    ]);
  });

  test('is not known as long as nobody shows a schema', () => {
    expect(drift([{ path: 'a' }], [])).toEqual([]);
  });

  test('of nested fields is told where both sides tell of what lies inside', () => {
    expect(drift([{ path: 'a' }, { path: 'a.b' }], [{ path: 'a' }])).toEqual([]);
    expect(drift([{ path: 'a' }, { path: 'a.b' }], [{ path: 'a' }, { path: 'a.c' }])).toEqual([
      'MISSING a.b',
      'EXTRA a.c',
    ]);
  });

  test.each([
    ['integer', 'int4'],
    ['varchar(20)', 'character varying(20)'],
    ['varchar(20)', 'varchar'],
    ['numeric(12,2)', 'numeric'],
    ['something else', 'int4'],
  ])('of %s and %s there is none', (physicalType, type) => {
    expect(one({ physicalType }, { type })).toEqual([]);
  });

  test.each([
    ['integer', 'bigint'],
    ['integer', 'text'],
    ['varchar(20)', 'varchar(30)'],
    ['numeric(12,2)', 'numeric(10,2)'],
  ])('of %s and %s is one of type', (physicalType, type) => {
    expect(one({ physicalType }, { type })).toEqual(['TYPE a']);
  });

  test('compares a logical type with what the platform shows', () => {
    expect(one({ logicalType: 'integer' }, { type: 'bigint' })).toEqual([]);
    expect(one({ logicalType: 'integer' }, { type: 'text' })).toEqual(['TYPE a']);
    expect(one({ logicalType: 'integer' }, {})).toEqual([]);
  });

  test('is one of nullability where a value is promised and may be missing', () => {
    expect(one({ isRequired: true }, { isNullable: true })).toEqual(['NULLABILITY a']);
    expect(one({ isRequired: true }, { isNullable: false })).toEqual([]);
    expect(one({ isRequired: true }, {})).toEqual([]);
    expect(one({ isRequired: false }, { isNullable: true })).toEqual([]);
  });
});
