import type { Page } from '../core/page.ts';

/** Resolvers of every connection type: a page stands behind it. */
export const connection = {
  edges: <Item>(page: Page<Item>) =>
    page.items.map((node, index) => ({ node, cursor: page.cursors[index] ?? '' })),
  nodes: <Item>(page: Page<Item>) => page.items,
  pageInfo: <Item>({ hasNextPage, hasPreviousPage, cursors }: Page<Item>) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: cursors[0] ?? null,
    endCursor: cursors.at(-1) ?? null,
  }),
  totalCount: <Item>(page: Page<Item>) => page.totalCount(),
};
