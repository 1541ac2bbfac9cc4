import { describe, expect, test } from 'vitest';
import { compareSchemas } from '../../../../src/contract-diff/formats/compare-schemas.ts';

const three = (body: string, head = '') => `syntax = "proto3"; package shop.v1; ${head} ${body}`;
const order = (body: string, more = '') => three(`message Order { ${body} } ${more}`);
const two = (body: string) => `syntax = "proto2"; message Order { ${body} }`;

type Row = readonly [what: string, base: string, candidate: string, backward: string, forward: string];

const rows: readonly Row[] = [
  ['the same', order('int64 id = 1;'), order('int64 id = 1;'), '', ''],
  ['a field added', order('int64 id = 1;'), order('int64 id = 1; string note = 2;'), '', ''],
  ['a field renamed', order('int64 id = 1;'), order('int64 number = 1;'), '', ''],
  [
    'a field removed and reserved',
    order('int64 id = 1; string note = 2;'),
    order('int64 id = 1; reserved 2; reserved "note";'),
    '',
    '',
  ],
  [
    'a field removed without',
    order('int64 id = 1; string note = 2;'),
    order('int64 id = 1;'),
    'FIELD_NOT_RESERVED Order.note',
    'FIELD_NOT_RESERVED Order.note',
  ],
  ['a field removed in a reserved range', order('string note = 7;'), order('reserved 5 to 9;'), '', ''],
  [
    'a number used again',
    order('string note = 2;'),
    order('int64 count = 2;'),
    'NUMBER_REUSED Order.count',
    'NUMBER_REUSED Order.note',
  ],
  ['int32 becoming int64', order('int32 a = 1;'), order('int64 a = 1;'), '', ''],
  ['bool becoming uint32', order('bool a = 1;'), order('uint32 a = 1;'), '', ''],
  ['string becoming bytes', order('string a = 1;'), order('bytes a = 1;'), '', ''],
  ['sint32 becoming sint64', order('sint32 a = 1;'), order('sint64 a = 1;'), '', ''],
  ['fixed32 becoming sfixed32', order('fixed32 a = 1;'), order('sfixed32 a = 1;'), '', ''],
  ['fixed64 becoming sfixed64', order('fixed64 a = 1;'), order('sfixed64 a = 1;'), '', ''],
  [
    'int32 becoming sint32',
    order('int32 a = 1;'),
    order('sint32 a = 1;'),
    'TYPE_CHANGED Order.a',
    'TYPE_CHANGED Order.a',
  ],
  [
    'fixed32 becoming fixed64',
    order('fixed32 a = 1;'),
    order('fixed64 a = 1;'),
    'TYPE_CHANGED Order.a',
    'TYPE_CHANGED Order.a',
  ],
  [
    'float becoming double',
    order('float a = 1;'),
    order('double a = 1;'),
    'TYPE_CHANGED Order.a',
    'TYPE_CHANGED Order.a',
  ],
  [
    'an enum becoming int32',
    order('E a = 1;', 'enum E { Z = 0; }'),
    order('int32 a = 1;', 'enum E { Z = 0; }'),
    '',
    '',
  ],
  [
    'another message',
    order('A a = 1;', 'message A {} message B {}'),
    order('B a = 1;', 'message A {} message B {}'),
    'TYPE_CHANGED Order.a',
    'TYPE_CHANGED Order.a',
  ],
  [
    'a single number becoming repeated',
    order('int32 a = 1;'),
    order('repeated int32 a = 1;'),
    'CARDINALITY_CHANGED Order.a',
    'CARDINALITY_CHANGED Order.a',
  ],
  [
    'a single text becoming repeated',
    order('string a = 1;'),
    order('repeated string a = 1;'),
    '',
    'CARDINALITY_CHANGED Order.a',
  ],
  [
    'a map of other values',
    order('map<string, int32> a = 1;'),
    order('map<string, string> a = 1;'),
    'TYPE_CHANGED Order.a',
    'TYPE_CHANGED Order.a',
  ],
  ['a map of wider values', order('map<string, int32> a = 1;'), order('map<string, int64> a = 1;'), '', ''],
  ['a field becoming optional', order('int32 a = 1;'), order('optional int32 a = 1;'), '', ''],
  ['one field moved into a new oneof', order('int32 a = 1;'), order('oneof o { int32 a = 1; }'), '', ''],
  [
    'two fields moved into a oneof',
    order('int32 a = 1; int32 b = 2;'),
    order('oneof o { int32 a = 1; int32 b = 2; }'),
    'ONEOF_GROUPED Order.o',
    '',
  ],
  [
    'a field moved into a oneof',
    order('oneof o { int32 a = 1; } int32 b = 2;'),
    order('oneof o { int32 a = 1; int32 b = 2; }'),
    'ONEOF_GROUPED Order.o',
    '',
  ],
  [
    'a field moved out of a oneof',
    order('oneof o { int32 a = 1; int32 b = 2; }'),
    order('oneof o { int32 a = 1; } int32 b = 2;'),
    '',
    'ONEOF_GROUPED Order.o',
  ],
  [
    'a member of a oneof removed',
    order('oneof o { int32 a = 1; int32 b = 2; }'),
    order('oneof o { int32 a = 1; } reserved 2;'),
    'ONEOF_FIELD_REMOVED Order.o',
    '',
  ],
  [
    'a member of a oneof added',
    order('oneof o { int32 a = 1; }'),
    order('oneof o { int32 a = 1; int32 b = 2; }'),
    '',
    'ONEOF_FIELD_REMOVED Order.o',
  ],
  [
    'a message removed',
    order('', 'message Line { int32 a = 1; }'),
    order(''),
    'MESSAGE_REMOVED Line',
    'MESSAGE_REMOVED Line',
  ],
  [
    'a nested message removed',
    order('message Line {}'),
    order(''),
    'MESSAGE_REMOVED Order.Line',
    'MESSAGE_REMOVED Order.Line',
  ],
  ['a message added', order(''), order('', 'message Line {}'), '', ''],
  [
    'another package',
    order('Line l = 1;', 'message Line {}'),
    order('Line l = 1;', 'message Line {}').replace('shop.v1', 'shop.v2'),
    '',
    '',
  ],
  [
    'a reserved number used',
    order('reserved 2;'),
    order('int32 a = 2;'),
    'RESERVED_REUSED Order.a',
    'RESERVED_REUSED Order.a',
  ],
  [
    'a reserved name used',
    order('reserved "a";'),
    order('int32 a = 2;'),
    'RESERVED_REUSED Order.a',
    'RESERVED_REUSED Order.a',
  ],
  [
    'a reservation dropped',
    order('reserved 2, 4 to 6;'),
    order('reserved 2, 4, 6;'),
    'RESERVED_DROPPED Order',
    'RESERVED_DROPPED Order',
  ],
  ['a reservation made wider', order('reserved 4 to 6;'), order('reserved 4, 5 to 9;'), '', ''],
  ['an enum value added', three('enum E { Z = 0; }'), three('enum E { Z = 0; A = 1; }'), '', ''],
  [
    'an enum value removed',
    three('enum E { Z = 0; A = 1; }'),
    three('enum E { Z = 0; }'),
    'ENUM_VALUE_NOT_RESERVED E.A',
    'ENUM_VALUE_NOT_RESERVED E.A',
  ],
  [
    'an enum value removed and reserved',
    three('enum E { Z = 0; A = 1; }'),
    three('enum E { Z = 0; reserved 1; }'),
    '',
    '',
  ],
  [
    'an enum number used again',
    three('enum E { Z = 0; A = 1; }'),
    three('enum E { Z = 0; B = 1; }'),
    'ENUM_NUMBER_REUSED E.A',
    'ENUM_NUMBER_REUSED E.B',
  ],
  [
    'an enum value with another name beside',
    three('enum E { Z = 0; A = 1; }'),
    three('enum E { option allow_alias = true; Z = 0; A = 1; B = 1; }'),
    '',
    '',
  ],
  ['an enum removed', three('enum E { Z = 0; }'), three(''), 'ENUM_REMOVED E', 'ENUM_REMOVED E'],
  [
    'a closed enum that grows',
    two('enum E { Z = 0; }'),
    two('enum E { Z = 0; A = 1; }'),
    '',
    'ENUM_VALUE_MISSING Order.E.A',
  ],
  [
    'a required field added',
    two('optional int32 a = 1;'),
    two('optional int32 a = 1; required int32 b = 2;'),
    'REQUIRED_ADDED Order.b',
    '',
  ],
  [
    'a required field removed',
    two('required int32 a = 1;'),
    two('reserved 1;'),
    '',
    'REQUIRED_ADDED Order.a',
  ],
  [
    'a required field made optional',
    two('required int32 a = 1;'),
    two('optional int32 a = 1;'),
    '',
    'REQUIRED_ADDED Order.a',
  ],
  [
    'an extension of another type',
    two('extensions 100 to 200;') + 'extend Order { optional int32 e = 100; }',
    two('extensions 100 to 200;') + 'extend Order { optional string e = 100; }',
    'TYPE_CHANGED Order.e',
    'TYPE_CHANGED Order.e',
  ],
  [
    'a well-known type',
    three('message M { google.protobuf.Timestamp t = 1; }', 'import "google/protobuf/timestamp.proto";'),
    three('message M { google.protobuf.Timestamp t = 1; }', 'import "google/protobuf/timestamp.proto";'),
    '',
    '',
  ],
];

const found = (base: string, candidate: string, mode: 'BACKWARD' | 'FORWARD') =>
  compareSchemas('PROTOBUF', base, candidate, mode)
    .incompatibilities.map(({ kind, path }) => `${kind} ${path}`)
    .join('; ');

describe('a Protobuf file', () => {
  test.each(rows)('%s', (_, base, candidate, backward, forward) => {
    expect(found(base, candidate, 'BACKWARD')).toBe(backward);
    expect(found(base, candidate, 'FORWARD')).toBe(forward);
    expect(compareSchemas('PROTOBUF', base, candidate, 'FULL').isCompatible).toBe(
      backward === '' && forward === '',
    );
  });

  test('that imports another file says that it cannot be compared', () => {
    const file = three('message M { other.Thing t = 1; }', 'import "other/thing.proto";');
    const { isCompatible, incompatibilities } = compareSchemas('PROTOBUF', file, file, 'BACKWARD');
    expect(isCompatible).toBe(false);
    expect(incompatibilities[0]).toMatchObject({ kind: 'REFERENCE_OUTSIDE' });
    expect(incompatibilities[0]?.message).toContain('"other/thing.proto"');
  });

  test('that does not define a type says that it cannot be compared', () => {
    const file = order('Line l = 1;');
    const { incompatibilities } = compareSchemas('PROTOBUF', file, file, 'BACKWARD');
    expect(incompatibilities[0]?.message).toContain('"Line"');
  });

  test('may have brackets in comments and texts', () => {
    const file = order(
      `// ${'('.repeat(200)}\n/* ${'{'.repeat(200)} */ string a = 1 [json_name = "${'<'.repeat(200)}"];`,
    );
    expect(compareSchemas('PROTOBUF', file, file, 'FULL').incompatibilities).toEqual([]);
  });

  test('says in words what happened', () => {
    const { incompatibilities } = compareSchemas(
      'PROTOBUF',
      order('string note = 2;'),
      order(''),
      'BACKWARD',
    );
    expect(incompatibilities).toEqual([
      {
        path: 'Order.note',
        kind: 'FIELD_NOT_RESERVED',
        message:
          'field "note" = 2 was removed without `reserved 2`: the number may be used again for something else',
        version: 0,
      },
    ]);
  });

  test.each([
    ['not Protobuf', 'message {', 'it is no Protobuf file'],
    ['cut', 'syntax = "proto3"; message A {', 'it is no Protobuf file'],
    [
      'with a name that the parser leaves out',
      'syntax = "proto3"; message A { int32 __proto__ = 1; }',
      '`__proto__`',
    ],
    ['nested too deep', 'message A {'.repeat(101) + '}'.repeat(101), 'nested at most 100 deep'],
  ])('that is %s cannot be read', (_, text, message) => {
    const [first] = compareSchemas('PROTOBUF', order(''), text, 'BACKWARD').incompatibilities;
    expect(first?.kind).toBe('UNREADABLE');
    expect(first?.message).toContain(message);
  });
});
