import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/commit/patch.ts';
import { plan } from '../../src/commit/plan.ts';
import { createDocument } from '../../src/ingestion/document.ts';
import { readDocuments } from '../../src/ingestion/reading.ts';
import { createMeshModel } from '../support/mesh-model.ts';
import { patchOf } from '../support/mesh-histories.ts';
import { textOf } from './folder.ts';

/** What each public document holds, counted in the file itself. */
const documents = [
  ['ddd-sample/DDD-Sample-Stage-1.cml', { domains: 0, contexts: 3, teams: 0, terms: 0, relations: 3 }],
  ['ddd-sample/DDD-Sample-Stage-2.cml', { domains: 0, contexts: 3, teams: 0, terms: 0, relations: 3 }],
  ['ddd-sample/DDD-Sample-Stage-3.cml', { domains: 0, contexts: 3, teams: 0, terms: 4, relations: 3 }],
  [
    'ddd-sample/DDD-Sample_Alternative-Relationship-Syntax.cml',
    { domains: 0, contexts: 3, teams: 0, terms: 0, relations: 3 },
  ],
  [
    'insurance-example/Insurance-Example-Stage-1.cml',
    { domains: 6, contexts: 6, teams: 0, terms: 0, relations: 7 },
  ],
  [
    'insurance-example/Insurance-Example-Stage-2.cml',
    { domains: 6, contexts: 6, teams: 0, terms: 0, relations: 7 },
  ],
  [
    'insurance-example/Insurance-Example-Stage-3.cml',
    { domains: 6, contexts: 6, teams: 0, terms: 10, relations: 7 },
  ],
] as const;

function read(path: string) {
  return readDocuments([createDocument(path, textOf(`cml/${path}`))], {
    now: new Date('2027-01-01T00:00:00Z'),
    item: () => {
      throw new Error('CML has no items of the bulk');
    },
  });
}

function links(facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) =>
    fact.type === 'link'
      ? `${fact.from.split(':').at(-1)} ${JSON.stringify(fact.properties)} ${fact.to.split(':').at(-1)}`
      : [],
  );
}

describe('the public documents in CML', () => {
  it.each(documents)('%s is counted as it is', (path, counts) => {
    const { items, sections } = read(path);
    expect(items.flatMap(({ problems = [] }) => problems)).toEqual([]);
    expect(sections.flatMap(({ findings }) => findings)).toEqual([]);
    const facts = items.flatMap((item) => item.facts);
    const said = facts.flatMap((fact) => (fact.type === 'entity' && fact.isMention !== true ? [fact] : []));
    const count = (kind: string): number => said.filter((fact) => fact.kind === kind).length;
    expect({
      domains: count('domain'),
      contexts: count('bounded-context'),
      teams: count('team'),
      terms: count('term'),
      relations: links(facts).length,
    }).toEqual(counts);
  });

  it.each(documents)('%s is unchanged when it is sent again', (path) => {
    const { items } = read(path);
    const mesh = createMeshModel();
    const [first] = mesh.commit(patchOf(items)).patches;
    expect(first?.report.problems).toEqual([]);
    const [again] = plan(
      [{ ...patchOf(items), arrivedAt: '2027-01-01T00:00:00.000000000Z' }],
      mesh.state,
    ).patches;
    expect(new Set(again?.report.items.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']));
  });

  it('says the same relations in arrows and in words, but for the downstream mark', () => {
    const [arrows, words] = [documents[1][0], documents[3][0]].map((path) =>
      links(read(path).items.flatMap(({ facts }) => facts)).sort(),
    );
    expect(words).toEqual(arrows);
    expect(words).toHaveLength(3);
  });
});
