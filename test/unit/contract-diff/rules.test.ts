import { describe, expect, test } from 'vitest';
import type { ContractChange } from '../../../src/contract-diff/change.ts';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { messageOf, rowOf } from '../../../src/contract-diff/message.ts';
import { rules } from '../../../src/contract-diff/rules.ts';
import { boundCases } from './cases/bounds.ts';
import type { Expected } from './cases/case.ts';
import { constraintCases } from './cases/constraints.ts';
import { elementCases } from './cases/elements.ts';
import { governanceCases } from './cases/governance.ts';
import { meaningCases } from './cases/meaning.ts';
import { nameCases } from './cases/names.ts';
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

  test('has a case for each outcome of each rule', () => {
    const outcomes = rules.flatMap(({ id, outcomes }) =>
      Object.keys(outcomes).map((outcome) => `${id}/${outcome}`),
    );
    const covered = new Set(cases.flatMap(({ finds }) => finds.map(({ rule }) => rule)));
    expect([...covered].sort()).toEqual(outcomes.sort());
  });

  test('names no rule twice', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
