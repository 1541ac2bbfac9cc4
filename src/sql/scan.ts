import type { Dialect } from './dialect.ts';
import type { Place, Scan, SelectItem, SelectList } from './model.ts';
import { Unreadable } from './tokens.ts';
import type { Token } from './tokens.ts';
import {
  statements,
  harmless,
  procedural,
  reserved,
  clauses,
  afterSelect,
  innerClauses,
  queryWords,
  typeWords,
  setOperators,
  fromWords,
  starModifiers,
} from './words.ts';

/** Deepest nesting of parentheses. */
const maxDepth = 200;

/** How the identifiers of a place count. */
type Mode = 'value' | 'outside';

/**
 * Reads tokens clause by clause. It knows no grammar: whatever is not for sure a select list counts as outside of one.
 *
 * @throws Unreadable for what no reading by clauses understands: procedures, dynamic SQL, PIVOT, NATURAL JOIN …
 */
export function scan(tokens: readonly Token[], dialect: Dialect): Scan {
  const found: Scan = {
    outside: new Map(),
    chains: [],
    columnLists: [],
    tables: new Set(),
    bare: new Map(),
    starOutside: undefined,
    comparesRows: undefined,
    positions: [],
  };
  /** Items that the present place is a part of, outermost first. */
  const open: SelectItem[] = [];
  let at = 0;

  const lower = (token: Token | undefined): string =>
    token?.type === 'word' ? token.text.toLowerCase() : '';
  const symbol = (token: Token | undefined): string => (token?.type === 'symbol' ? token.text : '');
  const isName = (token: Token | undefined): boolean => token?.type === 'word' || token?.type === 'quoted';
  const nameOf = (token: Token | undefined): string => (token?.text ?? '').normalize('NFC').toLowerCase();
  const unreadable = (what: string, token: Token | undefined): never => {
    throw new Unreadable(`${what} on line ${token?.line ?? 1}`);
  };

  /** Notes a name where it stands. */
  const use = (token: Token, mode: Mode, place: Place): void => {
    const name = nameOf(token);
    const next = symbol(tokens[at + 1]);
    const isCall = token.type === 'word' && next === '(' && symbol(tokens[at + 2]) !== '+';
    if (isCall && !dialect.functionalNotation) {
      for (const item of open) item.called.add(name);
      return;
    }
    if (mode === 'outside') {
      if (!found.outside.has(name)) found.outside.set(name, place);
    } else
      for (const item of open) {
        item.reads.add(name);
        // `t.a` is called a.
        if (next !== '.') item.called.add(name);
      }
    if (token.type === 'word' && (fromWords.has(name) || reserved.has(name))) return;
    const isBare = next !== '.' && symbol(tokens[at - 1]) !== '.' && !isCall;
    if (isTablePlace(place)) found.tables.add(name);
    else if (isBare && !found.bare.has(name)) found.bare.set(name, place);
  };

  const isTablePlace = ({ clause }: Place): boolean =>
    clause === 'FROM' || clause === 'JOIN' || clause === 'LATERAL' || clause === 'HEAD';

  /** Whether the `*` at the present place stands for columns; else it multiplies. */
  const isStar = (): boolean => {
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
  };

  const star = (mode: Mode, place: Place): void => {
    const isCount = symbol(tokens[at - 1]) === '(' && /^count(_big)?$/.test(lower(tokens[at - 2]));
    if (isCount) return;
    if (mode === 'outside') found.starOutside ??= place;
    else for (const item of open) item.hasStar = true;
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
      if (innerClauses.has(text) && !isCallee()) {
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

  const isCallee = (): boolean => symbol(tokens[at + 1]) === '(';

  /** Goes over one token, or over all of what a parenthesis opens; leaves `at` on the last one. */
  const step = (mode: Mode, place: Place, depth: number): void => {
    const token = tokens[at] as Token;
    if (symbol(token) === '(') {
      parenthesis(mode, place, depth);
      return;
    }
    if (symbol(token) === '*' && isStar()) star(mode, place);
    if (token.type === 'parameter' && /^\$\d/.test(token.text) && !dialect.functionalNotation)
      unreadable('a column by its number', token);
    if (isName(token)) {
      const text = lower(token);
      if (procedural.has(text)) unreadable(text.toUpperCase(), token);
      if ((text === 'columns' || text === 'identifier') && isCallee())
        unreadable(`${text.toUpperCase()}(…)`, token);
      use(token, mode, place);
    }
  };

  /** Behind an opening parenthesis: a query or an expression. */
  const parenthesis = (mode: Mode, place: Place, depth: number): void => {
    const before = lower(tokens[at - 1]);
    const isWindow = before === 'over' || before === 'filter' || before === 'within' || before === 'group';
    const line = tokens[at]?.line ?? 1;
    at += 1;
    if (beginsQuery(tokens[at])) query(mode, place, depth + 1);
    else if (isWindow) expression('outside', { clause: before.toUpperCase(), line }, depth + 1);
    else expression(mode, place, depth + 1);
    at -= 1;
  };

  const beginsQuery = (token: Token | undefined): boolean =>
    queryWords.has(lower(token)) || (symbol(token) === '(' && leadsToQuery(at));

  const leadsToQuery = (from: number): boolean => {
    let i = from;
    while (symbol(tokens[i]) === '(') i += 1;
    return ['select', 'with'].includes(lower(tokens[i]));
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
      if (setOperators.has(text) && !isModifier() && !isMember) {
        close();
        list = undefined;
        if (lower(tokens[at + 1]) !== 'all' || text !== 'union')
          found.comparesRows ??= { clause: text.toUpperCase(), line: token.line };
        place = { clause: 'HEAD', line: token.line };
        chain ??= head;
        continue;
      }
      if (clauses.has(text) && !isMember && isClause(place)) {
        close();
        place = { clause: text.toUpperCase(), line: token.line };
        // A column of that name may be meant.
        use(token, 'outside', place);
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
        if (isModifier()) {
          const own = { clause: text.toUpperCase(), line: token.line };
          at += 1;
          step('outside', own, depth);
          continue;
        }
        if (text === 'as' && at + 1 < tokens.length && !isValueKeyword(tokens[at + 1])) {
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
        const position = positionAt();
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

  /** Whether the word at the present place, which can begin a clause, does so. */
  const isClause = ({ clause }: Place): boolean => {
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
  };

  /** Whether the word at the present place says which columns a `*` leaves out; EXCEPT may also join two queries. */
  const isModifier = (): boolean => {
    const text = lower(tokens[at]);
    if (symbol(tokens[at - 1]) !== '*' || !starModifiers.has(text)) return false;
    if (text !== 'except') return true;
    const inside = tokens[at + 2];
    return symbol(tokens[at + 1]) === '(' && isName(inside) && !queryWords.has(lower(inside));
  };

  /** The column that GROUP BY or ORDER BY names by position here; 0: it may be any of them. */
  const positionAt = (): number | undefined => {
    const token = tokens[at];
    if (token?.type === 'number') return Number(token.text);
    const isList =
      symbol(token) === '(' && (lower(tokens[at - 1]) === 'by' || symbol(tokens[at - 1]) === ',');
    return isList || ['all', 'rollup', 'cube', 'grouping'].includes(lower(token)) ? 0 : undefined;
  };

  const isFrom = ({ clause }: Place): boolean => ['FROM', 'JOIN', 'LATERAL'].includes(clause);
  /** `SELECT AS STRUCT a, b` names nothing. */
  const isValueKeyword = (token: Token | undefined): boolean =>
    ['struct', 'value'].includes(lower(token)) && lower(tokens[at - 1]) === 'select';

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
    const before = tokens[at - 1];
    at += 1;
    if (beginsQuery(tokens[at])) {
      const isDefinition = lower(before) === 'as' || lower(before) === 'materialized';
      const inner = query(mode, outer, depth + 1);
      if (!isDefinition) lists(inner);
      at -= 1;
      return;
    }
    const names = plainList();
    if (names === undefined) expression('outside', place, depth + 1);
    else found.columnLists.push({ names, table: targetBefore(before) });
    at -= 1;
  };

  /** The table that a column list belongs to, unless it is a CTE: that one is always read. */
  const targetBefore = (before: Token | undefined): string | undefined => {
    for (let i = tokens.indexOf(before as Token); i >= 0; i -= 1) {
      const text = lower(tokens[i]);
      if (['insert', 'into', 'table', 'view', 'overwrite'].includes(text)) return nameOf(before);
      if (['with', ','].includes(text) || symbol(tokens[i]) === ',') return undefined;
    }
    return undefined;
  };

  /** Names with commas between them up to the closing parenthesis; undefined, and nothing is read: something else. */
  const plainList = (): Set<string> | undefined => {
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
    at = i + 1;
    return names;
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
    if (beginsQuery(tokens[at])) {
      const items = open.splice(0);
      query(mode, outer, depth + 1);
      open.push(...items);
    } else {
      const names = isAlias ? plainList() : undefined;
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
