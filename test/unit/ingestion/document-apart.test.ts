import { expect, test } from 'vitest';
import { readContract } from '../../../src/data-contracts/read.ts';
import { documentApart } from '../../../src/ingestion/document-apart.ts';
import { createDocument } from '../../../src/ingestion/document.ts';
import type { Document } from '../../../src/ingestion/document.ts';
import { wideContract } from '../../support/wide-contract.ts';

const columns = Array.from({ length: 3_000 }, (_, index) => `  - { name: c${index}, logicalType: string }`);
const table = `columns:\n${columns.join('\n')}\n`;
const contract = wideContract(3_000);

const plain = ({ path, text, value, lines, syntax, isOptional }: Document) => ({
  path,
  text,
  value,
  lines,
  syntax,
  isOptional,
});

test('a long text is read while others are answered, and says the same as when it is read at once', async () => {
  let answered = 0;
  const others = setInterval(() => (answered += 1), 1);
  const document = await documentApart('a\\wide.yaml', `\uFEFF${table}`, true);
  clearInterval(others);
  expect(answered).toBeGreaterThan(0);
  expect(plain(document)).toEqual(plain(createDocument('a\\wide.yaml', table, true)));
  expect(document.place(['columns', 2_999, 'name'])).toEqual({ line: 3_001, column: expect.any(Number) });
  expect(document.contract).toBeUndefined();
}, 60_000);

test.each([
  ['lines of JSON', `{"a":1}\n`.repeat(10_000)],
  ['what is no data', `${table}:::`],
  ['a text of another language', `BoundedContext Wide {\n${'  // a remark\n'.repeat(6_000)}}`],
])(
  '%s come as they are',
  async (_, text) => {
    expect(plain(await documentApart('x', text, false))).toEqual(plain(createDocument('x', text)));
  },
  60_000,
);

test('a contract comes with what was read of it', async () => {
  const { contract: reading } = await documentApart('wide.yaml', contract, false);
  expect(reading).toEqual(readContract(contract));
  expect(reading?.findings).toMatchObject([{ line: 3_009 }]);
}, 60_000);
