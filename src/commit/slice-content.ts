import { canonicalJson } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import type { SliceContent } from './patch.ts';

/** The content of a slice as it is compared and written: canonical URNs, each row once, in one order. Without a draft: in the URNs that were said. */
export function canonicalContent(draft: Draft | undefined, content: SliceContent): SliceContent {
  const id = (urn: Urn): Urn => draft?.canonical(urn) ?? urn;
  return {
    flows: unique(
      content.flows.map(({ path: _, ...flow }) => ({ ...flow, from: id(flow.from), to: id(flow.to) })),
    ),
    derivations: unique(content.derivations.map((row) => ({ ...row, from: id(row.from), to: id(row.to) }))),
    reads: [...new Set(content.reads.map(id))].sort(),
    writes: [...new Set(content.writes.map(id))].sort(),
  };
}

function unique<Row extends object>(rows: readonly Row[]): Row[] {
  const byText = new Map(rows.map((row) => [canonicalJson(row as never), row]));
  return [...byText.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
