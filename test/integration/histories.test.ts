import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planGroup } from '../../src/commit/load.ts';
import type { Run } from '../../src/commit/load.ts';
import type { ArrivedPatch } from '../../src/commit/patch.ts';
import * as queries from '../../src/commit/queries.ts';
import { writePlan } from '../../src/commit/write.ts';
import { parametersOf } from '../../src/neo4j/graph.ts';
import { openCommittedMesh } from '../support/committing.ts';
import type { CommittedMesh } from '../support/committing.ts';
import { longHistory, resent } from '../support/event-histories.ts';
import type { Event } from '../support/event-histories.ts';
import { createMeshModel } from '../support/mesh-model.ts';
import { storedMesh } from '../support/stored-export.ts';
import { itemOf } from '../unit/ingestion/read-event.ts';

let mesh: CommittedMesh;
let arrivals = 0;
beforeAll(async () => {
  mesh = await openCommittedMesh();
});
afterAll(() => mesh.close());

function patchOf(event: Event): ArrivedPatch {
  const arrivedAt = new Date(Date.UTC(2027, 0, 1) + (arrivals += 1)).toISOString().replace('Z', '000000Z');
  return { actor: 'tester', source: 'openlineage', atomic: 'ALL', items: [itemOf(event)], arrivedAt };
}

/** Commits events as one group, whatever the committer would have made of them. */
async function commitGroup(events: readonly Event[]): Promise<void> {
  const session = mesh.driver.session();
  await session.executeWrite(async (tx) => {
    const run: Run = async (query, params) =>
      (await tx.run(query.text, parametersOf(params))).records.map((record) => record.toObject() as never);
    const [{ revision, hasAliases } = { revision: 0, hasAliases: false }] = await run(queries.lock, {});
    const planned = await planGroup(run, events.map(patchOf), revision, hasAliases);
    await writePlan(run, planned, 'group', '2027-01-01T00:00:00.000Z');
  });
  await session.close();
}

/** What the database holds after events in groups, from an empty mesh. */
async function storedAfter(events: readonly Event[], groupSize: number): Promise<string> {
  await mesh.rows('MATCH (n) WHERE n:Entity OR n:Slice OR n:Run OR n:Alias OR n:Commit DETACH DELETE n');
  await mesh.rows('MATCH (m:Mesh) REMOVE m.hasAliases');
  for (let from = 0; from < events.length; from += groupSize)
    await commitGroup(events.slice(from, from + groupSize));
  return storedMesh(mesh.rows);
}

/** What the model has after each event once, one by one. */
function toldInOrder(events: readonly Event[]): string {
  const model = createMeshModel();
  for (const event of events) model.commit(patchOf(event));
  return model.export();
}

test('what is read for a group, and what is written of it, is what one event after another comes to', async () => {
  const sent = longHistory.chain((events) =>
    fc.tuple(fc.constant(events), resent(events), fc.integer({ min: 1, max: 20 })),
  );
  await fc.assert(
    fc.asyncProperty(sent, async ([events, order, groupSize]) => {
      expect(await storedAfter(order, groupSize)).toBe(toldInOrder(events));
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);
