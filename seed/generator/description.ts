import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

/** A column; the type is written as in Postgres and translated per platform where it is shown. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly isKey: boolean;
}

/** A dataset under its OpenLineage identity. */
export interface Dataset {
  readonly ref: string;
  readonly namespace: string;
  readonly name: string;
  readonly about: string | undefined;
  readonly columns: readonly Column[];
}

/** Who writes lineage events: each shows columns in its own way, or not at all. */
export type Producer = 'spark' | 'dbt' | 'airflow' | 'connect';

/** A job with one output. `derive` maps a column to the SQL expression over the aliases of `from`; coarse: absent. */
export interface Job {
  readonly producer: Producer;
  readonly name: string;
  /** Name of the description file it stands in. */
  readonly file: string;
  readonly from: { readonly [alias: string]: string };
  readonly to: string;
  readonly derive: { readonly [column: string]: string } | undefined;
  readonly join: string | undefined;
  readonly where: string | undefined;
  readonly group: string | undefined;
  readonly isCopy: boolean;
  readonly hasSql: boolean;
}

export interface Description {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly jobs: readonly Job[];
}

interface CopyText {
  readonly by: Producer;
  readonly job: string;
  readonly from: string;
  readonly to: string;
  readonly only?: readonly string[];
  readonly add?: string;
  readonly drop?: readonly string[];
  readonly where?: string;
  readonly upper?: boolean;
  readonly sql?: boolean;
}

interface JobText {
  readonly job: string;
  readonly about: string;
  readonly from: { readonly [alias: string]: string };
  readonly to: string;
  readonly keep?: string;
  readonly derive?: { readonly [column: string]: string };
  readonly columns?: string;
  readonly keys?: readonly string[];
  readonly required?: readonly string[];
  readonly join?: string;
  readonly where?: string;
  readonly group?: string;
  readonly sql?: boolean;
}

interface FlowFile {
  readonly tables: { readonly [ref: string]: string };
  readonly copies?: readonly CopyText[];
  readonly jobs?: readonly JobText[];
}

interface NamespaceFile {
  readonly namespaces: { readonly [alias: string]: { readonly namespace: string; readonly prefix: string } };
}

/** Files of the folder that describe no flows. */
const others = new Set(['namespaces.yaml', 'columns.yaml', 'contracts.yaml']);

/** The references `alias.column` in a piece of SQL. */
export function referencesIn(sql: string): { alias: string; column: string }[] {
  const found = sql.replace(/'[^']*'/g, "''").matchAll(/\b([a-z]\w*)\.([a-z_]\w*)/gi);
  return [...found].map(([, alias = '', column = '']) => ({ alias, column }));
}

/** `name type pk|req, …` as columns. */
export function parseColumns(text: string): Column[] {
  return text.split(/,\s*(?![^(]*\))/).map((part) => {
    const [name = '', type = '', mark] = part.trim().split(/\s+/);
    if (type === '') throw new Error(`a column is "<name> <type>"; received ${JSON.stringify(part)}`);
    return { name, type, isRequired: mark !== undefined, isKey: mark === 'pk' };
  });
}

/**
 * Reads the compact description: flow files in name order, copies expanded to one job per table.
 *
 * @param folder URL of the folder of description files, ending with a slash.
 * @throws Error when a reference or column is not described.
 */
export function readDescription(folder: URL): Description {
  const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));
  const { namespaces } = read('namespaces.yaml') as NamespaceFile;
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !others.has(name));
  const flows = files
    .sort()
    .map((name) => ({ file: name.replace('.yaml', ''), ...(read(name) as FlowFile) }));
  const datasets = new Map<string, Dataset>();
  const jobs: Job[] = [];

  const add = (ref: string, columns: readonly Column[], about?: string): void => {
    const [alias = '', rest = ''] = [ref.slice(0, ref.indexOf('/')), ref.slice(ref.indexOf('/') + 1)];
    const home = namespaces[alias];
    if (home === undefined) throw new Error(`${ref}: no namespace ${alias}`);
    if (datasets.has(ref)) throw new Error(`${ref} is described twice`);
    datasets.set(ref, { ref, namespace: home.namespace, name: home.prefix + rest, about, columns });
  };

  for (const flow of flows)
    for (const [ref, columns] of Object.entries(flow.tables)) add(ref, parseColumns(columns));
  for (const flow of flows)
    for (const copy of flow.copies ?? [])
      for (const job of expand(copy, flow.file, datasets)) {
        jobs.push(job);
        add(job.to, copiedColumns(copy, columnsOf(datasets, job.from['t'] ?? '')));
      }

  const waiting = flows.flatMap((flow) => (flow.jobs ?? []).map((text) => ({ text, file: flow.file })));
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ text }) => Object.values(text.from).every((ref) => datasets.has(ref)));
    if (at === -1) throw new Error(`no source for ${waiting.map(({ text }) => text.job).join(', ')}`);
    const [next] = waiting.splice(at, 1);
    if (next === undefined) break;
    const job = jobOf(next.text, next.file);
    jobs.push(job);
    add(
      job.to,
      next.text.columns ? parseColumns(next.text.columns) : derivedColumns(next.text, job, datasets),
      next.text.about,
    );
  }
  return { datasets, jobs };
}

function columnsOf(datasets: ReadonlyMap<string, Dataset>, ref: string): readonly Column[] {
  const found = datasets.get(ref);
  if (found === undefined) throw new Error(`${ref} is not described`);
  return found.columns;
}

function expand(copy: CopyText, file: string, datasets: ReadonlyMap<string, Dataset>): Job[] {
  const tables = [...datasets.keys()]
    .filter((ref) => ref.startsWith(copy.from))
    .map((ref) => ref.slice(copy.from.length))
    .filter((table) => copy.only === undefined || copy.only.includes(table));
  return tables.map((table) => {
    const plain = copy.to.startsWith('bus/') ? table : table.replace(/\.v\d+$/, '').replace(/[-/]/g, '_');
    const isCoarse = copy.by === 'airflow' || copy.by === 'connect';
    const columns = copiedColumns({ ...copy, add: undefined }, columnsOf(datasets, copy.from + table));
    return {
      producer: copy.by,
      name: `${copy.job}.${plain.toLowerCase()}`,
      file,
      from: { t: copy.from + table },
      to: copy.to + (copy.upper ? plain.toUpperCase() : plain),
      derive: isCoarse ? undefined : Object.fromEntries(columns.map(({ name }) => [name, `t.${name}`])),
      join: undefined,
      where: copy.where,
      group: undefined,
      isCopy: true,
      hasSql: copy.sql === true,
    };
  });
}

function copiedColumns(
  copy: { readonly drop?: readonly string[] | undefined; readonly add?: string | undefined },
  columns: readonly Column[],
): Column[] {
  const kept = columns.filter(({ name }) => !copy.drop?.includes(name));
  return copy.add === undefined ? kept : [...kept, ...parseColumns(copy.add)];
}

function jobOf(text: JobText, file: string): Job {
  const [producer = '', name = ''] = text.job.split(':');
  const kept = (text.keep ?? '').split(' ').filter((part) => part !== '');
  const derive = {
    ...Object.fromEntries(kept.map((ref) => [ref.split('.')[1] ?? ref, ref])),
    ...text.derive,
  };
  return {
    producer: producer as Producer,
    name,
    file,
    from: text.from,
    to: text.to,
    derive: text.columns === undefined ? derive : undefined,
    join: text.join,
    where: text.where,
    group: text.group,
    isCopy: false,
    hasSql: text.sql === true,
  };
}

function derivedColumns(text: JobText, job: Job, datasets: ReadonlyMap<string, Dataset>): Column[] {
  const columns = Object.entries(job.derive ?? {}).map(([name, expression]) => {
    const sources = referencesIn(expression).map(({ alias, column }) => {
      const found = columnsOf(datasets, job.from[alias] ?? alias).find(
        (candidate) => candidate.name === column,
      );
      if (found === undefined)
        throw new Error(`${job.name}: ${alias}.${column} is not a column of ${job.from[alias]}`);
      return found;
    });
    const isKey = text.keys?.includes(name) ?? false;
    const isRequired = isKey || (text.required?.includes(name) ?? false);
    return { name, type: typeOf(expression, sources[0]), isRequired, isKey };
  });
  return [...columns.filter(({ isKey }) => isKey), ...columns.filter(({ isKey }) => !isKey)];
}

function typeOf(expression: string, source: Column | undefined): string {
  const cast = /::([a-z]+(?:\([\d,]+\))?)$/.exec(expression);
  if (cast?.[1] !== undefined) return cast[1];
  if (expression.startsWith('count(')) return 'bigint';
  if (expression.startsWith('date(')) return 'date';
  return source?.type ?? 'varchar';
}
