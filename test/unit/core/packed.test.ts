import { expect, it } from 'vitest';
import { pack, unpack } from '../../../src/core/packed.ts';

it('gives back any text', () => {
  for (const text of ['', 'ü €𝄞\n', JSON.stringify({ urn: 'urn:mesh:job:airflow:load'.repeat(200) })])
    expect(unpack(pack(text))).toBe(text);
});

it('takes a small part of the bytes of names that repeat', () => {
  const text = Array.from({ length: 100 }, (_, n) => `urn:mesh:field:postgres:sales.orders:column_${n}`).join(
    '\n',
  );
  expect(pack(text).length).toBeLessThan(text.length / 5);
});

it('reads texts that were kept as they are', () => {
  expect(unpack('{"runId":"1"}')).toBe('{"runId":"1"}');
});
