import { describe, expect, test } from 'vitest';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { diffHistory } from '../../../src/contract-diff/history.ts';
import { diffPorts } from '../../../src/contract-diff/ports.ts';
import { isTransitive, parseProfile, profileNames } from '../../../src/contract-diff/profiles.ts';
import type { Contract } from '../../../src/data-contracts/contract.ts';
import { contractOf, objectOf, propertyOf } from '../../support/contracts.ts';
import { amount, orders } from './cases/case.ts';

/** Severity in OUT and bump of the only change, under a profile. */
const judged = (profile: string, before: Contract, after: Contract): string => {
  const changes = diffContracts(before, after, { profile: parseProfile(profile) });
  expect(changes).toHaveLength(1);
  return changes.map(({ severity, bump }) => `${severity.OUT} ${bump}`).join();
};

const closed = (...allowedValues: string[]) => amount({ allowedValues });
const typed = (physicalType: string) => amount({ physicalType });

describe('the name of a profile', () => {
  test('is read in whatever case', () => {
    for (const name of profileNames) expect(parseProfile(` ${name.toUpperCase()} `).name).toBe(name);
  });

  test('is refused with what was received and what there is', () => {
    expect(() => parseProfile('registry:NONE')).toThrow(
      'profile "registry:NONE" is unknown; there are standard, strict, omds, registry:BACKWARD, registry:FORWARD, ' +
        'registry:FULL, registry:BACKWARD_TRANSITIVE, registry:FORWARD_TRANSITIVE, registry:FULL_TRANSITIVE',
    );
  });
});

describe('the profile strict', () => {
  test.each([
    ['a wider type', typed('int'), typed('bigint')],
    ['a longer text', typed('varchar(1)'), typed('varchar(2)')],
    ['more digits', typed('decimal(4,2)'), typed('decimal(6,2)')],
    ['another value of a closed set', closed('a'), closed('a', 'b')],
    ['a set that is closed no more', closed('a'), amount()],
  ])('lets %s break', (_, before, after) => {
    expect(judged('standard', before, after)).toBe('WARNING MINOR');
    expect(judged('strict', before, after)).toBe('BREAKING MAJOR');
  });

  test('leaves warnings on other things', () => {
    const before = contractOf({ usage: 'reports' });
    expect(judged('strict', before, contractOf())).toBe('WARNING MINOR');
  });
});

describe('the profile omds', () => {
  test.each([
    ['a removed description', amount({ description: 'net' }), amount(), 'BREAKING MAJOR'],
    ['a changed description', amount({ description: 'a' }), amount({ description: 'b' }), 'INFO PATCH'],
    ['an added description', amount(), amount({ description: 'b' }), 'INFO PATCH'],
    ['an added property', orders(), amount(), 'WARNING MINOR'],
    ['a tightened required', amount(), amount({ isRequired: true }), 'BREAKING MAJOR'],
    ['a dialect of a type', typed('INTEGER'), typed('int4'), 'BREAKING MAJOR'],
    ['a removed price', contractOf({ price: { amount: 1 } }), contractOf(), 'WARNING MINOR'],
    ['an added price', contractOf(), contractOf({ price: { amount: 1 } }), 'INFO PATCH'],
    ['a status', contractOf(), contractOf({ status: 'retired' }), 'WARNING MINOR'],
    [
      'a rename by stable id',
      amount({ id: 'a' }),
      orders(propertyOf('total', { id: 'a' })),
      'BREAKING MAJOR',
    ],
  ])('judges %s as the draft of Bitol does', (_, before, after, wanted) => {
    expect(judged('omds', before, after)).toBe(wanted);
  });

  test.each([
    ['a removed port', [{ name: 'a', version: '1' }], [], 'MAJOR'],
    ['an added port', [], [{ name: 'a', version: '1' }], 'MINOR'],
    [
      'a replaced contract',
      [{ name: 'a', version: '1', contractId: 'x' }],
      [{ name: 'a', version: '1', contractId: 'y' }],
      'MAJOR',
    ],
  ])('judges %s of a product', (_, before, after, bump) => {
    const view = (ports: readonly { name: string; version: string }[]) => ({
      outputPorts: ports.map((port) => ({ ...port, inputContracts: [] })),
      inputPorts: [],
    });
    const changes = diffPorts(view(before), view(after), { profile: parseProfile('omds') });
    expect(changes.map((change) => change.bump)).toEqual([bump]);
  });
});

describe('the profile registry', () => {
  const ok = 'ok';
  const breaks = 'BREAKING';
  const required = (parts: object = {}) => amount({ isRequired: true, ...parts });
  test.each([
    ['a required field without default comes', orders(), required(), breaks, ok],
    ['a required field with default comes', orders(), required({ defaultValue: 0 }), ok, ok],
    ['an optional field comes', orders(), amount(), ok, ok],
    ['a required field without default goes', required(), orders(), ok, breaks],
    ['a required field with default goes', required({ defaultValue: 0 }), orders(), ok, ok],
    ['a field is renamed', amount({ id: 'a' }), orders(propertyOf('b', { id: 'a' })), breaks, breaks],
    ['an int becomes a long', typed('int'), typed('bigint'), ok, breaks],
    ['a long becomes an int', typed('bigint'), typed('int'), breaks, ok],
    ['an int becomes a text', typed('int'), typed('text'), breaks, breaks],
    ['a field may be null', required(), amount(), ok, breaks],
    ['a field must not be null', amount(), required(), breaks, ok],
    ['an enum gets a symbol', closed('a'), closed('a', 'b'), ok, breaks],
    ['an enum loses a symbol', closed('a', 'b'), closed('a'), breaks, ok],
    ['a default leaves a required field', required({ defaultValue: 0 }), required(), breaks, ok],
    ['values are unique no more', amount({ isUnique: true }), amount(), ok, ok],
    ['the unit changes', amount(unit('kWh')), amount(unit('MWh')), ok, ok],
    [
      'the table moves',
      contractOf({ objects: [objectOf('a', { physicalName: 'x' })] }),
      contractOf({ objects: [objectOf('a', { physicalName: 'y' })] }),
      ok,
      ok,
    ],
  ])('when %s', (_, before, after, backward, forward) => {
    const said = (mode: string) => {
      const verdict = judged(`registry:${mode}`, before, after);
      return verdict === 'BREAKING MAJOR' ? breaks : verdict.includes('MAJOR') ? verdict : ok;
    };
    const full = backward === breaks || forward === breaks ? breaks : ok;
    expect([said('BACKWARD'), said('FORWARD'), said('FULL')]).toEqual([backward, forward, full]);
  });

  test('asks each former version when it is transitive', () => {
    const profile = parseProfile('registry:BACKWARD_TRANSITIVE');
    expect([isTransitive(profile), isTransitive(parseProfile('registry:BACKWARD'))]).toEqual([true, false]);
    // The field that comes back as another type is new to the last version, and not to the one before.
    const formers = [
      { ...required({ physicalType: 'int' }), version: '1.0.0' },
      { ...orders(), version: '2.0.0' },
    ];
    const candidate = { ...required({ physicalType: 'text', defaultValue: '' }), version: '3.0.0' };
    const breaking = diffHistory(formers, candidate, { profile }).map(({ version, changes }) => [
      version,
      changes.filter(({ severity }) => severity.OUT === 'BREAKING').map(({ rule }) => rule),
    ]);
    expect(breaking).toEqual([
      ['1.0.0', ['type-changed']],
      ['2.0.0', []],
    ]);
  });
});

function unit(value: string) {
  return { customProperties: [{ property: 'unit', value }] };
}
