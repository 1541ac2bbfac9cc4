import { expect, test } from 'vitest';
import type { Memory } from '../../../src/commit/memory.ts';
import { createKnownCalls } from '../../../src/ingestion/known-calls.ts';

const operation = {
  query: 'mutation ($input: IngestInput!) { ingest(input: $input) { revision } }',
  variables: { input: { source: 'shop', items: [{ team: { slug: 'a' } }] }, padding: ' '.repeat(20_000) },
};
const bytes = Buffer.from(JSON.stringify(operation));

/** Knows the keys that are in `settled` to change nothing. */
function callsOver(settled: ReadonlySet<string>) {
  let read = 0;
  const memory: Memory = {
    recall: async (keys) => ({
      revision: 7,
      reports: new Map(
        keys.filter((key) => settled.has(key)).map((key) => [key, { outcome: 'UNCHANGED', id: `id-${key}` }]),
      ),
      isApartFrom: () => true,
    }),
    remember: () => undefined,
  };
  const calls = createKnownCalls(memory);
  const parse = async (text: string): Promise<unknown> => {
    read += 1;
    return JSON.parse(text);
  };
  return {
    open: (body: Buffer, viewer = 'ann') => calls.open(body, viewer, parse),
    read: () => read,
  };
}

test('a call whose items change nothing comes without them, and is not read', async () => {
  const calls = callsOver(new Set(['k1', 'k2']));
  (await calls.open(bytes)).note?.(['k1', 'k2', 'k1'], 'input');
  const { padding } = operation.variables;
  expect(await calls.open(bytes)).toEqual({
    operation: {
      query: operation.query,
      operationName: null,
      variables: { input: { source: 'shop', items: [] }, padding },
    },
    told: {
      revision: 7,
      items: ['id-k1', 'id-k2', 'id-k1'].map((id) => ({ outcome: 'UNCHANGED', id })),
    },
  });
  expect(calls.read()).toBe(1);
});

test('a call is read when one item may change something, when another viewer sends it, and when a byte differs', async () => {
  const settled = new Set(['k1', 'k2']);
  const calls = callsOver(settled);
  (await calls.open(bytes)).note?.(['k1', 'k2'], 'input');
  settled.delete('k2');
  expect(await calls.open(bytes)).toMatchObject({ operation, note: expect.any(Function) });
  settled.add('k2');
  expect((await calls.open(bytes, 'bob')).told).toBeUndefined();
  expect((await calls.open(Buffer.concat([bytes, Buffer.from(' ')]))).told).toBeUndefined();
  expect(calls.read()).toBe(4);
});

test('a list that is a variable of its own is left out as a whole, and a short call is always read', async () => {
  const calls = callsOver(new Set(['k']));
  const own = {
    ...operation,
    variables: { items: operation.variables.input.items, padding: ' '.repeat(20_000) },
  };
  const sent = Buffer.from(JSON.stringify(own));
  (await calls.open(sent)).note?.(['k'], 'items');
  expect((await calls.open(sent)).operation.variables?.['items']).toEqual([]);
  const short = Buffer.from('{"query":"{ meshRevision }"}');
  expect(await calls.open(short)).toEqual({ operation: { query: '{ meshRevision }' } });
});
