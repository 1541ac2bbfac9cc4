import type { Urn } from '../core/urn.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';

type StartQuery = Query<{ id: Urn }, { id: Urn }>;

const nodesOfProduct = `CALL (p) {
     MATCH (p)-[:OWNED_DATASET]->(n:Dataset) RETURN n
     UNION MATCH (p)<-[:PORT_OF]-(n:OutputPort) RETURN n
     UNION MATCH (p)<-[:PORT_OF]-(n:InputPort) RETURN n
   }
   RETURN DISTINCT n.id AS id ORDER BY id`;

/** Flow nodes that a container holds. */
export const nodesOf = {
  'data-product': query('lineage.nodesOfProduct', `MATCH (p:Entity {id: $id}) ${nodesOfProduct}`),
  'bounded-context': query(
    'lineage.nodesOfContext',
    `MATCH (:Entity {id: $id})<-[:PART_OF]-(p:DataProduct) ${nodesOfProduct}`,
  ),
  domain: query(
    'lineage.nodesOfDomain',
    `MATCH (:Entity {id: $id})<-[:PART_OF*0..8]-(:Domain)<-[:PART_OF]-(p:DataProduct) ${nodesOfProduct}`,
  ),
  team: query(
    'lineage.nodesOfTeam',
    `MATCH (:Entity {id: $id})<-[:OWNED_BY]-(p:DataProduct) ${nodesOfProduct}`,
  ),
} satisfies { readonly [kind: string]: StartQuery };

/** Output ports behind which the contract of a version stands. */
export const portsOfVersion: StartQuery = query(
  'lineage.portsOfVersion',
  `MATCH (:Entity {id: $id})<-[:HAS_VERSION]-(:DataContract)<-[:HAS_CONTRACT]-(p:OutputPort) RETURN p.id AS id ORDER BY id`,
);

type TakenQuery = Query<{ ids: readonly Urn[] }, { id: Urn }>;

const isSeen = `NOT c:InputPort AND r.kind <> 'DECLARED' AND coalesce(r.origin, '') <> 'PRODUCT'`;

/** What products are seen to make of the data that ports of theirs, or that they consume, carry; also where runs go past the ports. */
export const takenThrough = {
  'input-port': query(
    'lineage.takenThroughInputs',
    `UNWIND $ids AS id
   MATCH (i:Entity {id: id})
   WITH i
   MATCH (i)-[:PORT_OF]->(:DataProduct)-[:OWNED_DATASET|PORT_OF]-(c)<-[r:FLOWS_TO]-(u)
   WHERE ${isSeen}
     AND (EXISTS { MATCH (u)-[:FLOWS_TO]->(i) } OR EXISTS { MATCH (u)-[:FLOWS_TO]->(:OutputPort)-[:FLOWS_TO]->(i) })
   RETURN DISTINCT c.id AS id ORDER BY id`,
  ),
  'output-port': query(
    'lineage.takenThroughOutputs',
    `UNWIND $ids AS id
   MATCH (o:Entity {id: id})
   WITH o
   MATCH (o)-[:FLOWS_TO]->(:InputPort)-[:PORT_OF]->(:DataProduct)-[:OWNED_DATASET|PORT_OF]-(c)<-[r:FLOWS_TO]-(u)
   WHERE ${isSeen} AND (u = o OR EXISTS { MATCH (u)-[:FLOWS_TO]->(o) })
   RETURN DISTINCT c.id AS id ORDER BY id`,
  ),
} satisfies { readonly [kind: string]: TakenQuery };
