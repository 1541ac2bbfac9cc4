import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact, PatchItem } from '../../../src/commit/patch.ts';
import { emptyContent } from '../../../src/commit/state.ts';
import { fieldOf } from '../../../src/core/urn.ts';
import { beginning, dataset, entity, itemOf, mentions, patchOf } from '../../support/mesh-histories.ts';
import { createMeshModel, instant } from '../../support/mesh-model.ts';
import type { LiveGraph } from '../../support/mesh-model.ts';

/** A schema of a dataset of the namespace `db`, in this order. */
function schema(name: string, paths: readonly string[]): Fact[] {
  return [
    entity('dataset', dataset(name), { namespace: 'db', name }),
    { type: 'schema', dataset: dataset(name), fields: paths.map((path) => ({ path, properties: {} })) },
  ];
}

/** A slice in which a field influences the tariffs. */
function derived(name: string, path: string, slice = 's'): Fact[] {
  const [from, to] = [fieldOf(dataset(name), path), dataset('tariffs')];
  const derivations = [{ from, to, influence: 'DIRECT' as const }];
  return [...mentions([from, to]), { type: 'slice', slice, kind: 'DECLARED', ...emptyContent, derivations }];
}

const at = (second: number, facts: readonly Fact[]): PatchItem => itemOf(facts, instant(second));

function after(items: readonly PatchItem[]): LiveGraph {
  const mesh = createMeshModel();
  mesh.commit(beginning);
  for (const item of items) mesh.commit(patchOf([item]));
  return mesh.live();
}

const columnsIn = ({ rows }: LiveGraph): number => rows.filter((row) => row.startsWith('["DERIVES"')).length;

function permutations<Item>([first, ...rest]: readonly Item[]): Item[][] {
  if (first === undefined) return [[]];
  return permutations(rest).flatMap((order) =>
    Array.from({ length: order.length + 1 }, (_, index) => order.toSpliced(index, 0, first)),
  );
}

describe('column assertions at a field that a schema leaves out for a while', () => {
  const [first, without, again] = [
    at(1, schema('bills', ['id', 'amount'])),
    at(3, schema('bills', ['id'])),
    at(4, schema('bills', ['id', 'amount'])),
  ];

  test.each([
    ['from before it end', 2, 0],
    ['from after it stay', 3, 1],
  ])('%s, in any order of arrival', (_, second, left) => {
    for (const order of permutations([first, without, again, at(second, derived('bills', 'amount'))]))
      expect(columnsIn(after(order))).toBe(left);
  });

  test('end at a revision of their own, so that nobody who reads meanwhile takes them for there', () => {
    const mesh = createMeshModel();
    mesh.commit(beginning);
    for (const item of [first, at(2, derived('bills', 'amount')), again]) mesh.commit(patchOf([item]));
    const { revision } = mesh.state;
    const { patches } = mesh.commit(patchOf([without]));
    expect(patches[0]?.report.items).toMatchObject([{ outcome: 'STALE' }]);
    expect(mesh.state.revision).toBe(revision + 1);
    mesh.commit(patchOf([without]));
    expect(mesh.state.revision).toBe(revision + 1);
  });

  test('end as well when only the last schema of all tells of the field', () => {
    for (const order of permutations([at(2, derived('bills', 'amount')), without, again])) {
      const graph = after(order);
      expect(columnsIn(graph)).toBe(0);
      expect(Object.keys(graph.entities)).toContain(fieldOf(dataset('bills'), 'amount'));
    }
  });
});

test('schemas, ends and names of datasets in any order end the same column assertions', () => {
  const name = fc.constantFrom('archive', 'readings');
  const path = fc.constantFrom('id', 'amount');
  const said = fc
    .tuple(
      fc.oneof(
        fc.tuple(name, fc.subarray(['id', 'amount'])).map((parts) => schema(...parts)),
        fc.tuple(name, path, fc.constantFrom('s1', 's2')).map((parts) => derived(...parts)),
        fc.tuple(name, path).map(([of, one]): Fact[] => mentions([fieldOf(dataset(of), one)])),
        fc.constant<Fact[]>([{ type: 'names', ids: ['readings', 'archive'].map(dataset) }]),
        fc.constant<Fact[]>([{ type: 'retire', id: dataset('readings') }]),
      ),
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([facts, second]) => at(second, facts));
  const orders = fc
    .array(said, { minLength: 2, maxLength: 6 })
    .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
  fc.assert(
    fc.property(orders, ([items, other]) => {
      expect(after(other)).toEqual(after(items));
    }),
    { numRuns: 300 },
  );
}, 60_000);
