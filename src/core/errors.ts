/** What went wrong, named for its meaning; the edges (GraphQL, HTTP, CLI) translate it once. */
export const errorCodes = [
  'INVALID',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'IDEMPOTENCY_CONFLICT',
  'NOT_CAUGHT_UP',
  'UNAVAILABLE',
] as const;

/** A code of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** One thing that is wrong with an input: `path` points into that input. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** A refusal that the caller can act on. Anything else that is thrown is a bug and gets masked. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string, problems?: readonly Problem[]) {
    super(message);
    this.code = code;
    this.problems = problems ?? [{ code, message, path: [] }];
  }
}
