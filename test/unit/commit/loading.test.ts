import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan } from '../../../src/commit/plan.ts';
import type { Plan } from '../../../src/commit/plan.ts';
import type { MeshState, Places } from '../../../src/commit/state.ts';
import { emptyState, noPlaces } from '../../../src/commit/state.ts';
import { lookups } from '../../../src/commit/wanted.ts';
import { beginning, patchOf, saying } from '../../support/mesh-histories.ts';
import { createMeshModel, instant, look } from '../../support/mesh-model.ts';

const arrivedAt = instant(20_000);

/** What a plan comes to: all that is written, and the answers. */
function essence({ draft, patches }: Plan): unknown {
  const { entities, slices, runs, links, aliases, ended } = draft;
  const sorted = (map: ReadonlyMap<string, unknown>): unknown[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return [patches, ...[entities, slices, runs, links, aliases, ended].map(sorted)];
}

function isMissing(missed: Places): boolean {
  return Object.values(missed).some((places: ReadonlySet<string>) => places.size > 0);
}

/** Plans as the committer does: what is wanted is read, then what was missed. */
function planLooking(
  patches: Parameters<typeof plan>[0],
  full: MeshState,
): { planned: Plan; rounds: number } {
  const state = {
    ...emptyState(full.revision),
    receipts: full.receipts,
    aliases: full.aliases,
    names: full.names,
    looked: noPlaces(),
  };
  const next = lookups(patches, state);
  for (let wanted = next(); wanted !== undefined; wanted = next()) look(full, state, wanted);
  for (let rounds = 1; ; rounds += 1) {
    const planned = plan(patches, state);
    if (!isMissing(planned.draft.missed)) return { planned, rounds };
    look(full, state, planned.draft.missed);
  }
}

test('a plan on what was read is the plan on the whole graph', () => {
  fc.assert(
    fc.property(
      fc.array(saying, { maxLength: 8 }),
      fc.array(saying, { minLength: 1, maxLength: 5 }),
      (history, group) => {
        const mesh = createMeshModel();
        mesh.commit(beginning);
        mesh.commit(...history.map((item) => patchOf([item])));
        const patches = group.map((item) => ({ ...patchOf([item]), arrivedAt }));
        const { planned, rounds } = planLooking(patches, mesh.state);
        expect(essence(planned)).toEqual(essence(plan(patches, mesh.state)));
        expect(rounds).toBeLessThan(8);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
