import type { Driver } from 'neo4j-driver';
import { datasetOfField } from '../../src/core/urn.ts';
import type { SampleGraph, Withdrawable } from './sample-graphs.ts';

const batchSize = 10_000;

async function write(driver: Driver, text: string, rows: readonly object[]): Promise<void> {
  for (let done = 0; done < rows.length; done += batchSize)
    await driver.executeQuery(`UNWIND $rows AS row ${text}`, { rows: rows.slice(done, done + batchSize) });
}

const labels = { dataset: 'Dataset', 'output-port': 'OutputPort', 'input-port': 'InputPort' } as const;

/** Writes sample graphs as the storage layout says, in plain Cypher, and sets the mesh revision. */
export async function writeSampleGraphs(
  driver: Driver,
  graphs: readonly SampleGraph[],
  revision: number,
): Promise<void> {
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: id.slice(id.lastIndexOf(':') + 1) }));
  for (const [kind, label] of Object.entries(labels)) {
    const ids = graphs.flatMap(({ nodes }) => nodes.filter((id) => id.startsWith(`urn:mesh:${kind}:`)));
    await write(driver, `CREATE (n:Entity:${label}) SET n = row`, named(ids));
  }
  await write(
    driver,
    'CREATE (n:Entity:Tombstone) SET n = row',
    named(graphs.flatMap(({ tombstones }) => tombstones)),
  );
  const fields = graphs.flatMap((graph) => graph.fields.map((id) => ({ id, dataset: datasetOfField(id) })));
  await write(
    driver,
    'MATCH (d:Entity {id: row.dataset}) CREATE (d)-[:HAS_FIELD]->(:Entity:Field {id: row.id})',
    fields,
  );
  await writeEdges(
    driver,
    'FLOWS_TO',
    'FLOWED_TO',
    graphs.flatMap(({ flows }) => flows),
  );
  await writeEdges(
    driver,
    'DERIVES',
    'DERIVED',
    graphs.flatMap(({ derivations }) => derivations),
  );
  await driver.executeQuery(`MERGE (m:Mesh {id: 'mesh'}) SET m.revision = toInteger($revision)`, {
    revision,
  });
}

type Edge = Withdrawable<{ readonly from: string; readonly to: string }>;

async function writeEdges(
  driver: Driver,
  live: string,
  withdrawn: string,
  edges: readonly Edge[],
): Promise<void> {
  for (const [type, isLive] of [
    [live, true],
    [withdrawn, false],
  ] as const) {
    const rows = edges
      .filter(({ until }) => (until === undefined) === isLive)
      .map(({ from, to, ...properties }) => ({ from, to, properties }));
    await write(
      driver,
      `MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      rows,
    );
  }
}
