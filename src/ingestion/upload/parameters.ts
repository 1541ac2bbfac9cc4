import { formats } from '../formats.ts';
import { Refusal } from '../refusal.ts';

/** What an upload asks for beside its body. */
export interface Parameters {
  /** Undefined: told by the content. */
  readonly format: string | undefined;
  /** Path of the document, for messages. */
  readonly path: string;
  readonly source: string | undefined;
  readonly namespace: string | undefined;
  /** What datasets lie in whose names the documents do not tell whole. */
  readonly within: string | undefined;
  readonly strict: boolean;
  readonly dryRun: boolean;
  readonly atomic: 'ALL' | 'EACH';
  readonly idempotencyKey: string | undefined;
}

const known = ['path', 'source', 'namespace', 'within', 'strict', 'dryRun', 'atomic'];

/**
 * Reads the format of the path and the query string; the idempotency key is the header of that name.
 *
 * @throws Refusal 404 for an unknown format, 400 with all that is wrong with the query
 */
export function readParameters(
  format: string,
  query: unknown,
  headers: { readonly [name: string]: string | readonly string[] | undefined },
): Parameters {
  const words = ['detect', ...formats.map((one) => one.format)];
  if (!words.includes(format))
    throw new Refusal(404, `the path ends with one of ${words.join(', ')}; received ${format}`);
  const given = query as { readonly [name: string]: string | readonly string[] | undefined };
  const problems: { code: 'INVALID'; path: string[]; message: string }[] = [];
  const refuse = (name: string, message: string): void => {
    problems.push({ code: 'INVALID', path: [name], message });
  };
  const text = (name: string): string | undefined => {
    const value = given[name];
    if (Array.isArray(value)) refuse(name, `${name} is wanted once; received ${value.length} times`);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const flag = (name: string): boolean => {
    const value = given[name];
    if (value === undefined || value === 'false') return false;
    if (value !== 'true' && value !== '') refuse(name, `true or false is wanted; received ${String(value)}`);
    return true;
  };
  for (const name of Object.keys(given))
    if (!known.includes(name)) refuse(name, `the parameters are ${known.join(', ')}; received ${name}`);
  const atomic = text('atomic')?.toUpperCase() ?? 'EACH';
  if (atomic !== 'ALL' && atomic !== 'EACH') refuse('atomic', `ALL or EACH is wanted; received ${atomic}`);
  const key = headers['idempotency-key'];
  const parameters: Parameters = {
    format: format === 'detect' ? undefined : format,
    path: text('path') ?? '',
    source: text('source'),
    namespace: text('namespace'),
    within: text('within'),
    strict: flag('strict'),
    dryRun: flag('dryRun'),
    atomic: atomic === 'ALL' ? 'ALL' : 'EACH',
    idempotencyKey: typeof key === 'string' && key !== '' ? key : undefined,
  };
  const [first] = problems;
  if (first !== undefined) throw new Refusal(400, first.message, { problems });
  return parameters;
}
