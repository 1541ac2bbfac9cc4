import { pageOfRows, positionOf } from '../core/page.ts';
import type { Graph } from '../neo4j/graph.ts';
import { gapCounts, gapPages } from './gap-queries.ts';
import type { GapRow } from './gap-queries.ts';
import type { GapKind, GapPage, GapScope } from './model.ts';

/** What is missing, in a sentence. */
const messages: { readonly [kind in GapKind]: (from: string, to: string) => string } = {
  UNOBSERVED_PORTS: (from) => `Nobody has observed any lineage of the data of port "${from}".`,
  UNOBSERVED_PRODUCTS: (from) => `Nobody has observed any lineage of the data of product "${from}".`,
  UNDECLARED_FLOWS: (from, to) =>
    `Data of "${from}" was seen to flow into "${to}", and no input port of "${to}" declares it.`,
  UNOBSERVED_FLOWS: (from, to) =>
    `Input port "${to}" declares that it uses port "${from}", and no run has shown it.`,
  UNRESOLVED_FLOWS: (from, to) =>
    `Data flows from "${from}" into "${to}", and of no column is known where it goes.`,
};

/** A page of gaps of a kind, in the order of their ids; it is counted only when somebody asks. */
export async function readGaps(
  graph: Graph,
  kind: GapKind,
  scope: GapScope,
  first: number,
  after: string | null | undefined,
): Promise<GapPage> {
  const position = positionOf(after);
  const params = { scope, from: String(position?.value ?? ''), to: position?.id ?? '', limit: first + 1 };
  const rows = await graph.read(statementFor(gapPages, scope)[kind], params);
  const page = pageOfRows(
    rows,
    first,
    position,
    ({ from, to }) => ({ value: from, id: to ?? '' }),
    () => countGaps(graph, kind, scope),
  );
  return {
    ...page,
    items: page.items.map((row) => ({ from: row.from, to: row.to, message: messageOf(kind, row) })),
  };
}

function messageOf(kind: GapKind, { fromName, toName }: GapRow): string {
  return messages[kind](fromName, toName ?? '');
}

export async function countGaps(graph: Graph, kind: GapKind, scope: GapScope): Promise<number> {
  const [row] = await graph.read(statementFor(gapCounts, scope)[kind], { scope });
  return row?.count ?? 0;
}

/** Without a scope nobody needs to look for the product that a gap begins at. */
function statementFor<Of>(
  of: { readonly everywhere: Of; readonly inScope: Of },
  { domains, teams }: GapScope,
): Of {
  return domains === null && teams === null ? of.everywhere : of.inScope;
}
