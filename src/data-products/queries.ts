import type { Urn } from '../core/urn.ts';
import type { RelatedRow } from '../entities/queries.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';

/** Products one hop away by what flows at the datasets and ports of each. */
function neighbours(name: string, hop: string): Query<{ ids: readonly Urn[] }, RelatedRow> {
  return query(
    `dataProducts.${name}`,
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id)
     CALL (e) {
       MATCH (e)-[:OWNED_DATASET]->(n:Dataset) RETURN n
       UNION MATCH (e)<-[:PORT_OF]-(n:OutputPort) RETURN n
       UNION MATCH (e)<-[:PORT_OF]-(n:InputPort) RETURN n
     }
     MATCH ${hop}
     CALL (t) {
       MATCH (t)-[:PORT_OF]->(p:DataProduct) RETURN p
       UNION MATCH (t)<-[:OWNED_DATASET]-(p:DataProduct) RETURN p
     }
     WITH DISTINCT id, p WHERE p.id <> id
     RETURN id AS key, labels(p) AS labels, properties(p) AS properties ORDER BY p.name, p.id`,
  );
}

export const downstreamProducts = neighbours('downstream', '(n)-[:FLOWS_TO]->(t)');
export const upstreamProducts = neighbours('upstream', '(n)<-[:FLOWS_TO]-(t)');
