import { describe, expect, test } from 'vitest';
import type { Contract } from '../../../src/data-contracts/contract.ts';
import { readContract } from '../../../src/data-contracts/read.ts';
import { contractText, storedContract } from '../../../src/data-contracts/stored.ts';

const head = 'kind: DataContract\napiVersion: v3.1.0\nid: meters\nversion: 1.0.0\nstatus: active\n';

function read(text: string): Contract {
  const { contract, findings } = readContract(text);
  if (contract === undefined) throw new Error(JSON.stringify(findings));
  return contract;
}

function said(text: string, strict = false): string[] {
  return readContract(text, { strict }).findings.map(
    ({ severity, path, line }) => `${severity} ${path.join('.')} @${line ?? '-'}`,
  );
}

/** ODCS 2.2, 3 and the Data Contract Specification, each about the same table. */
const sameTable = {
  'ODCS 3.1': `${head}schema:
  - name: readings
    properties:
      - name: meter
        physicalType: varchar(20)
        required: true
        primaryKey: true
        primaryKeyPosition: 1
`,
  'ODCS 2.2': `kind: DataContract
apiVersion: v2.2.2
uuid: meters
version: 1.0.0
type: tables
status: active
datasetName: grid
quantumName: meters
dataset:
  - table: readings
    columns:
      - column: meter
        logicalType: string
        physicalType: varchar(20)
        isNullable: false
        isPrimaryKey: true
        primaryKeyPosition: 1
`,
  'DCS 1.2': `dataContractSpecification: 1.2.0
id: meters
info: { title: Meters, version: 1.0.0, status: active }
models:
  readings:
    primaryKey: [meter]
    fields:
      meter: { $ref: '#/definitions/meter', required: true }
definitions:
  meter: { type: text, config: { postgresType: varchar(20) } }
`,
};

describe('a contract', () => {
  test.each(Object.entries(sameTable))('of %s is read without a finding', (_, document) => {
    expect(readContract(document, { strict: true }).findings).toEqual([]);
    expect(read(document)).toMatchObject({
      id: 'meters',
      version: '1.0.0',
      status: 'active',
      objects: [
        {
          name: 'readings',
          properties: [
            {
              name: 'meter',
              physicalType: 'varchar(20)',
              isRequired: true,
              isPrimaryKey: true,
              primaryKeyPosition: 1,
            },
          ],
        },
      ],
    });
  });

  test.each(Object.entries(sameTable))('of %s is kept as text and read back', (_, document) => {
    expect(storedContract(contractText(read(document)))).toEqual(read(document));
  });

  test('in JSON is the same as in YAML', () => {
    const json = JSON.stringify({
      kind: 'DataContract',
      apiVersion: 'v3.1.0',
      id: 'meters',
      version: '1.0.0',
      status: 'active',
    });
    expect(read(json)).toEqual(read(head));
  });

  test('keeps a version as it is written, and says that it is no text', () => {
    const document = head.replace('version: 1.0.0', 'version: 1.10');
    expect(read(document).version).toBe('1.10');
    expect(said(document)).toEqual(['ERROR version @4']);
  });

  test('of the Data Contract Specification keeps lineage, types and service levels', () => {
    const contract = read(`dataContractSpecification: 1.2.1
id: bills
info: { title: Bills, version: 2.0.0, owner: Billing }
servers: { live: { type: kafka, host: broker, topic: bills.v2 } }
terms: { noticePeriod: P3M, billing: free }
models:
  bills:
    fields:
      amount:
        type: decimal
        precision: 10
        scale: 2
        pii: true
        enum: [a, 1]
        lineage: { inputFields: [{ namespace: kafka://broker, name: meters, field: value }] }
      tags: { type: array, items: { type: long } }
      attributes: { type: map, keys: { type: text }, values: { type: timestamp_ntz } }
servicelevels:
  availability: { percentage: 99.9% }
  retention: { period: P1Y }
  support: { time: office hours, responseTime: 1h }
`);
    expect(contract).toMatchObject({ noticePeriod: 'P3M', billing: 'free', teamName: 'Billing' });
    expect(contract.objects[0]).toMatchObject({
      physicalName: 'bills.v2',
      properties: [
        {
          logicalType: 'number',
          options: { precision: 10, scale: 2 },
          isPersonal: true,
          allowedValues: ['a', '1'],
          inputFields: [{ namespace: 'kafka://broker', dataset: 'meters', field: 'value' }],
        },
        { logicalType: 'array', items: { logicalType: 'integer', options: { format: 'i64' } } },
        { mapKey: { logicalType: 'string' }, mapValue: { options: { timezone: false } } },
      ],
    });
    expect(contract.serviceLevels).toMatchObject([
      { property: 'availability', value: 99.9, unit: '%' },
      { property: 'retention', value: 'P1Y' },
      { property: 'support', value: 'office hours' },
      { property: 'supportResponseTime', value: 1, unit: 'h' },
    ]);
  });

  test('of ODCS 3.0 has bounds that are flags as bounds', () => {
    const contract = read(`${head.replace('v3.1.0', 'v3.0.2')}schema:
  - name: readings
    properties:
      - { name: kwh, logicalType: number, logicalTypeOptions: { minimum: 0, exclusiveMinimum: true } }
`);
    expect(contract.objects[0]?.properties[0]?.options).toEqual({ exclusiveMinimum: 0 });
  });
});

describe('a document that deviates as real ones do', () => {
  const document = `${head}description: What meters say
customProperties: { steward: ana }
team: [{ username: ana }]
relationships: [{ from: readings.meter, to: meters.id }]
quality: [{ metric: rowCount, mustBeGreaterThan: 0 }]
schema:
  - name: readings
    properties:
      - { name: meter, logicalType: datetime, enum: [a, b] }
`;

  test('is read, and what deviates is told with its place', () => {
    const contract = read(document);
    expect(contract).toMatchObject({
      purpose: 'What meters say',
      customProperties: [{ property: 'steward', value: 'ana' }],
      team: [{ username: 'ana' }],
    });
    expect(contract.objects[0]).toMatchObject({
      relationships: [{ from: ['readings.meter'], to: ['meters.id'] }],
      quality: [{ metric: 'rowCount' }],
      properties: [{ logicalType: 'timestamp', allowedValues: ['a', 'b'] }],
    });
    expect(said(document)).toEqual([
      'ERROR description @6',
      'ERROR customProperties @7',
      'ERROR relationships @9',
      'ERROR quality @10',
      'WARNING schema.0.relationships.0.to @12',
      'ERROR schema.0.properties.0.logicalType @14',
      'ERROR schema.0.properties.0.enum @14',
    ]);
  });

  test('is refused by strict reading', () => {
    expect(readContract(document, { strict: true }).contract).toBeUndefined();
  });

  test('names what was wanted', () => {
    const { findings } = readContract(`${head}Schema: []\nservers: [{ server: a, type: postgress }]\n`);
    expect(findings.map(({ wanted }) => wanted)).toMatchObject([
      'schema',
      expect.stringContaining('postgres'),
    ]);
    expect(findings[0]?.message).toContain('did you mean schema?');
  });

  test('of a version that is not known yet is read like the last one before it', () => {
    expect(said(head.replace('v3.1.0', 'v3.7.0'))).toEqual(['ERROR apiVersion @2']);
    expect(read(head.replace('v3.1.0', 'v3.7.0')).apiVersion).toBe('v3.7.0');
  });

  test('of ODCS 3.0 with members of 3.1 is right as such, and is told so', () => {
    const later = `${head.replace('v3.1.0', 'v3.0.2')}slaProperties: [{ id: a, property: retention, value: 1 }]
schema: [{ name: a, properties: [{ name: b, logicalType: timestamp }] }]\n`;
    expect(said(later, true)).toEqual(['INFO apiVersion @2']);
  });
});

describe('references', () => {
  const withKeys = (relationships: string): string => `${head}schema:
  - id: bills_table
    name: bills
    properties: [{ id: meter_id, name: meter }, { name: day }]
    relationships: ${relationships}
  - name: meters
    properties:
      - { name: id }
      - { name: place, logicalType: object, properties: [{ id: zip_id, name: zip }] }
`;

  test.each([
    ['[{ from: bills.meter, to: meters.id }]', 'bills.meter', 'meters.id'],
    [
      '[{ from: schema/bills_table/properties/meter_id, to: /schema/meters/properties/id }]',
      'bills.meter',
      'meters.id',
    ],
    [
      '[{ from: bills.day, to: schema/meters/properties/place/properties/zip_id }]',
      'bills.day',
      'meters.place.zip',
    ],
  ])('%s are resolved', (relationships, from, to) => {
    expect(read(withKeys(relationships)).objects[0]?.relationships).toMatchObject([
      { from: [from], to: [to] },
    ]);
    expect(said(withKeys(relationships))).toEqual([]);
  });

  test('to another contract name it', () => {
    const [relationship] =
      read(withKeys('[{ from: bills.meter, to: grid/meters.yaml#schema/meters/properties/id }]')).objects[0]
        ?.relationships ?? [];
    expect(relationship).toMatchObject({ contract: 'grid/meters.yaml', to: ['meters.id'] });
  });

  test('of a property begin at it', () => {
    const contract = read(`${head}schema:
  - name: bills
    properties: [{ name: meter, relationships: [{ to: bills.meter }] }]
`);
    expect(contract.objects[0]?.properties[0]?.relationships[0]?.from).toEqual(['bills.meter']);
  });

  test('to nothing, of unequal length, and ids that occur twice are told with their place', () => {
    expect(
      said(
        withKeys('[{ from: [bills.meter, bills.day], to: [meters.id] }, { from: bills.day, to: bills.x }]'),
      ),
    ).toEqual(['WARNING schema.0.relationships.0.to @10', 'WARNING schema.0.relationships.1.to @10']);
    expect(said(`${head}schema: [{ id: a, name: b }, { id: a, name: b }]\n`)).toEqual([
      'WARNING schema.1.id @6',
      'WARNING schema.1.name @6',
    ]);
  });
});

describe('what is no contract', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const inner = 'abcdefghi'[index];
      return `${name}: &${name} [${Array(9).fill(`*${inner}`).join(', ')}]`;
    }),
  ].join('\n');

  test.each([
    ['nothing', '', /no mapping/],
    ['a list', '- a', /no mapping/],
    ['something else', 'kind: Deployment', /wanted a contract: kind DataContract/],
    ['another standard', 'dataContractSpecification: 7', /wanted a version 1\.x/],
    [
      'of a version that is not known',
      head.replace('v3.1.0', 'v9.0.0'),
      /wanted one of v3\.0\.0.*received "v9\.0\.0"/,
    ],
    ['broken YAML', 'kind: DataContract\nid: [a, b\nversion: 1', /./],
    ['an alias bomb', bomb, /unfolds to \d+ values/],
    ['an alias of itself', 'a: &a [1, *a]', /refers to what it stands in/],
    ['nested without an end', `a: ${'['.repeat(3_000)}${']'.repeat(3_000)}`, /nested deeper than 64/],
    ['nested deeply', `a: ${'['.repeat(90)}${']'.repeat(90)}`, /nested deeper than 64/],
    ['too long', 'a'.repeat(8_000_001), /8000001 characters; at most 8000000/],
    ['no Unicode', 'a: \ud800', /lone surrogate/],
    ['without an id', head.replace('id: meters', 'name: a'), /id is missing/],
  ])('%s is refused with a reason', (_, text, message) => {
    const { contract, findings } = readContract(text);
    expect(contract).toBeUndefined();
    expect(findings.map((finding) => finding.message).join('\n')).toMatch(message);
  });

  test('a member that stands twice is told', () => {
    expect(said(`${head}id: meters\n`)).toEqual(['ERROR  @6']);
  });
});

test('a document of 20,000 members of one block is read in one pass', () => {
  const fields = Array.from({ length: 20_000 }, (_, index) => `      f${index}: { type: text }`).join('\n');
  const contract = read(
    `dataContractSpecification: 1.2.0\nid: a\ninfo: { title: a, version: 1.0.0 }\nmodels:\n  a:\n    fields:\n${fields}\n`,
  );
  expect(contract.objects[0]?.properties.length).toBe(20_000);
}, 30_000);
