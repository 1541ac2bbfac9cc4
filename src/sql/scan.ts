import type { Dialect } from './dialect.ts';
import type { Place, Scan, SelectItem, SelectList } from './model.ts';
import { notesOn } from './notes.ts';
import type { Mode } from './notes.ts';
import {
  beginsQuery,
  isCallee,
  isClause,
  isModifier,
  isName,
  isStar,
  isValueKeyword,
  lower,
  nameOf,
  plainList,
  positionAt,
  symbol,
  targetBefore,
} from './places.ts';
import { Unreadable } from './tokens.ts';
import type { Token } from './tokens.ts';
import {
  clauses,
  fromWords,
  harmless,
  innerClauses,
  procedural,
  setOperators,
  statements,
  typeWords,
} from './words.ts';

/** Deepest nesting of parentheses. */
const maxDepth = 200;

/**
 * Reads tokens clause by clause. It knows no grammar: whatever is not for sure a select list counts as outside of one.
 *
 * @throws Unreadable for what no reading by clauses understands: procedures, dynamic SQL, PIVOT, NATURAL JOIN …
 */
export function scan(tokens: readonly Token[], dialect: Dialect): Scan {
  const notes = notesOn(tokens, dialect);
  const { found, open } = notes;
  let at = 0;

  const unreadable = (what: string, token: Token | undefined): never => {
    throw new Unreadable(`${what} on line ${token?.line ?? 1}`);
  };

  /** Inside of parentheses that hold no query: arguments, lists, windows. Ends behind the closing one. */
  const expression = (mode: Mode, place: Place, depth: number): void => {
    if (depth > maxDepth) unreadable('deep nesting', tokens[at]);
    let inner = mode;
    let here = place;
    for (; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (symbol(token) === ')') {
        at += 1;
        return;
      }
      const text = lower(token);
      if (innerClauses.has(text) && !isCallee(tokens, at)) {
        inner = 'outside';
        here = { clause: text.toUpperCase(), line: token.line };
      }
      if (text === 'as' && mode === 'value' && isName(tokens[at + 1])) {
        at += 1;
        continue;
      }
      step(inner, here, depth);
    }
    unreadable('parentheses without an end', tokens.at(-1));
  };

  /** Goes over one token, or over all of what a parenthesis opens; leaves `at` on the last one. */
  const step = (mode: Mode, place: Place, depth: number): void => {
    const token = tokens[at] as Token;
    if (symbol(token) === '(') {
      parenthesis(mode, place, depth);
      return;
    }
    if (symbol(token) === '*' && isStar(tokens, at)) notes.star(at, mode, place);
    if (token.type === 'parameter' && /^\$\d/.test(token.text) && !dialect.functionalNotation)
      unreadable('a column by its number', token);
    if (isName(token)) {
      const text = lower(token);
      if (procedural.has(text)) unreadable(text.toUpperCase(), token);
      if ((text === 'columns' || text === 'identifier') && isCallee(tokens, at))
        unreadable(`${text.toUpperCase()}(…)`, token);
      notes.use(at, mode, place);
    }
  };

  /** Behind an opening parenthesis: a query or an expression. */
  const parenthesis = (mode: Mode, place: Place, depth: number): void => {
    const before = lower(tokens[at - 1]);
    const isWindow = before === 'over' || before === 'filter' || before === 'within' || before === 'group';
    const line = tokens[at]?.line ?? 1;
    at += 1;
    if (beginsQuery(tokens, at)) query(mode, place, depth + 1);
    else if (isWindow) expression('outside', { clause: before.toUpperCase(), line }, depth + 1);
    else expression(mode, place, depth + 1);
    at -= 1;
  };

  /**
   * A query, up to the parenthesis that closes it or to the end of its statement. `mode` outside: it stands in a
   * filter or the like, so what it selects is used there.
   */
  const query = (mode: Mode, outer: Place, depth: number): SelectList[] | undefined => {
    if (depth > maxDepth) unreadable('deep nesting', tokens[at]);
    let place: Place = { clause: 'HEAD', line: tokens[at]?.line ?? 1 };
    let chain: SelectList[] | undefined;
    let list: SelectList | undefined;
    let item: SelectItem | undefined;
    let head: SelectList[] | undefined;
    let hasSelect = false;
    /** Brackets around the present place of an item; a comma in them does not end it. */
    let brackets = 0;
    const isFromFirst = ['from', 'table'].includes(lower(tokens[at]));
    const opened = open.length;
    const close = (): void => {
      if (item === undefined) return;
      if (!item.isNamed) for (const name of item.called) item.names.add(name);
      item = undefined;
      open.length = opened;
    };
    const finish = (): SelectList[] | undefined => {
      close();
      if (isFromFirst && !hasSelect) found.starOutside ??= place;
      return head;
    };
    const begin = (): void => {
      brackets = 0;
      item = { reads: new Set(), called: new Set(), names: new Set(), isNamed: false, hasStar: false };
      list?.items.push(item);
      open.push(item);
    };
    for (; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const text = lower(token);
      const mark = symbol(token);
      if (mark === ')' && depth > 0) {
        at += 1;
        return finish();
      }
      if (mark === ')') unreadable('a closing parenthesis too many', token);
      if (mark === ';') {
        if (depth > 0) unreadable('a semicolon in parentheses', token);
        break;
      }
      if (mark === '|' && symbol(tokens[at + 1]) === '>') unreadable('a pipe', token);
      if (text === 'natural') unreadable('NATURAL JOIN', token);
      if (text === 'select') {
        close();
        hasSelect = true;
        place = { clause: 'SELECT', line: token.line };
        list = { items: [], isDistinct: false, line: token.line };
        if (chain === undefined) found.chains.push((chain = []));
        chain.push(list);
        head ??= chain;
        if (['distinct', 'unique'].includes(lower(tokens[at + 1]))) list.isDistinct = true;
        begin();
        continue;
      }
      const isMember = symbol(tokens[at - 1]) === '.';
      if (setOperators.has(text) && !isModifier(tokens, at) && !isMember) {
        close();
        list = undefined;
        if (lower(tokens[at + 1]) !== 'all' || text !== 'union')
          found.comparesRows ??= { clause: text.toUpperCase(), line: token.line };
        place = { clause: 'HEAD', line: token.line };
        chain ??= head;
        continue;
      }
      if (clauses.has(text) && !isMember && isClause(tokens, at, place)) {
        close();
        place = { clause: text.toUpperCase(), line: token.line };
        // A column of that name may be meant.
        notes.use(at, 'outside', place);
        continue;
      }
      if (place.clause === 'SELECT' && item !== undefined) {
        if (mark === '[' || mark === '{' || (mark === '<' && typeWords.has(lower(tokens[at - 1]))))
          brackets += 1;
        if ((mark === ']' || mark === '}' || mark === '>') && brackets > 0) brackets -= 1;
        if (mark === ',' && brackets === 0) {
          close();
          begin();
          continue;
        }
        if (isModifier(tokens, at)) {
          const own = { clause: text.toUpperCase(), line: token.line };
          at += 1;
          step('outside', own, depth);
          continue;
        }
        if (text === 'as' && at + 1 < tokens.length && !isValueKeyword(tokens, at)) {
          at += 1;
          alias(item);
          continue;
        }
        if (mark === '=' && item.reads.size === 1) for (const name of item.reads) item.names.add(name);
        if (token.type === 'string') item.names.add(nameOf(token));
        step(mode, mode === 'value' ? place : outer, depth);
        continue;
      }
      if (place.clause === 'HEAD') {
        headStep(depth, mode, outer, place, (lists) => {
          head ??= lists;
          hasSelect ||= lists !== undefined;
          if (chain === undefined) chain = lists;
          else if (lists !== undefined && lists !== chain) chain.push(...lists);
        });
        continue;
      }
      if (isFrom(place)) {
        fromStep(mode, outer, place, depth);
        continue;
      }
      if (place.clause === 'GROUP' || place.clause === 'ORDER') {
        const position = positionAt(tokens, at);
        if (position !== undefined)
          for (const list of head ?? []) found.positions.push({ list, position, place });
      }
      // USING names a column in parentheses, or else a table.
      const here: Place = place.clause === 'USING' && isName(token) ? { ...place, clause: 'FROM' } : place;
      step('outside', mode === 'outside' ? outer : here, depth);
    }
    if (depth > 0) unreadable('parentheses without an end', tokens.at(-1));
    return finish();
  };

  /** Behind AS in a select list: one name, or several in parentheses. */
  const alias = (item: SelectItem): void => {
    const token = tokens[at];
    item.isNamed = true;
    if (symbol(token) !== '(') {
      item.names.add(nameOf(token));
      return;
    }
    for (at += 1; at < tokens.length && symbol(tokens[at]) !== ')'; at += 1)
      if (isName(tokens[at])) item.names.add(nameOf(tokens[at]));
  };

  /** In front of the first SELECT of a query: CTEs, and what a statement writes into. */
  const headStep = (
    depth: number,
    mode: Mode,
    outer: Place,
    place: Place,
    lists: (lists: SelectList[] | undefined) => void,
  ): void => {
    const token = tokens[at] as Token;
    if (symbol(token) !== '(') {
      step('outside', mode === 'outside' ? outer : place, depth);
      return;
    }
    const opening = at;
    at += 1;
    if (beginsQuery(tokens, at)) {
      const isDefinition = ['as', 'materialized'].includes(lower(tokens[opening - 1]));
      const inner = query(mode, outer, depth + 1);
      if (!isDefinition) lists(inner);
      at -= 1;
      return;
    }
    const names = columnList();
    if (names === undefined) expression('outside', place, depth + 1);
    else found.columnLists.push({ names, table: targetBefore(tokens, opening) });
    at -= 1;
  };

  /** Goes over a list of plain names, if there is one. */
  const columnList = (): Set<string> | undefined => {
    const list = plainList(tokens, at);
    if (list !== undefined) at = list.end;
    return list?.names;
  };

  /** In FROM: tables, queries in their place, functions, and lists of column aliases. */
  const fromStep = (mode: Mode, outer: Place, place: Place, depth: number): void => {
    const token = tokens[at] as Token;
    if (symbol(token) !== '(') {
      step('outside', place, depth);
      return;
    }
    const [before, second] = [tokens[at - 1], tokens[at - 2]];
    const isAlias =
      isName(before) &&
      (symbol(second) === ')' || (isName(second) && !fromWords.has(lower(second))) || lower(second) === 'as');
    at += 1;
    if (beginsQuery(tokens, at)) {
      const items = open.splice(0);
      query(mode, outer, depth + 1);
      open.push(...items);
    } else {
      const names = isAlias ? columnList() : undefined;
      if (names === undefined) tables(mode, outer, place, depth + 1);
      else found.columnLists.push({ names });
    }
    at -= 1;
  };

  /** Parentheses in FROM that hold no query: joins, or the arguments of a function. */
  const tables = (mode: Mode, outer: Place, place: Place, depth: number): void => {
    if (depth > maxDepth) unreadable('deep nesting', tokens[at]);
    for (; at < tokens.length; at += 1) {
      if (symbol(tokens[at]) === ')') {
        at += 1;
        return;
      }
      if (lower(tokens[at]) === 'natural') unreadable('NATURAL JOIN', tokens[at]);
      fromStep(mode, outer, place, depth);
    }
    unreadable('parentheses without an end', tokens.at(-1));
  };

  while (at < tokens.length) {
    if (symbol(tokens[at]) === ';') {
      at += 1;
      continue;
    }
    const text = lower(tokens[at]);
    if (harmless.has(text)) {
      for (at += 1; at < tokens.length && symbol(tokens[at]) !== ';'; at += 1)
        if (statements.has(lower(tokens[at]))) unreadable('a statement without an end', tokens[at]);
      continue;
    }
    if (!statements.has(text) && text !== 'from' && text !== 'values' && symbol(tokens[at]) !== '(')
      unreadable(`a statement that begins with ${JSON.stringify(tokens[at]?.text ?? '')}`, tokens[at]);
    query('value', { clause: 'HEAD', line: 1 }, 0);
  }
  return found;
}

function isFrom({ clause }: Place): boolean {
  return ['FROM', 'JOIN', 'LATERAL'].includes(clause);
}
