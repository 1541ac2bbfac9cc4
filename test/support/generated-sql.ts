import fc from 'fast-check';
import { dialects } from '../../src/sql/dialect.ts';
import type { DialectName } from '../../src/sql/dialect.ts';

/** A text of SQL over the table `t` with the columns {@link columns}, and the truth about it. */
export interface GeneratedSql {
  readonly sql: string;
  readonly dialect: DialectName;
  /** Columns that are read at all. */
  readonly read: ReadonlySet<string>;
  /** Columns that have a say in which rows come out, or in their order. */
  readonly influencing: ReadonlySet<string>;
}

export const columns = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const;

/** A query as it is built: its text, what each of its output columns comes from, and what had a say so far. */
interface Built {
  readonly text: string;
  readonly outputs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly read: ReadonlySet<string>;
  readonly influencing: ReadonlySet<string>;
}

type Draw = (bound: number) => number;

const union = (...sets: readonly Iterable<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

/** Random queries: derived tables, CTEs, aliases, unions, windows, subqueries; printed with noise that means nothing. */
export const generatedSql: fc.Arbitrary<GeneratedSql> = fc
  .tuple(fc.constantFrom(...dialects), fc.infiniteStream(fc.nat(1_000_000)), fc.integer({ min: 0, max: 3 }))
  .map(([dialect, stream, depth]) => {
    const draw: Draw = (bound) => (stream.next().value as number) % bound;
    const { text, read, influencing } = statement(draw, depth);
    return { sql: noisy(text, dialect, draw), dialect, read, influencing };
  });

let serial = 0;
const fresh = (): string => `n${(serial += 1)}`;

function statement(draw: Draw, depth: number): Built {
  serial = 0;
  const built = query(draw, depth);
  const targets = [...built.outputs.keys()].join(', ');
  const frames = [
    built.text,
    `CREATE TABLE out_table AS ${built.text}`,
    `INSERT INTO out_table (${targets}) ${built.text}`,
    `DROP TABLE gone; ${built.text};`,
  ];
  return { ...built, text: frames[draw(frames.length)] ?? built.text };
}

/** Where a query reads from: the table, a derived table, a CTE; its columns and what they come from. */
function source(draw: Draw, depth: number): Built & { readonly head: string; readonly from: string } {
  const nothing = { read: new Set<string>(), influencing: new Set<string>() };
  if (depth === 0) {
    const outputs = new Map(columns.map((name) => [name, new Set([name])]));
    const from = ['t', 't', 'db.t', 't AS src', 't src'][draw(5)] ?? 't';
    return { text: '', head: '', from, outputs, ...nothing };
  }
  const inner = query(draw, depth - 1);
  const name = fresh();
  const names = [...inner.outputs.keys()].map(() => fresh());
  const renamed = new Map([...inner.outputs.values()].map((from, index) => [names[index] ?? '', from]));
  const forms = [
    { head: '', from: `(${inner.text}) ${name}`, outputs: inner.outputs },
    { head: `WITH ${name} AS (${inner.text}) `, from: name, outputs: inner.outputs },
    { head: `WITH ${name} (${names.join(', ')}) AS (${inner.text}) `, from: name, outputs: renamed },
    { head: '', from: `(${inner.text}) AS ${name} (${names.join(', ')})`, outputs: renamed },
  ];
  return { ...inner, text: '', ...(forms[draw(forms.length)] ?? forms[0]!) };
}

function query(draw: Draw, depth: number): Built {
  const one = select(draw, depth);
  if (draw(4) > 0) return one;
  const other = select(draw, 0, one.outputs.size);
  const isAll = draw(3) > 0;
  const sides = [...one.outputs].map(([name, from], index): [string, Set<string>] => [
    name,
    union(from, [...other.outputs.values()][index] ?? []),
  ]);
  const compared = isAll ? [] : sides.flatMap(([, from]) => [...from]);
  return {
    text: `${one.text} UNION ${isAll ? 'ALL ' : ''}${other.text}`,
    outputs: new Map(sides),
    read: union(one.read, other.read),
    influencing: union(one.influencing, other.influencing, compared),
  };
}

function select(draw: Draw, depth: number, width = 1 + draw(3)): Built {
  const { head, from, outputs: inputs, ...before } = source(draw, depth);
  const names = [...inputs.keys()];
  const read = new Set(before.read);
  const influencing = new Set(before.influencing);
  const pick = (): string => names[draw(names.length)] ?? '';
  const use = (name: string): ReadonlySet<string> => inputs.get(name) ?? new Set();
  const influence = (name: string): string => {
    for (const each of use(name)) {
      read.add(each);
      influencing.add(each);
    }
    return name;
  };
  const outputs = new Map<string, ReadonlySet<string>>();
  const items = Array.from({ length: width }, () => {
    const [a, b] = [pick(), pick()];
    const forms = [
      { text: a, from: use(a) },
      { text: `coalesce(${a}, ${b})`, from: union(use(a), use(b)) },
      { text: `CASE WHEN ${a} = 1 THEN ${b} ELSE 0 END`, from: union(use(a), use(b)) },
      { text: `cast(${a} AS text)`, from: use(a) },
      { text: `(SELECT max(${a}))`, from: use(a) },
      { text: `sum(${a}) OVER (PARTITION BY ${draw(2) === 0 ? b : pick()})`, from: use(a) },
    ];
    const form = forms[draw(forms.length)] ?? forms[0]!;
    const window = /PARTITION BY (\w+)/.exec(form.text)?.[1];
    if (window !== undefined) influence(window);
    for (const each of form.from) read.add(each);
    const alias = fresh();
    const isPlain = form.text === a && !outputs.has(a) && draw(2) === 0;
    outputs.set(isPlain ? a : alias, form.from);
    return isPlain ? a : `${form.text} ${draw(2) === 0 ? 'AS ' : ''}${alias}`;
  });
  const isDistinct = draw(6) === 0;
  if (isDistinct) for (const each of outputs.values()) for (const name of each) influencing.add(name);
  const tail: string[] = [];
  if (draw(3) === 0) tail.push(`JOIN u ON u.k = ${influence(pick())}`);
  if (draw(3) === 0) tail.push(`WHERE ${influence(pick())} > 0`);
  else if (draw(4) === 0) tail.push(`WHERE 1 IN (SELECT ${influence(pick())} FROM u)`);
  if (draw(4) === 0) tail.push(`GROUP BY ${influence(pick())}`);
  else if (draw(5) === 0) {
    const position = draw(outputs.size);
    for (const each of [...outputs.values()][position] ?? []) influencing.add(each);
    tail.push(`GROUP BY ${position + 1}`);
  }
  const text = `${head}SELECT ${isDistinct ? 'DISTINCT ' : ''}${items.join(', ')} FROM ${from} ${tail.join(' ')}`;
  return { text, outputs, read, influencing };
}

/** Comments, strings that hold names, other case and other quotes: nothing of it means anything. */
function noisy(text: string, dialect: DialectName, draw: Draw): string {
  const quotes: readonly [string, string] =
    dialect === 'tsql'
      ? ['[', ']']
      : ['mysql', 'bigquery', 'spark'].includes(dialect)
        ? ['`', '`']
        : ['"', '"'];
  return text.replaceAll(/[A-Za-z_]\w*|[ ]/g, (piece) => {
    const chance = draw(12);
    if (piece === ' ') {
      if (chance === 0) return `\n-- ${columns[draw(columns.length)]} it's\n`;
      if (chance === 1) return ` /* ${columns[draw(columns.length)]} ' */ `;
      return chance === 2 ? '\n' : ' ';
    }
    if (chance === 0 && (columns as readonly string[]).includes(piece))
      return `${quotes[0]}${piece}${quotes[1]}`;
    return chance === 1 ? piece.toUpperCase() : piece;
  });
}
