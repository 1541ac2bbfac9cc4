import { describe, expect, test } from 'vitest';
import type { Fact, PatchItem } from '../../../src/commit/patch.ts';
import { emptyContent } from '../../../src/commit/state.ts';
import type { Urn } from '../../../src/core/urn.ts';
import { dataset, entity, mentions, patchOf } from '../../support/mesh-histories.ts';
import { createMeshModel, instant } from '../../support/mesh-model.ts';
import type { MeshModel } from '../../support/mesh-model.ts';

/** A document that names datasets, with a flow from each to `sink`, and covers all of that. */
function snapshot(speaker: string, names: readonly string[], time: number): PatchItem[] {
  const said = { path: [], eventTime: instant(time), speaker, source: speaker };
  const items = names.map((name) => {
    const flows = [{ from: dataset(name), to: dataset('sink'), resolved: false }];
    return { ...said, facts: [...named(name), slice(`${speaker}:${name}`, flows)] };
  });
  const covered = {
    entities: [...names, ...(names.length > 0 ? ['sink'] : [])].map(dataset),
    slices: names.map((name) => `${speaker}:${name}`),
  };
  return [...items, { ...said, facts: [{ type: 'snapshot', speaker, ...covered }] }];
}

function named(name: string): Fact[] {
  return [
    entity('dataset', dataset(name), { namespace: 'db', name }),
    { type: 'schema', dataset: dataset(name), fields: [{ path: 'id', properties: {} }] },
    ...mentions([dataset('sink')]),
  ];
}

function slice(name: string, flows: { from: Urn; to: Urn; resolved: boolean }[]): Fact {
  return { type: 'slice', slice: name, kind: 'IMPORTED', ...emptyContent, flows };
}

function commit(mesh: MeshModel, items: readonly PatchItem[]): string[] {
  const [planned] = mesh.commit(patchOf(items)).patches;
  return planned?.report.items.map(({ outcome }) => outcome) ?? [];
}

const living = (mesh: MeshModel): string[] =>
  Object.keys(mesh.live().entities)
    .filter((id) => id.includes(':dataset:'))
    .map((id) => id.slice(id.lastIndexOf(':') + 1));

describe('what a speaker covers no more', () => {
  test('is withdrawn: its edges, and the entities of which nobody else ever spoke, with their parts', () => {
    const mesh = createMeshModel();
    commit(mesh, snapshot('dbt', ['a', 'b'], 1));
    expect(mesh.live().rows).toHaveLength(2);
    expect(commit(mesh, snapshot('dbt', ['b'], 2)).at(-1)).toBe('UPDATED');
    expect(living(mesh)).toEqual(['b', 'sink']);
    expect(mesh.live().rows).toHaveLength(1);
    expect(Object.keys(mesh.live().entities).filter((id) => id.includes(':field:'))).toHaveLength(1);
  });

  test('stays as far as somebody else says it, before or after', () => {
    for (const isBefore of [true, false]) {
      const mesh = createMeshModel();
      const others = [
        { path: [], facts: [...mentions([dataset('a'), dataset('sink')])] },
        {
          path: [],
          facts: [slice('other', [{ from: dataset('a'), to: dataset('sink'), resolved: false }])],
        },
      ];
      if (isBefore) mesh.commit(patchOf(others, { eventTime: instant(1), source: 'runs' }));
      commit(mesh, snapshot('dbt', ['a', 'b'], 2));
      if (!isBefore) mesh.commit(patchOf(others, { eventTime: instant(3), source: 'runs' }));
      commit(mesh, snapshot('dbt', ['b'], 4));
      expect(living(mesh)).toEqual(['a', 'b', 'sink']);
      expect(mesh.live().rows).toHaveLength(2);
      commit(mesh, snapshot('dbt', [], 5));
      expect(living(mesh)).toEqual(['a', 'sink']);
    }
  });

  test('stays while another document of the same kind covers it', () => {
    const mesh = createMeshModel();
    commit(mesh, snapshot('dbt:one', ['a', 'b'], 1));
    commit(mesh, snapshot('dbt:two', ['a'], 1));
    commit(mesh, snapshot('dbt:one', [], 2));
    expect(living(mesh)).toEqual(['a', 'sink']);
    commit(mesh, snapshot('dbt:two', [], 2));
    expect(living(mesh)).toEqual([]);
    expect(mesh.live().rows).toEqual([]);
  });

  test('comes back when it is covered again', () => {
    const mesh = createMeshModel();
    for (const [time, names] of [['a', 'b'], ['b'], ['a', 'b']].entries())
      commit(mesh, snapshot('dbt', names, time + 1));
    expect(living(mesh)).toEqual(['a', 'b', 'sink']);
    expect(mesh.live().rows).toHaveLength(2);
  });

  test('is withdrawn as well when the older word arrives last', () => {
    const [ordered, reversed] = [createMeshModel(), createMeshModel()];
    const words = [snapshot('dbt', ['a', 'b'], 1), snapshot('dbt', ['b', 'c'], 2)];
    for (const items of words) commit(ordered, items);
    for (const items of words.toReversed()) commit(reversed, items);
    expect(reversed.live()).toEqual(ordered.live());
    expect(living(reversed)).toEqual(['b', 'c', 'sink']);
  });

  test('is nothing when the same is said again', () => {
    const mesh = createMeshModel();
    commit(mesh, snapshot('dbt', ['a', 'b'], 1));
    const { draft, patches } = mesh.commit(patchOf(snapshot('dbt', ['a', 'b'], 1)));
    expect(patches[0]?.report.items.map(({ outcome }) => outcome)).toEqual(Array(3).fill('UNCHANGED'));
    expect([draft.slices.size, patches[0]?.changes]).toEqual([0, []]);
  });
});
