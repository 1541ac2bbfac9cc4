import type { Place } from './model.ts';
import type { Token } from './tokens.ts';
import { afterSelect, clauses, queryWords, setOperators, starModifiers } from './words.ts';

// What the words around a place in the tokens say of it. They look at neighbours only and go nowhere.

/** The word in lower case; empty for anything else. */
export function lower(token: Token | undefined): string {
  return token?.type === 'word' ? token.text.toLowerCase() : '';
}

/** The symbol; empty for anything else. */
export function symbol(token: Token | undefined): string {
  return token?.type === 'symbol' ? token.text : '';
}

/** Whether it can be an identifier: a word, or quoted. */
export function isName(token: Token | undefined): boolean {
  return token?.type === 'word' || token?.type === 'quoted';
}

/** An identifier as names are compared. */
export function nameOf(token: Token | undefined): string {
  return (token?.text ?? '').normalize('NFC').toLowerCase();
}

/** Whether the `*` at the present place stands for columns; else it multiplies. */
export function isStar(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isOperand =
    before !== undefined &&
    (['number', 'string', 'parameter', 'quoted'].includes(before.type) ||
      [')', ']', '}'].includes(symbol(before)) ||
      (before.type === 'word' && !['select', 'distinct', 'all'].includes(lower(before))));
  const isEnd =
    after === undefined ||
    [',', ')', ';'].includes(symbol(after)) ||
    starModifiers.has(lower(after)) ||
    setOperators.has(lower(after)) ||
    clauses.has(lower(after));
  return !isOperand || isEnd;
}

/** Whether a parenthesis follows. */
export function isCallee(tokens: readonly Token[], at: number): boolean {
  return symbol(tokens[at + 1]) === '(';
}

/** Whether a query begins at a place. */
export function beginsQuery(tokens: readonly Token[], at: number): boolean {
  if (queryWords.has(lower(tokens[at]))) return true;
  let inside = at;
  while (symbol(tokens[inside]) === '(') inside += 1;
  return inside > at && ['select', 'with'].includes(lower(tokens[inside]));
}

/** Whether the word at the present place, which can begin a clause, does so. */
export function isClause(tokens: readonly Token[], at: number, { clause }: Place): boolean {
  const text = lower(tokens[at]);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (text === 'from') return lower(before) !== 'distinct' || lower(tokens[at - 2]) === 'select';
  if (text === 'into') return clause === 'SELECT';
  if (clause !== 'SELECT') return true;
  if (text === 'limit')
    return (
      ['number', 'parameter'].includes(after?.type ?? '') || lower(after) === 'all' || symbol(after) === '('
    );
  if (text === 'window') return isName(after) && lower(tokens[at + 2]) === 'as';
  return afterSelect.has(text);
}

/** Whether the word at the present place says which columns a `*` leaves out; EXCEPT may also join two queries. */
export function isModifier(tokens: readonly Token[], at: number): boolean {
  const text = lower(tokens[at]);
  if (symbol(tokens[at - 1]) !== '*' || !starModifiers.has(text)) return false;
  if (text !== 'except') return true;
  const inside = tokens[at + 2];
  return symbol(tokens[at + 1]) === '(' && isName(inside) && !queryWords.has(lower(inside));
}

/** The column that GROUP BY or ORDER BY names by position here; 0: it may be any of them. */
export function positionAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.type === 'number') return Number(token.text);
  const isList = symbol(token) === '(' && (lower(tokens[at - 1]) === 'by' || symbol(tokens[at - 1]) === ',');
  return isList || ['all', 'rollup', 'cube', 'grouping'].includes(lower(token)) ? 0 : undefined;
}

/** Whether the word behind AS at a place names nothing: `SELECT AS STRUCT a, b`. */
export function isValueKeyword(tokens: readonly Token[], at: number): boolean {
  return ['struct', 'value'].includes(lower(tokens[at + 1])) && lower(tokens[at - 1]) === 'select';
}

/** The table that a column list which begins at a place belongs to, unless it is a CTE: that one is always read. */
export function targetBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let i = at - 1; i >= 0; i -= 1) {
    const text = lower(tokens[i]);
    if (['insert', 'into', 'table', 'view', 'overwrite'].includes(text)) return nameOf(tokens[at - 1]);
    if (['with', ','].includes(text) || symbol(tokens[i]) === ',') return undefined;
  }
  return undefined;
}

/** Names with commas between them up to the closing parenthesis, and the place behind that; undefined: something else. */
export function plainList(
  tokens: readonly Token[],
  at: number,
): { names: Set<string>; end: number } | undefined {
  const names = new Set<string>();
  let i = at;
  for (; isName(tokens[i]); i += 2) {
    names.add(nameOf(tokens[i]));
    if (symbol(tokens[i + 1]) !== ',') {
      i += 1;
      break;
    }
  }
  if (names.size === 0 || symbol(tokens[i]) !== ')') return undefined;
  return { names, end: i + 1 };
}
