import { createHash } from 'node:crypto';
import { canonicalJson } from '../src/core/hash.ts';
import type { BenchDatabase } from './database.ts';

type Properties = { readonly [name: string]: unknown };

/** An entity of the graph, without the server's own properties. */
export interface NodeRow {
  /** The label beside `Entity`. */
  readonly label: string;
  readonly properties: Properties;
  /** Revision of the commit that it came with; absent in a graph that the server did not write. */
  readonly revision: number | null;
}

/** A relationship between two entities. */
export interface EdgeRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly revision: number | null;
}

/** What a graph holds, as far as people see it. */
export interface MeshRows {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

/** Reads all entities and relationships of the graph. */
export async function readMesh({ rows }: BenchDatabase): Promise<MeshRows> {
  const nodes = await rows<{ labels: string[]; properties: Properties; revision: number | null }>(
    'MATCH (n:Entity) RETURN labels(n) AS labels, properties(n) AS properties, n._revisions[0] AS revision',
  );
  const edges = await rows<EdgeRow>(
    `MATCH (a:Entity)-[r]->(b:Entity)
     OPTIONAL MATCH (s:Slice {id: r.slice})
     WITH a, r, b, coalesce(r.since, s.revision) AS told, [a._revisions[0], b._revisions[0]] AS births
     RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties,
       coalesce(told, CASE WHEN births[0] > births[1] THEN births[0] ELSE births[1] END) AS revision`,
  );
  return {
    nodes: nodes.map(({ labels, properties, revision }) => ({
      label: labels.find((label) => label !== 'Entity') ?? '',
      properties: withoutOwn(properties),
      revision,
    })),
    edges: edges.map((edge) => ({ ...edge, properties: withoutOwn(edge.properties) })),
  };
}

function withoutOwn(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !name.startsWith('_') && name !== 'since'),
  );
}

/** Counts by label and type, and a hash over everything that does not depend on the order of the rows. */
export function fingerprint({ nodes, edges }: MeshRows): string {
  const counts = new Map<string, number>();
  const sum = new Uint32Array(4);
  const take = (name: string, line: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const hash = createHash('sha256').update(`${name} ${line}`).digest();
    for (let word = 0; word < 4; word += 1) sum[word] = ((sum[word] ?? 0) + hash.readUInt32LE(word * 4)) | 0;
  };
  for (const { label, properties } of nodes) take(label, canonicalJson(properties as never));
  for (const { type, from, to, properties } of edges)
    take(type, `${from} ${to} ${canonicalJson(properties as never)}`);
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name} ${count}`);
  return `${parts.join(', ')}; ${[...sum].map((word) => word.toString(16)).join('')}`;
}
