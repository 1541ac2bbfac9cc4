import { parametersOf } from '../src/neo4j/graph.ts';
import type { BenchDatabase } from './database.ts';
import type { EdgeRow, MeshRows, NodeRow } from './mesh-rows.ts';

/** A statement with the rows that it unwinds. */
interface Statement {
  readonly text: string;
  readonly rows: readonly unknown[];
}

/** The statements of one transaction. */
export type RawBatch = readonly Statement[];

/** Longest list of rows in one statement. */
const chunkSize = 5_000;

/**
 * The rows of a graph as a careful person would write them without a server: nodes by MERGE on their id,
 * relationships by MATCH, MATCH, MERGE, one statement per label and type. The rows are ready to be sent, so that
 * writing them measures the database and nothing else.
 *
 * @param batchOf index of the transaction that a row goes with
 */
export function rawBatches(
  { nodes, edges }: MeshRows,
  batchOf: (row: NodeRow | EdgeRow) => number,
): RawBatch[] {
  const batches: Map<string, unknown[]>[] = [];
  const push = (batch: number, text: string, row: object): void => {
    const statements = (batches[batch] ??= new Map());
    const rows = statements.get(text);
    if (rows === undefined) statements.set(text, [parametersOf(row)]);
    else rows.push(parametersOf(row));
  };
  for (const row of nodes)
    push(
      batchOf(row),
      `UNWIND $rows AS row MERGE (n:Entity:${row.label} {id: row.id}) SET n = row`,
      row.properties,
    );
  for (const row of edges) {
    const { type, from, to, properties } = row;
    const isPlain = Object.keys(properties).length === 0;
    push(
      batchOf(row),
      `${mergeOf(type)}${isPlain ? '' : ' SET r = row.set'}`,
      isPlain ? { from, to } : { from, to, set: properties },
    );
  }
  return Array.from(batches, (statements) =>
    [...(statements ?? [])].flatMap(([text, rows]) =>
      Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, chunk) => ({
        text,
        rows: rows.slice(chunk * chunkSize, (chunk + 1) * chunkSize),
      })),
    ),
  );
}

/** Finds both ends of each row, and makes the relationship `r` between them where there is none. */
export function mergeOf(type: string): string {
  return `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${type}]->(b)`;
}

/** Writes a batch in one transaction, its statements sent without waiting for each other. */
export async function writeRaw({ driver, database }: BenchDatabase, batch: RawBatch): Promise<void> {
  const session = driver.session({ database });
  try {
    const tx = await session.beginTransaction();
    await Promise.all(batch.map(({ text, rows }) => tx.run(text, { rows })));
    await tx.commit();
  } finally {
    await session.close();
  }
}
