import type { Urn } from '../core/urn.ts';
import { query } from '../neo4j/query.ts';

interface MappingRow {
  readonly key: Urn;
  readonly from: Urn;
  readonly to: Urn;
  readonly kind: string;
  readonly description: string | null;
}

/** Mappings in which terms take part, from either side. */
export const mappingsOf = query<{ ids: readonly Urn[] }, MappingRow>(
  'glossary.mappingsOf',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:MAPPED_TO]-(o:Term) USING INDEX SEEK e:Entity(id)
   RETURN id AS key, startNode(r).id AS from, endNode(r).id AS to, r.kind AS kind, r.description AS description
   ORDER BY key, from, to`,
);
