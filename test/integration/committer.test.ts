import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/commit/change-list.ts';
import type { StoredChanges } from '../../src/commit/change-list.ts';
import { urn } from '../../src/core/urn.ts';
import { approvalFacts } from '../../src/consents/facts.ts';
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
    const consent = approvalFacts(
      { version: urn('contract-version', 'readings', '1.0.0'), consumer: urn('team', 'grid') },
      [],
      { givenBy: 'tester', contentHash: null },
    );
    const { problems, items, revision } = await mesh.commit([...itemsOf(everything), consent]);
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
      'CONSENTS_FOR',
      'CONSENTS_TO',
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
    const [commit] = await mesh.rows<{ changes: StoredChanges }>(
      'MATCH (c:Commit) RETURN c.changes AS changes ORDER BY c.revision DESC LIMIT 1',
    );
    const [[entity, change] = ['', '']] = changesBetween(commit?.changes ?? [], 0, 1);
    expect(entity).toBe(urn('team', 'grid'));
    expect(JSON.parse(change)).toEqual({
      operation: 'UPDATED',
      before: { name: 'Grid' },
      after: { name: 'Grid crew' },
    });
  });
});

describe('statements', () => {
  const key = (name: string) => ({ namespace: 'postgres://counted:5432', name: `db.public.${name}` });
  const id = (name: string): string => urn('dataset', key(name).namespace, key(name).name);
  const names = Array.from({ length: 30 }, (_, index) => `table_${index}`);
  const schemas = itemsOf(
    names.map((name) => ({
      dataset: { ...key(name), fields: ['id', 'amount', 'at'].map((path) => ({ path, type: 'text' })) },
    })),
  );
  const slices = itemsOf(
    names.slice(1).map((name, index) => ({
      lineage: {
        slice: name,
        job: { namespace: 'counted', name },
        kind: 'OBSERVED' as const,
        flows: [
          {
            from: id(names[index] ?? ''),
            to: id(name),
            fields: [{ from: 'amount', to: 'amount' }, { from: 'id' }],
          },
        ].map((flow) => ({
          ...flow,
          fields: flow.fields.map((field) => ({
            ...field,
            influence: field.to ? ('DIRECT' as const) : ('INDIRECT' as const),
          })),
        })),
      },
    })),
  );
  const statementsOf = async (items: typeof schemas): Promise<string[]> => {
    mesh.statements();
    const { problems } = await mesh.commit(items);
    expect(problems).toEqual([]);
    return mesh.statements().map((name) => name.replace(/^commit\./, ''));
  };

  test('of a first sending are as many as there are kinds of rows, whatever their number', async () => {
    expect(await statementsOf(schemas)).toEqual([
      'lock',
      'entities',
      'create.dataset',
      'createFields',
      'createCommits',
      'setRevision',
    ]);
    expect(await statementsOf(slices)).toEqual([
      'lock',
      'slices',
      'entities',
      'mentions',
      'create.job',
      'setSlices',
      'assert.FLOWS_TO',
      'assert.DERIVES',
      'assertNamed.READS',
      'assertNamed.WRITES',
      'createCommits',
      'setRevision',
    ]);
  });

  test('of the same again read what stands and nothing that hangs on it', async () => {
    expect(await statementsOf(schemas)).toEqual(['lock', 'entities']);
    expect(await statementsOf(slices)).toEqual(['lock', 'slices']);
  });
});
