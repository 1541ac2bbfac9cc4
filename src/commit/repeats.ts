import { boundedKey, hashText } from '../core/hash.ts';
import type { ArrivedPatch, PatchItem, SliceFact } from './patch.ts';
import { isWorthTouching } from './saying.ts';
import type { Saying } from './saying.ts';
import type { SliceRecord } from './state.ts';

/** When, how surely and by whom an item of a patch is said. */
export function sayingOf(patch: ArrivedPatch, item: PatchItem, index: number): Saying & { speaker: string } {
  const explicit = item.eventTime ?? patch.eventTime;
  return {
    time: explicit ?? after(patch.arrivedAt, index),
    isExplicit: explicit !== undefined,
    speaker: item.speaker ?? item.source ?? patch.source,
    document: item.speaker,
  };
}

/** The items of a patch that only arrived now follow each other by a nanosecond, so that the last one wins. */
function after(instant: string, nanoseconds: number): string {
  const fraction = Number(instant.slice(20, 29)) + nanoseconds;
  return `${instant.slice(0, 20)}${String(Math.min(fraction, 999_999_999)).padStart(9, '0')}Z`;
}

/** The slice of an item that says nothing else: besides it, the item only mentions the slice's ends. */
export function soleSlice({ facts, problems = [] }: PatchItem): SliceFact | undefined {
  let slice: SliceFact | undefined;
  for (const fact of facts) {
    if (fact.type === 'entity' && fact.isMention === true) continue;
    if (fact.type !== 'slice' || slice !== undefined) return undefined;
    slice = fact;
  }
  return problems.length === 0 ? slice : undefined;
}

const hashes = new WeakMap<PatchItem, string>();

/** Hash of all that an item says and who says it, as it came: two spellings of the same have two. */
export function toldHash(item: PatchItem, speaker: string): string {
  let ofFacts = hashes.get(item);
  if (ofFacts === undefined) hashes.set(item, (ofFacts = hashText(JSON.stringify(item.facts))));
  return hashText(`${speaker}\n${ofFacts}`);
}

/** Where an item that was said before can be told as such. */
interface Known {
  slice(id: string): SliceRecord | undefined;
  /** URNs may lead elsewhere than when the item was said before. */
  readonly hasNames: boolean;
  /** Ends that this group of patches brought: their rows are closed when it is written. */
  readonly ended: ReadonlyMap<string, string>;
}

/**
 * Whether an item only says again what its slice holds, and nothing would change but clocks that are not worth it. All
 * that the item mentions was there when the slice took its word, and an end since then has made the slice partial: so
 * what is mentioned needs no look.
 */
export function isRepeated(known: Known, item: PatchItem, saying: Saying & { speaker: string }): boolean {
  const fact = soleSlice(item);
  if (fact === undefined || known.hasNames || known.ended.size > 0) return false;
  const slice = known.slice(boundedKey(fact.slice));
  return (
    slice?.told !== undefined &&
    slice.isPartial !== true &&
    !isWorthTouching(slice.clock, saying) &&
    slice.told === toldHash(item, saying.speaker)
  );
}
