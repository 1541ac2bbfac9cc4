import { describe, expect, test } from 'vitest';
import { compareSchemas } from '../../../../src/contract-diff/formats/compare-schemas.ts';

const record = (fields: readonly unknown[], more: object = {}) =>
  JSON.stringify({ type: 'record', name: 'Order', namespace: 'shop', fields, ...more });
const field = (name: string, type: unknown, more: object = {}) => ({ name, type, ...more });
const id = field('id', 'long');
const status = (symbols: readonly string[], more: object = {}) => ({
  type: 'enum',
  name: 'Status',
  symbols,
  ...more,
});

type Row = readonly [what: string, base: string, candidate: string, backward: string, forward: string];

/** Findings as `kind path`; empty where compatible. */
const rows: readonly Row[] = [
  ['the same', record([id]), record([id]), '', ''],
  [
    'a field added with a default',
    record([id]),
    record([id, field('note', 'string', { default: '' })]),
    '',
    '',
  ],
  [
    'a field added without',
    record([id]),
    record([id, field('note', 'string')]),
    'FIELD_WITHOUT_DEFAULT note',
    '',
  ],
  [
    'a field removed with a default',
    record([id, field('note', 'string', { default: '' })]),
    record([id]),
    '',
    '',
  ],
  [
    'a field removed without',
    record([id, field('note', 'string')]),
    record([id]),
    '',
    'FIELD_WITHOUT_DEFAULT note',
  ],
  [
    'a rename with an alias',
    record([field('id', 'long')]),
    record([field('number', 'long', { aliases: ['id'] })]),
    '',
    'FIELD_WITHOUT_DEFAULT id',
  ],
  ['int becoming long', record([field('id', 'int')]), record([field('id', 'long')]), '', 'TYPE_CHANGED id'],
  ['int becoming float', record([field('id', 'int')]), record([field('id', 'float')]), '', 'TYPE_CHANGED id'],
  ['string becoming bytes', record([field('id', 'string')]), record([field('id', 'bytes')]), '', ''],
  [
    'long becoming string',
    record([id]),
    record([field('id', 'string')]),
    'TYPE_CHANGED id',
    'TYPE_CHANGED id',
  ],
  ['a field becoming nullable', record([id]), record([field('id', ['null', 'long'])]), '', 'TYPE_CHANGED id'],
  [
    'a union that grows',
    record([field('a', ['null', 'long'])]),
    record([field('a', ['null', 'long', 'string'])]),
    '',
    'ALTERNATIVE_MISSING a',
  ],
  [
    'a union of one more number',
    record([field('a', ['int'])]),
    record([field('a', ['int', 'long'])]),
    '',
    'ALTERNATIVE_MISSING a',
  ],
  [
    'an enum symbol added',
    record([field('s', status(['A']))]),
    record([field('s', status(['A', 'B']))]),
    '',
    'ENUM_VALUE_MISSING s',
  ],
  [
    'an enum symbol removed',
    record([field('s', status(['A', 'B']))]),
    record([field('s', status(['A']))]),
    'ENUM_VALUE_MISSING s',
    '',
  ],
  [
    'an enum symbol removed, with a default',
    record([field('s', status(['A', 'B']))]),
    record([field('s', status(['A'], { default: 'A' }))]),
    '',
    '',
  ],
  ['a record renamed', record([id]), record([id], { name: 'Purchase' }), 'NAME_CHANGED ', 'NAME_CHANGED '],
  [
    'a record renamed with an alias',
    record([id]),
    record([id], { name: 'Purchase', aliases: ['Order'] }),
    '',
    'NAME_CHANGED ',
  ],
  [
    'a fixed that grows',
    record([field('k', { type: 'fixed', name: 'Key', size: 8 })]),
    record([field('k', { type: 'fixed', name: 'Key', size: 16 })]),
    'SIZE_CHANGED k',
    'SIZE_CHANGED k',
  ],
  [
    'a change inside an array, map and record',
    record([
      field('lines', {
        type: 'array',
        items: { type: 'map', values: { type: 'record', name: 'Line', fields: [id] } },
      }),
    ]),
    record([
      field('lines', {
        type: 'array',
        items: { type: 'map', values: { type: 'record', name: 'Line', fields: [field('id', 'string')] } },
      }),
    ]),
    'TYPE_CHANGED lines[]{}.id',
    'TYPE_CHANGED lines[]{}.id',
  ],
  [
    'decimals of another scale',
    record([field('d', { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 })]),
    record([field('d', { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 3 })]),
    'LOGICAL_TYPE_CHANGED d',
    'LOGICAL_TYPE_CHANGED d',
  ],
  [
    'milliseconds becoming microseconds in a union',
    record([field('t', ['null', { type: 'long', logicalType: 'timestamp-millis' }])]),
    record([field('t', ['null', { type: 'long', logicalType: 'timestamp-micros' }])]),
    'LOGICAL_TYPE_CHANGED t',
    'LOGICAL_TYPE_CHANGED t',
  ],
  [
    'a logical type added',
    record([field('t', 'long')]),
    record([field('t', { type: 'long', logicalType: 'timestamp-millis' })]),
    '',
    '',
  ],
  ['a bare primitive widened', 'int', '"long"', '', 'TYPE_CHANGED '],
  [
    'a recursive type that changes',
    record([field('next', ['null', 'Order']), id]),
    record([field('next', ['null', 'Order']), field('id', 'string')]),
    'TYPE_CHANGED id',
    'TYPE_CHANGED id',
  ],
];

const found = (base: string, candidate: string, mode: 'BACKWARD' | 'FORWARD') =>
  compareSchemas('AVRO', base, candidate, mode)
    .incompatibilities.map(({ kind, path }) => `${kind} ${path}`)
    .join('; ');

describe('an Avro schema', () => {
  test.each(rows)('%s', (_, base, candidate, backward, forward) => {
    expect(found(base, candidate, 'BACKWARD')).toBe(backward);
    expect(found(base, candidate, 'FORWARD')).toBe(forward);
    const full = compareSchemas('AVRO', base, candidate, 'FULL');
    expect(full.isCompatible).toBe(backward === '' && forward === '');
  });

  test('says who does not read whom', () => {
    const { incompatibilities } = compareSchemas(
      'AVRO',
      record([field('id', 'int')]),
      record([field('id', 'string')]),
      'BACKWARD',
    );
    expect(incompatibilities).toEqual([
      {
        path: 'id',
        kind: 'TYPE_CHANGED',
        message: 'the version before writes int, the candidate reads string',
        direction: 'BACKWARD',
        version: 0,
      },
    ]);
  });

  test.each([
    ['not JSON', '{', 'it is no JSON'],
    ['an unknown type', '"thing"', 'undefined type name'],
    [
      'a name of the prototype',
      '{"type":"record","name":"A","fields":[{"name":"a","type":"constructor"}]}',
      'it is no Avro schema',
    ],
    ['a type of the prototype', '{"type":"constructor"}', 'it is no Avro schema'],
    ['code in a name', '{"type":"record","name":"A(){}","fields":[]}', 'invalid name'],
    ['null', 'null', 'it is no Avro schema'],
    [
      'nested too deep',
      '{"type":"array","items":'.repeat(101) + '"int"' + '}'.repeat(101),
      'nested at most 100 deep',
    ],
    ['too long', `"${'x'.repeat(1_048_576)}"`, 'at most 1048576 characters'],
  ])('that is %s cannot be read, and says so', (_, text, message) => {
    const good = record([id]);
    const [candidate] = compareSchemas('AVRO', good, text, 'FULL').incompatibilities;
    expect(candidate).toMatchObject({ kind: 'UNREADABLE', path: '' });
    expect(candidate?.message).toMatch(/^the candidate cannot be read: /);
    expect(candidate?.message).toContain(message);
    const [base] = compareSchemas('AVRO', text, good, 'FULL').incompatibilities;
    expect(base?.message).toMatch(/^the version before cannot be read: /);
  });

  test.each([
    ['that read each other', 300, 'B'],
    ['that do not', 1_000, 'C'],
  ])('with very large unions %s is not decided', (_, branches, name) => {
    const union = (prefix: string) =>
      JSON.stringify(
        Array.from({ length: branches }, (_, at) => ({
          type: 'record',
          name: `${prefix}${at}`,
          fields: [id],
        })),
      );
    const { incompatibilities } = compareSchemas('AVRO', union('B'), union(name), 'BACKWARD');
    expect(incompatibilities.at(-1)?.kind).toBe('UNDECIDED');
  });
});

describe('a history of schemas', () => {
  const history = [record([field('a', 'int')]), record([field('a', 'long')])];
  const candidate = record([field('a', 'float')]);
  const first = record([field('a', 'string')]);

  test('is asked as far as the mode says', () => {
    expect(compareSchemas('AVRO', history, candidate, 'BACKWARD_TRANSITIVE').isCompatible).toBe(true);
    expect(compareSchemas('AVRO', [first, ...history], candidate, 'BACKWARD').isCompatible).toBe(true);
    const all = compareSchemas('AVRO', [first, ...history], candidate, 'BACKWARD_TRANSITIVE');
    expect(all.incompatibilities.map(({ version, message }) => [version, message])).toEqual([
      [0, 'version 1 of 3 writes string, the candidate reads float'],
    ]);
  });

  test('that is empty is followed by every schema that can be read', () => {
    expect(compareSchemas('AVRO', [], candidate, 'FULL_TRANSITIVE').isCompatible).toBe(true);
    expect(compareSchemas('AVRO', [], '{', 'FULL_TRANSITIVE').isCompatible).toBe(false);
  });

  test('is not asked in mode NONE', () => {
    expect(compareSchemas('AVRO', [first], candidate, 'NONE')).toEqual({
      isCompatible: true,
      incompatibilities: [],
    });
  });
});
