import { ConfigError } from '../config.ts';
import { DomainError } from '../core/errors.ts';
import { NoContract } from '../gate/offline.ts';
import { FileError } from '../ingestion/files.ts';
import { Neo4jUnavailable } from '../neo4j/connect.ts';
import { LocalNeo4jError } from '../neo4j/local-neo4j.ts';
import { MigrationError } from '../neo4j/migrate.ts';
import { PortTaken } from '../serve.ts';

/** Exit codes of the command line. */
export const exitCodes = { fine: 0, found: 1, badInput: 2, unavailable: 3 } as const;

/** The input of a command cannot be used. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** A server that a command needs does not answer. */
export class ServerUnavailable extends Error {
  override readonly name = 'ServerUnavailable';
}

const badInput = [BadInput, ConfigError, FileError, NoContract];
const unavailable = [ServerUnavailable, Neo4jUnavailable, LocalNeo4jError, MigrationError, PortTaken];

export function exitCodeOf(error: unknown): number {
  if (badInput.some((kind) => error instanceof kind)) return exitCodes.badInput;
  if (unavailable.some((kind) => error instanceof kind)) return exitCodes.unavailable;
  return error instanceof DomainError && error.code === 'UNAVAILABLE'
    ? exitCodes.unavailable
    : exitCodes.found;
}

/** What is said of an error: one line per problem, and a stack only for a bug. */
export function messageOf(error: unknown): string {
  const isKnown =
    error instanceof DomainError || [...badInput, ...unavailable].some((kind) => error instanceof kind);
  if (error instanceof Error) return isKnown ? `meshline: ${error.message}` : (error.stack ?? error.message);
  return String(error);
}
