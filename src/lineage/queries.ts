import type { AssertionKind, EvidenceGrade, InferenceOrigin, Influence } from './model.ts';
import type { Way } from './closure-queries.ts';
import { byNumber, eachNumber } from '../neo4j/node-number.ts';
import type { Nid, Nids } from '../neo4j/node-number.ts';
import type { ContractStatus } from '../generated/schema.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';
import type { Urn } from '../core/urn.ts';

/*
 * Rows are columns: what many nodes or assertions share stands once, and lists of internal node numbers (`nids`,
 * read by id(), hence CYPHER 5) carry the rest. A row per relationship would cost five times as much to send.
 */

/** Properties that assertions share. */
export interface AssertionColumns {
  readonly slice: string;
  readonly source: string;
  readonly kind: AssertionKind;
  readonly job: Urn | null;
  readonly since: number;
}

/** Assertions that differ in their ends only. A list of one node is about each of them. */
export interface FlowRow extends AssertionColumns {
  readonly resolved: boolean;
  readonly grade: EvidenceGrade | null;
  readonly origin: InferenceOrigin | null;
  readonly nids: readonly Nid[];
  /** The nodes at their other ends. */
  readonly others: readonly Nid[];
}

export interface EdgeParams {
  /** Nodes whose assertions are wanted. */
  readonly nids: Nids;
  /** The other end is one of these; null where every other end is wanted. */
  readonly within: Nids | null;
  readonly kinds: readonly AssertionKind[] | null;
}

/** Most groups are about one job's output, or about all that one dataset feeds. */
const onceIfAlike = (list: string): string =>
  `CASE WHEN all(one IN ${list} WHERE one = ${list}[0]) THEN ${list}[..1] ELSE ${list} END AS ${list}`;

const flowText = (arrow: string): string => `${byNumber}
MATCH (n)${arrow}(o)
WHERE ($within IS NULL OR id(o) IN $within) AND ($kinds IS NULL OR r.kind IN $kinds)
WITH properties(r) AS p, collect(id(n)) AS nids, collect(id(o)) AS others
RETURN p.slice AS slice, p.source AS source, p.kind AS kind, p.job AS job, p.since AS since,
       p.resolved AS resolved, p.grade AS grade, p.origin AS origin, ${onceIfAlike('nids')},
       ${onceIfAlike('others')}`;

/** The flows that leave (DOWNSTREAM) or enter (UPSTREAM) the nodes. */
export const flows: Readonly<Record<Way, Query<EdgeParams, FlowRow>>> = {
  DOWNSTREAM: query('lineage.flows.downstream', flowText('-[r:FLOWS_TO]->')),
  UPSTREAM: query('lineage.flows.upstream', flowText('<-[r:FLOWS_TO]-')),
};

/** Derivations that differ in their ends only. */
export interface DerivationRow extends AssertionColumns {
  readonly influence: Influence;
  readonly subtype: string | null;
  readonly masking: boolean | null;
  readonly froms: readonly Urn[];
  readonly tos: readonly Urn[];
}

const derivationColumns = `p.slice AS slice, p.source AS source, p.kind AS kind, p.job AS job, p.since AS since,
       p.influence AS influence, p.subtype AS subtype, p.masking AS masking, froms, tos`;

const otherWithin = `($within IS NULL OR id(o) IN $within OR
      EXISTS { MATCH (o)<-[:HAS_FIELD]-(d) WHERE id(d) IN $within })`;

/** The derivations from the fields of datasets (DOWNSTREAM), or into their fields and the datasets themselves. */
export const derivations: Readonly<Record<Way, Query<EdgeParams, DerivationRow>>> = {
  DOWNSTREAM: query(
    'lineage.derivations.downstream',
    `${byNumber}
MATCH (n)-[:HAS_FIELD]->(f)-[r:DERIVES]->(o)
WHERE ($kinds IS NULL OR r.kind IN $kinds) AND ${otherWithin}
WITH properties(r) AS p, collect(f.id) AS froms, collect(o.id) AS tos
RETURN ${derivationColumns}`,
  ),
  UPSTREAM: query(
    'lineage.derivations.upstream',
    `${byNumber}
MATCH (n)-[:HAS_FIELD*0..1]->(f)<-[r:DERIVES]-(o)
WHERE ($kinds IS NULL OR r.kind IN $kinds) AND ${otherWithin}
WITH properties(r) AS p, collect(o.id) AS froms, collect(f.id) AS tos
RETURN ${derivationColumns}`,
  ),
};

export const reads = query<
  { nids: Nids },
  { slice: string; source: string; jobs: readonly Urn[]; datasets: readonly Nid[] }
>(
  'lineage.reads',
  `${byNumber}
MATCH (n)<-[r:READS]-(j:Job)
RETURN r.slice AS slice, r.source AS source, collect(j.id) AS jobs, collect(id(n)) AS datasets`,
);

/** Nodes of which the same is known. */
export interface NodeRow {
  readonly product: Urn | null;
  readonly team: Urn | null;
  readonly platform: string | null;
  readonly tags: readonly string[] | null;
  readonly nids: readonly Nid[];
  /** Names of those that are not called as their URN ends. */
  readonly names: readonly (readonly [Nid, string])[];
}

/** Nodes of which more is known than that they are there; one of several products or teams is met in several rows. */
export const nodes = query<{ nids: Nids }, NodeRow>(
  'lineage.nodes',
  `${byNumber}, CASE WHEN n.id ENDS WITH ':' + n.name THEN null ELSE n.name END AS name
WHERE n.platform IS NOT NULL OR n.tags IS NOT NULL OR name IS NOT NULL OR
      EXISTS { (n)<-[:OWNED_DATASET]-() } OR EXISTS { (n)-[:OWNED_BY]->() }
OPTIONAL MATCH (n)<-[:OWNED_DATASET]-(p:DataProduct)
OPTIONAL MATCH (n)-[:OWNED_BY]->(t:Team)
RETURN p.id AS product, t.id AS team, n.platform AS platform, n.tags AS tags, collect(id(n)) AS nids,
       collect(CASE WHEN name IS NULL THEN null ELSE [id(n), name] END) AS names`,
);

/** The URNs of the live fields of each dataset that has any. */
export const fields = query<{ nids: Nids }, { nid: Nid; fields: readonly Urn[] }>(
  'lineage.fields',
  `${byNumber}
MATCH (n)-[:HAS_FIELD]->(f:Field)
RETURN id(n) AS nid, collect(f.id) AS fields`,
);

export const inputPorts = query<
  { nids: Nids },
  { nid: Nid; uses: readonly string[] | null; pin: string | null }
>(
  'lineage.inputPorts',
  `${byNumber}
WHERE n.uses IS NOT NULL OR n.pin IS NOT NULL
RETURN id(n) AS nid, n.uses AS uses, n.pin AS pin`,
);

/** A contract version that promises something; `schema` is the JSON text of its schema objects. */
export interface PromisingRow {
  readonly version: string;
  readonly status: ContractStatus;
  readonly schema: string | null;
}

/** Contracts of output ports with their versions that promise something. */
export const contracts = query<
  { nids: Nids; statuses: readonly ContractStatus[] },
  { nid: Nid; contract: Urn; versions: readonly PromisingRow[] }
>(
  'lineage.contracts',
  `${byNumber}
MATCH (n)-[:HAS_CONTRACT]->(c:DataContract)
RETURN id(n) AS nid, c.id AS contract,
       COLLECT { MATCH (c)-[:HAS_VERSION]->(v:ContractVersion) WHERE v.status IN $statuses
                 RETURN v {.version, .status, .schema} } AS versions ORDER BY contract`,
);

/** Agreements in force now; one without a status counts as in force. */
export const entitlements = query<
  { nids: Nids },
  { nid: Nid; agreement: Urn; consumer: Urn; purpose: string | null; until: string | null }
>(
  'lineage.entitlements',
  `${byNumber}
MATCH (n)<-[:GRANTS]-(a:AccessAgreement)-[:GRANTED_TO]->(c:DataProduct|Team)
WHERE coalesce(a.status, 'ACTIVE') = 'ACTIVE'
RETURN id(n) AS nid, a.id AS agreement, c.id AS consumer, a.purpose AS purpose, a.until AS until
ORDER BY agreement, consumer`,
);

/** Nodes that a job was seen to produce: some assertion into them is not DECLARED. */
export const produced = query<{ nids: Nids }, { nids: readonly Nid[] }>(
  'lineage.produced',
  `${byNumber}
WHERE EXISTS { MATCH (n)<-[r:FLOWS_TO]-() WHERE r.kind <> 'DECLARED' }
RETURN collect(id(n)) AS nids`,
);

/** The SQL of jobs that have some. */
export const jobSql = query<{ ids: readonly Urn[] }, { job: Urn; text: string; dialect: string | null }>(
  'lineage.jobSql',
  `UNWIND $ids AS id
MATCH (j:Entity {id: id})
WHERE j.sql IS NOT NULL
RETURN j.id AS job, j.sql AS text, j.sqlDialect AS dialect`,
);

/** Datasets that output ports expose, and what they or the ports feed, as was observed, in products with an input port there. */
export const surroundings = query<{ nids: Nids }, { nid: Nid; id: Urn }>(
  'lineage.surroundings',
  `${byNumber}
MATCH (n)<-[:FLOWS_TO]-(d:Dataset)
RETURN id(d) AS nid, d.id AS id
UNION
${eachNumber}
MATCH (n)-[:FLOWS_TO]->(i:InputPort)-[:PORT_OF]->(:DataProduct)-[:OWNED_DATASET|PORT_OF]-(c)<-[r:FLOWS_TO]-(u)
WHERE r.kind <> 'DECLARED' AND coalesce(r.origin, '') <> 'PRODUCT'
  AND (u = i OR u = n OR EXISTS { MATCH (u)-[:FLOWS_TO]->(n) })
RETURN id(c) AS nid, c.id AS id`,
);

/** What products are part of and who owns them; a context's domain counts for products without one of their own. */
export const products = query<
  { ids: readonly Urn[] },
  { product: Urn; contexts: readonly Urn[]; domains: readonly Urn[]; teams: readonly Urn[] }
>(
  'lineage.products',
  `UNWIND $ids AS id
MATCH (p:Entity {id: id})
RETURN p.id AS product,
       COLLECT { MATCH (p)-[:PART_OF]->(c:BoundedContext) RETURN c.id } AS contexts,
       COLLECT { MATCH (p)-[:PART_OF]->(d:Domain) RETURN d.id
                 UNION ALL
                 MATCH (p)-[:PART_OF]->(:BoundedContext)-[:PART_OF]->(d:Domain) RETURN d.id } AS domains,
       COLLECT { MATCH (p)-[:OWNED_BY]->(t:Team) RETURN t.id } AS teams`,
);

/** Boundaries with an anticorruption layer that lead out of the contexts of products. */
export const boundaries = query<{ ids: readonly Urn[] }, { upstream: Urn; downstream: Urn }>(
  'lineage.boundaries',
  `UNWIND $ids AS id
MATCH (p:Entity {id: id})
WITH p
MATCH (p)-[:PART_OF]->(u:BoundedContext)-[r:CONTEXT_RELATION]->(d:BoundedContext)
WHERE 'ANTICORRUPTION_LAYER' IN r.downstreamRoles
RETURN DISTINCT u.id AS upstream, d.id AS downstream ORDER BY upstream, downstream`,
);

/** What aliases stand for; ids that are no alias give no row. */
export const aliases = query<{ ids: readonly Urn[] }, { id: Urn; target: Urn }>(
  'lineage.aliases',
  `UNWIND $ids AS id
MATCH (a:Alias {id: id})
RETURN a.id AS id, a.target AS target`,
);

/**
 * What else carries data when ports go: what feeds input ports (output ports with the datasets that they expose, and
 * datasets), and the other input ports of the same product, or of the products that consume an output port, with what feeds
 * those.
 */
export const carriers = query<{ nids: Nids }, { nid: Nid; id: Urn }>(
  'lineage.carriers',
  `${byNumber}
MATCH (n:InputPort)<-[:FLOWS_TO]-(u:OutputPort|Dataset)
RETURN id(u) AS nid, u.id AS id
UNION
${eachNumber}
MATCH (n:InputPort)<-[:FLOWS_TO]-(:OutputPort)<-[:FLOWS_TO]-(d:Dataset)
RETURN id(d) AS nid, d.id AS id
UNION
${eachNumber}
MATCH (n)-[:FLOWS_TO*0..1]->(:InputPort)-[:PORT_OF]->(:DataProduct)<-[:PORT_OF]-(i:InputPort)<-[:FLOWS_TO]-(u:OutputPort|Dataset)
UNWIND [i, u] AS c
RETURN id(c) AS nid, c.id AS id`,
);
