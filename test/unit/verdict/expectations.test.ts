import { expect, test } from 'vitest';
import { readContract } from '../../../src/data-contracts/read.ts';
import type { Contract } from '../../../src/data-contracts/contract.ts';
import { newlyUnmet } from '../../../src/verdict/expectations.ts';

function contract(id: string, columns: { readonly [name: string]: string }): Contract {
  const properties = Object.entries(columns).map(([name, rest]) => `      - name: ${name}\n        ${rest}`);
  const text = `kind: DataContract\napiVersion: v3.1.0\nid: ${id}\nversion: 1.0.0\nstatus: active\nschema:\n  - name: bills\n    properties:\n${properties.join('\n')}\n`;
  const read = readContract(text).contract;
  if (read === undefined) throw new Error('the document cannot be read');
  return read;
}

const base = contract('bills', {
  id: 'logicalType: integer',
  due: 'logicalType: date',
  note: 'logicalType: string',
});
const expected = contract('report', { id: 'logicalType: integer', due: 'logicalType: date' });

test.each<[string, { [name: string]: string }, string[]]>([
  ['met by the same', { id: 'logicalType: integer', due: 'logicalType: date' }, []],
  ['met by more', { id: 'logicalType: integer', due: 'logicalType: date', tax: 'logicalType: number' }, []],
  [
    'not met without a column that it wants',
    { id: 'logicalType: integer', note: 'logicalType: string' },
    ['due'],
  ],
  ['not met by another type', { id: 'logicalType: integer', due: 'logicalType: string' }, ['due']],
])('an expectation is %s', (_, columns, properties) => {
  const unmet = newlyUnmet(expected, base, contract('bills', columns));
  expect(unmet.map(({ element }) => element.property)).toEqual(properties);
});

test('what the present version does not satisfy either is not the candidate’s fault', () => {
  const wanting = contract('report', { id: 'logicalType: integer', never: 'logicalType: string' });
  expect(newlyUnmet(wanting, base, base)).toEqual([]);
});
