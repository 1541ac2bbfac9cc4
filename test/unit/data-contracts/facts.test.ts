import { describe, expect, test } from 'vitest';
import type { EntityFact, LifeFact } from '../../../src/commit/patch.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { dataContractFacts } from '../../../src/data-contracts/facts.ts';
import type { DataContractUpsertInput } from '../../../src/generated/schema.ts';

const document = `kind: DataContract
apiVersion: v3.1.0
id: readings
version: 1.2.0
status: active
name: Readings
description:
  purpose: What meters say
tags: [gold, gold]
servers:
  - server: test
    type: postgres
    environment: test
    host: test-db
    database: grid
    schema: public
  - server: live
    type: postgres
    environment: production
    host: db
    database: grid
    schema: public
schema:
  - name: readings
    physicalName: readings_tbl
    properties:
      - name: meter
        physicalName: meter_id
        physicalType: varchar(20)
        primaryKey: true
        classification: confidential
      - name: place
        logicalType: object
        properties:
          - name: street
            logicalType: string
            required: true
`;
const contract = urn('data-contract', 'readings');
const version = urn('contract-version', 'readings', '1.2.0');
const table = urn('dataset', 'postgres://db:5432', 'grid.public.readings_tbl');

function read(parts: Partial<DataContractUpsertInput> = {}) {
  const item = dataContractFacts({ document, ...parts }, ['input']);
  const entities = item.facts.filter((fact): fact is EntityFact => fact.type === 'entity');
  const life = item.facts.find((fact): fact is LifeFact => fact.type === 'life');
  return { ...item, entities, life, of: (id: string) => entities.find((fact) => fact.id === id) };
}

function pathsOf(parts: Partial<DataContractUpsertInput>): unknown[] | undefined {
  const { facts, problems } = read(parts);
  expect(facts).toEqual([]);
  return problems?.map(({ path }) => path);
}

describe('a good document', () => {
  test('is a contract and a version of it, the document as it came', () => {
    const { id, problems, of, life, facts } = read({ owner: urn('team', 'grid') });
    expect([id, problems]).toEqual([version, []]);
    expect(of(contract)).toMatchObject({
      properties: { key: 'readings', name: 'Readings', description: 'What meters say', tags: ['gold'] },
      references: { owner: [urn('team', 'grid')] },
    });
    expect(of(version)).toMatchObject({
      properties: {
        name: 'Readings 1.2.0',
        version: '1.2.0',
        apiVersion: 'v3.1.0',
        document,
      },
      references: { contract: [contract] },
    });
    expect(life).toMatchObject({ contract, version, number: '1.2.0', to: 'LIVE' });
    expect(facts.at(-1)).toEqual({ type: 'exposure', contract });
  });

  test('promises fields of the dataset that its production server names', () => {
    const { of } = read();
    expect(JSON.parse(String(of(version)?.properties['schema']))).toEqual([
      {
        name: 'readings',
        physicalName: 'readings_tbl',
        dataset: table,
        fields: [
          {
            path: 'meter_id',
            physicalType: 'varchar(20)',
            isRequired: false,
            isPrimaryKey: true,
            classification: 'confidential',
          },
          { path: 'place', logicalType: 'object', isRequired: false, isPrimaryKey: false },
          { path: 'place.street', logicalType: 'string', isRequired: true, isPrimaryKey: false },
        ],
      },
    ]);
    expect(of(table)).toMatchObject({ isMention: true, properties: { platform: 'postgres' } });
    expect(of(fieldOf(table, 'meter_id'))).toMatchObject({
      properties: { path: 'meter_id', promisedType: 'varchar(20)', classification: 'confidential' },
      references: { dataset: [table] },
    });
  });

  test('is bound elsewhere by an explicit binding', () => {
    const dataset = { namespace: 's3://lake', name: 'readings' };
    const { of } = read({ bindings: [{ object: 'readings', dataset }] });
    expect(of(urn('dataset', 's3://lake', 'readings'))).toBeDefined();
    expect(of(table)).toBeUndefined();
  });

  test('is linked to a port that has to be there', () => {
    const port = urn('output-port', 'meters', 'daily', '1');
    expect(read({ port }).of(port)).toMatchObject({
      mustExist: true,
      references: { contract: [contract] },
      path: ['port'],
    });
  });

  test.each([
    ['proposed', 'DRAFT'],
    ['deprecated', 'DEPRECATED'],
    ['retired', 'RETIRED'],
  ])('with the status %s is %s', (status, state) => {
    const { of, life } = read({ document: document.replace('status: active', `status: ${status}`) });
    expect(life?.to).toBe(state);
    expect(of(fieldOf(table, 'meter_id')) === undefined).toBe(state !== 'DEPRECATED');
  });

  test('can be JSON, and have a number for a version', () => {
    const text = JSON.stringify({
      kind: 'DataContract',
      apiVersion: 'v3.0.2',
      id: 'a',
      version: 2,
      status: 'draft',
    });
    expect(read({ document: text }).id).toBe(urn('contract-version', 'a', '2'));
  });
});

describe('a document that cannot be read', () => {
  test('has line and column where its YAML breaks', () => {
    const { problems, facts } = read({ document: 'kind: DataContract\nid: [a, b\nversion: 1\n' });
    expect(facts).toEqual([]);
    expect(problems?.[0]?.path).toEqual(['input', 'document']);
    expect(problems?.[0]?.message).toMatch(/^line [23], column \d+: /);
  });

  test('has all that is missing or of the wrong form named at once, with its place', () => {
    const broken = document
      .replace('apiVersion: v3.1.0', 'apiVersion: 3.1.0')
      .replace('status: active\n', '')
      .replace('        physicalName: meter_id', '        physicalName: [a]')
      .replace('      - name: place', '      - nam: place');
    const { problems } = read({ document: broken, strict: true });
    const at = ['input', 'document'];
    expect(problems?.map(({ path }) => path)).toEqual([
      [...at, 'status'],
      [...at, 'apiVersion'],
      [...at, 'servers', 0, 'port'],
      [...at, 'servers', 1, 'port'],
      [...at, 'schema', 0, 'properties', 0, 'physicalName'],
      [...at, 'schema', 0, 'properties', 1, 'name'],
      [...at, 'schema', 0, 'properties', 1, 'nam'],
    ]);
    expect(problems?.[1]?.message).toMatch(/^line 2, column 13: apiVersion/);
  });

  test.each(['', '- a', 'plain text', 'kind: Contract'])('%j is no contract', (text) => {
    expect(read({ document: text }).problems).not.toEqual([]);
  });

  test('that unfolds aliases without an end is refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefg'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`),
    ].join('\n');
    expect(pathsOf({ document: bomb })).toEqual([['input', 'document']]);
  });
});

test('a status that nobody knows needs the state beside the document', () => {
  const unknown = document.replace('status: active', 'status: simmering');
  expect(pathsOf({ document: unknown })).toEqual([['input', 'document', 'status']]);
  expect(read({ document: unknown, status: 'EARLY_ACCESS' }).life?.to).toBe('EARLY_ACCESS');
});

test('a binding of an object that the document has not, and a port that is none, are named together', () => {
  const paths = pathsOf({
    bindings: [{ object: 'bills', dataset: { namespace: 'n', name: 'd' } }],
    port: contract,
  });
  expect(paths).toEqual([
    ['input', 'bindings', 0, 'object'],
    ['input', 'port'],
  ]);
});
