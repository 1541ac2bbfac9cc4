import type { SearchText, Token } from './tokens.ts';

/*
 * Full-text queries in Lucene's classic syntax. They are made of words and whole identifiers only, which hold no
 * character that means anything in that syntax; whatever else people type is gone before. Words are quoted, so that the
 * index's own analyzer takes apart what it took apart when it was written (Han characters stand alone in it).
 */

const weights = { name: 4, searchText: 2, fieldNames: 1, description: 1 } as const;
const fields = Object.entries(weights);

function term(text: string): string {
  return fields.map(([field, weight]) => `${field}:"${text}"^${weight}`).join(' ');
}

function beginning(word: string): string {
  return fields.map(([field, weight]) => `${field}:${word}*^${weight / 2}`).join(' ');
}

function clause({ words, whole }: Token, isLast: boolean): string {
  const parts = words.map((word, index) =>
    isLast && index === words.length - 1 ? `+(${term(word)} ${beginning(word)})` : `+(${term(word)})`,
  );
  return whole === undefined ? `(${parts.join(' ')})` : `(${term(whole)} (${parts.join(' ')}))`;
}

function clauses({ tokens }: SearchText): string[] {
  return tokens.map((token, index) => clause(token, index === tokens.length - 1));
}

/** Entities in which every token stands, wherever; the last word may go on. */
export function everyToken(text: SearchText): string {
  return clauses(text)
    .map((one) => `+${one}`)
    .join(' ');
}

/** Entities in which at least one token stands. */
export function anyToken(text: SearchText): string {
  return clauses(text).join(' ');
}

/** Entities whose identifiers have every word of a beginning of a name; the last word may go on. */
export function nameBeginning({ words }: SearchText): string {
  const last = words.at(-1) ?? '';
  return [
    ...words.slice(0, -1).map((word) => `+(name:"${word}" searchText:"${word}")`),
    `+(name:${last}* searchText:"${last}" searchText:${last}*)`,
  ].join(' ');
}
