import type { Urn } from '../src/core/urn.ts';
import { createCypherLineage } from '../src/lineage/cypher-lineage.ts';
import type { WalkRequest } from '../src/lineage/lineage.ts';
import { createGraph } from '../src/neo4j/graph.ts';
import { chain, clique, diamonds, star } from '../test/support/sample-graphs.ts';
import type { SampleGraph } from '../test/support/sample-graphs.ts';
import { writeSampleGraphs } from '../test/support/write-sample-graphs.ts';
import type { BenchDatabase } from './database.ts';
import { median, timed } from './statistics.ts';

/** What a walk over one shape takes. Times in milliseconds, medians after a warm-up. */
export interface ShapeRow {
  readonly name: string;
  readonly nodes: number;
  readonly flows: number;
  readonly walk: number;
  /** The nodes with their distances and the flows among them, in Cypher by hand over Bolt, every row fetched. */
  readonly raw: number;
}

export interface ShapeOptions {
  readonly database: BenchDatabase;
  readonly rounds: number;
  readonly onProgress: (message: string) => void;
}

interface Shape {
  readonly name: string;
  readonly direction: WalkRequest['direction'];
  readonly graph: () => SampleGraph;
}

/** Shapes on which a walk that visits paths instead of nodes never ends, and those with the most of one thing. */
const shapes: readonly Shape[] = [
  { name: '30 diamonds in a row', direction: 'DOWNSTREAM', graph: () => diamonds(30) },
  { name: 'chain of 10,000', direction: 'DOWNSTREAM', graph: () => chain(10_000) },
  { name: 'star of 100,000', direction: 'DOWNSTREAM', graph: () => star(100_000) },
  { name: 'clique of 500', direction: 'BOTH', graph: () => clique(500) },
];

/**
 * Walks each shape from its first node, the assertions among what was reached included: the product and Cypher by hand in
 * turns.
 *
 * @throws Error when the two find different numbers of nodes or flows.
 */
export async function measureShapes({ database, rounds, onProgress }: ShapeOptions): Promise<ShapeRow[]> {
  const results: ShapeRow[] = [];
  const graph = createGraph({ ...database, transactionTimeoutMs: 60_000 });
  const lineage = createCypherLineage({ graph, timeoutMs: 60_000 });
  await database.empty();
  for (const { name, direction, graph: shape } of shapes) {
    onProgress(`shapes: ${name}`);
    const written = shape();
    await writeSampleGraphs(database.driver, [written], 1);
    const from = written.nodes.slice(0, 1);
    const times: { readonly walk: number[]; readonly raw: number[] } = { walk: [], raw: [] };
    let [nodes, flows] = [0, 0];
    for (let round = -warmUp; round < rounds; round += 1) {
      const walk = await timed(async () => {
        const answer = await lineage.walk({ from, direction, fields: false });
        [nodes, flows] = [answer.nodes.size, answer.flows.length];
      });
      const raw = await timed(async () => {
        const found = await walkByHand(database, from, direction);
        if (found.nodes !== nodes || found.flows !== flows)
          throw new Error(
            `${name}: the walk has ${nodes} nodes and ${flows} flows, Cypher by hand ${found.nodes} and ${found.flows}`,
          );
      });
      if (round < 0) continue;
      times.walk.push(walk);
      times.raw.push(raw);
    }
    results.push({ name, nodes, flows, walk: median(times.walk), raw: median(times.raw) });
  }
  return results;
}

/** Rounds until the database has compiled what it runs. */
const warmUp = 5;

async function walkByHand(
  database: BenchDatabase,
  ids: readonly Urn[],
  direction: WalkRequest['direction'],
): Promise<{ nodes: number; flows: number }> {
  const hops = '[r:FLOWS_TO*1..]';
  const ways = direction === 'BOTH' ? [`<-${hops}-`, `-${hops}->`] : [`-${hops}->`];
  const found = new Set(ids);
  for (const way of ways) {
    const reached = await database.rows<{ id: Urn; distance: number }>(
      `UNWIND $ids AS id MATCH (s:Entity {id: id})${way}(t)
       WITH t, min(size(r)) AS distance RETURN t.id AS id, distance`,
      { ids },
    );
    for (const { id } of reached) found.add(id);
  }
  const flows = await database.rows(
    `UNWIND $ids AS id MATCH (a:Entity {id: id})-[r:FLOWS_TO]->(b:Entity)
     RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
    { ids: [...found] },
  );
  return { nodes: found.size, flows: flows.length };
}
