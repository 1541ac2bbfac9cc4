import { expect } from 'vitest';
import type { TestServer } from './server.ts';

/** An entity of a list with what else was asked of it. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly [field: string]: any;
}

/** All of a list, page by page. */
export async function pages(
  server: TestServer,
  list: string,
  size: number,
  order: string,
  selection = '',
): Promise<Listed[]> {
  const found: Listed[] = [];
  let after: string | null = null;
  do {
    const answer: {
      [list: string]: { nodes: Listed[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    } = await server.ask(
      `query Page($first: Int, $after: String, $orderBy: EntityOrder) {
          ${list}(first: $first, after: $after, orderBy: $orderBy) { nodes { id name ${selection} } pageInfo { hasNextPage endCursor } }
        }`,
      { first: size, after, orderBy: { field: order.split(' ')[0], direction: order.split(' ')[1] } },
    );
    const page = answer[list];
    if (page === undefined) throw new TypeError(`${list} gave nothing`);
    expect(page.nodes.length).toBeLessThanOrEqual(size);
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
