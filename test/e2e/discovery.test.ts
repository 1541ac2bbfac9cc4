import { describe, expect, test } from 'vitest';
import type { Listed } from '../support/pages.ts';
import { withServer } from '../support/server.ts';

const readings = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings';

const server = withServer();

describe('discovery', () => {
  test('search finds by name, counts facets over all hits, and names columns through their dataset', async () => {
    const { search } = await server.ask(`{ search(text: "meter reading", first: 5) {
      totalCount nodes { id score entity { name kind } highlights { property text ranges { start end } } matchedFields { path } }
      facets { name values { value label count } } pageInfo { hasNextPage endCursor } } }`);
    expect(search.nodes).toHaveLength(5);
    expect(search.totalCount).toBeGreaterThan(5);
    const kinds = search.facets.find(({ name }: any) => name === 'KIND');
    expect(kinds.values.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(search.totalCount);
    const { search: byColumn } = await server.ask(
      '{ search(text: "reading_kwh") { nodes { id matchedFields { path } } } }',
    );
    expect(byColumn.nodes).toContainEqual({ id: readings, matchedFields: [{ path: 'reading_kwh' }] });
  });

  test('search pages through all hits without doubles', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const {
        search,
      }: {
        search: {
          nodes: Listed[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      } = await server.ask(
        'query S($after: String) { search(text: "meter", first: 10, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      found.push(...search.nodes.map(({ id }) => id));
      after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null;
      if (after === null) expect(found).toHaveLength(search.totalCount);
    } while (after !== null);
    expect(new Set(found).size).toBe(found.length);
  });

  test('what people type has no syntax', async () => {
    for (const text of ['*:*', 'name:meter', '/(a+)+$/', 'a~2 AND (', '"', '\\', 'the', '', '  ', 'm\u0000'])
      expect(
        (await server.ask('query S($text: String!) { search(text: $text) { totalCount } }', { text })).search
          .totalCount,
        text,
      ).toBeGreaterThanOrEqual(0);
  });

  test('the beginning of a name is completed, among the kinds that are wanted', async () => {
    const { autocomplete } = await server.ask(
      '{ autocomplete(prefix: "met", kind: [DATA_PRODUCT], first: 5) { id name kind } }',
    );
    expect(autocomplete.length).toBeGreaterThan(0);
    for (const { name, kind } of autocomplete)
      expect([kind, name.toLowerCase()]).toEqual(['DATA_PRODUCT', expect.stringContaining('met')]);
    await expect(server.ask('{ autocomplete(prefix: "met", first: 21) { id } }')).rejects.toThrow(
      'first is between 0 and 20; received 21',
    );
  });

  test('the overview counts what the lists count', async () => {
    const { meshOverview } =
      await server.ask(`{ meshOverview { revision byKind { kind count } coverage { dataProducts datasets outputPorts flows flowsResolved }
      productsByStatus { value count } gaps { value count } lastCommitAt lastLineageAt } }`);
    const { dataProducts, datasets, meshRevision } = await server.ask(
      '{ dataProducts { totalCount } datasets { totalCount } meshRevision }',
    );
    expect(meshOverview.revision).toBe(meshRevision);
    expect(meshOverview.coverage).toMatchObject({
      dataProducts: dataProducts.totalCount,
      datasets: datasets.totalCount,
    });
    const sum = (rows: { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);
    expect(sum(meshOverview.productsByStatus)).toBe(dataProducts.totalCount);
    const byKind = Object.fromEntries(meshOverview.byKind.map(({ kind, count }: any) => [kind, count]));
    expect([byKind.DATA_PRODUCT, byKind.DATASET]).toEqual([dataProducts.totalCount, datasets.totalCount]);
  });

  test('the gaps are those that the sample has on purpose, and the overview counts them', async () => {
    const names = [
      'unobservedPorts',
      'unobservedProducts',
      'undeclaredFlows',
      'unobservedFlows',
      'unresolvedFlows',
    ];
    const { lineageGaps, meshOverview } = await server.ask(`{
      lineageGaps { ${names.map((name) => `${name}(first: 100) { totalCount nodes { from { id } to { id } message } }`).join(' ')} }
      meshOverview { gaps { value count } } }`);
    const counts = new Map(meshOverview.gaps.map(({ value, count }: any) => [value, count]));
    for (const name of names) {
      const value = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
      expect(counts.get(value), name).toBe(lineageGaps[name].totalCount);
      expect(lineageGaps[name].nodes.length, name).toBeGreaterThan(0);
    }
    const products = lineageGaps.unobservedProducts.nodes.map(({ from }: any) => from.id);
    expect(products).toContain('urn:mesh:data-product:load-research');
    const undeclared = lineageGaps.undeclaredFlows.nodes.map(({ from, to }: any) =>
      [from.id, to.id].join(' '),
    );
    expect(undeclared.some((flow: string) => /tariff/i.test(flow) && /churn/i.test(flow))).toBe(true);
  });
});
