import { describe, expect, test } from 'vitest';
import { withServer } from '../support/server.ts';

const readings = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings';
const consumption = 'urn:mesh:dataset:snowflake%3A//nordlicht-prod:BILLING.STAGING.METERED_CONSUMPTION';
const product = 'urn:mesh:data-product:meter-readings';

const server = withServer();

interface Graph {
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly distance: number }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly completeness: {
    readonly complete: boolean;
    readonly reason: string | null;
    readonly revision: number;
  };
}

async function lineage(variables: object): Promise<Graph> {
  const { lineage: graph } = await server.ask(
    `query Lineage($of: ID!, $direction: LineageDirection! = DOWNSTREAM, $depth: Int, $grain: Grain, $filter: LineageFilter) {
      lineage(of: $of, direction: $direction, depth: $depth, grain: $grain, filter: $filter) {
        nodes { id kind distance } edges { from to } nodeCount edgeCount completeness { complete reason revision }
      }
    }`,
    variables,
  );
  return graph as Graph;
}

describe('lineage', () => {
  const grains = {
    FIELD: ['FIELD', 'DATASET'],
    DATASET: ['DATASET', 'INPUT_PORT', 'OUTPUT_PORT'],
    PORT: ['DATASET', 'INPUT_PORT', 'OUTPUT_PORT'],
    PRODUCT: ['DATA_PRODUCT', 'DATASET'],
    CONTEXT: ['BOUNDED_CONTEXT', 'DATASET'],
    DOMAIN: ['DOMAIN', 'DATASET'],
    TEAM: ['TEAM', 'DATASET'],
  };

  test.each(Object.entries(grains))(
    'at grain %s has nodes of that grain, up, down and both ways',
    async (grain, kinds) => {
      const { revision } = (await lineage({ of: consumption })).completeness;
      const [up, down, both] = await Promise.all(
        ['UPSTREAM', 'DOWNSTREAM', 'BOTH'].map((direction) => lineage({ of: consumption, direction, grain })),
      );
      if (up === undefined || down === undefined || both === undefined)
        throw new TypeError('three answers are wanted');
      for (const graph of [up, down, both]) {
        expect(graph.nodes.length).toBeGreaterThan(0);
        for (const { id, kind } of graph.nodes) expect(kinds, id).toContain(kind);
        expect([graph.nodeCount, graph.edgeCount]).toEqual([graph.nodes.length, graph.edges.length]);
        const ids = new Set(graph.nodes.map(({ id }) => id));
        for (const { from, to } of graph.edges)
          expect([ids.has(from), ids.has(to)], `${from} -> ${to}`).toEqual([true, true]);
        const distances = graph.nodes.map(({ distance }) => distance);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        expect(graph.completeness).toEqual({ complete: true, reason: null, revision });
      }
      const ids = (graph: Graph): string[] => graph.nodes.map(({ id }) => id);
      expect(new Set(ids(both))).toEqual(new Set([...ids(up), ...ids(down)]));
    },
  );

  test('starts from a field, a port, a product, a context, a domain or a team, at the grain that fits', async () => {
    const starts: readonly [string, string][] = [
      [`${readings.replace(':dataset:', ':field:')}:reading_kwh`, 'FIELD'],
      ['urn:mesh:output-port:meter-readings:readings:1', 'OUTPUT_PORT'],
      [product, 'DATA_PRODUCT'],
      ['urn:mesh:bounded-context:billing', 'DATA_PRODUCT'],
      ['urn:mesh:domain:metering', 'DATA_PRODUCT'],
      ['urn:mesh:team:metering-data', 'DATA_PRODUCT'],
    ];
    for (const [of, kind] of starts) {
      const { nodes } = await lineage({ of });
      expect(nodes[0], of).toMatchObject({ kind, distance: 0 });
      expect(
        nodes.some(({ distance }) => distance > 0),
        of,
      ).toBe(true);
    }
  });

  test('depth is exact and says when there is more', async () => {
    const whole = await lineage({ of: readings });
    const farthest = Math.max(...whole.nodes.map(({ distance }) => distance));
    for (let depth = 0; depth <= farthest; depth++) {
      const cut = await lineage({ of: readings, depth });
      expect(cut.nodes, `depth ${depth}`).toEqual(whole.nodes.filter(({ distance }) => distance <= depth));
      expect([cut.completeness.complete, cut.completeness.reason]).toEqual(
        depth < farthest ? [false, 'DEPTH_LIMIT'] : [true, null],
      );
    }
  });

  test('a filter of what is shown does not cut what is walked', async () => {
    const whole = await lineage({ of: readings });
    const shown = await lineage({
      of: readings,
      filter: { product: ['urn:mesh:data-product:day-ahead-bids'] },
    });
    expect(shown.nodes.length).toBeGreaterThan(0);
    expect(whole.nodes).toEqual(expect.arrayContaining([...shown.nodes]));
    const exact = await lineage({ of: readings, filter: { exactDistance: 2 } });
    expect(exact.nodes).toEqual(whole.nodes.filter(({ distance }) => distance === 2));
    const datasets = await lineage({ of: readings, filter: { kind: ['DATASET'], platform: ['snowflake'] } });
    for (const { id } of datasets.nodes) expect(id).toContain(':dataset:snowflake');
  });

  test('a filter of the walk does', async () => {
    const whole = await lineage({ of: readings });
    const observed = await lineage({ of: readings, filter: { walkAssertions: ['OBSERVED'] } });
    expect(observed.nodeCount).toBeLessThan(whole.nodeCount);
    for (const { id } of observed.nodes) expect(id).toMatch(/^urn:mesh:dataset:/);
  });

  test.each([
    [{ of: 'urn:mesh:dataset:a:b' }, 'there is no urn:mesh:dataset:a:b'],
    [{ of: 'urn:mesh:job:a:b' }, 'of is the URN of'],
    [{ of: readings, depth: -2 }, 'depth is a number of hops, 0 or more; received -2'],
  ])('%j is refused', async (variables, message) => {
    await expect(lineage(variables)).rejects.toThrow(message);
  });

  test('paths come shortest first, connected, with their evidence', async () => {
    const { lineagePaths } = await server.ask(
      `{ lineagePaths(from: "${readings}", to: "urn:mesh:output-port:day-ahead-bids:bids:1", first: 5) { length hops { from to evidence { source slice since } } } }`,
    );
    expect(lineagePaths.length).toBeGreaterThan(0);
    const lengths = lineagePaths.map(({ length }: any) => length);
    expect(lengths).toEqual(lengths.toSorted((a: number, b: number) => a - b));
    for (const { length, hops } of lineagePaths) {
      expect(hops).toHaveLength(length);
      expect([hops[0].from, hops.at(-1).to]).toEqual([
        readings,
        'urn:mesh:output-port:day-ahead-bids:bids:1',
      ]);
      for (const [index, hop] of hops.entries()) {
        if (index > 0) expect(hop.from).toBe(hops[index - 1].to);
        expect(hop.evidence.length).toBeGreaterThan(0);
      }
    }
    const none = await server.ask(
      `{ lineagePaths(from: "urn:mesh:output-port:day-ahead-bids:bids:1", to: "${readings}") { length } }`,
    );
    expect(none.lineagePaths).toEqual([]);
  });

  test('a dataset knows its next hops, and a field its derivations', async () => {
    const { dataset } = await server.ask(`{ dataset(id: "${consumption}") {
      upstream { id kind name distance entity { name } } downstream { id }
      fields { nodes { path upstream { influence subtype field { path } dataset { id } evidence { kind grade job { name } } } } } } }`);
    expect(dataset.upstream).toContainEqual(
      expect.objectContaining({ id: readings, kind: 'DATASET', distance: 1 }),
    );
    const field = dataset.fields.nodes.find(({ path }: any) => path === 'metered_kwh');
    expect(field.upstream).toContainEqual(
      expect.objectContaining({
        influence: 'DIRECT',
        field: { path: 'reading_kwh' },
        dataset: { id: readings },
        evidence: expect.objectContaining({ kind: 'OBSERVED', job: { name: 'billing.metered_consumption' } }),
      }),
    );
  });
});
