import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { CONTENT_SECURITY_POLICY } from '../../web/csp.ts';

/** The GraphiQL page at `/`, from its own bundle; nothing on it asks another origin for anything. */
export const pageRoutes: FastifyPluginAsync<{ directory: string }> = async (server, { directory }) => {
  await server.register(fastifyStatic, {
    root: directory,
    index: ['index.html'],
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
      reply.header('referrer-policy', 'no-referrer');
      // Vite names the files below assets/ by their content.
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
};
