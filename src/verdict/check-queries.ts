import { query } from '../neo4j/query.ts';

/** A check as it is kept: a technical record beside the graph, for 90 days. */
export interface CheckRow {
  readonly id: string;
  readonly at: string;
  readonly revision: number;
  /** The question, as JSON. */
  readonly request: string;
  readonly base: string | null;
  /** Verdicts by consumer, as JSON. */
  readonly verdicts: string;
}

/** Keeps a check; the same one again changes nothing. Takes some of those that are too old along. */
export const putCheck = query<CheckRow & { readonly before: string }, { id: string }>(
  'checks.put',
  `MERGE (c:ContractCheck {id: $id})
   ON CREATE SET c.at = $at, c.revision = $revision, c.request = $request, c.base = $base, c.verdicts = $verdicts
   WITH c
   CALL () {
     MATCH (old:ContractCheck) WHERE old.at < $before
     WITH old LIMIT 100
     DELETE old
   }
   RETURN c.id AS id`,
);

export const getCheck = query<{ id: string }, CheckRow>(
  'checks.get',
  `MATCH (c:ContractCheck {id: $id})
   RETURN c.id AS id, c.at AS at, c.revision AS revision, c.request AS request, c.base AS base, c.verdicts AS verdicts`,
);
