import { kinds } from '../entities/kinds.ts';
import { list } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { Highlight, HighlightRange } from '../generated/schema.ts';
import { matchOf, piecesOf } from './tokens.ts';

/** Longest text of a highlight in UTF-16 code units; longer ones are cut around the first match. */
const maxLength = 240;
/** Values of a list that are shown, and fields that are named. */
const maxValues = 10;
const maxFields = 20;

/** Where the words stand in the properties of an entity, name first. */
export function highlightsOf(node: EntityNode, words: readonly string[]): Highlight[] {
  const properties = new Set(['name', 'description', ...(kinds[node.kind].searched ?? []), 'fieldNames']);
  return [...properties].flatMap((property) => {
    const value = node.properties[property];
    const texts = typeof value === 'string' ? [value] : list(node, property);
    return texts.flatMap((text) => highlightOf(property, text, words) ?? []).slice(0, maxValues);
  });
}

/** The places of the words in a text, or undefined when none of them is in it. */
export function highlightOf(property: string, text: string, words: readonly string[]): Highlight | undefined {
  const ranges = rangesIn(text, words);
  const [first] = ranges;
  if (first === undefined) return undefined;
  if (text.length <= maxLength) return { property, text, ranges };
  const [from, to] = excerptAround(text, first);
  return {
    property,
    text: text.slice(from, to),
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}

/** Matches from left to right; matches that touch are one. */
function rangesIn(text: string, words: readonly string[]): HighlightRange[] {
  const ranges: HighlightRange[] = [];
  for (const { word, start, end } of piecesOf(text)) {
    const match = matchOf(words, word);
    if (match === undefined) continue;
    // Lower case can have another length than what is in the text.
    const stop = word.length === end - start ? start + match.length : end;
    const last = ranges.at(-1);
    if (last?.end === start) ranges[ranges.length - 1] = { start: last.start, end: stop };
    else ranges.push({ start, end: stop });
  }
  return ranges;
}

/** A part of the text with the match in it that begins and ends between words where it can. */
function excerptAround(text: string, { start, end }: HighlightRange): [from: number, to: number] {
  const earliest = Math.max(0, Math.min(start - maxLength / 3, text.length - maxLength));
  const space = text.slice(earliest, start).search(/\s/u);
  const from = earliest === 0 ? 0 : space === -1 ? start : earliest + space + 1;
  const latest = Math.max(end, Math.min(text.length, from + maxLength));
  const gap = latest === text.length ? -1 : text.slice(end, latest).search(/\s\S*$/u);
  return [from, gap === -1 ? latest : end + gap];
}

/** The field paths that answer to the most of the words, at most 20; none when none answers to any. */
export function matchingPaths(paths: readonly string[], words: readonly string[]): string[] {
  const counted = paths.map((path) => {
    const matches = piecesOf(path).map(({ word }) => matchOf(words, word));
    return { path, count: new Set(matches.filter((match) => match !== undefined)).size };
  });
  const most = counted.reduce((greatest, { count }) => Math.max(greatest, count), 0);
  if (most === 0) return [];
  return counted
    .filter(({ count }) => count === most)
    .map(({ path }) => path)
    .slice(0, maxFields);
}
