import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { allKinds, kinds } from '../../src/entities/kinds.ts';
import { itemsOf, openCommittedMesh, writes } from '../support/committing.ts';
import type { CommittedMesh } from '../support/committing.ts';
import { everything } from '../support/one-of-everything.ts';

let mesh: CommittedMesh;
beforeAll(async () => {
  mesh = await openCommittedMesh();
});
afterAll(() => mesh.close());

describe('one of everything', () => {
  test('is there after one patch, whatever refers to what', async () => {
    const { problems, items, revision } = await mesh.commit(itemsOf(everything));
    expect(problems).toEqual([]);
    // A dataset and its lineage complete what the product brought.
    expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(['CREATED', 'UPDATED']));
    expect(revision).toBe(1);
    for (const kind of allKinds) {
      const [row] = await mesh.rows<{ count: number }>(
        `MATCH (e:Entity:${kinds[kind].label}) RETURN count(e) AS count`,
      );
      expect([kind, row?.count]).not.toEqual([kind, 0]);
    }
    const types = await mesh.rows<{ type: string }>(
      'MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r) AS type ORDER BY type',
    );
    expect(types.map(({ type }) => type)).toEqual([
      'CHECKS',
      'CONTEXT_RELATION',
      'DERIVES',
      'FLOWS_TO',
      'GRANTED_TO',
      'GRANTS',
      'HAS_CONTRACT',
      'HAS_FIELD',
      'HAS_VERSION',
      'MAPPED_TO',
      'MEANS',
      'OWNED_BY',
      'OWNED_DATASET',
      'PART_OF',
      'PORT_OF',
      'READS',
      'WRITES',
    ]);
  });

  test('again changes nothing and writes nothing', async () => {
    const before = await mesh.dump();
    mesh.statements();
    const { items, revision } = await mesh.commit(itemsOf(everything));
    expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']));
    expect(revision).toBe(1);
    expect(writes(mesh.statements())).toEqual([]);
    expect(await mesh.dump()).toEqual(before);
    expect(await mesh.revision()).toBe(1);
  });

  test('leaves a commit record with what was there before and is now', async () => {
    await mesh.commit(itemsOf([{ team: { slug: 'grid', name: 'Grid crew' } }]));
    const [commit] = await mesh.rows<{ changes: string[] }>(
      'MATCH (c:Commit) RETURN c.changes AS changes ORDER BY c.revision DESC LIMIT 1',
    );
    const [entity = '', change = ''] = commit?.changes[0]?.split('\n') ?? [];
    expect(entity).toBe(urn('team', 'grid'));
    expect(JSON.parse(change)).toEqual({
      operation: 'UPDATED',
      before: { name: 'Grid' },
      after: { name: 'Grid crew' },
    });
  });
});
