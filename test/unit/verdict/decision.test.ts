import { describe, expect, test } from 'vitest';
import { nearestPolicy, strictestPolicy } from '../../../src/domains/publish-policy.ts';
import { baseFor } from '../../../src/verdict/base.ts';
import { decide } from '../../../src/verdict/decision.ts';
import type { Consent } from '../../../src/verdict/decision.ts';
import { movesBetween } from '../../../src/verdict/recheck.ts';
import { check, port, served } from '../../support/contract-checks.ts';
import { input } from '../../support/mesh-of.ts';

const { consumers } = check({
  nodes: { [input('c')]: { uses: ['a'] }, [input('d')]: { uses: ['a'] }, [input('e')]: { uses: ['b'] } },
  flows: ['c', 'd', 'e', 'f'].map((name) => ({ from: port, to: input(name), kind: 'DECLARED' })),
});
const at = { contentHash: 'now', now: '2026-11-01T00:00:00.000000000Z' };
const consent = (name: string, parts: Partial<Consent> = {}): Consent => ({
  consumer: input(name),
  type: 'APPROVAL',
  contentHash: 'now',
  until: null,
  ...parts,
});
const missing = (policy: 'REFUSE' | 'APPROVE' | 'WARN', consents: readonly Consent[]): string[] =>
  decide(policy, consumers, consents, at).missing.map(({ consumer }) => consumer.id);

describe('a version that breaks consumers', () => {
  test('is published with warnings under WARN, which name who breaks and who may', () => {
    const decision = decide('WARN', consumers, [], at);
    expect(decision).toMatchObject({ isPublished: true, missing: [] });
    expect(decision.warnings).toEqual([
      `${input('c')} breaks`,
      `${input('d')} breaks`,
      `nobody knows whether ${input('f')} breaks`,
    ]);
  });

  test('wants the approval or waiver of each under APPROVE', () => {
    expect(missing('APPROVE', [])).toEqual([input('c'), input('d')]);
    expect(missing('APPROVE', [consent('c'), consent('e')])).toEqual([input('d')]);
    expect(missing('APPROVE', [consent('c'), consent('d', { type: 'WAIVER' })])).toEqual([]);
  });

  test('wants a waiver for each under REFUSE, whatever they approved', () => {
    expect(missing('REFUSE', [consent('c'), consent('d', { type: 'WAIVER' })])).toEqual([input('c')]);
  });

  test('is not covered by consent that is over, or was given for other content', () => {
    const over = consent('c', { until: '2026-10-31T00:00:00.000000000Z' });
    const other = consent('d', { contentHash: 'before' });
    expect(missing('APPROVE', [over, other])).toEqual([input('c'), input('d')]);
    expect(missing('APPROVE', [{ ...over, until: '2026-12-01T00:00:00.000000000Z' }])).toEqual([input('d')]);
  });
});

test('of several policies the strictest counts, and a domain without one has that of the domain above', () => {
  expect(strictestPolicy(['WARN', 'APPROVE'])).toBe('APPROVE');
  expect(strictestPolicy(['APPROVE', 'REFUSE', 'WARN'])).toBe('REFUSE');
  expect(strictestPolicy([])).toBe('WARN');
  expect(nearestPolicy([null, 'APPROVE', 'REFUSE'])).toBe('APPROVE');
  expect(nearestPolicy([null])).toBeUndefined();
});

test.each([
  ['1.5.0', '1.4.0'],
  ['2.2.0', '2.1.0'],
  ['3.0.0', '2.1.0'],
  ['2.0.0-rc.1', '2.1.0'],
  ['0.9.0', '2.1.0'],
])('candidate %s is compared with %s', (candidate, base) => {
  const versions = [
    served('2.1.0', 'LIVE', []),
    served('1.4.0', 'DEPRECATED', []),
    served('1.3.0', 'DEPRECATED', []),
    served('2.2.0-beta', 'EARLY_ACCESS', []),
  ];
  expect(baseFor(candidate, versions)?.version).toBe(base);
});

test('a candidate is compared with a version in early access only where there is nothing else', () => {
  expect(baseFor('1.0.0', [served('0.9.0', 'EARLY_ACCESS', [])])?.version).toBe('0.9.0');
  expect(baseFor('1.0.0', [])).toBeUndefined();
});

test('a recheck names who moved, who came and who went', () => {
  const before = new Map([
    ['a', 'SAFE'],
    ['b', 'BREAKS'],
    ['c', 'SAFE'],
  ] as const);
  const after = new Map([
    ['a', 'SAFE'],
    ['b', 'SAFE'],
    ['d', 'UNKNOWN'],
  ] as const);
  expect(movesBetween(before, after)).toEqual([
    { id: 'b', before: 'BREAKS', after: 'SAFE' },
    { id: 'c', before: 'SAFE', after: null },
    { id: 'd', before: null, after: 'UNKNOWN' },
  ]);
});
