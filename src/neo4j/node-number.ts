/** Internal number of a node: shorter than its URN, and found without an index. Good for one walk or transaction only. */
export type Nid = number;

/** Node numbers as a parameter. They travel as floats: the driver packs those several times as fast as its integers. */
export type Nids = Float64Array;

/** Numbers as a parameter. */
export const nidsOf = (nodes: readonly { readonly nid: Nid }[]): Nids =>
  Float64Array.from(nodes, ({ nid }) => nid);

/**
 * Enters by node numbers. UNWIND and the WITH keep the planner from turning the statement round: planned on an empty
 * mesh, `id(n) IN $nids` becomes a scan of all nodes, or of a relationship type that has no relationships yet.
 */
export const eachNumber = `UNWIND $nids AS nid
MATCH (n) WHERE id(n) = toInteger(nid)
WITH n`;

/** The same as the head of a statement; only Cypher 5 knows `id()`. */
export const byNumber = `CYPHER 5
${eachNumber}`;
