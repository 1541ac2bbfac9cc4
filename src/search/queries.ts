import type { Urn } from '../core/urn.ts';
import type { RelatedRow } from '../entities/queries.ts';
import { query } from '../neo4j/query.ts';
import type { SearchScope } from './model.ts';
import { comparedName, rankText } from './rank.ts';

/** What was typed: full-text queries for all tokens and for any, and the text as names are compared. */
export interface TextParams {
  readonly every: string;
  readonly any: string;
  readonly name: string;
  readonly urn: Urn | null;
}

/** Hits that are equal in everything that is counted; pairs are [id, name]. */
export interface HitGroup {
  readonly label: string;
  readonly domains: readonly (readonly [Urn, string])[];
  readonly contexts: readonly (readonly [Urn, string])[];
  readonly teams: readonly (readonly [Urn, string])[];
  readonly platform: string | null;
  readonly certainties: readonly string[];
  readonly statuses: readonly string[];
  readonly tags: readonly string[] | null;
  readonly count: number;
}

/** Any of the tokens counts only where no entity has them all, in scope or not: a narrower scope never gives other hits. */
const byText = `CALL () {
     CALL db.index.fulltext.queryNodes('entity_search', $every, {limit: 1}) YIELD node RETURN count(node) AS known
   }
   CALL db.index.fulltext.queryNodes('entity_search', CASE WHEN known > 0 THEN $every ELSE $any END)
   YIELD node AS e, score`;

const everything = `MATCH (e:Domain|BoundedContext|Team|Term|DataProduct|OutputPort|InputPort|DataContract|Dataset|Job)
   WITH e, 0.0 AS score`;

/** The part of the scope that the entity alone decides. */
const inScope = `WITH e, score, [label IN labels(e) WHERE label <> 'Entity'][0] AS label
   WHERE ($labels IS NULL OR label IN $labels) AND ($platforms IS NULL OR e.platform IN $platforms)
     AND ($tags IS NULL OR any(tag IN e.tags WHERE tag IN $tags))`;

/** Where an entity belongs: its products; of a domain or context itself, of a term its context. */
const placed = `WITH e, score, label,
     COLLECT { MATCH (e)-[:OWNED_BY]->(t:Team) RETURN t } AS owners,
     COLLECT {
       WITH e WHERE e:DataProduct OR e:BoundedContext OR e:Domain RETURN e AS p
       UNION WITH e WHERE e:OutputPort OR e:InputPort MATCH (e)-[:PORT_OF]->(p:DataProduct) RETURN p
       UNION WITH e WHERE e:Dataset MATCH (e)<-[:OWNED_DATASET]-(p:DataProduct) RETURN p
       UNION WITH e WHERE e:Dataset AND NOT EXISTS { (e)<-[:OWNED_DATASET]-(:DataProduct) }
         MATCH (e)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(p:DataProduct) RETURN p
       UNION WITH e WHERE e:DataContract MATCH (e)<-[:HAS_CONTRACT]-(:OutputPort)-[:PORT_OF]->(p:DataProduct) RETURN p
       UNION WITH e WHERE e:Term MATCH (e)-[:PART_OF]->(p:BoundedContext) RETURN p
     } AS places`;

/** What follows from the places of a group, and the part of the scope that it decides. */
const around = `WITH *,
     COLLECT { UNWIND places AS p MATCH (p)-[:PART_OF*0..10]->(d:Domain) RETURN DISTINCT d } AS domainNodes,
     COLLECT { UNWIND places AS p MATCH (p)-[:PART_OF*0..1]->(c:BoundedContext) RETURN DISTINCT c } AS contextNodes,
     CASE WHEN size(owners) > 0 THEN owners
       ELSE COLLECT { UNWIND places AS p MATCH (p)-[:OWNED_BY]->(t:Team) RETURN DISTINCT t } END AS teamNodes,
     [p IN places WHERE p.certainty IS NOT NULL | p.certainty] AS certainties,
     CASE WHEN status IS NULL THEN [p IN places WHERE p.status IS NOT NULL | p.status] ELSE [status] END AS statuses
   WHERE ($domains IS NULL OR any(d IN domainNodes WHERE d.id IN $domains))
     AND ($contexts IS NULL OR any(c IN contextNodes WHERE c.id IN $contexts))
     AND ($teams IS NULL OR any(t IN teamNodes WHERE t.id IN $teams))
     AND ($certainties IS NULL OR any(one IN certainties WHERE one IN $certainties))
     AND ($statuses IS NULL OR any(one IN statuses WHERE one IN $statuses))`;

const countGroups = `${inScope} ${placed}
   WITH label, e.platform AS platform, e.status AS status, e.tags AS tags, owners, places, count(*) AS count
   ${around}
   RETURN label, platform, tags, certainties, statuses, count, [d IN domainNodes | [d.id, d.name]] AS domains,
     [c IN contextNodes | [c.id, c.name]] AS contexts, [t IN teamNodes | [t.id, t.name]] AS teams`;

/** Groups of the hits of a text. */
export const groupsOfText = query<TextParams & SearchScope, HitGroup>(
  'search.groupsOfText',
  `${byText} ${countGroups}`,
);

/** Groups of all that search could find. */
export const groupsOfAll = query<SearchScope, HitGroup>('search.groupsOfAll', `${everything} ${countGroups}`);

/** Where a page of hits begins: behind this place; all null: at the first. */
export interface RankedPageParams {
  readonly rank: number | null;
  readonly score: number | null;
  readonly id: Urn | null;
  readonly limit: number;
}

/** A hit with its entity. */
export type RankedRow = RelatedRow & { readonly rank: number; readonly score: number };

/** Members of the groups that are in scope: what the surroundings decide is decided once per group. */
const withinPlaces = `${placed}
   WITH label, e.status AS status, owners, places, collect([e, score]) AS members
   ${around}
   UNWIND members AS member WITH member[0] AS e, member[1] AS score`;

const rankedPage = `WITH e, score, ${comparedName} AS n WITH e, score, ${rankText} AS rank
   WHERE $id IS NULL OR rank < $rank OR (rank = $rank AND (score < $score OR (score = $score AND e.id > $id)))
   WITH e, score, rank ORDER BY rank DESC, score DESC, e.id LIMIT $limit
   RETURN e.id AS key, labels(e) AS labels, e {.*, document: null} AS properties, rank, score
   ORDER BY rank DESC, score DESC, key`;

const nameOrderedPage = `WITH e WHERE $id IS NULL OR e.name > $name OR (e.name = $name AND e.id > $id)
   WITH e ORDER BY e.name, e.id LIMIT $limit
   RETURN e.id AS key, labels(e) AS labels, e {.*, document: null} AS properties ORDER BY e.name, key`;

/** Hits of a text, best first; `Within` also looks at what the entities belong to. */
export const hits = query<TextParams & SearchScope & RankedPageParams, RankedRow>(
  'search.hits',
  `${byText} ${inScope} ${rankedPage}`,
);
export const hitsWithin = query<TextParams & SearchScope & RankedPageParams, RankedRow>(
  'search.hitsWithin',
  `${byText} ${inScope} ${withinPlaces} ${rankedPage}`,
);

/** Where a page in the order of names begins. */
export interface NamedPageParams {
  readonly name: string | null;
  readonly id: Urn | null;
  readonly limit: number;
}

/** All that search could find, by name. */
export const all = query<SearchScope & NamedPageParams, RelatedRow>(
  'search.all',
  `${everything} ${inScope} ${nameOrderedPage}`,
);
export const allWithin = query<SearchScope & NamedPageParams, RelatedRow>(
  'search.allWithin',
  `${everything} ${inScope} ${withinPlaces} ${nameOrderedPage}`,
);

/** Names that begin with what was typed, then names in which another word does; short ones first. */
export const suggestions = query<
  { beginning: string; name: string; labels: readonly string[] | null; limit: number },
  { id: Urn; name: string; label: string }
>(
  'search.suggestions',
  `CALL db.index.fulltext.queryNodes('entity_search', $beginning) YIELD node AS e
   WITH e, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, ${comparedName} AS n
   WHERE ($labels IS NULL OR label IN $labels) AND n CONTAINS $name
   RETURN e.id AS id, e.name AS name, label
   ORDER BY CASE WHEN n STARTS WITH $name THEN 0 WHEN split(n, '.')[-1] STARTS WITH $name THEN 1 ELSE 2 END,
     size(n), n, id LIMIT $limit`,
);
