import { urn } from '../src/core/urn.ts';
import type { Urn } from '../src/core/urn.ts';
import { createCypherLineage } from '../src/lineage/cypher-lineage.ts';
import type { WalkRequest } from '../src/lineage/lineage.ts';
import { createGraph } from '../src/neo4j/graph.ts';
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
  readonly pairs: readonly (readonly [from: number, to: number])[];
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

/** Shapes on which a walk that visits paths instead of nodes never ends, and those with the most of one thing. */
const shapes: readonly Shape[] = [
  {
    name: '30 diamonds in a row',
    direction: 'DOWNSTREAM',
    pairs: numbers(30).flatMap((each): [number, number][] => {
      const [top, left, right, bottom] = [3 * each, 3 * each + 1, 3 * each + 2, 3 * each + 3];
      return [
        [top, left],
        [top, right],
        [left, bottom],
        [right, bottom],
      ];
    }),
  },
  {
    name: 'chain of 10,000',
    direction: 'DOWNSTREAM',
    pairs: numbers(10_000).map((each) => [each, each + 1]),
  },
  {
    name: 'star of 100,000',
    direction: 'DOWNSTREAM',
    pairs: numbers(100_000).map((each) => [0, each + 1]),
  },
  {
    name: 'clique of 500',
    direction: 'BOTH',
    pairs: numbers(500).flatMap((from) => numbers(500).map((to): [number, number] => [from, to])),
  },
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
  for (const { name, direction, pairs } of shapes) {
    onProgress(`shapes: ${name}`);
    const idOf = (node: number): Urn => urn('dataset', `lake://${name}`, `table_${node}`);
    await write(database, idOf, pairs);
    const from = [idOf(0)];
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

async function write(
  database: BenchDatabase,
  idOf: (node: number) => Urn,
  pairs: Shape['pairs'],
): Promise<void> {
  const inBatches = async (text: string, list: readonly object[]): Promise<void> => {
    for (let at = 0; at < list.length; at += 10_000)
      await database.rows(`UNWIND $rows AS row ${text}`, { rows: list.slice(at, at + 10_000) });
  };
  await inBatches(
    'CREATE (e:Entity:Dataset) SET e = row',
    [...new Set(pairs.flat())].map((node) => ({ id: idOf(node), name: `table_${node}` })),
  );
  await inBatches(
    `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
     CREATE (a)-[:FLOWS_TO {slice: 'shapes', source: 'bench', kind: 'OBSERVED', resolved: false, since: 1}]->(b)`,
    pairs.map(([from, to]) => ({ from: idOf(from), to: idOf(to) })),
  );
}

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
