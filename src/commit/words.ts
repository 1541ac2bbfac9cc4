import { canonicalJson } from '../core/hash.ts';
import { justBefore } from '../core/instant.ts';
import type { Urn } from '../core/urn.ts';
import { never } from './saying.ts';

/** What a speaker last said of something, and when. Null: it says it no more, whatever others say. */
export interface Word<Value> {
  readonly clock: string;
  readonly value: Value | null;
}

/**
 * What each speaker last said of one thing, where it matters who did: a document that covers what it says can take its
 * own word back and no other. The last of all others is one word, under {@link others}. The latest word stands.
 */
export interface Words<Value> {
  readonly [speaker: string]: Word<Value>;
}

/** What is said of a reference. */
export type ReferenceWords = Words<readonly Urn[]>;

/** Who speaks without a document that covers it: persons, pipelines. None of them takes back only its own. */
export const others = '*';

/** The word that stands; undefined when nobody says anything. */
export function standingWord<Value>(words: Words<Value>): { clock: string; value: Value } | undefined {
  let standing: { clock: string; value: Value } | undefined;
  for (const { clock, value } of Object.values(words)) {
    if (value === null) continue;
    const word = { clock, value };
    if (standing === undefined || comesBefore(standing, word)) standing = word;
  }
  return standing;
}

/** When somebody last said something, or took it back. */
export function lastClock(words: Words<unknown>): string {
  return Object.values(words).reduce((last, { clock }) => (clock > last ? clock : last), never);
}

/** Words with one more; the same when the speaker has a later one. */
export function withWord<Value>(words: Words<Value>, speaker: string, word: Word<Value>): Words<Value> {
  const known = words[speaker];
  return known !== undefined && !comesBefore(known, word) ? words : { ...words, [speaker]: word };
}

/**
 * A speaker takes its word back at a time; the same when it has a later one. What it says at that very time of the same
 * thing under another name stands.
 */
export function withoutWord<Value>(words: Words<Value>, speaker: string, time: string): Words<Value> {
  const known = words[speaker];
  if (known === undefined || known.value === null || known.clock > time) return words;
  const before = justBefore(time);
  return { ...words, [speaker]: { clock: known.clock <= before ? before : time, value: null } };
}

/**
 * Of two words the later one stands; at the same time one that takes back, else the greater canonical JSON, as it is with
 * registers of which no document has told yet.
 */
function comesBefore(a: Word<unknown>, b: Word<unknown>): boolean {
  if (a.clock !== b.clock) return a.clock < b.clock;
  if (a.value === null) return false;
  return b.value === null || canonicalJson(a.value as never) < canonicalJson(b.value as never);
}
