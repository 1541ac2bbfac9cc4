import { beginningOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Nid, Nids } from '../neo4j/node-number.ts';
import type { NodeProperties } from './rows.ts';
import type { AssertedRow, AssertedRows } from './slice-rows.ts';

/** Relationships between nodes that were read in this transaction: their numbers lead to them without an index. */
export interface NumberedRows {
  readonly set: NodeProperties;
  readonly froms: Nids;
  readonly tos: Nids;
}

/** Relationships to or from nodes that came into being just now, or were not looked at. */
export interface NamedRows {
  readonly set: NodeProperties;
  readonly between: readonly NamedPairs[];
}

/** Pairs of entities, by what the URNs of their ends begin with: the fields of two datasets share most of theirs. */
interface NamedPairs {
  readonly from: string;
  readonly to: string;
  /** The rest of each URN. */
  readonly ends: [from: string, to: string][];
}

/** Rows as they travel. */
export interface TravellingRows {
  readonly numbered: readonly NumberedRows[];
  readonly named: readonly NamedRows[];
}

/** Readies rows for the database; `numbers` are those of the nodes that were read. */
export function travelling(groups: readonly AssertedRows[], numbers: ReadonlyMap<Urn, Nid>): TravellingRows {
  const numbered: NumberedRows[] = [];
  const named: NamedRows[] = [];
  for (const { set, rows } of groups) {
    const [froms, tos, others]: [Nid[], Nid[], AssertedRow[]] = [[], [], []];
    for (const row of rows) {
      const [from, to] = [numbers.get(row.from), numbers.get(row.to)];
      if (from === undefined || to === undefined) others.push(row);
      else {
        froms.push(from);
        tos.push(to);
      }
    }
    if (froms.length > 0)
      numbered.push({ set, froms: Float64Array.from(froms), tos: Float64Array.from(tos) });
    if (others.length > 0) named.push({ set, between: pairsOf(others) });
  }
  return { numbered, named };
}

function pairsOf(rows: readonly AssertedRow[]): NamedPairs[] {
  const between = new Map<string, NamedPairs>();
  for (const { from, to } of rows) {
    const [source, target] = [beginningOf(from), beginningOf(to)];
    const key = `${source} ${target}`;
    let pairs = between.get(key);
    if (pairs === undefined) between.set(key, (pairs = { from: source, to: target, ends: [] }));
    pairs.ends.push([from.slice(source.length), to.slice(target.length)]);
  }
  return [...between.values()];
}

/** How many relationships there are. */
export function sizeOfNamed({ between }: NamedRows): number {
  return between.reduce((sum, { ends }) => sum + ends.length, 0);
}
