import { describe, expect, test } from 'vitest';
import type { ContractChange } from '../../../src/contract-diff/change.ts';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { messageOf, rowOf } from '../../../src/contract-diff/message.ts';
import { diffPorts } from '../../../src/contract-diff/ports.ts';
import { rules } from '../../../src/contract-diff/rules.ts';
import { boundCases } from './cases/bounds.ts';
import type { Expected } from './cases/case.ts';
import { constraintCases } from './cases/constraints.ts';
import { elementCases } from './cases/elements.ts';
import { governanceCases } from './cases/governance.ts';
import { meaningCases } from './cases/meaning.ts';
import { nameCases } from './cases/names.ts';
import { portCases } from './cases/ports.ts';
import { serviceCases } from './cases/service.ts';
import { termCases } from './cases/terms.ts';
import { typeCases } from './cases/types.ts';

const cases = [
  ...elementCases,
  ...nameCases,
  ...typeCases,
  ...constraintCases,
  ...boundCases,
  ...governanceCases,
  ...meaningCases,
  ...serviceCases,
  ...termCases,
];

const found = [...cases, ...portCases].flatMap(({ finds }) => finds);

const letters = { BREAKING: 'B', WARNING: 'W', INFO: 'I', NONE: '-' } as const;
const told = (change: ContractChange): Expected => ({
  row: rowOf(change),
  rule: `${change.rule}/${change.outcome}`,
  judged: `${letters[change.severity.OUT]} ${letters[change.severity.HIST]} ${letters[change.severity.IN]}`,
  path: change.path,
  message: messageOf(change),
});

describe('the rule table', () => {
  test.each(cases)('$title', ({ before, after, today, finds }) => {
    expect(diffContracts(before, after, { today }).map(told)).toEqual(finds);
  });

  test.each(cases)('$title: a contract against itself gives nothing', ({ before, after }) => {
    expect(diffContracts(before, before)).toEqual([]);
    expect(diffContracts(after, after)).toEqual([]);
  });

  test.each(portCases)('$title', ({ before, after, finds }) => {
    expect(diffPorts(before, after).map(told)).toEqual(finds);
    expect(diffPorts(before, before)).toEqual([]);
  });

  test('has a case for each outcome of each rule', () => {
    const outcomes = rules.flatMap(({ id, outcomes }) =>
      Object.keys(outcomes).map((outcome) => `${id}/${outcome}`),
    );
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(outcomes.sort());
  });

  test('has a case for each of the 59 rows', () => {
    const rows = new Set(found.map(({ row }) => row));
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 59 }, (_, index) => index + 1));
  });

  test.each([
    ['OUT', 0],
    ['HIST', 2],
    ['IN', 4],
  ])('has cases that break and cases that do not in the direction %s', (_, at) => {
    const seen = new Set(found.map(({ judged }) => judged[at]));
    expect([...seen].sort()).toEqual(['-', 'B', 'I', 'W']);
  });

  test('names no rule twice', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
