import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/contract-diff/apply.ts';
import type { ContractChange, Operation } from '../../../src/contract-diff/change.ts';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { messageOf } from '../../../src/contract-diff/message.ts';
import { canonicalJson } from '../../../src/core/hash.ts';
import type { Json } from '../../../src/core/hash.ts';
import { viewOf } from '../../support/contract-view.ts';
import { generatedContract } from '../../support/generated-contracts.ts';

const runs = { numRuns: 100 };

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
});
