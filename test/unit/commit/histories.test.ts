import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PatchItem } from '../../../src/commit/patch.ts';
import { beginning, patchOf, saying } from '../../support/mesh-histories.ts';
import { createMeshModel } from '../../support/mesh-model.ts';
import type { LiveGraph } from '../../support/mesh-model.ts';

/** The graph after items in groups of patches of items. */
function after(groups: readonly (readonly (readonly PatchItem[])[])[]): LiveGraph {
  const mesh = createMeshModel();
  mesh.commit(beginning);
  for (const group of groups) {
    const { patches } = mesh.commit(...group.map((items) => patchOf(items)));
    expect(patches.flatMap(({ report }) => report.problems)).toEqual([]);
  }
  return mesh.live();
}

/** Cuts a list into lists of the lengths given, again and again. */
function cut<Item>(items: readonly Item[], lengths: readonly number[]): Item[][] {
  const pieces: Item[][] = [];
  for (let at = 0; at < items.length; at += lengths[(pieces.length - 1) % lengths.length] ?? 1)
    pieces.push(items.slice(at, at + (lengths[pieces.length % lengths.length] ?? 1)));
  return pieces;
}

const history = fc.array(saying, { minLength: 1, maxLength: 12 });
const lengths = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });

/** Two different documents of one speaker are of one time: which of them is the later is not told. */
function isAmbiguous(items: readonly PatchItem[]): boolean {
  const told = new Map<string, PatchItem>();
  return items.some((item) => {
    if (item.speaker === undefined) return false;
    const key = `${item.speaker} ${item.eventTime}`;
    const other = told.get(key) ?? item;
    told.set(key, other);
    return JSON.stringify(other) !== JSON.stringify(item);
  });
}

test('a history in any order, repeated and grouped in any way, gives one graph', () => {
  const arrangement = history.chain((items) =>
    fc.record({
      items: fc.constant(items),
      again: fc
        .shuffledSubarray([...items, ...items])
        .chain((some) => fc.shuffledSubarray([...items, ...some], { minLength: items.length + some.length })),
      patches: lengths,
      groups: lengths,
    }),
  );
  fc.assert(
    fc.property(arrangement, ({ items, again, patches, groups }) => {
      fc.pre(!isAmbiguous(items));
      expect(after(cut(cut(again, patches), groups))).toEqual(after(items.map((item) => [[item]])));
    }),
    { numRuns: 500 },
  );
}, 60_000);
