import type { Urn } from '../core/urn.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';
import type { GapKind, GapScope } from './model.ts';
import {
  isConsumptionObserved,
  isInputPortObserved,
  isObserved,
  isOutputPortObserved,
  isProductObserved,
  nodesOfProduct,
  productsOfNode,
} from './observed.ts';

/** One map, whatever is in it: Neo4j plans a statement anew for each combination of types of its parameters. */
interface ScopeParams {
  readonly scope: GapScope;
}

/** Where a page of gaps begins: behind this pair; for gaps of one entity `to` is empty. */
export interface GapParams extends ScopeParams {
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

/** How gaps are found: from nodes `a` of a label to pairs of `a` and `b` (null for a gap of one entity). */
interface Search {
  readonly label: string;
  /** What the URNs of the kind begin with, without the separator that follows. */
  readonly space: string;
  /** Products `p` that decide whether `a` is in scope, as branches of a union that begin with `WITH a`. */
  readonly products: string;
  readonly find: string;
}

const ofPort = 'WITH a MATCH (a)-[:PORT_OF]->(p:DataProduct) RETURN p';
const ofDataset = `WITH a MATCH (a)<-[:OWNED_DATASET]-(p:DataProduct) RETURN p
       UNION WITH a WHERE NOT EXISTS { (a)<-[:OWNED_DATASET]-(:DataProduct) }
         MATCH (a)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(p:DataProduct) RETURN p`;
const product = { label: 'DataProduct', space: 'urn:mesh:data-product', products: 'WITH a RETURN a AS p' };
const inputPort = { label: 'InputPort', space: 'urn:mesh:input-port', products: ofPort };
const outputPort = { label: 'OutputPort', space: 'urn:mesh:output-port', products: ofPort };
const dataset = { label: 'Dataset', space: 'urn:mesh:dataset', products: ofDataset };

const searches: { readonly [kind in GapKind]: readonly Search[] } = {
  UNOBSERVED_PORTS: [
    { ...inputPort, find: `WITH a, a AS n WHERE NOT ${isInputPortObserved} WITH a, null AS b` },
    { ...outputPort, find: `WITH a, a AS n WHERE NOT ${isOutputPortObserved} WITH a, null AS b` },
  ],
  UNOBSERVED_PRODUCTS: [
    { ...product, find: `WITH a, a AS p WHERE NOT ${isProductObserved} WITH a, null AS b` },
  ],
  UNDECLARED_FLOWS: [
    {
      ...product,
      find: `CALL (a) {
       WITH a AS p ${nodesOfProduct}
       MATCH (n)-[r:FLOWS_TO]->(m) WHERE ${isObserved('r')}
       WITH DISTINCT m
       ${productsOfNode}
       RETURN DISTINCT q AS b
     }
     WITH a, b WHERE a <> b AND NOT EXISTS { (a)<-[:PORT_OF]-()-[:FLOWS_TO]->()-[:PORT_OF]->(b) }`,
    },
  ],
  UNOBSERVED_FLOWS: [
    {
      ...outputPort,
      find: `MATCH (a)-[:FLOWS_TO {kind: 'DECLARED'}]->(b:InputPort)
     WITH DISTINCT a, b, a AS o WHERE NOT EXISTS { MATCH (a)-[r:FLOWS_TO]->(b) WHERE ${isObserved('r')} }
     OPTIONAL MATCH (b)-[:PORT_OF]->(c:DataProduct)
     WITH a, b, o, c WHERE NOT ${isConsumptionObserved}
     WITH DISTINCT a, b`,
    },
  ],
  UNRESOLVED_FLOWS: [
    {
      ...dataset,
      find: `CALL (a) {
       MATCH (a)-[r:FLOWS_TO]->(b:Dataset) WITH b, max(CASE WHEN r.resolved THEN 1 ELSE 0 END) AS isResolved
       WITH b WHERE isResolved = 0 RETURN b
     }`,
    },
  ],
};

/** Keeps the `a` of which a product is in scope. */
function scoped(products: string): string {
  return `CALL (a) {
       CALL (a) { ${products} }
       WITH p WHERE ($scope.teams IS NULL OR EXISTS { (p)-[:OWNED_BY]->(t:Team) WHERE t.id IN $scope.teams })
         AND ($scope.domains IS NULL OR EXISTS { (p)-[:PART_OF*1..10]->(d:Domain) WHERE d.id IN $scope.domains })
       RETURN true AS isInScope LIMIT 1
     }`;
}

/**
 * URNs of a kind lie side by side in the index of all ids, so a page begins where the last one ended and stops
 * when it is full. `;` is the character after the separator `:`.
 */
function pageText({ label, space, products, find }: Search, isScoped: boolean): string {
  return `MATCH (a:Entity) USING INDEX a:Entity(id) WHERE a.id >= $from AND a.id >= '${space}:' AND a.id < '${space};' AND a:${label}
     WITH a ORDER BY a.id
     ${isScoped ? scoped(products) : ''}
     ${find}
     WITH a, b WHERE a.id > $from OR coalesce(b.id, '') > $to
     RETURN a.id AS from, a.name AS fromName, b.id AS to, b.name AS toName ORDER BY from, to LIMIT $limit`;
}

function countText({ label, products, find }: Search, isScoped: boolean): string {
  return `MATCH (a:${label}) ${isScoped ? scoped(products) : ''} ${find} RETURN count(*) AS part`;
}

/** A statement per kind of gap, for the whole mesh and for a scope. */
interface PerGap<Params, Row> {
  readonly everywhere: { readonly [kind in GapKind]: Query<Params, Row> };
  readonly inScope: { readonly [kind in GapKind]: Query<Params, Row> };
}

function perGap<Params, Row>(
  name: string,
  textOf: (searches: readonly Search[], isScoped: boolean) => string,
): PerGap<Params, Row> {
  const make = (suffix: string, isScoped: boolean) =>
    Object.fromEntries(
      Object.entries(searches).map(([kind, list]) => [
        kind,
        query<Params, Row>(`overview.${name}${suffix}.${kind}`, textOf(list, isScoped)),
      ]),
    ) as { readonly [kind in GapKind]: Query<Params, Row> };
  return { everywhere: make('', false), inScope: make('InScope', true) };
}

export const gapPages = perGap<GapParams, GapRow>(
  'gaps',
  (list, isScoped) => `CALL () { ${list.map((one) => pageText(one, isScoped)).join('\nUNION ALL ')} }
   RETURN from, fromName, to, toName ORDER BY from, to LIMIT $limit`,
);

export const gapCounts = perGap<ScopeParams, { count: number }>(
  'gapCount',
  (list, isScoped) =>
    `CALL () { ${list.map((one) => countText(one, isScoped)).join('\nUNION ALL ')} } RETURN sum(part) AS count`,
);
