import { describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { nodeIdOf, urnsOfNodeId } from '../../src/marquez/node-id.ts';

const table = urn('dataset', 'postgres://db:5432', 'shop.public.orders');

describe('a node id', () => {
  test.each([
    [table, 'dataset:postgres://db:5432:shop.public.orders'],
    [urn('job', 'nightly', 'a:b'), 'job:nightly:a:b'],
    [fieldOf(table, 'customer.id'), 'datasetField:postgres://db:5432:shop.public.orders:customer.id'],
  ])('of %s is %s, and leads back', (id, nodeId) => {
    expect(nodeIdOf(id)).toBe(nodeId);
    expect(urnsOfNodeId(nodeId)).toContain(id);
    expect(urnsOfNodeId(`${nodeId}#b1d626a2-6d3a-475e-9ecf-943176d4a8c6`)).toContain(id);
  });

  test.each(['', 'dataset', 'dataset:', 'dataset:a', 'table:a:b', 'datasetField:a:b'])(
    '%j names nothing',
    (text) => {
      expect(urnsOfNodeId(text)).toEqual([]);
    },
  );

  test('of many colons gives a bounded number of look-ups', () => {
    expect(urnsOfNodeId(`dataset:${'a:'.repeat(10_000)}b`).length).toBeLessThanOrEqual(64);
  });
});
