import type { Packed } from '../core/packed.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import { allKinds, containmentRelations, kinds } from '../entities/kinds.ts';
import type { ContainmentRelation } from '../entities/kinds.ts';
import type { Nid } from '../neo4j/node-number.ts';
import { steady } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';
import type { NamedRows, NumberedRows } from './asserted-rows.ts';
import type { SliceRelation } from './slice-rows.ts';
import { sliceRelations } from './slice-rows.ts';
import type { ContainmentRow, FieldRows, NodeProperties } from './rows.ts';

// Labels and relationship types cannot be parameters in Cypher. Where a statement exists once per label or type,
// it is built here at load time from the closed tables of the model; nothing from outside ever gets in.

/** One statement per key of a closed table. */
function perKey<Key extends string, Made>(
  keys: readonly Key[],
  make: (key: Key) => Made,
): Readonly<Record<Key, Made>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Made>;
}

/** First statement of every commit: its write lock makes all writers of all replicas queue. */
export const lock = steady<object, { revision: number; hasAliases: boolean }>(
  'commit.lock',
  `MATCH (m:Mesh {id: 'mesh'}) SET m.revision = m.revision + 1
   RETURN m.revision - 1 AS revision, coalesce(m.hasAliases, false) AS hasAliases`,
);

/** Where the mesh is, as the leader of a cluster knows it. */
export const position = steady<object, { revision: number; hasAliases: boolean }>(
  'commit.position',
  `MATCH (m:Mesh {id: 'mesh'}) RETURN m.revision AS revision, coalesce(m.hasAliases, false) AS hasAliases`,
);

/** Last statement of every commit that changed something. */
export const setRevision = steady<{ revision: number; hasAliases: boolean }, object>(
  'commit.setRevision',
  `MATCH (m:Mesh {id: 'mesh'}) SET m.revision = $revision, m.hasAliases = coalesce(m.hasAliases, false) OR $hasAliases`,
);

/** Whether a commit whose reply was lost did happen. */
export const commitOfGroup = steady<{ revision: number }, { group: string }>(
  'commit.commitOfGroup',
  'MATCH (c:Commit {revision: $revision}) RETURN c.group AS group',
);

/** A name as it is stored. */
export interface NameRow {
  readonly id: Urn;
  readonly target: Urn;
  readonly isSaid: boolean | null;
  readonly ceased: string | null;
}

export const aliases = steady<{ ids: readonly Urn[] }, NameRow>(
  'commit.aliases',
  `UNWIND $ids AS id MATCH (a:Alias {id: id})
   RETURN a.id AS id, a.target AS target, a.isSaid AS isSaid, a.ceased AS ceased`,
);

/** All names of entities. */
export const namesOf = steady<{ ids: readonly Urn[] }, NameRow>(
  'commit.namesOf',
  `UNWIND $ids AS id MATCH (a:Alias {target: id})
   RETURN a.id AS id, a.target AS target, a.isSaid AS isSaid, a.ceased AS ceased`,
);

/** All parts of datasets, retired ones too. */
export const allParts = steady<{ ids: readonly Urn[] }, { id: Urn; parts: Urn[] }>(
  'commit.allParts',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})
   RETURN id, [(e)-[:HAS_FIELD]->(p) | p.id] + [(e)<-[:CHECKS]-(p) | p.id] AS parts`,
);

/** Slices that say something of datasets or their fields, or did before an end, and those that are about them. */
export const touching = steady<{ ids: readonly Urn[] }, { id: Urn; slices: string[] }>(
  'commit.touching',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})
   RETURN id, COLLECT {
     MATCH (e)-[r:FLOWS_TO|FLOWED_TO|READS|WRITES|DERIVES|DERIVED]-() RETURN DISTINCT r.slice AS slice
     UNION MATCH (e)-[:HAS_FIELD]->()-[r:DERIVES|DERIVED]-() RETURN DISTINCT r.slice AS slice
     UNION MATCH (s:Slice {output: id}) RETURN s.id AS slice
   } AS slices`,
);

/** One row per entity that is there, living or not; `outgoing` and `incoming` are pairs [type, id]. */
export const entities = steady<
  { ids: readonly Urn[] },
  { nid: Nid; properties: NodeProperties; outgoing: [string, Urn][]; incoming: [string, Urn][] }
>(
  'commit.entities',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})
   RETURN id(e) AS nid, properties(e) AS properties,
     [(e)-[r:PART_OF|PORT_OF|HAS_CONTRACT|RELIES_ON|OWNED_BY|MEANS|GRANTS|GRANTED_TO|CHECKS|CONSENTS_TO|CONSENTS_FOR]->(t) | [type(r), t.id]] AS outgoing,
     [(e)<-[r:HAS_VERSION|HAS_FIELD|OWNED_DATASET]-(t) | [type(r), t.id]] AS incoming`,
);

/** Fields that were told of at the same times, as far as a mention looks at them. */
export interface MentionedFields {
  readonly clock: string;
  readonly clocks: string | null;
  readonly seen: string | null;
  readonly died: string | null;
  readonly fields: readonly (readonly [nid: Nid, id: Urn, path: string, ordinal: number | null])[];
}

/** Fields that are only mentioned: no relationship is followed, and most properties stay where they are. */
export const mentions = steady<{ ids: readonly Urn[] }, MentionedFields>(
  'commit.mentions',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})
   RETURN e._clock AS clock, e._clocks AS clocks, e._seen AS seen, e._died AS died,
     collect([id(e), id, e.path, e.ordinal]) AS fields`,
);

/** Living parts of entities: fields, versions, ports, terms, checks. */
export const parts = steady<{ ids: readonly Urn[] }, { id: Urn; parts: Urn[] }>(
  'commit.parts',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})
   RETURN id, [(e)-[:HAS_FIELD|HAS_VERSION]->(p) WHERE NOT p:Tombstone | p.id]
     + [(e)<-[:PORT_OF]-(p) WHERE NOT p:Tombstone | p.id]
     + [(e)<-[:PART_OF]-(p:Term) | p.id]
     + [(e)<-[:CHECKS]-(p:QualityCheck) | p.id] AS parts`,
);

/** Living output ports behind which contracts stand, and input ports that rely on them. */
export const holders = steady<{ ids: readonly Urn[] }, { id: Urn; ports: Urn[] }>(
  'commit.holders',
  `UNWIND $ids AS id MATCH (e:Entity {id: id})
   RETURN id, [(e)<-[:HAS_CONTRACT]-(p:OutputPort) | p.id] + [(e)<-[:RELIES_ON]-(p:InputPort) | p.id] AS ports`,
);

export const slices = steady<{ ids: readonly string[] }, { properties: NodeProperties }>(
  'commit.slices',
  'UNWIND $ids AS id MATCH (s:Slice {id: id}) RETURN properties(s) AS properties',
);

export const runs = steady<{ ids: readonly string[] }, { id: string; record: Packed | string }>(
  'commit.runs',
  'UNWIND $ids AS id MATCH (r:Run {id: id}) RETURN r.id AS id, r.record AS record',
);

export const receipts = steady<{ keys: readonly string[] }, { key: string; hash: string; report: string }>(
  'commit.receipts',
  'UNWIND $keys AS key MATCH (k:IdempotencyKey {key: key}) RETURN k.key AS key, k.hash AS hash, k.report AS report',
);

/** A removed relation stays as FORMER_LINK, so that an older word cannot bring it back. */
export const links = steady<
  { rows: readonly { relation: string; from: Urn; to: Urn }[] },
  { relation: string; from: Urn; to: Urn; type: string; properties: NodeProperties }
>(
  'commit.links',
  `UNWIND $rows AS row
   MATCH (a:Entity {id: row.from})-[r:CONTEXT_RELATION|MAPPED_TO|FORMER_LINK]->(b:Entity {id: row.to})
   USING INDEX SEEK a:Entity(id) USING INDEX SEEK b:Entity(id)
   WHERE type(r) = row.relation OR r.relation = row.relation
   RETURN row.relation AS relation, row.from AS from, row.to AS to, type(r) AS type, properties(r) AS properties`,
);

export const storedRows = perKey(sliceRelations, (relation) =>
  steady<
    { ids: readonly string[] },
    { slice: string; handle: string; from: Urn; to: Urn; properties: NodeProperties }
  >(
    `commit.stored.${relation}`,
    `UNWIND $ids AS id MATCH (a)-[r:${relation} {slice: id}]->(b) USING INDEX SEEK r:${relation}(slice)
     RETURN id AS slice, elementId(r) AS handle, a.id AS from, b.id AS to, properties(r) AS properties`,
  ),
);

export const create = perKey(allKinds, (kind: UrnKind) =>
  steady<{ rows: readonly NodeProperties[] }, object>(
    `commit.create.${kind}`,
    `UNWIND $rows AS row CREATE (e:Entity:${kinds[kind].label}) SET e = row`,
  ),
);

/** Fields come in with their dataset, which is looked up once for all of them. */
export const createFields = steady<{ rows: readonly FieldRows[] }, object>(
  'commit.createFields',
  `UNWIND $rows AS row MATCH (d:Entity {id: row.dataset}) UNWIND row.fields AS field
   CREATE (d)-[:HAS_FIELD]->(e:Entity:Field) SET e += row.shared, e += field`,
);

export const update = steady<{ rows: readonly { id: Urn; set: NodeProperties }[] }, object>(
  'commit.update',
  'UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.set',
);

export const retire = perKey(allKinds, (kind: UrnKind) =>
  steady<{ rows: readonly Urn[] }, object>(
    `commit.retire.${kind}`,
    `UNWIND $rows AS id MATCH (e:Entity {id: id}) REMOVE e:${kinds[kind].label} SET e:Tombstone`,
  ),
);

export const revive = perKey(allKinds, (kind: UrnKind) =>
  steady<{ rows: readonly Urn[] }, object>(
    `commit.revive.${kind}`,
    `UNWIND $rows AS id MATCH (e:Entity {id: id}) REMOVE e:Tombstone SET e:${kinds[kind].label}`,
  ),
);

export const link = perKey(containmentRelations, (relation: ContainmentRelation) =>
  steady<{ rows: readonly ContainmentRow[] }, object>(
    `commit.link.${relation}`,
    `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[:${relation}]->(b)`,
  ),
);

export const unlink = perKey(containmentRelations, (relation: ContainmentRelation) =>
  steady<{ rows: readonly ContainmentRow[] }, object>(
    `commit.unlink.${relation}`,
    `UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:${relation}]->(b:Entity {id: row.to})
     USING INDEX SEEK a:Entity(id) USING INDEX SEEK b:Entity(id) DELETE r`,
  ),
);

/** Replaces relations of the context map and between terms; the old relationship of the pair goes. */
export const setLinks = perKey(['CONTEXT_RELATION', 'MAPPED_TO', 'FORMER_LINK'] as const, (type) =>
  steady<{ rows: readonly { relation: string; from: Urn; to: Urn; set: NodeProperties }[] }, object>(
    `commit.setLinks.${type}`,
    `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
     CALL (a, b, row) {
       MATCH (a)-[r:CONTEXT_RELATION|MAPPED_TO|FORMER_LINK]->(b)
       WHERE type(r) = row.relation OR r.relation = row.relation DELETE r
     }
     CREATE (a)-[n:${type}]->(b) SET n = row.set`,
  ),
);

export const setAliases = steady<{ rows: readonly NodeProperties[] }, object>(
  'commit.setAliases',
  'UNWIND $rows AS row MERGE (a:Alias {id: row.id}) SET a = row',
);

export const setSlices = steady<{ rows: readonly NodeProperties[] }, object>(
  'commit.setSlices',
  'UNWIND $rows AS row MERGE (s:Slice {id: row.id}) SET s = row',
);

export const setRuns = steady<{ rows: readonly NodeProperties[] }, object>(
  'commit.setRuns',
  'UNWIND $rows AS row MERGE (r:Run {id: row.id}) SET r = row',
);

export const assert = perKey(sliceRelations, (relation: SliceRelation) => ({
  numbered: steady<{ rows: readonly NumberedRows[] }, object>(
    `commit.assert.${relation}`,
    `UNWIND $rows AS row UNWIND range(0, size(row.froms) - 1) AS at
     MATCH (a) WHERE id(a) = toInteger(row.froms[at]) MATCH (b) WHERE id(b) = toInteger(row.tos[at])
     CREATE (a)-[r:${relation}]->(b) SET r = row.set`,
  ),
  named: steady<{ rows: readonly NamedRows[] }, object>(
    `commit.assertNamed.${relation}`,
    `UNWIND $rows AS row UNWIND row.between AS pairs UNWIND pairs.ends AS ends
     MATCH (a:Entity {id: pairs.from + ends[0]}) MATCH (b:Entity {id: pairs.to + ends[1]})
     CREATE (a)-[r:${relation}]->(b) SET r = row.set`,
  ),
}));

/** Type that a withdrawn assertion lives on as; live walks never meet it. */
const formerTypes = { FLOWS_TO: 'FLOWED_TO', DERIVES: 'DERIVED' } as const;

export const withdraw: Readonly<
  Record<SliceRelation, Query<{ handles: readonly string[]; until: number }, object>>
> = {
  FLOWS_TO: withdrawAs('FLOWS_TO'),
  DERIVES: withdrawAs('DERIVES'),
  READS: steady(
    'commit.withdraw.READS',
    'UNWIND $handles AS handle MATCH ()-[r:READS]->() WHERE elementId(r) = handle DELETE r',
  ),
  WRITES: steady(
    'commit.withdraw.WRITES',
    'UNWIND $handles AS handle MATCH ()-[r:WRITES]->() WHERE elementId(r) = handle DELETE r',
  ),
};

function withdrawAs(
  relation: keyof typeof formerTypes,
): Query<{ handles: readonly string[]; until: number }, object> {
  return steady(
    `commit.withdraw.${relation}`,
    `UNWIND $handles AS handle MATCH (a)-[r:${relation}]->(b) WHERE elementId(r) = handle
     CREATE (a)-[f:${formerTypes[relation]}]->(b) SET f = properties(r), f.until = $until DELETE r`,
  );
}

/** Ends the assertions at entities that have ended, up to the time of the end; their slices are partial then. */
export const closeAt = perKey(['FLOWS_TO', 'DERIVES'] as const, (relation) =>
  steady<{ rows: readonly { id: Urn; time: string }[]; until: number }, { closed: number }>(
    `commit.closeAt.${relation}`,
    `UNWIND $rows AS row MATCH (e:Entity {id: row.id})-[r:${relation}]-() USING INDEX SEEK e:Entity(id)
     MATCH (s:Slice {id: r.slice}) WHERE s.clock <= row.time
     WITH DISTINCT r, s, startNode(r) AS a, endNode(r) AS b
     CREATE (a)-[f:${formerTypes[relation]}]->(b) SET f = properties(r), f.until = $until, s.isPartial = true
     DELETE r RETURN count(*) AS closed`,
  ),
);

/** Ends what jobs that have ended asserted, up to the time of the end. */
export const closeOfJob = perKey(['FLOWS_TO', 'DERIVES'] as const, (relation) =>
  steady<{ rows: readonly { id: Urn; time: string }[]; until: number }, { closed: number }>(
    `commit.closeOfJob.${relation}`,
    `UNWIND $rows AS row MATCH (s:Slice {job: row.id}) WHERE s.clock <= row.time
     MATCH (a)-[r:${relation} {slice: s.id}]->(b) USING INDEX SEEK r:${relation}(slice)
     CREATE (a)-[f:${formerTypes[relation]}]->(b) SET f = properties(r), f.until = $until, s.isPartial = true
     DELETE r RETURN count(*) AS closed`,
  ),
);

/** Ends what jobs read and write, at jobs or datasets that have ended. */
export const closeReads = steady<{ rows: readonly { id: Urn; time: string }[] }, object>(
  'commit.closeReads',
  `UNWIND $rows AS row MATCH (e:Entity {id: row.id})-[r:READS|WRITES]-() USING INDEX SEEK e:Entity(id)
   MATCH (s:Slice {id: r.slice}) WHERE s.clock <= row.time
   WITH DISTINCT r, s SET s.isPartial = true DELETE r`,
);

export const createCommits = steady<{ rows: readonly NodeProperties[] }, object>(
  'commit.createCommits',
  'UNWIND $rows AS row CREATE (c:Commit) SET c = row',
);

export const setReceipts = steady<{ rows: readonly NodeProperties[] }, object>(
  'commit.setReceipts',
  'UNWIND $rows AS row MERGE (k:IdempotencyKey {key: row.key}) SET k = row',
);

/** Receipts are kept for a day. */
export const pruneReceipts = steady<{ before: string }, object>(
  'commit.pruneReceipts',
  'MATCH (k:IdempotencyKey) WHERE k.at < $before WITH k LIMIT 1000 DELETE k',
);

/**
 * Lets go of runs of jobs beyond the last ones, but not of those that speak for a slice: their later events have to find
 * what the earlier ones said. A run that has ended may still have events on their way, and one that has not may go on.
 */
export const pruneRuns = steady<
  { jobs: readonly Urn[]; keep: number; endedBefore: string; silentBefore: string },
  { deleted: number }
>(
  'commit.pruneRuns',
  `UNWIND $jobs AS job
   CALL (job) { MATCH (s:Slice {job: job}) RETURN collect(DISTINCT s.runId) AS speaking }
   CALL (job, speaking) {
     MATCH (r:Run) WHERE r.job = job AND r.clock > ''
     WITH r ORDER BY r.clock DESC, r.id DESC SKIP $keep
     WITH r WHERE NOT r.runId IN speaking AND r.at < CASE WHEN r.isOver THEN $endedBefore ELSE $silentBefore END
     DELETE r RETURN count(*) AS gone
   }
   RETURN sum(gone) AS deleted`,
);
