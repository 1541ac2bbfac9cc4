import { dataOf } from './client.ts';

/** The bulk mutation as the benchmark sends it. */
const ingestMutation = `mutation Ingest($items: [IngestItem!]!) {
  ingest(input: { items: $items, source: "bench" }) {
    counts { created updated unchanged stale rejected } revision userErrors { code message path }
  }
}`;

/** The body of a call of it. */
export function ingestBody(items: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify({ query: ingestMutation, variables: { items } }));
}

/** The answer to it. */
export interface IngestAnswer {
  readonly counts: { readonly [outcome: string]: number };
  readonly userErrors: readonly { readonly message: string }[];
}

/** Reads an answer. */
export function ingestAnswer(text: string): IngestAnswer {
  return dataOf<{ ingest: IngestAnswer }>(text).ingest;
}

/**
 * How many items of a call changed nothing.
 *
 * @throws Error when one was refused.
 */
export function unchangedOf(text: string): number {
  const { counts, userErrors } = ingestAnswer(text);
  const [error] = userErrors;
  if (error !== undefined) throw new Error(`refused: ${error.message}`);
  return counts['unchanged'] ?? 0;
}
