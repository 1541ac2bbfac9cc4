import { beforeAll, describe, expect, it } from 'vitest';
import { datasetOfField } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import type { Lineage, WalkRequest } from '../../src/lineage/lineage.ts';
import { directions } from '../../src/lineage/lineage.ts';
import type { FlowGraph } from '../../src/lineage/model.ts';
import { expectedWalk, fixpoint, pathLengths } from './lineage-reference.ts';
import { chain, clique, diamonds, randomOf, sampleGraph, star } from './sample-graphs.ts';
import type { SampleGraph } from './sample-graphs.ts';

/** An implementation over an empty mesh, and the way to fill it. */
export interface LineageUnderTest {
  readonly lineage: Lineage;
  /** Writes graphs; called a few times with many of them. */
  readonly load: (graphs: readonly SampleGraph[]) => Promise<void>;
  /** The mesh revision that answers have to name once all is loaded. */
  readonly revision: () => number;
}

const seeds = Array.from({ length: 1_200 }, (_, index) => index + 1);

/** Milliseconds; exponential work would never end, and linear work on a slow machine does. */
const walkTimeoutMs = 20_000;

/** What every implementation of {@link Lineage} has to do, on generated graphs and on the shapes that hurt. */
export function lineageConformance(name: string, setup: () => Promise<LineageUnderTest>): void {
  describe(`${name} conforms: lineage`, () => {
    let lineage: Lineage;
    let revision = 0;
    const graphs = new Map(seeds.map((seed) => [seed, sampleGraph(seed)]));
    const shapes = { diamonds: diamonds(30), chain: chain(10_000), star: star(100_000), clique: clique(500) };

    beforeAll(async () => {
      const under = await setup();
      lineage = under.lineage;
      await under.load([...graphs.values()]);
      await under.load(Object.values(shapes));
      revision = under.revision();
    }, 300_000);

    const walk = (request: WalkRequest): Promise<FlowGraph> =>
      lineage.walk({ timeoutMs: walkTimeoutMs, ...request });

    /** Some at a time: most of a walk is waiting. */
    async function forSeeds(
      waiting: [seed: number, graph: SampleGraph][],
      check: (seed: number, graph: SampleGraph) => Promise<void>,
    ): Promise<void> {
      const lanes = Array.from({ length: 8 }, async () => {
        for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await check(...one);
      });
      await Promise.all(lanes);
    }

    it('walks to exactly the nodes, distances and live assertions of the definition', async () => {
      await forSeeds([...graphs], async (seed, graph) => {
        const request = requestOf(seed, graph);
        const expected = expectedWalk(graph, request);
        const { nodes, flows, derivations, completeness } = await walk(request);
        const context = `seed ${seed} ${JSON.stringify(request)}`;
        expect(
          [...nodes.values()].map(({ id, distance }) => [id, distance]),
          context,
        ).toEqual(expected.nodes);
        expect([...nodes.keys()], context).toEqual(expected.nodes.map(([id]) => id));
        expect(sorted(flows), context).toEqual(sorted(expected.flows));
        expect(sorted(derivations), context).toEqual(sorted(expected.derivations));
        expect(completeness, context).toEqual({
          complete: expected.reason === undefined,
          reason: expected.reason,
          revision,
          visitedNodes: expected.nodes.length,
          visitedEdges: expected.flows.length + expected.derivations.length,
        });
      });
    }, 240_000);

    it('answers every depth exactly, from nothing to more than there is', async () => {
      await forSeeds([...graphs].slice(0, 20), async (seed, graph) => {
        for (let depth = 0; depth <= graph.nodes.length + 1; depth += 1)
          for (const direction of directions) {
            const request = { from: graph.nodes.slice(0, 1), direction, depth, fields: false };
            const expected = expectedWalk(graph, request);
            const { nodes, completeness } = await walk(request);
            const context = `seed ${seed}, depth ${depth}, ${direction}`;
            expect(
              [...nodes.values()].map((node) => [node.id, node.distance]),
              context,
            ).toEqual(expected.nodes);
            expect(completeness.reason, context).toBe(expected.reason);
          }
      });
    }, 120_000);

    it('is exact at depths beyond every bound that is written out', async () => {
      const from = shapes.chain.nodes.slice(0, 1);
      for (const depth of [1, 2, 24, 25, 26, 27, 40, 9_999]) {
        const { nodes, flows, completeness } = await walk({
          from,
          direction: 'DOWNSTREAM',
          depth,
          fields: false,
        });
        expect([nodes.size, flows.length, completeness.reason]).toEqual([depth + 1, depth, 'DEPTH_LIMIT']);
      }
    }, 120_000);

    it('finds ways shortest first, none twice, all of them when asked, each hop with its evidence', async () => {
      await forSeeds([...graphs], async (seed, graph) => {
        if (seed % 3 !== 0) return;
        const random = randomOf(seed * 7);
        const [from, to] = [pick(graph.nodes, random), pick(graph.nodes, random)];
        const first = 1 + random(6);
        const live = graph.flows.filter(({ until }) => until === undefined);
        const { paths, completeness } = await lineage.paths({ from, to, first });
        const context = `seed ${seed} ${from} ${to} ${first}`;
        const lengths = pathLengths(
          live.map((flow) => [flow.from, flow.to]),
          from,
          to,
        );
        expect(
          paths.map(({ hops }) => hops.length),
          context,
        ).toEqual(lengths.slice(0, first));
        expect(completeness, context).toMatchObject({ complete: true, revision });
        const ways = paths.map(({ hops }) => [from, ...hops.map((hop) => hop.to)]);
        expect(new Set(ways.map(String)).size, context).toBe(paths.length);
        for (const { hops } of paths) {
          expect(
            hops.map((hop) => hop.from),
            context,
          ).toEqual([from, ...hops.slice(0, -1).map((hop) => hop.to)]);
          for (const hop of hops)
            expect(sorted(hop.flows), context).toEqual(
              sorted(live.filter((flow) => flow.from === hop.from && flow.to === hop.to)),
            );
        }
      });
    }, 120_000);

    it('finds the shortest way between fields, by derivations', async () => {
      let found = 0;
      await forSeeds([...graphs], async (seed, graph) => {
        if (seed % 3 !== 1 || graph.fields.length < 2) return;
        const random = randomOf(seed * 11);
        const [from, to] = [pick(graph.fields, random), pick(graph.fields, random)];
        const live = graph.derivations.filter(({ until }) => until === undefined);
        const pairs = live.flatMap((one): [Urn, Urn][] =>
          one.to.startsWith('urn:mesh:field:')
            ? [[one.from, one.to]]
            : graph.fields
                .filter((field) => datasetOfField(field) === one.to)
                .map((field) => [one.from, field]),
        );
        const { paths } = await lineage.paths({ from, to, first: 1 });
        const distance = from === to ? undefined : fixpoint([from], pairs).get(to);
        const context = `seed ${seed} ${from} ${to}`;
        // Ports carry fields too, at the grain of their datasets: there may be a way that no derivation shows.
        const hasPort = paths.some(({ hops }) => hops.some((hop) => hop.flows.length > 0));
        if (!hasPort) expect(paths[0]?.hops.length, context).toBe(distance);
        if (distance !== undefined) found += 1;
        for (const hop of paths[0]?.hops ?? [])
          expect(hop.flows.length + hop.derivations.length).toBeGreaterThan(0);
      });
      expect(found).toBeGreaterThan(10);
    }, 120_000);

    it('walks 30 chained diamonds, 2^30 ways, as 91 nodes', async () => {
      const from = shapes.diamonds.nodes.slice(0, 1);
      const { nodes, flows, completeness } = await walk({ from, direction: 'DOWNSTREAM', fields: true });
      expect([nodes.size, flows.length, completeness.complete]).toEqual([91, 120, true]);
      expect(Math.max(...[...nodes.values()].map(({ distance }) => distance))).toBe(60);
    });

    it('finds five of the 2^30 ways through chained diamonds', async () => {
      const [from = '', to = ''] = [shapes.diamonds.nodes[0], shapes.diamonds.nodes.at(-1)];
      const { paths, completeness } = await lineage.paths({ from, to, first: 5 });
      expect(paths.map(({ hops }) => hops.length)).toEqual([60, 60, 60, 60, 60]);
      expect(completeness.complete).toBe(true);
    });

    it('walks a chain of 10,000 hops, both ways', async () => {
      for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
        const from = shapes.chain.nodes.slice(5_000, 5_001);
        const { nodes, flows, completeness } = await walk({ from, direction, fields: false });
        expect([nodes.size, flows.length, completeness.complete]).toEqual([5_001, 5_000, true]);
      }
      const { nodes } = await walk({
        from: shapes.chain.nodes.slice(0, 1),
        direction: 'DOWNSTREAM',
        fields: false,
      });
      expect(nodes.get(shapes.chain.nodes[10_000] ?? '')?.distance).toBe(10_000);
    }, 60_000);

    it('walks a star of 100,000, and keeps the nearest where fewer are asked for', async () => {
      const from = shapes.star.nodes.slice(0, 1);
      const whole = await walk({ from, direction: 'DOWNSTREAM', fields: false });
      expect([whole.nodes.size, whole.flows.length, whole.completeness.complete]).toEqual([
        100_001,
        100_000,
        true,
      ]);
      const cut = await walk({ from, direction: 'DOWNSTREAM', fields: false, maxNodes: 100 });
      expect([...cut.nodes.keys()]).toEqual([...from, ...shapes.star.nodes.slice(1).sort().slice(0, 99)]);
      expect(cut.flows).toHaveLength(99);
      expect(cut.completeness).toMatchObject({ complete: false, reason: 'NODE_LIMIT' });
    }, 60_000);

    it('walks a clique of 500 with all of its 250,000 flows', async () => {
      const from = shapes.clique.nodes.slice(0, 1);
      const { nodes, flows, completeness } = await walk({ from, direction: 'BOTH', fields: false });
      expect([nodes.size, flows.length, completeness.complete]).toEqual([500, 250_000, true]);
    }, 60_000);

    it('refuses a start that is no flow node, and limits out of range', async () => {
      const from = shapes.clique.nodes.slice(0, 1);
      const request = { from, direction: 'DOWNSTREAM', fields: false } as const;
      await expect(lineage.walk({ ...request, from: ['urn:mesh:team:a'] })).rejects.toThrow(RangeError);
      await expect(lineage.walk({ ...request, depth: -1 })).rejects.toThrow(RangeError);
      await expect(lineage.walk({ ...request, depth: 1.5 })).rejects.toThrow(RangeError);
      await expect(lineage.walk({ ...request, maxNodes: 0 })).rejects.toThrow(RangeError);
      await expect(lineage.paths({ from: from[0] ?? '', to: 'urn:mesh:team:a', first: 1 })).rejects.toThrow(
        RangeError,
      );
    });

    it('answers a start that does not exist with that start alone', async () => {
      const from = ['urn:mesh:dataset:nowhere:nothing'];
      const { nodes, flows, completeness } = await walk({ from, direction: 'BOTH', fields: true });
      expect([...nodes.values()]).toMatchObject([{ id: from[0], distance: 0 }]);
      expect([flows.length, completeness.complete, completeness.visitedNodes]).toEqual([0, true, 1]);
    });

    it('stops with the reason of the signal', async () => {
      const signal = AbortSignal.abort(new Error('the reader is gone'));
      const from = shapes.star.nodes.slice(0, 1);
      await expect(walk({ from, direction: 'DOWNSTREAM', fields: false, signal })).rejects.toThrow(
        'the reader is gone',
      );
    });
  });
}

function requestOf(seed: number, { nodes }: SampleGraph): WalkRequest {
  const random = randomOf(seed * 13);
  const from = [...new Set(Array.from({ length: random(4) === 0 ? 3 : 1 }, () => pick(nodes, random)))];
  return {
    from,
    direction: directions[random(3)] ?? 'BOTH',
    fields: random(2) === 0,
    ...(random(2) === 0 && { depth: random(nodes.length + 1) }),
    ...(random(4) === 0 && { kinds: ['OBSERVED', 'INFERRED'] as const }),
    ...(random(4) === 0 && { maxNodes: from.length + random(4) }),
  };
}

const pick = (items: readonly Urn[], random: (below: number) => number): Urn =>
  items[random(items.length)] ?? '';

/** By content, with absent and undefined members alike, and without the mark of withdrawn ones. */
function sorted(items: readonly object[]): string[] {
  return items
    .map((item) =>
      JSON.stringify(
        Object.entries(item)
          .filter(([, value]) => value !== undefined)
          .sort(),
      ),
    )
    .sort();
}
