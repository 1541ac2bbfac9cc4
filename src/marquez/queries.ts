import type { RelatedRow } from '../entities/queries.ts';
import { query } from '../neo4j/query.ts';

/** Namespaces of living datasets and jobs, with the first and last commits that changed something in them. */
export const namespaces = query<object, { name: string; first: number; last: number }>(
  'marquez.namespaces',
  `CALL () { MATCH (e:Dataset) RETURN e UNION ALL MATCH (e:Job) RETURN e }
   WITH e.namespace AS name, e WHERE name IS NOT NULL
   RETURN name, min(e._revisions[0]) AS first, max(e._revision) AS last ORDER BY name`,
);

/** A page of the entities of a namespace (null: of all), by name. */
interface PageParams {
  readonly namespace: string | null;
  readonly skip: number;
  readonly limit: number;
}

type EntityRow = Omit<RelatedRow, 'key'>;

const page = (label: 'Dataset' | 'Job') =>
  query<PageParams, EntityRow>(
    `marquez.page.${label}`,
    `MATCH (t:${label}) WHERE $namespace IS NULL OR t.namespace = $namespace
     WITH t ORDER BY t.name, t.id SKIP $skip LIMIT $limit
     RETURN labels(t) AS labels, t {.*} AS properties`,
  );

const count = (label: 'Dataset' | 'Job') =>
  query<{ namespace: string | null }, { count: number }>(
    `marquez.count.${label}`,
    `MATCH (t:${label}) WHERE $namespace IS NULL OR t.namespace = $namespace RETURN count(*) AS count`,
  );

export const pages = { dataset: page('Dataset'), job: page('Job') };
export const counts = { dataset: count('Dataset'), job: count('Job') };
