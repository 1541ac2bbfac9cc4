import { describe, expect, test } from 'vitest';
import type { Patch, PatchItem } from '../../../src/commit/patch.ts';
import { urn } from '../../../src/core/urn.ts';
import { beginning, context, dataset, entity, itemOf, patchOf, team } from '../../support/mesh-histories.ts';
import { createMeshModel, instant } from '../../support/mesh-model.ts';
import type { MeshModel } from '../../support/mesh-model.ts';

const readings = dataset('readings');

function begun(): MeshModel {
  const mesh = createMeshModel();
  mesh.commit(beginning);
  return mesh;
}

function describeIt(description: string | null, time?: number): PatchItem {
  return itemOf(
    [entity('dataset', readings, { description })],
    time === undefined ? undefined : instant(time),
  );
}

function descriptionIn(mesh: MeshModel): unknown {
  return mesh.live().entities[readings]?.['description'];
}

/** Outcomes of the items of one patch. */
function outcomes(mesh: MeshModel, items: readonly PatchItem[], parts: Partial<Patch> = {}): string[] {
  const [planned] = mesh.commit(patchOf(items, parts)).patches;
  return planned?.report.items.map(({ outcome }) => outcome) ?? [];
}

describe('a fact', () => {
  test('of an earlier time never overwrites one of a later', () => {
    const mesh = begun();
    expect(outcomes(mesh, [describeIt('new', 5)])).toEqual(['UPDATED']);
    expect(outcomes(mesh, [describeIt('old', 3)])).toEqual(['STALE']);
    expect(descriptionIn(mesh)).toBe('new');
    expect(outcomes(mesh, [describeIt(null, 6), describeIt('old', 4)])).toEqual(['UPDATED', 'STALE']);
    expect(descriptionIn(mesh)).toBeUndefined();
  });

  test('without a time is of the time at which it arrives, in the order of the items', () => {
    const mesh = begun();
    expect(outcomes(mesh, [describeIt('first'), describeIt('second')])).toEqual(['UPDATED', 'UPDATED']);
    expect(outcomes(mesh, [describeIt('third')])).toEqual(['UPDATED']);
    expect(descriptionIn(mesh)).toBe('third');
  });

  test('said again is unchanged and leaves nothing to write', () => {
    const mesh = begun();
    const { draft, patches } = mesh.commit(beginning);
    expect(patches.flatMap(({ changes }) => changes)).toEqual([]);
    expect(new Set(patches.flatMap(({ report }) => report.items.map(({ outcome }) => outcome)))).toEqual(
      new Set(['UNCHANGED']),
    );
    expect([draft.slices.size, draft.runs.size, draft.links.size, draft.aliases.size]).toEqual([0, 0, 0, 0]);
  });

  test('of before an end does not raise the dead, one of after it does', () => {
    const mesh = begun();
    expect(outcomes(mesh, [itemOf([{ type: 'retire', id: readings }], instant(5))])).toEqual(['UPDATED']);
    expect(outcomes(mesh, [describeIt('late', 4)])).toEqual(['STALE']);
    expect(mesh.live().entities[readings]).toBeUndefined();
    expect(outcomes(mesh, [describeIt('again', 6)])).toEqual(['UPDATED']);
    expect(descriptionIn(mesh)).toBe('again');
    expect(Object.keys(mesh.live().entities).filter((id) => id.includes(':field:db:readings'))).toEqual([]);
  });

  test('that ends something in the patch that brings it holds, whichever item is first', () => {
    const id = team('short-lived');
    const born = itemOf([entity('team', id, { slug: 'short-lived' })], instant(1));
    const end = itemOf([{ type: 'retire', id }], instant(2));
    for (const items of [
      [born, end],
      [end, born],
    ]) {
      const mesh = createMeshModel();
      outcomes(mesh, items);
      expect(mesh.live().entities).toEqual({});
    }
  });
});

describe('problems', () => {
  const lost = urn('domain', 'lost');
  const items: PatchItem[] = [
    {
      path: ['items', 0],
      facts: [
        entity('domain', urn('domain', 'a'), {}, { parent: [urn('domain', 'b')], owner: [team('nobody')] }),
      ],
    },
    { path: ['items', 1], facts: [entity('domain', urn('domain', 'b'), {}, { parent: [lost] })] },
    {
      path: ['items', 2],
      facts: [],
      problems: [{ code: 'INVALID', message: 'unreadable', path: ['items', 2, 'slug'] }],
    },
    { path: ['items', 3], facts: [entity('team', team('fine'))] },
    {
      path: ['items', 4],
      facts: [
        entity('domain', urn('domain', 'c'), {}, { parent: [urn('domain', 'a')], owner: [team('fine')] }),
      ],
    },
  ];

  test('are all named at once, those included that follow from others', () => {
    const mesh = createMeshModel();
    const [planned] = mesh.commit(patchOf(items)).patches;
    expect(planned?.report.problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['NOT_FOUND', 'items', 0, 'owner'],
      ['NOT_FOUND', 'items', 1, 'parent'],
      ['INVALID', 'items', 2, 'slug'],
      ['NOT_FOUND', 'items', 4, 'parent'],
    ]);
    expect(mesh.live().entities).toEqual({});
    expect(planned?.changes).toEqual([]);
  });

  test('keep out their item only with EACH', () => {
    const mesh = createMeshModel();
    expect(outcomes(mesh, items, { atomic: 'EACH' })).toEqual([
      'REJECTED',
      'REJECTED',
      'REJECTED',
      'CREATED',
      'REJECTED',
    ]);
    expect(Object.keys(mesh.live().entities)).toEqual([team('fine')]);
  });

  test('of a chain of 10,000 that hangs on nothing are found in one go', { timeout: 10_000 }, () => {
    const name = (index: number): string => urn('domain', `d${index}`);
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      itemOf([entity('domain', name(index), {}, { parent: [name(index + 1)] })]),
    );
    expect(new Set(outcomes(createMeshModel(), chain))).toEqual(new Set(['REJECTED']));
  });

  test('of names: one that is taken is refused', () => {
    const mesh = begun();
    const [planned] = mesh.commit(
      patchOf([itemOf([{ type: 'rename', id: readings, alias: dataset('tariffs'), properties: {} }])]),
    ).patches;
    expect(planned?.report.problems.map(({ code, path }) => [code, path])).toEqual([['CONFLICT', ['to']]]);
  });
});

test('items refer to each other in any order, circles included', () => {
  const [a, b] = [urn('domain', 'a'), urn('domain', 'b')];
  const items = [
    itemOf([entity('domain', a, {}, { parent: [b] })]),
    itemOf([entity('domain', b, {}, { parent: [a] })]),
  ];
  expect(outcomes(createMeshModel(), items)).toEqual(['CREATED', 'CREATED']);
  expect(outcomes(createMeshModel(), items.toReversed())).toEqual(['CREATED', 'CREATED']);
});

describe('a key', () => {
  const keyed = (description: string): Patch => patchOf([describeIt(description)], { idempotencyKey: 'k' });

  test('with the same content gets the first report, also within one group', () => {
    const mesh = begun();
    const { patches } = mesh.commit(keyed('one'), keyed('one'));
    expect(patches[1]?.report.items).toEqual(patches[0]?.report.items);
    expect([patches[1]?.repeated === undefined, patches[1]?.changes]).toEqual([false, []]);
    mesh.commit(patchOf([describeIt('two')]));
    expect(mesh.commit(keyed('one')).patches[0]?.repeated?.items).toEqual(patches[0]?.report.items);
    expect(descriptionIn(mesh)).toBe('two');
  });

  test('with another content is refused, for the same actor', () => {
    const mesh = begun();
    mesh.commit(keyed('one'));
    expect(mesh.commit(keyed('two')).patches[0]?.report.problems.map(({ code }) => code)).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ]);
    expect(mesh.commit({ ...keyed('two'), actor: 'other' }).patches[0]?.report.problems).toEqual([]);
    expect(descriptionIn(mesh)).toBe('two');
  });
});

test('a dry run sees what was before it in its group, and leaves no trace', () => {
  const mesh = begun();
  const before = mesh.live();
  const id = team('new');
  const dry = mesh.commit(
    patchOf([itemOf([entity('team', id)]), itemOf([{ type: 'retire', id: readings }])], {
      dryRun: true,
      idempotencyKey: 'k',
    }),
  );
  expect(dry.patches[0]?.report).toMatchObject({
    dryRun: true,
    items: [{ outcome: 'CREATED' }, { outcome: 'UPDATED' }],
  });
  expect([dry.draft.entities.size, dry.draft.ended.size, dry.patches[0]?.receipt]).toEqual([0, 0, undefined]);
  expect(mesh.live()).toEqual(before);
  const group = mesh.commit(
    patchOf([itemOf([entity('team', id, { name: 'one' })])]),
    patchOf([itemOf([entity('team', id, { name: 'two' })])], { dryRun: true }),
    patchOf([itemOf([entity('dataset', readings, {}, { owner: [id] })])]),
  );
  expect(group.patches.map(({ report }) => report.items[0]?.outcome)).toEqual([
    'CREATED',
    'UPDATED',
    'UPDATED',
  ]);
  expect(mesh.live().entities[id]).toEqual({ name: 'one' });
});

describe('the audit log', () => {
  const changesOf = (mesh: MeshModel, ...items: PatchItem[]) =>
    mesh.commit(patchOf(items)).patches[0]?.changes;

  test('tells of each entity once, what was there before and is there now', () => {
    const mesh = begun();
    const both = [
      describeIt('one'),
      itemOf([
        entity('dataset', readings, { tags: ['pii'], description: 'two' }, { owner: [team('north')] }),
      ]),
    ];
    expect(changesOf(mesh, ...both)).toEqual([
      {
        entity: readings,
        operation: 'UPDATED',
        before: { description: null, tags: null, '@owner': null },
        after: { description: 'two', tags: ['pii'], '@owner': [team('north')] },
      },
    ]);
    expect(changesOf(mesh, itemOf([entity('team', team('west'), { slug: 'west' })]))).toEqual([
      { entity: team('west'), operation: 'CREATED', before: null, after: { slug: 'west' } },
    ]);
    expect(changesOf(mesh, itemOf([{ type: 'retire', id: team('west') }]))).toEqual([
      { entity: team('west'), operation: 'RETIRED', before: { slug: 'west' }, after: null },
    ]);
  });

  test('tells of each relation of a context by itself', () => {
    const relate = (to: string, kind: string): PatchItem =>
      itemOf([
        {
          type: 'link',
          relation: 'CONTEXT_RELATION',
          from: context('grid'),
          to: context(to),
          properties: { kind },
          path: { from: 'upstream', to: 'downstream' },
        },
      ]);
    expect(changesOf(begun(), relate('retail', 'PARTNERSHIP'), relate('billing', 'SHARED_KERNEL'))).toEqual(
      [
        ['retail', 'PARTNERSHIP'],
        ['billing', 'SHARED_KERNEL'],
      ].map(([to = '', kind]) => ({
        entity: context('grid'),
        operation: 'RELATION_SET',
        before: null,
        after: { CONTEXT_RELATION: context(to), kind },
      })),
    );
  });
});
