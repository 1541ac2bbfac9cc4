import type { Urn } from '../core/urn.ts';
import { steady } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';
import { sliceRelations } from './slice-rows.ts';

/** An entity and the one that it was merged into. */
export interface Move {
  readonly from: Urn;
  readonly to: Urn;
}

/** Relationships that move with an entity: what is asserted of it, and what was; and what it was agreed to as a consumer. */
const moving = [...sliceRelations, 'FLOWED_TO', 'DERIVED', 'CONSENTS_FOR'] as const;

// DISTINCT keeps the look-up of the pair apart: without it the planner joins the relationships with the other end crosswise.
const outgoing = moving.map((relation) =>
  steady<{ rows: readonly Move[] }, object>(
    `commit.moveOut.${relation}`,
    `UNWIND $rows AS row MATCH (x:Entity {id: row.from}) MATCH (y:Entity {id: row.to})
     WITH DISTINCT x, y MATCH (x)-[r:${relation}]->(b)
     CREATE (y)-[n:${relation}]->(b) SET n = properties(r) DELETE r`,
  ),
);

const incoming = moving.map((relation) =>
  steady<{ rows: readonly Move[] }, object>(
    `commit.moveIn.${relation}`,
    `UNWIND $rows AS row MATCH (x:Entity {id: row.from}) MATCH (y:Entity {id: row.to})
     WITH DISTINCT x, y MATCH (x)<-[r:${relation}]-(a)
     CREATE (a)-[n:${relation}]->(y) SET n = properties(r) DELETE r`,
  ),
);

/** First what begins at an entity, then what ends there: a relationship between two that move is met twice. */
export const moves: readonly Query<{ rows: readonly Move[] }, object>[] = [...outgoing, ...incoming];

// Rows of one slice that became the same are one; it has been there since the earlier of them.
const keepFirst = `WITH DISTINCT r ORDER BY r.since
     WITH startNode(r) AS a, endNode(r) AS b, r, properties(r) AS said
     WITH a, b, said {.*, since: 0} AS said, collect(r) AS same WHERE size(same) > 1
     UNWIND tail(same) AS r DELETE r`;

/** One of each where ends became one. */
export const unite: readonly Query<{ ids: readonly Urn[] }, object>[] = sliceRelations.map((relation) =>
  steady(
    `commit.unite.${relation}`,
    `UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:${relation}]-() USING INDEX SEEK e:Entity(id) ${keepFirst}`,
  ),
);

/** One of each where slices became one, at whatever ends. */
export const uniteSlices: readonly Query<{ ids: readonly string[] }, object>[] = sliceRelations.map(
  (relation) =>
    steady(
      `commit.uniteSlices.${relation}`,
      `UNWIND $ids AS id MATCH ()-[r:${relation} {slice: id}]->() USING INDEX SEEK r:${relation}(slice) ${keepFirst}`,
    ),
);

/** The rows of a slice under another id. */
export const relabel: readonly Query<{ rows: readonly { from: string; to: string }[] }, object>[] =
  sliceRelations.map((relation) =>
    steady(
      `commit.relabel.${relation}`,
      `UNWIND $rows AS row MATCH ()-[r:${relation} {slice: row.from}]->() USING INDEX SEEK r:${relation}(slice)
       SET r.slice = row.to`,
    ),
  );

/** Entities that were merged into others are no more; an alias answers for them. */
export const removeEntities = steady<{ ids: readonly Urn[] }, object>(
  'commit.removeEntities',
  'UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e',
);

export const removeSlices = steady<{ ids: readonly string[] }, object>(
  'commit.removeSlices',
  'UNWIND $ids AS id MATCH (s:Slice {id: id}) DELETE s',
);

/** The names of entities for which no alias is needed any more. */
export const removeAliases = steady<{ ids: readonly Urn[] }, object>(
  'commit.removeAliases',
  'UNWIND $ids AS id MATCH (a:Alias {id: id}) DELETE a',
);
