import { pageOfRows, pageSize, positionOf } from '../core/page.ts';
import type { UrnKind } from '../core/urn.ts';
import type { EntityOrder } from '../generated/schema.ts';
import type { Graph } from '../neo4j/graph.ts';
import { nodeOfRow } from './loaders.ts';
import type { EntityPage } from './model.ts';
import * as queries from './queries.ts';

/** Arguments of a list of a kind. */
export interface ListArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?: object | null | undefined;
  readonly orderBy?: EntityOrder | null | undefined;
}

/**
 * One page of the living entities of a kind.
 *
 * @throws DomainError INVALID for a page size or cursor that cannot be.
 */
export async function listEntities(graph: Graph, kind: UrnKind, args: ListArguments): Promise<EntityPage> {
  const first = pageSize(args.first);
  const after = positionOf(args.after);
  const filter = Object.fromEntries(
    Object.entries(args.filter ?? {}).filter(([, value]) => value !== undefined),
  );
  const order = `${args.orderBy?.field ?? 'NAME'} ${args.orderBy?.direction ?? 'ASC'}` as const;
  const position = { value: after?.value ?? null, id: after?.id ?? null };
  const rows = await graph.read(queries.lists[kind][order], { filter, ...position, limit: first + 1 });
  const page = pageOfRows(
    rows,
    first,
    after,
    (row) => ({ value: row.position, id: row.key }),
    async () => (await graph.read(queries.listCounts[kind], { filter }))[0]?.count ?? 0,
  );
  return { ...page, items: page.items.map(nodeOfRow) };
}
