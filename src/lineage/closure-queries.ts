import type { AssertionKind } from './model.ts';
import { byNumber } from '../neo4j/node-number.ts';
import type { Nid, Nids } from '../neo4j/node-number.ts';
import { query } from '../neo4j/query.ts';
import type { Query } from '../neo4j/query.ts';
import type { Urn } from '../core/urn.ts';

/** Which end of a flow a walk leaves from. */
export type Way = 'DOWNSTREAM' | 'UPSTREAM';

/** Hop limits that are literals of a statement of their own: a bound of a pattern cannot be a parameter. */
export const literalBounds = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
] as const;
export type LiteralBound = (typeof literalBounds)[number];

export interface ClosureParams {
  readonly ids: readonly Urn[];
  /** Only for the `filtered` ones. */
  readonly kinds: readonly AssertionKind[];
  /** Only for the `limited` ones: nodes to answer at most, by (distance, id). */
  readonly limit: number;
}

/** Nodes at one distance from the nearest start. A start that lies on a cycle is its own neighbour. */
export interface ClosureRow {
  readonly distance: number;
  readonly nids: readonly Nid[];
  readonly ids: readonly Urn[];
}

/** Every variant of the closure statement: which way, how far, over which assertions, how many nodes. */
export interface ClosureVariant {
  readonly way: Way;
  readonly bound: LiteralBound | 'unbounded';
  readonly isFiltered: boolean;
  readonly isLimited: boolean;
}

/** Nodes of a row at most: the driver takes one apart while the next is on its way. */
const rowSize = 5_000;

/**
 * The closure with distances. The shape is what makes Neo4j's planner choose its pruning breadth-first search, which
 * visits each node once: one variable-length segment from a bound start, its list of relationships used only in
 * `min(size(r))` and in `all()`.
 */
function closureOf({ way, bound, isFiltered, isLimited }: ClosureVariant): Query<ClosureParams, ClosureRow> {
  const hops = `[r:FLOWS_TO*1..${bound === 'unbounded' ? '' : bound}]`;
  const name = [
    way.toLowerCase(),
    bound,
    isFiltered ? 'filtered' : 'all',
    isLimited ? 'limited' : 'whole',
  ].join('.');
  return query(
    `lineage.closure.${name}`,
    `CYPHER 5
UNWIND $ids AS id
MATCH (s:Entity {id: id})${way === 'DOWNSTREAM' ? `-${hops}->` : `<-${hops}-`}(t) USING INDEX SEEK s:Entity(id)
${isFiltered ? 'WHERE all(x IN r WHERE x.kind IN $kinds)' : ''}
WITH t, min(size(r)) AS distance ${isLimited ? 'ORDER BY distance, t.id LIMIT $limit' : ''}
WITH distance, collect(id(t)) AS nids, collect(t.id) AS ids
UNWIND range(0, size(nids) - 1, ${rowSize}) AS at
RETURN distance, nids[at..at + ${rowSize}] AS nids, ids[at..at + ${rowSize}] AS ids`,
  );
}

const nameOf = ({ way, bound, isFiltered, isLimited }: ClosureVariant): string =>
  `${way} ${bound} ${isFiltered} ${isLimited}`;

/** All closure statements by {@link ClosureVariant}. */
export const closures: ReadonlyMap<string, Query<ClosureParams, ClosureRow>> = new Map(
  (['DOWNSTREAM', 'UPSTREAM'] as const).flatMap((way) =>
    [...literalBounds, 'unbounded' as const].flatMap((bound) =>
      [false, true].flatMap((isFiltered) =>
        [false, true].map((isLimited) => {
          const variant = { way, bound, isFiltered, isLimited };
          return [nameOf(variant), closureOf(variant)] as const;
        }),
      ),
    ),
  ),
);

/** The closure statement of a variant. */
export function closure(variant: ClosureVariant): Query<ClosureParams, ClosureRow> {
  const found = closures.get(nameOf(variant));
  if (found === undefined) throw new RangeError(`no closure statement for ${nameOf(variant)}`);
  return found;
}

export const revision = query<object, { revision: number }>(
  'lineage.revision',
  `MATCH (m:Mesh {id: 'mesh'}) RETURN m.revision AS revision`,
);

export const starts = query<{ ids: readonly Urn[] }, { nid: Nid; id: Urn }>(
  'lineage.starts',
  `CYPHER 5
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id(n) AS nid, n.id AS id`,
);

const stepText = (arrow: string): string => `${byNumber}
MATCH (n)${arrow}(t) WHERE ($kinds IS NULL OR r.kind IN $kinds)
WITH DISTINCT t
RETURN collect(id(t)) AS nids, collect(t.id) AS ids`;

/** The next level of a walk: all neighbours of the nodes, also those that were met before. One row. */
export const steps: Readonly<
  Record<Way, Query<{ nids: Nids; kinds: readonly AssertionKind[] | null }, Omit<ClosureRow, 'distance'>>>
> = {
  DOWNSTREAM: query('lineage.step.downstream', stepText('-[r:FLOWS_TO]->')),
  UPSTREAM: query('lineage.step.upstream', stepText('<-[r:FLOWS_TO]-')),
};

const beyondText = (arrow: string): string => `${byNumber}
MATCH (n)${arrow}(t)
WHERE NOT id(t) IN $reached AND ($kinds IS NULL OR r.kind IN $kinds)
RETURN id(t) AS nid LIMIT 1`;

/** Whether a walk that stopped at the nodes would go on: a row if so. */
export const beyond: Readonly<
  Record<Way, Query<{ nids: Nids; reached: Nids; kinds: readonly AssertionKind[] | null }, { nid: Nid }>>
> = {
  DOWNSTREAM: query('lineage.beyond.downstream', beyondText('-[r:FLOWS_TO]->')),
  UPSTREAM: query('lineage.beyond.upstream', beyondText('<-[r:FLOWS_TO]-')),
};
