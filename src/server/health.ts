import type { FastifyPluginAsync } from 'fastify';
import type { Metrics } from '../observability/metrics.ts';

/** Whether the server can do its work, and what is missing. */
export interface Readiness {
  readonly isReady: boolean;
  readonly checks: { readonly [name: string]: string };
}

/** `/healthz` speaks of the process only; `/readyz` of all that an answer needs; `/metrics` in Prometheus' text format. */
export const healthRoutes: FastifyPluginAsync<{
  readiness: () => Promise<Readiness>;
  metrics: Metrics;
}> = async (server, options) => {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_, reply) => {
    const { isReady, checks } = await options.readiness();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', checks });
  });
  server.get('/metrics', async (_, reply) =>
    reply.type(options.metrics.contentType).send(await options.metrics.text()),
  );
};
