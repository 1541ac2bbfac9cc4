import { canonicalJson, hashText } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import type { AssertionKind } from '../lineage/model.ts';
import type { Draft } from './draft.ts';
import type { SliceContent } from './patch.ts';

/** What a slice says, each row once and in one order, and the text that this order comes from. */
export interface CanonicalContent extends SliceContent {
  /** One text per content. */
  readonly text: string;
}

/** The content of a slice as it is compared and written: in canonical URNs. Without a draft: in the URNs that were said. */
export function canonicalContent(draft: Draft | undefined, content: SliceContent): CanonicalContent {
  const id = (urn: Urn): Urn => draft?.canonical(urn) ?? urn;
  const flows = unique(
    content.flows.map(({ path: _, ...flow }) => flow),
    id,
  );
  const derivations = unique(content.derivations, id);
  const reads = [...new Set(content.reads.map(id))].sort();
  const writes = [...new Set(content.writes.map(id))].sort();
  return {
    flows: [...flows.values()],
    derivations: [...derivations.values()],
    reads,
    writes,
    text: [flows.keys(), derivations.keys(), reads, writes].map((part) => [...part].join('\n')).join('\n\n'),
  };
}

/** Hash of what somebody says in a slice. */
export function contentHash(kind: AssertionKind, job: Urn | undefined, { text }: CanonicalContent): string {
  return hashText(`${kind} ${job ?? ''}\n${text}`);
}

/** Rows by a text that each has for itself, in the order of those. No URN has a space in it, nor a line break. */
function unique<Row extends { readonly from: Urn; readonly to: Urn }>(
  rows: readonly Row[],
  id: (urn: Urn) => Urn,
): Map<string, Row> {
  const byText = new Map<string, Row>();
  for (const row of rows) {
    const { from, to, ...rest } = row;
    const [source, target] = [id(from), id(to)];
    const isNamedSo = source === from && target === to;
    byText.set(
      `${source} ${target} ${canonicalJson(rest as never)}`,
      isNamedSo ? row : { ...row, from: source, to: target },
    );
  }
  return new Map([...byText.keys()].sort().map((text) => [text, byText.get(text) as Row]));
}
