import neo4j, { Neo4jError } from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';

/** The database cannot be used. The message is one line for the person at the terminal; it never holds the password. */
export class Neo4jUnavailable extends Error {
  override readonly name = 'Neo4jUnavailable';
}

/** Which database, and as whom. */
export interface ConnectOptions {
  /** `bolt://`, `neo4j://`, with `+s` (trusted certificate) or `+ssc` (any certificate). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The oldest server: its Cypher knows `CALL (n) {…}` and dynamic labels, which older 5.x do not. */
const oldest = { major: 5, minor: 26 };

/**
 * Opens the driver and makes sure, by one query, that the database is reachable, takes the credentials, exists and is Neo4j
 * 5.26 or later (5.x or calendar versions). Integers come back as numbers: the mesh keeps none beyond 2^53.
 *
 * @throws Neo4jUnavailable with the reason.
 */
export async function connect(options: ConnectOptions): Promise<Driver> {
  const driver = open(options);
  try {
    const session = driver.session({ database: options.database, defaultAccessMode: neo4j.session.READ });
    try {
      // Not executeQuery: it would try an unreachable server again for 30 seconds.
      const { summary } = await session.run('RETURN 1');
      requireVersion(summary.server.agent ?? '', options.uri);
    } finally {
      await session.close();
    }
    return driver;
  } catch (error) {
    await driver.close();
    throw error instanceof Neo4jUnavailable
      ? error
      : new Neo4jUnavailable(reasonOf(error, options), { cause: error });
  }
}

function open({ uri, user, password }: ConnectOptions): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      maxConnectionPoolSize: 50,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 15_000,
      // A database that is gone is to be told as such, before the time of the read is over.
      maxTransactionRetryTime: 2_000,
      userAgent: 'meshline',
    });
  } catch (error) {
    throw new Neo4jUnavailable(`NEO4J_URI cannot be used: ${firstLine(error)}`, { cause: error });
  }
}

/** Agents read `Neo4j/5.26.31`, `Neo4j/2025.10.1`, `Neo4j/5.27-aura`; compatible products say something else. */
function requireVersion(agent: string, uri: string): void {
  const [, major = 0, minor = 0] = (/^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []).map(Number);
  const isCalendar = major >= 2025;
  if (isCalendar || (major === oldest.major && minor >= oldest.minor)) return;
  throw new Neo4jUnavailable(
    `the server at ${uri} is ${agent || 'of no known version'}: Neo4j 5.26 or later is wanted`,
  );
}

/** First match wins: the driver's code and text, and what they mean here. */
const reasons: readonly (readonly [
  code: RegExp,
  text: RegExp,
  reason: (options: ConnectOptions) => string,
])[] = [
  [/^Neo\.ClientError\.Security\.(Unauthorized|TokenExpired)$/, /(?:)/, wrongCredentials],
  [
    /AuthenticationRateLimit/,
    /(?:)/,
    ({ uri }) => `${uri} refuses the credentials for now: too many wrong ones before`,
  ],
  [
    /CredentialsExpired/,
    /(?:)/,
    ({ user }) => `the password of user ${user} has expired: set a new one in Neo4j`,
  ],
  [
    /DatabaseNotFound/,
    /(?:)/,
    ({ uri, database }) => `there is no database ${database} at ${uri}: check NEO4J_DATABASE`,
  ],
  [
    /(?:)/,
    /responded HTTP/,
    ({ uri }) => `${uri} is not a Bolt port but an HTTP one: Bolt listens on 7687 as a rule`,
  ],
  [
    /(?:)/,
    /certificate|self.signed|SSL|TLS/i,
    ({ uri }) => `${uri}: no trusted encrypted connection: check the +s / +ssc`,
  ],
  [/(?:)/, /acquisition timed out/, ({ uri }) => `nothing at ${uri} answers as a Neo4j database does`],
  [
    /(?:)/,
    /version negotiation/,
    ({ uri }) => `the server at ${uri} is too old: Neo4j 5.26 or later is wanted`,
  ],
];

function wrongCredentials({ uri, user }: ConnectOptions): string {
  return `${uri} refuses user ${user} or the password: check NEO4J_USER and NEO4J_PASSWORD`;
}

function reasonOf(error: unknown, options: ConnectOptions): string {
  const code = error instanceof Neo4jError ? error.code : '';
  const text = textOf(error);
  const known = reasons.find(([ofCode, ofText]) => ofCode.test(code) && ofText.test(text));
  return (
    known?.[2](options) ??
    `the database at ${options.uri} cannot be reached: ${causeIn(text) ?? firstLine(error)}`
  );
}

/** The driver's own text is a paragraph of advice; the operating system's word stands at its end. */
function causeIn(text: string): string | undefined {
  if (/No routing servers available/.test(text)) return 'no server answers there';
  return /Caused by: (.*?)\s*$/m.exec(text)?.[1];
}

/** The text of an error and its causes: the routing driver wraps what really happened. */
function textOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${textOf(error.cause)}` : '';
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
