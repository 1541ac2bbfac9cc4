import type { Dialect } from './dialect.ts';
import type { Place, Scan, SelectItem } from './model.ts';
import { lower, nameOf, symbol } from './places.ts';
import type { Token } from './tokens.ts';
import { fromWords, reserved } from './words.ts';

/** How the identifiers of a place count. */
export type Mode = 'value' | 'outside';

/** What a scan has found so far. */
export interface Notes {
  readonly found: Scan;
  /** Items that the present place is a part of, outermost first. */
  readonly open: SelectItem[];
  /** Notes the name at a place. */
  use(at: number, mode: Mode, place: Place): void;
  /** Notes the `*` at a place, which stands for columns. */
  star(at: number, mode: Mode, place: Place): void;
}

/** Nothing found yet. */
export function notesOn(tokens: readonly Token[], dialect: Dialect): Notes {
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
  return {
    found,
    open,
    use(at, mode, place) {
      const token = tokens[at];
      const name = nameOf(token);
      const next = symbol(tokens[at + 1]);
      const isCall = token?.type === 'word' && next === '(' && symbol(tokens[at + 2]) !== '+';
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
      if (token?.type === 'word' && (fromWords.has(name) || reserved.has(name))) return;
      const isBare = next !== '.' && symbol(tokens[at - 1]) !== '.' && !isCall;
      if (isTablePlace(place)) found.tables.add(name);
      else if (isBare && !found.bare.has(name)) found.bare.set(name, place);
    },

    star(at, mode, place) {
      const isCount = symbol(tokens[at - 1]) === '(' && /^count(_big)?$/.test(lower(tokens[at - 2]));
      if (isCount) return;
      if (mode === 'outside') found.starOutside ??= place;
      else for (const item of open) item.hasStar = true;
    },
  };
}

function isTablePlace({ clause }: Place): boolean {
  return ['FROM', 'JOIN', 'LATERAL', 'HEAD'].includes(clause);
}
