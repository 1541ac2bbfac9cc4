import { canonicalJson } from '../core/hash.ts';
import type { PropertyValue } from './patch.ts';
import { never } from './saying.ts';
import { lastClock, others, standingWord, withoutWord, withWord } from './words.ts';
import type { Word, Words } from './words.ts';

type LinkProperties = { readonly [name: string]: PropertyValue };

/** A relation of the context map or between terms. */
export interface LinkRecord {
  readonly words: Words<LinkProperties>;
  /** When somebody last removed the relation for all: of the words up to then none is left. */
  readonly ended: string;
}

/** A relation of which nobody ever spoke. */
export const unsaid: LinkRecord = { words: {}, ended: never };

/** What a relation is; null when there is none. */
export function standingLink({ words }: LinkRecord): LinkProperties | null {
  return standingWord(words)?.value ?? null;
}

/** A relation with a word of a speaker; the same when it has a later one, or the relation ended since. */
export function sayLink(link: LinkRecord, speaker: string, word: Word<LinkProperties>): LinkRecord {
  if (word.clock <= link.ended) return link;
  const words = withWord(link.words, speaker, word);
  return words === link.words ? link : { ...link, words };
}

/** A relation of which a speaker takes back its word. */
export function unsayLink(link: LinkRecord, speaker: string, time: string): LinkRecord {
  const words = withoutWord(link.words, speaker, time);
  return words === link.words ? link : { ...link, words };
}

/** A relation that somebody removed, whoever had said it up to then. */
export function endLink(link: LinkRecord, time: string): LinkRecord {
  if (time <= link.ended) return link;
  const later = Object.entries(link.words).filter(([, { clock }]) => clock > time);
  return { words: Object.fromEntries(later), ended: time };
}

/** A relation as it is stored: what stands, its clock, and in `_words` what more there is to know. */
export type StoredLink = LinkProperties & { readonly clock: string; readonly _words?: string };

/** What is stored of a relation; a removed one has its clock only. */
export function storedLink({ words, ended }: LinkRecord): StoredLink {
  const last = lastClock(words);
  const { clock, value } = standingWord(words) ?? { clock: last > ended ? last : ended, value: {} };
  const speakers = Object.keys(words);
  const isPlain = speakers.length === 0 || (ended === never && speakers.every((name) => name === others));
  return { ...value, clock, ...(isPlain ? {} : { _words: canonicalJson({ words, ended } as never) }) };
}

/** The reverse of {@link storedLink}. */
export function readLink(isThere: boolean, { clock, _words, ...value }: StoredLink): LinkRecord {
  if (_words !== undefined) return JSON.parse(_words) as LinkRecord;
  return isThere ? { words: { [others]: { clock, value } }, ended: never } : { words: {}, ended: clock };
}
