import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../auth/viewer.ts';
import type { Context } from '../graphql/context.ts';
import type { KnownCalls, OpenedCall } from '../ingestion/known-calls.ts';

/** What the route needs. */
export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<Context>;
  readonly knownCalls: KnownCalls;
  /** @throws an error with a status when nobody is known by the request's key. */
  readonly authenticate: (request: FastifyRequest) => Viewer;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply, call?: OpenedCall) => Context;
}

/** The GraphQL endpoint at `/graphql`. */
export const graphqlRoute: FastifyPluginAsync<GraphQLRouteOptions> = async (
  server,
  { apollo, knownCalls, authenticate, contextOf },
) => {
  const opened = new WeakMap<FastifyRequest, OpenedCall>();
  const readJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      const parse = (text: string): Promise<unknown> =>
        new Promise((resolve, reject) => {
          void readJson(request, text, (error, body) => (error === null ? resolve(body) : reject(error)));
        });
      const call = await knownCalls.open(bytes, authenticate(request).name, parse);
      opened.set(request, call);
      return call.operation;
    },
  );
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: async (request, reply) => {
      if (isVisit(request)) await reply.redirect('./', 303);
    },
    preParsing: async (request) => void authenticate(request),
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(request, reply, opened.get(request)),
    }),
  });
};

/** A person has opened the endpoint in a browser, and wants the page. */
function isVisit({ method, headers, query }: FastifyRequest): boolean {
  return (
    method === 'GET' &&
    (headers.accept ?? '').includes('text/html') &&
    Object.keys(query as object).length === 0
  );
}
