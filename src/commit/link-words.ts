import { canonicalJson, hashOf } from '../core/hash.ts';
import type { PropertyValue } from './patch.ts';
import { never } from './registers.ts';

type LinkProperties = { readonly [name: string]: PropertyValue };

/** What a speaker last said of a relation, and when. Null: it says it no more, whatever others say. */
export interface LinkWord {
  readonly clock: string;
  readonly properties: LinkProperties | null;
}

/**
 * A relation of the context map or between terms. Each document that covers what it says has a word of its own, so that it
 * can take that back and no other; the last of all others is one word, under {@link others}. The latest word stands.
 */
export interface LinkRecord {
  readonly words: { readonly [speaker: string]: LinkWord };
  /** When somebody last removed the relation for all: of the words up to then none is left. */
  readonly ended: string;
}

/** Who says a relation without a document that covers it: persons, pipelines. None of them takes back only its own. */
export const others = '*';

/** A relation of which nobody ever spoke. */
export const unsaid: LinkRecord = { words: {}, ended: never };

/** The word that stands; undefined when there is no relation. */
export function standingWord({
  words,
}: LinkRecord): { clock: string; properties: LinkProperties } | undefined {
  let standing: { clock: string; properties: LinkProperties } | undefined;
  for (const { clock, properties } of Object.values(words)) {
    if (properties === null) continue;
    const word = { clock, properties };
    if (standing === undefined || comesBefore(standing, word)) standing = word;
  }
  return standing;
}

/** A relation with a word of a speaker; the same when it has a later one, or the relation ended since. */
export function withWord(link: LinkRecord, speaker: string, word: LinkWord): LinkRecord {
  const known = link.words[speaker];
  if (word.clock <= link.ended || (known !== undefined && !comesBefore(known, word))) return link;
  return { ...link, words: { ...link.words, [speaker]: word } };
}

/** A relation that somebody removed, whoever had said it up to then. */
export function withEnd(link: LinkRecord, time: string): LinkRecord {
  if (time <= link.ended) return link;
  const later = Object.entries(link.words).filter(([, { clock }]) => clock > time);
  return { words: Object.fromEntries(later), ended: time };
}

/** Of two words the later one stands; at the same time one that takes back, else the one with the greater hash. */
function comesBefore(a: LinkWord, b: LinkWord): boolean {
  if (a.clock !== b.clock) return a.clock < b.clock;
  if (a.properties === null) return false;
  return b.properties === null || hashOf(a.properties) < hashOf(b.properties);
}

/** A relation as it is stored: what stands, its clock, and in `_words` what more there is to know. */
export type StoredLink = LinkProperties & { readonly clock: string; readonly _words?: string };

/** What is stored of a relation; a removed one has its clock only. */
export function storedLink(link: LinkRecord): StoredLink {
  const { words, ended } = link;
  const clocks = [ended, ...Object.values(words).map(({ clock }) => clock)];
  const { clock, properties } = standingWord(link) ?? {
    clock: clocks.reduce((latest, one) => (one > latest ? one : latest)),
    properties: {},
  };
  const speakers = Object.keys(words);
  const isPlain = speakers.length === 0 || (ended === never && speakers.every((name) => name === others));
  return { ...properties, clock, ...(isPlain ? {} : { _words: canonicalJson({ words, ended } as never) }) };
}

/** The reverse of {@link storedLink}. */
export function readLink(isThere: boolean, { clock, _words, ...properties }: StoredLink): LinkRecord {
  if (_words !== undefined) return JSON.parse(_words) as LinkRecord;
  return isThere ? { words: { [others]: { clock, properties } }, ended: never } : { words: {}, ended: clock };
}
