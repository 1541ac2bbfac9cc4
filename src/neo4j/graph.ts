import { Neo4jError, int, resultTransformers, routing, session as access } from 'neo4j-driver';
import type { Driver, Record as DriverRecord } from 'neo4j-driver';
import { DomainError } from '../core/errors.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Query } from './query.ts';

/** The time given to a read was over before it had answered. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** How one read may be stopped. */
export interface ReadOptions {
  /** Stops it; the read rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the database may spend on it; absent: the graph's own limit. */
  readonly timeoutMs?: number | undefined;
}

/** Reads rows by a named statement. Whole numbers among the parameters travel as integers. */
export type Read = <Params extends object, Row>(q: Query<Params, Row>, params: Params) => Promise<Row[]>;

/** What the mesh can be read through. Nothing is written through it: the server refuses writes of READ routing. */
export interface Graph {
  /**
   * Runs one statement in a transaction of its own.
   *
   * @throws TimeLimitError when the time is over, DomainError by {@link domainErrorOf}, the signal's reason when aborted;
   *   anything else is a bug.
   */
  read<Params extends object, Row>(
    q: Query<Params, Row>,
    params: Params,
    options?: ReadOptions,
  ): Promise<Row[]>;
  /**
   * Runs several statements in one read transaction, on one server of a cluster. Statements that are started together
   * travel together. Isolation is Neo4j's read committed: a commit in between can be seen by the later statements.
   * `work` may run again after a transient error.
   *
   * @param name names the transaction as a query name does. @throws as {@link Graph.read}.
   */
  readTogether<T>(name: string, work: (read: Read) => Promise<T>, options?: ReadOptions): Promise<T>;
}

/** What {@link createGraph} is made of. */
export interface GraphOptions {
  /** With `disableLosslessIntegers`: counters and revisions are below 2^53. */
  readonly driver: Driver;
  readonly database: string;
  /** Milliseconds that the database spends on a read at most. */
  readonly transactionTimeoutMs: number;
  /** Told of each statement that was answered: its name, milliseconds from sending to the last row, rows. */
  readonly onQuery?: ((name: string, ms: number, rows: number) => void) | undefined;
}

/** Opens the reading side of a Neo4j database. */
export function createGraph({ driver, database, transactionTimeoutMs, onQuery }: GraphOptions): Graph {
  const transaction = (name: string, timeoutMs = transactionTimeoutMs) => ({
    timeout: Math.max(1, Math.ceil(timeoutMs)),
    metadata: { app: 'meshline', query: name },
  });

  const rowsOf = <Row>(name: string) => {
    const start = performance.now();
    return resultTransformers.mapped<Row, Row[]>({
      map: (record) => rowOf(record) as Row,
      collect(rows) {
        onQuery?.(name, performance.now() - start, rows.length);
        return rows;
      },
    });
  };

  return {
    async read<Params extends object, Row>(q: Query<Params, Row>, params: Params, options: ReadOptions = {}) {
      return within(options, transactionTimeoutMs, (signal) =>
        driver.executeQuery(q.text, parametersOf(params), {
          database,
          routing: routing.READ,
          transactionConfig: transaction(q.name, options.timeoutMs),
          resultTransformer: rowsOf<Row>(q.name),
          signal,
        }),
      );
    },

    async readTogether<T>(name: string, work: (read: Read) => Promise<T>, options: ReadOptions = {}) {
      return within(options, transactionTimeoutMs, async (signal) => {
        const session = driver.session({
          database,
          defaultAccessMode: access.READ,
          bookmarkManager: driver.executeQueryBookmarkManager,
        });
        const stop = () => void session.close();
        signal.addEventListener('abort', stop, { once: true });
        try {
          return await session.executeRead(
            (tx) => work((q, params) => rowsOf<never>(q.name)(tx.run(q.text, parametersOf(params)))),
            transaction(name, options.timeoutMs),
          );
        } finally {
          signal.removeEventListener('abort', stop);
          await session.close();
        }
      });
    },
  };
}

/**
 * The time is kept on this side too: the server looks for transactions that are over time every two seconds only
 * (`db.transaction.monitor.check.interval`), and closing the session resets the connection at once.
 */
async function within<T>(
  { signal, timeoutMs }: ReadOptions,
  limitMs: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const time = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs ?? limitMs)));
  const stopped = signal === undefined ? time : AbortSignal.any([signal, time]);
  try {
    return await Promise.race([run(stopped), rejectionBy(stopped)]);
  } catch (error) {
    signal?.throwIfAborted();
    if (time.aborted && (error === time.reason || error instanceof Neo4jError))
      throw timeIsOver(error as Error);
    throw error instanceof Neo4jError ? domainErrorOf(error) : error;
  }
}

/** A session that is closed while the driver waits for its next attempt never answers: the driver drops the attempt. */
function rejectionBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

const timeIsOver = (cause: Error): TimeLimitError =>
  new TimeLimitError('the time for this read is over', { cause });

const timeouts = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
]);

/** First match wins; a code that matches nothing is a bug of ours and passes as it is. */
const meanings: readonly (readonly [pattern: RegExp, code: ErrorCode, message: string])[] = [
  [/^(ServiceUnavailable|SessionExpired)$/, 'UNAVAILABLE', 'the database cannot be reached'],
  [/^Neo\.TransientError\./, 'UNAVAILABLE', 'the database cannot answer at the moment'],
  [
    /^Neo\.DatabaseError\.General\.(DatabaseUnavailable|StorageDamageDetected)/,
    'UNAVAILABLE',
    'the database is down',
  ],
  [/^Neo\.ClientError\.Database\.DatabaseNotFound$/, 'UNAVAILABLE', 'the database does not exist'],
  [/^Neo\.ClientError\.Security\./, 'UNAVAILABLE', 'the database refuses the credentials'],
  [/^Neo\.ClientError\.Schema\.ConstraintValidationFailed$/, 'CONFLICT', 'another writer was first'],
];

/** What a driver's error means to a caller: time over, a refusal by {@link meanings}, or the error itself (a bug). */
export function domainErrorOf(error: Neo4jError): Error {
  if (timeouts.has(error.code)) return timeIsOver(error);
  const meaning = meanings.find(([pattern]) => pattern.test(error.code));
  if (meaning === undefined) return error;
  const refusal = new DomainError(meaning[1], meaning[2]);
  refusal.cause = error;
  return refusal;
}

function rowOf(record: DriverRecord): unknown {
  const row: { [key: string]: unknown } = {};
  for (const key of record.keys) row[key as string] = record.get(key);
  return row;
}

/** The driver sends a JavaScript number as a float, and Cypher takes no float for LIMIT or an internal id. */
export function parametersOf(params: object): { [name: string]: unknown } {
  return integersIn(params) as { [name: string]: unknown };
}

/** The value with its whole numbers as integers; what holds none is not copied. */
function integersIn(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return itemsWithIntegers(value);
  return Object.getPrototypeOf(value) === Object.prototype ? membersWithIntegers(value) : value;
}

function itemsWithIntegers(items: readonly unknown[]): readonly unknown[] {
  // Lists are of one type, and most are of texts.
  if (typeof items[0] === 'string') return items;
  let copy: unknown[] | undefined;
  for (const [index, item] of items.entries()) {
    const sent = integersIn(item);
    if (sent !== item) (copy ??= [...items])[index] = sent;
  }
  return copy ?? items;
}

function membersWithIntegers(members: object): object {
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(members)) {
    const member: unknown = (members as Record<string, unknown>)[name];
    const sent = integersIn(member);
    if (sent !== member) (copy ??= { ...members } as Record<string, unknown>)[name] = sent;
  }
  return copy ?? members;
}
