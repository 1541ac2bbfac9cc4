/*
 * Fragments of Cypher that say what counts as observed. A declaration is no observation, and neither is the assumption
 * that each input port of a product feeds each of its output ports.
 *
 * Alternatives are branches of a UNION: predicates joined by OR take the planner many times longer.
 */

/** Whether an assertion `r` was observed. */
export function isObserved(r: string): string {
  return `${r}.kind <> 'DECLARED' AND coalesce(${r}.origin, '') <> 'PRODUCT'`;
}

/** Products `q` that the flow node `m` belongs to, as a subquery; a dataset without an owner belongs to what exposes it. */
export const productsOfNode = `CALL (m) {
       MATCH (m)-[:PORT_OF|OWNED_DATASET]-(q:DataProduct) RETURN q
       UNION WITH m WHERE m:Dataset AND NOT EXISTS { (m)<-[:OWNED_DATASET]-(:DataProduct) }
         MATCH (m)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(q:DataProduct) RETURN q
     }`;

/** Whether data of the output port `o` was seen to reach the product `c`: from the port, or from a dataset it exposes. */
const consumption = `CALL (o) {
       MATCH (o)-[r:FLOWS_TO]->(m) WHERE ${isObserved('r')} RETURN m
       UNION MATCH (o)<-[:FLOWS_TO]-(:Dataset)-[r:FLOWS_TO]->(m) WHERE ${isObserved('r')} RETURN m
     }
     ${productsOfNode}
     WITH q, c WHERE q = c`;

export const isConsumptionObserved = `EXISTS { ${consumption} RETURN 1 AS one }`;

/** Whether lineage was observed at the output port `n`: at itself, or at a dataset that it exposes. */
export const isOutputPortObserved = `EXISTS {
       MATCH (n)-[r:FLOWS_TO]-() WHERE ${isObserved('r')} RETURN 1 AS one
       UNION MATCH (n)<-[:FLOWS_TO]-(:Dataset)-[r:FLOWS_TO]-() WHERE ${isObserved('r')} RETURN 1 AS one
     }`;

/** Whether lineage was observed at the input port `n`: at itself, or on the way from a provider to its product. */
export const isInputPortObserved = `EXISTS {
       MATCH (n)-[r:FLOWS_TO]-() WHERE ${isObserved('r')} RETURN 1 AS one
       UNION MATCH (n)<-[:FLOWS_TO]-(o:OutputPort) MATCH (n)-[:PORT_OF]->(c:DataProduct) ${consumption} RETURN 1 AS one
     }`;

/** Datasets and ports `n` of the product `p`, as a subquery. */
export const nodesOfProduct = `CALL (p) {
       MATCH (p)-[:PORT_OF|OWNED_DATASET]-(n) RETURN n
       UNION MATCH (p)<-[:PORT_OF]-(:OutputPort)<-[:FLOWS_TO]-(n:Dataset)
         WHERE NOT EXISTS { (n)<-[:OWNED_DATASET]-(:DataProduct) } RETURN n
     }`;

/** Whether the product `p` has an observed flow at any of its datasets and ports. */
export const isProductObserved = `EXISTS {
       ${nodesOfProduct}
       MATCH (n)-[r:FLOWS_TO]-() WHERE ${isObserved('r')} RETURN 1 AS one
     }`;
