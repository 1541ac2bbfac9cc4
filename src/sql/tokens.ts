import type { Dialect } from './dialect.ts';

/** A piece of SQL that is neither white space nor comment; what was quoted stands without its quotes. */
export interface Token {
  readonly type: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'parameter';
  readonly text: string;
  /** One-based. */
  readonly line: number;
}

/** The text cannot be cut into tokens for sure; says why. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const space = /\s+/y;
const word = /[\p{L}_][\p{L}\p{N}\p{M}_$]*/uy;
const wordWithHash = /[\p{L}_#][\p{L}\p{N}\p{M}_$#]*/uy;
const number = /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const parameter = /(?:@@?|\?|\$)[\p{L}\p{N}_]*/uy;
const dollarTag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const template = /\{\{|\{%|\{#|\$\{|<%/y;
const tripleString = /(?:[rRbB]{1,2})?('''|""")|[rRbB]{1,2}(['"])/y;
const rawString = /[rR](['"])/y;
const escapedName = /[uU]&"/y;
const bracketedString = /n?q'(.)/iy;

const closing: { readonly [open: string]: string } = { '[': ']', '(': ')', '{': '}', '<': '>' };

/**
 * Cuts SQL into tokens by the lexical rules of a dialect.
 *
 * @throws Unreadable where the rules leave open what a place means: an end that is missing, a template, an escape of
 *   another dialect
 */
export function tokensOf(sql: string, dialect: Dialect): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const advance = (to: number): void => {
    for (let i = at; i < to; i += 1) if (sql[i] === '\n') line += 1;
    at = to;
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(sql);
  };
  const push = (type: Token['type'], text: string, end: number): void => {
    tokens.push({ type, text, line });
    advance(end);
  };

  while (at < sql.length) {
    const blank = match(space);
    if (blank !== null) {
      advance(at + blank[0].length);
      continue;
    }
    if (match(escapedName) !== null) throw new Unreadable(`a name with escapes on line ${line}`);
    if (match(template) !== null) throw new Unreadable(`a template on line ${line}`);
    const comment = commentEnd(sql, at, dialect, line);
    if (comment !== undefined) {
      advance(comment);
      continue;
    }
    const string = stringEnd(sql, at, dialect, line, match);
    if (string !== undefined) {
      push('string', sql.slice(at, string).replace(/^[^'"$]*['"]+|['"]+$/g, ''), string);
      continue;
    }
    const char = sql[at] ?? '';
    if (char === '"' && dialect.doubleQuotedStrings) {
      const end = quotedEnd(sql, at, '"', dialect.backslash, line);
      push('string', sql.slice(at + 1, end - 1), end);
      continue;
    }
    const close = char === '"' || char === '`' ? char : char === '[' && dialect.brackets ? ']' : undefined;
    if (close !== undefined) {
      // A dialect whose strings have escapes may have them in names too.
      const rule = char === '[' ? 'plain' : dialect.backslash;
      const end = quotedEnd(sql, at, close, rule, line);
      push('quoted', sql.slice(at + 1, end - 1).replaceAll(close + close, close), end);
      continue;
    }
    const found = match(dialect.hash === 'name' ? wordWithHash : word);
    if (found !== null) {
      push('word', found[0], at + found[0].length);
      continue;
    }
    const digits = match(number);
    if (digits !== null) {
      push('number', digits[0], at + digits[0].length);
      continue;
    }
    const value = match(parameter);
    if (value !== null) {
      push('parameter', value[0], at + value[0].length);
      continue;
    }
    push('symbol', char, at + 1);
  }
  return tokens;
}

/** Where a comment that begins here ends; undefined: none begins. */
function commentEnd(sql: string, at: number, dialect: Dialect, line: number): number | undefined {
  const two = sql.slice(at, at + 2);
  const lineEnd = (): number => {
    const end = sql.indexOf('\n', at);
    return end === -1 ? sql.length : end;
  };
  if (two === '--' && (!dialect.dashesWantSpace || /^\s?$/.test(sql[at + 2] ?? ''))) return lineEnd();
  if (two === '//' && dialect.slashes !== 'plain') {
    if (dialect.slashes === 'unsure') throw new Unreadable(`a double slash on line ${line}`);
    return lineEnd();
  }
  if (sql[at] === '#' && dialect.hash === 'unsure') throw new Unreadable(`a # on line ${line}`);
  if (sql[at] === '#' && dialect.hash === 'comment') return lineEnd();
  if (two !== '/*') return undefined;
  if (sql[at + 2] === '!') throw new Unreadable(`a comment that is executed on line ${line}`);
  let depth = 1;
  for (let i = at + 2; i < sql.length; i += 1) {
    const pair = sql.slice(i, i + 2);
    if (pair === '*/') {
      depth -= 1;
      i += 1;
      if (depth === 0) return i + 1;
    } else if (pair === '/*' && dialect.nestedComments !== false) {
      if (dialect.nestedComments === 'unsure') throw new Unreadable(`a comment in a comment on line ${line}`);
      depth += 1;
      i += 1;
    }
  }
  throw new Unreadable(`a comment without an end from line ${line}`);
}

/** Where a string that begins here ends; undefined: none begins. Names in double quotes are not looked at. */
function stringEnd(
  sql: string,
  at: number,
  dialect: Dialect,
  line: number,
  match: (pattern: RegExp) => RegExpExecArray | null,
): number | undefined {
  const char = sql[at] ?? '';
  if (dialect.pythonStrings) {
    const opened = match(dialect.pythonStrings === 'triple' ? tripleString : rawString);
    if (opened !== null) {
      const quote = opened[1] ?? opened[2] ?? '';
      return untilQuote(sql, at + opened[0].length, quote, line);
    }
  }
  if (dialect.bracketedStrings) {
    const opened = match(bracketedString);
    if (opened !== null) {
      const end = sql.indexOf(`${closing[opened[1] ?? ''] ?? opened[1]}'`, at + opened[0].length);
      if (end === -1) throw new Unreadable(`a string without an end from line ${line}`);
      return end + 2;
    }
  }
  if (char === '$' && dialect.dollarQuotes !== false) {
    const tag = match(dollarTag)?.[0];
    if (tag !== undefined) {
      if (dialect.dollarQuotes === 'unsure') throw new Unreadable(`a dollar quote on line ${line}`);
      const end = sql.indexOf(tag, at + tag.length);
      if (end === -1) throw new Unreadable(`a string without an end from line ${line}`);
      return end + tag.length;
    }
  }
  if (char !== "'") {
    const isPrefixed = /^[eEuUxXnNbB]&?'/.exec(sql.slice(at, at + 3));
    if (isPrefixed === null) return undefined;
    const rule = /^e/i.test(char) ? 'escapes' : dialect.backslash;
    return quotedEnd(sql, at + isPrefixed[0].length - 1, "'", rule, line);
  }
  return quotedEnd(sql, at, "'", dialect.backslash, line);
}

/** The end of what `quote` opened at `at`; two quotes in a row stand for one. */
function quotedEnd(
  sql: string,
  at: number,
  quote: string,
  backslash: Dialect['backslash'],
  line: number,
): number {
  for (let i = at + 1; i < sql.length; i += 1) {
    if (sql[i] === '\\' && backslash !== 'plain') {
      if (backslash === 'unsure') throw new Unreadable(`a backslash in quotes from line ${line}`);
      i += 1;
    } else if (sql[i] === quote) {
      if (sql[i + 1] !== quote) return i + 1;
      i += 1;
    }
  }
  throw new Unreadable(`quotes without an end from line ${line}`);
}

/** The end of a string of Python's kind. Two quotes in a row end it and begin another one. */
function untilQuote(sql: string, from: number, quote: string, line: number): number {
  for (let i = from; i < sql.length; i += 1) {
    // A raw string keeps its backslash, and still a quote behind one does not end it.
    if (sql[i] === '\\') i += 1;
    else if (sql.startsWith(quote, i)) return i + quote.length;
  }
  throw new Unreadable(`a string without an end from line ${line}`);
}
