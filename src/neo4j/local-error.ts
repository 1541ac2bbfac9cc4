/** A local Neo4j cannot be had. The message is one line for the person at the terminal: what is wrong and what to do. */
export class LocalNeo4jError extends Error {
  override readonly name = 'LocalNeo4jError';
}
