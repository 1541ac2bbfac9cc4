/** Internal number of a node: shorter than its URN, and found without an index. Good for the length of one walk only. */
export type Nid = number;

/**
 * Enters by node numbers. UNWIND and the WITH keep the planner from turning the statement round: planned on an empty
 * mesh, `id(n) IN $nids` becomes a scan of all nodes, or of a relationship type that has no relationships yet.
 */
export const byNumber = `CYPHER 5
UNWIND $nids AS nid
MATCH (n) WHERE id(n) = nid
WITH n`;
