import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/contract-diff/apply.ts';
import type { ContractChange, Operation } from '../../../src/contract-diff/change.ts';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { messageOf } from '../../../src/contract-diff/message.ts';
import { canonicalJson } from '../../../src/core/hash.ts';
import type { Json } from '../../../src/core/hash.ts';
import { viewOf } from '../../support/contract-view.ts';
import { contractOf, objectOf, propertyOf } from '../../support/contracts.ts';
import { generatedContract } from '../../support/generated-contracts.ts';

const runs = { numRuns: 60 };

const reversed: { readonly [operation in Operation]: Operation } = {
  ADDED: 'REMOVED',
  REMOVED: 'ADDED',
  CHANGED: 'CHANGED',
  RENAMED: 'RENAMED',
};

describe('on generated contracts', () => {
  test('a contract against itself gives nothing', () => {
    fc.assert(
      fc.property(generatedContract, (contract) => {
        expect(diffContracts(contract, structuredClone(contract))).toEqual([]);
      }),
      runs,
    );
  });

  test('the other way round, what was added is removed, and before is after', () => {
    const told = (change: ContractChange) =>
      canonicalJson([change.operation, change.before ?? null, change.after ?? null] as Json);
    fc.assert(
      fc.property(generatedContract, generatedContract, (base, candidate) => {
        const back = diffContracts(candidate, base).map(({ before, after, ...change }) =>
          told({ ...change, operation: reversed[change.operation], before: after, after: before }),
        );
        expect(diffContracts(base, candidate).map(told).sort()).toEqual(back.sort());
      }),
      runs,
    );
  });

  test('each change tells the same after it was stored', () => {
    fc.assert(
      fc.property(generatedContract, generatedContract, (base, candidate) => {
        for (const change of diffContracts(base, candidate)) {
          const stored = JSON.parse(JSON.stringify(change)) as ContractChange;
          expect(messageOf(stored)).toBe(messageOf(change));
          expect(messageOf(change)).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      runs,
    );
  });

  test('the base with all changes made to it is the candidate', () => {
    fc.assert(
      fc.property(generatedContract, generatedContract, (base, candidate) => {
        const before = structuredClone(base);
        const made = applyChanges(base, diffContracts(base, candidate));
        expect(viewOf(made)).toEqual(viewOf(candidate));
        expect(diffContracts(made, candidate)).toEqual([]);
        expect(base).toEqual(before);
      }),
      runs,
    );
  });

  test('a type that is only spelled otherwise is told and changes nothing', () => {
    const spelled = fc.constantFrom(...dialects).chain(({ server, spellings }) =>
      fc.record({
        server: fc.constant(server),
        before: fc.constantFrom(...spellings),
        after: fc.constantFrom(...spellings),
      }),
    );
    fc.assert(
      fc.property(spelled, ({ server, before, after }) => {
        const typed = (physicalType: string) =>
          contractOf({
            servers: [{ server: 'prod', type: server, properties: {} }],
            objects: [objectOf('orders', { properties: [propertyOf('a', { physicalType })] })],
          });
        const told = diffContracts(typed(before), typed(after)).map(({ rule, severity, bump }) => ({
          rule,
          severity,
          bump,
        }));
        const severity = { OUT: 'INFO', HIST: 'NONE', IN: 'NONE' };
        expect(told).toEqual(before === after ? [] : [{ rule: 'type-respelled', severity, bump: 'PATCH' }]);
      }),
      runs,
    );
  });
});

/** Spellings of one type on one platform. */
const dialects = [
  { server: 'snowflake', spellings: ['NUMBER', 'number(38,0)', 'DECIMAL(38, 0)', 'INT', 'bigint'] },
  { server: 'postgres', spellings: ['int4', 'INTEGER', 'int'] },
  {
    server: 'postgres',
    spellings: ['timestamptz', 'timestamp with time zone', 'TIMESTAMP(6) WITH TIME ZONE'],
  },
  { server: 'bigquery', spellings: ['INT64', 'INTEGER', 'bigint'] },
  { server: 'databricks', spellings: ['string', 'STRING'] },
  { server: 'databricks', spellings: ['array<int>', 'ARRAY< INT >', 'array<integer>'] },
  { server: 'sqlserver', spellings: ['decimal(10,2)', 'NUMERIC(10, 2)', 'dec(10,2)'] },
];
