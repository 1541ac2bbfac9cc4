import { describe, expect, test } from 'vitest';
import type { ArrivedPatch, Fact, Patch } from '../../../src/commit/patch.ts';
import { emptyContent, emptyState, noPlaces } from '../../../src/commit/state.ts';
import type { Places } from '../../../src/commit/state.ts';
import { lookups } from '../../../src/commit/wanted.ts';
import { fieldOf } from '../../../src/core/urn.ts';
import { dataset, entity, itemOf, mentions, patchOf } from '../../support/mesh-histories.ts';
import { createMeshModel, instant, look } from '../../support/mesh-model.ts';
import type { MeshModel } from '../../support/mesh-model.ts';

const [readings, invoices] = [dataset('readings'), dataset('invoices')];
const [from, to] = [fieldOf(readings, 'amount'), fieldOf(invoices, 'amount')];

/** What a job does: one column from another. */
const slice: readonly Fact[] = [
  ...mentions([from, to]),
  {
    type: 'slice',
    slice: 'test:load',
    kind: 'OBSERVED',
    ...emptyContent,
    flows: [{ from: readings, to: invoices, resolved: true, grade: 'VALUES' }],
    derivations: [{ from, to, influence: 'DIRECT' }],
  },
];

function toldAt(seconds: number | undefined, facts = slice, parts: Partial<Patch> = {}): Patch {
  return patchOf([itemOf(facts, seconds === undefined ? undefined : instant(seconds))], parts);
}

/** What a patch looks at, and its answer. */
function lookedAt(mesh: MeshModel, patch: Patch): { names: string[]; outcome: string | undefined } {
  const state = { ...emptyState(0), aliases: mesh.state.aliases, looked: noPlaces() };
  const next = lookups([arrived(patch)], state);
  for (let wanted = next(); wanted !== undefined; wanted = next()) look(mesh.state, state, wanted);
  const names = (Object.keys(state.looked) as (keyof Places)[]).filter((name) => state.looked[name].size > 0);
  return { names, outcome: mesh.commit(patch).patches[0]?.report.items[0]?.outcome };
}

const arrived = (patch: Patch): ArrivedPatch => ({ ...patch, arrivedAt: instant(10_060) });

function meshWithSlice(): MeshModel {
  const mesh = createMeshModel();
  mesh.commit(toldAt(10));
  return mesh;
}

describe('a slice that is said again', () => {
  test('needs a look at nothing but itself', () => {
    const mesh = meshWithSlice();
    expect(lookedAt(mesh, toldAt(10))).toEqual({ names: ['slices'], outcome: 'UNCHANGED' });
    expect(lookedAt(mesh, toldAt(5))).toEqual({ names: ['slices'], outcome: 'UNCHANGED' });
  });

  test('within the hour, where no time is named, as well', () => {
    const mesh = createMeshModel();
    mesh.commit(toldAt(undefined));
    expect(lookedAt(mesh, toldAt(undefined))).toEqual({ names: ['slices'], outcome: 'UNCHANGED' });
  });

  test.each([
    ['at a later time', toldAt(20)],
    ['by another speaker', toldAt(10, slice, { source: 'other' })],
    ['with something besides', toldAt(10, [...slice, entity('dataset', readings, { description: 'new' })])],
    ['with other mentions', toldAt(10, [...mentions([fieldOf(readings, 'id')]), ...slice])],
  ])('is looked at in full %s', (_, patch) => {
    expect(lookedAt(meshWithSlice(), patch).names).toContain('entities');
  });

  test('is looked at in full when an end of it has ended since, and brings the end back', () => {
    const mesh = meshWithSlice();
    mesh.commit(toldAt(15, [{ type: 'retire', id: to }]));
    expect(lookedAt(mesh, toldAt(10)).names).toContain('entities');
    expect(mesh.live().entities[to]).toBeUndefined();
    mesh.commit(toldAt(20));
    expect(mesh.live().entities[to]).toBeDefined();
    expect(mesh.live().rows).toEqual(meshWithSlice().live().rows);
  });

  test('in one group with an end of it is not told as said before', () => {
    const mesh = meshWithSlice();
    mesh.commit(toldAt(15, [{ type: 'retire', id: to }]), toldAt(20));
    expect(mesh.live()).toEqual(meshWithSlice().live());
  });

  test('after another word of the slice is news', () => {
    const mesh = meshWithSlice();
    const other: Fact[] = [
      ...mentions([readings]),
      { type: 'slice', slice: 'test:load', kind: 'OBSERVED', ...emptyContent },
    ];
    mesh.commit(toldAt(20, other));
    expect(lookedAt(mesh, toldAt(30)).outcome).toBe('UPDATED');
    expect(mesh.live()).toEqual(meshWithSlice().live());
  });
});
