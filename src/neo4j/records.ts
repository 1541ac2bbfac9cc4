import { Neo4jError, routing } from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { domainErrorOf, parametersOf } from './graph.ts';
import type { Query } from './query.ts';

/**
 * Writes technical records: what the mesh is not made of, such as raw events. Everything else goes through the
 * committer.
 */
export interface Records {
  /**
   * Runs one statement in a transaction of its own. It may run twice when a reply is lost, so it has to be idempotent.
   *
   * @throws DomainError by {@link domainErrorOf}; anything else is a bug.
   */
  write<Params extends object, Row>(q: Query<Params, Row>, params: Params): Promise<Row[]>;
}

/** What {@link createRecords} is made of. */
export interface RecordsOptions {
  readonly driver: Driver;
  readonly database: string;
  /** Milliseconds that one transaction may take. */
  readonly transactionTimeoutMs?: number;
  /** Told of each statement that was answered: its name, milliseconds until its last row, rows. */
  readonly onQuery?: ((name: string, ms: number, rows: number) => void) | undefined;
}

/** Opens the writing side for technical records. */
export function createRecords({
  driver,
  database,
  transactionTimeoutMs = 30_000,
  onQuery,
}: RecordsOptions): Records {
  return {
    async write<Params extends object, Row>(q: Query<Params, Row>, params: Params): Promise<Row[]> {
      const start = performance.now();
      try {
        const { records } = await driver.executeQuery(q.text, parametersOf(params), {
          database,
          routing: routing.WRITE,
          transactionConfig: {
            timeout: transactionTimeoutMs,
            metadata: { app: 'meshline', query: q.name },
          },
        });
        onQuery?.(q.name, performance.now() - start, records.length);
        return records.map((record) => record.toObject() as Row);
      } catch (error) {
        throw error instanceof Neo4jError ? domainErrorOf(error) : error;
      }
    },
  };
}
