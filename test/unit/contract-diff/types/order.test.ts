import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainKinds } from '../../../../src/contract-diff/types/canonical.ts';
import type { CanonicalType } from '../../../../src/contract-diff/types/canonical.ts';
import { compareCanonical } from '../../../../src/contract-diff/types/order.ts';
import { printType } from '../../../../src/contract-diff/types/print.ts';

const maybe = <T>(values: readonly T[]) => fc.constantFrom(undefined, ...values);
const lengths = maybe([1, 2, 4, 8, 16]);

const leaves: fc.Arbitrary<CanonicalType> = fc.oneof(
  fc.constantFrom(...plainKinds).map((kind) => ({ kind })),
  fc.oneof(
    fc.constant({ kind: 'integer' as const, bits: undefined, isSigned: true }),
    fc.record({
      kind: fc.constant('integer' as const),
      bits: fc.constantFrom(8, 16, 24, 32, 64, 128),
      isSigned: fc.boolean(),
    }),
  ),
  fc.oneof(
    fc.constant({ kind: 'decimal' as const, precision: undefined, scale: undefined }),
    fc.record({
      kind: fc.constant('decimal' as const),
      precision: fc.constantFrom(3, 5, 10, 19, 20, 38),
      scale: fc.constantFrom(0, 2),
    }),
  ),
  fc.record({ kind: fc.constant('float' as const), bits: fc.constantFrom(16, 32, 64, 128) }),
  fc.record({ kind: fc.constant('decfloat' as const), digits: fc.constantFrom(16, 38) }),
  fc
    .record({
      kind: fc.constant('string' as const),
      isFixed: fc.boolean(),
      length: lengths,
      unit: fc.constantFrom('CHARACTER', 'BYTE'),
      isCodePage: fc.boolean(),
    })
    .map((type) =>
      type.length === undefined ? { ...type, isFixed: false, unit: 'CHARACTER' as const } : type,
    ),
  fc
    .record({ kind: fc.constantFrom('binary', 'bits'), isFixed: fc.boolean(), length: lengths })
    .map((type) => (type.length === undefined ? { ...type, isFixed: false } : type)),
  fc.record({
    kind: fc.constant('time' as const),
    precision: maybe([0, 6]),
    hasOffset: maybe([true, false]),
  }),
  fc.record({
    kind: fc.constant('timestamp' as const),
    precision: maybe([3, 6]),
    zone: maybe(['NONE', 'INSTANT', 'OFFSET'] as const),
  }),
  fc.record({ kind: fc.constant('interval' as const), fields: maybe(['year to month']) }),
  fc.record({ kind: fc.constantFrom('geography', 'geometry'), detail: maybe(['point']) }),
  fc.record({
    kind: fc.constant('enum' as const),
    values: fc.subarray(['a', 'b', 'c']),
    isSet: fc.boolean(),
  }),
);

const { type: types } = fc.letrec<{ type: CanonicalType; maybeType: CanonicalType | undefined }>((tie) => ({
  maybeType: fc.option(tie('type'), { nil: undefined }),
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 3 },
    { weight: 4, arbitrary: leaves },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('array' as const), of: tie('maybeType'), length: maybe([3]) }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('type'), tie('type'), fc.boolean())
        .map(([key, value, isAny]) =>
          isAny
            ? { kind: 'map' as const, key: undefined, value: undefined }
            : { kind: 'map' as const, key, value },
        ),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('struct' as const),
        isUnion: fc.boolean(),
        members: fc.option(
          fc.array(
            fc.record({
              name: fc.constantFrom('a', 'b'),
              type: tie('type'),
              isRequired: fc.boolean(),
            }),
            { maxLength: 2 },
          ),
          { nil: undefined },
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('vector' as const),
        of: tie('maybeType'),
        dimension: maybe([3]),
      }),
    },
  ),
}));

const order = (before: CanonicalType, after: CanonicalType) => compareCanonical(before, after).order;
const fits = (before: CanonicalType, after: CanonicalType) =>
  ['EQUAL', 'WIDENED'].includes(order(before, after));

/** A type and one that may lie above it, so that chains are common enough to be tested. */
const widened = (type: CanonicalType): fc.Arbitrary<CanonicalType> =>
  fc.oneof(leaves, fc.constant(type), types).filter((other) => fits(type, other));

describe('the order of types', () => {
  test('is reflexive', () => {
    fc.assert(
      fc.property(types, (type) => {
        expect(order(type, structuredClone(type))).toBe('EQUAL');
      }),
    );
  });

  test('calls equal only what is the same', () => {
    fc.assert(
      fc.property(types, types, (one, other) => {
        if (order(one, other) === 'EQUAL') expect(one).toEqual(other);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is the other way round when read backwards', () => {
    const backwards = { WIDENED: 'NARROWED', NARROWED: 'WIDENED' } as const;
    fc.assert(
      fc.property(types, types, (one, other) => {
        const there = order(one, other);
        const back = there === 'WIDENED' || there === 'NARROWED' ? backwards[there] : there;
        expect(order(other, one)).toBe(back);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is transitive over all types without members', () => {
    const all = fc.sample(leaves, { numRuns: 400, seed: 7 });
    const distinct = [...new Map(all.map((type) => [JSON.stringify(type), type])).values()];
    const above = new Map(distinct.map((one) => [one, distinct.filter((other) => fits(one, other))]));
    let chains = 0;
    for (const [one, higher] of above)
      for (const middle of higher)
        for (const top of above.get(middle) ?? []) {
          chains += middle === one || top === middle ? 0 : 1;
          if (!fits(one, top)) expect.fail(`${printType(one)} ≤ ${printType(middle)} ≤ ${printType(top)}`);
        }
    expect(chains).toBeGreaterThan(100);
  });

  test('is transitive over types with members', () => {
    const wrap = (type: CanonicalType | undefined): CanonicalType => ({
      kind: 'array',
      of: type,
      length: undefined,
    });
    const chain = leaves.chain((one) =>
      widened(one).chain((middle) => widened(middle).map((top) => [one, middle, top] as const)),
    );
    fc.assert(
      fc.property(chain, ([one, middle, top]) => {
        expect(fits(wrap(one), wrap(middle)) && fits(wrap(middle), wrap(top))).toBe(true);
        expect(fits(wrap(one), wrap(top))).toBe(true);
        expect(fits(wrap(one), wrap(undefined))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('is transitive over three types of any kind', () => {
    fc.assert(
      fc.property(types, types, types, (one, middle, top) => {
        if (fits(one, middle) && fits(middle, top)) expect(fits(one, top)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
