import type { Urn } from '../core/urn.ts';
import type { RelatedRow } from '../entities/queries.ts';
import { query } from '../neo4j/query.ts';
import type { SearchScope } from './model.ts';
import { comparedName, rankText } from './rank.ts';
import type { HitPlace } from './rank.ts';

/** What was typed: full-text queries for all tokens and for any, and the text as names are compared. */
export interface TextParams {
  readonly every: string;
  readonly any: string;
  readonly name: string;
  /** Empty when none was typed. */
  readonly urn: Urn | '';
}

/** One map, whatever is in it: Neo4j plans a statement anew for each combination of types of its parameters. */
export interface ScopeParams {
  readonly scope: SearchScope;
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
   WHERE ($scope.labels IS NULL OR label IN $scope.labels) AND ($scope.platforms IS NULL OR e.platform IN $scope.platforms)
     AND ($scope.tags IS NULL OR any(tag IN e.tags WHERE tag IN $scope.tags))`;

/** Where an entity belongs: its products; of a domain or context itself, of a term its context. */
const placed = `WITH e, score, label, [(e)-[:OWNED_BY]->(t:Team) | t] AS owners,
     CASE WHEN e:DataProduct OR e:BoundedContext OR e:Domain THEN [e] ELSE [(e)-[:PORT_OF|OWNED_DATASET]-(p:DataProduct) | p] END AS near
   WITH e, score, label, owners, near + COLLECT {
       WITH e WHERE size(near) = 0 AND e:Dataset MATCH (e)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(p:DataProduct) RETURN p
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
   WHERE ($scope.domains IS NULL OR any(d IN domainNodes WHERE d.id IN $scope.domains))
     AND ($scope.contexts IS NULL OR any(c IN contextNodes WHERE c.id IN $scope.contexts))
     AND ($scope.teams IS NULL OR any(t IN teamNodes WHERE t.id IN $scope.teams))
     AND ($scope.certainties IS NULL OR any(one IN certainties WHERE one IN $scope.certainties))
     AND ($scope.statuses IS NULL OR any(one IN statuses WHERE one IN $scope.statuses))`;

const countGroups = `${inScope} ${placed}
   WITH label, e.platform AS platform, e.status AS status, e.tags AS tags, owners, places, count(*) AS count
   ${around}
   RETURN label, platform, tags, certainties, statuses, count, [d IN domainNodes | [d.id, d.name]] AS domains,
     [c IN contextNodes | [c.id, c.name]] AS contexts, [t IN teamNodes | [t.id, t.name]] AS teams`;

/** Groups of the hits of a text. */
export const groupsOfText = query<TextParams & ScopeParams, HitGroup>(
  'search.groupsOfText',
  `${byText} ${countGroups}`,
);

/** Groups of all that search could find. */
export const groupsOfAll = query<ScopeParams, HitGroup>('search.groupsOfAll', `${everything} ${countGroups}`);

/** Where a page begins: behind a place; an empty map: at the first hit. */
export interface PageParams {
  readonly at: HitPlace | Readonly<Record<never, never>>;
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
   WHERE $at.id IS NULL OR rank < $at.rank
     OR (rank = $at.rank AND (score < $at.score OR (score = $at.score AND e.id > $at.id)))
   WITH e, score, rank ORDER BY rank DESC, score DESC, e.id LIMIT $limit
   RETURN e.id AS key, labels(e) AS labels, e {.*, document: null, contract: null, qualityRules: null} AS properties, rank, score
   ORDER BY rank DESC, score DESC, key`;

const nameOrderedPage = `WITH e WHERE $at.id IS NULL OR e.name > $at.name OR (e.name = $at.name AND e.id > $at.id)
   WITH e ORDER BY e.name, e.id LIMIT $limit
   RETURN e.id AS key, labels(e) AS labels, e {.*, document: null, contract: null, qualityRules: null} AS properties ORDER BY e.name, key`;

/** Hits of a text, best first; `Within` also looks at what the entities belong to. */
export const hits = query<TextParams & ScopeParams & PageParams, RankedRow>(
  'search.hits',
  `${byText} ${inScope} ${rankedPage}`,
);
export const hitsWithin = query<TextParams & ScopeParams & PageParams, RankedRow>(
  'search.hitsWithin',
  `${byText} ${inScope} ${withinPlaces} ${rankedPage}`,
);

/** All that search could find, by name. */
export const all = query<ScopeParams & PageParams, RelatedRow>(
  'search.all',
  `${everything} ${inScope} ${nameOrderedPage}`,
);
export const allWithin = query<ScopeParams & PageParams, RelatedRow>(
  'search.allWithin',
  `${everything} ${inScope} ${withinPlaces} ${nameOrderedPage}`,
);

/** Names that begin with what was typed, then names in which another word does; short ones first. */
export const suggestions = query<
  { beginning: string; name: string; scope: { labels: readonly string[] | null }; limit: number },
  { id: Urn; name: string; label: string }
>(
  'search.suggestions',
  `CALL db.index.fulltext.queryNodes('entity_search', $beginning) YIELD node AS e
   WITH e, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, ${comparedName} AS n
   WHERE ($scope.labels IS NULL OR label IN $scope.labels) AND n CONTAINS $name
   RETURN e.id AS id, e.name AS name, label
   ORDER BY CASE WHEN n STARTS WITH $name THEN 0 WHEN split(n, '.')[-1] STARTS WITH $name THEN 1 ELSE 2 END,
     size(n), n, id LIMIT $limit`,
);
