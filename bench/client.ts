import { Agent, request } from 'node:http';

/** Speaks HTTP to a server on this machine over connections that stay open. */
export interface Client {
  /**
   * Posts a body of JSON and resolves with the text of the answer.
   *
   * @throws Error with status and text when the status is 400 or above.
   */
  post(path: string, body: string | Buffer): Promise<string>;
  /** Runs a GraphQL operation; throws when the answer has top-level errors. */
  ask<Data>(document: string, variables?: object): Promise<Data>;
  close(): void;
}

/** Opens a client with at most so many connections. */
export function createClient(url: string, connections = 1): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (path: string, body: string | Buffer): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(`${url}${path}`, { agent, method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const { statusCode = 0 } = response;
          if (statusCode < 400) resolve(text);
          else reject(new Error(`${path} answered ${statusCode}: ${text.slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    post,
    async ask(document, variables = {}) {
      return dataOf(await post('/graphql', JSON.stringify({ query: document, variables })));
    },
    close: () => agent.destroy(),
  };
}

/** The data of a GraphQL answer. */
export function dataOf<Data>(text: string): Data {
  const { data, errors } = JSON.parse(text) as { data: Data; errors?: { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
