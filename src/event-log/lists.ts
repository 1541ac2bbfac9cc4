import type { Problem } from '../core/errors.ts';
import { pageOfRows, pageSize, positionOf } from '../core/page.ts';
import type { Page } from '../core/page.ts';
import type { OrderDirection } from '../generated/schema.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { EventState, RawEvent } from './model.ts';
import * as queries from './queries.ts';
import type { EventRow } from './queries.ts';

/** A page of raw events. */
export type EventPage = Page<RawEvent>;

/** A raw event in a page. */
export interface EventEdge {
  readonly node: RawEvent;
  readonly cursor: string;
}

/** Which events, and in which order of arrival. */
export interface EventListArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly state?: EventState | null | undefined;
  readonly direction: OrderDirection;
}

/**
 * One page of raw events.
 *
 * @throws DomainError INVALID for a page size or cursor that cannot be.
 */
export async function listEvents(graph: Graph, args: EventListArguments): Promise<EventPage> {
  const { direction } = args;
  const state = args.state ?? undefined;
  const first = pageSize(args.first);
  const after = positionOf(args.after);
  const position =
    after === undefined ? queries.beginnings[direction] : { receivedAt: String(after.value), hash: after.id };
  const params = { ...position, limit: first + 1 };
  const rows =
    state === undefined
      ? await graph.read(queries.pages[direction], params)
      : await graph.read(queries.pagesOfState[direction], { ...params, state });
  const page = pageOfRows(
    rows,
    first,
    after,
    ({ receivedAt, key }) => ({ value: receivedAt, id: key }),
    async () => {
      const [row] =
        state === undefined
          ? await graph.read(queries.countAll, {})
          : await graph.read(queries.countOfState, { state });
      return row?.count ?? 0;
    },
  );
  return { ...page, items: page.items.map(eventOf) };
}

/** A raw event out of its row. */
export function eventOf(row: EventRow): RawEvent {
  const { outcome, revision, stage, times, ...rest } = row;
  return {
    ...rest,
    outcome: outcome ?? undefined,
    revision: revision ?? undefined,
    stage: stage ?? undefined,
    problems: problemsOf(row),
    times: times ?? 0,
  };
}

/** The problems of an event as they are kept. */
export function problemsOf({ problems }: Pick<EventRow, 'problems'>): readonly Problem[] {
  return problems === null ? [] : (JSON.parse(problems) as Problem[]);
}
