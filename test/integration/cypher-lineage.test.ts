import type { Driver } from 'neo4j-driver';
import { afterAll } from 'vitest';
import { createCypherLineage } from '../../src/lineage/cypher-lineage.ts';
import { createGraph } from '../../src/neo4j/graph.ts';
import { openDriver, wipe, wipeAndMigrate } from '../support/graph.ts';
import { lineageConformance } from '../support/lineage-conformance.ts';
import { writeSampleGraphs } from '../support/write-sample-graphs.ts';

let driver: Driver | undefined;

afterAll(async () => {
  if (driver === undefined) return;
  await wipe(driver);
  await driver.close();
}, 120_000);

lineageConformance('Cypher', async () => {
  const opened = await openDriver();
  driver = opened;
  await wipeAndMigrate(opened);
  const graph = createGraph({ driver: opened, database: 'neo4j', transactionTimeoutMs: 60_000 });
  return {
    lineage: createCypherLineage({ graph, timeoutMs: 20_000 }),
    load: (graphs) => writeSampleGraphs(opened, graphs, 7),
    revision: () => 7,
  };
});
