import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { MigrationError } from './migration-file.ts';

/** How long a lock lives without renewal, how long to wait for somebody else's, and how often to look; milliseconds. */
export interface LeaseOptions {
  readonly leaseMs: number;
  readonly waitMs: number;
  readonly pollMs: number;
}

/** The lock of one database, renewed until it is released. */
export interface MigrationLock {
  readonly name: string;
  readonly id: string;
  readonly leaseMs: number;
  /** Ends the renewal and gives the lock back; never takes away a lock that somebody else took over meanwhile. */
  release(): Promise<void>;
}

/** Who wants the lock of which database, and whom to tell about waiting and taking over. */
export interface AcquireOptions {
  readonly database: string;
  readonly lease?: Partial<LeaseOptions> | undefined;
  readonly onProgress?: ((line: string) => void) | undefined;
}

/** `holder` is null when the lock was given back while we looked at it. */
interface Attempt {
  readonly held: boolean | null;
  readonly holder: string | null;
  readonly previousHolder: string | null;
  readonly leased: boolean;
}

const released: Attempt = { held: false, holder: null, previousHolder: null, leased: true };
const defaults: LeaseOptions = { leaseMs: 30_000, waitMs: 60_000, pollMs: 200 };

const constraints = [
  `CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS
   FOR (lock:__Neo4jMigrationsLock) REQUIRE lock.id IS UNIQUE`,
  `CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_name IF NOT EXISTS
   FOR (lock:__Neo4jMigrationsLock) REQUIRE lock.name IS UNIQUE`,
] as const;

// Each statement below writes touchedAt before it reads: only the write locks the node, and a read before it could
// be outdated once the lock is there. All times are the database's, so that clocks of several machines do not matter.
const attempt = `
MERGE (lock:__Neo4jMigrationsLock {name: $name})
  ON CREATE SET lock.id = $id, lock.owner = $owner,
    lock.expiresAt = datetime() + duration({milliseconds: $leaseMs})
SET lock.touchedAt = datetime()
WITH lock, coalesce(lock.owner, lock.id) AS previousHolder,
  CASE WHEN lock.expiresAt < datetime() THEN [true] ELSE [] END AS expired
FOREACH (_ IN expired |
  SET lock.id = $id, lock.owner = $owner, lock.expiresAt = datetime() + duration({milliseconds: $leaseMs}))
RETURN lock.id = $id AS held, coalesce(lock.owner, lock.id) AS holder, previousHolder,
  lock.expiresAt IS NOT NULL AS leased`;

/** Renews the lease; no row when the lock is not held any more. Parameters: `name`, `id`, `leaseMs`. */
export const renewal = `
MATCH (lock:__Neo4jMigrationsLock {name: $name})
SET lock.touchedAt = datetime()
WITH lock WHERE lock.id = $id
SET lock.expiresAt = datetime() + duration({milliseconds: $leaseMs})
RETURN true AS held`;

const removal = `
MATCH (lock:__Neo4jMigrationsLock {name: $name})
SET lock.touchedAt = datetime()
WITH lock WHERE lock.id = $id
DELETE lock`;

/**
 * Takes the lock node of neo4j-migrations, `(:__Neo4jMigrationsLock {id, name})`, with a lease of ours on it (`owner`,
 * `expiresAt`): an expired lease is taken over, a live one is waited for. A lock without a lease belongs to another
 * tool and counts as live.
 *
 * @throws MigrationError when somebody else still holds the lock after `waitMs`
 */
export async function acquireMigrationLock(driver: Driver, options: AcquireOptions): Promise<MigrationLock> {
  const { database, onProgress } = options;
  const { leaseMs, waitMs, pollMs } = { ...defaults, ...options.lease };
  const lock = { name: lockName(database), id: randomUUID(), leaseMs };
  const parameters = { ...lock, owner: `${hostname()}:${process.pid}` };
  for (const constraint of constraints) await driver.executeQuery(constraint, {}, { database });

  const start = performance.now();
  let waitingFor: string | null = null;
  for (;;) {
    const { held, holder, previousHolder, leased } = await tryLock(driver, database, parameters);
    if (held) {
      if (previousHolder !== holder) {
        onProgress?.(`Took over the migration lock of ${previousHolder}, whose lease has expired`);
      }
      return keepRenewing(driver, database, lock);
    }
    if (performance.now() - start >= waitMs) throw new MigrationError(refusal(holder, leased, waitMs));
    if (holder !== null && holder !== waitingFor) {
      onProgress?.(`Waiting for the migration lock of ${holder}`);
      waitingFor = holder;
    }
    await delay(pollMs);
  }
}

async function tryLock(
  driver: Driver,
  database: string,
  parameters: Record<string, unknown>,
): Promise<Attempt> {
  try {
    const { records } = await driver.executeQuery(attempt, parameters, { database });
    return records[0]?.toObject() as Attempt;
  } catch (error) {
    // The holder may delete the node between the MERGE and the write that follows it.
    if (error instanceof Neo4jError && error.code === 'Neo.ClientError.Statement.EntityNotFound')
      return released;
    throw error;
  }
}

function keepRenewing(driver: Driver, database: string, lock: Omit<MigrationLock, 'release'>): MigrationLock {
  // A failed renewal needs no care here: each record of a migration checks the lock in its own transaction.
  const timer = setInterval(() => {
    driver.executeQuery(renewal, lock, { database }).catch(() => undefined);
  }, lock.leaseMs / 3);
  timer.unref();
  return {
    ...lock,
    async release() {
      clearInterval(timer);
      // When this fails the lease runs out by itself; the outcome of the migration is what has to be heard.
      await driver.executeQuery(removal, lock, { database }).catch(() => undefined);
    },
  };
}

function refusal(holder: string | null, leased: boolean, waitMs: number): string {
  const line = `Migrations are locked by ${holder ?? 'others in turn'}; waited ${waitMs / 1000} s`;
  if (leased || holder === null) return line;
  return `${line}. That lock has no lease: if its owner is gone, delete the node (:__Neo4jMigrationsLock)`;
}

// The names neo4j-migrations uses, so that its runs and ours exclude each other.
function lockName(database: string): string {
  const name = database.toLowerCase();
  return name === 'neo4j' ? 'John Doe' : name;
}
