declare const types: unique symbol;

/** A named Cypher statement. `Params` and `Row` are what it takes and what one row of its answer holds. */
export interface Query<Params, Row> {
  /** `module.whatItAnswers`; transactions, logs and metrics carry it. */
  readonly name: string;
  /** Constant text: values go in as parameters only. */
  readonly text: string;
  /** Never there at run time: it carries the two types. */
  readonly [types]?: (params: Params) => Row;
}

/** Names a statement and states the types of its parameters and rows. */
export function query<Params, Row>(name: string, text: string): Query<Params, Row> {
  return { name, text };
}

/**
 * Names a statement whose plan is the same however large the graph is: each step enters by an index or follows what was
 * found. The database keeps its first plan; else it plans anew whenever its statistics have changed, which in a graph that
 * grows costs more than the statement itself.
 */
export function steady<Params, Row>(name: string, text: string): Query<Params, Row> {
  return query(name, `CYPHER 5 replan=skip ${text}`);
}
