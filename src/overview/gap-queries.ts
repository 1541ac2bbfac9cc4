import type { Urn } from '../core/urn.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';
import type { GapKind, GapScope } from './model.ts';
import {
  isConsumptionObserved,
  isObserved,
  isPortObserved,
  isProductObserved,
  nodesOfProduct,
} from './observed.ts';

/** Where a page of gaps begins: behind this pair; for gaps of one entity `to` is empty. */
export interface GapParams extends GapScope {
  readonly from: Urn;
  readonly to: Urn | '';
  readonly limit: number;
}

/** A gap, with the names that its message needs. */
export interface GapRow {
  readonly from: Urn;
  readonly fromName: string;
  readonly to: Urn | null;
  readonly toName: string | null;
}

/** Whether one of the products `p` that `match` finds is in scope. */
function inScope(match: string): string {
  return `(($domains IS NULL AND $teams IS NULL) OR EXISTS { ${match}
     WHERE ($domains IS NULL OR EXISTS { (p)-[:PART_OF*1..10]->(d:Domain) WHERE d.id IN $domains })
       AND ($teams IS NULL OR EXISTS { (p)-[:OWNED_BY]->(t:Team) WHERE t.id IN $teams }) })`;
}

const ofPort = inScope('MATCH (a)-[:PORT_OF]->(p:DataProduct)');
const ofProduct = inScope('MATCH (p:DataProduct) WHERE p = a WITH p');
const ofDataset = inScope(`CALL (a) {
       MATCH (a)<-[:OWNED_DATASET]-(p:DataProduct) RETURN p
       UNION WITH a WHERE NOT EXISTS { (a)<-[:OWNED_DATASET]-(:DataProduct) }
         MATCH (a)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(p:DataProduct) RETURN p
     } WITH p`);

/** How each kind of gap is found: the labels that it begins at, and from `a` to pairs of `a` and `b` (null where it ends). */
interface Search {
  readonly label: string;
  /** First id of the kind's key space, without its last separator. */
  readonly space: string;
  readonly find: string;
}

const searches: { readonly [kind in GapKind]: readonly Search[] } = {
  UNOBSERVED_PORTS: [
    { label: 'InputPort', space: 'urn:mesh:input-port', find: portGaps() },
    { label: 'OutputPort', space: 'urn:mesh:output-port', find: portGaps() },
  ],
  UNOBSERVED_PRODUCTS: [
    {
      label: 'DataProduct',
      space: 'urn:mesh:data-product',
      find: `WITH a, a AS p WHERE ${ofProduct} AND NOT ${isProductObserved} WITH a, null AS b`,
    },
  ],
  UNDECLARED_FLOWS: [
    {
      label: 'DataProduct',
      space: 'urn:mesh:data-product',
      find: `WITH a WHERE ${ofProduct}
     CALL (a) {
       WITH a AS p ${nodesOfProduct}
       MATCH (n)-[r:FLOWS_TO]->(m) WHERE ${isObserved('r')}
       WITH DISTINCT m
       CALL (m) {
         MATCH (m)-[:PORT_OF]->(b:DataProduct) RETURN b
         UNION MATCH (m)<-[:OWNED_DATASET]-(b:DataProduct) RETURN b
         UNION WITH m WHERE NOT EXISTS { (m)<-[:OWNED_DATASET]-(:DataProduct) }
           MATCH (m)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(b:DataProduct) RETURN b
       }
       RETURN DISTINCT b
     }
     WITH a, b WHERE a <> b
       AND NOT EXISTS { (a)<-[:PORT_OF]-()-[:FLOWS_TO]->()-[:PORT_OF]->(b) }`,
    },
  ],
  UNOBSERVED_FLOWS: [
    {
      label: 'OutputPort',
      space: 'urn:mesh:output-port',
      find: `WITH a WHERE ${ofPort}
     MATCH (a)-[declared:FLOWS_TO {kind: 'DECLARED'}]->(b:InputPort)
     WITH DISTINCT a, b, a AS o
     OPTIONAL MATCH (b)-[:PORT_OF]->(c:DataProduct)
     WITH a, b, o, c WHERE NOT EXISTS { MATCH (a)-[r:FLOWS_TO]->(b) WHERE ${isObserved('r')} } AND NOT ${isConsumptionObserved}
     WITH DISTINCT a, b`,
    },
  ],
  UNRESOLVED_FLOWS: [
    {
      label: 'Dataset',
      space: 'urn:mesh:dataset',
      find: `WITH a WHERE ${ofDataset}
     CALL (a) {
       MATCH (a)-[r:FLOWS_TO]->(b:Dataset) WITH b, max(CASE WHEN r.resolved THEN 1 ELSE 0 END) AS isResolved
       WITH b WHERE isResolved = 0 RETURN b
     }`,
    },
  ],
};

function portGaps(): string {
  return `WITH a, a AS n WHERE ${ofPort} AND NOT ${isPortObserved} WITH a, null AS b`;
}

/**
 * Ids of a kind lie side by side in the index of all ids, so a page begins where the last one ended and stops
 * when it is full. `;` is the character after the separator `:`.
 */
function pageText({ label, space, find }: Search): string {
  return `MATCH (a:Entity) WHERE a.id >= $from AND a.id >= '${space}:' AND a.id < '${space};' AND a:${label}
     WITH a ORDER BY a.id
     ${find}
     WITH a, b WHERE a.id > $from OR coalesce(b.id, '') > $to
     RETURN a.id AS from, a.name AS fromName, b.id AS to, b.name AS toName ORDER BY from, to LIMIT $limit`;
}

function countText({ label, find }: Search): string {
  return `MATCH (a:${label}) ${find} RETURN count(*) AS part`;
}

function perKind<Value>(make: (kind: GapKind) => Value): { readonly [kind in GapKind]: Value } {
  return Object.fromEntries(Object.keys(searches).map((kind) => [kind, make(kind as GapKind)])) as never;
}

export const gapPages = perKind((kind): Query<GapParams, GapRow> =>
  query(
    `overview.gaps.${kind}`,
    `CALL () { ${searches[kind].map(pageText).join('\nUNION ALL ')} }
   RETURN from, fromName, to, toName ORDER BY from, to LIMIT $limit`,
  ),
);

export const gapCounts = perKind((kind): Query<GapScope, { count: number }> =>
  query(
    `overview.gapCount.${kind}`,
    `CALL () { ${searches[kind].map(countText).join('\nUNION ALL ')} } RETURN sum(part) AS count`,
  ),
);
