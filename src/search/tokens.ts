import { DomainError } from '../core/errors.ts';
import { wordsOf } from '../core/search-text.ts';
import { parseUrn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';

/** Greatest length of a text to search for, in UTF-16 code units, and greatest number of words in it. */
export const maxTextLength = 512;
export const maxWords = 32;

/** One run of what people typed without a space in it. */
export interface Token {
  /** Its words in lower case: letters and digits only. */
  readonly words: readonly string[];
  /** The whole of it where it has several words: letters, marks, digits, `_` and `.`, no other character. */
  readonly whole?: string;
}

/** What people typed, read. The last word of the last token may be unfinished. */
export interface SearchText {
  readonly tokens: readonly Token[];
  /** Every word once; the last word of the text comes last. */
  readonly words: readonly string[];
  /** The text in the form in which names are compared: lower case, `_` and `-` as spaces, `/` as a dot. */
  readonly name: string;
  /** The URN that was typed; its words are those of its parts. */
  readonly urn: Urn | null;
  /** There is nothing but white space. */
  readonly isEmpty: boolean;
}

/**
 * Reads what people typed. Nothing in it is syntax.
 *
 * @throws DomainError INVALID when it is longer than {@link maxTextLength} or has more than {@link maxWords} words.
 */
export function readText(text: string): SearchText {
  if (text.length > maxTextLength)
    throw new DomainError(
      'INVALID',
      `a text to search for has at most ${maxTextLength} characters; received ${text.length}`,
    );
  const trimmed = text.normalize('NFC').trim();
  const urn = parseUrn(trimmed);
  const spoken = urn === undefined ? trimmed : urn.parts.join(' ');
  const tokens = spoken.split(/\s+/u).flatMap((chunk) => tokenOf(chunk) ?? []);
  const words = tokens.flatMap((token) => token.words);
  if (words.length > maxWords)
    throw new DomainError(
      'INVALID',
      `a text to search for has at most ${maxWords} words; received ${words.length}`,
    );
  return {
    tokens,
    words: [...new Set(words.toReversed())].reverse(),
    name: spoken.toLowerCase().replace(/[_-]/g, ' ').replaceAll('/', '.'),
    urn: urn === undefined ? null : trimmed,
    isEmpty: trimmed === '',
  };
}

function tokenOf(chunk: string): Token | undefined {
  const words = wordsOf(chunk);
  if (words.length === 0) return undefined;
  const whole = chunk.replace(/[^\p{L}\p{M}\p{N}_.]+/gu, ' ').trim();
  return words.length === 1 && words[0] === whole.toLowerCase() ? { words } : { words, whole };
}

/** A word of a text and where it stands, in UTF-16 code units. */
export interface Piece {
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const boundary =
  /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** The words of {@link wordsOf} with their places. */
export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: run, index }) => {
    let start = index;
    return run.split(boundary).map((part) => {
      const piece = { word: part.toLowerCase(), start, end: start + part.length };
      start = piece.end;
      return piece;
    });
  });
}

/** Which of the searched words a word of a text answers to: the same word, or for the last one a longer word too. */
export function matchOf(words: readonly string[], word: string): string | undefined {
  if (words.includes(word)) return word;
  const last = words.at(-1);
  return last !== undefined && word.startsWith(last) ? last : undefined;
}
