import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from '../core/errors.ts';
import type { ErrorCode } from '../core/errors.ts';
import { TimeLimitError } from '../neo4j/graph.ts';

/** Codes of top-level errors by what went wrong. */
const codes: { readonly [code in ErrorCode]: string } = {
  INVALID: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  IDEMPOTENCY_CONFLICT: 'IDEMPOTENCY_CONFLICT',
  NOT_CAUGHT_UP: 'NOT_CAUGHT_UP',
  UNAVAILABLE: 'UNAVAILABLE',
};

/** Shapes an error for the client: what it can act on passes, a bug becomes one fixed message with the request's id. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const { locations, path } = formatted;
  const place = {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
  if (cause instanceof DomainError)
    return {
      ...place,
      message: cause.message,
      extensions: { code: codes[cause.code], problems: cause.problems },
    };
  if (cause instanceof TimeLimitError || (cause instanceof DOMException && cause.name === 'TimeoutError'))
    return {
      ...place,
      message: 'the time for this request is over; ask for less',
      extensions: { code: 'TIME_LIMIT' },
    };
  if (path === undefined && isOverflow(error))
    return {
      message: 'the input is nested too deeply; send it with fewer levels inside each other',
      extensions: { code: 'OPERATION_TOO_COSTLY' },
    };
  if (cause instanceof GraphQLError && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR')
    return formatted;
  const requestId = crypto.randomUUID();
  log.error({ err: cause, errorId: requestId, path }, 'a request ran into a bug');
  return {
    ...place,
    message: `something went wrong inside; the log has it under ${requestId}`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: requestId },
  };
}

/** GraphQL reads its input by recursion: before any resolver runs, only what was sent can lie too deep for that. */
function isOverflow(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return cause instanceof RangeError && cause.message === 'Maximum call stack size exceeded';
}
