import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/graphql/schema.ts';
import { createDocument, resolvePath } from '../../../src/ingestion/document.ts';
import { itemReader } from '../../../src/ingestion/documents.ts';
import { detectFormat } from '../../../src/ingestion/formats.ts';
import { readDocuments } from '../../../src/ingestion/reading.ts';
import type { ReadOptions } from '../../../src/ingestion/reading.ts';

const now = new Date('2026-11-20T08:00:00Z');
const item = itemReader(createSchema(), { source: 'test', now });

const contract = 'apiVersion: v3.1.0\nkind: DataContract\nid: one\nversion: 1.0.0\nstatus: active\n';
const event = (number: number): object => ({
  eventType: 'COMPLETE',
  eventTime: '2026-11-20T06:00:00Z',
  producer: 'https://example.org',
  run: { runId: `00000000-0000-4000-8000-00000000000${number}` },
  job: { namespace: 'here', name: `job_${number}` },
});

function read(texts: Record<string, string>, options: Partial<ReadOptions> = {}, isOptional = false) {
  const documents = Object.entries(texts).map(([path, text]) => createDocument(path, text, isOptional));
  const { items, sections } = readDocuments(documents, { now, item, ...options });
  const problems = items.flatMap((one) =>
    (one.problems ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
  return { items, sections, problems, formats: sections.map(({ adapter }) => adapter?.format) };
}

describe('a text', () => {
  test('is data when it is JSON or YAML, and lines when it has a JSON object on each', () => {
    expect(createDocument('', '\uFEFF{"a": [1]}').value).toEqual({ a: [1] });
    expect(createDocument('', 'a: [1]\n').value).toEqual({ a: [1] });
    expect(createDocument('', 'just a text').value).toBeUndefined();
    expect(createDocument('', '{"a":1}\n\n{"a":2}\n{"a"\n').lines).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, value: { a: 2 } },
      { line: 4, value: undefined, problem: expect.stringContaining('JSON') },
    ]);
    expect(createDocument('', '{"a":1}\n').lines).toBeUndefined();
  });

  test('says where a value stands, or the nearest one around it', () => {
    for (const text of ['a:\n  - b: 1\n  - c: 2\n', '{"a": [\n\t{"b": 1},\n\t{"c": 2}]}']) {
      const document = createDocument('', text);
      expect(document.place(['a', 1, 'c'])?.line).toBe(3);
      expect(document.place(['a', 0, 'missing', 'deeper'])?.line).toBe(2);
      expect(document.place(['nothing'])).toEqual({ line: 1, column: 1 });
    }
  });

  test('that is broken says where', () => {
    const { problems } = read({ 'a.json': '{"kind": "DataContract",\n "id": }}' });
    expect(problems.join()).toMatch(/no JSON or YAML: .* \(line 2, column \d+\)/);
  });

  test('with an alias bomb is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`;
    expect(createDocument('', bomb)).toMatchObject({
      value: undefined,
      syntax: [{ message: expect.any(String) }],
    });
  });
});

describe('a format', () => {
  test.each([
    ['odcs', contract],
    ['meshline', 'meshline: 1\nitems: []\n'],
    ['openlineage', JSON.stringify(event(1))],
    ['openlineage', JSON.stringify([event(1), event(2)])],
    ['openlineage', `${JSON.stringify(event(1))}\n${JSON.stringify(event(2))}`],
    [undefined, 'just: yaml\n'],
    [undefined, '{"job": "a build definition"}'],
  ])('%s is told by the content, whatever the name', (format, text) => {
    expect(detectFormat(createDocument('manifest.json', text))?.adapter.format).toBe(format);
  });

  test('that nobody knows is named with what would be wanted', () => {
    expect(read({ a: contract }, { format: 'nonsense' }).problems).toEqual([
      expect.stringMatching(/^0: format is one of odcs, meshline, .*; received "nonsense"/),
    ]);
    expect(read({ a: contract }, { format: 'openlineage' }).problems).toEqual([
      expect.stringMatching(/^0: none of the known formats; wanted OpenLineage events/),
    ]);
  });
});

describe('documents that come together', () => {
  test('are read each in its format, and the good ones are in whatever is wrong with others', () => {
    const { formats, problems, items } = read({
      'a.yaml': contract,
      'b.txt': 'just: text',
      'c.ndjson': `${JSON.stringify(event(1))}\n{"broken\n${JSON.stringify({ ...event(2), run: {} })}\n${JSON.stringify(event(3))}`,
      empty: '',
    });
    expect(formats).toEqual(['odcs', undefined, 'openlineage', undefined]);
    expect(problems).toEqual([
      expect.stringMatching(/^1: none of the known formats/),
      expect.stringMatching(/^2\.1: .*JSON/),
      expect.stringMatching(/^2\.2\.run\.runId: /),
      '3: the document is empty',
    ]);
    expect(items.filter(({ facts }) => facts.length > 0)).toHaveLength(3);
  });

  test('and only came along are left alone when no format is known for them', () => {
    expect(read({ 'a.yaml': contract, 'notes.md': '# Notes' }, {}, true)).toMatchObject({
      problems: [],
      formats: ['odcs', undefined],
    });
  });

  test('may refer to each other; what is referred to is not read by itself', () => {
    const catalogue =
      'meshline: 1\nitems:\n  - dataContract: {documentFile: ../contracts/one.yaml, status: DRAFT}\n';
    const { formats, items } = read({ 'catalog/a.yaml': catalogue, 'contracts/one.yaml': contract });
    expect(formats).toEqual(['meshline', undefined]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ path: [0, 'items', 0, 'dataContract'], problems: [] });
    expect(read({ 'catalog/a.yaml': catalogue }).problems).toEqual([
      '0.items.0.dataContract.documentFile: there is no document ../contracts/one.yaml among what was sent',
    ]);
  });

  test.each([
    ['a/b.json', 'c.json', 'a/c.json'],
    ['a/b.json', '../c.json#/x', 'c.json'],
    ['a/b.json', './d/../c.json', 'a/c.json'],
    ['a/b.json', '/c.json', 'c.json'],
    ['', '../up.json', '../up.json'],
  ])('from %s, %s is %s', (from, reference, path) => expect(resolvePath(from, reference)).toBe(path));
});
