import type { Command } from 'commander';
import { BadInput, ServerUnavailable } from './exit.ts';

/** How a command reaches a server. */
export interface ServerOptions {
  readonly server: string;
}

/** Adds the option that names the server; the key comes from MESHLINE_KEY, so that it stays out of the shell's history. */
export function withServer(command: Command): Command {
  return command.option(
    '--server <url>',
    'the Meshline to ask; a key is taken from MESHLINE_KEY',
    'http://127.0.0.1:4000',
  );
}

/**
 * The URL of a path at the server.
 *
 * @throws BadInput when the server is no URL
 */
export function serverUrl({ server }: ServerOptions, path: string): URL {
  if (URL.canParse(server)) return new URL(path, server);
  throw new BadInput(`--server is a URL such as http://127.0.0.1:4000; received ${JSON.stringify(server)}`);
}

/** The header that carries the key, when there is one. */
export function keyHeaders(): { readonly authorization?: string } {
  const key = process.env['MESHLINE_KEY'];
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/**
 * Sends one GraphQL operation.
 *
 * @throws ServerUnavailable when nobody answers, BadInput with the server's own words when it refuses
 */
export async function request<Data>(
  { server }: ServerOptions,
  query: string,
  variables: object,
): Promise<Data> {
  const url = serverUrl({ server }, '/graphql');
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...keyHeaders() },
      body: JSON.stringify({ query, variables }),
    });
  } catch {
    throw new ServerUnavailable(`no Meshline answers at ${server}; npm start runs one`);
  }
  const text = await response.text();
  const answer = parse(text);
  if (response.status >= 500 || answer === undefined)
    throw new ServerUnavailable(`${server} answered ${response.status}: ${text.slice(0, 200)}`);
  const later = answer.errors?.find(({ extensions }) => isLater(extensions?.code));
  if (later !== undefined) throw new ServerUnavailable(`${server}: ${later.message}`);
  if (answer.errors !== undefined && answer.errors.length > 0)
    throw new BadInput(answer.errors.map(({ message }) => message).join('\n'));
  return answer.data as Data;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Codes of errors that are not the caller's, and that may be gone the next time. */
function isLater(code: string | undefined): boolean {
  return ['TIME_LIMIT', 'UNAVAILABLE', 'NOT_CAUGHT_UP', 'INTERNAL_SERVER_ERROR'].includes(code ?? '');
}

function parse(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}
