import type { StoredChanges } from '../commit/change-list.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';
import { allKinds, kinds } from './kinds.ts';

/** Properties of a node; a contract version's document is left out, it can be large and has a query of its own. */
type Properties = { readonly [name: string]: unknown };

/** A related node, by the entity it was asked for. */
export interface RelatedRow {
  readonly key: Urn;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** One row per id that is there. */
export const entitiesByIds = query<{ ids: readonly Urn[] }, RelatedRow>(
  'entities.byIds',
  `UNWIND $ids AS id MATCH (t:Entity {id: id})
   RETURN id AS key, labels(t) AS labels, t {.*, document: null, contract: null, qualityRules: null} AS properties`,
);

/** The entities behind aliases. */
export const aliasTargets = query<{ ids: readonly Urn[] }, { alias: Urn; target: Urn }>(
  'entities.aliasTargets',
  'UNWIND $ids AS id MATCH (a:Alias {id: id}) RETURN a.id AS alias, a.target AS target',
);

export const aliasesOf = query<{ ids: readonly Urn[] }, { key: Urn; alias: Urn }>(
  'entities.aliasesOf',
  'UNWIND $ids AS id MATCH (a:Alias {target: id}) WHERE a.id <> id RETURN id AS key, a.id AS alias ORDER BY alias',
);

/** Paths from an entity `e` to related ones `t`. Constant text, chosen by name. */
const patterns = {
  parentDomain: '(e)-[:PART_OF]->(t:Domain)',
  boundedContext: '(e)-[:PART_OF]->(t:BoundedContext)',
  owner: '(e)-[:OWNED_BY]->(t:Team)',
  terms: '(e)-[:MEANS]->(t:Term)',
  subdomains: '(e)<-[:PART_OF]-(t:Domain)',
  boundedContexts: '(e)<-[:PART_OF]-(t:BoundedContext)',
  language: '(e)<-[:PART_OF]-(t:Term)',
  productsInside: '(e)<-[:PART_OF]-(t:DataProduct)',
  productsOwned: '(e)<-[:OWNED_BY]-(t:DataProduct)',
  outputPorts: '(e)<-[:PORT_OF]-(t:OutputPort)',
  inputPorts: '(e)<-[:PORT_OF]-(t:InputPort)',
  productOfPort: '(e)-[:PORT_OF]->(t:DataProduct)',
  contract: '(e)-[:HAS_CONTRACT]->(t:DataContract)',
  expectation: '(e:InputPort)-[:HAS_CONTRACT]->(t:DataContract)',
  reliedOn: '(e)-[:RELIES_ON]->(t:DataContract)',
  portsOfContract: '(e)<-[:HAS_CONTRACT]-(t:OutputPort)',
  versions: '(e)-[:HAS_VERSION]->(t:ContractVersion)',
  contractOfVersion: '(e)<-[:HAS_VERSION]-(t:DataContract)',
  exposedDatasets: '(e)<-[:FLOWS_TO]-(t:Dataset)',
  exposingPorts: '(e)-[:FLOWS_TO]->(t:OutputPort)',
  consumers: '(e)-[:FLOWS_TO]->(t:InputPort)',
  providers: '(e)<-[:FLOWS_TO]-(t:OutputPort)',
  agreements: '(e)<-[:GRANTS]-(t:AccessAgreement)',
  consents: '(e)<-[:CONSENTS_TO]-(t:ContractConsent)',
  consentedVersion: '(e)-[:CONSENTS_TO]->(t:ContractVersion)',
  consentingConsumer: '(e)-[:CONSENTS_FOR]->(t:Entity)',
  grantedPort: '(e)-[:GRANTS]->(t:OutputPort)',
  grantedProduct: '(e)-[:GRANTED_TO]->(t:DataProduct)',
  grantedTeam: '(e)-[:GRANTED_TO]->(t:Team)',
  ownDatasets: '(e)-[:OWNED_DATASET]->(t:Dataset)',
  productOfDataset: '(e)<-[:OWNED_DATASET]-(t:DataProduct)',
  fields: '(e)-[:HAS_FIELD]->(t:Field)',
  datasetOfField: '(e)<-[:HAS_FIELD]-(t:Dataset)',
  reads: '(e)-[:READS]->(t:Dataset)',
  writes: '(e)-[:WRITES]->(t:Dataset)',
  parentJob: '(e)-[:PART_OF]->(t:Job)',
  childJobs: '(e)<-[:PART_OF]-(t:Job)',
  readers: '(e)<-[:READS]-(t:Job)',
  writers: '(e)<-[:WRITES]-(t:Job)',
  checks: '(e)<-[:CHECKS]-(t:QualityCheck)',
  checksOfPort: '(e)<-[:FLOWS_TO]-(:Dataset)<-[:CHECKS]-(t:QualityCheck)',
  checkedDataset: '(e)-[:CHECKS]->(t:Dataset)',
  checkedField: '(e)-[:CHECKS]->(t:Field)',
} as const;
export type RelationName = keyof typeof patterns;
export const relationNames = Object.keys(patterns) as RelationName[];

/**
 * Small lists, whole: one row per pair, each related entity once. The hint is for a graph that has just grown: until the
 * database has looked at the index again, it takes reading all of it for the cheaper way.
 */
export const related = Object.fromEntries(
  relationNames.map((name) => [
    name,
    query<{ ids: readonly Urn[] }, RelatedRow>(
      `entities.related.${name}`,
      `UNWIND $ids AS id MATCH (e:Entity {id: id}) USING INDEX SEEK e:Entity(id) MATCH ${patterns[name]} WITH DISTINCT id, t
       RETURN id AS key, labels(t) AS labels, t {.*, document: null, contract: null, qualityRules: null} AS properties ORDER BY t.name, t.id`,
    ),
  ]),
) as Record<RelationName, Query<{ ids: readonly Urn[] }, RelatedRow>>;

/** Parameters of a page below each of several entities: behind `value` and `id` of the order, `limit` rows each. */
export interface RelatedPageParams {
  readonly ids: readonly Urn[];
  readonly value: string | number | null;
  readonly id: string | null;
  readonly limit: number;
}

/** Relations that are read by pages, and what their pages are ordered by (the id closes the order). */
const orders = {
  productsInside: 't.name',
  productsOwned: 't.name',
  ownDatasets: 't.name',
  fields: 'coalesce(t.ordinal, 1000000)',
  childJobs: 't.name',
  checks: 't.name',
  checksOfPort: 't.name',
} as const;
export type PagedRelation = keyof typeof orders;

function pageQuery(
  name: PagedRelation,
): Query<RelatedPageParams, RelatedRow & { position: string | number }> {
  return query(
    `entities.page.${name}`,
    `UNWIND $ids AS key MATCH (e:Entity {id: key}) USING INDEX SEEK e:Entity(id)
     CALL (e) {
       MATCH ${patterns[name]} WITH DISTINCT t, ${orders[name]} AS o
       WHERE $id IS NULL OR o > $value OR (o = $value AND t.id > $id)
       RETURN t, o ORDER BY o, t.id LIMIT $limit
     }
     RETURN key, labels(t) AS labels, t {.*, document: null, contract: null, qualityRules: null} AS properties, o AS position ORDER BY key, o, t.id`,
  );
}

export const relatedPage: Readonly<Record<PagedRelation, ReturnType<typeof pageQuery>>> = {
  productsInside: pageQuery('productsInside'),
  productsOwned: pageQuery('productsOwned'),
  ownDatasets: pageQuery('ownDatasets'),
  fields: pageQuery('fields'),
  childJobs: pageQuery('childJobs'),
  checks: pageQuery('checks'),
  checksOfPort: pageQuery('checksOfPort'),
};

function countQuery(name: PagedRelation): Query<{ ids: readonly Urn[] }, { key: Urn; count: number }> {
  return query(
    `entities.count.${name}`,
    `UNWIND $ids AS key MATCH (e:Entity {id: key}) RETURN key, COUNT { ${patterns[name]} } AS count`,
  );
}

export const relatedCount: Readonly<Record<PagedRelation, ReturnType<typeof countQuery>>> = {
  productsInside: countQuery('productsInside'),
  productsOwned: countQuery('productsOwned'),
  ownDatasets: countQuery('ownDatasets'),
  fields: countQuery('fields'),
  childJobs: countQuery('childJobs'),
  checks: countQuery('checks'),
  checksOfPort: countQuery('checksOfPort'),
};

/** What a list of a kind can be narrowed by; null: not. Lists mean any of. */
export interface ListParams {
  readonly filter: { readonly [name: string]: unknown };
  readonly value: string | number | null;
  readonly id: string | null;
  readonly limit: number;
}

/** Conditions of the kinds' filters, by filter field. Constant text. */
const conditions: { readonly [kind in UrnKind]?: { readonly [field: string]: string } } = {
  domain: {
    type: 'e.type IN $filter.type',
    subdomainType: 'e.subdomainType IN $filter.subdomainType',
    parent: 'EXISTS { (e)-[:PART_OF]->(:Domain {id: $filter.parent}) }',
  },
  'bounded-context': {
    domain: 'EXISTS { (e)-[:PART_OF]->(d:Domain) WHERE d.id IN $filter.domain }',
    isBigBallOfMud: 'coalesce(e.isBigBallOfMud, false) = $filter.isBigBallOfMud',
  },
  team: {},
  term: {
    boundedContext: 'EXISTS { (e)-[:PART_OF]->(c:BoundedContext) WHERE c.id IN $filter.boundedContext }',
  },
  'data-product': {
    domain: 'EXISTS { (e)-[:PART_OF]->(:Domain)-[:PART_OF*0..8]->(d:Domain) WHERE d.id IN $filter.domain }',
    boundedContext: 'EXISTS { (e)-[:PART_OF]->(c:BoundedContext) WHERE c.id IN $filter.boundedContext }',
    archetype: 'e.archetype IN $filter.archetype',
    status: 'e.status IN $filter.status',
    certainty: 'e.certainty IN $filter.certainty',
    term: 'EXISTS { (e)-[:MEANS]->(w:Term) WHERE w.id IN $filter.term }',
  },
  'output-port': {
    type: 'e.type IN $filter.type',
    status: 'e.status IN $filter.status',
    product: 'EXISTS { (e)-[:PORT_OF]->(p:DataProduct) WHERE p.id IN $filter.product }',
    hasContract: 'EXISTS { (e)-[:HAS_CONTRACT]->(:DataContract) } = $filter.hasContract',
  },
  'input-port': {
    status: 'e.status IN $filter.status',
    product: 'EXISTS { (e)-[:PORT_OF]->(p:DataProduct) WHERE p.id IN $filter.product }',
    provider: 'EXISTS { (e)<-[:FLOWS_TO]-(o:OutputPort) WHERE o.id IN $filter.provider }',
  },
  'contract-version': {
    contract: 'EXISTS { (e)<-[:HAS_VERSION]-(c:DataContract) WHERE c.id IN $filter.contract }',
    status: 'e.status IN $filter.status',
  },
  field: {
    dataset: 'EXISTS { (e)<-[:HAS_FIELD]-(d:Dataset) WHERE d.id IN $filter.dataset }',
    classification: 'e.classification IN $filter.classification',
    isKey: 'coalesce(e.isKey, false) = $filter.isKey',
  },
  'access-agreement': {
    status: 'e.status IN $filter.status',
    port: 'EXISTS { (e)-[:GRANTS]->(p:OutputPort) WHERE p.id IN $filter.port }',
    consumer: 'EXISTS { (e)-[:GRANTED_TO]->(c:DataProduct|Team) WHERE c.id IN $filter.consumer }',
  },
  'data-contract': {
    status: 'EXISTS { (e)-[:HAS_VERSION]->(v:ContractVersion) WHERE v.status IN $filter.status }',
  },
  dataset: {
    namespace: 'e.namespace IN $filter.namespace',
    platform: 'e.platform IN $filter.platform',
    product: 'EXISTS { (e)<-[:OWNED_DATASET]-(p:DataProduct) WHERE p.id IN $filter.product }',
  },
  job: { namespace: 'e.namespace IN $filter.namespace' },
  'quality-check': {
    outcome: 'e.outcome IN $filter.outcome',
    engine: 'e.engine IN $filter.engine',
    dataset: 'EXISTS { (e)-[:CHECKS]->(d:Dataset) WHERE d.id IN $filter.dataset }',
  },
};

const commonConditions = {
  owner: 'EXISTS { (e)-[:OWNED_BY]->(o:Team) WHERE o.id IN $filter.owner }',
  tag: 'any(tag IN e.tags WHERE tag IN $filter.tag)',
};

function whereOf(kind: UrnKind): string {
  const all = { ...conditions[kind], ...commonConditions };
  return Object.entries(all)
    .map(([field, condition]) => `($filter.${field} IS NULL OR ${condition})`)
    .join(' AND ');
}

/** Orders of a list: expression, comparison with the position, and direction. */
const listOrders = {
  'NAME ASC': { by: 'e.name', compare: '>', direction: 'ASC' },
  'NAME DESC': { by: 'e.name', compare: '<', direction: 'DESC' },
  'CHANGED ASC': { by: 'e._revision', compare: '>', direction: 'ASC' },
  'CHANGED DESC': { by: 'e._revision', compare: '<', direction: 'DESC' },
} as const;
export type ListOrder = keyof typeof listOrders;
export const listOrderNames = Object.keys(listOrders) as ListOrder[];

type ListQuery = Query<ListParams, RelatedRow & { position: string | number }>;

function listQuery(kind: UrnKind, name: ListOrder): ListQuery {
  const { by, compare, direction } = listOrders[name];
  return query(
    `entities.list.${kind}.${name}`,
    `MATCH (e:${kinds[kind].label}) WHERE ${whereOf(kind)}
       AND ($id IS NULL OR ${by} ${compare} $value OR (${by} = $value AND e.id ${compare} $id))
     WITH e ORDER BY ${by} ${direction}, e.id ${direction} LIMIT $limit
     RETURN e.id AS key, labels(e) AS labels, e {.*, document: null, contract: null, qualityRules: null} AS properties, ${by} AS position`,
  );
}

/** Listing queries: they scan the label of their kind, which is what a list is. */
export const lists = Object.fromEntries(
  allKinds.map((kind) => [
    kind,
    Object.fromEntries(listOrderNames.map((name) => [name, listQuery(kind, name)])),
  ]),
) as Record<UrnKind, Record<ListOrder, ListQuery>>;

export const listCounts = Object.fromEntries(
  allKinds.map((kind) => [
    kind,
    query<{ filter: ListParams['filter'] }, { count: number }>(
      `entities.listCount.${kind}`,
      `MATCH (e:${kinds[kind].label}) WHERE ${whereOf(kind)} RETURN count(*) AS count`,
    ),
  ]),
) as Record<UrnKind, Query<{ filter: ListParams['filter'] }, { count: number }>>;

/** Documents of contract versions. */
export const documents = query<{ ids: readonly Urn[] }, { key: Urn; document: string | null }>(
  'entities.documents',
  'UNWIND $ids AS id MATCH (v:Entity {id: id}) RETURN id AS key, v.document AS document',
);

/**
 * The last commits that changed entities, newest first, each once with those entities. `reverse` takes a list and refuses
 * a stored array, hence the comprehension.
 */
export const history = query<
  { ids: readonly Urn[]; limit: number },
  { keys: Urn[]; revision: number; at: string; actor: string; source: string; changes: StoredChanges }
>(
  'entities.history',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})
   UNWIND reverse([r IN e._revisions | r])[0..$limit] AS revision
   WITH revision, collect(id) AS keys
   MATCH (c:Commit {revision: revision})
   RETURN keys, revision, c.at AS at, c.actor AS actor, c.source AS source, c.changes AS changes ORDER BY revision DESC`,
);

export const meshRevision = query<object, { revision: number }>(
  'entities.meshRevision',
  `MATCH (m:Mesh {id: 'mesh'}) RETURN m.revision AS revision`,
);

export const commits = query<
  { since: number; until: number },
  {
    revision: number;
    at: string;
    actor: string;
    source: string;
    created: number;
    updated: number;
    retired: number;
    asserted: number;
    withdrawn: number;
  }
>(
  'entities.commits',
  `MATCH (c:Commit) WHERE c.revision > $since AND c.revision <= $until
   RETURN c.revision AS revision, c.at AS at, c.actor AS actor, c.source AS source, c.created AS created, c.updated AS updated,
     c.retired AS retired, c.asserted AS asserted, c.withdrawn AS withdrawn ORDER BY revision`,
);

export const changesOfCommits = query<
  { revisions: readonly number[] },
  { key: number; changes: StoredChanges }
>(
  'entities.changesOfCommits',
  `UNWIND $revisions AS revision MATCH (c:Commit {revision: revision}) RETURN revision AS key, c.changes AS changes`,
);

/** Times of commits, and when slices were last seen: what evidence is dated with. */
export const commitTimes = query<{ revisions: readonly number[] }, { key: number; at: string }>(
  'entities.commitTimes',
  'UNWIND $revisions AS revision MATCH (c:Commit {revision: revision}) RETURN revision AS key, c.at AS at',
);

export const sliceClocks = query<{ ids: readonly string[] }, { key: string; clock: string }>(
  'entities.sliceClocks',
  'UNWIND $ids AS id MATCH (s:Slice {id: id}) RETURN id AS key, s.clock AS clock',
);
