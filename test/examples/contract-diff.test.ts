import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/contract-diff/apply.ts';
import { diffContracts } from '../../src/contract-diff/diff.ts';
import { messageOf } from '../../src/contract-diff/message.ts';
import { readContract } from '../../src/data-contracts/read.ts';
import { filesIn, textOf } from './folder.ts';

const contracts = filesIn('odcs/examples', '.yaml').flatMap((path) => {
  const { contract } = readContract(textOf(path));
  return contract === undefined ? [] : [{ path, contract }];
});

describe('the public ODCS examples', () => {
  it('are there', () => expect(contracts.length).toBeGreaterThanOrEqual(16));

  it.each(contracts)(
    '$path: the way from each other one leads to it, and from itself is none',
    ({ contract }) => {
      expect(diffContracts(contract, structuredClone(contract))).toEqual([]);
      for (const { path, contract: base } of contracts) {
        const changes = diffContracts(base, contract);
        expect(diffContracts(applyChanges(base, changes), contract), path).toEqual([]);
        for (const change of changes) expect(messageOf(change)).not.toMatch(/undefined|\[object|NaN/);
      }
    },
  );
});
