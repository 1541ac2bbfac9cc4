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
