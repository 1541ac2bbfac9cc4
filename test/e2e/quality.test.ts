import { expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { table, tableId, writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const { write, read } = writerOf(() => server);

const run = (outcome: string, at: string) =>
  write('qualityCheckUpsert', { dataset: table('orders'), name: 'unique(id)', result: { outcome, at } });

test('the latest result stands whatever order results arrive in, and those before it are kept', async () => {
  await run('PASSED', '2026-01-01T00:00:00Z');
  expect(await run('FAILED', '2026-01-03T00:00:00Z')).toMatchObject({ outcome: 'UPDATED' });
  expect(await run('PASSED', '2026-01-02T00:00:00Z')).toMatchObject({ outcome: 'STALE' });
  const { dataset } = await read(`{
    dataset(id: "${tableId('orders')}") {
      qualityChecks { totalCount nodes { lastResult { outcome } results { outcome at } } }
    }
  }`);
  expect(dataset.qualityChecks).toEqual({
    totalCount: 1,
    nodes: [
      {
        lastResult: { outcome: 'FAILED' },
        results: [
          { outcome: 'FAILED', at: '2026-01-03T00:00:00.000Z' },
          { outcome: 'PASSED', at: '2026-01-01T00:00:00.000Z' },
        ],
      },
    ],
  });
});

test('checks are listed by outcome, and a port shows those on what it exposes', async () => {
  await write('qualityCheckUpsert', {
    dataset: table('items'),
    name: 'row_count',
    engine: 'soda',
    result: { outcome: 'WARNED', at: '2026-01-01T00:00:00Z' },
  });
  await write('dataProductUpsert', {
    key: 'shop',
    outputPorts: [{ name: 'items', datasets: [table('items')] }],
  });
  const found = await read(`{
    qualityChecks(filter: { outcome: [WARNED, FAILED], engine: ["soda"] }) { nodes { name dataset { id } } }
    outputPort(id: "${urn('output-port', 'shop', 'items', '1')}") { qualityChecks { nodes { name } } }
  }`);
  expect(found.qualityChecks.nodes).toEqual([{ name: 'row_count', dataset: { id: tableId('items') } }]);
  expect(found.outputPort.qualityChecks.nodes).toEqual([{ name: 'row_count' }]);
});

test('a check ends with its dataset', async () => {
  await write('datasetRetire', { id: tableId('items') }, 'id');
  expect((await read('{ qualityChecks { nodes { name } } }')).qualityChecks.nodes).toEqual([
    { name: 'unique(id)' },
  ]);
});
