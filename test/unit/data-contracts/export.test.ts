import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Contract,
  ContractObject,
  ContractProperty,
  ContractServer,
  QualityRule,
  ServiceLevel,
} from '../../../src/data-contracts/contract.ts';
import { exportedContract } from '../../../src/data-contracts/exported.ts';
import { odcsDocument, odcsText } from '../../../src/data-contracts/notations/write-odcs.ts';
import { readContract } from '../../../src/data-contracts/read.ts';
import { contractText, storedContract } from '../../../src/data-contracts/stored.ts';
import { urn } from '../../../src/core/urn.ts';
import { contractOf, objectOf, propertyOf } from '../../support/contracts.ts';

/** Texts that YAML, or readers of it, could take for something else, among others. */
const text = fc.oneof(
  fc.constantFrom(
    'yes',
    'null',
    '1.10',
    '2026-01-31',
    '23:59:59',
    '- a',
    'a: b',
    '#x',
    ' blank ',
    'é\n"q"',
    '~',
  ),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
);
const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/);
const number = fc.integer({ min: -1000, max: 1000 });
const opt = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 });

const custom = fc.record({
  property: word.map((name) => `x_${name}`),
  value: fc.oneof(text, number, fc.boolean()),
});
const rule: fc.Arbitrary<QualityRule> = fc.record({
  type: fc.constantFrom('library', 'text', 'sql', 'custom'),
  name: opt(text),
  metric: opt(fc.constantFrom('rowCount', 'nullValues', 'ownMetric')),
  query: opt(text),
  engine: opt(fc.constantFrom('soda', 'greatExpectations')),
  implementation: opt(text),
  dimension: opt(fc.constantFrom('accuracy', 'freshness')),
  thresholds: fc.oneof(fc.constant({}), fc.constant({ mustBe: 0 }), fc.constant({ mustBe: 1, mustNotBe: 2 })),
  arguments: fc.oneof(fc.constant({}), fc.record({ validValues: few(text) })),
});
const level: fc.Arbitrary<ServiceLevel> = fc.record({
  property: word,
  value: fc.oneof(text, number, fc.constant(null)),
  unit: opt(text),
  description: opt(text),
});
const server: fc.Arbitrary<ContractServer> = fc.record({
  server: word,
  type: fc.constantFrom('postgres', 'kafka', 'custom', 'carrier-pigeon'),
  environment: opt(word),
  properties: fc.dictionary(
    fc.constantFrom('host', 'port', 'database', 'schema', 'loft'),
    fc.oneof(text, number),
  ),
});
const { property } = fc.letrec<{ property: ContractProperty }>((tie) => ({
  property: fc
    .record({
      name: word,
      physicalName: opt(text),
      logicalType: opt(fc.constantFrom('string', 'integer', 'number', 'date', 'object', 'array', 'odd')),
      physicalType: opt(text),
      options: fc.record(
        { maxLength: fc.nat(), minimum: number, precision: fc.nat(), scale: fc.nat(), pattern: text },
        { requiredKeys: [] },
      ),
      isRequired: fc.boolean(),
      isPrimaryKey: fc.boolean(),
      isPersonal: opt(fc.boolean()),
      isDeprecated: opt(fc.boolean()),
      allowedValues: opt(fc.array(text, { minLength: 1, maxLength: 2 })),
      tags: few(text),
      quality: few(rule),
      customProperties: few(custom),
      inputFields: few(fc.record({ namespace: text, dataset: text, field: text })),
      properties: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constant([]),
        few(tie('property')),
      ),
      items: fc.option(
        tie('property').map((item) => ({ ...item, name: '' })),
        { nil: undefined, freq: 6, depthSize: 'small' },
      ),
    })
    .map(({ name, ...parts }) => propertyOf(name, parts)),
}));
const object: fc.Arbitrary<ContractObject> = fc
  .record({
    name: word,
    id: opt(word),
    physicalName: opt(text),
    properties: few(property),
    quality: few(rule),
    isDeprecated: opt(fc.boolean()),
    dataset: opt(fc.record({ namespace: text, name: text })),
    customProperties: few(custom),
    relationships: few(
      fc.record({
        type: fc.constantFrom('foreignKey', 'other'),
        from: fc.array(
          fc.tuple(word, word).map((names) => names.join('.')),
          { minLength: 1, maxLength: 2 },
        ),
        to: fc.array(
          fc.tuple(word, word).map((names) => names.join('.')),
          { minLength: 2, maxLength: 2 },
        ),
        isComposite: fc.constant(true),
      }),
    ),
  })
  .map(({ name, ...parts }) => objectOf(name, parts));
const contract: fc.Arbitrary<Contract> = fc
  .record({
    id: text,
    version: text,
    status: text,
    name: opt(text),
    purpose: opt(text),
    billing: opt(text),
    noticePeriod: opt(text),
    teamName: opt(text),
    tags: few(text),
    objects: few(object),
    servers: few(server),
    serviceLevels: few(level),
    team: few(fc.record({ username: text, role: opt(text) })),
    customProperties: few(custom),
  })
  .map(contractOf);

/** What a contract says: what is undefined is not there. */
function said(given: Contract | undefined): unknown {
  const { notation: _, apiVersion: __, ...rest } = JSON.parse(JSON.stringify(given)) as Contract;
  return rest;
}

describe('a contract that is written as ODCS 3.1', () => {
  test.each(['YAML', 'JSON'] as const)(
    'in %s reads back to the same contract',
    (format) => {
      fc.assert(
        fc.property(contract, (given) => {
          expect(said(readContract(odcsText(given, format)).contract)).toEqual(said(given));
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  test('is right by the schema of ODCS 3.1, places with placeholders excepted', () => {
    fc.assert(
      fc.property(contract, (given) => {
        const { findings } = readContract(odcsText(given, 'JSON'), { strict: true });
        expect(findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('is kept as text and read back', () => {
    fc.assert(
      fc.property(contract, (given) => {
        expect(said(storedContract(contractText(given)))).toEqual(said(given));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('names keys by dotted names where these say enough, else by the way to them', () => {
    const nested = propertyOf('place', { logicalType: 'object', properties: [propertyOf('zip')] });
    const document = odcsDocument(
      contractOf({
        objects: [
          objectOf('bills', {
            properties: [propertyOf('meter'), nested],
            relationships: [
              { type: 'foreignKey', from: ['bills.meter'], to: ['bills.place.zip'] },
              { type: 'foreignKey', from: ['bills.meter'], to: ['meters.id'], contract: 'grid/m.yaml' },
            ],
          }),
        ],
      }),
    );
    expect(document['schema']).toMatchObject([
      {
        relationships: [
          { from: 'bills.meter', to: 'schema/bills/properties/place/properties/zip' },
          { from: 'bills.meter', to: 'grid/m.yaml#schema/meters/properties/id' },
        ],
      },
    ]);
  });
});

describe('what the graph knows besides', () => {
  const given = contractOf({ status: 'proposed', objects: [objectOf('bills')] });

  test('is the state, in the word of the document where that means it', () => {
    const status = (state: 'DRAFT' | 'LIVE'): string =>
      exportedContract(given, { status: state, objects: [] }).status;
    expect([status('DRAFT'), status('LIVE')]).toEqual(['proposed', 'active']);
  });

  test('is the end of support, unless the document says it', () => {
    const until = '2027-01-01T00:00:00.000000000Z';
    const ended = exportedContract(given, { status: 'DEPRECATED', until, objects: [] });
    expect(ended.serviceLevels).toEqual([{ property: 'endOfSupport', value: '2027-01-01T00:00:00.000Z' }]);
    const own = contractOf({ serviceLevels: [{ property: 'endOfSupport', value: '2027-01-01' }] });
    expect(exportedContract(own, { status: 'DEPRECATED', until, objects: [] }).serviceLevels).toBe(
      own.serviceLevels,
    );
  });

  test('is the dataset of an object that the server does not say', () => {
    const bound = { name: 'bills', dataset: urn('dataset', 'bigquery', 'p.d.bills'), fields: [] };
    const [bills] = exportedContract(given, { status: 'LIVE', objects: [bound] }).objects;
    expect(bills?.dataset).toEqual({ namespace: 'bigquery', name: 'p.d.bills' });
    const servers = [{ type: 'bigquery', properties: { project: 'p', dataset: 'd' } }];
    const [told] = exportedContract({ ...given, servers }, { status: 'LIVE', objects: [bound] }).objects;
    expect(told?.dataset).toBeUndefined();
  });
});
