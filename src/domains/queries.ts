import type { Urn } from '../core/urn.ts';
import { query } from '../neo4j/query.ts';

interface RelationRow {
  readonly key: Urn;
  readonly upstream: Urn;
  readonly downstream: Urn;
  readonly kind: string;
  readonly upstreamRoles: readonly string[] | null;
  readonly downstreamRoles: readonly string[] | null;
  readonly description: string | null;
}

/** Relations in which contexts take part, once per context. */
export const relationsOf = query<{ ids: readonly Urn[] }, RelationRow>(
  'domains.relationsOf',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:CONTEXT_RELATION]-(o:BoundedContext) USING INDEX SEEK e:Entity(id)
   RETURN id AS key, startNode(r).id AS upstream, endNode(r).id AS downstream, r.kind AS kind,
     r.upstreamRoles AS upstreamRoles, r.downstreamRoles AS downstreamRoles, r.description AS description
   ORDER BY key, upstream, downstream`,
);

/** The contexts of a domain and its parts; of the whole mesh when `domain` is null. */
export const contextsOf = query<{ domain: Urn }, { id: Urn }>(
  'domains.contextsOf',
  `MATCH (d:Entity {id: $domain})<-[:PART_OF*0..8]-(:Domain)<-[:PART_OF]-(c:BoundedContext)
   RETURN DISTINCT c.id AS id, c.name AS name ORDER BY name, id`,
);

export const allContexts = query<object, { id: Urn }>(
  'domains.allContexts',
  'MATCH (c:BoundedContext) RETURN c.id AS id ORDER BY c.name, id LIMIT 5000',
);

/** Same words with different meanings of which one is in one of the contexts. */
export const polysemesIn = query<
  { contexts: readonly Urn[] },
  { from: Urn; to: Urn; kind: string; description: string | null }
>(
  'domains.polysemesIn',
  `UNWIND $contexts AS id MATCH (:Entity {id: id})<-[:PART_OF]-(:Term)-[r:MAPPED_TO {kind: 'POLYSEME_OF'}]-(:Term)
   WITH DISTINCT r
   RETURN startNode(r).id AS from, endNode(r).id AS to, r.kind AS kind, r.description AS description ORDER BY from, to`,
);
