import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import type { IngestItem } from '../../src/generated/schema.ts';
import { itemsOf, openCommittedMesh } from '../support/committing.ts';
import type { CommittedMesh } from '../support/committing.ts';
import { document, everything } from '../support/one-of-everything.ts';

const [readings, bills] = ['readings', 'bills'].map((name) =>
  urn('dataset', 'postgres://grid:5432', `grid.public.${name}`),
) as [string, string];
const at = (second: number): string => `2026-03-02T04:00:0${second}.000000000Z`;

let mesh: CommittedMesh;
beforeAll(async () => {
  mesh = await openCommittedMesh();
});
afterAll(() => mesh.close());

describe('life and death', () => {
  beforeEach(async () => {
    await mesh.close();
    mesh = await openCommittedMesh();
  });

  const flow = (from: string, to: string): IngestItem => ({
    lineage: { slice: 's', flows: [{ from, to, fields: [{ from: 'value', to: 'amount' }] }] },
  });
  const assertions = async (): Promise<string[]> =>
    (
      await mesh.rows<{ type: string }>(
        'MATCH ()-[r:FLOWS_TO|FLOWED_TO|DERIVES|DERIVED]->() RETURN type(r) + CASE WHEN r.until IS NULL THEN "" ELSE " until " + r.until END AS type ORDER BY type',
      )
    ).map(({ type }) => type);

  test('an end closes assertions; a word of before it does not bring them back, a later one does', async () => {
    await mesh.commit(itemsOf([flow(readings, bills)]), { eventTime: at(1) });
    expect(await assertions()).toEqual(['DERIVES', 'FLOWS_TO']);
    const { revision } = await mesh.commit(itemsOf([{ retire: { id: readings } }]), { eventTime: at(3) });
    expect(await assertions()).toEqual([`DERIVED until ${revision}`, `FLOWED_TO until ${revision}`]);
    expect(await mesh.rows('MATCH (e:Tombstone) RETURN e.id AS id ORDER BY id')).toEqual([
      { id: readings },
      { id: fieldOf(readings, 'value') },
    ]);

    for (const time of [at(1), at(2), at(2)])
      await mesh.commit(itemsOf([flow(readings, bills)]), { eventTime: time });
    expect(await assertions()).toEqual([`DERIVED until ${revision}`, `FLOWED_TO until ${revision}`]);
    expect(await mesh.revision()).toBe(revision);

    await mesh.commit(itemsOf([flow(readings, bills)]), { eventTime: at(4) });
    expect(await assertions()).toEqual([
      `DERIVED until ${revision}`,
      'DERIVES',
      `FLOWED_TO until ${revision}`,
      'FLOWS_TO',
    ]);
    expect(await mesh.rows('MATCH (e:Tombstone) RETURN e.id AS id')).toEqual([]);
  });

  test('a column that comes back into a schema is the same entity', async () => {
    const dataset = (...paths: string[]): IngestItem => ({
      dataset: { namespace: 'db', name: 't', fields: paths.map((path) => ({ path })) },
    });
    await mesh.commit(itemsOf([dataset('a', 'b')]), { eventTime: at(1) });
    await mesh.commit(itemsOf([dataset('a')]), { eventTime: at(2) });
    await mesh.commit(itemsOf([{ retire: { id: fieldOf(urn('dataset', 'db', 't'), 'a') } }]), {
      eventTime: at(3),
    });
    const names =
      'MATCH (d:Dataset)-[:HAS_FIELD]->(f:Field) RETURN d.fieldNames AS names, collect(f.path) AS paths';
    expect(await mesh.rows(names)).toEqual([]);
    const { items } = await mesh.commit(itemsOf([dataset('a', 'b')]), { eventTime: at(4) });
    expect(items[0]?.outcome).toBe('UPDATED');
    const [row] = await mesh.rows<{ names: string[]; paths: string[] }>(names);
    expect([row?.names, row?.paths.sort()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('ends of products, contexts and jobs reach what they hold and what they said', async () => {
    await mesh.commit(itemsOf(everything), { eventTime: at(1) });
    const ids = [
      urn('data-product', 'meters'),
      urn('bounded-context', 'billing'),
      urn('job', 'nightly', 'settle'),
      urn('data-contract', 'readings'),
    ];
    await mesh.commit(itemsOf(ids.map((id) => ({ retire: { id } }))), { eventTime: at(2) });
    const retired = await mesh.rows<{ id: string }>('MATCH (e:Tombstone) RETURN e.id AS id');
    expect(retired.map(({ id }) => id).sort()).toEqual(
      [
        ...ids,
        urn('output-port', 'meters', 'daily', '1'),
        urn('input-port', 'meters', 'raw', '1'),
        urn('term', 'billing', 'meter'),
        urn('contract-version', 'readings', '1.0.0'),
      ].sort(),
    );
    expect(await mesh.rows('MATCH ()-[r:FLOWS_TO|DERIVES|READS|WRITES]->() RETURN type(r) AS type')).toEqual(
      [],
    );
  });

  test('derivations of a run stay when its later events do not repeat them', async () => {
    const event = (eventType: string, second: number, facets: object): IngestItem => ({
      openLineage: {
        eventType,
        eventTime: at(second),
        run: { runId: 'd2e11f3c-0b0a-4a7e-8f6e-5d1f6f7c0001' },
        job: { namespace: 'nightly', name: 'settle' },
        inputs: second === 1 ? [{ namespace: 'db', name: 'readings' }] : [],
        outputs: [{ namespace: 'db', name: 'bills', facets }],
      },
    });
    const columnLineage = {
      fields: { amount: { inputFields: [{ namespace: 'db', name: 'readings', field: 'value' }] } },
    };
    await mesh.commit(itemsOf([event('START', 1, { columnLineage })]));
    await mesh.commit(itemsOf([event('RUNNING', 2, {})]));
    await mesh.commit(itemsOf([event('COMPLETE', 3, {})]));
    expect(await assertions()).toEqual(['DERIVES', 'FLOWS_TO']);
  });

  test('a contract without a server sent twice keeps its logical dataset', async () => {
    const patch = everything.filter((item) => !('accessAgreement' in item));
    await mesh.commit(itemsOf(patch));
    const versions = itemsOf([
      { dataContract: { document: document.replace('1.0.0', '2.0.0').replace('  number', '  integer') } },
    ]);
    const { problems } = await mesh.commit(versions);
    expect(problems).toEqual([]);
    const logical = urn('dataset', 'mesh', 'meters/daily/readings');
    expect(
      await mesh.rows(
        'MATCH (d:Dataset {id: $id})-[:FLOWS_TO]->(p:OutputPort) RETURN p.name AS name, d.fieldNames AS fields',
        { id: logical },
      ),
    ).toEqual([{ name: 'daily', fields: ['meter', 'value'] }]);
  });
});

describe('names', () => {
  beforeAll(async () => {
    await mesh.close();
    mesh = await openCommittedMesh();
  });

  test('a renamed entity and its parts are found by the old and the new name', async () => {
    await mesh.commit(itemsOf([{ dataset: { namespace: 'db', name: 'old', fields: [{ path: 'a' }] } }]));
    const [from, to] = [urn('dataset', 'db', 'old'), urn('dataset', 'db', 'new')];
    const inOneGroup = [
      mesh.commit(itemsOf([{ rename: { id: from, to } }])),
      mesh.commit(
        itemsOf([
          {
            dataset: {
              namespace: 'db',
              name: 'new',
              description: 'renamed',
              fields: [{ path: 'a', type: 'int' }, { path: 'b' }],
            },
          },
        ]),
      ),
    ];
    for (const { problems, items } of await Promise.all(inOneGroup)) {
      expect(problems).toEqual([]);
      expect(items[0]).toEqual({ outcome: 'UPDATED', id: from });
    }
    await mesh.commit(
      itemsOf([
        { lineage: { slice: 's', flows: [{ from: to, to: from, fields: [{ from: 'a', to: 'b' }] }] } },
      ]),
    );
    expect(await mesh.rows('MATCH (e:Entity) RETURN e.id AS id, e.name AS name ORDER BY id')).toEqual([
      { id: from, name: 'new' },
      { id: fieldOf(from, 'a'), name: 'a' },
      { id: fieldOf(from, 'b'), name: 'b' },
    ]);
    expect(await mesh.rows('MATCH (a)-[:DERIVES]->(b) RETURN a.id AS a, b.id AS b')).toEqual([
      { a: fieldOf(from, 'a'), b: fieldOf(from, 'b') },
    ]);
    const { problems } = await mesh.commit(
      itemsOf([
        { dataset: { namespace: 'db', name: 'third' } },
        { rename: { id: urn('dataset', 'db', 'third'), to } },
      ]),
    );
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['CONFLICT', ['items', 1, 'rename', 'to']],
    ]);
  });
});
