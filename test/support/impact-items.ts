import { expect } from 'vitest';
import type { TestServer } from './server.ts';

/** An entity that is hit. */
export interface Item {
  readonly id: string;
  readonly kind: string;
  readonly certainty: string;
  readonly effect: string;
  readonly distance: number;
  readonly team: { readonly id: string } | null;
}

interface ItemPage {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}
/** All items of a change, page by page. */
export async function itemsOf(
  server: TestServer,
  input: object,
  {
    depth,
    filter,
    orderBy = 'CERTAINTY',
    first = 100,
  }: { depth?: number; filter?: object; orderBy?: string; first?: number } = {},
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const answer: { readonly impact: { readonly items: ItemPage } } = await server.ask(
      `query Items($change: ChangeInput!, $depth: Int, $filter: ImpactFilter, $first: Int, $after: String, $orderBy: ImpactOrderField) {
        impact(change: $change, depth: $depth, filter: $filter) {
          items(first: $first, after: $after, orderBy: $orderBy) {
            nodes { id kind certainty effect distance team { id } }
            pageInfo { hasNextPage endCursor }
            totalCount
          }
        }
      }`,
      { change: input, depth, filter, first, after, orderBy },
    );
    const { nodes, pageInfo, totalCount }: ItemPage = answer.impact.items;
    items.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after === null) expect(items).toHaveLength(totalCount);
  } while (after !== null);
  return items;
}

/** What is not hit, with the proof. */
export interface Excluded {
  readonly id: string;
  readonly certainty: string;
  readonly proof: readonly {
    readonly reason: string;
    readonly reads: readonly string[];
    readonly evidence: readonly unknown[];
  }[];
}

/** All that is excluded, page by page. */
export async function excludedOf(server: TestServer, input: object): Promise<Excluded[]> {
  const items: Excluded[] = [];
  let after: string | null = null;
  do {
    const answer: { readonly impact: { readonly excluded: ExcludedPage } } = await server.ask(
      `query Excluded($change: ChangeInput!, $after: String) {
        impact(change: $change) {
          excluded(first: 20, after: $after) {
            nodes { id certainty proof { reason reads evidence { source slice } } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      { change: input, after },
    );
    const { nodes, pageInfo }: ExcludedPage = answer.impact.excluded;
    items.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}

interface ExcludedPage {
  readonly nodes: readonly Excluded[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Ids in order. */
export const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id).sort();
