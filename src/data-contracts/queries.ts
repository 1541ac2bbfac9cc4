import type { Urn } from '../core/urn.ts';
import type { ContractStatus } from '../generated/schema.ts';
import { query } from '../neo4j/query.ts';

/** What the documents of versions say, as JSON. */
export const contractTexts = query<{ ids: readonly Urn[] }, { key: Urn; contract: string | null }>(
  'dataContracts.contractTexts',
  'UNWIND $ids AS id MATCH (v:Entity {id: id}) RETURN id AS key, v.contract AS contract',
);

/** Which versions; null: any. */
interface VersionParams {
  readonly contract: readonly Urn[] | null;
  readonly owner: readonly Urn[] | null;
  readonly status: readonly ContractStatus[];
}

/** A part of what a version says, as JSON. */
export interface PartRow {
  readonly id: Urn;
  readonly part: string;
}

const versions = `MATCH (c:DataContract)-[:HAS_VERSION]->(v:ContractVersion)
   WHERE v.status IN $status AND ($contract IS NULL OR c.id IN $contract)
     AND ($owner IS NULL OR EXISTS { (c)-[:OWNED_BY]->(o:Team) WHERE o.id IN $owner })`;

/** Service levels of versions that have some. */
export const serviceLevels = query<VersionParams, PartRow>(
  'dataContracts.serviceLevels',
  `${versions} AND v.serviceLevels IS NOT NULL RETURN v.id AS id, v.serviceLevels AS part ORDER BY id`,
);

/** Quality rules of versions that have some. */
export const qualityRules = query<VersionParams, PartRow>(
  'dataContracts.qualityRules',
  `${versions} AND v.qualityRules IS NOT NULL RETURN v.id AS id, v.qualityRules AS part ORDER BY id`,
);

/** A version with what it promises, the ports that its contract stands behind, and the contract. */
export interface PromiseRow {
  readonly contract: Urn;
  readonly id: Urn;
  readonly version: string;
  readonly status: ContractStatus;
  readonly schema: string;
  readonly ports: readonly Urn[];
}

const promise = `RETURN c.id AS contract, v.id AS id, v.version AS version, v.status AS status, v.schema AS schema,
     COLLECT { MATCH (p:OutputPort)-[:HAS_CONTRACT]->(c) RETURN p.id ORDER BY p.id } AS ports`;

/** What versions promise, across contracts. */
export const promises = query<VersionParams, PromiseRow>(
  'dataContracts.promises',
  `${versions} AND v.schema IS NOT NULL ${promise} ORDER BY contract, id`,
);

/** What the versions of a few contracts promise. */
export const promisesOf = query<{ ids: readonly Urn[] }, PromiseRow & { key: Urn }>(
  'dataContracts.promisesOf',
  `UNWIND $ids AS key MATCH (c:Entity {id: key})-[:HAS_VERSION]->(v:ContractVersion) USING INDEX SEEK c:Entity(id) WHERE v.schema IS NOT NULL
   WITH key, c, v ${promise}, key ORDER BY id`,
);

/** Fields of the schemas of datasets; those that others only told of are not among them. */
export const observedFields = query<
  { ids: readonly Urn[] },
  { key: Urn; path: string; type: string | null; isNullable: boolean | null }
>(
  'dataContracts.observedFields',
  `UNWIND $ids AS id MATCH (d:Entity {id: id})-[:HAS_FIELD]->(f:Field) USING INDEX SEEK d:Entity(id) WHERE f.ordinal IS NOT NULL
   RETURN id AS key, f.path AS path, f.type AS type, f.isNullable AS isNullable ORDER BY f.ordinal, path`,
);
