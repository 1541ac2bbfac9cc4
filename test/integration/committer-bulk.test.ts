import { afterAll, beforeAll, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import type { IngestItem } from '../../src/generated/schema.ts';
import { itemsOf, openCommittedMesh, writes } from '../support/committing.ts';
import type { CommittedMesh } from '../support/committing.ts';

let mesh: CommittedMesh;
beforeAll(async () => {
  mesh = await openCommittedMesh();
});
afterAll(() => mesh.close());

/** One of ten kinds of item, which refers to items after it. */
function item(index: number): IngestItem {
  const group = Math.floor(index / 10);
  const table = (name: string) => ({ namespace: 'postgres://db:5432', name: `mesh.public.${name}_${group}` });
  const dataset = (name: string): string => urn('dataset', table(name).namespace, table(name).name);
  switch (index % 10) {
    case 0:
      return {
        dataProduct: {
          key: `product-${group}`,
          domain: urn('domain', `domain-${group % 100}`),
          owner: urn('team', `team-${group % 50}`),
          outputPorts: [{ name: 'out', datasets: [table('clean')] }],
          inputPorts: [{ name: 'in' }],
        },
      };
    case 1:
      return { domain: { slug: `domain-${group % 100}`, name: `Domain ${group % 100}` } };
    case 2:
      return { team: { slug: `team-${group % 50}` } };
    case 3:
      return {
        dataset: { ...table('raw'), fields: ['id', 'amount', 'at'].map((path) => ({ path, type: 'text' })) },
      };
    case 4:
      return {
        dataset: { ...table('clean'), fields: ['id', 'amount'].map((path) => ({ path, type: 'text' })) },
      };
    case 5:
      return {
        job: { namespace: 'nightly', name: `job-${group}`, owner: urn('team', `team-${group % 50}`) },
      };
    case 6:
      return {
        lineage: {
          slice: `job-${group}`,
          job: { namespace: 'nightly', name: `job-${group}` },
          flows: [
            {
              from: dataset('raw'),
              to: dataset('clean'),
              fields: ['id', 'amount'].map((path) => ({ from: path, to: path })),
            },
          ],
        },
      };
    case 7:
      return {
        boundedContext: { slug: `context-${group % 100}`, domain: urn('domain', `domain-${group % 100}`) },
      };
    case 8:
      return { term: { context: `context-${group % 100}`, slug: `term-${group}`, definition: 'a word' } };
    default:
      return {
        accessAgreement: {
          key: `grant-${group}`,
          port: urn('output-port', `product-${group}`, 'out', '1'),
          consumer: urn('team', `team-${group % 50}`),
        },
      };
  }
}

const items = Array.from({ length: 10_000 }, (_, index) => item(index));

/** What is wrong with an item in place of the right one, by kind. */
const mistakes: readonly ((index: number) => [wrong: IngestItem, code: string, path: (string | number)[]])[] =
  [
    () => [{ domain: { slug: '' } }, 'INVALID', ['domain', 'slug']],
    () => [{ domain: { slug: 'lost', parent: urn('domain', 'nowhere') } }, 'NOT_FOUND', ['domain', 'parent']],
    () => [{ team: { slug: 'x', name: 'x'.repeat(40_000) } }, 'INVALID', ['team', 'name']],
    () => [
      { dataset: { namespace: 'n', name: 'twice', fields: [{ path: 'a' }, { path: 'a' }] } },
      'INVALID',
      ['dataset', 'fields', 1, 'path'],
    ],
    () => [
      { dataset: { namespace: 'n', name: 'owned', owner: urn('team', 'nobody') } },
      'NOT_FOUND',
      ['dataset', 'owner'],
    ],
    () => [
      { dataProduct: { key: 'p', outputPorts: [{ name: 'a' }, { name: 'a' }] } },
      'INVALID',
      ['dataProduct', 'outputPorts', 1, 'name'],
    ],
    () => [
      { dataProduct: { key: 'p', inputPorts: [{ name: 'a', pin: 'one' }] } },
      'INVALID',
      ['dataProduct', 'inputPorts', 0, 'pin'],
    ],
    () => [{ retire: { id: urn('job', 'nowhere', 'nothing') } }, 'NOT_FOUND', ['retire', 'id']],
    () => [
      { termMapping: { from: urn('term', 'a', 'b'), to: urn('term', 'a', 'b'), kind: 'SAME_AS' } },
      'INVALID',
      ['termMapping', 'to'],
    ],
    () => [{ lineage: { slice: 's', kind: 'INFERRED', flows: [] } }, 'INVALID', ['lineage', 'kind']],
    () => [
      { dataContract: { document: 'kind: DataContract' } },
      'INVALID',
      ['dataContract', 'document', 'apiVersion'],
    ],
    () => [
      {
        lineage: {
          slice: 'out',
          flows: [{ from: urn('dataset', 'n', 'd'), to: urn('output-port', 'p', 'q', '1') }],
        },
      },
      'NOT_FOUND',
      ['lineage', 'flows', 0, 'to'],
    ],
  ];

const wrongAt = Array.from({ length: 137 }, (_, index) => index * 70 + 9);
const mixed = items.map((right, index) => {
  const wrong = wrongAt.indexOf(index);
  return wrong === -1 ? right : (mistakes[wrong % mistakes.length]?.(index)[0] ?? right);
});

async function counts(): Promise<unknown> {
  return mesh.rows(
    'MATCH (e:Entity) WITH labels(e)[1] AS label, count(*) AS nodes RETURN label, nodes ORDER BY label',
  );
}

test('with ALL, 137 bad items among 10,000 keep everything out, and each is named', async () => {
  const { items: outcomes, problems, revision } = await mesh.commit(itemsOf(mixed), { atomic: 'ALL' });
  expect(revision).toBe(0);
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['REJECTED']));
  expect(new Set(problems.map(({ path }) => path[1]))).toEqual(new Set(wrongAt));
  expect(await counts()).toEqual([]);
});

test(
  'with EACH, the 137 are named with code and path, and the others are in',
  { timeout: 120_000 },
  async () => {
    const { items: outcomes, problems } = await mesh.commit(itemsOf(mixed), { atomic: 'EACH' });
    const rejected = outcomes.flatMap(({ outcome }, index) => (outcome === 'REJECTED' ? [index] : []));
    expect(rejected).toEqual(wrongAt);
    for (const [wrong, at] of wrongAt.entries()) {
      const [, code = '', path = []] = mistakes[wrong % mistakes.length]?.(at) ?? [];
      expect(problems).toContainEqual(expect.objectContaining({ code, path: ['items', at, ...path] }));
    }
    const [row] = await mesh.rows<{ products: number; grants: number }>(
      'RETURN COUNT { (:DataProduct) } AS products, COUNT { (:AccessAgreement) } AS grants',
    );
    expect(row).toEqual({ products: 1_000, grants: 1_000 - 137 });
  },
);

test(
  '10,000 items twice: the second time all are unchanged and nothing is written',
  { timeout: 120_000 },
  async () => {
    await mesh.close();
    mesh = await openCommittedMesh();
    const patch = itemsOf(items);
    const started = performance.now();
    const first = await mesh.commit(patch, { atomic: 'EACH' });
    const written = performance.now();
    expect(first.problems).toEqual([]);
    const before = await mesh.dump();
    mesh.statements();
    const again = performance.now();
    const second = await mesh.commit(patch, { atomic: 'EACH' });
    const sent = performance.now();
    console.log(`10,000 items: ${Math.round(written - started)} ms, again ${Math.round(sent - again)} ms`);
    expect(new Set(second.items.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']));
    expect(second.revision).toBe(first.revision);
    expect(writes(mesh.statements())).toEqual([]);
    expect(await mesh.dump()).toEqual(before);
  },
);
