import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/contract-diff/apply.ts';
import type { ContractChange } from '../../src/contract-diff/change.ts';
import { diffContracts } from '../../src/contract-diff/diff.ts';
import { parsePath } from '../../src/contract-diff/path.ts';
import type { Contract } from '../../src/data-contracts/contract.ts';
import { readContract } from '../../src/data-contracts/read.ts';
import { filesIn, textOf } from './folder.ts';

const read = (path: string): Contract => {
  const { contract, findings } = readContract(textOf(`datacontract-cli/${path}`));
  if (contract === undefined)
    throw new Error(`${path}: ${findings.map(({ message }) => message).join('; ')}`);
  return contract;
};

interface Pair {
  readonly before: string;
  readonly after: string;
  readonly errors: number;
  readonly warnings: number;
}

const { pairs } = JSON.parse(textOf('datacontract-cli/breaking/pairs.json')) as { pairs: Pair[] };

/** Breaking changes and warnings of each pair, in the direction OUT; docs/contract-diff.md says why they differ from upstream's. */
const ours: { readonly [pair: string]: readonly [breaking: number, warnings: number] } = {
  'fields-v2 fields-v2': [0, 0],
  'quality-v1 quality-v2': [0, 0],
  'quality-v2 quality-v1': [0, 0],
  'quality-v2 quality-v3': [0, 0],
  'models-v1 models-v2': [0, 0],
  'models-v2 models-v1': [1, 0],
  'models-v2 models-v3': [1, 0],
  'fields-v1 fields-v2': [0, 2],
  'fields-v2 fields-v1': [4, 11],
  'fields-v2 fields-v3': [6, 6],
  'definitions-v1 definitions-v2': [0, 1],
  'definitions-v2 definitions-v1': [1, 10],
  'definitions-v2 definitions-v3': [3, 7],
  'fields-array-v1 fields-array-v2': [1, 2],
};

const shortName = (file: string): string => file.replace(/^datacontract-|\.yaml$/g, '');

describe('pairs of the former breaking-change tests', () => {
  it('are all judged here', () => {
    expect(pairs.map(({ before, after }) => `${shortName(before)} ${shortName(after)}`)).toEqual(
      Object.keys(ours),
    );
  });

  it.each(pairs)('$before to $after', ({ before, after, errors, warnings }) => {
    const [base, candidate] = [read(`breaking/${before}`), read(`breaking/${after}`)];
    const changes = diffContracts(base, candidate);
    const count = (severity: string) => changes.filter(({ severity: { OUT } }) => OUT === severity).length;
    expect([count('BREAKING'), count('WARNING')]).toEqual(ours[`${shortName(before)} ${shortName(after)}`]);
    // Where the old tool saw nothing to be told of, nothing warns here.
    if (errors === 0 && warnings === 0) expect(count('BREAKING') + count('WARNING')).toBe(0);
    expect(diffContracts(applyChanges(base, changes), candidate)).toEqual([]);
  });
});

describe('pairs of the changelog tests', () => {
  it('list the changes of the published text', () => {
    const [base, candidate] = [
      read('changelog/integration/changelog_integration_v1.yaml'),
      read('changelog/integration/changelog_integration_v2.yaml'),
    ];
    const golden = textOf('datacontract-cli/changelog/golden_changelog_text.txt');
    const summary = [
      ...golden.slice(0, golden.indexOf('Details')).matchAll(/│ (Added|Removed|Updated) +│ (\S+) +│/g),
    ];
    expect(summary).toHaveLength(8);
    const told = new Set(diffContracts(base, candidate).map(entryOf));
    expect([...told].sort()).toEqual(summary.map(([, change, field]) => `${change} ${field}`).sort());
  });

  it.each(filesIn('datacontract-cli/changelog', '_v1.yaml'))(
    '%s: all changes lead to the second one',
    (path) => {
      const first = path.replace('datacontract-cli/', '');
      const [base, candidate] = [read(first), read(first.replace('_v1', '_v2'))];
      const changes = diffContracts(base, candidate);
      expect(changes.length).toBeGreaterThan(5);
      expect(diffContracts(applyChanges(base, changes), candidate)).toEqual([]);
    },
  );
});

/** A change as the changelog sums it up: what happened to which element. */
function entryOf({ path, operation }: ContractChange): string {
  const steps = parsePath(path);
  const deepest = steps.findLastIndex(({ selector }) => selector !== undefined);
  const isElement = deepest === steps.length - 1;
  const element = steps
    .slice(0, deepest + 1)
    .map(({ member, selector = '' }) => `${member}.${selector.replace(/^\[\w+=|\]$/g, '')}`);
  const names = { ADDED: 'Added', REMOVED: 'Removed', CHANGED: 'Updated', RENAMED: 'Updated' } as const;
  if (deepest < 0) return `Updated ${steps.map(({ member }) => member).join('.')}`;
  return `${isElement ? names[operation] : 'Updated'} ${element.join('.')}`;
}
