import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/contract-diff/apply.ts';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { messageOf } from '../../../src/contract-diff/message.ts';
import { parsePath, selector } from '../../../src/contract-diff/path.ts';
import { amountOf } from '../../../src/contract-diff/quantity.ts';
import { compareThresholds } from '../../../src/contract-diff/thresholds.ts';
import { amount, orders } from './cases/case.ts';

describe('an amount', () => {
  test.each([
    [4, 'h', { amount: 14_400, of: 'TIME' }],
    ['4h', undefined, { amount: 14_400, of: 'TIME' }],
    ['90', 'minutes', { amount: 5_400, of: 'TIME' }],
    ['PT1H30M', undefined, { amount: 5_400, of: 'TIME' }],
    ['P1D', undefined, { amount: 86_400, of: 'TIME' }],
    ['daily', undefined, { amount: 86_400, of: 'TIME' }],
    ['99.5%', undefined, { amount: 0.995, of: 'WHOLE' }],
    [99.5, 'percent', { amount: 0.995, of: 'WHOLE' }],
    [3, 'rows', { amount: 3, of: 'rows' }],
    ['as long as needed', undefined, undefined],
    ['P', undefined, undefined],
    [true, 'h', undefined],
  ])('%s %s is read', (value, unit, wanted) => {
    expect(amountOf(value, unit)).toEqual(wanted);
  });
});

describe('thresholds', () => {
  test.each([
    [{ mustBeLessThan: 5 }, { mustBeLessThan: 6 }, 'RELAXED'],
    [{ mustBeLessThan: 5 }, { mustBeLessOrEqualTo: 5 }, 'RELAXED'],
    [{ mustBeGreaterThan: 5 }, { mustBeGreaterThan: 6 }, 'TIGHTENED'],
    [{ mustBeGreaterOrEqualTo: 0, mustBeLessOrEqualTo: 5 }, { mustBeBetween: [0, 5] }, 'SAME'],
    [{ mustBeBetween: [0, 5] }, { mustBe: 3 }, 'TIGHTENED'],
    [{ mustBeBetween: [0, 5] }, { mustBeBetween: [3, 8] }, 'UNDECIDED'],
    [{}, { mustBe: '3' }, 'TIGHTENED'],
    [{ mustNotBe: 3 }, { mustNotBe: 4 }, 'UNDECIDED'],
    [{ mustBeBetween: [0] }, { mustBe: 3 }, 'UNDECIDED'],
  ])('%j to %j', (before, after, wanted) => {
    expect(compareThresholds(before, after)).toBe(wanted);
  });
});

describe('a path', () => {
  test('comes apart into what it was made of, whatever is in a name', () => {
    const odd = selector(['name', 'a/b]["c"'], ['version', '1.0.0']);
    expect(parsePath(`/schema${odd}/properties[name=order line][2]/required`)).toEqual([
      { member: 'schema', selector: odd },
      { member: 'properties', selector: '[name=order line][2]' },
      { member: 'required' },
    ]);
  });

  test.each(['schema', '/schema[name=', '/schema//name'])('is refused when it is none: %j', (path) => {
    expect(() => parsePath(path)).toThrow(
      `a path of a change is wanted, such as /schema[name=orders]/name; received ${path}`,
    );
  });

  test('that leads nowhere cannot be applied', () => {
    const [change] = diffContracts(amount(), amount({ isRequired: true }));
    if (change === undefined) throw new Error('no change');
    expect(() => applyChanges(orders(), [change])).toThrow(
      'the path /schema[name=orders]/properties[name=amount]/required leads nowhere in contract orders 1.0.0',
    );
  });
});

test('a change of a rule that there is not has no message', () => {
  const [change] = diffContracts(amount(), amount({ isRequired: true }));
  if (change === undefined) throw new Error('no change');
  expect(() => messageOf({ ...change, rule: 'old-rule' })).toThrow('there is no rule old-rule');
});
