import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { page, ruleTable, withTable } from '../../../scripts/rule-table.ts';

/** Tables are the same whatever their columns are padded to. */
const unpadded = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

test('the page on the contract diff has the table of the rules (node scripts/rule-table.ts writes it)', async () => {
  const text = await readFile(page, 'utf8');
  expect(unpadded(text)).toBe(unpadded(withTable(text, ruleTable())));
});
