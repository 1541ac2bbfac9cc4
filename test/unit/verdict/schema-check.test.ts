import { describe, expect, test } from 'vitest';
import { schemaReport } from '../../../src/commands/schema-report.ts';
import { schemaFormatOf } from '../../../src/contract-diff/formats/detect.ts';
import { checkSchema } from '../../../src/verdict/schema-check.ts';

const avro = (...fields: object[]): string => JSON.stringify({ type: 'record', name: 'Order', fields });
const id = { name: 'id', type: 'long' };
const note = { name: 'note', type: 'string' };

describe('the format of a schema document', () => {
  test.each([
    [avro(id), 'AVRO'],
    ['["null", "string"]', 'AVRO'],
    ['"string"', 'AVRO'],
    ['{"type": "array", "items": "long"}', 'AVRO'],
    ['{"type": "enum", "name": "E", "symbols": ["A"]}', 'AVRO'],
    ['{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}', 'JSON_SCHEMA'],
    ['\uFEFF{"properties": {"id": {}}}', 'JSON_SCHEMA'],
    ['{"type": "array", "items": {"type": "string"}}', 'JSON_SCHEMA'],
    ['{"type": "string"}', 'JSON_SCHEMA'],
    ['// an order\n/* "x" */ syntax = "proto3";\nmessage Order {}', 'PROTOBUF'],
    ['message Order { int64 id = 1; }', 'PROTOBUF'],
    ['package shop.orders;', 'PROTOBUF'],
    ['{"kind": "DataContract", "apiVersion": "v3.1.0", "definitions": {}}', undefined],
    ['{"dataContractSpecification": "1.2.1", "definitions": {}}', undefined],
    ['{"type": "TABLE"}', undefined],
    ['kind: DataContract\n', undefined],
    ['{"broken": ', undefined],
    ['', undefined],
  ])('%s', (text, format) => {
    expect(schemaFormatOf(text)).toBe(format);
  });
});

describe('a schema check', () => {
  test('tells the format by the candidate, and every reason', () => {
    const answer = checkSchema({ base: [avro(id)], candidate: avro(id, note), mode: 'BACKWARD' });
    expect(answer).toMatchObject({
      format: 'AVRO',
      mode: 'BACKWARD',
      isCompatible: false,
      incompatibilities: [{ kind: 'FIELD_WITHOUT_DEFAULT', direction: 'BACKWARD', version: 0 }],
    });
    expect(checkSchema({ base: [avro(id)], candidate: avro(id, note), mode: 'FORWARD' }).isCompatible).toBe(
      true,
    );
  });

  test('looks at all versions in a transitive mode only', () => {
    const question = { base: [avro(id), avro(id, note)], candidate: avro(id, note) };
    expect(checkSchema({ ...question, mode: 'BACKWARD' }).isCompatible).toBe(true);
    expect(checkSchema({ ...question, mode: 'BACKWARD_TRANSITIVE' }).isCompatible).toBe(false);
  });

  test('refuses what cannot be compared, and reads what it is told to', () => {
    expect(() => checkSchema({ base: [], candidate: avro(id), mode: 'FULL' })).toThrow(
      /1 to 100 documents; received 0/,
    );
    expect(() => checkSchema({ base: ['x'], candidate: 'x', mode: 'FULL' })).toThrow(
      /neither an Avro schema/,
    );
    const { incompatibilities } = checkSchema({
      base: ['x'],
      candidate: 'x',
      format: 'PROTOBUF',
      mode: 'FULL',
    });
    expect(incompatibilities[0]).toMatchObject({ kind: 'UNREADABLE' });
  });

  test('is told as text and as JSON', () => {
    const answer = checkSchema({ base: [avro(id)], candidate: avro(id, note), mode: 'BACKWARD' });
    const files = { base: 'a.avsc', candidate: 'b.avsc' };
    const text = schemaReport(answer, { ...files, format: 'text' });
    expect(text).toMatch(
      /^b\.avsc may not follow a\.avsc \(Avro, BACKWARD\)\n {2}FIELD_WITHOUT_DEFAULT .*note/,
    );
    expect(JSON.parse(schemaReport(answer, { ...files, format: 'json' }))).toMatchObject({
      ...files,
      ...answer,
    });
    expect(() => schemaReport(answer, { ...files, format: 'sarif' })).toThrow(/there are text and json/);
  });
});
