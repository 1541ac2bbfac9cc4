import { STATUS_CODES } from 'node:http';
import { DomainError } from '../core/errors.ts';
import type { Problem } from '../core/errors.ts';

/** What goes wrong with a request before there is an input to judge; carries the HTTP status to answer with. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly headers: { readonly [name: string]: string };

  constructor(
    status: number,
    message: string,
    { problems = [], headers = {} }: Partial<Pick<Refusal, 'problems' | 'headers'>> = {},
  ) {
    super(message);
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}

/** Media type of {@link problemDocument}. */
export const problemMediaType = 'application/problem+json';

/** The body of a refusal (RFC 9457), with all problems of the input; paths are member names and list indexes. */
export function problemDocument({ status, message, problems }: Refusal): object {
  const listed = problems.map(({ path, message: why }) => ({ path, message: why }));
  const title = STATUS_CODES[status] ?? 'Error';
  return {
    type: 'about:blank',
    title,
    status,
    detail: message,
    ...(listed.length > 0 ? { problems: listed } : {}),
  };
}

/** What was wrong with an input as a whole. */
export function unprocessable(problems: readonly Problem[]): Refusal {
  return new Refusal(422, summaryOf(problems), { problems });
}

/** The first problem with its place, and how many more there are. */
export function summaryOf(problems: readonly Problem[]): string {
  const [first] = problems;
  const where = first === undefined || first.path.length === 0 ? '' : `${first.path.join('.')}: `;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more problems)` : '';
  return `${where}${first?.message ?? 'the input was refused'}${more}`;
}

/** A refusal for what was thrown, or undefined when it is a bug. */
export function refusalOf(error: unknown, isAnonymous: boolean): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof DomainError) return ofDomain(error, isAnonymous);
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const { statusCode, message } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? new Refusal(
        statusCode,
        message,
        statusCode === 401 ? { headers: { 'www-authenticate': 'Bearer' } } : {},
      )
    : undefined;
}

function ofDomain({ code, message, problems }: DomainError, isAnonymous: boolean): Refusal {
  switch (code) {
    case 'UNAVAILABLE':
    case 'NOT_CAUGHT_UP':
      return new Refusal(503, message, { headers: { 'retry-after': '1' } });
    case 'FORBIDDEN':
      return isAnonymous
        ? new Refusal(401, message, { headers: { 'www-authenticate': 'Bearer' } })
        : new Refusal(403, message);
    default:
      return unprocessable(problems);
  }
}
