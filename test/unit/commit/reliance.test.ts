import { describe, expect, test } from 'vitest';
import type { PatchItem } from '../../../src/commit/patch.ts';
import { plan } from '../../../src/commit/plan.ts';
import { urn } from '../../../src/core/urn.ts';
import { dataContractFacts } from '../../../src/data-contracts/facts.ts';
import { dataProductFacts } from '../../../src/data-products/facts.ts';
import type { DataProductUpsertInput } from '../../../src/generated/schema.ts';
import { entity, patchOf } from '../../support/mesh-histories.ts';
import { createMeshModel, instant } from '../../support/mesh-model.ts';
import type { MeshModel } from '../../support/mesh-model.ts';

const daily = urn('output-port', 'meters', 'daily', '1');
const usage = urn('input-port', 'billing', 'usage', '1');
const key = urn('data-contract', 'readings');

const contract = dataContractFacts(
  { document: 'apiVersion: v3.1.0\nkind: DataContract\nid: readings\nversion: 1.0.0\nstatus: active\n' },
  [],
);
const mention = { ...entity('data-contract', key, { key: 'readings' }), isMention: true };

/** A product that names contracts which somebody else may tell of, sooner or later. */
function product(input: DataProductUpsertInput): PatchItem {
  const item = dataProductFacts(input, []);
  const other = {
    ...entity('data-contract', urn('data-contract', 'other'), { key: 'other' }),
    isMention: true,
  };
  return { ...item, facts: [mention, other, ...item.facts] };
}
const provider = (contract: string | null): PatchItem =>
  product({ key: 'meters', outputPorts: [{ name: 'daily', version: '1', contract }], inputPorts: [] });
const consumer = (contract: string | null): PatchItem =>
  product({ key: 'billing', inputPorts: [{ name: 'usage', version: '1', contract }] });

function commit(mesh: MeshModel, item: PatchItem, time: number): void {
  const [planned] = mesh.commit(patchOf([item], { eventTime: instant(time) })).patches;
  expect(planned?.report.problems).toEqual([]);
}

const flows = (mesh: MeshModel): string[] =>
  mesh.live().rows.flatMap((row) => {
    const [relation, from, to] = JSON.parse(row) as string[];
    return relation === 'FLOWS_TO' && to === usage ? [String(from)] : [];
  });

describe('an input port that relies on a contract', () => {
  const said = [contract, provider('readings'), consumer('readings')];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];

  test('is fed no more once it has ended, however late what feeds it was last seen', () => {
    const mesh = createMeshModel();
    commit(mesh, contract, 1);
    commit(mesh, provider('readings'), 5);
    commit(mesh, consumer('readings'), 2);
    expect(flows(mesh)).toEqual([daily]);
    const end: PatchItem = { path: [], facts: [{ type: 'retire', id: urn('data-product', 'billing') }] };
    commit(mesh, end, 3);
    expect(flows(mesh)).toEqual([]);
  });

  test('is not fed by a port that ended, also when the end is told late', () => {
    const mesh = createMeshModel();
    for (const [index, item] of said.entries()) commit(mesh, item, index + 1);
    expect(flows(mesh)).toEqual([daily]);
    // The provider was last heard of at 2; the consumer, and with it the flow, at 3.
    const end = { path: [], facts: [{ type: 'retire', id: urn('data-product', 'meters') }] } as PatchItem;
    commit(mesh, end, 2);
    expect(flows(mesh)).toEqual([]);
    commit(mesh, provider('readings'), 4);
    expect(flows(mesh)).toEqual([daily]);
  });

  test.each(orders)('is fed by the port behind it, whoever comes first (%i %i %i)', (...order) => {
    const mesh = createMeshModel();
    for (const index of order) commit(mesh, said[index] as PatchItem, index);
    expect(flows(mesh)).toEqual([daily]);
  });

  test('and is sent again, is unchanged', () => {
    const mesh = createMeshModel();
    for (const [index, item] of said.entries()) commit(mesh, item, index);
    const arrivedAt = '2030-01-01T00:00:00.000000000Z';
    const again = { ...patchOf([...said], { eventTime: instant(2) }), arrivedAt };
    const [planned] = plan([again], mesh.state).patches;
    expect(planned?.report.items.map(({ outcome }) => outcome)).toEqual([
      'UNCHANGED',
      'UNCHANGED',
      'UNCHANGED',
    ]);
  });

  test('loses a provider that holds another contract now, and gets it back', () => {
    const mesh = createMeshModel();
    for (const [index, item] of said.entries()) commit(mesh, item, index);
    commit(mesh, provider('other'), 10);
    expect(flows(mesh)).toEqual([]);
    commit(mesh, provider('readings'), 11);
    expect(flows(mesh)).toEqual([daily]);
  });

  test('loses its providers when it relies on another contract, or on none', () => {
    for (const next of ['other', null]) {
      const mesh = createMeshModel();
      for (const [index, item] of said.entries()) commit(mesh, item, index);
      commit(mesh, consumer(next), 10);
      expect(flows(mesh)).toEqual([]);
      commit(mesh, consumer('readings'), 11);
      expect(flows(mesh)).toEqual([daily]);
    }
  });

  test('loses a provider that is gone', () => {
    const mesh = createMeshModel();
    for (const [index, item] of said.entries()) commit(mesh, item, index);
    commit(mesh, product({ key: 'meters', outputPorts: [] }), 10);
    expect(flows(mesh)).toEqual([]);
  });
});
