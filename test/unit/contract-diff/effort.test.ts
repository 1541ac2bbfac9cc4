import { expect, test } from 'vitest';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import type { Contract, ContractProperty } from '../../../src/data-contracts/contract.ts';
import { contractOf, objectOf, propertyOf } from '../../support/contracts.ts';

/** A contract of one table whose columns count how often they are asked for their name. */
function counted(columns: number, reads: { count: number }, isReversed: boolean): Contract {
  const properties = Array.from({ length: columns }, (_, index): ContractProperty => {
    const { name, ...rest } = propertyOf(`column_${index}`, { physicalType: 'int' });
    return Object.defineProperty(rest, 'name', {
      enumerable: true,
      get: () => {
        reads.count += 1;
        return name;
      },
    }) as ContractProperty;
  });
  return contractOf({
    objects: [objectOf('wide', { properties: isReversed ? properties.reverse() : properties })],
  });
}

test.each([
  ['the same order', false],
  ['the opposite order', true],
])('a table of 1,000 columns in %s is compared column by column, not each with each', (_, isReversed) => {
  const readsOf = (columns: number): number => {
    const reads = { count: 0 };
    const changes = diffContracts(counted(columns, reads, false), counted(columns, reads, isReversed));
    expect(changes.map(({ rule }) => rule)).toEqual(isReversed ? ['property-order-changed'] : []);
    return reads.count / columns;
  };
  const [few, many] = [readsOf(100), readsOf(1_000)];
  expect(many).toBeLessThan(40);
  expect(many).toBeCloseTo(few, 0);
});
