import { describe, expect, test } from 'vitest';
import type { ContractChange } from '../../../src/contract-diff/change.ts';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import {
  checkVersion,
  readVersion,
  requiredBump,
  suggestedVersion,
  versionMessageOf,
} from '../../../src/contract-diff/version.ts';
import { propertyOf } from '../../support/contracts.ts';
import { amount, orders } from './cases/case.ts';

const patch = diffContracts(amount(), amount({ description: 'net' }));
const minor = diffContracts(orders(), orders(propertyOf('a')));
const major = diffContracts(orders(propertyOf('a')), orders());
const none: readonly ContractChange[] = [];

describe('the step that changes ask for', () => {
  test('is that of the largest, and none for the version itself', () => {
    expect([patch, minor, major, [...patch, ...minor], none].map(requiredBump)).toEqual([
      'PATCH',
      'MINOR',
      'MAJOR',
      'MINOR',
      undefined,
    ]);
    expect(requiredBump(diffContracts(orders(), { ...orders(), version: '1.0.1' }))).toBeUndefined();
  });

  test.each([
    ['1.2.3', patch, '1.2.4'],
    ['1.2.3', minor, '1.3.0'],
    ['1.2.3', major, '2.0.0'],
    ['v1.2', major, '2.0.0'],
    ['0.4.1', major, '0.5.0'],
    ['0.4.1', minor, '0.5.0'],
    ['0.4.1', patch, '0.4.2'],
    ['1.2.3', none, '1.2.3'],
    ['latest', major, undefined],
  ])('from %s leads to the next version', (base, changes, wanted) => {
    expect(suggestedVersion(base, changes)).toBe(wanted);
  });
});

describe('a version', () => {
  test.each([
    ['1.2.3', '1.2.3'],
    ['v1.0.0', '1.0.0'],
    ['1.0', '1.0.0'],
    ['2', '2.0.0'],
    ['1.0.0-rc.1', '1.0.0-rc.1'],
    ['2026.02', '2026.2.0'],
    ['1.0.0.1', undefined],
    ['latest', undefined],
  ])('%s is read as %s', (text, wanted) => {
    expect(readVersion(text)?.version).toBe(wanted);
  });

  test.each([
    ['1.0.0', '1.0.1', patch],
    ['1.0.0', '1.1.0', minor],
    ['1.0.0', '2.0.0', major],
    ['1.0', 'v2.0.0', major],
    ['1.0.0', '2.0.0-rc.1', major],
    ['0.1.0', '0.2.0', major],
    ['1.0.0', '3.0.0', patch],
    ['1.0.0', '1.0.0', none],
    ['1.0.0', '1.0.1', none],
  ])('that goes from %s to %s says enough', (base, candidate, changes) => {
    expect(checkVersion(base, candidate, changes)).toEqual([]);
  });

  test.each([
    [
      '1.0.0',
      '1.1.0',
      major,
      'The version goes from 1.0.0 to 1.1.0, which is too small a step: MAJOR is needed, such as 2.0.0',
    ],
    [
      '0.1.0',
      '0.1.1',
      major,
      'The version goes from 0.1.0 to 0.1.1, which is too small a step: MAJOR is needed, such as 0.2.0',
    ],
    [
      '1.0.0',
      'v1.0',
      patch,
      'The version is still 1.0.0, though the content changed: PATCH is needed, such as 1.0.1',
    ],
    ['1.1.0', '1.0.0', patch, 'The version goes back from 1.1.0 to 1.0.0; 1.1.1 would follow'],
    ['1.1.0', 'latest', patch, 'The version "latest" is no semantic version such as 1.2.0'],
    ['first', '1.0.0', patch, 'The version "first" is no semantic version such as 1.2.0'],
  ])('that goes from %s to %s says too little', (base, candidate, changes, message) => {
    expect(checkVersion(base, candidate, changes).map(versionMessageOf)).toEqual([message]);
  });
});
