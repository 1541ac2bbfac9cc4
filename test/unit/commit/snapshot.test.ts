import { describe, expect, test } from 'vitest';
import type { Fact, PatchItem } from '../../../src/commit/patch.ts';
import { emptyContent } from '../../../src/commit/state.ts';
import type { Urn } from '../../../src/core/urn.ts';
import { context, dataset, entity, mentions, patchOf, relation, team } from '../../support/mesh-histories.ts';
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
    links: [],
    references: [],
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

describe('a dataset that a speaker covers and that got another name', () => {
  const names = { type: 'names', ids: ['a', 'zone'].map(dataset), former: dataset('a') } as const;
  const named = { path: [], eventTime: instant(2), source: 'runs', facts: [names] };

  test('stays as long as the speaker says it, under the old name', () => {
    const mesh = createMeshModel();
    commit(mesh, snapshot('dbt', ['a', 'b'], 1));
    commit(mesh, [named]);
    commit(mesh, snapshot('dbt', ['a', 'b', 'c'], 3));
    expect(living(mesh)).toEqual(['b', 'c', 'sink', 'zone']);
    expect(mesh.live().rows).toHaveLength(3);
  });

  test('goes when the speaker leaves it out', () => {
    const mesh = createMeshModel();
    commit(mesh, snapshot('dbt', ['a', 'b'], 1));
    commit(mesh, [named]);
    commit(mesh, snapshot('dbt', ['b'], 3));
    expect(living(mesh)).toEqual(['b', 'sink']);
  });
});

describe('relations that a document covers', () => {
  const there: PatchItem = {
    path: [],
    eventTime: instant(0),
    facts: ['grid', 'retail', 'billing'].map((slug) => entity('bounded-context', context(slug), { slug })),
  };
  /** A context map with these pairs, each with its kind. */
  function map(speaker: string, kinds: { readonly [pair: string]: string }, time: number): PatchItem[] {
    const said = { path: [], eventTime: instant(time), speaker, source: 'architects' };
    const links = Object.entries(kinds).map(([pair, kind]) => {
      const [from = '', to = ''] = pair.split(' ');
      return relation(from, to, { kind });
    });
    const covered: Fact = { type: 'snapshot', speaker, entities: [], slices: [], links, references: [] };
    return [...links.map((link) => ({ ...said, facts: [link] })), { ...said, facts: [covered] }];
  }
  const person = (kind: string | null, time: number): PatchItem => ({
    path: [],
    eventTime: instant(time),
    source: 'person:ada',
    facts: [relation('grid', 'retail', kind === null ? null : { kind })],
  });
  const kindsIn = (mesh: MeshModel): string[] =>
    mesh.live().links.map((link) => (JSON.parse(link.slice(link.indexOf('{'))) as { kind: string }).kind);
  const both = { 'grid retail': 'PARTNERSHIP', 'retail billing': 'SHARED_KERNEL' };
  const one = { 'retail billing': 'SHARED_KERNEL' };

  function meshAfter(...words: readonly (readonly PatchItem[])[]): MeshModel {
    const mesh = createMeshModel();
    for (const items of [[there], ...words]) commit(mesh, items);
    return mesh;
  }

  test('go with the document that alone said them', () => {
    const mesh = meshAfter(map('cml:shop', both, 1));
    expect(kindsIn(mesh)).toEqual(['PARTNERSHIP', 'SHARED_KERNEL']);
    const { patches } = mesh.commit(patchOf(map('cml:shop', one, 2)));
    expect(kindsIn(mesh)).toEqual(['SHARED_KERNEL']);
    expect(patches[0]?.changes).toContainEqual({
      entity: context('grid'),
      operation: 'RELATION_SET',
      before: { CONTEXT_RELATION: context('retail'), kind: 'PARTNERSHIP' },
      after: null,
    });
  });

  test.each([
    ['earlier', [[person('CONFORMIST', 1)], map('cml:shop', both, 2)]],
    ['later', [map('cml:shop', both, 1), [person('CONFORMIST', 2)]]],
  ])('stay with what a person said %s', (_, words) => {
    expect(kindsIn(meshAfter(...words, map('cml:shop', one, 3)))).toEqual(['CONFORMIST', 'SHARED_KERNEL']);
  });

  test('stay with what another document says', () => {
    const mesh = meshAfter(map('cml:other', both, 1), map('cml:shop', both, 2), map('cml:shop', {}, 3));
    expect(kindsIn(mesh)).toEqual(['PARTNERSHIP', 'SHARED_KERNEL']);
    commit(mesh, map('cml:other', {}, 4));
    expect(kindsIn(mesh)).toEqual([]);
  });

  test('that a person removed come back with a later word only', () => {
    const mesh = meshAfter(map('cml:shop', both, 1), [person(null, 3)]);
    expect(kindsIn(mesh)).toEqual(['SHARED_KERNEL']);
    commit(mesh, map('cml:shop', both, 2));
    expect(kindsIn(mesh)).toEqual(['SHARED_KERNEL']);
    commit(mesh, map('cml:shop', both, 4));
    expect(kindsIn(mesh)).toEqual(['PARTNERSHIP', 'SHARED_KERNEL']);
  });

  test('are nothing new when they are said again, and an older document changes nothing', () => {
    const mesh = meshAfter(map('cml:shop', both, 1), map('cml:shop', one, 2));
    const again = mesh.commit(patchOf(map('cml:shop', one, 2)));
    expect(again.patches[0]?.report.items.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect([again.draft.links.size, again.patches[0]?.changes]).toEqual([0, []]);
    const older = mesh.commit(patchOf(map('cml:shop', both, 1)));
    expect(older.patches[0]?.report.items.map(({ outcome }) => outcome)).toEqual([
      'STALE',
      'UNCHANGED',
      'STALE',
    ]);
    expect(older.patches[0]?.changes).toEqual([]);
  });

  test('of an older document that nobody knew are no change', () => {
    const mesh = meshAfter(map('cml:shop', one, 2));
    const older = mesh.commit(patchOf(map('cml:shop', both, 1)));
    expect(older.patches[0]?.changes).toEqual([]);
    expect(kindsIn(mesh)).toEqual(['SHARED_KERNEL']);
  });
});

describe('owners that a document tells of', () => {
  const teams: PatchItem = {
    path: [],
    eventTime: instant(0),
    facts: ['north', 'south'].map((slug) => entity('team', team(slug), { slug })),
  };
  /** A document that tells of a dataset, and of its owner where it has one. */
  function told(speaker: string, owner: string | undefined, time: number): PatchItem[] {
    const said = { path: [], eventTime: instant(time), speaker, source: 'catalogue' };
    const id = dataset('meters');
    const references = owner === undefined ? {} : { owner: [team(owner)] };
    const covered: Fact = {
      type: 'snapshot',
      speaker,
      entities: [id],
      slices: [],
      links: [],
      references: owner === undefined ? [] : [[id, 'owner']],
    };
    return [
      { ...said, facts: [entity('dataset', id, { namespace: 'db', name: 'meters' }, references)] },
      { ...said, facts: [covered] },
    ];
  }
  const person = (owner: string | undefined, time: number): PatchItem[] => {
    const owners = owner === undefined ? [] : [team(owner)];
    const fact = entity('dataset', dataset('meters'), {}, { owner: owners });
    return [{ path: [], eventTime: instant(time), source: 'person:ada', facts: [fact] }];
  };
  const ownersAfter = (...words: readonly (readonly PatchItem[])[]): unknown => {
    const mesh = createMeshModel();
    for (const items of [[teams], ...words]) commit(mesh, items);
    return mesh.live().entities[dataset('meters')]?.['@owner'];
  };
  const [north, south] = ['north', 'south'].map((slug) => [team(slug)]);

  test.each([
    [
      'go with the document that alone said them',
      [told('a', 'north', 1), told('a', undefined, 2)],
      undefined,
    ],
    ['stay when it arrives late', [told('a', 'north', 2), told('a', undefined, 1)], north],
    ['go when the older one arrives late', [told('a', undefined, 2), told('a', 'north', 1)], undefined],
    [
      'that a person said too stay',
      [person('north', 1), told('a', 'north', 2), told('a', undefined, 3)],
      north,
    ],
    [
      'that a person said since stay',
      [told('a', 'north', 1), person('south', 2), told('a', undefined, 3)],
      south,
    ],
    [
      'that another document says stay',
      [told('b', 'south', 1), told('a', 'north', 2), told('a', undefined, 3)],
      south,
    ],
    ['that a person took away are away', [told('a', 'north', 1), person(undefined, 2)], undefined],
  ])('%s', (_, words, expected) => {
    expect(ownersAfter(...words)).toEqual(expected);
  });

  const told6 = [undefined, 'north', 'south'].map((owner) => person(owner, 6));
  test.each(told6.flatMap((one) => told6.map((other) => [one, other] as const)))(
    'that two persons say at one time are the same, whether a document told of them before or not: %#',
    (one, other) => {
      const document = told('a', 'north', 1);
      expect(ownersAfter(document, one, other)).toEqual(ownersAfter(one, other));
      expect(ownersAfter(one, document, other)).toEqual(ownersAfter(one, other));
    },
  );

  test('are references: a property of that name is one like any other', () => {
    const mesh = createMeshModel();
    const id = dataset('meters');
    commit(mesh, [{ path: [], speaker: 'a', facts: [entity('dataset', id, { owner: 'nobody we know' })] }]);
    expect(mesh.live().entities[id]?.['owner']).toBe('nobody we know');
    expect(mesh.state.entities.get(id)?.said.size).toBe(0);
  });

  test('are nothing new when they are said again', () => {
    const mesh = createMeshModel();
    for (const items of [[teams], person('north', 1), told('a', 'north', 2)]) commit(mesh, items);
    const { draft, patches } = mesh.commit(patchOf(told('a', 'north', 2)));
    expect(patches[0]?.report.items.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect([draft.entities.size, patches[0]?.changes]).toEqual([0, []]);
  });
});
