import type { Urn } from '../core/urn.ts';
import type { Derivation } from '../lineage/model.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';

type DerivationRow = Omit<Derivation, 'from' | 'to'> & { readonly key: Urn; readonly other: Urn };

/** Derivations one hop from fields; `other` is the field, or the dataset as a whole, at the other end. */
function derivations(name: string, pattern: string): Query<{ ids: readonly Urn[] }, DerivationRow> {
  return query(
    `datasets.${name}`,
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) MATCH ${pattern}
     RETURN id AS key, o.id AS other, r.influence AS influence, r.subtype AS subtype, r.masking AS masking,
       r.slice AS slice, r.source AS source, r.kind AS kind, r.job AS job, r.since AS since
     ORDER BY key, other, influence, slice`,
  );
}

export const derivationsFrom = derivations('derivationsFrom', '(e)-[r:DERIVES]->(o)');
export const derivationsInto = derivations('derivationsInto', '(e)<-[r:DERIVES]-(o)');

/** Flow nodes one hop away. */
function hops(
  name: string,
  pattern: string,
): Query<{ ids: readonly Urn[] }, { key: Urn; id: Urn; name: string }> {
  return query(
    `datasets.${name}`,
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) MATCH ${pattern} WITH DISTINCT id, o
     RETURN id AS key, o.id AS id, o.name AS name ORDER BY key, name, id LIMIT 1000`,
  );
}

export const downstreamNodes = hops('downstreamNodes', '(e)-[:FLOWS_TO]->(o)');
export const upstreamNodes = hops('upstreamNodes', '(e)<-[:FLOWS_TO]-(o)');
