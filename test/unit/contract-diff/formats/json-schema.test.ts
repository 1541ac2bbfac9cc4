import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compareSchemas } from '../../../../src/contract-diff/formats/compare-schemas.ts';

type Json = { readonly [name: string]: unknown } | boolean;
type Row = readonly [what: string, base: Json, candidate: Json, backward: string, forward: string];

const open = (properties: object, more: object = {}): Json => ({ type: 'object', properties, ...more });
const closed = (properties: object, more: object = {}): Json =>
  open(properties, { additionalProperties: false, ...more });
const text = { type: 'string' };
const whole = { type: 'integer' };

const rows: readonly Row[] = [
  ['the same', open({ a: text }), open({ a: text }), '', ''],
  ['words for people', open({ a: text }), open({ a: { ...text, title: 'A' } }, { description: 'x' }), '', ''],
  [
    'an optional property added to open content',
    open({}),
    open({ a: text }),
    'PROPERTY_ADDED_TO_OPEN_CONTENT /properties/a',
    '',
  ],
  ['an optional property of any value added to open content', open({}), open({ a: {} }), '', ''],
  [
    'an optional property added to closed content',
    closed({}),
    closed({ a: text }),
    '',
    'PROPERTY_OUTSIDE_CLOSED_CONTENT /properties/a',
  ],
  [
    'a property removed from closed content',
    closed({ a: text }),
    closed({}),
    'PROPERTY_OUTSIDE_CLOSED_CONTENT /properties/a',
    '',
  ],
  [
    'a property removed from open content',
    open({ a: text }),
    open({}),
    '',
    'PROPERTY_ADDED_TO_OPEN_CONTENT /properties/a',
  ],
  ['content closed', open({ a: text }), closed({ a: text }), 'CONTENT_CLOSED ', ''],
  [
    'content of one type opened',
    open({}, { additionalProperties: text }),
    open({}),
    '',
    'TYPE_NARROWED /additionalProperties',
  ],
  [
    'a property added to content of its type',
    open({}, { additionalProperties: text }),
    open({ a: text }, { additionalProperties: text }),
    '',
    '',
  ],
  [
    'a required property added to closed content',
    closed({}),
    closed({ a: text }, { required: ['a'] }),
    'REQUIRED_ADDED /properties/a',
    'PROPERTY_OUTSIDE_CLOSED_CONTENT /properties/a',
  ],
  [
    'a required property added with a default',
    closed({}),
    closed({ a: { ...text, default: '' } }, { required: ['a'] }),
    '',
    'PROPERTY_OUTSIDE_CLOSED_CONTENT /properties/a',
  ],
  [
    'a property that gets required',
    open({ a: text }),
    open({ a: text }, { required: ['a'] }),
    'REQUIRED_ADDED /properties/a',
    '',
  ],
  [
    'integer becoming number',
    open({ a: whole }),
    open({ a: { type: 'number' } }),
    '',
    'TYPE_NARROWED /properties/a',
  ],
  [
    'integer becoming string',
    open({ a: whole }),
    open({ a: text }),
    'TYPE_CHANGED /properties/a',
    'TYPE_CHANGED /properties/a',
  ],
  [
    'a type more',
    open({ a: text }),
    open({ a: { type: ['string', 'null'] } }),
    '',
    'TYPE_NARROWED /properties/a',
  ],
  ['a type constraint added', {}, text, 'TYPE_NARROWED ', ''],
  ['an enum value added', { enum: ['a'] }, { enum: ['a', 'b'] }, '', 'ENUM_VALUE_MISSING '],
  ['an enum added', text, { type: 'string', enum: ['a'] }, 'ENUM_VALUE_MISSING ', ''],
  ['const becoming an enum', { const: 'a' }, { enum: ['a', 'b'] }, '', 'ENUM_VALUE_MISSING '],
  ['enum of booleans', { type: 'boolean' }, { enum: [true, false] }, '', ''],
  [
    'a minimum raised',
    { type: 'number', minimum: 1 },
    { type: 'number', minimum: 2 },
    'BOUND_TIGHTENED ',
    '',
  ],
  [
    'an exclusive maximum',
    { type: 'number', maximum: 5 },
    { type: 'number', exclusiveMaximum: 5 },
    'BOUND_TIGHTENED ',
    '',
  ],
  [
    'an exclusive bound of whole numbers',
    { type: 'integer', minimum: 1 },
    { type: 'integer', exclusiveMinimum: 0 },
    '',
    '',
  ],
  [
    'a draft 4 exclusive bound',
    { type: 'number', minimum: 1 },
    { type: 'number', minimum: 1, exclusiveMinimum: true },
    'BOUND_TIGHTENED ',
    '',
  ],
  ['a bound added', { type: 'number' }, { type: 'number', minimum: 2 }, 'BOUND_TIGHTENED ', ''],
  [
    'a bound that listed values keep',
    { enum: [1, 2] },
    { minimum: 1, maximum: 2 },
    '',
    'ENUM_VALUE_MISSING ',
  ],
  [
    'a multiple of a multiple',
    { type: 'number', multipleOf: 4 },
    { type: 'number', multipleOf: 2 },
    '',
    'BOUND_TIGHTENED ',
  ],
  ['a maximal length lowered', { ...text, maxLength: 5 }, { ...text, maxLength: 4 }, 'BOUND_TIGHTENED ', ''],
  ['bounds on other types', { ...text }, { ...text, minimum: 5, minItems: 2 }, '', ''],
  [
    'a pattern changed',
    { ...text, pattern: 'a' },
    { ...text, pattern: 'b' },
    'PATTERN_CHANGED ',
    'PATTERN_CHANGED ',
  ],
  ['a pattern removed', { ...text, pattern: 'a' }, text, '', 'PATTERN_CHANGED '],
  ['a format added', text, { ...text, format: 'date' }, 'FORMAT_CHANGED ', ''],
  [
    'items of another type',
    { type: 'array', items: text },
    { type: 'array', items: whole },
    'TYPE_CHANGED /items',
    'TYPE_CHANGED /items',
  ],
  ['items added', { type: 'array' }, { type: 'array', items: text }, 'TYPE_NARROWED /items', ''],
  [
    'a place added',
    { type: 'array', prefixItems: [text], items: false },
    { type: 'array', prefixItems: [text, text], items: false },
    '',
    'ITEMS_CLOSED /items/1',
  ],
  [
    'a place of an old draft',
    { type: 'array', items: [text], additionalItems: false },
    { type: 'array', items: [whole], additionalItems: false },
    'TYPE_CHANGED /items/0',
    'TYPE_CHANGED /items/0',
  ],
  [
    'a place that nothing may take',
    { type: 'array', prefixItems: [text], items: false },
    { type: 'array', prefixItems: [text, false], items: false },
    '',
    '',
  ],
  ['more items', { type: 'array', maxItems: 2 }, { type: 'array', maxItems: 3 }, '', 'BOUND_TIGHTENED '],
  ['items that get unique', { type: 'array' }, { type: 'array', uniqueItems: true }, 'BOUND_TIGHTENED ', ''],
  [
    'an alternative added to anyOf',
    { anyOf: [text] },
    { anyOf: [text, whole] },
    '',
    'ALTERNATIVE_MISSING /anyOf',
  ],
  ['types becoming anyOf', { type: ['string', 'null'] }, { anyOf: [{ type: 'null' }, text] }, '', ''],
  [
    'an alternative added to oneOf',
    { oneOf: [text] },
    { oneOf: [text, whole] },
    '',
    'ALTERNATIVE_MISSING /oneOf',
  ],
  [
    'listed values becoming alternatives',
    { enum: ['a', 'b'] },
    { oneOf: [{ const: 'a' }, { const: 'b' }, { const: 'c' }] },
    '',
    'ENUM_VALUE_MISSING ',
  ],
  [
    'a tagged alternative added',
    { oneOf: [open({ t: { const: 'a' } }, { required: ['t'] })] },
    {
      oneOf: [
        open({ t: { const: 'a' } }, { required: ['t'] }),
        open({ t: { const: 'b' } }, { required: ['t'] }),
      ],
    },
    '',
    'ALTERNATIVE_MISSING /oneOf',
  ],
  [
    'oneOf with the same alternatives, not told apart',
    { oneOf: [open({ a: text }), open({ b: text })] },
    { oneOf: [open({ b: text }), open({ a: text })] },
    '',
    '',
  ],
  [
    'a second alternative that overlaps',
    { oneOf: [open({ a: text })] },
    { oneOf: [open({ a: text }), open({ b: text })] },
    'UNDECIDED /oneOf',
    'ALTERNATIVE_MISSING /oneOf',
  ],
  [
    'allOf in place of one',
    open({ a: text, b: whole }),
    { allOf: [open({ a: text }), open({ b: whole })] },
    '',
    '',
  ],
  [
    'a part of allOf added',
    { allOf: [open({ a: text })] },
    { allOf: [open({ a: text }), { required: ['a'] }] },
    'REQUIRED_ADDED /properties/a',
    '',
  ],
  ['not', { type: 'string' }, { type: 'string', not: { const: 'a' } }, 'UNDECIDED ', ''],
  [
    'the same not',
    { type: 'string', not: { const: 'a' } },
    { type: 'string', not: { const: 'a' }, maxLength: 3 },
    'BOUND_TIGHTENED ',
    '',
  ],
  [
    'another if',
    { if: text, else: { minLength: 1 } },
    { if: text, else: { minLength: 2 } },
    'UNDECIDED ',
    'UNDECIDED ',
  ],
  [
    'unevaluatedProperties',
    open({ a: text }),
    open({ a: text }, { unevaluatedProperties: false }),
    'UNDECIDED ',
    '',
  ],
  [
    'other patterns of names',
    open({}, { patternProperties: { '^a': text } }),
    open({}, { patternProperties: { '^b': text } }),
    'UNDECIDED /patternProperties',
    'UNDECIDED /patternProperties',
  ],
  [
    'names bounded',
    open({}),
    open({}, { propertyNames: { maxLength: 3 } }),
    'BOUND_TIGHTENED /propertyNames',
    '',
  ],
  [
    'a property that may match a pattern',
    open({}, { patternProperties: { '^a': text }, additionalProperties: false }),
    open({ a: whole }, { patternProperties: { '^a': text }, additionalProperties: false }),
    'PROPERTY_ADDED_TO_OPEN_CONTENT /properties/a',
    'PROPERTY_OUTSIDE_CLOSED_CONTENT /properties/a',
  ],
  ['nothing', false, text, '', 'TYPE_CHANGED '],
  [
    'names of the prototype',
    closed({ constructor: text }),
    closed({ toString: text }),
    'PROPERTY_OUTSIDE_CLOSED_CONTENT /properties/constructor',
    'PROPERTY_OUTSIDE_CLOSED_CONTENT /properties/toString',
  ],
  [
    'a reference in place of its target',
    open({ a: text }),
    { $defs: { A: text }, ...(open({ a: { $ref: '#/$defs/A' } }) as object) },
    '',
    '',
  ],
  [
    'the target of a reference changed',
    { $defs: { A: text }, ...(open({ a: { $ref: '#/$defs/A' } }) as object) },
    { $defs: { A: whole }, ...(open({ a: { $ref: '#/$defs/A' } }) as object) },
    'TYPE_CHANGED /properties/a',
    'TYPE_CHANGED /properties/a',
  ],
  [
    'the same not, of another target',
    { $defs: { A: text }, not: { $ref: '#/$defs/A' } },
    { $defs: { A: whole }, not: { $ref: '#/$defs/A' } },
    'UNDECIDED ',
    'UNDECIDED ',
  ],
  [
    'a recursive schema that widens',
    open({ next: { $ref: '#' }, a: whole }),
    open({ next: { $ref: '#' }, a: { type: 'number' } }),
    '',
    'TYPE_NARROWED /properties/a',
  ],
  [
    'constraints beside a reference',
    { $defs: { A: text }, $ref: '#/$defs/A' },
    { $defs: { A: text }, $ref: '#/$defs/A', maxLength: 3 },
    'BOUND_TIGHTENED ',
    '',
  ],
  [
    'words beside a reference of an old draft',
    { $schema: 'http://json-schema.org/draft-07/schema#', definitions: { A: text }, $ref: '#/definitions/A' },
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { A: text },
      $ref: '#/definitions/A',
      maxLength: 3,
    },
    '',
    '',
  ],
];

const compare = (base: unknown, candidate: unknown, mode: 'BACKWARD' | 'FORWARD' | 'FULL') =>
  compareSchemas('JSON_SCHEMA', JSON.stringify(base), JSON.stringify(candidate), mode);
const found = (base: Json, candidate: Json, mode: 'BACKWARD' | 'FORWARD') =>
  compare(base, candidate, mode)
    .incompatibilities.map(({ kind, path }) => `${kind} ${path}`)
    .join('; ');

describe('a JSON Schema', () => {
  test.each(rows)('%s', (_, base, candidate, backward, forward) => {
    expect(found(base, candidate, 'BACKWARD')).toBe(backward);
    expect(found(base, candidate, 'FORWARD')).toBe(forward);
    expect(compare(base, candidate, 'FULL').isCompatible).toBe(backward === '' && forward === '');
  });

  test.each([['https://example.org/other.json'], ['other.json#/a'], ['#/$defs/missing'], ['#anchor']])(
    'with the reference %s says that it leads out of the document',
    (reference) => {
      const schema = { properties: { a: { $ref: reference } } };
      const { isCompatible, incompatibilities } = compare(schema, schema, 'BACKWARD');
      expect(isCompatible).toBe(false);
      expect(incompatibilities[0]).toMatchObject({ kind: 'REFERENCE_OUTSIDE' });
    },
  );

  test.each<readonly [string, string, string]>([
    ['not JSON', '{', 'it is no JSON:'],
    ['a number', '5', '/ is a number'],
    ['of a wrong shape', '{"properties":{"a":5}}', '/properties/a is a number'],
    ['of an unknown type', '{"items":{"type":"text"}}', '/items/type has a wrong shape'],
    ['nested too deep', '{"not":'.repeat(101) + '{}' + '}'.repeat(101), 'nested at most 100 deep'],
  ])('that is %s cannot be read', (_, schema, message) => {
    const [first] = compareSchemas('JSON_SCHEMA', '{}', schema, 'BACKWARD').incompatibilities;
    expect(first?.kind).toBe('UNREADABLE');
    expect(first?.message).toContain(message);
  });

  test('that takes too many steps is not decided', () => {
    const level = (at: number) => ({
      anyOf: Array.from({ length: 12 }, () => ({ properties: { a: { $ref: `#/$defs/${at}` } } })),
    });
    const bomb = (end: object) => ({
      $defs: Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at, at === 11 ? end : level(at + 1)])),
      ...level(0),
    });
    const { incompatibilities } = compare(bomb(text), bomb(whole), 'BACKWARD');
    expect(incompatibilities.map(({ kind }) => kind)).toContain('UNDECIDED');
  });

  test('is compared in milliseconds with 1,000 properties', () => {
    const wide = (type: object) =>
      closed(Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`p${at}`, type])));
    const start = performance.now();
    expect(compare(wide(whole), wide({ type: 'number' }), 'BACKWARD').isCompatible).toBe(true);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('is never called compatible with one that takes a value that it does not take', () => {
    const ajv = new Ajv2020({ strict: false, logger: false });
    const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.constantFrom<Json>(
          true,
          {},
          text,
          whole,
          { type: 'number' },
          { type: ['string', 'null'] },
          { const: 'a' },
          { enum: ['a', 1, null] },
        ),
        fc.record(
          {
            type: fc.constantFrom('integer', 'number'),
            minimum: fc.integer({ min: 0, max: 2 }),
            exclusiveMaximum: fc.integer({ min: 1, max: 3 }),
            multipleOf: fc.constantFrom(1, 2, 0.5),
          },
          { requiredKeys: [] },
        ),
        fc.record(
          {
            type: fc.constant('string'),
            minLength: fc.integer({ min: 0, max: 2 }),
            maxLength: fc.integer({ min: 0, max: 2 }),
            pattern: fc.constantFrom('a', '^b'),
          },
          { requiredKeys: [] },
        ),
        fc.record(
          {
            type: fc.constant('object'),
            properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { maxKeys: 2 }),
            required: fc.subarray(['a', 'b']),
            additionalProperties: tie('schema'),
            patternProperties: fc.record({ '^a': tie('schema') }),
            propertyNames: fc.constant({ maxLength: 1 }),
          },
          { requiredKeys: [] },
        ),
        fc.record(
          {
            type: fc.constant('array'),
            prefixItems: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
            items: tie('schema'),
            maxItems: fc.constantFrom(1, 2),
            uniqueItems: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
        fc.record(
          { anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }), minimum: fc.constant(1) },
          { requiredKeys: ['anyOf'] },
        ),
        fc.record(
          { oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }), maxLength: fc.constant(1) },
          { requiredKeys: ['oneOf'] },
        ),
        fc.record(
          { allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }), required: fc.constant(['a']) },
          { requiredKeys: ['allOf'] },
        ),
        fc
          .tuple(tie('schema'), tie('schema'), tie('schema'))
          .map((parts) => Object.fromEntries(['if', 'then', 'not'].map((name, at) => [name, parts[at]]))),
      ),
    }));
    const values = [
      null,
      true,
      0,
      1,
      1.5,
      2,
      3,
      '',
      'a',
      'b',
      'ab',
      'abc',
      [],
      [1],
      ['a', 'a'],
      ['a', 1],
      [1.5, null],
      {},
      { a: 'a' },
      { a: 1, b: 'b' },
      { b: null },
      { ab: 1 },
      { a: { a: 1 } },
      [{ a: 1 }],
    ];
    /** Ajv turns some schemas, such as `not: true` beside `then`, into code that refers to nothing: that decides nothing. */
    const decided = (validate: (value: unknown) => unknown, value: unknown): unknown => {
      try {
        return validate(value);
      } catch (error) {
        if (error instanceof ReferenceError) return undefined;
        throw error;
      }
    };
    let proven = 0;
    fc.assert(
      fc.property(schema, schema, (base, candidate) => {
        if (!compare(base, candidate, 'BACKWARD').isCompatible) return;
        proven += 1;
        const [writes, reads] = [ajv.compile(base), ajv.compile(candidate)];
        for (const value of values)
          if (decided(writes, value) === true)
            expect(decided(reads, value), JSON.stringify([base, candidate, value])).not.toBe(false);
      }),
      { numRuns: 2_000 },
    );
    expect(proven).toBeGreaterThan(50);
  });

  test('takes what it takes itself, however it is written', () => {
    const schema = closed(
      { a: { anyOf: [text, { type: 'null' }] }, b: { type: 'array', items: whole } },
      { required: ['a'] },
    ) as object;
    expect(compare({ ...schema, title: 'x' }, schema, 'FULL')).toEqual({
      isCompatible: true,
      incompatibilities: [],
    });
  });
});
