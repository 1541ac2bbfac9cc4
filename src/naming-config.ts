import { z } from 'zod';
import { normaliseNamespace } from './core/dataset-name.ts';
import { defaultNaming } from './ingestion/adapters/openlineage/naming.ts';
import type { JobPattern, Naming } from './ingestion/adapters/openlineage/naming.ts';

const aliasesWanted =
  'a JSON object of namespaces, such as {"postgres://10.0.0.5":"postgres://erp.example.org"}, without circles';
const patternsWanted =
  'a JSON list of patterns for whole job names, such as [{"pattern":"(etl\\\\.\\\\w+)_\\\\d{8}","name":"$1"}]';

const aliases = z.record(z.string().min(1), z.string().min(1));
const patterns = z.array(
  z.strictObject({ pattern: z.string().min(1).max(1_000), name: z.string().min(1).max(1_000) }),
);

/** `MESHLINE_NAMESPACE_ALIASES`: namespaces that mean another one, normalised. */
export const namespaceAliases = z
  .string()
  .transform((text, context): Naming['namespaces'] => {
    const read = aliases.safeParse(parsed(text));
    const known = new Map(
      Object.entries(read.data ?? {}).map(([from, to]) => [normaliseNamespace(from), normaliseNamespace(to)]),
    );
    if (read.success && ![...known.keys()].some((from) => isCircle(from, known))) return known;
    context.addIssue({ code: 'custom', message: aliasesWanted });
    return z.NEVER;
  })
  .default(new Map());

/** `MESHLINE_JOB_PATTERNS`: before those that are built in. */
export const jobPatterns = z
  .string()
  .transform((text, context): readonly JobPattern[] => {
    const read = patterns.safeParse(parsed(text));
    const known = (read.data ?? []).map(({ pattern, name }) => ({ pattern: regular(pattern), name }));
    if (read.success && known.every((one): one is JobPattern => one.pattern !== undefined))
      return [...known, ...defaultNaming.jobs];
    context.addIssue({ code: 'custom', message: patternsWanted });
    return z.NEVER;
  })
  .default(defaultNaming.jobs);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function regular(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

function isCircle(from: string, namespaces: ReadonlyMap<string, string>): boolean {
  const met = new Set<string>();
  for (let next: string | undefined = from; next !== undefined; next = namespaces.get(next)) {
    if (met.has(next)) return true;
    met.add(next);
  }
  return false;
}
