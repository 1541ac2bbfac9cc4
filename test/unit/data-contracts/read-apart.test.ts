import { expect, test } from 'vitest';
import { readApart } from '../../../src/data-contracts/read-apart.ts';
import { readContract } from '../../../src/data-contracts/read.ts';
import { wideContract } from '../../support/wide-contract.ts';

const long = wideContract(5_000);

test('a contract of 5,000 columns is read while others are answered', async () => {
  let answered = 0;
  const others = setInterval(() => (answered += 1), 1);
  const reading = await readApart(long);
  clearInterval(others);
  expect(answered).toBeGreaterThan(0);
  expect(reading).toEqual(readContract(long));
  expect(reading.contract?.objects[0]?.properties.length).toBe(5_001);
  expect(reading.findings).toMatchObject([
    { path: ['schema', 0, 'properties', 5_000, 'colour'], line: 5_009 },
  ]);
}, 60_000);

test('several long documents, and broken ones, each get their own answer', async () => {
  const texts = [
    long,
    long.replace('id: wide', 'id: other'),
    `${long}:::`,
    long.replace('version: 1.0.0', ''),
  ];
  const readings = await Promise.all(texts.map((text) => readApart(text, { strict: true })));
  expect(readings.map(({ contract, findings }) => [contract?.id, findings.length > 0])).toEqual(
    texts.map((text) => {
      const { contract, findings } = readContract(text, { strict: true });
      return [contract?.id, findings.length > 0];
    }),
  );
}, 60_000);

test('what was read before is remembered, by text and strictness', async () => {
  const odd = long.replace('id: wide', 'id: remembered').replaceAll(/ {6}- \{ name: c.*\n/g, '');
  const first = await readApart(odd);
  expect(await readApart(odd)).toBe(first);
  expect(first.contract?.id).toBe('remembered');
  expect((await readApart(odd, { strict: true })).contract).toBeUndefined();
  expect((await readApart(odd.replace('1.0.0', '1.0.1'))).contract?.version).toBe('1.0.1');
});
