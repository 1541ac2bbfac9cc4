import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Naming } from './ingestion/adapters/openlineage/naming.ts';
import { jobPatterns, namespaceAliases } from './naming-config.ts';

/** Sizes, counts and times that one request or walk may use. */
export interface Limits {
  /** Bytes of a GraphQL request, a GraphQL ingest request, an OpenLineage request. */
  readonly maxQueryBytes: number;
  readonly maxIngestBytes: number;
  readonly maxLineageBytes: number;
  /** Bytes of documents that are read as a whole. */
  readonly maxDocumentBytes: number;
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  /** Cost points of one request. */
  readonly maxCost: number;
  /** Milliseconds. */
  readonly requestTimeoutMs: number;
  readonly transactionTimeoutMs: number;
  /** Nodes that one lineage walk may keep. */
  readonly lineageMaxNodes: number;
  readonly lineageTimeoutMs: number;
  /** Walks at the same time per principal. */
  readonly lineageParallel: number;
  /** Lineage events, and bytes of them, that may wait to be projected. */
  readonly maxWaitingEvents: number;
  readonly maxWaitingBytes: number;
}

/** How long what is no part of the mesh is kept. */
export interface Retention {
  /** Days that raw events are kept; 0: for ever. */
  readonly eventDays: number;
  /** Rejected events that are kept. */
  readonly rejectedEvents: number;
  /** Runs that are kept of each job, beside those that its lineage rests on. */
  readonly runsPerJob: number;
}

/** A key that a caller may present as a bearer token. */
export interface ApiKey {
  readonly name: string;
  /** SHA-256 of the key, lower-case hexadecimal. */
  readonly sha256: string;
}

/** A database that somebody else runs. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Everything that can be set from outside. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absent: Meshline runs a local one. */
  readonly neo4j: Neo4jConfig | undefined;
  /** Absolute path of the directory for the local database, its password and saved state. */
  readonly home: string;
  readonly seed: 'sample' | 'off';
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Empty: everybody on this machine may do everything (open mode, loopback only). */
  readonly apiKeys: readonly ApiKey[];
  /** Under which names OpenLineage events know datasets and jobs. */
  readonly naming: Naming;
  readonly limits: Limits;
  readonly retention: Retention;
  /** Path below which the OpenLineage endpoint answers too, beside the root: empty, or `/…` without a slash at its end. */
  readonly lineagePrefix: string;
}

/** The environment is wrong. `problems` has one line per wrong variable, and so has the message. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The directory that package.json is in. */
export const projectRoot: string = dirname(dirname(fileURLToPath(import.meta.url)));

const integer = (fallback: number, min: number, max: number) => {
  const wanted = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, wanted)
    .transform(Number)
    .pipe(z.number().min(min, wanted).max(max, wanted))
    .default(fallback);
};

const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  fallback: Values[number],
) => z.enum(values, `one of ${values.join(', ')}`).default(fallback);

const kib = 1024;
const mib = 1024 * kib;
const hour = 3_600_000;

const neo4jUri = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/(?!.*@)[^\s/?#]+\/?(\?\S*)?$/;
const apiKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .refine(
    (keys) => keys.every((key) => /^[\w.@-]+:[0-9a-f]{64}$/i.test(key)),
    'name:sha256 pairs with commas between them, the SHA-256 of each key as 64 hexadecimal digits',
  )
  .transform((keys) =>
    keys.map((key): ApiKey => ({
      name: key.split(':')[0] ?? '',
      sha256: (key.split(':')[1] ?? '').toLowerCase(),
    })),
  )
  .refine((keys) => new Set(keys.map(({ name }) => name)).size === keys.length, 'each name only once')
  .default([]);

/** One variable, one rule. The text of a rule says what is wanted. */
const variables = {
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'a host name or address')
    .default('127.0.0.1'),
  PORT: integer(4000, 0, 65_535),
  NEO4J_URI: z
    .string()
    .regex(
      neo4jUri,
      'bolt://host:port or neo4j://host:port, with +s or +ssc for encryption, without credentials',
    )
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[a-zA-Z0-9.-]{1,63}$/, 'the name of a database')
    .default('neo4j'),
  MESHLINE_HOME: z.string().optional(),
  MESHLINE_SEED: oneOf(['sample', 'off'], 'sample'),
  MESHLINE_API_KEYS: apiKeys,
  MESHLINE_NAMESPACE_ALIASES: namespaceAliases,
  MESHLINE_JOB_PATTERNS: jobPatterns,
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  MAX_QUERY_BYTES: integer(256 * kib, kib, 64 * mib),
  MAX_INGEST_BYTES: integer(8 * mib, kib, 256 * mib),
  MAX_LINEAGE_BYTES: integer(16 * mib, kib, 256 * mib),
  MAX_DOCUMENT_BYTES: integer(128 * mib, kib, 1024 * mib),
  MAX_TOKENS: integer(4_000, 100, 100_000),
  MAX_DEPTH: integer(12, 1, 100),
  MAX_ALIASES: integer(30, 0, 10_000),
  MAX_ROOT_FIELDS: integer(20, 1, 1_000),
  MAX_COST: integer(10_000, 1, 100_000_000),
  REQUEST_TIMEOUT_MS: integer(10_000, 100, hour),
  TRANSACTION_TIMEOUT_MS: integer(8_000, 100, hour),
  LINEAGE_MAX_NODES: integer(1_000_000, 1, 100_000_000),
  LINEAGE_TIMEOUT_MS: integer(5_000, 10, hour),
  LINEAGE_PARALLEL: integer(2, 1, 64),
  LINEAGE_PATH_PREFIX: z
    .string()
    .regex(/^(\/[\w.~-]+)+$/, 'a path such as /openlineage, without a slash at its end')
    .default(''),
  MAX_WAITING_EVENTS: integer(100_000, 1, 10_000_000),
  MAX_WAITING_BYTES: integer(512 * mib, kib, 64 * 1024 * mib),
  KEEP_EVENT_DAYS: integer(0, 0, 36_500),
  KEEP_REJECTED_EVENTS: integer(10_000, 0, 10_000_000),
  KEEP_RUNS_PER_JOB: integer(100, 1, 1_000_000),
} as const;

/** The names of all variables that are read. */
export const variableNames: readonly string[] = Object.keys(variables);

const secrets: ReadonlySet<string> = new Set(['NEO4J_URI', 'NEO4J_PASSWORD', 'MESHLINE_API_KEYS']);

/** Read by the tests and the benchmark, not by the server. */
const notOurs = /^MESHLINE_(TEST|BENCH)_|^MESHLINE_EXAMPLES$/;

const environment = z.object(variables);
type Environment = z.output<typeof environment>;

/**
 * Reads the configuration from environment variables; an empty one counts as not set.
 *
 * @throws ConfigError that names every wrong variable, what it was (never a secret) and what is wanted.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems = new Map<string, string>();
  for (const name of Object.keys(given)) {
    if (name.startsWith('MESHLINE_') && !(name in variables) && !notOurs.test(name)) {
      problems.set(name, `${name} is not a variable of Meshline: wanted ${ours.join(', ')}`);
    }
  }
  const parsed = environment.safeParse(given);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0]);
    if (!problems.has(name)) problems.set(name, `${name} is ${shown(name, given[name])}: wanted ${message}`);
  }
  for (const [name, problem] of contradictions(given, problems)) problems.set(name, problem);
  if (parsed.data === undefined || problems.size > 0) throw new ConfigError([...problems.values()]);
  return configOf(parsed.data);
}

const ours = variableNames.filter((name) => name.startsWith('MESHLINE_'));

function shown(name: string, value: string | undefined): string {
  if (value === undefined) return 'not set';
  return secrets.has(name) ? 'set to a value that is not shown' : JSON.stringify(value);
}

/** What is wrong although each variable alone is right. Without keys the door is open, so only this machine may knock. */
function* contradictions(
  given: { readonly [name: string]: string | undefined },
  problems: ReadonlyMap<string, string>,
): Generator<[name: string, problem: string]> {
  const { HOST = '127.0.0.1', MESHLINE_API_KEYS, NEO4J_URI, NEO4J_PASSWORD } = given;
  if (NEO4J_URI !== undefined && NEO4J_PASSWORD === undefined) {
    yield ['NEO4J_PASSWORD', 'NEO4J_PASSWORD is not set: wanted the password for NEO4J_URI'];
  }
  if (!problems.has('HOST') && !isLoopback(HOST) && MESHLINE_API_KEYS === undefined) {
    yield ['HOST', `HOST is "${HOST}": wanted a loopback address such as 127.0.0.1, or MESHLINE_API_KEYS`];
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

function configOf(env: Environment): Config {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = env;
  return {
    host: env.HOST,
    port: env.PORT,
    neo4j: uri === undefined || password === undefined ? undefined : { uri, user, password, database },
    home: env.MESHLINE_HOME === undefined ? resolve(projectRoot, '.meshline') : resolve(env.MESHLINE_HOME),
    seed: env.MESHLINE_SEED,
    logLevel: env.LOG_LEVEL,
    apiKeys: env.MESHLINE_API_KEYS,
    naming: { namespaces: env.MESHLINE_NAMESPACE_ALIASES, jobs: env.MESHLINE_JOB_PATTERNS },
    limits: {
      maxQueryBytes: env.MAX_QUERY_BYTES,
      maxIngestBytes: env.MAX_INGEST_BYTES,
      maxLineageBytes: env.MAX_LINEAGE_BYTES,
      maxDocumentBytes: env.MAX_DOCUMENT_BYTES,
      maxTokens: env.MAX_TOKENS,
      maxDepth: env.MAX_DEPTH,
      maxAliases: env.MAX_ALIASES,
      maxRootFields: env.MAX_ROOT_FIELDS,
      maxCost: env.MAX_COST,
      requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
      transactionTimeoutMs: env.TRANSACTION_TIMEOUT_MS,
      lineageMaxNodes: env.LINEAGE_MAX_NODES,
      lineageTimeoutMs: env.LINEAGE_TIMEOUT_MS,
      lineageParallel: env.LINEAGE_PARALLEL,
      maxWaitingEvents: env.MAX_WAITING_EVENTS,
      maxWaitingBytes: env.MAX_WAITING_BYTES,
    },
    retention: {
      eventDays: env.KEEP_EVENT_DAYS,
      rejectedEvents: env.KEEP_REJECTED_EVENTS,
      runsPerJob: env.KEEP_RUNS_PER_JOB,
    },
    lineagePrefix: env.LINEAGE_PATH_PREFIX,
  };
}
