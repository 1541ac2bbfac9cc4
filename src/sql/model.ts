/** Where a name is used outside of select lists. */
export interface Place {
  /** The keyword that the clause begins with: WHERE, ON, GROUP … */
  readonly clause: string;
  /** One-based. */
  readonly line: number;
}

/** An item of a select list. All names in lower case. */
export interface SelectItem {
  readonly reads: Set<string>;
  /** What it is called as long as it has no name of its own. */
  readonly called: Set<string>;
  /** What it may be called from elsewhere. */
  readonly names: Set<string>;
  /** It has a name of its own (`AS name`). */
  isNamed: boolean;
  hasStar: boolean;
}

/** The items of one SELECT; `isDistinct`: its rows are compared. */
export interface SelectList {
  readonly items: SelectItem[];
  isDistinct: boolean;
  readonly line: number;
}

/** What a text says, clause by clause. All names in lower case. */
export interface Scan {
  /** Names outside of select lists, with the first place of each. */
  readonly outside: Map<string, Place>;
  /** Select lists; those of one UNION stand together, since their columns are matched by position. */
  readonly chains: SelectList[][];
  /** Names given to columns by position: `WITH t (a, b)`, `INSERT INTO t (a, b)`, the latter with the table's name. */
  readonly columnLists: { readonly names: ReadonlySet<string>; readonly table?: string | undefined }[];
  /** Names and aliases of tables. */
  readonly tables: Set<string>;
  /** Names that stand by themselves outside of FROM: one that is a table's reads whole rows. */
  readonly bare: Map<string, Place>;
  /** A `*` that gives all columns to something else than a select list. */
  starOutside: Place | undefined;
  /** Rows are compared as a whole: UNION without ALL, INTERSECT, EXCEPT. */
  comparesRows: Place | undefined;
  /** Columns that are named by position: `GROUP BY 1` (list, one-based position); 0: all of them. */
  readonly positions: { readonly list: SelectList; readonly position: number; readonly place: Place }[];
}
