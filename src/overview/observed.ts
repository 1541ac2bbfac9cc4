/*
 * Fragments of Cypher that say what counts as observed. A declaration is no observation, and neither is the assumption
 * that each input port of a product feeds each of its output ports.
 */

/** Whether an assertion `r` was observed. */
export function isObserved(r: string): string {
  return `${r}.kind <> 'DECLARED' AND coalesce(${r}.origin, '') <> 'PRODUCT'`;
}

/** Whether the flow node `m` belongs to the product `c`; a dataset without an owner belongs to what exposes it. */
const belongs = `(EXISTS { (m)-[:PORT_OF]->(c) } OR EXISTS { (m)<-[:OWNED_DATASET]-(c) }
     OR (NOT EXISTS { (m)<-[:OWNED_DATASET]-(:DataProduct) } AND EXISTS { (m)-[:FLOWS_TO]->(:OutputPort)-[:PORT_OF]->(c) }))`;

/** Whether data of the output port `o` was seen to reach the product `c`: from the port, or from a dataset it exposes. */
export const isConsumptionObserved = `(EXISTS { MATCH (o)-[r:FLOWS_TO]->(m) WHERE ${isObserved('r')} AND ${belongs} }
     OR EXISTS { MATCH (o)<-[:FLOWS_TO]-(:Dataset)-[r:FLOWS_TO]->(m) WHERE ${isObserved('r')} AND ${belongs} })`;

/**
 * Whether lineage was observed at the port `n`: at itself, at a dataset that it exposes, or for an input port on the way from
 * a provider to its product.
 */
export const isPortObserved = `(EXISTS { MATCH (n)-[r:FLOWS_TO]-() WHERE ${isObserved('r')} }
     OR (n:OutputPort AND EXISTS { MATCH (n)<-[:FLOWS_TO]-(:Dataset)-[r:FLOWS_TO]-() WHERE ${isObserved('r')} })
     OR (n:InputPort AND EXISTS { MATCH (n)<-[:FLOWS_TO]-(o:OutputPort) MATCH (n)-[:PORT_OF]->(c) WHERE ${isConsumptionObserved} }))`;

/** Datasets and ports `n` of the product `p`, as a subquery that imports it. */
export const nodesOfProduct = `CALL (p) {
     MATCH (p)-[:OWNED_DATASET]->(n:Dataset) RETURN n
     UNION MATCH (p)<-[:PORT_OF]-(n:OutputPort) RETURN n
     UNION MATCH (p)<-[:PORT_OF]-(n:InputPort) RETURN n
     UNION MATCH (p)<-[:PORT_OF]-(:OutputPort)<-[:FLOWS_TO]-(n:Dataset) WHERE NOT EXISTS { (n)<-[:OWNED_DATASET]-(:DataProduct) } RETURN n
   }`;

/** Whether the product `p` has an observed flow at any of its datasets and ports. */
export const isProductObserved = `EXISTS {
     ${nodesOfProduct}
     MATCH (n)-[r:FLOWS_TO]-() WHERE ${isObserved('r')}
   }`;
