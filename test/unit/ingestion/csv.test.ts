import { describe, expect, test } from 'vitest';
import type { EntityFact, SliceFact } from '../../../src/commit/patch.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { createDocument } from '../../../src/ingestion/document.ts';
import { readDocuments } from '../../../src/ingestion/reading.ts';
import type { ReadOptions } from '../../../src/ingestion/reading.ts';
import { recordsOf } from '../../../src/ingestion/upload/records.ts';
import { sniff } from '../../../src/ingestion/upload/sniff.ts';

const place = 'postgres://db.example.org:5432';
const orders = urn('dataset', place, 'shop.orders');
const revenue = urn('dataset', place, 'shop.revenue');

function read(text: string, options: Partial<ReadOptions> = {}) {
  const { items, sections } = readDocuments([createDocument('tables/a.txt', text)], {
    now: new Date('2026-11-20T00:00:00Z'),
    item: () => {
      throw new Error('rows are no items of the bulk');
    },
    ...options,
  });
  const facts = items.flatMap((item) => item.facts);
  return {
    format: sections[0]?.adapter?.format,
    items,
    told: facts.filter((fact): fact is EntityFact => fact.type === 'entity' && fact.isMention !== true),
    slices: facts.filter((fact): fact is SliceFact => fact.type === 'slice'),
    snapshots: facts.filter(({ type }) => type === 'snapshot'),
    findings: sections.flatMap(({ findings }) => findings.map(({ message }) => message)),
    problems: items.flatMap(({ problems = [] }) =>
      problems.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ),
  };
}

describe('a table of datasets', () => {
  test('is told by its header, whatever stands between its columns', () => {
    for (const delimiter of [',', ';', '\t']) {
      const rows = [
        ['Namespace', 'dataset', 'Type', 'tags'],
        [place, 'shop.orders', 'TABLE', 'a|b'],
      ];
      const { format, told, problems } = read(
        `\uFEFF${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`,
      );
      expect([format, problems]).toEqual(['csv', []]);
      expect(told).toMatchObject([{ id: orders, properties: { type: 'TABLE', tags: ['a', 'b'] } }]);
    }
  });

  test('leaves what is not known, and says so', () => {
    const { told, findings } = read(`namespace,dataset,colour\n${place},shop.orders,red\n`);
    expect(told).toHaveLength(1);
    expect(findings).toEqual(['the column "colour" is not known in a table of datasets; it was left out']);
  });

  test('takes the namespace of the whole where a row has none', () => {
    const text = 'dataset,description\nshop.orders,"Orders, all\nof them"\n';
    expect(read(text, { namespace: place }).told).toMatchObject([
      { id: orders, properties: { description: 'Orders, all\nof them' } },
    ]);
    expect(read(text).problems).toEqual([expect.stringMatching(/^0\.3\.namespace: a namespace is wanted/)]);
  });
});

test('a table of fields tells each by itself', () => {
  const { told } = read(
    `namespace,dataset,field,type,nullable,key\n${place},shop.orders,id,int,no,yes\n${place},shop.orders,note,text,true,\n`,
  );
  expect(told).toMatchObject([
    { id: fieldOf(orders, 'id'), properties: { path: 'id', type: 'int', isNullable: false, isKey: true } },
    { id: fieldOf(orders, 'note'), properties: { type: 'text', isNullable: true } },
  ]);
});

describe('a table of edges', () => {
  const header = 'from_namespace,from_dataset,to_namespace,to_dataset';

  test('is lineage of whole datasets', () => {
    const { slices } = read(`${header},job\n${place},shop.orders,${place},shop.revenue,nightly\n`);
    expect(slices).toMatchObject([
      {
        kind: 'DECLARED',
        job: urn('job', 'csv', 'nightly'),
        flows: [{ from: orders, to: revenue, resolved: false }],
        reads: [orders],
        writes: [revenue],
      },
    ]);
  });

  test('is lineage of columns where it names them, and of influence where it says so', () => {
    const { slices, problems } = read(
      `${header},from_field,to_field,influence\n` +
        `${place},shop.orders,${place},shop.revenue,amount,total,DIRECT\n` +
        `${place},shop.orders,${place},shop.revenue,status,,INDIRECT\n`,
    );
    expect(problems).toEqual([]);
    expect(slices.flatMap(({ derivations }) => derivations)).toEqual([
      { from: fieldOf(orders, 'amount'), to: fieldOf(revenue, 'total'), influence: 'DIRECT' },
      { from: fieldOf(orders, 'status'), to: revenue, influence: 'INDIRECT' },
    ]);
    expect(slices[0]?.flows).toMatchObject([{ resolved: true, grade: 'VALUES_AND_INFLUENCE' }]);
  });

  test('names each bad row by its line, and takes the others', () => {
    const { slices, problems } = read(
      `${header},from_field,to_field,influence\n` +
        `${place},shop.orders,${place},,a,b,\n` +
        `\n` +
        `${place},shop.orders,${place},shop.revenue,a,,\n` +
        `${place},shop.orders,${place},shop.revenue,a,b,MAYBE\n` +
        `${place},shop.orders,${place},shop.revenue,a,b,\n`,
    );
    expect(problems).toEqual([
      expect.stringMatching(/^0\.2\.to_dataset: a name is wanted/),
      expect.stringMatching(/^0\.4\.to_field: the path of a field is wanted/),
      '0.5.influence: DIRECT or INDIRECT is wanted; received "MAYBE"',
    ]);
    expect(slices).toHaveLength(1);
  });

  test('replaces what it said before only under the name of a source', () => {
    const text = `${header}\n${place},shop.orders,${place},shop.revenue\n`;
    expect(read(text).snapshots).toEqual([]);
    expect(read(text, { source: 'spreadsheet' }).snapshots).toMatchObject([
      {
        speaker: 'spreadsheet/csv:edges/tables/a.txt',
        slices: [expect.stringContaining('spreadsheet:csv/')],
      },
    ]);
  });
});

describe('a table that is streamed', () => {
  async function* chunks(text: string): AsyncIterable<string> {
    for (let from = 0; from < text.length; from += 7) yield text.slice(from, from + 7);
  }

  test('gives its rows with their lines, and the broken ones among them', async () => {
    const text = `namespace;dataset\n${place};shop.a\n${place};shop.x;too;many\n${place};shop.b\n`;
    expect(sniff(text.slice(0, 20), false)).toMatchObject({ kind: 'rows', adapter: { format: 'csv' } });
    const records = [];
    for await (const record of recordsOf('rows', chunks(text))) records.push(record);
    const told = records.map(({ line = 0, value, problem }) => [line, (value as any)?.dataset ?? problem]);
    expect(told.sort(([a], [b]) => a - b)).toEqual([
      [2, 'shop.a'],
      [3, expect.stringMatching(/column/i)],
      [4, 'shop.b'],
    ]);
  });
});
