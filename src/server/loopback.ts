import type { FastifyInstance } from 'fastify';

/** Names of this machine in a Host header. */
const loopbackHosts = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * In open mode whoever reaches the port may do everything, so a web page of another site must not: it could, by a
 * name of its own that resolves to 127.0.0.1 (DNS rebinding). Such a request has a Host that is not of this machine.
 */
export function guardLoopback(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (loopbackHosts.test(request.headers.host ?? '')) return;
    const message = 'without API keys the server answers only to localhost';
    await reply.code(403).send({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
  });
}
