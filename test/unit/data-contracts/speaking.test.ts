import { describe, expect, test } from 'vitest';
import {
  byVersion,
  isPinnedTo,
  majorLine,
  pinnedVersion,
  speakingVersion,
} from '../../../src/data-contracts/speaking.ts';
import type { ContractStatus } from '../../../src/generated/schema.ts';

const at = (version: string, status: ContractStatus) => ({ version, status });

describe('the version that speaks for a contract', () => {
  test.each<[string, ReturnType<typeof at>[], string | undefined]>([
    ['is the LIVE one', [at('2.0.0', 'DRAFT'), at('1.2.0', 'LIVE'), at('1.1.0', 'DEPRECATED')], '1.2.0'],
    ['is the newest LIVE one by semver', [at('1.9.0', 'LIVE'), at('1.10.0', 'LIVE')], '1.10.0'],
    [
      'is a DEPRECATED one, where none is LIVE',
      [at('1.0.0', 'DEPRECATED'), at('2.0.0', 'EARLY_ACCESS')],
      '1.0.0',
    ],
    [
      'is one in EARLY_ACCESS, where nothing else is',
      [at('0.1.0', 'EARLY_ACCESS'), at('0.2.0', 'DRAFT')],
      '0.1.0',
    ],
    ['is the release, not its candidate', [at('2.0.0-rc.1', 'LIVE'), at('2.0.0', 'LIVE')], '2.0.0'],
    ['is none among drafts and retired ones', [at('1.0.0', 'RETIRED'), at('2.0.0', 'DRAFT')], undefined],
    ['is none of no versions', [], undefined],
  ])('%s', (_, versions, expected) => {
    expect(speakingVersion(versions)?.version).toBe(expected);
    expect(speakingVersion(versions.toReversed())?.version).toBe(expected);
  });
});

test('versions are ordered newest first, and what is no semver stands behind', () => {
  const versions = ['v1', 'summer', '1.10.0', '1.9.0', 'autumn', '2.0.0-beta.1', '2.0.0'];
  expect(versions.toSorted(byVersion)).toEqual([
    '2.0.0',
    '2.0.0-beta.1',
    '1.10.0',
    '1.9.0',
    'v1',
    'summer',
    'autumn',
  ]);
});

test.each([
  ['1.2.3', '1'],
  ['v2', '2'],
  ['0.9', '0'],
  ['summer', 'summer'],
])('%s belongs to the major line %s', (version, line) => {
  expect(majorLine(version)).toBe(line);
});

describe('a pin', () => {
  test.each([
    ['^1', '1.9.0', true],
    ['^1', '2.0.0', false],
    ['~1.2', '1.2.7', true],
    ['~1.2', '1.3.0', false],
    ['1.2.0', '1.2.0', true],
    ['1.2.0', '1.2.1', false],
    ['*', '7.0.0', true],
    ['^2', '2.0.0-rc.1', true],
    ['no range', '1.0.0', true],
    ['^1', 'summer', true],
  ])('%s lets %s in: %s', (pin, version, expected) => {
    expect(isPinnedTo(pin, version)).toBe(expected);
  });

  test('names the version that a consumer relies on, which stays the old one while that is promised', () => {
    const versions = [at('2.1.0', 'LIVE'), at('1.4.0', 'DEPRECATED'), at('1.5.0', 'RETIRED')];
    expect(pinnedVersion('^1', versions)?.version).toBe('1.4.0');
    expect(pinnedVersion('*', versions)?.version).toBe('2.1.0');
    expect(pinnedVersion(undefined, versions)?.version).toBe('2.1.0');
    expect(pinnedVersion('^3', versions)).toBeUndefined();
  });
});
