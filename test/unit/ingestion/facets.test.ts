import { describe, expect, test } from 'vitest';
import type { ColumnEvidence } from '../../../src/commit/patch.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { factsOf, fixture, outputWith, pathsOf } from './read-event.ts';

const settlement = urn('dataset', 'db', 'settlement');
const invoice = urn('dataset', 'db', 'invoice');

function input(field: string, transformations?: unknown): object {
  return {
    namespace: 'db',
    name: 'invoice',
    field,
    ...(transformations === undefined ? {} : { transformations }),
  };
}

function evidenceOf(columnLineage: unknown): ColumnEvidence | undefined {
  return factsOf(outputWith({ columnLineage }), 'run')[0]?.outputs[0]?.columns;
}

describe('the schema facet', () => {
  test('gives fields in order, nested ones as dotted paths', () => {
    const [schema] = factsOf(fixture('complete'), 'schema');
    expect(schema?.fields).toEqual([
      { path: 'id', properties: { ordinal: 0, type: 'bigint', description: 'Number of the invoice.' } },
      { path: 'net', properties: { ordinal: 1, type: 'numeric(12,2)' } },
      { path: 'tax', properties: { ordinal: 2, type: 'numeric(12,2)' } },
      { path: 'meter', properties: { ordinal: 3, type: 'struct' } },
      { path: 'meter.serial', properties: { ordinal: 4, type: 'text' } },
      { path: 'meter.site', properties: { ordinal: 5, type: 'struct' } },
      { path: 'meter.site.zone', properties: { ordinal: 6, type: 'text' } },
    ]);
  });

  test('without fields or null says nothing', () => {
    for (const schema of [{ fields: [] }, {}, { fields: null }, null])
      expect(factsOf(outputWith({ schema }), 'schema')).toEqual([]);
  });

  test('that is deleted leaves no field', () => {
    const schema = { _deleted: true, fields: [{ name: 'a' }] };
    expect(factsOf(outputWith({ schema }), 'schema').map(({ fields }) => fields)).toEqual([[]]);
  });

  test('that lists a field twice has it once', () => {
    const schema = { fields: [{ name: 'a', type: 'int' }, { name: 'a', type: 'long' }, { name: 'b' }] };
    expect(factsOf(outputWith({ schema }), 'schema')[0]?.fields).toEqual([
      { path: 'a', properties: { ordinal: 0, type: 'int' } },
      { path: 'b', properties: { ordinal: 1 } },
    ]);
  });

  test.each([
    ['a list', [], ''],
    ['fields that are no list', { fields: {} }, '.fields'],
    ['a field without a name', { fields: [{ type: 'int' }] }, '.fields.0.name'],
    ['a field that is a text', { fields: ['a'] }, '.fields.0'],
    ['a type that is an object', { fields: [{ name: 'a', type: {} }] }, '.fields.0.type'],
    ['a nested field without a name', { fields: [{ name: 'a', fields: [{}] }] }, '.fields.0.fields.0.name'],
  ])('of another shape is refused: %s', (_, schema, path) => {
    expect(pathsOf(outputWith({ schema }))).toEqual([`outputs.0.facets.schema${path}`]);
  });

  test('nested without end is refused and does no harm', () => {
    let schema: object = { name: 'leaf' };
    for (let depth = 0; depth < 5_000; depth += 1) schema = { name: 'f', fields: [schema] };
    expect(pathsOf(outputWith({ schema: { fields: [schema] } }))).toHaveLength(1);
  });
});

describe('the columnLineage facet', () => {
  test('without transformations shows values only', () => {
    for (const transformations of [undefined, null, []])
      expect(evidenceOf({ fields: { gross: { inputFields: [input('net', transformations)] } } })).toEqual({
        grade: 'VALUES',
        derivations: [
          { from: fieldOf(invoice, 'net'), to: fieldOf(settlement, 'gross'), influence: 'DIRECT' },
        ],
      });
  });

  test('shows influence too when every source states a type', () => {
    const typed = input('net', [{ subtype: 'x' }, { type: 'indirect', subtype: 'FILTER' }]);
    const fields = { gross: { inputFields: [typed] } };
    expect(evidenceOf({ fields })?.grade).toBe('VALUES_AND_INFLUENCE');
    expect(evidenceOf({ fields })?.derivations.map(({ influence, subtype }) => [influence, subtype])).toEqual(
      [
        ['DIRECT', 'x'],
        ['INDIRECT', 'FILTER'],
      ],
    );
    const mixed = { ...fields, tax: { inputFields: [input('tax', [{ subtype: 'IDENTITY' }])] } };
    expect(evidenceOf({ fields: mixed })?.grade).toBe('VALUES');
  });

  test('gives each source, target, influence and subtype once; masked once is masked', () => {
    const same = { type: 'DIRECT', subtype: 'IDENTITY' };
    const fields = {
      gross: { inputFields: [input('net', [same, { ...same, masking: true }]), input('net', [same])] },
    };
    expect(evidenceOf({ fields })?.derivations).toEqual([
      {
        from: fieldOf(invoice, 'net'),
        to: fieldOf(settlement, 'gross'),
        influence: 'DIRECT',
        subtype: 'IDENTITY',
        masking: true,
      },
    ]);
  });

  test('has influences on the whole dataset in its dataset list, with or without fields', () => {
    const dataset = [input('zone', [{ type: 'INDIRECT', subtype: 'JOIN' }]), input('day')];
    for (const fields of [{}, undefined])
      expect(evidenceOf({ fields, dataset })).toEqual({
        grade: 'VALUES',
        derivations: [
          { from: fieldOf(invoice, 'zone'), to: settlement, influence: 'INDIRECT', subtype: 'JOIN' },
          { from: fieldOf(invoice, 'day'), to: settlement, influence: 'INDIRECT' },
        ],
      });
  });

  test('that names no source is no evidence', () => {
    for (const facet of [
      { fields: {} },
      { fields: {}, dataset: [] },
      { fields: { a: { inputFields: [] } } },
      { _deleted: true },
    ])
      expect(evidenceOf(facet)).toBeUndefined();
  });

  test('keeps the names of columns apart: dots, quotes, case and other scripts', () => {
    const names = ['a.b', 'A.b', 'größe', '単価', "it's", '__proto__', 'constructor'];
    const fields = Object.fromEntries(names.map((name) => [name, { inputFields: [input(name)] }]));
    expect(evidenceOf({ fields })?.derivations.map(({ to }) => to)).toEqual(
      names.map((name) => fieldOf(settlement, name)),
    );
  });

  const at = 'outputs.0.facets.columnLineage';
  test.each([
    ['a text', 'x', ''],
    ['no fields', {}, '.fields'],
    ['fields that are a list', { fields: [] }, '.fields'],
    ['a column that is a list', { fields: { a: [] } }, '.fields.a'],
    ['inputFields that are no list', { fields: { a: { inputFields: {} } } }, '.fields.a.inputFields'],
    [
      'a source without a field',
      { fields: { a: { inputFields: [{ namespace: 'n', name: 'd' }] } } },
      '.fields.a.inputFields.0.field',
    ],
    [
      'a source without a name',
      { fields: { a: { inputFields: [{ namespace: 'n', field: 'f' }] } } },
      '.fields.a.inputFields.0.name',
    ],
    [
      'an unknown type',
      { fields: { a: { inputFields: [input('f', [{ type: 'MAGIC' }])] } } },
      '.fields.a.inputFields.0.transformations.0.type',
    ],
    [
      'masking that is a text',
      { fields: { a: { inputFields: [input('f', [{ type: 'DIRECT', masking: 'yes' }])] } } },
      '.fields.a.inputFields.0.transformations.0.masking',
    ],
    ['a wrong dataset list', { fields: {}, dataset: [1] }, '.dataset.0'],
  ])('of another shape is refused: %s', (_, columnLineage, path) => {
    expect(pathsOf(outputWith({ columnLineage }))).toEqual([`${at}${path}`]);
  });

  test('with 5,000 columns is read whole', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `column_${index}`);
    const schema = { fields: names.map((name) => ({ name, type: 'string' })) };
    const fields = Object.fromEntries(
      names.map((name) => [
        name,
        { inputFields: [input(name, [{ type: 'DIRECT', subtype: 'IDENTITY' }]), input('key')] },
      ]),
    );
    const event = outputWith({ schema, columnLineage: { fields } });
    expect(factsOf(event, 'schema')[0]?.fields).toHaveLength(5_000);
    expect(factsOf(event, 'run')[0]?.outputs[0]?.columns?.derivations).toHaveLength(10_000);
    expect(factsOf(event, 'entity').filter(({ isMention }) => isMention === true)).toHaveLength(5_002);
  });
});
