import { describe, expect, it } from 'vitest';
import { plan } from '../../src/commit/plan.ts';
import { createDocument } from '../../src/ingestion/document.ts';
import { readDocuments } from '../../src/ingestion/reading.ts';
import { createMeshModel } from '../support/mesh-model.ts';
import { patchOf } from '../support/mesh-histories.ts';
import { textOf } from './folder.ts';

const folder = 'dbt/jaffle_shop';

/** What each set of public artifacts holds, counted in the files themselves. */
const sets = [
  {
    files: ['manifest_v8.json'],
    counts: { relations: 8, models: 5, flows: 8, checks: 20, columns: 21 },
  },
  {
    files: ['manifest_1.11.json', 'catalog_1.11.json'],
    counts: { relations: 26, models: 13, flows: 17, checks: 27, columns: 112 },
  },
  {
    files: ['manifest_1.12.json', 'catalog_1.12.json', 'run_results_1.12.json'],
    counts: { relations: 25, models: 13, flows: 17, checks: 27, columns: 138 },
  },
];

function read(files: readonly string[]) {
  const documents = files.map((file) => createDocument(file, textOf(`${folder}/${file}`)));
  return readDocuments(documents, {
    now: new Date('2027-01-01T00:00:00Z'),
    namespace: 'duckdb://jaffle',
    item: () => {
      throw new Error('dbt has no items of the bulk');
    },
  });
}

describe('the public artifacts of dbt', () => {
  it.each(sets)('$files are counted as they are', ({ files, counts }) => {
    const { items, sections } = read(files);
    expect(items.flatMap(({ problems = [] }) => problems)).toEqual([]);
    expect(sections.flatMap(({ findings }) => findings)).toEqual([]);
    const facts = items.flatMap((item) => item.facts);
    const said = facts.flatMap((fact) => (fact.type === 'entity' && fact.isMention !== true ? [fact] : []));
    const fields = facts.flatMap((fact) => (fact.type === 'schema' ? fact.fields : []));
    expect({
      relations: said.filter(({ kind }) => kind === 'dataset').length,
      models: said.filter(({ kind }) => kind === 'job').length,
      flows: facts.flatMap((fact) => (fact.type === 'slice' ? fact.flows : [])).length,
      checks: said.filter(({ kind }) => kind === 'quality-check').length,
      columns: fields.length + said.filter(({ kind }) => kind === 'field').length,
    }).toEqual(counts);
  });

  it.each(sets)('$files are unchanged when they are sent again', ({ files }) => {
    const { items } = read(files);
    const mesh = createMeshModel();
    const [first] = mesh.commit(patchOf(items)).patches;
    expect(first?.report.problems).toEqual([]);
    const arrivedAt = '2027-01-01T00:00:00.000000000Z';
    const [again] = plan([{ ...patchOf(items), arrivedAt }], mesh.state).patches;
    expect(new Set(again?.report.items.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']));
  });

  it('a newer manifest withdraws what an older one had and it has not', () => {
    const mesh = createMeshModel();
    mesh.commit(patchOf(read(sets[1]?.files ?? []).items));
    const before = Object.keys(mesh.live().entities).filter((id) => id.includes(':dataset:'));
    mesh.commit(patchOf(read(sets[2]?.files ?? []).items));
    const after = Object.keys(mesh.live().entities).filter((id) => id.includes(':dataset:'));
    // Six of the seeds are the sources that the models read; the seventh seed is gone in the newer one.
    expect([before.length, after.length]).toEqual([20, 19]);
  });
});
