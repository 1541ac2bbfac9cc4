import type { Urn } from '../core/urn.ts';
import { allKinds, kinds } from '../entities/kinds.ts';
import { query } from '../neo4j/query.ts';
import { isObserved, isOutputPortObserved } from './observed.ts';

/** How many have a value; what has none is not counted. */
export interface ValueRow {
  readonly value: string;
  readonly count: number;
}

/** The latest commit: a mesh without one has revision 0. */
export const latestCommit = query<object, { revision: number; at: string | null }>(
  'overview.latestCommit',
  `MATCH (m:Mesh {id: 'mesh'}) OPTIONAL MATCH (c:Commit {revision: m.revision})
   RETURN m.revision AS revision, c.at AS at`,
);

/** Entities of each kind; the database keeps these counts. */
export const byKind = query<object, ValueRow>(
  'overview.byKind',
  allKinds
    .map(
      (kind) =>
        `MATCH (e:${kinds[kind].label}) WITH count(e) AS count RETURN '${kinds[kind].entityKind}' AS value, count`,
    )
    .join('\nUNION ALL '),
);

/** Data products by their domain, or by that of their context where they name none. */
export const productsByDomain = query<object, { id: Urn; name: string; count: number }>(
  'overview.productsByDomain',
  `MATCH (p:DataProduct)
   CALL (p) {
     MATCH (p)-[:PART_OF]->(d:Domain) RETURN d
     UNION WITH p WHERE NOT EXISTS { (p)-[:PART_OF]->(:Domain) }
       MATCH (p)-[:PART_OF]->(:BoundedContext)-[:PART_OF]->(d:Domain) RETURN d
   }
   WITH d, count(p) AS count RETURN d.id AS id, d.name AS name, count ORDER BY count DESC, name, id`,
);

export const productsByStatus = query<object, ValueRow>(
  'overview.productsByStatus',
  `MATCH (p:DataProduct) WHERE p.status IS NOT NULL
   RETURN p.status AS value, count(p) AS count ORDER BY count DESC, value`,
);

export const productsByCertainty = query<object, ValueRow>(
  'overview.productsByCertainty',
  `MATCH (p:DataProduct) WHERE p.certainty IS NOT NULL
   RETURN p.certainty AS value, count(p) AS count ORDER BY count DESC, value`,
);

export const contractVersionsByStatus = query<object, ValueRow>(
  'overview.contractVersionsByStatus',
  `MATCH (v:ContractVersion) WHERE v.status IS NOT NULL
   RETURN v.status AS value, count(v) AS count ORDER BY count DESC, value`,
);

/** Live lineage assertions, of flows and of columns, by how they came to be known. */
export const assertionsByKind = query<object, ValueRow>(
  'overview.assertionsByKind',
  `CALL () {
     MATCH ()-[r:FLOWS_TO]->() RETURN r.kind AS value, count(r) AS part
     UNION ALL MATCH ()-[r:DERIVES]->() RETURN r.kind AS value, count(r) AS part
   }
   RETURN value, sum(part) AS count ORDER BY count DESC, value`,
);

/** Event time of the latest word on lineage; null when there is none. */
export const lastLineage = query<object, { at: string | null }>(
  'overview.lastLineage',
  'MATCH (s:Slice) RETURN max(s.clock) AS at',
);

export const portCoverage = query<
  object,
  { outputPorts: number; outputPortsWithContract: number; outputPortsObserved: number }
>(
  'overview.portCoverage',
  `MATCH (n:OutputPort)
   RETURN count(n) AS outputPorts,
     count(CASE WHEN EXISTS { (n)-[:HAS_CONTRACT]->(:DataContract)-[:HAS_VERSION]->(:ContractVersion {status: 'LIVE'}) }
       THEN 1 END) AS outputPortsWithContract,
     count(CASE WHEN ${isOutputPortObserved} THEN 1 END) AS outputPortsObserved`,
);

export const productCoverage = query<object, { dataProducts: number; dataProductsWithOwner: number }>(
  'overview.productCoverage',
  `MATCH (p:DataProduct)
   RETURN count(p) AS dataProducts, count(CASE WHEN EXISTS { (p)-[:OWNED_BY]->(:Team) } THEN 1 END) AS dataProductsWithOwner`,
);

export const datasetCoverage = query<
  object,
  { datasets: number; datasetsWithProduct: number; datasetsWithLineage: number }
>(
  'overview.datasetCoverage',
  `MATCH (n:Dataset)
   RETURN count(n) AS datasets,
     count(CASE WHEN EXISTS { (n)<-[:OWNED_DATASET]-(:DataProduct) }
       OR EXISTS { (n)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(:DataProduct) } THEN 1 END) AS datasetsWithProduct,
     count(CASE WHEN EXISTS { (n)-[r:FLOWS_TO]-() WHERE ${isObserved('r')} } THEN 1 END) AS datasetsWithLineage`,
);

/** Pairs of datasets with flow; a pair is resolved when the columns of one of its assertions are known. */
export const flowCoverage = query<object, { flows: number; flowsResolved: number }>(
  'overview.flowCoverage',
  `MATCH (a:Dataset)
   CALL (a) {
     MATCH (a)-[r:FLOWS_TO]->(b:Dataset) WITH b, max(CASE WHEN r.resolved THEN 1 ELSE 0 END) AS isResolved
     RETURN count(b) AS pairs, sum(isResolved) AS resolved
   }
   RETURN sum(pairs) AS flows, sum(resolved) AS flowsResolved`,
);
