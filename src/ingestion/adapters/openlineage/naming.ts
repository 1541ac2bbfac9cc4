import { normaliseNamespace } from '../../../core/dataset-name.ts';

/** Under which names datasets and jobs are known, beyond what names say by themselves. */
export interface Naming {
  /** Namespaces that mean another one, both normalised. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Patterns by which names that are new at each run become one; the first that matches a whole name counts. */
  readonly jobs: readonly JobPattern[];
}

/** A pattern of job names. */
export interface JobPattern {
  /** Matched against the whole name of a job. */
  readonly pattern: RegExp;
  /** The name that matching jobs have together; `$1` is the first group, `$<name>` a named one. */
  readonly name: string;
}

/** Trino and Presto name a job by its query: `20260301_101500_00042_abcde`. */
const queryId: JobPattern = { pattern: /^\d{8}_\d{6}_\d{5}_[a-z0-9]{5}$/, name: 'query' };

/** What is known without configuration. */
export const defaultNaming: Naming = { namespaces: new Map(), jobs: [queryId] };

/** A namespace under the name that it is known by; chains of aliases are followed. */
export function knownNamespace(namespace: string, { namespaces }: Naming): string {
  let known = normaliseNamespace(namespace);
  // The bound ends circles, should the configuration have let one through.
  for (let steps = 0; steps < namespaces.size; steps += 1) {
    const next = namespaces.get(known);
    if (next === undefined) break;
    known = next;
  }
  return known;
}

/** The name of a job without what is new at each run. */
export function foldedJobName(name: string, { jobs }: Naming): string {
  for (const { pattern, name: folded } of jobs) {
    const match = pattern.exec(name);
    if (match?.[0] === name) return name.replace(pattern, folded).trim() || name;
  }
  return name;
}
